import type { Zelle } from '#formats/tabelle/zelle.ts';
import type { PlzOrt } from './plz-ort.ts';
import { readPlzOrt } from './plz-ort.ts';
import type { Lesung } from './lesung.ts';
import { normalschrift } from './schreibung.ts';
import { gelesen, isGelesen, ohneFuelltext, unlesbar } from './lesung.ts';

export type Strasse = {
  strasse: string;
  hausnummer?: string;
  /** What stands behind the number: "Hinterhaus", "2. OG". */
  zusatz?: string;
};

const HAUSNUMMER = String.raw`\d{1,4}(?:\s?[a-zA-Z])?(?:\s?[-–+/]\s?\d{1,4}(?:\s?[a-zA-Z])?|\s?[-/]\s?[a-zA-Z])?(?:\s\d\/\d)?`;
// The blocks of Mannheim: "Q7, 24".
const QUADRAT = /^([A-U]\s?\d{1,2}),?\s+(\d{1,3}\s?[a-zA-Z]?)$/;
const MIT_NUMMER = new RegExp(
  `^(.*?[^\\d\\s,][^\\d,]*?|.*\\d\\..+?)[\\s,]*?(?:Haus)?(?:Nr\\.?\\s?)?(${HAUSNUMMER})$`,
  'u',
);
const MIT_ZUSATZ = new RegExp(
  `^(.+?[^\\d\\s,])\\s*,?\\s*(${HAUSNUMMER})\\s*(?:,|//|/|;|\\s)\\s*(\\D.*|\\d+\\.\\s?(?:OG|Etage|Stock|UG).*|(?:Whg|Apt|App|Wohnung|WE)\\b.*)$`,
  'iu',
);

/** Splits street, number and what follows. A street without a number is fine. */
export function readStrasse(zelle: Zelle): Lesung<Strasse> {
  const text = normalschrift(ohneFuelltext(zelle.text));
  if (text === '') return undefined;
  if (/^\d+$/.test(text)) return unlesbar(text, 'Das ist eine Hausnummer ohne Straße.');
  const quadrat = QUADRAT.exec(text);
  if (quadrat) return gelesen({ strasse: quadrat[1] ?? '', hausnummer: quadrat[2] ?? '' }, text);
  if (/^(?:postfach|pf\b)/i.test(text)) return gelesen({ strasse: text }, text);
  const einfach = MIT_NUMMER.exec(text);
  if (einfach) return gelesen({ strasse: ohneKomma(einfach[1]), hausnummer: nummer(einfach[2]) }, text);
  const mehr = MIT_ZUSATZ.exec(text);
  if (mehr)
    return gelesen(
      { strasse: ohneKomma(mehr[1]), hausnummer: nummer(mehr[2]), zusatz: (mehr[3] ?? '').trim() },
      text,
    );
  return gelesen({ strasse: text }, text);
}

function ohneKomma(text = ''): string {
  return text.replace(/[\s,]+$/, '');
}

/** "12a", "12 a", "12A" stay apart in lists: one form is "12a"; ranges are written without blanks. */
function nummer(text = ''): string {
  return text
    .replaceAll(/\s?([-–+])\s?/g, (_, zeichen: string) => (zeichen === '–' ? '-' : zeichen))
    .replace(/^(\d+)\s([a-zA-Z])\b/, '$1$2');
}

/** A whole address in one cell: "Hauptstr. 12, 10115 Berlin", also over several lines. */
export function readAnschrift(zelle: Zelle): Lesung<Strasse & PlzOrt> {
  const umgekehrt = /^((?:D-)?\d{5}\s+[^,;\n]+)\s*[,;\n]\s*(.*\d.*)$/.exec(zelle.text.trim());
  const text = umgekehrt ? `${umgekehrt[2]}, ${umgekehrt[1]}` : zelle.text;
  const teile = text
    .replace(/[,;\s]+(?:deutschland|germany|DE|D)\s*$/i, '')
    .split(/\s[-–/]\s(?=(?:[A-Z]{1,2}-)?\d{4,5}\s)|[\r\n;|]+|,(?=\s*(?:[A-Z]{1,2}-)?\d{4,5}\s)/)
    .map(ohneFuelltext)
    .filter((teil) => teil !== '');
  if (teile.length === 0) return undefined;
  const ortAn = teile.findIndex((teil) => /^(?:[A-Z]{1,3}[\s-])?\d{4,5}\s+\D/.test(teil));
  const einzeilig = /^(.+?)\s+((?:D-)?\d{5}\s+\D+)$/.exec(teile.join(' '));
  if (ortAn < 0 && !einzeilig)
    return unlesbar(zelle.text, 'Die Anschrift lässt sich nicht in Straße und Ort trennen.');
  const ort = readPlzOrt({ art: 'text', text: (ortAn < 0 ? einzeilig?.[2] : teile[ortAn]) ?? '' });
  const strasse = readStrasse({ art: 'text', text: (ortAn < 0 ? einzeilig?.[1] : teile[ortAn - 1]) ?? '' });
  if (!isGelesen(ort)) return ort;
  const wert = { strasse: '', ...(isGelesen(strasse) ? strasse.wert : {}), ...ort.wert };
  return { ...ort, wert, original: zelle.text };
}
