import { describe, expect, test } from 'vitest';
import { readTabelle } from '../read-tabelle.ts';
import { entneutralisiere, neutralisiere } from './neutral.ts';
import { csvStrom, writeCsv } from './write-csv.ts';
import { writeXlsx } from './write-xlsx.ts';
import { xlsxStrom } from './xlsx-strom.ts';
import type { StromWert } from './xlsx-strom.ts';

const text = (bytes: Uint8Array): string => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);

describe('neutralisiere', () => {
  test.each(['=HYPERLINK("x")', '@SUM(1+1)', '+cmd|calc', '-2+3+cmd', '\tx', '\rx', '=1'])(
    'C06 %j is disarmed and comes back',
    (wert) => {
      expect(neutralisiere(wert)).toBe(`'${wert}`);
      expect(entneutralisiere(neutralisiere(wert))).toBe(wert);
    },
  );

  test.each(['+49 30 123', '-12,50', '-1.234,56 €', '+49 (0)30/123-45', 'Müller', "'zitiert'", '-'.slice(1)])(
    'C07 %j stays',
    (wert) => {
      expect(neutralisiere(wert)).toBe(wert);
      expect(entneutralisiere(wert)).toBe(wert);
    },
  );
});

describe('writeCsv', () => {
  test('RFC 4180 with semicolons and byte order mark', () => {
    expect(
      text(
        writeCsv(
          [
            ['Name', 'Beitrag'],
            ['A;"B"\n', 12.5],
            [null, true],
          ],
          { fuerMenschen: true },
        ),
      ),
    ).toBe('\ufeffName;Beitrag\r\n"A;""B""\n";12,5\r\n;Ja\r\n');
  });

  test('exchange is exact, people get disarmed text', () => {
    expect(text(writeCsv([['=1+1', '+49 30 1']], { fuerMenschen: false }))).toBe('\ufeff=1+1;+49 30 1\r\n');
    expect(text(writeCsv([['=1+1', '+49 30 1']], { fuerMenschen: true }))).toBe("\ufeff'=1+1;+49 30 1\r\n");
  });
});

describe('writeXlsx', () => {
  test('what is written is read: text stays text, days and amounts are typed', async () => {
    const bytes = await writeXlsx([
      {
        name: 'Kunden: alle/neu',
        spalten: [{ titel: 'Name' }, { titel: 'PLZ' }, { titel: 'Geburtsdatum' }, { titel: 'Beitrag' }],
        zeilen: [['=1+1', '01067', { tag: '1980-02-29' }, { cent: 123_456 }]],
      },
    ]);
    const tabelle = await readTabelle(bytes);
    expect(tabelle.blaetter[0]?.name).toBe('Kunden  alle neu');
    const zeilen = [];
    for await (const teil of tabelle.blaetter[0]?.zeilen() ?? []) zeilen.push(...teil);
    expect(zeilen[1]?.zellen).toMatchObject([
      { art: 'text', text: '=1+1' },
      { art: 'text', text: '01067' },
      { art: 'datum', tag: '1980-02-29' },
      { art: 'zahl', text: '1234.56' },
    ]);
  });
});

describe('streams', () => {
  const lauf = async function* lauf(zeilen: readonly (readonly StromWert[])[]) {
    yield* zeilen;
  };
  const ganz = async (strom: AsyncIterable<string | Uint8Array>): Promise<Buffer> =>
    Buffer.concat(await Array.fromAsync(strom, (teil) => Buffer.from(teil)));

  test('a workbook that comes row by row is read again, odd characters and all', async () => {
    const zeilen = [
      ['=1+1', 1.5, null],
      ['<Müller> & "Söhne"\n', -3, '\u0000\u0001ab\ud800'],
      ['x'.repeat(40_000), 0, ''],
    ];
    const bytes = await ganz(
      xlsxStrom({
        name: 'Plan: alle',
        spalten: [{ titel: 'A' }, { titel: 'B' }, { titel: 'C' }],
        zeilen: lauf(zeilen),
      }),
    );
    const tabelle = await readTabelle(bytes);
    expect(tabelle.blaetter[0]?.name).toBe('Plan  alle');
    const gelesen = [];
    for await (const teil of tabelle.blaetter[0]?.zeilen() ?? []) gelesen.push(...teil);
    expect(gelesen.map(({ zellen }) => zellen.map((zelle) => zelle.text))).toMatchObject([
      ['A', 'B', 'C'],
      ['=1+1', '1.5'],
      [expect.stringContaining('<Müller> & "Söhne"'), '-3', 'ab\ufffd'],
      ['x'.repeat(32_767), '0'],
    ]);
    expect(gelesen[1]?.zellen[0]?.art).toBe('text');
  });

  test('an error of the source is an error of the file, not a short file', async () => {
    const bricht = async function* bricht() {
      yield ['a'];
      throw new Error('weg');
    };
    await expect(ganz(xlsxStrom({ name: 'x', spalten: [{ titel: 'A' }], zeilen: bricht() }))).rejects.toThrow(
      'weg',
    );
  });

  test('CSV row by row is the CSV at once', async () => {
    const zeilen = [['Name'], ['=1+1'], ['A;B']];
    const optionen = { fuerMenschen: true };
    expect(await ganz(csvStrom(lauf(zeilen), optionen))).toEqual(Buffer.from(writeCsv(zeilen, optionen)));
  });
});
