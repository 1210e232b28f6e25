// Tells data from repeated headings, totals and notes, row by row, so that a sheet can stream.
import { hinweis } from '../hinweis.ts';
import type { Zeile } from '../zelle.ts';
import { breite } from '../zelle.ts';
import { isFormatzeile, isKopfzeile } from './anderer-kopf.ts';
import type { TabellenKopf, VerworfeneZeile } from './find-kopf.ts';
import { alsAngaben, eigeneZellen, isWert, kopfText, vergleichsText } from './zeilenbild.ts';

/** Data with what is odd about its shape, a row that is no data, or the heading of another table. */
export type Zeilenurteil =
  | { art: 'daten'; zeile: Zeile }
  | { art: 'verworfen'; verworfen: VerworfeneZeile }
  | { art: 'kopf' };

/** Judges one row below the heading. */
export function pruefeZeile(zeile: Zeile, kopf: TabellenKopf): Zeilenurteil {
  if (zeile.verworfen) return weg(zeile, zeile.verworfen.code, zeile.verworfen.text);
  const eigene = eigeneZellen(zeile.zellen);
  if (isFormatzeile(zeile)) return weg(zeile, 'kopf_wiederholt', 'Angaben zum Format der Spalten');
  if (isWiederholung(zeile, kopf)) return weg(zeile, 'kopf_wiederholt', 'Wiederholte Überschrift');
  if (kopf.kopfZeilen.length > 0 && isKopfzeile(zeile, kopf.kennt)) return { art: 'kopf' };
  const formular = formularzeile(zeile, eigene, kopf);
  if (formular !== undefined) {
    const grund = 'Angabe über den Zeilen einer Tabelle';
    return {
      art: 'verworfen',
      verworfen: { zeile: zeile.nummer, code: 'formularzeile', grund, text: formular },
    };
  }
  if (isSumme(zeile, eigene, kopf)) return weg(zeile, 'summenzeile', 'Summenzeile');
  if (eigene.length === 1 && breite(zeile.zellen) === eigeneBreite(zeile) && kopf.kopf.length >= 4) {
    return weg(zeile, 'zwischenzeile', 'Zwischentitel oder Bemerkung zwischen den Zeilen');
  }
  return pruefeBreite(zeile, kopf);
}

/** "Name: | Huber" between the rows, or two such pairs: known headings, each with its value. */
function formularzeile(
  { zellen }: Zeile,
  eigene: number[],
  { kopf, kennt }: TabellenKopf,
): string | undefined {
  if (eigene[0] !== 0 || kopf.length < 4 || kopf.length < eigene.length) return undefined;
  const mitPunkten = kopfText(zellen[0]).endsWith(':');
  return eigene.length >= 4 || mitPunkten ? alsAngaben(zellen, kennt) : undefined;
}

function weg(zeile: Zeile, code: string, grund: string): Extract<Zeilenurteil, { art: 'verworfen' }> {
  const text = zeile.zellen.map(kopfText).filter(Boolean).join(' ').slice(0, 200);
  return { art: 'verworfen', verworfen: { zeile: zeile.nummer, code, grund, text } };
}

/** Width without copies down a merged column: a row of such copies plus one value is data. */
function eigeneBreite(zeile: Zeile): number {
  return zeile.zellen.some((zelle) => zelle.verbunden === 'unten') ? -1 : breite(zeile.zellen);
}

function isWiederholung(zeile: Zeile, kopf: TabellenKopf): boolean {
  const benannt = kopf.kopf.flatMap((name, i) => (name === '' ? [] : [i]));
  if (kopf.kopfZeilen.length === 0 || benannt.length < 2) return false;
  const gleich = benannt.filter((i) => {
    const hier = vergleichsText(kopfText(zeile.zellen[i]));
    return hier !== '' && vergleichsText(kopf.kopf[i] ?? '').endsWith(hier);
  });
  return gleich.length >= Math.max(2, benannt.length * 0.7);
}

const SUMME =
  /^(?:(?:zwischen|gesamt|end|teil|jahres)?summen?|gesamt(?:betrag|beitrag|prämie|anzahl|ergebnis|summe)?|total|insgesamt|summe(?:n)? .*|gesamt .*|anzahl(?: .*)?|übertrag|saldo|ergebnis|∑|Σ)\s*:?(?:\s*[\d.,€ ]+)?$/iu;

function isSumme(zeile: Zeile, eigene: number[], kopf: TabellenKopf): boolean {
  const wenige = eigene.length <= Math.max(2, kopf.kopf.length / 2);
  if (!wenige || kopf.kopf.length < 2) return false;
  const worte = eigene.filter((i) => !isWert(zeile.zellen[i]));
  const [erstes] = worte;
  if (erstes !== undefined) return worte.length <= 2 && SUMME.test(kopfText(zeile.zellen[erstes]));
  return kopf.kopf.length >= 4 && eigene.length <= kopf.kopf.length / 3 && nurRechts(zeile, eigene);
}

/** Sums stand without any text and leave the first column, where the name or number is, empty. */
function nurRechts(zeile: Zeile, eigene: number[]): boolean {
  return !eigene.includes(0) && zeile.zellen.every((zelle) => zelle.verbunden === undefined);
}

function pruefeBreite(zeile: Zeile, kopf: TabellenKopf): Zeilenurteil {
  const soll = kopf.kopf.length;
  const gefuellt = breite(zeile.zellen);
  if (gefuellt > soll && soll > 0) {
    const text = `Die Zeile hat ${gefuellt} Spalten, die Überschrift ${soll}.`;
    if (kopf.form === 'text') {
      const urteil = weg(zeile, 'spalten_zu_viele', text);
      return { ...urteil, verworfen: { ...urteil.verworfen, zellen: zeile.zellen } };
    }
    return mitHinweis(zeile, 'zelle_neben_tabelle', `${text} Die überzähligen Zellen wurden nicht gelesen.`);
  }
  if (kopf.form === 'text' && zeile.zellen.length < soll) {
    const text = `Die Zeile hat nur ${zeile.zellen.length} von ${soll} Spalten; die fehlenden gelten als leer.`;
    return mitHinweis(zeile, 'spalten_fehlen', text);
  }
  return { art: 'daten', zeile };
}

function mitHinweis(zeile: Zeile, code: string, text: string): Zeilenurteil {
  const hinweise = [...(zeile.hinweise ?? []), hinweis('warnung', code, text, { zeile: zeile.nummer })];
  return { art: 'daten', zeile: { ...zeile, hinweise } };
}
