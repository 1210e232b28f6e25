import { Buffer } from 'node:buffer';
import { describe, expect, test } from 'vitest';
import { decodeZeilen, type DecodeOptionen, type DecodierteZeile } from './decode-zeilen.ts';
import { erkenneGdv } from './erkenne-gdv.ts';
import { latin1Datei, setze, zeilen } from './pruefstand/testdatei.ts';
import type { Bytes } from './read-saetze.ts';
import { statistik } from './statistik.ts';
import { encodeText } from './zeichensatz.ts';

const LINES = zeilen();

const decode = async (bytes: Bytes, optionen?: DecodeOptionen): Promise<DecodierteZeile[]> => {
  const all: DecodierteZeile[] = [];
  for await (const zeile of decodeZeilen(bytes, optionen)) all.push(zeile);
  return all;
};

describe('decode', () => {
  test('gives only filled fields, exact amounts and ISO dates', async () => {
    const all = await decode(latin1Datei(LINES));
    expect(all).toHaveLength(12);
    expect(all[3]).toEqual({
      zeile: 4,
      satz: '0100',
      td: 1,
      felder: {
        Satzart: '0100',
        VuNr: '9999',
        Sparte: '040',
        VsNr: 'HP0010001',
        FolgeNr: 1,
        GeschaeftsstelleVermittler: '4711000001',
        Name1: 'Müller',
        Name3: 'Jürgen',
        Geburtsdatum: '1979-02-28',
        Adresskennzeichen: '01',
        SatzNr: 1,
      },
      roh: {},
      hinweise: [],
    });
    expect(all[10]?.felder).toMatchObject({ BetragInWEGemaessZahlungsart: '-50.00', Vorzeichen: '-' });
  });

  test('keeps the text of what it cannot read', async () => {
    const [, , , zeile] = await decode(
      latin1Datei(LINES.map((l) => (l.startsWith('0100') ? setze(l, 226, '31022024') : l))),
    );
    expect(zeile?.roh).toEqual({ Geburtsdatum: '31022024' });
    expect(zeile?.felder).not.toHaveProperty('Geburtsdatum');
    expect(zeile?.hinweise.map((h) => h.code)).toEqual(['feld_unlesbar']);
  });

  test('gives the fields as they stand with roh', async () => {
    const [, , , zeile] = await decode(latin1Datei(LINES), { roh: true });
    const felder = zeile?.felder as [number, number, string, string][];
    expect(felder.slice(0, 5)).toEqual([
      [1, 4, 'Satzart', '0100'],
      [5, 5, 'VuNr', '9999 '],
      [10, 1, 'Buendelungskennzeichen', ' '],
      [11, 3, 'Sparte', '040'],
      [14, 17, 'VsNr', '        HP0010001'],
    ]);
    expect(felder.map(([, , , text]) => text).join('')).toBe(LINES[3]);
  });

  test('ends with the reason when a line has no end', async () => {
    const all = await decode(Array.from({ length: 64 }, () => Buffer.alloc(65_536, 0x41)));
    expect(all.map((z) => z.hinweise.map((h) => h.code))).toEqual([['zeile_ohne_ende']]);
  });
});

test('statistik counts insurers, Saetze and Sparten', async () => {
  const result = await statistik(latin1Datei([...LINES, 'x', setze(LINES[3] ?? '', 1, '0999')]));
  expect(result).toMatchObject({
    saetze: 14,
    pakete: 1,
    zeichensatz: 'iso-8859-1',
    versicherer: [{ vuNr: '9999', name: 'Muster Versicherung AG', saetze: 12 }],
    sparten: [{ sparte: '040', name: 'Haftpflichtversicherung', saetze: 9 }],
    unbekannt: [
      { satz: '', saetze: 1 },
      { satz: '0999', saetze: 1 },
    ],
  });
  expect(result.satzarten[1]).toEqual({ satz: '0100', titel: 'Adressteil (Partner)', saetze: 2 });
  const saetze = result.satzarten.map(({ satz }) => satz);
  expect(saetze).toEqual(saetze.toSorted());
  expect([saetze[0], saetze.at(-1)]).toEqual(['0001', '9999']);
});

test('statistik counts codes that no table has, zeros and blanks apart', async () => {
  const zahlweise = (code: string): string[] =>
    LINES.map((line) => (line.startsWith('0200') ? setze(line, 68, code) : line));
  const codes = async (code: string) => (await statistik(latin1Datei(zahlweise(code)))).unbekannteCodes;
  expect(await codes('7')).toEqual([
    { satz: '0200', feld: 'Zahlungsweise', name: 'Zahlungsweise', wert: '7', saetze: 1 },
  ]);
  for (const code of ['1', '0', ' ']) expect(await codes(code)).toEqual([]);
});

describe('recognition', () => {
  const bytes = latin1Datei(LINES);
  test.each<[string, Uint8Array, number]>([
    ['a delivery', bytes, 1],
    ['its first kilobyte', bytes.subarray(0, 1000), 1],
    ['EBCDIC', Buffer.concat(LINES.map((line) => Buffer.from(encodeText(line, 'ibm273')))), 1],
    ['no Vorsatz', bytes.subarray(258 * 3), 0.9],
    ['nothing', Buffer.alloc(0), 0],
    ['a CSV file', Buffer.from('0001;Müller;Berlin\n0002;Meier;Bonn\n'), 0],
    ['a PDF file', Buffer.from('%PDF-1.7\n1 0 obj\n'), 0],
  ])('%s', (_, head, sicherheit) => expect(erkenneGdv(head).sicherheit).toBe(sicherheit));
});
