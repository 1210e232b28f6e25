import fc from 'fast-check';
import { Buffer } from 'node:buffer';
import { describe, expect, test } from 'vitest';
import { feld, type Wert } from './feld.ts';
import { SATZARTEN, type Feld, type Layout } from './layout.ts';
import { createMusterSatz, createZufall } from './muster.ts';
import { pruefeFelder } from './pruefe.ts';
import { befunde, KOPF, lies, SAETZE } from './pruefstand/testdatei.ts';
import { rohBytes } from './teildatensatz.ts';
import { createGdvDatei, writeTeildatensatz, type NeuerSatz } from './write-saetze.ts';

const layouts = [...SATZARTEN.values()]
  .flatMap((s) => s.layouts)
  .filter((l) => !['0001', '9999'].includes(l.satz));
const sparteOf = (layout: Layout): string => SATZARTEN.get(layout.satz)?.sparten[0] ?? '010';

describe('every layout', () => {
  test.each(layouts.map((l) => [`${l.satz} TD ${l.td}`, l] as const))(
    '%s is written and read back',
    (_, layout) => {
      const zufall = createZufall(layout.td + layout.felder.length);
      const satz = createMusterSatz(layout, sparteOf(layout), 'V0000000001', zufall);
      const text = writeTeildatensatz(satz);
      const [td] = lies(Buffer.from(text, 'latin1'));
      if (td === undefined) throw new Error('nothing read');
      expect([td.satz, td.td]).toEqual([layout.satz, layout.td]);
      for (const [name, wert] of Object.entries(satz.felder))
        expect(feld(td, name), name).toEqual(gelesen(wert));
      expect([...td.hinweise, ...pruefeFelder(td)]).toEqual([]);
    },
  );
});

/** What comes back: blank text is null, no date is null. */
const gelesen = (wert: Wert): Wert => (typeof wert === 'string' && wert.trim() === '' ? null : wert);

const iso = fc
  .date({ min: new Date('1800-01-01'), max: new Date('2999-12-31'), noInvalidDate: true })
  .map((d) => d.toISOString().slice(0, 10));

const wertArbitrary = (f: Feld): fc.Arbitrary<Wert> => {
  const grenze = 10 ** Math.min(f.laenge, 15) - 1;
  if (f.typ === 'D') return f.laenge === 6 ? iso.map((d) => `${d.slice(0, 7)}-00`) : iso;
  if (f.typ === 'N' && f.tabelle === '') return fc.integer({ min: 0, max: grenze });
  if (f.typ === 'F')
    return fc
      .integer({ min: f.vorzeichen > 0 ? -grenze : 0, max: grenze })
      .map((wert) => ({ wert, stellen: f.stellen }));
  if (f.typ === 'N') return fc.integer({ min: 0, max: grenze }).map((n) => String(n).padStart(f.laenge, '0'));
  const letters = fc.constantFrom(..."abcdefghijklmnopqrstuvwxyzABCDEFXYZäöüÄÖÜß0123456789 -.,/&'");
  return fc.array(letters, { maxLength: f.laenge }).map((c) => c.join('').trim());
};

const isFrei =
  (layout: Layout) =>
  (f: Feld): boolean =>
    f.byte > 42 &&
    f.typ !== 'Z' &&
    f.preset === '' &&
    !layout.satznummerBytes.includes(f.byte) &&
    !/^(Vorzeichen|Leerstellen|FolgeNrZur|Art$)/.test(f.name);

const satzArbitrary: fc.Arbitrary<NeuerSatz> = fc.constantFrom(...layouts).chain((layout) => {
  const felder = layout.felder.filter(isFrei(layout));
  const werte = fc.record(Object.fromEntries(felder.map((f) => [f.name, fc.option(wertArbitrary(f))])));
  const [sparte, vsNr] = [layout.felder[3]?.name ?? '', layout.felder[4]?.name ?? ''];
  return werte.map((w) => ({
    satz: layout.satz,
    td: layout.td,
    felder: { ...w, [sparte]: sparteOf(layout), [vsNr]: 'V1' },
  }));
});

describe('properties', () => {
  test('a valid record comes back the same', () => {
    fc.assert(
      fc.property(satzArbitrary, (satz) => {
        const [td] = lies(Buffer.from(writeTeildatensatz(satz), 'latin1'), { zeichensatz: 'iso-8859-1' });
        if (td === undefined) throw new Error('nothing read');
        expect([td.satz, td.td]).toEqual([satz.satz, satz.td]);
        for (const [name, wert] of Object.entries(satz.felder))
          expect(feld(td, name), name).toEqual(gelesen(wert));
      }),
      { numRuns: 1000 },
    );
  });
});

describe('a delivery', () => {
  test('has no findings', async () => expect(await befunde(createGdvDatei(KOPF, SAETZE))).toEqual([]));

  test('is framed by Vorsatz with versions and Nachsatz with sums', () => {
    const saetze = lies(Buffer.concat([...createGdvDatei(KOPF, SAETZE)]));
    expect(saetze.map((s) => `${s.satz}.${s.td}`).join(' ')).toBe(
      '0001.1 0001.2 0001.3 0100.1 0100.2 0200.1 0210.040.1 0220.040.1 0400.1 0410.1 0500.1 9999.1',
    );
    const [vorsatz] = saetze;
    const nachsatz = saetze.at(-1);
    if (vorsatz === undefined || nachsatz === undefined) throw new Error('nothing read');
    expect(feld(vorsatz, 'Satzart0220051')).toBe('2.5');
    expect(feld(vorsatz, 'Satzart0100')).toBe('2.3');
    expect(feld(nachsatz, 'AnzSaetze')).toBe(8);
    expect(feld(nachsatz, 'Gesbeitrag')).toEqual({ wert: 12_050, stellen: 2 });
    expect(feld(nachsatz, 'Verssleistungen')).toEqual({ wert: -5000, stellen: 2 });
    expect(nachsatz.text.slice(83, 84)).toBe('-');
    expect(saetze[3]?.text.slice(4, 42)).toBe('9999  040        HP0010001014711000001');
  });

  test.each([
    [{ Name1: 'x'.repeat(31) }, /Name1/],
    [{ Geburtsdatum: '2024-1-1' }, /Geburtsdatum/],
    [{ Name1: 5 }, /Name1/],
  ])('%o does not fit and is refused', (felder, message) => {
    expect(() => writeTeildatensatz({ satz: '0100', td: 1, felder })).toThrow(message);
  });

  test('an unknown Satz is refused', () =>
    expect(() => writeTeildatensatz({ satz: '0999', td: 1, felder: {} })).toThrow('0999'));

  test.each([
    'iso-8859-1',
    'windows-1252',
    'iso-8859-15',
    'cp850',
    'cp437',
    'macintosh',
    'utf-8',
    'utf-16le',
    'utf-16be',
    'ibm273',
    'ibm1141',
  ] as const)('is written in %s, recognised and turned back to the same bytes', (zeichensatz) => {
    const zeilenende = zeichensatz.startsWith('ibm') ? '\x85' : '\r\n';
    const bytes = Buffer.concat([...createGdvDatei({ ...KOPF, zeichensatz, zeilenende }, SAETZE)]);
    const saetze = lies(bytes);
    expect(saetze).toHaveLength(12);
    expect(feld(saetze[3] ?? fail(), 'Name1')).toBe('Müller');
    expect(feld(saetze[0] ?? fail(), 'Adressat')).toBe('Maklerhaus Prüfstein');
    expect(Buffer.concat(saetze.map(rohBytes)).equals(bytes)).toBe(true);
  });
});

const fail = (): never => {
  throw new Error('record missing');
};
