// The cases C01 to C17 of the catalogue of bad inputs, on the wire side.
import { writeOds, writeXlsx as hucreXlsx } from 'hucre';
import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { TabelleFehler } from './fehler.ts';
import { baueCfb, baueXls } from './probe/xls-bauen.ts';
import { baueXlsx, blattXml, textZellen } from './probe/xlsx-bauen.ts';
import { baueZip } from './probe/zip-bauen.ts';
import type { TabelleOptionen } from './read-tabelle.ts';
import { readTabelle } from './read-tabelle.ts';
import type { Zeile, Zelle } from './zelle.ts';

async function lese(
  bytes: Uint8Array | AsyncIterable<Uint8Array>,
  optionen?: TabelleOptionen,
  blatt = 0,
): Promise<Zeile[]> {
  const tabelle = await readTabelle(bytes, optionen);
  const zeilen: Zeile[] = [];
  for await (const teil of tabelle.blaetter[blatt]?.zeilen() ?? []) zeilen.push(...teil);
  return zeilen;
}

const texte = (zeilen: Zeile[]): string[][] => zeilen.map((zeile) => zeile.zellen.map((zelle) => zelle.text));

async function fehlercode(
  bytes: Uint8Array,
  optionen?: TabelleOptionen,
): Promise<{ code: string; text: string }> {
  try {
    await lese(bytes, optionen);
  } catch (fehler) {
    if (fehler instanceof TabelleFehler) return { code: fehler.code, text: fehler.message };
    throw fehler;
  }
  return { code: 'keiner', text: '' };
}

const DATEN = [
  ['Name', 'Ort', 'Bemerkung'],
  ['Müller; Hans', 'Köln', 'zwei\nZeilen, "so"'],
  ['O’Brien | Söhne', 'Ulm', '100 € – fest'],
];

describe('text tables', () => {
  test.each([';', ',', '\t', '|'])('C01 separator %s gives the same rows', async (trenner) => {
    const text = DATEN.map((z) => z.map((f) => `"${f.replaceAll('"', '""')}"`).join(trenner)).join('\r\n');
    expect(texte(await lese(Buffer.from(text)))).toEqual(DATEN);
  });

  test.each(['utf8', 'win1252', 'utf16le'])('C03 %s with euro sign and dash', async (kodierung) => {
    const text = DATEN.map((z) => z.map((f) => `"${f.replaceAll('"', '""')}"`).join(';')).join('\r\n');
    const bytes = iconv.encode(text, kodierung, { addBOM: kodierung !== 'win1252' });
    expect(texte(await lese(bytes))).toEqual(DATEN);
  });

  test('C06, C07 formula-like text, phone numbers and amounts come in as they are', async () => {
    const felder = ['=HYPERLINK("http://x";"y")', '@SUM(1+1)', '+49 30 123', '-12,50'];
    const text = `a;b;c;d\r\n"${felder.map((f) => f.replaceAll('"', '""')).join('";"')}"\r\n`;
    expect(texte(await lese(Buffer.from(text)))[1]).toEqual(felder);
  });

  test('the user may overrule character set and separator', async () => {
    const bytes = iconv.encode('a,b;Müller\n', 'cp850');
    expect(texte(await lese(bytes, { kodierung: 'cp850', trenner: ',' }))).toEqual([['a', 'b;Müller']]);
  });

  test('200,000 rows stream in pieces', async () => {
    let zahl = 0;
    async function* quelle(): AsyncGenerator<Uint8Array> {
      yield Buffer.from('Nr;Name;Beitrag\n');
      for (let i = 0; i < 200; i++) yield Buffer.from('1;Müller;12,50\n'.repeat(1000));
    }
    const tabelle = await readTabelle(quelle());
    for await (const teil of tabelle.blaetter[0]?.zeilen() ?? []) {
      expect(teil.length).toBeLessThan(60_000);
      zahl += teil.length;
    }
    expect(zahl).toBe(200_001);
  });
});

const blatt = (zeilen: string[], danach = ''): Uint8Array =>
  baueXlsx({ blaetter: [{ name: 'A', xml: blattXml(zeilen, danach) }], formate: ['00000'] });

async function zellen(bytes: Uint8Array): Promise<Zelle[]> {
  return (await lese(bytes)).flatMap((zeile) => zeile.zellen);
}

