import { Buffer } from 'node:buffer';
import { describe, expect, test } from 'vitest';
import { pruefe } from './pruefe.ts';
import { befunde, KOPF, latin1Datei, SAETZE, setze, zeilen } from './pruefstand/testdatei.ts';

const LINES = zeilen();
const change = (index: number, by: (line: string) => string): string[] =>
  LINES.map((l, i) => (i === index ? by(l) : l));
const without = (satzart: string): string[] => LINES.filter((line) => !line.startsWith(satzart));
const repeat = (n: number, block: Uint8Array): Iterable<Uint8Array> => Array.from({ length: n }, () => block);

/** The cases of a delivery gone wrong: input, codes of the findings, what the first text must say. */
const FAELLE: readonly [string, Uint8Array | Iterable<Uint8Array>, string[], RegExp][] = [
  ['G01 empty', Buffer.alloc(0), ['leer'], /leer/],
  ['G01 only blank lines', Buffer.from('\r\n \r\n'), ['leer'], /leer/],
  [
    'G02 cut within a record',
    latin1Datei(LINES.slice(0, 5)).subarray(0, -143),
    ['abgeschnitten', 'nachsatz_fehlt'],
    /unvollständig.*0100.*115 von 256/,
  ],
  [
    'G02 cut, with a line end behind',
    latin1Datei([...LINES.slice(0, 4), (LINES[4] ?? '').slice(0, 113)]),
    ['satznummer_leer', 'abgeschnitten', 'nachsatz_fehlt'],
    /unvollständig.*0100.*113 von 256/,
  ],
  ['G02 trimmed lines', latin1Datei(LINES.map((line) => line.trimEnd())), [], /^$/],
  ['G03 Nachsatz missing', latin1Datei(without('9999')), ['nachsatz_fehlt'], /Nachsatz \(9999\) fehlt/],
  [
    'G04 count differs',
    latin1Datei(change(11, (l) => setze(l, 5, '0000000099'))),
    ['nachsatz_anzahl'],
    /99 Sätze, gelesen wurden 8/,
  ],
  [
    'G04 sum differs',
    latin1Datei(change(11, (l) => setze(l, 25, '000000000999900'))),
    ['nachsatz_summe'],
    /9\.999,00.*120,50/,
  ],
  ['G05 Vorsatz missing', latin1Datei(without('0001')), ['vorsatz_fehlt'], /Vorsatz fehlt.*0001.*0100/],
  [
    'G08 mixed line ends',
    Buffer.from(LINES.map((l, i) => l + (['\r\n', '\n', '\r'][i % 3] ?? '')).join(''), 'latin1'),
    [],
    /^$/,
  ],
  [
    'G09 line without end',
    repeat(64, Buffer.alloc(65_536, 0x41)),
    ['zeile_ohne_ende'],
    /Zeile 1 .*kein Zeilenende/,
  ],
  [
    'G10 NUL within a name',
    latin1Datei(change(3, (l) => setze(l, 46, '\0'))),
    ['nul_zeichen'],
    /Name1.*NUL-Zeichen: "Mü·ler"/,
  ],
  [
    'G11 unknown Satzart',
    latin1Datei([
      ...LINES.slice(0, 11),
      setze(LINES[3] ?? '', 1, '0999'),
      setze(LINES[11] ?? '', 5, '0000000009'),
    ]),
    ['satzart_unbekannt'],
    /0999/,
  ],
  ['G12 unknown Sparte', latin1Datei(change(6, (l) => setze(l, 11, '987'))), ['sparte_unbekannt'], /"987"/],
  [
    'G12 unknown Sparte of the contract',
    latin1Datei(change(5, (l) => setze(l, 11, '987'))),
    ['sparte_fremd'],
    /"987" des Vertrags/,
  ],
  ['G13 date of zeros', latin1Datei(change(3, (l) => setze(l, 226, '00000000'))), [], /^$/],
  [
    'G14 31022024',
    latin1Datei(change(3, (l) => setze(l, 226, '31022024'))),
    ['feld_unlesbar'],
    /Geburtsdatum.*31022024/,
  ],
  [
    'G14 29022023',
    latin1Datei(change(3, (l) => setze(l, 226, '29022023'))),
    ['feld_unlesbar'],
    /Geburtsdatum/,
  ],
  [
    'G14 99999999',
    latin1Datei(change(3, (l) => setze(l, 226, '99999999'))),
    ['feld_unlesbar'],
    /Geburtsdatum/,
  ],
  [
    'G15 amount with sign letter',
    latin1Datei(change(5, (l) => setze(l, 127, 'J'))),
    ['feld_unlesbar', 'nachsatz_summe'],
    /Gesamtbeitrag .*kein Betrag/,
  ],
  ['G15 unknown sign', latin1Datei(change(8, (l) => setze(l, 121, 'S'))), ['vorzeichen_unbekannt'], /"S"/],
  [
    'G19 Ctrl-Z and NUL',
    Buffer.concat([latin1Datei(LINES), Buffer.from('\x1a'), Buffer.alloc(4096)]),
    [],
    /^$/,
  ],
  [
    'no GDV file',
    Buffer.from('<html>\n<body>Hallo</body>\n</html>\n'),
    ['zeile_unlesbar', 'zeile_unlesbar', 'zeile_unlesbar', 'keine_gdv_datei'],
    /kein GDV-Satz/,
  ],
  [
    'period turned round',
    latin1Datei(change(0, (l) => setze(l, 70, '3110202601102026'))),
    ['zeitraum_verkehrt'],
    /2026-10-31/,
  ],
  [
    'unknown version',
    latin1Datei(change(0, (l) => setze(l, 99, '7.7'))),
    ['version_unbekannt'],
    /0100.*7\.7/,
  ],
  [
    'version missing',
    latin1Datei(change(0, (l) => setze(l, 99, '   '))),
    ['version_fehlt'],
    /keine Version.*0100/,
  ],
  [
    '0400 against 0410',
    latin1Datei(change(9, (l) => setze(l, 59, '00000009999'))),
    ['inkasso_abweichung'],
    /100,00.*99,99/,
  ],
  [
    'number cut by the line',
    latin1Datei(change(11, (l) => l.slice(0, 10))),
    ['zahl_angeschnitten', 'nachsatz_anzahl', 'nachsatz_summe', 'nachsatz_summe', 'nachsatz_summe'],
    /Anzahl der Sätze/,
  ],
];

