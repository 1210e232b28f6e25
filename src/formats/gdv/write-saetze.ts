/** The writer: values to records and records to a whole delivery with Vorsatz and Nachsatz. */
import type { Dezimal, Wert, Zeitraum } from './feld.ts';
import { createSummen, NACHSATZ_SUMMEN, type Summen } from './summen.ts';
import {
  findAeltere,
  findLayout,
  SATZARTEN,
  UNTERSCHEIDUNG,
  VERSIONSFELDER,
  type Feld,
  type Layout,
  type Release,
} from './layout.ts';
import { teildatensatzFromText } from './teildatensatz.ts';
import { encodeText, type Zeichensatz } from './zeichensatz.ts';

/**
 * Values by technical name, as `feld` returns them. A field that is left out gets the default of the norm (blanks,
 * zeros, its preset); null writes blanks also for numbers, for "not stated" where zero would be a statement.
 */
export type Werte = Readonly<Record<string, Wert>>;

/** A record to write: the name of the Satz (`0220.010.48`), the number of the Teildatensatz, its values. */
export type NeuerSatz = { readonly satz: string; readonly td: number; readonly felder: Werte };

/** A value that does not fit its field; nothing is cut silently. */
export class GdvSchreibfehler extends RangeError {
  constructor(layout: Layout, feld: Feld, wert: unknown) {
    super(
      `${layout.satz} TD ${layout.td}: ${feld.name} (${feld.typ}${feld.laenge}) kann "${JSON.stringify(wert)}" nicht aufnehmen.`,
    );
  }
}

/** "2026-01-31" to TTMMJJJJ, or MMJJJJ in six bytes. */
const datumText = (iso: string, laenge: number): string => {
  const [jahr = '', monat = '', tag = ''] = iso.split('-');
  return (laenge === 6 ? '' : tag) + monat + jahr;
};

const isDezimal = (wert: Wert): wert is Dezimal =>
  typeof wert === 'object' && wert !== null && 'stellen' in wert;

/** Digits of an amount at the decimals of its field; undefined when that would lose some. */
const ziffern = ({ wert, stellen }: Dezimal, ziel: number): string | undefined => {
  const skaliert = wert * 10 ** (ziel - stellen);
  return Number.isSafeInteger(skaliert) ? String(Math.abs(skaliert)) : undefined;
};

const leer = (feld: Feld): string => {
  if (feld.name.startsWith('Vorzeichen')) return '+';
  return feld.typ === 'A' ? ' '.repeat(feld.laenge) : '0'.repeat(feld.laenge);
};

const dezimalFeld = (feld: Feld, wert: Dezimal): string | undefined => {
  const text = ziffern(wert, feld.stellen);
  const hasOwnSign = wert.wert < 0 && feld.vorzeichen === 0;
  return text && (hasOwnSign ? '-' : '') + text.padStart(feld.laenge - Number(hasOwnSign), '0');
};

const zeitraumFeld = ({ von, bis }: Zeitraum): string =>
  [von, bis].map((iso) => (iso === null ? '0'.repeat(8) : datumText(iso, 8))).join('');

/** The Versicherungsscheinnummer is the one text that the norm aligns right. */
const textFeld = (feld: Feld, wert: string): string =>
  feld.name === 'VsNr' ? wert.padStart(feld.laenge) : wert.padEnd(feld.laenge);

const feldText = (feld: Feld, wert: Exclude<Wert, null>): string | undefined => {
  if (isDezimal(wert)) return feld.typ === 'F' ? dezimalFeld(feld, wert) : undefined;
  if (typeof wert === 'object') return feld.typ === 'Z' ? zeitraumFeld(wert) : undefined;
  if (typeof wert === 'number')
    return feld.typ === 'N' && wert >= 0 ? String(wert).padStart(feld.laenge, '0') : undefined;
  return feld.typ === 'D' ? datumText(wert, feld.laenge) : textFeld(feld, wert);
};

const formatFeld = (layout: Layout, feld: Feld, wert: Wert | undefined): string => {
  if (wert === null) return ' '.repeat(feld.laenge);
  if (wert === undefined) return preset(layout, feld);
  const text = feldText(feld, wert);
  if (text?.length !== feld.laenge) throw new GdvSchreibfehler(layout, feld, wert);
  return text;
};

/** Satzart, Sparte and the distinguishing byte follow from the name of the Satz. */
const preset = (layout: Layout, feld: Feld): string => {
  if (feld.name === 'Satzart') return layout.satzart;
  if (feld.byte === 11 && feld.laenge === 3) return layout.satz.slice(5, 8).padEnd(3, '0');
  if (layout.satznummerBytes.includes(feld.byte)) return String(layout.td);
  if (feld.preset !== '') return feld.preset;
  return UNTERSCHEIDUNG[layout.satz.slice(0, 8)] === feld.byte ? layout.satz.charAt(9) : leer(feld);
};

/** The sign of an amount goes into its sign field, unless the caller sets that field. */
const vorzeichenOf = (layout: Layout, feld: Feld, felder: Werte): Wert | undefined => {
  const betrag = layout.felder.find((f) => f.vorzeichen === feld.byte);
  const wert = betrag && felder[betrag.name];
  return wert !== undefined && isDezimal(wert) && wert.wert < 0 ? '-' : undefined;
};

