import { describe, expect, test } from 'vitest';
import { readTabelle } from '../read-tabelle.ts';
import { entneutralisiere, neutralisiere } from './neutral.ts';
import { writeCsv } from './write-csv.ts';
import { writeXlsx } from './write-xlsx.ts';

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
