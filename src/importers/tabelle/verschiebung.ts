// Lines of a text file whose values have slipped into neighbouring columns: a separator inside a text, a field left out.
import type { Hinweis } from '#domain/hinweis.ts';
import type { Abweisung } from '#domain/vorschlag.ts';
import { isLeer } from '#formats/tabelle/index.ts';
import type { Zeile, Zelle } from '#formats/tabelle/index.ts';
import { LEERE_ZELLE, textZelle } from '#formats/tabelle/zelle.ts';
import type { Zellinhalt } from './felder.ts';
import { feldAngaben } from './felder.ts';
import { anteil, HOECHSTENS, INHALTE } from './inhalt.ts';
import type { Spalte } from './spalte.ts';
import { ohneTextmarke } from './zellen/textmarke.ts';

/** A column whose cells all look alike: it notices a value that belongs elsewhere. */
type Zeuge = {
  readonly spalte: number;
  readonly inhalt: Zellinhalt;
  readonly passt: (zelle: Zelle) => boolean;
};

const MIN_WERTE = 3;
const EINIG = 0.75;
/** Numbers and names look like too many other things. */
const STUMM: ReadonlySet<Zellinhalt> = new Set(['nummer', 'zahl', 'hausnummer', 'wahrheit', 'kennzeichen']);

/** Told at a glance: where none of these is out of place, a line of the right width is in order. */
const WAECHTER: ReadonlySet<Zellinhalt> = new Set(['plz', 'plzOrt', 'email', 'iban', 'datum']);

/** The columns that can tell, judged by the first rows of the right width. */
const findZeugen = (spalten: readonly Spalte[], zeilen: readonly Zeile[], trenner: string): Zeuge[] => {
  const probe = zeilen.filter(({ zellen }) => zellen.length === spalten.length);
  return spalten.flatMap(({ feld, spalte }) => {
    if (feld === undefined) return [];
    const { inhalt } = feldAngaben(feld);
    const wie = INHALTE[inhalt];
    const werte = probe.flatMap(({ zellen }) => {
      const zelle = zellen[spalte];
      return zelle && !isLeer(zelle) ? [ohneTextmarke(zelle)] : [];
    });
    if (!wie || STUMM.has(inhalt) || werte.length < MIN_WERTE || (anteil(werte, inhalt) ?? 0) < EINIG)
      return [];
    return [
      {
        spalte,
        inhalt,
        passt: (zelle) => {
          const rein = ohneTextmarke(zelle);
          if (rein.text.length > HOECHSTENS) return false;
          const ohneTrenner = rein.text.replaceAll(trenner, ' ').trim();
          return isLeer(rein) || wie(rein, rein.text.trim()) || wie(textZelle(ohneTrenner), ohneTrenner);
        },
      },
    ];
  });
};

/** Cells joined where a separator may have stood inside a text. */
const verbunden = (zellen: readonly Zelle[], ab: number, mehr: number, trenner: string): Zelle[] => [
  ...zellen.slice(0, ab),
  textZelle(
    zellen
      .slice(ab, ab + mehr + 1)
      .map(({ text }) => text)
      .join(trenner),
  ),
  ...zellen.slice(ab + mehr + 1),
];

/** Blank cells put in where fields may be missing. */
const ergaenzt = (zellen: readonly Zelle[], ab: number, fehlen: number): Zelle[] => [
  ...zellen.slice(0, ab),
  ...Array.from({ length: fehlen }, () => LEERE_ZELLE),
  ...zellen.slice(ab),
];

/** All ways to bring a line back to the width of the heading; a line of that width may have lost one field and gained none. */
const moeglichkeiten = (zellen: readonly Zelle[], soll: number, trenner: string): Zelle[][] => {
  const stellen = Array.from({ length: soll }, (_, ab) => ab);
  const mehr = zellen.length - soll;
  if (mehr > 0) return stellen.map((ab) => verbunden(zellen, ab, mehr, trenner));
  if (mehr < 0) return [...stellen, soll].map((ab) => ergaenzt(zellen, ab, -mehr).slice(0, soll));
  const nachRechts = isLeer(zellen.at(-1)) ? stellen.map((ab) => ergaenzt(zellen, ab, 1).slice(0, soll)) : [];
  return [
    ...nachRechts,
    ...stellen.slice(0, -1).map((ab) => [...verbunden(zellen, ab, 1, trenner), LEERE_ZELLE]),
  ];
};

