// Hostile tables beyond the catalogue: each gives a plan or one German reason, loses nothing, and does not run away.
import { expect, test } from 'vitest';
import { baueXlsx, blattXml, textZellen } from '#formats/tabelle/probe/xlsx-bauen.ts';
import { baueZip } from '#formats/tabelle/probe/zip-bauen.ts';
import { tabelle } from './tabelle.ts';

const kopf = 'Nachname;Vorname;Geburtsdatum;PLZ;Ort;Gesellschaft;VS-Nr.;Sparte;Beitrag';
const huber = 'Huber;Eva;01.02.1980;80331;München;Allianz;AS-1;Hausrat;99,50';
const mit = (alt: string, neu: string): string => huber.replace(alt, neu);
const csv = (...zeilen: readonly string[]): Buffer => Buffer.from([kopf, ...zeilen, ''].join('\r\n'));

const lies = async (bytes: Uint8Array) => {
  const zahl = { kunden: 0, vertraege: 0, abgewiesen: 0 };
  const codes = new Set<string>();
  let abbruch: string | undefined;
  const quelle = (async function* () {
    yield bytes;
  })();
  for await (const s of tabelle.read({ dateiname: 'x', bytes: quelle, heute: '2026-11-26' })) {
    if (s.art === 'kunde') zahl.kunden += 1;
    if (s.art === 'vertrag') zahl.vertraege += 1;
    if (s.art === 'abgewiesen') zahl.abgewiesen += 1;
    if (s.art === 'hinweis') codes.add(s.hinweis.code);
    if (s.art === 'abbruch') abbruch = s.grund;
  }
  return { zahl: Object.values(zahl), codes: [...codes], abbruch };
};

const viele = (text: string): string => text.repeat(20_000);

test.each<[string, Uint8Array, number[], string?]>([
  ['NUL in a name', csv(mit('Huber', 'Hu\u0000ber')), [1, 1, 0], 'steuerzeichen'],
  ['a lone quote', csv(mit('Huber', '"Huber'), mit('AS-1', 'AS-2')), [1, 2, 0], 'anfuehrung-offen'],
  ['line ends of three kinds', Buffer.from(`${kopf}\r${huber}\n${mit('AS-1', 'AS-2')}\r\n`), [1, 2, 0]],
  ['signs that turn the writing', csv(mit('Huber', 'Hu\u202eber\u200b')), [1, 1, 0]],
  ['formulas in names', csv(mit('Huber', '=cmd|1').replace('Eva', '@SUM(1)')), [1, 1, 0]],
  ['the day 0000-00-00', csv(mit('01.02.1980', '0000-00-00')), [1, 1, 0]],
  ['a birth in the year 9999', csv(mit('01.02.1980', '01.01.9999')), [1, 1, 0], 'zelle-unlesbar'],
  ['a number in short notation', csv(mit('AS-1', '1,23E+10')), [1, 1, 0], 'zelle-unlesbar'],
  ['an amount that is none', csv(mit('99,50', '1e309')), [1, 1, 0], 'zelle-unlesbar'],
  ['an error of the spreadsheet', csv(mit('München', '#BEZUG!')), [1, 1, 0], 'zelle-fehler'],
  ['blanks without end', csv(mit('Huber', `a${viele(' ')}b`)), [1, 1, 0], 'zelle-zu-lang'],
  [
    'words without end',
    csv(mit('Hausrat', 'Kfz-'.repeat(9000)).replace('Allianz', viele('A '))),
    [1, 1, 0],
    'zelle-zu-lang',
  ],
  ['separators without end', csv(huber, ';'.repeat(100_000)), [1, 1, 0]],
  ['quotes without end', csv(huber, '"'.repeat(1_200_000)), [1, 1, 1]],
  ['lines without end', csv(huber, viele('\r\n')), [1, 1, 0]],
  [
    'half a UTF-16 sign at the end',
    Buffer.concat([Buffer.from('\ufeff' + csv(huber).toString(), 'utf16le'), Buffer.from([0x41])]),
    [1, 1, 0],
  ],
  [
    'bytes that are no UTF-8',
    Buffer.concat([csv(huber), Buffer.from([0xc3, 0xff])]),
    [1, 1, 0],
    'zwischenzeile',
  ],
])('%s: a plan', async (_, bytes, zahl, code) => {
  const gelesen = await lies(bytes);
  expect([gelesen.zahl, gelesen.abbruch]).toEqual([zahl, undefined]);
  if (code) expect(gelesen.codes).toContain(code);
});

