// Finds the heading of a table among titles, blank rows and group headings.
import type { Hinweis } from '../hinweis.ts';
import { hinweis } from '../hinweis.ts';
import { haeufigste } from '../text/trenner.ts';
import type { Zeile, Zelle } from '../zelle.ts';
import { hatWert, isFormatzeile, isKopfzeile } from './anderer-kopf.ts';
import { breite, isLeer } from '../zelle.ts';
import { alsAngaben, eigeneZellen, isWert, isWort, kopfText, vergleichsText } from './zeilenbild.ts';

/** A row that is no data, with the reason in German. */
export type VerworfeneZeile = {
  zeile: number;
  code: string;
  grund: string;
  text: string;
  /** The cells of a row with more of them than the heading: who knows the columns may still place them. */
  zellen?: Zelle[];
};

export type TabellenKopf = {
  /** Heading of each column, '' where it has none. Two-row headings are joined: "Anschrift Ort". */
  kopf: string[];
  /** Numbers of the heading rows; empty when the table has no heading. */
  kopfZeilen: number[];
  /** Rows from this number on are data (or repeated headings, totals, notes: see pruefeZeile). */
  datenAb: number;
  /** Title rows above the heading. */
  verworfen: VerworfeneZeile[];
  hinweise: Hinweis[];
  /** Says whether a text is a known heading. */
  kennt: (text: string) => boolean;
  /** Text files shift when a field is missing; in sheets a cell stands where it stands. */
  form: 'text' | 'blatt';
};

export type KopfOptionen = {
  form?: 'text' | 'blatt';
  /** Says whether a text is a known column heading; makes the search much surer. */
  kenntKopf?: (text: string) => boolean;
  /** Number of the row in which the heading begins, where a person has named it; 0: the table has none. */
  kopfzeile?: number;
  /** Only the first table counts: rows from the next heading on are no data, code `zweite_tabelle`. */
  nurErste?: boolean;
};

const SUCHTIEFE = 60;

/** Finds the heading in the first rows of a sheet (60 are looked at; hand in some 200 so that columns can be judged). */
export function findKopf(zeilen: readonly Zeile[], optionen: KopfOptionen = {}): TabellenKopf {
  const kennt = optionen.kenntKopf ?? ((): boolean => false);
  const lesbar = zeilen.filter((zeile) => zeile.verworfen === undefined);
  const benannt = benannterOrt(lesbar, optionen.kopfzeile);
  const ort = benannt ?? kopfOrt(lesbar, kennt);
  const form = optionen.form ?? 'blatt';
  if (ort === undefined || optionen.kopfzeile === 0) return ohneKopf(lesbar, form, kennt);
  const bereich = kopfBereich(lesbar, ort, kennt, benannt === undefined);
  const kopfZeilen = lesbar.slice(bereich.von, bereich.bis + 1);
  const darunter = lesbar.slice(bereich.bis + 1);
  const naechste = darunter.findIndex((zeile) => isKopfzeile(zeile, kennt));
  const daten = naechste < 0 ? darunter : darunter.slice(0, naechste);
  const platz = Math.max(...kopfZeilen.map(({ zellen }) => zellen.length));
  const kopf = ergaenze(verbinde(kopfZeilen.map((zeile) => zeile.zellen)), daten, { form, platz });
  return {
    kopf,
    kopfZeilen: kopfZeilen.map((zeile) => zeile.nummer),
    datenAb: (kopfZeilen.at(-1)?.nummer ?? 0) + 1,
    verworfen: lesbar.slice(0, bereich.von).map((zeile) => titelzeile(zeile, kennt)),
    hinweise: [],
    kennt,
    form,
  };
}

function benannterOrt(zeilen: readonly Zeile[], kopfzeile: number | undefined): number | undefined {
  const ort = zeilen.findIndex(({ nummer }) => nummer === kopfzeile);
  return ort < 0 ? undefined : ort;
}