describe('findings', () => {
  test.each(FAELLE)('%s', async (_, bytes, codes, text) => {
    const hinweise = await befunde(bytes);
    expect(hinweise.map((h) => h.code)).toEqual(codes);
    expect(hinweise.map((h) => h.text).join('\n')).toMatch(text);
  });

  test('name line, Satz, field and value', async () => {
    const [hinweis] = await befunde(latin1Datei(change(3, (l) => setze(l, 226, '31022024'))));
    expect(hinweis).toEqual({
      code: 'feld_unlesbar',
      schwere: 'warnung',
      text: 'Das Feld „Geburtsdatum“ ist nicht lesbar: "31022024" (kein gültiges Datum).',
      zeile: 4,
      satzart: '0100',
      feld: 'Geburtsdatum',
      wert: '31022024',
    });
  });
});

test('ends with the control sums of each Datenpaket', async () => {
  const bytes = latin1Datei([...LINES, ...zeilen(SAETZE, { ...KOPF, vuNr: '8888' })]);
  const all = [];
  for await (const object of pruefe(bytes)) all.push(object);
  expect(all).toHaveLength(1);
  const summen = {
    anzahl: 8,
    summen: {
      Gesbeitrag: '120.50',
      GesbeitragBruttoInkasso: '119.00',
      GesprovisionsBetrag: '0.00',
      Verssleistungen: '-50.00',
      Schadenbearbeitungskost: '0.00',
    },
  };
  const paket = {
    absender: 'Muster Versicherung AG',
    zeitraum: { von: '2026-10-01', bis: '2026-10-31' },
    nachsatz: summen,
    gerechnet: summen,
  };
  expect(all[0]).toEqual({
    kontrolle: [
      { paket: 1, vuNr: '9999', ...paket },
      { paket: 2, vuNr: '8888', ...paket },
    ],
    zeichensatz: 'iso-8859-1',
    hinweise: { info: 0, warnung: 0, fehler: 0 },
  });
});