/** The layouts of the Saetze as a release has them. */
type Layoutquelle = (satz: string, td: number) => Layout | undefined;

const layoutsVon = (release: Release): Layoutquelle => {
  const aeltere = findAeltere((satz) => SATZARTEN.get(satz)?.versionen[release] ?? '');
  return (satz, td) => {
    const neueste = findLayout(satz, td);
    return neueste && (aeltere.get(neueste) ?? neueste);
  };
};

/** One record of 256 characters. Throws GdvSchreibfehler when a value does not fit, RangeError for an unknown Satz. */
export const writeTeildatensatz = (
  { satz, td, felder }: NeuerSatz,
  layoutOf: Layoutquelle = findLayout,
): string => {
  const layout = layoutOf(satz, td);
  if (layout === undefined) throw new RangeError(`Den Satz ${satz} mit Teildatensatz ${td} gibt es nicht.`);
  return layout.felder
    .map((feld) =>
      formatFeld(
        layout,
        feld,
        felder[feld.name] ?? (feld.name in felder ? null : vorzeichenOf(layout, feld, felder)),
      ),
    )
    .join('');
};

/** Who sends what to whom; `vuNr` and `vermittler` fill every record that does not name its own. */
export type GdvKopf = {
  readonly vuNr: string;
  readonly absender: string;
  readonly adressat: string;
  readonly vermittler: string;
  /** ISO dates of the period. */
  readonly von: string;
  readonly bis: string;
  readonly release?: Release;
  readonly zeichensatz?: Zeichensatz;
  readonly zeilenende?: string;
};

/** The versions that the Vorsatz states: those of the release, by name of the version field. */
const versionen = (td: number, release: Release): Werte => {
  const layout = findLayout('0001', td);
  const eintraege = VERSIONSFELDER.filter((v) => v.td === td).map(({ byte, satz }) => {
    const beschreibung =
      SATZARTEN.get(satz) ?? [...SATZARTEN.values()].find((s) => s.satz.startsWith(`${satz}.`));
    const name = layout?.felder.find((f) => f.byte === byte)?.name ?? '';
    return [name, beschreibung?.versionen[release] ?? ''] as const;
  });
  return Object.fromEntries(eintraege);
};

const vorsatz = (kopf: GdvKopf, td: number): NeuerSatz => ({
  satz: '0001',
  td,
  felder: {
    VuNr: kopf.vuNr,
    Absender: kopf.absender,
    Adressat: kopf.adressat,
    ErstellungsDatumZeitraumVomZeitraumBis: { von: kopf.von, bis: kopf.bis },
    GeschaeftsstelleVermittler: kopf.vermittler,
    ...versionen(td, kopf.release ?? '2023'),
  },
});

/** The key of every record: insurer, broker, and Folgenummer 1, as long as the record does not say otherwise. */
const mitSchluessel = ({ satz, td, felder }: NeuerSatz, { vuNr, vermittler }: GdvKopf): NeuerSatz => {
  const nummer = findLayout(satz, td)?.felder[1]?.name ?? 'VuNr';
  return {
    satz,
    td,
    felder: { [nummer]: vuNr, FolgeNr: 1, GeschaeftsstelleVermittler: vermittler, ...felder },
  };
};

const nachsatz = (vermittler: string, summen: Summen): NeuerSatz => ({
  satz: '9999',
  td: 1,
  felder: {
    AnzSaetze: summen.anzahl(),
    GeschaeftsstelleVermittler: vermittler,
    ...Object.fromEntries(
      NACHSATZ_SUMMEN.map((s, i) => [s.feld, { wert: summen.werte()[i] ?? 0, stellen: 2 }]),
    ),
  },
});

/** The Nachsatz of records that were counted by `createSummen`, with its line end. */
export const writeNachsatz = (
  vermittler: string,
  summen: Summen,
  { zeichensatz, zeilenende }: { readonly zeichensatz: Zeichensatz; readonly zeilenende: string },
): Uint8Array => encodeText(writeTeildatensatz(nachsatz(vermittler, summen)) + zeilenende, zeichensatz);

/**
 * A whole Datenpaket, record by record as bytes: Vorsatz (three parts with the versions of the release), the records
 * with their key filled in, Nachsatz with count and sums. Throws as `writeTeildatensatz`.
 */
export function* createGdvDatei(kopf: GdvKopf, saetze: Iterable<NeuerSatz>): Generator<Uint8Array> {
  const { zeichensatz = 'iso-8859-1', zeilenende = '\r\n' } = kopf;
  const encode = (text: string): Uint8Array => encodeText(text + zeilenende, zeichensatz);
  for (const td of [1, 2, 3]) yield encode(writeTeildatensatz(vorsatz(kopf, td)));
  const summen = createSummen();
  const layoutOf = layoutsVon(kopf.release ?? '2023');
  for (const satz of saetze) {
    const text = writeTeildatensatz(mitSchluessel(satz, kopf), layoutOf);
    summen.add(teildatensatzFromText(text, layoutOf(satz.satz, satz.td)));
    yield encode(text);
  }
  yield writeNachsatz(kopf.vermittler, summen, { zeichensatz, zeilenende });
}