describe('xlsx', () => {
  test('C09 numbers keep what the file says: no invented digits, zeros only by their format', async () => {
    const bytes = blatt([
      '<c><v>1067</v></c><c s="1"><v>1067</v></c><c><v>123456789012345678</v></c><c><v>3.3000000000000003</v></c><c><v>1E-7</v></c>',
    ]);
    expect((await zellen(bytes)).map((z) => [z.text, z.ungenau ?? false])).toEqual([
      ['1067', false],
      ['01067', false],
      ['123456789012346000', true],
      ['3.3', false],
      ['0.0000001', false],
    ]);
  });

  test.each([
    [45_351, false, '2024-02-29'],
    [1, false, '1900-01-01'],
    [59, false, '1900-02-28'],
    [60, false, undefined],
    [61, false, '1900-03-01'],
    [0, true, '1904-01-01'],
    [43_889, true, '2024-02-29'],
    [-1, false, undefined],
    [45_351.75, false, '2024-02-29'],
  ])('C10 serial %f (1904: %s) is %s', async (serie, epoche1904, tag) => {
    const xml = blattXml([`<c s="1"><v>${serie}</v></c>`]);
    const [zelle] = await zellen(baueXlsx({ blaetter: [{ name: 'A', xml }], epoche1904 }));
    expect(zelle).toMatchObject({ art: 'datum', zahl: serie });
    expect(zelle?.tag).toBe(tag);
  });

  test.each([
    [11, 'keiner'],
    [12, 'keiner'],
    [13, 'zu_viele_zellen'],
  ])('C11 %i cells at a limit of 12', async (zahl, code) => {
    const zeilen = Array.from({ length: zahl }, (_, i) => textZellen(`x${i}`));
    expect((await fehlercode(blatt(zeilen), { grenzen: { zellen: 12 } })).code).toBe(code);
  });

  test('C12 an archive that would unpack to more than 100 times its size is not unpacked', async () => {
    const bytes = baueXlsx({ blaetter: [{ name: 'A', xml: ' '.repeat(3_000_000) }] });
    expect((await fehlercode(bytes)).code).toBe('archiv_zu_gross');
  });

  test.each([
    [99, 'keiner'],
    [100, 'keiner'],
    [101, 'archiv_zu_gross'],
  ])('C12 %i bytes unpacked at a limit of 100', async (groesse, code) => {
    const fest = 30;
    const bytes = baueZip([
      { name: 'xl/workbook.xml', inhalt: '<workbook><sheets/></workbook>' },
      { name: 'xl/x', inhalt: 'x'.repeat(groesse - fest) },
    ]);
    const ergebnis = await fehlercode(bytes, { grenzen: { archivBytes: 100 } });
    expect(ergebnis.code).toBe(code === 'keiner' ? 'blatt_fehlt' : code);
  });

  test('C12 an entry that unpacks to more than the directory says is stopped', async () => {
    const inhalt = '<worksheet/>'.padEnd(2_000_000, 'ab');
    const luege = baueZip([
      {
        name: 'xl/workbook.xml',
        inhalt: '<workbook><sheets><sheet name="B"/></sheets></workbook>',
      },
      { name: 'xl/worksheets/sheet1.xml', inhalt, behaupteteGroesse: 50 },
    ]);
    expect((await fehlercode(luege)).code).toBe('archiv_defekt');
  });

  test('C13 macros are not run, hidden sheets are named and only read when asked', async () => {
    const bytes = baueXlsx({
      blaetter: [
        { name: 'Offen', xml: blattXml([textZellen('a')]) },
        { name: 'Geheim', xml: '<kaputt', zustand: 'hidden' },
        { name: 'Tief', xml: blattXml([textZellen('b')]), zustand: 'veryHidden' },
      ],
      makros: true,
    });
    const tabelle = await readTabelle(bytes);
    expect(tabelle.art).toBe('xlsm');
    expect(tabelle.blaetter.map((b) => [b.name, b.versteckt])).toEqual([
      ['Offen', false],
      ['Geheim', true],
      ['Tief', true],
    ]);
    expect(tabelle.hinweise.map((h) => h.code)).toEqual([
      'makros_ignoriert',
      'blatt_versteckt',
      'blatt_versteckt',
    ]);
    expect(texte(await lese(bytes))).toEqual([['a']]);
    expect(texte(await lese(bytes, {}, 2))).toEqual([['b']]);
  });

  test('C13 merged cells carry their value across and down, marked as copies', async () => {
    const bytes = blatt(
      [
        textZellen('Titel'),
        `${textZellen('Müller')}<c r="C2" t="inlineStr"><is><t>Kfz</t></is></c>`,
        '<c r="C3" t="inlineStr"><is><t>PHV</t></is></c>',
      ],
      '<mergeCells><mergeCell ref="A1:C1"/><mergeCell ref="A2:A3"/></mergeCells>',
    );
    const zeilen = await lese(bytes);
    expect(texte(zeilen)).toEqual([
      ['Titel', 'Titel', 'Titel'],
      ['Müller', '', 'Kfz'],
      ['Müller', '', 'PHV'],
    ]);
    expect(zeilen.map((z) => z.zellen.map((c) => c.verbunden ?? '-').join(' '))).toEqual([
      '- rechts rechts',
      '- - -',
      'unten - -',
    ]);
  });

  test('C14 formulas: the stored result is taken, none is reported, an error is reported', async () => {
    const bytes = blatt([
      '<c><f>1+1</f><v>2</v></c><c><f>A1</f></c><c t="str"><f>B1</f><v>x</v></c><c t="e"><f>1/0</f><v>#DIV/0!</v></c>',
    ]);
    const [zeile] = await lese(bytes);
    expect(zeile?.zellen.map((z) => [z.art, z.text, z.formel])).toEqual([
      ['zahl', '2', 'wert'],
      ['leer', '', 'ohne'],
      ['text', 'x', 'wert'],
      ['fehler', '#DIV/0!', 'wert'],
    ]);
    expect(zeile?.hinweise?.map((h) => [h.code, h.spalte])).toEqual([
      ['formel_ohne_ergebnis', 2],
      ['zelle_fehler', 4],
    ]);
  });

  test('shared strings, rich text, escapes and types', async () => {
    const bytes = baueXlsx({
      blaetter: [
        {
          name: 'A',
          xml: blattXml([
            '<c t="s"><v>0</v></c><c t="b"><v>1</v></c><c t="d"><v>2024-02-29T00:00:00</v></c><c t="inlineStr"><is><r><t>fett</t></r><r><t> und</t></r><rPh><t>laut</t></rPh></is></c><c t="inlineStr"><is><t>a_x000D_b</t></is></c>',
          ]),
        },
      ],
      texte: ['A &amp; B &#252;'],
    });
    expect((await zellen(bytes)).map((z) => z.text)).toEqual([
      'A & B ü',
      'WAHR',
      '2024-02-29',
      'fett und',
      'a\rb',
    ]);
  });

  test('a DTD in a part is refused', async () => {
    const bytes = baueZip([{ name: 'xl/workbook.xml', inhalt: '<!DOCTYPE x [<!ENTITY a "b">]><workbook/>' }]);
    expect((await fehlercode(bytes)).code).toBe('xml_dtd');
  });

  test('rows that are too wide cost only themselves', async () => {
    const zeilen = await lese(blatt([textZellen('a'), '<c r="ZZ2"><v>1</v></c>', textZellen('b')]));
    expect(zeilen.map((z) => z.verworfen?.code)).toEqual([undefined, 'spalten_zu_viele', undefined]);
  });
});