const hoechstensVersatz = 3;

export type Verschiebungsurteil =
  | { readonly art: 'gut' }
  | { readonly art: 'geheilt'; readonly zeile: Zeile; readonly hinweis: Hinweis }
  | { readonly art: 'abgewiesen'; readonly abweisung: Abweisung };

const rohtext = ({ zellen }: Zeile, trenner: string): string =>
  zellen
    .map(({ text }) => text)
    .join(trenner)
    .slice(0, 300);

const weise = (zeile: Zeile, trenner: string, grund: string): Verschiebungsurteil => ({
  art: 'abgewiesen',
  abweisung: { art: 'abgewiesen', zeile: zeile.nummer, grund, roh: rohtext(zeile, trenner) },
});

const verrutscht =
  'Die Werte der Zeile stehen in den falschen Spalten: Ein Feld fehlt, oder ein Trennzeichen steht in einem Text. Bitte setzen Sie den Text in Anführungszeichen oder ergänzen Sie das Feld.';

const geheilt = (zeile: Zeile, zellen: Zelle[]): Verschiebungsurteil => ({
  art: 'geheilt',
  zeile: {
    ...zeile,
    zellen,
    hinweise: (zeile.hinweise ?? []).filter(({ code }) => code !== 'spalten_fehlen'),
  },
  hinweis: {
    code: 'zeile-eingerueckt',
    schwere: 'warnung',
    text: 'Die Zeile war verrutscht und ließ sich eindeutig zurechtrücken. Bitte prüfen Sie sie.',
    zeile: zeile.nummer,
  },
});

/** Judges lines by their columns; a line that may be read in several ways is not read at all. */
export const createVerschiebungspruefung = (
  spalten: readonly Spalte[],
  probe: readonly Zeile[],
  trenner: string,
) => {
  const zeugen = findZeugen(spalten, probe, trenner);
  const soll = spalten.length;
  const waechter = zeugen.filter(({ inhalt }) => WAECHTER.has(inhalt));
  const fehlgriffe = (zellen: readonly Zelle[], wer: readonly Zeuge[] = zeugen): number =>
    wer.filter(({ spalte, passt }) => !passt(zellen[spalte] ?? LEERE_ZELLE)).length;
  return (zeile: Zeile): Verschiebungsurteil => {
    const { zellen } = zeile;
    if (zellen.length === soll && waechter.length > 0 && fehlgriffe(zellen, waechter) === 0)
      return { art: 'gut' };
    const breit = zellen.slice(soll).some((zelle) => !isLeer(zelle));
    const jetzt = fehlgriffe(zellen);
    // One odd cell in a line of the right width is an odd cell.
    if (!breit && (jetzt === 0 || (zellen.length === soll && jetzt < 2))) return { art: 'gut' };
    const zuBreit = `Die Zeile hat ${zellen.length} Spalten, die Überschrift ${soll}.`;
    if (Math.abs(zellen.length - soll) > hoechstensVersatz)
      return breit ? weise(zeile, trenner, zuBreit) : { art: 'gut' };
    const wege = moeglichkeiten(zellen, soll, trenner).map((neu) => ({ neu, fehler: fehlgriffe(neu) }));
    const beste = Math.min(...wege.map(({ fehler }) => fehler));
    if (!breit && beste >= jetzt) return { art: 'gut' };
    const [weg, anderer] = wege.filter(({ fehler }) => fehler === 0);
    if (weg && !anderer && zellen.length !== soll && zeugen.length >= 2) return geheilt(zeile, weg.neu);
    return weise(zeile, trenner, breit ? `${zuBreit} ${verrutscht}` : verrutscht);
  };
};
export type Verschiebungspruefung = ReturnType<typeof createVerschiebungspruefung>;
