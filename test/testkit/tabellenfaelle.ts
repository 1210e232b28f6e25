// Bad tables and what must become of them: C01 to C17 of the catalogue, as generated files. People are invented.
import { writeOds, writeXlsx } from 'hucre';
import iconv from 'iconv-lite';
import { baueXls } from '#formats/tabelle/probe/xls-bauen.ts';
import { baueXlsx, blattXml, textZellen } from '#formats/tabelle/probe/xlsx-bauen.ts';
import type { XlsxProbe } from '#formats/tabelle/probe/xlsx-bauen.ts';
import { baueZip } from '#formats/tabelle/probe/zip-bauen.ts';

/** One file and its outcome; without `grund` it is taken (OK, PART, ASK). */
export type Fall = {
  readonly id: string;
  readonly name: string;
  readonly bytes: () => Uint8Array | Promise<Uint8Array>;
  /** FAIL or REJECT by content: the reason that the job gives. */
  readonly grund?: RegExp;
  /** Customers of the export that must be there with exactly these values. */
  readonly kunden?: readonly object[];
  /** Their contracts, over all customers in the order of the export. */
  readonly vertraege?: readonly object[];
  /** Rejected rows with their reasons. */
  readonly abgewiesen?: readonly (readonly [number, RegExp])[];
  /** Codes of findings that must be shown. */
  readonly hinweise?: readonly string[];
};

/** Most filled cells of a sheet in the installation that runs the cases. */
export const hoechstensZellen = 120;

const kopf = [
  'Nachname',
  'Vorname',
  'Geburtsdatum',
  'PLZ',
  'Ort',
  'Telefon',
  'Gesellschaft',
  'Versicherungsnummer',
  'Sparte',
  'Jahresbeitrag',
  'Bemerkung Kunde',
] as const;
type Spalte = (typeof kopf)[number];
type Werte = Partial<Record<Spalte, string>>;

const huber: Required<Werte> = {
  Nachname: 'Huber',
  Vorname: 'Eva',
  Geburtsdatum: '01.02.1980',
  PLZ: '50667',
  Ort: 'Köln',
  Telefon: '0221 1234567',
  Gesellschaft: 'Allianz',
  Versicherungsnummer: 'AS-1',
  Sparte: 'Hausrat',
  Jahresbeitrag: '99,50',
  'Bemerkung Kunde': 'ruhig',
};
const ott: Required<Werte> = {
  ...huber,
  Nachname: 'Ott',
  Vorname: 'Udo',
  Geburtsdatum: '02.03.1970',
  Versicherungsnummer: 'AS-2',
};
const eva = { nachname: 'Huber', vorname: 'Eva', geburtsdatum: '1980-02-01' };
const evas = { versicherungsscheinnummer: 'AS-1', sparte: 'hausrat', jahresbeitragCents: 9950 };
const udo = { nachname: 'Ott', vorname: 'Udo', geburtsdatum: '1970-03-02' };
const udos = { ...evas, versicherungsscheinnummer: 'AS-2' };
const beide = { kunden: [eva, udo], vertraege: [evas, udos] };

const reihe = (werte: Werte): string[] => kopf.map((spalte) => werte[spalte] ?? '');
const csvText = (zeilen: readonly (readonly string[])[], trenner = ';'): string =>
  zeilen
    .map(
      (zellen) =>
        `${zellen.map((zelle) => (/["\r\n]/.test(zelle) || zelle.includes(trenner) ? `"${zelle.replaceAll('"', '""')}"` : zelle)).join(trenner)}\r\n`,
    )
    .join('');
const csv = (zeilen: readonly Werte[], trenner = ';'): string =>
  csvText([kopf, ...zeilen.map(reihe)], trenner);
/** One customer with other values in some cells. */
const mit = (werte: Werte) => () => Buffer.from(csv([{ ...huber, ...werte }, ott]));

const zahl = (wert: number, stil = 0): string => `<c s="${stil}"><v>${wert}</v></c>`;
const xmlText = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
/** A row of an xlsx; `zellen` are put as raw XML in place of the text. */
const xlsxReihe = (werte: Werte, zellen: Partial<Record<Spalte, string>> = {}): string =>
  kopf.map((spalte) => zellen[spalte] ?? textZellen(xmlText(werte[spalte] ?? ''))).join('');
