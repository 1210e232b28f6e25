// Invented GDV records for tests: customers with contracts, written by the codec's own writer.
import { createGdvDatei } from '#formats/gdv/index.ts';
import type { GdvKopf } from '#formats/gdv/index.ts';

export type Werte = Readonly<Record<string, string | number | null | { wert: number; stellen: number }>>;
export type Zeile = { readonly satz: string; readonly td: number; readonly felder: Werte };

export const kopf: GdvKopf = {
  vuNr: '9901',
  absender: 'Nordlicht Demo Versicherung',
  adressat: 'Makler Muster',
  vermittler: '4711',
  von: '2026-10-01',
  bis: '2026-10-31',
};

/** A holder: two Teildatensaetze of 0100. */
export const partner = (vsNr: string, felder: Werte = {}, mehr: Werte = {}): Zeile[] => [
  {
    satz: '0100',
    td: 1,
    felder: {
      VsNr: vsNr,
      Sparte: '130',
      Anredeschluessel: '2',
      Name1: 'Müller',
      Name3: 'Änne',
      LKZ: 'D',
      PLZ: '50667',
      Ort: 'Köln',
      Str: 'Große Straße 5',
      Geburtsdatum: '1971-07-03',
      Adresskennzeichen: '01',
      Geschlecht: '2',
      ...felder,
    },
  },
  {
    satz: '0100',
    td: 2,
    felder: { VsNr: vsNr, Sparte: '130', PersonenKundenNrVersicherers: 'K77', ...mehr },
  },
];

/** A Hausrat contract: 0200, 0210. */
export const hausrat = (vsNr: string, felder: Werte = {}): Zeile[] => [
  {
    satz: '0200',
    td: 1,
    felder: {
      VsNr: vsNr,
      Sparte: '130',
      Vertragsbeginn: '2020-05-01',
      Vertragsablauf: '2027-05-01',
      Hauptfaelligkeit: '2027-05-01',
      Zahlungsweise: '1',
      Vertragsstatus: '1',
      Waehrungsschluessel: 'EUR',
      GesbeitragNettoInWE: { wert: 12345, stellen: 2 },
      ...felder,
    },
  },
  { satz: '0210.130', td: 1, felder: { VsNr: vsNr } },
];

/** A whole delivery; `kopfzeilen` overrides the Vorsatz. */
export const datei = (zeilen: readonly Zeile[], kopfzeilen: Partial<GdvKopf> = {}): Buffer =>
  Buffer.concat([...createGdvDatei({ ...kopf, ...kopfzeilen }, zeilen)]);

/** Its lines without line ends, for damaging them. */
export const zeilenVon = (bytes: Uint8Array): string[] =>
  Buffer.from(bytes).toString('latin1').split('\r\n').filter(Boolean);
export const ausZeilen = (zeilen: readonly string[], ende = '\r\n'): Buffer =>
  Buffer.from(zeilen.map((z) => z + ende).join(''), 'latin1');