describe('refused and supported formats', () => {
  test.each<[string, Uint8Array, string, RegExp]>([
    [
      'C15 HTML named .xls',
      Buffer.from(
        '<html xmlns:x="urn:schemas-microsoft-com:office:excel"><table><tr><td>a</td></tr></table></html>',
      ),
      'format_nicht_unterstuetzt',
      /HTML/,
    ],
    ['PDF', Buffer.from('%PDF-1.7\n1 0 obj'), 'format_nicht_unterstuetzt', /PDF/],
    [
      'Word',
      baueZip([{ name: 'word/document.xml', inhalt: '<x/>' }]),
      'format_nicht_unterstuetzt',
      /Textdokument/,
    ],
    ['xlsb', baueZip([{ name: 'xl/workbook.bin', inhalt: 'x' }]), 'format_nicht_unterstuetzt', /xlsb/],
    ['BIFF4', Uint8Array.from([9, 4, 6, 0, 0, 0, 16, 0, 0, 0]), 'format_nicht_unterstuetzt', /vor 1997/],
    [
      'Excel 2003 XML',
      Buffer.from('<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook/>'),
      'format_nicht_unterstuetzt',
      /Excel-2003-XML/,
    ],
    [
      'GDV',
      Buffer.from(`0001${' '.repeat(252)}\r\n0100${' '.repeat(252)}\r\n`),
      'format_nicht_unterstuetzt',
      /GDV/,
    ],
    ['empty', new Uint8Array(), 'leer', /leer/],
    ['blank', Buffer.from('\r\n \r\n'), 'leer', /leer/],
    [
      'cut archive',
      baueXlsx({ blaetter: [{ name: 'A', xml: '' }] }).subarray(0, 900),
      'archiv_defekt',
      /beschädigt/,
    ],
    [
      'binary noise',
      Uint8Array.from({ length: 4000 }, (_, i) => (i * 7919 + (i >> 3)) % 256),
      'format_nicht_unterstuetzt',
      /unbekannt/,
    ],
  ])('%s', async (_name, bytes, code, muster) => {
    const fehler = await fehlercode(bytes);
    expect(fehler.code).toBe(code);
    expect(fehler.text).toMatch(muster);
  });

  test('C17 encrypted xlsx is refused by its name', async () => {
    const bytes = await hucreXlsx({
      sheets: [{ name: 'A', rows: [['x']] }],
      encryption: { password: 'geheim', spinCount: 10 },
    });
    const fehler = await fehlercode(bytes);
    expect(fehler.code).toBe('verschluesselt');
    expect(fehler.text).toMatch(/verschlüsselte/);
  });

  test('C17 old xls is read: values, empty cells, hidden sheets', async () => {
    const bytes = baueXls({
      blaetter: [
        {
          name: 'Kunden',
          zellen: [
            { zeile: 0, spalte: 0, wert: 'Müller' },
            { zeile: 2, spalte: 1, wert: 12.5 },
          ],
        },
        { name: 'Geheim', versteckt: true, zellen: [{ zeile: 0, spalte: 0, wert: 'x' }] },
      ],
    });
    const tabelle = await readTabelle(bytes);
    expect(tabelle.blaetter.map((b) => [b.name, b.versteckt])).toEqual([
      ['Kunden', false],
      ['Geheim', true],
    ]);
    const zeilen = await lese(bytes);
    expect(zeilen.map((z) => [z.nummer, z.zellen.map((c) => c.text)])).toEqual([
      [1, ['Müller']],
      [3, ['', '12.5']],
    ]);
  });

  test('C17 xls with a password, xls of Excel 95, and damaged ones are refused by name', async () => {
    expect(await fehlercode(baueXls({ blaetter: [], geschuetzt: true }))).toMatchObject({
      code: 'verschluesselt',
    });
    expect(await fehlercode(baueCfb('Book', new Uint8Array(4096)))).toMatchObject({
      code: 'format_nicht_unterstuetzt',
    });
    expect(await fehlercode(baueCfb('Workbook', new Uint8Array(4096)))).toMatchObject({
      code: 'nicht_lesbar',
    });
    expect((await fehlercode(baueXls({ blaetter: [] }).subarray(0, 700))).code).not.toBe('keiner');
  });

  test('C17 ods is read: values, days, repeats, merges, hidden tables', async () => {
    const bytes = await writeOds({
      sheets: [
        {
          name: 'A',
          rows: [
            ['Titel', null],
            ['Müller', new Date('2024-02-29T00:00:00Z')],
            [12.5, true],
          ],
          merges: [{ startRow: 0, startCol: 0, endRow: 0, endCol: 1 }],
        },
      ],
    });
    expect(texte(await lese(bytes))).toEqual([
      ['Titel', 'Titel'],
      ['Müller', '2024-02-29'],
      ['12.5', 'WAHR'],
    ]);
  });

  test('C17 repeats in ods are bounded', async () => {
    const wiederholt =
      '<table:table-row table:number-rows-repeated="3"><table:table-cell office:value-type="string"><text:p>x</text:p></table:table-cell><table:table-cell table:number-columns-repeated="16000"/></table:table-row>';
    const leer =
      '<table:table-row table:number-rows-repeated="1048000"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>';
    const zeilen = await lese(
      baueZip([
        { name: 'mimetype', inhalt: 'application/vnd.oasis.opendocument.spreadsheet', ungepackt: true },
        {
          name: 'content.xml',
          inhalt: `<o><table:table table:name="A">${wiederholt}${leer}${wiederholt}</table:table></o>`,
        },
      ]),
    );
    expect(zeilen.map((z) => z.nummer)).toEqual([1, 2, 3, 1_048_004, 1_048_005, 1_048_006]);
  });
});