const liste = (...reihen: readonly string[]): string =>
  blattXml([textZellen(...kopf), ...reihen, xlsxReihe(ott)]);
const mappe = (xml: string, mehr: Partial<XlsxProbe> = {}) =>
  baueXlsx({ blaetter: [{ name: 'Bestand', xml }], formate: ['00000'], ...mehr });
/** Style of the last format + 1: the built-in date. */
const datum = (serie: number): string => zahl(serie, 2);

const kopfweise = ['Nachname', 'Vorname', 'Geburtsdatum', 'VS-Nr.'];
/** A sheet with so many filled cells. */
const mitZellen = (anzahl: number) => () => {
  const reihen = Array.from({ length: Math.floor(anzahl / 4) - 1 }, (_, i) =>
    textZellen('Ott', 'Udo', '02.03.1970', `Z${i}`),
  );
  const rest = Array.from({ length: anzahl % 4 }, (_, i) => ['Huber', 'Eva', '01.02.1980'][i] ?? '');
  return baueXlsx({
    blaetter: [
      {
        name: 'A',
        xml: blattXml([textZellen(...kopfweise), ...reihen, ...(rest[0] ? [textZellen(...rest)] : [])]),
      },
    ],
  });
};

const KB = 1024;

export const faelle: readonly Fall[] = [
  ...[';', ',', '\t', '|'].map((trenner): Fall => ({
    id: 'C01',
    name: `Trenner ${JSON.stringify(trenner)}`,
    bytes: () => Buffer.from(csv([huber, ott], trenner)),
    ...beide,
  })),
  {
    id: 'C02',
    name: 'Zeilenumbruch, Trenner und Anführungszeichen im Feld',
    bytes: mit({ 'Bemerkung Kunde': 'erste Zeile\nzweite; "mit" Zeichen' }),
    kunden: [{ ...eva, bemerkung: 'erste Zeile\nzweite; "mit" Zeichen' }, udo],
  },
  {
    id: 'C03',
    name: 'UTF-8 mit BOM',
    bytes: () => Buffer.from(`\ufeff${csv([{ ...huber, 'Bemerkung Kunde': '100 € – fest' }, ott])}`),
    kunden: [{ ...eva, bemerkung: '100 € – fest' }, udo],
  },
  ...['win1252', 'utf16le', 'cp850'].map((kodierung): Fall => ({
    id: 'C03',
    name: kodierung,
    bytes: () => {
      const text = csv([
        {
          ...huber,
          Nachname: 'Müßig',
          'Bemerkung Kunde': kodierung === 'cp850' ? 'für Jörg' : '100 € – fest',
        },
        ott,
      ]);
      return Buffer.concat([
        Buffer.from(kodierung === 'utf16le' ? [0xff, 0xfe] : []),
        iconv.encode(text, kodierung),
      ]);
    },
    kunden: [
      { ...eva, nachname: 'Müßig', bemerkung: kodierung === 'cp850' ? 'für Jörg' : '100 € – fest' },
      udo,
    ],
  })),
  { id: 'C04', name: 'nur Überschrift', bytes: () => Buffer.from(csv([])), kunden: [], vertraege: [] },
  {
    id: 'C04',
    name: 'Überschrift doppelt, leere Zeilen am Ende',
    bytes: () => Buffer.from(`${csvText([kopf, reihe(huber), kopf, reihe(ott)])}\r\n;;;;;;;;;;\r\n   \r\n`),
    abgewiesen: [[3, /Überschrift/]],
    ...beide,
  },
  {
    id: 'C05',
    name: 'zu wenige und zu viele Spalten',
    bytes: () =>
      Buffer.from(
        csvText([
          kopf,
          reihe(huber),
          reihe(ott).slice(0, 9),
          [...reihe({ ...ott, Nachname: 'Zuviel' }), 'x'],
        ]),
      ),
    kunden: [eva, udo],
    vertraege: [evas, { versicherungsscheinnummer: 'AS-2' }],
    abgewiesen: [[4, /12 Spalten/]],
    hinweise: ['spalten-fehlen'],
  },
  ...[
    '=HYPERLINK("http://boese.example";"klick")',
    '+49 rufen',
    '-Liste',
    '@SUM(1+1)',
    "=cmd|' /C calc'!A0",
  ].map((text): Fall => ({
    id: 'C06',
    name: text,
    bytes: mit({ 'Bemerkung Kunde': text }),
    kunden: [{ ...eva, bemerkung: text }, udo],
  })),
  {
    id: 'C07',
    name: 'Telefon mit Plus und negativer Betrag',
    bytes: mit({ Telefon: '+49 30 12345678', Jahresbeitrag: '-12,50' }),
    kunden: [{ ...eva, telefonnummern: [{ nummer: '+49 30 12345678' }] }, udo],
    vertraege: [{ ...evas, jahresbeitragCents: -1250 }, udos],
  },
  {
    id: 'C08',
    name: 'Beträge in zwei Schreibweisen, einer mehrdeutig',
    bytes: () =>
      Buffer.from(
        csv(
          ['1.234,56', '1,234.56', '1234.56', '1.234'].map((Jahresbeitrag, i) => ({
            ...huber,
            Versicherungsnummer: `B${i}`,
            Jahresbeitrag,
          })),
        ),
      ),
    kunden: [eva],
    vertraege: [
      { jahresbeitragCents: 123456 },
      { jahresbeitragCents: 123456 },
      { jahresbeitragCents: 123456 },
      { jahresbeitragCents: null },
    ],
    hinweise: ['frage-dezimal'],
  },
  {
    id: 'C09',
    name: 'Nummer in Kurzschreibweise, PLZ ohne Null',
    bytes: mit({ Versicherungsnummer: '1,23457E+11', PLZ: '1067', Ort: 'Dresden' }),
    kunden: [{ ...eva, anschriften: [{ plz: '01067', ort: 'Dresden', land: 'DE' }] }, udo],
    vertraege: [{ versicherungsscheinnummer: null }, udos],
    hinweise: ['zelle-unlesbar', 'plz-null-ergaenzt'],
  },
  {
    id: 'C09',
    name: 'Nummer mit mehr als 15 Stellen als Zahl',
    bytes: () => mappe(liste(xlsxReihe(huber, { Versicherungsnummer: zahl(123456789012345680) }))),
    kunden: [eva, udo],
    hinweise: ['nummer-ungenau'],
  },
  ...(
    [
      [29252, false, '1980-02-01'],
      [27790, true, '1980-02-01'],
      [60, false, null],
    ] as const
  ).map(([serie, epoche1904, geburtsdatum]): Fall => ({
    id: 'C10',
    name: `Tag ${serie}${epoche1904 ? ' seit 1904' : ''}`,
    bytes: () => mappe(liste(xlsxReihe(huber, { Geburtsdatum: datum(serie) })), { epoche1904 }),
    ...(geburtsdatum === null
      ? { kunden: [udo], hinweise: ['zelle-unlesbar'] }
      : { kunden: [{ ...eva, geburtsdatum }, udo] }),
  })),
  ...[-1, 0, 1].map((mehr): Fall => ({
    id: 'C11',
    name: `Zellen an der Grenze ${mehr}`,
    bytes: mitZellen(hoechstensZellen + mehr),
    ...(mehr > 0 ? { grund: /Zellen/ } : { kunden: mehr < 0 ? [udo, eva] : [udo] }),
  })),
  {
    id: 'C12',
    name: 'Mappe, die sich tausendfach entpackt',
    bytes: () => mappe(' '.repeat(20_000_000)),
    grund: /entpack|Archiv|groß/i,
  },
  {
    id: 'C12',
    name: 'Eintrag, der größer ist als behauptet',
    bytes: () =>
      baueZip([
        { name: '[Content_Types].xml', inhalt: '<Types/>' },
        { name: 'xl/workbook.xml', inhalt: '<workbook><sheets><sheet name="B"/></sheets></workbook>' },
        {
          name: 'xl/worksheets/sheet1.xml',
          inhalt: '<worksheet/>'.padEnd(2_000_000, 'ab'),
          behaupteteGroesse: 50,
        },
      ]),
    grund: /beschädigt|unvollständig/,
  },
  {
    id: 'C13',
    name: 'Makros, ausgeblendetes Blatt, verbundene Zellen',
    bytes: () =>
      baueXlsx({
        blaetter: [
          {
            name: 'Bestand',
            xml: blattXml(
              [
                textZellen(...kopf),
                xlsxReihe(huber),
                xlsxReihe({ ...huber, Versicherungsnummer: 'AS-3' }, { Nachname: '<c/>' }),
                xlsxReihe(ott),
              ],
              '<mergeCells><mergeCell ref="A2:A3"/></mergeCells>',
            ),
          },
          {
            name: 'Geheim',
            xml: liste(xlsxReihe({ ...huber, Nachname: 'Verborgen' })),
            zustand: 'veryHidden',
          },
        ],
        makros: true,
      }),
    kunden: [eva, udo],
    vertraege: [evas, { ...evas, versicherungsscheinnummer: 'AS-3' }, udos],
    hinweise: ['makros-ignoriert', 'blatt-versteckt'],
  },
  {
    id: 'C14',
    name: 'Formeln mit und ohne Ergebnis',
    bytes: () =>
      mappe(
        liste(
          xlsxReihe(huber, { Jahresbeitrag: '<c><f>90+9.5</f><v>99.5</v></c>', Ort: '<c><f>A1</f></c>' }),
        ),
      ),
    kunden: [{ ...eva, anschriften: [{ plz: '50667', land: 'DE' }] }, udo],
    vertraege: [evas, udos],
    hinweise: ['formel-ohne-ergebnis'],
  },
  {
    id: 'C15',
    name: 'Webseite mit Namen liste.xlsx',
    bytes: () =>
      Buffer.from('<!DOCTYPE html><html><body><table><tr><td>Nachname</td></tr></table></body></html>'),
    grund: /HTML/,
  },
  { id: 'C15', name: 'CSV mit Namen liste.xlsx', bytes: () => Buffer.from(csv([huber, ott])), ...beide },
  ...[-1, 0, 1].map((mehr): Fall => ({
    id: 'C16',
    name: `Feld von 64 KB ${mehr}`,
    bytes: mit({ 'Bemerkung Kunde': 'x'.repeat(64 * KB + mehr) }),
    ...(mehr > 0
      ? { kunden: [udo], abgewiesen: [[2, /lang|groß|Zeichen/]] as const }
      : { kunden: [eva, udo] }),
  })),
  {
    id: 'C16',
    name: 'Feld von 5 MB',
    bytes: mit({ 'Bemerkung Kunde': 'x'.repeat(5 * KB * KB) }),
    kunden: [udo],
    abgewiesen: [[2, /lang|groß|Zeichen/]],
  },
  {
    id: 'C17',
    name: 'xlsx mit Kennwort',
    bytes: () =>
      writeXlsx({
        sheets: [{ name: 'A', rows: [['x']] }],
        encryption: { password: 'geheim', spinCount: 10 },
      }),
    grund: /verschlüsselte/,
  },
  {
    id: 'C17',
    name: 'xls von Excel 97',
    bytes: () =>
      baueXls({
        blaetter: [
          {
            name: 'Bestand',
            zellen: [[...kopf], reihe(huber), reihe(ott)].flatMap((zellen, zeile) =>
              zellen.map((wert, spalte) => ({ zeile, spalte, wert })),
            ),
          },
        ],
      }),
    ...beide,
  },
  {
    id: 'C17',
    name: 'xls mit Kennwort',
    bytes: () =>
      baueXls({ blaetter: [{ name: 'A', zellen: [{ zeile: 0, spalte: 0, wert: 'x' }] }], geschuetzt: true }),
    grund: /Kennwort|verschlüsselt/,
  },
  {
    id: 'C17',
    name: 'ods',
    bytes: () => writeOds({ sheets: [{ name: 'A', rows: [[...kopf], reihe(huber), reihe(ott)] }] }),
    ...beide,
  },
];