function titelzeile(zeile: Zeile, kennt: (text: string) => boolean): VerworfeneZeile {
  const worte = zeile.zellen
    .filter((zelle) => zelle.verbunden === undefined)
    .map(kopfText)
    .filter((t) => t !== '')
    .join(' ');
  const text = alsAngaben(zeile.zellen, kennt) ?? worte;
  return { zeile: zeile.nummer, code: 'titelzeile', grund: 'Titel über der Tabelle', text };
}

function kopfOrt(zeilen: readonly Zeile[], kennt: (text: string) => boolean): number | undefined {
  const suche = zeilen.slice(0, SUCHTIEFE);
  const treffer = suche.map((zeile) => bekannte(zeile.zellen, kennt));
  const meiste = Math.max(0, ...treffer);
  // A poorer table above a richer one keeps its own heading.
  const reine = suche.findIndex(
    (zeile, i) => isKopfzeile(zeile, kennt) && (hatWert(suche[i + 1]) || hatWert(suche[i + 2])),
  );
  if (meiste >= 2 || (meiste === 1 && suche.length > 0 && isSchmal(suche))) {
    // The first row that comes close to the best: later ones are repetitions.
    const ort = treffer.findIndex((zahl, i) => zahl >= meiste * 0.7 && isKopfartig(suche[i], zahl));
    if (ort >= 0) return reine < 0 ? ort : Math.min(ort, reine);
  }
  const ort = suche.findIndex((zeile, i) => hebtSichAb(zeile, zeilen.slice(i + 1, i + 40)));
  return ort < 0 ? undefined : ort;
}

function isSchmal(zeilen: readonly Zeile[]): boolean {
  return zeilen.every((zeile) => breite(zeile.zellen) <= 2);
}

function bekannte(zellen: readonly Zelle[], kennt: (text: string) => boolean): number {
  return eigeneZellen(zellen).filter((i) => kennt(kopfText(zellen[i]))).length;
}

function isKopfartig(zeile: Zeile | undefined, treffer: number): boolean {
  if (!zeile) return false;
  const eigene = eigeneZellen(zeile.zellen);
  const werte = eigene.filter((i) => isWert(zeile.zellen[i])).length;
  return treffer >= eigene.length * 0.3 && werte <= eigene.length * 0.2;
}

/** Without known words: a row of distinct words above rows that hold values where this one holds none. */
function hebtSichAb(zeile: Zeile, darunter: readonly Zeile[]): boolean {
  const eigene = eigeneZellen(zeile.zellen);
  if (eigene.length < 2 || !eigene.every((i) => isWort(zeile.zellen[i]))) return false;
  const namen = new Set(eigene.map((i) => vergleichsText(kopfText(zeile.zellen[i]))));
  const ueblich = haeufigste(darunter.map((z) => breite(z.zellen))) ?? 0;
  if (namen.size < eigene.length || eigene.length < ueblich * 0.6) return false;
  return eigene.some((i) => {
    const gefuellt = darunter.filter((z) => !isLeer(z.zellen[i]));
    return gefuellt.length > 0 && gefuellt.filter((z) => isWert(z.zellen[i])).length >= gefuellt.length * 0.6;
  });
}

/** Group headings directly above, or a second heading row directly below. */
function kopfBereich(
  zeilen: readonly Zeile[],
  ort: number,
  kennt: (text: string) => boolean,
  mitGruppen: boolean,
): { von: number; bis: number } {
  const mitte = zeilen[ort];
  if (!mitte) return { von: ort, bis: ort };
  const oben = zeilen[ort - 1];
  const unten = zeilen[ort + 1];
  if (unten && isZweiteKopfzeile(mitte, unten, kennt)) return { von: ort, bis: ort + 1 };
  if (mitGruppen && oben && isGruppenzeile(oben, mitte)) return { von: ort - 1, bis: ort };
  return { von: ort, bis: ort };
}

