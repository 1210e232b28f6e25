/** A small valid delivery for tests, as text lines of 256 characters. */
import { Buffer } from 'node:buffer';
import type { Hinweis } from '../hinweis.ts';
import { pruefe } from '../pruefe.ts';
import { createGdvLeser, type Bytes, type LeseOptionen } from '../read-saetze.ts';
import type { Teildatensatz } from '../teildatensatz.ts';
import { createGdvDatei, type GdvKopf, type NeuerSatz } from '../write-saetze.ts';

export const KOPF: GdvKopf = {
  vuNr: '9999',
  absender: 'Muster Versicherung AG',
  adressat: 'Maklerhaus Prüfstein',
  vermittler: '4711000001',
  von: '2026-10-01',
  bis: '2026-10-31',
};

const euro = (cent: number): { wert: number; stellen: number } => ({ wert: cent, stellen: 2 });
const schluessel = { Sparte: '040', VsNr: 'HP0010001' };

/** A liability contract with partner, premium and its part, and a claim. */
export const SAETZE: readonly NeuerSatz[] = [
  {
    satz: '0100',
    td: 1,
    felder: {
      ...schluessel,
      Name1: 'Müller',
      Name3: 'Jürgen',
      Geburtsdatum: '1979-02-28',
      Adresskennzeichen: '01',
    },
  },
  { satz: '0100', td: 2, felder: { ...schluessel, KommunikationsNr1: '030 123' } },
  {
    satz: '0200',
    td: 1,
    felder: { ...schluessel, Vertragsbeginn: '2020-05-00', GesbeitragNettoInWE: euro(12_050) },
  },
  { satz: '0210.040', td: 1, felder: schluessel },
  { satz: '0220.040', td: 1, felder: schluessel },
  {
    satz: '0400',
    td: 1,
    felder: { ...schluessel, GesbeitragNettoInWE: euro(10_000), GesbeitragBruttoInWE: euro(11_900) },
  },
  { satz: '0410', td: 1, felder: { ...schluessel, TeilspartenbeitragNettoInWE: euro(10_000) } },
  {
    satz: '0500',
    td: 1,
    felder: { ...schluessel, SchadenNrVu: 'S-1', BetragInWEGemaessZahlungsart: euro(-5000) },
  },
];

/** The lines of a delivery, without line ends. */
export const zeilen = (saetze: readonly NeuerSatz[] = SAETZE, kopf: GdvKopf = KOPF): string[] =>
  [...createGdvDatei({ ...kopf, zeilenende: '' }, saetze)].map((z) => Buffer.from(z).toString('latin1'));

/** ISO-8859-1 bytes of lines. */
export const latin1Datei = (lines: readonly string[], ende = '\r\n'): Buffer =>
  Buffer.from(lines.map((line) => line + ende).join(''), 'latin1');

/** All records of some bytes at once. */
export const lies = (bytes: Uint8Array, optionen?: LeseOptionen): Teildatensatz[] => {
  const leser = createGdvLeser(optionen);
  return [...leser.push(bytes), ...leser.ende()];
};

/** The findings of some bytes. */
export const befunde = async (bytes: Bytes, optionen?: LeseOptionen): Promise<Hinweis[]> => {
  const hinweise: Hinweis[] = [];
  for await (const h of pruefe(bytes, optionen)) if ('code' in h) hinweise.push(h);
  return hinweise;
};

/** Replaces text at a byte (from 1) of a line. */
export const setze = (line: string, byte: number, text: string): string =>
  line.slice(0, byte - 1) + text + line.slice(byte - 1 + text.length);
