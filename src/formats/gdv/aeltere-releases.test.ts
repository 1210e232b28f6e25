// The Vorsatz tells the release: places that an older one cut otherwise are read, and written, as it had them.
import { Buffer } from 'node:buffer';
import { describe, expect, test } from 'vitest';
import { feld, roh } from './feld.ts';
import { findAeltere, findLayout } from './layout.ts';
import { KOPF, lies } from './pruefstand/testdatei.ts';
import { rohBytes, type Teildatensatz } from './teildatensatz.ts';
import { createGdvDatei, type GdvKopf, type NeuerSatz } from './write-saetze.ts';

const SAETZE: readonly NeuerSatz[] = [
  { satz: '0200', td: 1, felder: { Sparte: '030', VsNr: 'A1' } },
  { satz: '0200', td: 2, felder: { Sparte: '030', VsNr: 'A1', VertragsverbindungsNr: 'VERBUND-17' } },
  { satz: '0220.030', td: 4, felder: { VsNr: 'A1', Rueckgewaehrdatum: '2030-05-01' } },
  { satz: '0220.140', td: 1, felder: { VsNr: 'A1', Bauartklasse: '3', Baujahr: 1974 } },
];

const gelesen = (release: NonNullable<GdvKopf['release']>, saetze = SAETZE): Teildatensatz[] =>
  lies(Buffer.concat([...createGdvDatei({ ...KOPF, release }, saetze)]));

const zahl = (satz: NeuerSatz): NeuerSatz =>
  satz.satz === '0220.140' ? { ...satz, felder: { ...satz.felder, Bauartklasse: 3 } } : satz;

const finde = (tds: readonly Teildatensatz[], satz: string, td: number): Teildatensatz => {
  const found = tds.find((t) => t.satz === satz && t.td === td);
  if (found === undefined) throw new Error(`${satz} is missing`);
  return found;
};

describe('0220.030 TD 4 repeats its number at another byte', () => {
  test.each([
    ['2009', 250],
    ['2013', 250],
    ['2015', 250],
    ['2018', 249],
    ['2023', 249],
  ] as const)('%s: byte %d', (release, byte) => {
    const saetze = release < '2018' ? SAETZE.map(zahl) : SAETZE;
    const td = finde(gelesen(release, saetze), '0220.030', 4);
    expect(td.layout.feld.get('SatzNrnwiederholung')?.byte).toBe(byte);
    expect(feld(td, 'SatzNrnwiederholung')).toBe('4');
    expect(feld(td, 'Leerstellen2')).toBeNull();
    expect(feld(td, 'Rueckgewaehrdatum')).toBe('2030-05-01');
    expect(td.hinweise).toEqual([]);
  });
});

test('0220.140: the Bauartklasse was a number', () => {
  expect(feld(finde(gelesen('2015', SAETZE.map(zahl)), '0220.140', 1), 'Bauartklasse')).toBe(3);
  expect(feld(finde(gelesen('2018'), '0220.140', 1), 'Bauartklasse')).toBe('3');
});

test('0200 TD 2: the Vertragsverbindungsnummer had 17 characters in 2013', () => {
  const alt = finde(gelesen('2013', SAETZE.map(zahl)), '0200', 2);
  expect(roh(alt, 'VertragsverbindungsNr')).toBe('VERBUND-17'.padEnd(17));
  expect(roh(finde(gelesen('2023'), '0200', 2), 'VertragsverbindungsNr')).toBe('VERBUND-17'.padEnd(35));
});

test('each Datenpaket has its own release, and the bytes stay', () => {
  const bytes = Buffer.concat([
    ...createGdvDatei({ ...KOPF, release: '2009' }, SAETZE.map(zahl)),
    ...createGdvDatei(KOPF, SAETZE),
  ]);
  const tds = lies(bytes);
  const stellen = tds
    .filter((t) => t.satz === '0220.030')
    .map((t) => t.layout.feld.get('SatzNrnwiederholung')?.byte);
  expect(stellen).toEqual([250, 249]);
  expect(Buffer.concat(tds.map(rohBytes))).toEqual(bytes);
});

test('every older layout covers bytes 1-256 once', () => {
  for (const version of ['1.0', '1.5', '2.3', '2.4'])
    for (const [neu, alt] of findAeltere(() => version)) {
      expect(findLayout(neu.satz, neu.td)).toBe(neu);
      const ende = alt.felder.reduce((byte, f) => (expect(f.byte).toBe(byte), byte + f.laenge), 1);
      expect(ende).toBe(257);
    }
  expect(findAeltere(() => '  ').size + findAeltere(() => '9.9').size).toBe(0);
});
