// From what deliveries and lists write to a Sparte: spellings, and GDV codes with what else the record tells.
import { falteKurz } from '#domain/faltung.ts';
import type { Sparte } from './sparte.ts';
import { sparten, unbekannteSparte } from './index.ts';
import { gekuerzt, sprechendeWorte, wortlaute } from './wortlaut.ts';

export type Sicherheit = 'sicher' | 'wahrscheinlich' | 'unsicher';

/** `sparte` is `unbekannt` with `unsicher` where nothing fits. */
export type Spartenerkennung = {
  readonly sparte: Sparte;
  readonly sicherheit: Sicherheit;
  /** German: why. */
  readonly grund: string;
};

/** Folded, without blanks: `Kfz-Haftpflicht`, `KFZ Haftpflicht` and `kfzhaftpflicht` are one. */
export const kompakt = (text: string): string => falteKurz(text).replaceAll(' ', '');

const endungen = /(?:versicherungen|versicherung|versich|vers|police|vertrag|tarif|schutz)$/;
/** Without the word that every line may bear at its end. */
const stamm = (text: string): string => text.replace(endungen, '') || text;

/** All sure spellings of an entry, folded; label, short form and key count. */
export const schreibweisenVon = (sparte: Sparte): string[] => [
  ...new Set(
    [sparte.label, sparte.kurz, sparte.schluessel, ...sparte.schreibweisen].map(kompakt).filter(Boolean),
  ),
];

const sicher = new Map(sparten.flatMap((sparte) => schreibweisenVon(sparte).map((wort) => [wort, sparte])));
const ungenau = new Map(
  sparten.flatMap((sparte) =>
    (sparte.ungenaueSchreibweisen ?? []).map((wort) => [kompakt(wort), sparte] as const),
  ),
);
const staemme = new Map(
  [...ungenau, ...sicher].flatMap(([wort, sparte]) =>
    stamm(wort).length >= 4 ? [[stamm(wort), sparte] as const] : [],
  ),
);
/** Longest first; below five letters a piece of a word proves nothing. */
const bruchstuecke = [...staemme]
  .filter(([wort]) => wort.length >= 5)
  .sort((a, b) => b[0].length - a[0].length);

type Erlaubt = (sparte: Sparte) => boolean;

/** The Sparte whose spellings alone begin with a text that a field has cut: `Veranstaltungsausfal` has 20 characters. */
const angeschnitten = (wort: string, erlaubt: Erlaubt, abLaenge = 8): Sparte | undefined => {
  if (wort.length < abLaenge || sprechendeWorte(wort).length === 0) return undefined;
  const treffer = new Set(
    [...sicher].flatMap(([ganz, sparte]) => (ganz.startsWith(wort) && erlaubt(sparte) ? [sparte] : [])),
  );
  return treffer.size === 1 ? [...treffer][0] : undefined;
};

const nichts = (text: string): Spartenerkennung => ({
  sparte: unbekannteSparte,
  sicherheit: 'unsicher',
  grund: text.trim() ? `„${text.trim()}“ ist keiner Sparte zugeordnet.` : 'Es ist keine Sparte angegeben.',
});

const gilt = (sparte: Sparte | undefined, erlaubt: Erlaubt) =>
  sparte && erlaubt(sparte) ? sparte : undefined;
const ueblich = (wort: string, erlaubt: Erlaubt): Sparte | undefined =>
  gilt(ungenau.get(wort), erlaubt) ?? gilt(staemme.get(stamm(wort)), erlaubt);

/** Words swapped or abbreviated, then the first word that is a Sparte by itself: `Privat-HP`, `PHV Familie`. */
const nachWorten = (text: string, erlaubt: Erlaubt): Sparte | undefined => {
  for (const wort of wortlaute(text)) {
    const fund = gilt(sicher.get(wort), erlaubt) ?? ueblich(wort, erlaubt);
    if (fund) return fund;
  }
  return sprechendeWorte(text)
    .map((wort) => gilt(sicher.get(wort), erlaubt))
    .find((fund) => fund !== undefined);
};

/** The one Sparte whose spellings fit the abbreviations of a text. */
const ausgeschriebene = (text: string, erlaubt: Erlaubt): Sparte | undefined => {
  const muster = gekuerzt(text);
  if (!muster) return undefined;
  const treffer = new Set(
    [...sicher].flatMap(([wort, sparte]) => (erlaubt(sparte) && muster.test(wort) ? [sparte] : [])),
  );
  return treffer.size === 1 ? [...treffer][0] : undefined;
};

const suche = (text: string, erlaubt: Erlaubt): Spartenerkennung | undefined => {
  const wort = kompakt(text);
  const genau = gilt(sicher.get(wort), erlaubt);
  if (genau) return { sparte: genau, sicherheit: 'sicher', grund: `Schreibweise von ${genau.label}` };
  const aehnlich =
    ueblich(wort, erlaubt) ??
    nachWorten(text, erlaubt) ??
    ausgeschriebene(text, erlaubt) ??
    angeschnitten(wort, erlaubt, text.trim().endsWith('.') ? 4 : 8);
  if (aehnlich)
    return { sparte: aehnlich, sicherheit: 'wahrscheinlich', grund: `Üblich für ${aehnlich.label}` };
  const teil = bruchstuecke.find(([stueck, sparte]) => wort.includes(stueck) && erlaubt(sparte));
  return (
    teil && {
      sparte: teil[1],
      sicherheit: 'wahrscheinlich',
      grund: `Enthält eine Schreibweise von ${teil[1].label}`,
    }
  );
};