const breit = (spalten: number, wort: string): string =>
  Array.from({ length: spalten }, (_, i) => `;${wort}${i}`).join('');
const blatt = blattXml([textZellen(...kopf.split(';')), textZellen(...huber.split(';'))]);
const mappe = (xml: string): Uint8Array => baueXlsx({ blaetter: [{ name: 'A', xml }] });
const ods = (inhalt: string, davor = ''): Uint8Array =>
  baueZip([
    { name: 'mimetype', inhalt: 'application/vnd.oasis.opendocument.spreadsheet', ungepackt: true },
    {
      name: 'content.xml',
      inhalt: `<?xml version="1.0"?>${davor}<office:document-content><office:body><office:spreadsheet><table:table table:name="A">${inhalt}</table:table></office:spreadsheet></office:body></office:document-content>`,
    },
  ]);
const dtd = '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]>';
const zelle = '<table:table-cell office:value-type="string"><text:p>x</text:p></table:table-cell>';

test.each<[string, Uint8Array, RegExp]>([
  ['a workbook cut in half', mappe(blatt).subarray(0, 400), /beschädigt|unvollständig/],
  ['a sheet cut in half', mappe(blatt.slice(0, -60)), /beschädigt|unvollständig/],
  ['a DTD in a sheet', mappe(dtd + blatt), /DTD/],
  ['a DTD in an ods', ods(`<table:table-row>${zelle}</table:table-row>`, dtd), /DTD/],
  ['a tree of elements', mappe(blatt + '<x>'.repeat(50_000)), /verschachtelt/],
  [
    'a row repeated a million times',
    ods(
      `<table:table-row table:number-rows-repeated="1048574">${zelle.replace('office:', 'table:number-columns-repeated="1000" office:')}</table:table-row>`,
    ),
    /gefüllte Zellen/,
  ],
  ['texts that are missing', mappe(blattXml(['<c t="s"><v>0</v></c>'])), /fehlen die Texte/],
  [
    'the head of an old workbook and nothing else',
    Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(5000)]),
    /beschädigt/,
  ],
  [
    'a heading of 501 columns',
    Buffer.from(`${kopf}${breit(492, 'Spalte')}\r\n${huber}${breit(492, 'x')}\r\n`),
    /mehr als 500 Spalten/,
  ],
  ['only a heading of other things', Buffer.from('Artikel;Menge\r\nSchraube;3\r\n'), /keine Spalte/],
])('%s: one reason', async (_, bytes, grund) => {
  const { abbruch, zahl } = await lies(bytes);
  expect(abbruch).toMatch(grund);
  expect(zahl).toEqual([0, 0, 0]);
});

test('500 columns are a list', async () => {
  const bytes = Buffer.from(`${kopf}${breit(491, 'Spalte')}\r\n${huber}${breit(491, 'x')}\r\n`);
  expect((await lies(bytes)).zahl).toEqual([1, 1, 0]);
});

test('a million formatted rows without content cost nothing', async () => {
  const leere = Array.from({ length: 200_000 }, (_, i) => `<row r="${i + 3}" s="1"/>`).join('');
  const { zahl } = await lies(mappe(blatt.replace('</sheetData>', `${leere}</sheetData>`)));
  expect(zahl).toEqual([1, 1, 0]);
});
