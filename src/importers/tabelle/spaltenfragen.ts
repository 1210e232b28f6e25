// The rules of a column, and what its cells leave open: asked once per column, not per cell.
import type { Spaltenregel } from '#domain/zuordnung.ts';
import type { Zelle } from '#formats/tabelle/index.ts';
import type { Tabellenfeld } from './felder.ts';
import { feldAngaben } from './felder.ts';
import type { Spalte } from './spalte.ts';
import type { Spaltenregeln } from './spaltenregeln.ts';
import { kopfWorte } from './ueberschrift.ts';
import { readGeld } from './zellen/geld.ts';

/** Cells that a rule would decide. */
export type Offen = { anzahl: number; readonly beispiele: Set<string> };

/** What a column's rule is about; undefined for columns without one. */
type Regelart = {
  readonly art: 'dezimal' | 'folge' | 'namen';
  readonly wert: string | null;
  readonly isOffen: (zelle: Zelle) => boolean;
  readonly frage: (spalte: string, beispiele: readonly string[]) => string;
};

const und = (beispiele: readonly string[]): string =>
  [...beispiele]
    .slice(0, 2)
    .map((text) => `„${text}“`)
    .join(' und ');

const BEIDES = /^\s*(\d{1,2})[/-](\d{1,2})[/-](?:\d{4}|\d{2})\b/;

const tagOderMonat = ({ art, text }: Zelle): boolean => {
  const treffer = art === 'text' ? BEIDES.exec(text) : null;
  return (
    treffer !== null && Number(treffer[1]) <= 12 && Number(treffer[2]) <= 12 && treffer[1] !== treffer[2]
  );
};

const tausendOderKomma = /[1-9]\d{0,2}[.,]\d{3}(?!\d)/;

const geldregel = (feld: Tabellenfeld, regeln: Spaltenregeln): Regelart => {
  const regel = regeln.dezimal(feld);
  const wert = regel === 'komma' || regel === 'punkt' ? regel : null;
  return {
    art: 'dezimal',
    wert,
    isOffen: (zelle) => {
      if (wert !== null || zelle.art !== 'text' || !tausendOderKomma.test(zelle.text)) return false;
      const lesung = readGeld(zelle, regel);
      return lesung !== undefined && 'frage' in lesung && lesung.frage === 'dezimalzeichen';
    },
    frage: (spalte, beispiele) =>
      `In der Spalte „${spalte}“ ${beispiele.length > 1 ? 'kommen' : 'kommt'} ${und(beispiele)} vor: Trennt das Zeichen die Tausender oder die Cent?`,
  };
};

const datumsregel = (feld: Tabellenfeld, regeln: Spaltenregeln): Regelart => {
  const folge = regeln.datumsfolge(feld);
  return {
    art: 'folge',
    wert: folge ?? 'tag-monat',
    isOffen: (zelle) => folge === undefined && tagOderMonat(zelle),
    frage: (spalte, beispiele) =>
      `In der Spalte „${spalte}“ steht ${und(beispiele)}: Kommt zuerst der Tag oder der Monat?`,
  };
};

const namensregel = ({ namensfolge }: Spaltenregeln): Regelart => ({
  art: 'namen',
  wert: namensfolge ?? null,
  isOffen: ({ text }) =>
    namensfolge === undefined && /^\p{L}+(?:-\p{L}+)? \p{L}+(?:-\p{L}+)?$/u.test(text.trim()),
  frage: (spalte, beispiele) =>
    `In der Spalte „${spalte}“ steht ${und(beispiele)}: Kommt zuerst der Vorname oder der Nachname?`,
});

/** The rule of a column, by what its field holds. */
export const regelart = ({ feld }: Spalte, regeln: Spaltenregeln): Regelart | undefined => {
  if (feld === undefined) return undefined;
  if (feld === 'kunde.name') return namensregel(regeln);
  const { inhalt } = feldAngaben(feld);
  if (inhalt === 'geld') return geldregel(feld, regeln);
  return inhalt === 'datum' ? datumsregel(feld, regeln) : undefined;
};

const sagtZeitraum = /jahr|jaehrl|mtl|monat|rate|zahl|^je$|quartal/;
const beitragsfelder: readonly (Tabellenfeld | undefined)[] = [
  'vertrag.beitrag',
  'vertrag.jahresbeitrag',
  'vertrag.monatsbeitrag',
];

/** "Beitrag" beside payments by the month: of one payment, or of the year? */
const zeitraum = (
  { feld, kopf, herkunft, beispiele }: Spalte,
  unterjaehrig: number,
): Spaltenregel | undefined => {
  if (!beitragsfelder.includes(feld) || feld === undefined) return undefined;
  const offen =
    feld === 'vertrag.beitrag' &&
    herkunft === undefined &&
    unterjaehrig > 0 &&
    !kopfWorte(kopf).some((wort) => sagtZeitraum.test(wort));
  const text = `Die Spalte „${kopf || 'ohne Überschrift'}“ sagt nicht, wofür der Betrag gilt: je Zahlung oder im Jahr?`;
  return { art: 'je', wert: feld, ...(offen ? { frage: { text, anzahl: unterjaehrig, beispiele } } : {}) };
};

/** The rules of a column with their open questions, for the page. */
export const findRegeln = (
  spalte: Spalte,
  regel: Regelart | undefined,
  offen: Offen,
  unterjaehrig: number,
): Spaltenregel[] => {
  const beispiele = [...offen.beispiele];
  const name = spalte.kopf || `${spalte.spalte + 1}`;
  const zellregel: Spaltenregel[] = regel
    ? [
        {
          art: regel.art,
          wert: regel.wert,
          ...(offen.anzahl > 0
            ? { frage: { text: regel.frage(name, beispiele), anzahl: offen.anzahl, beispiele } }
            : {}),
        },
      ]
    : [];
  const fuer = zeitraum(spalte, unterjaehrig);
  return fuer ? [...zellregel, fuer] : zellregel;
};