/** Longer texts are prose. */
const hoechstens = 300;

const erkenne = (text: string): Spartenerkennung =>
  text.length > hoechstens
    ? nichts(text.slice(0, 60))
    : /^\s*\d{3}\s*$/.test(text)
      ? sparteZuGdv(text.trim())
      : (suche(text, () => true) ?? nichts(text));

/** A list repeats few texts over many rows; bounded, so that free text in the column does not pile up. */
const gemerkt = new Map<string, Spartenerkennung>();

/**
 * The Sparte that a list's text means: spelling, then usual meaning, then the longest spelling inside the text.
 * A three-digit GDV code is taken too.
 */
export const erkenneSparte = (text: string): Spartenerkennung => {
  const bekannt = gemerkt.get(text);
  if (bekannt) return bekannt;
  if (gemerkt.size >= 2000) gemerkt.clear();
  const fund = erkenne(text);
  gemerkt.set(text, fund);
  return fund;
};

/** What a GDV record tells beyond its code. */
export type GdvMerkmale = {
  /** Product name, Wagnistext, Tarifbezeichnung, most telling first. */
  readonly texte?: readonly string[];
  /** Wagnisarten of 0220.010. */
  readonly wagnisarten?: readonly string[];
  /** "Erweiterter BerVersV-Schluessel" (Anlage 100), five digits. */
  readonly berVersV?: string;
};

const nachGdv = new Map<string, Sparte[]>();
for (const sparte of sparten)
  for (const code of new Set([sparte.gdv ?? '', ...(sparte.weitereGdv ?? [])]))
    nachGdv.set(code, [...(nachGdv.get(code) ?? []), sparte]);
nachGdv.delete('');

/** Codes that mean one Sparte alone, whatever else a record tells. */
const eindeutig = new Map(
  [...nachGdv].flatMap(([code, [einzige, ...andere]]): [string, Spartenerkennung][] =>
    einzige && andere.length === 0
      ? [[code, { sparte: einzige, sicherheit: 'sicher', grund: `GDV-Sparte ${code}` }]]
      : [],
  ),
);

/** The Sparte of a GDV code that only one has; undefined where the record must tell more, or nothing is known. */
export const eindeutigZuGdv = (code: string): Spartenerkennung | undefined => eindeutig.get(code);

/** The main risk of a contract among its Wagnisarten: pension, capital, term life; disability and accident are riders. */
const hauptwagnis = ['9', '2', '7', '1', '3', '5', '4', '8', '6'];

const nachWagnis = (auswahl: readonly Sparte[], wagnisarten: readonly string[]): Sparte | undefined => {
  const haupt = hauptwagnis.find((art) => wagnisarten.includes(art));
  return haupt === undefined ? undefined : auswahl.find((sparte) => sparte.wagnisarten?.includes(haupt));
};

const nachBerVersV = (auswahl: readonly Sparte[], kennzahl: string): Sparte | undefined => {
  const ziffern = (text: string | undefined) => (text ?? '').replaceAll('.', '').padEnd(5, '0');
  const treffer = auswahl.filter(({ berVersV }) => ziffern(berVersV) === kennzahl);
  return treffer.length === 1 ? treffer[0] : undefined;
};

/** Files repeat few products over many contracts; bounded as above. */
const gemerktZuGdv = new Map<string, Spartenerkennung | undefined>();

const sucheInGdv = (code: string, auswahl: readonly Sparte[], text: string): Spartenerkennung | undefined => {
  const key = `${code} ${text}`;
  if (gemerktZuGdv.has(key)) return gemerktZuGdv.get(key);
  if (gemerktZuGdv.size >= 2000) gemerktZuGdv.clear();
  const fund = suche(text, (sparte) => auswahl.includes(sparte));
  const ergebnis = fund && { ...fund, grund: `GDV-Sparte ${code}, „${text.trim()}“` };
  gemerktZuGdv.set(key, ergebnis);
  return ergebnis;
};

/**
 * The Sparte behind a GDV code (Anlage 1). Several of ours share one code: texts decide first, then Wagnisart and
 * BerVersV key, last the one that a bare code means. An unknown code gives `unbekannt`.
 */
export const sparteZuGdv = (code: string, merkmale: GdvMerkmale = {}): Spartenerkennung => {
  const sicheres = eindeutigZuGdv(code);
  if (sicheres) return sicheres;
  const auswahl = nachGdv.get(code) ?? [];
  const [einzige] = auswahl;
  if (!einzige) return nichts(code);
  for (const text of merkmale.texte ?? []) {
    const fund = sucheInGdv(code, auswahl, text);
    if (fund) return fund;
  }
  const weiter =
    nachWagnis(auswahl, merkmale.wagnisarten ?? []) ?? nachBerVersV(auswahl, merkmale.berVersV ?? '');
  if (weiter) return { sparte: weiter, sicherheit: 'wahrscheinlich', grund: `GDV-Sparte ${code} mit Wagnis` };
  const standard =
    auswahl.find(({ gdv, gdvStandard }) => gdv === code && gdvStandard) ??
    auswahl.find(({ gdvStandard }) => gdvStandard) ??
    einzige;
  return { sparte: standard, sicherheit: 'unsicher', grund: `GDV-Sparte ${code} ohne nähere Angabe` };
};