function isGruppenzeile(oben: Zeile, kopf: Zeile): boolean {
  const eigene = eigeneZellen(oben.zellen);
  const darueber = kopf.nummer - oben.nummer <= 1;
  return (
    darueber &&
    eigene.length >= 2 &&
    eigene.every((i) => isWort(oben.zellen[i])) &&
    eigene.length <= breite(kopf.zellen)
  );
}

function isZweiteKopfzeile(kopf: Zeile, unten: Zeile, kennt: (text: string) => boolean): boolean {
  const eigene = eigeneZellen(unten.zellen);
  if (eigene.length === 0 || unten.nummer - kopf.nummer > 1 || isFormatzeile(unten)) return false;
  if (eigene.some((i) => !isWort(unten.zellen[i]))) return false;
  const bekannt = bekannte(unten.zellen, kennt);
  const gleich = eigene.filter(
    (i) => vergleichsText(kopfText(kopf.zellen[i])) === vergleichsText(kopfText(unten.zellen[i])),
  ).length;
  if (gleich >= eigene.length * 0.7) return false;
  return bekannt >= 1 && bekannt >= eigene.length * 0.4;
}

/** Joins heading rows column by column; a group heading reaches right until the next one. */
function verbinde(zeilen: readonly (readonly Zelle[])[]): string[] {
  const spalten = Math.max(...zeilen.map((zellen) => breite(zellen)));
  const unterste = zeilen.at(-1) ?? [];
  const oben = zeilen.length > 1 ? nachRechts(zeilen[0] ?? [], unterste, spalten) : [];
  return Array.from({ length: spalten }, (_, i) => {
    const gruppe = oben[i] ?? '';
    const eigene = kopfText(unterste[i]);
    return gruppe === '' || gruppe === eigene ? eigene : `${gruppe} ${eigene}`.trim();
  });
}

function nachRechts(gruppen: readonly Zelle[], unterste: readonly Zelle[], spalten: number): string[] {
  let gruppe = '';
  return Array.from({ length: spalten }, (_, i) => {
    const eigene = kopfText(gruppen[i]);
    if (eigene !== '') gruppe = isLeer(unterste[i]) ? '' : eigene;
    return eigene === '' ? (isLeer(unterste[i]) ? '' : gruppe) : eigene;
  });
}

/**
 * Columns without a heading that are filled in a fifth of the rows belong to the table. In a text file only those that the
 * heading line leaves room for, or that half of the rows fill: else a row is longer because a separator stands in its text.
 */
function ergaenze(
  kopf: string[],
  daten: readonly Zeile[],
  { form, platz }: { form: 'text' | 'blatt'; platz: number },
): string[] {
  const breiten = daten.map((zeile) => breite(zeile.zellen)).sort((a, b) => b - a);
  const fuenftel = breiten[Math.floor(breiten.length / 5)] ?? 0;
  const haelfte = breiten[Math.floor(breiten.length / 2)] ?? 0;
  const breit = form === 'text' ? Math.max(haelfte, Math.min(fuenftel, platz)) : fuenftel;
  return breit <= kopf.length ? kopf : [...kopf, ...Array.from({ length: breit - kopf.length }, () => '')];
}

function ohneKopf(
  zeilen: readonly Zeile[],
  form: 'text' | 'blatt',
  kennt: (text: string) => boolean,
): TabellenKopf {
  const spalten = haeufigste(zeilen.map((zeile) => breite(zeile.zellen))) ?? 0;
  const text =
    'Die Tabelle hat keine erkennbare Überschrift; die Spalten werden nur nach dem Inhalt erkannt.';
  return {
    kopf: Array.from({ length: spalten }, () => ''),
    kopfZeilen: [],
    datenAb: zeilen[0]?.nummer ?? 1,
    verworfen: [],
    hinweise: zeilen.length === 0 ? [] : [hinweis('warnung', 'kopf_fehlt', text)],
    kennt,
    form,
  };
}
