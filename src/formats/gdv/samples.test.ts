import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { feld, type Wert } from './feld.ts';
import { createGruppierer, type Gruppe } from './gruppe.ts';
import { pruefeFelder } from './pruefe.ts';
import { befunde, lies } from './pruefstand/testdatei.ts';
import { rohBytes } from './teildatensatz.ts';

/** The folder of public files beside the checkout, or beside the folder of its worktrees. */
const ROOT = path.resolve(import.meta.dirname, '../../..');
const FOLDER =
  ['..', '../..'].map((up) => path.resolve(ROOT, up, 'shared/gdv/samples')).find((f) => existsSync(f)) ?? '';
const present = FOLDER !== '';
if (!present) console.log('skipped: the public sample files are not beside this checkout');

const read = (name: string): Buffer => readFileSync(path.join(FOLDER, name));

const gruppen = (name: string): Gruppe[] => {
  const gruppierer = createGruppierer();
  return [...lies(read(name)).map((td) => gruppierer.push(td)), gruppierer.ende()].filter(
    (g) => g !== undefined,
  );
};

/** "0100[1,2] 0200[1]" for the group at an index. */
const bild = (name: string, index: number): string =>
  (gruppen(name)[index]?.saetze ?? []).map((s) => `${s.satz}[${s.teile.map((t) => t.td).join()}]`).join(' ');

/** File, records, character set of its letters, codes of its findings with how often they come. */
const DATEIEN: readonly [string, number, string, Record<string, number>][] = [
  ['musterdatei_041222.txt', 165, 'iso-8859-1', { satznummer_leer: 11 }],
  ['musterdatei_2009.txt', 165, 'iso-8859-1', {}],
  ['zwei_datenpakete_strict.txt', 197, 'iso-8859-1', { nachsatz_anzahl: 1, nachsatz_summe: 1 }],
  ['igor_110120.txt', 32, 'iso-8859-1', { nachsatz_anzahl: 1, nachsatz_summe: 1 }],
  ['Bender_Leben.GDV', 37, 'iso-8859-1', { nachsatz_anzahl: 1, nachsatz_summe: 1 }],
  ['Leben_Wagnis4_BU.GDV', 14, 'iso-8859-1', { nachsatz_anzahl: 1, nachsatz_summe: 1 }],
  [
    'testdatei_leben_mixed_teildatensaetze.txt',
    20,
    'iso-8859-1',
    { zeitraum_unlesbar: 1, nachsatz_anzahl: 1 },
  ],
  ['testcase_0220_010_13.txt', 21, 'cp850', { nachsatz_summe: 1 }],
  ['satz220.030.txt', 7, 'iso-8859-1', { nachsatz_anzahl: 1, nachsatz_summe: 1 }],
  ['satz220.020.txt', 6, 'iso-8859-1', { version_fehlt: 1, nachsatz_anzahl: 1, nachsatz_summe: 1 }],
  ['Satz0100030.txt', 6, 'iso-8859-1', { nachsatz_anzahl: 1, nachsatz_summe: 1 }],
  ['Satz0220051.txt', 4, 'iso-8859-1', { satznummer_leer: 3, nachsatz_anzahl: 1, nachsatz_summe: 1 }],
  ['test0820satzregistry.txt', 12, 'utf-8', { satzart_unbekannt: 2, nachsatz_summe: 1 }],
  ['test_issue13.txt', 9, 'iso-8859-1', { nachsatz_anzahl: 1, nachsatz_summe: 1 }],
  ['synth_inkasso_schaden.gdv', 63, 'iso-8859-1', {}],
];

const euro = (wert: number): Wert => ({ wert, stellen: 2 });

/** Values read by hand from the raw lines: file, line, Satz, TD, fields. */
const WERTE: readonly [string, number, string, number, Record<string, Wert>][] = [
  [
    'musterdatei_041222.txt',
    1,
    '0001',
    1,
    {
      VuNr: '9999',
      Absender: 'XXX Versicherung AG',
      Adressat: 'BRBRIENNEE,JÜRGEN',
      ErstellungsDatumZeitraumVomZeitraumBis: { von: '2004-07-22', bis: '2004-07-22' },
    },
  ],
  [
    'musterdatei_041222.txt',
    3,
    '0100',
    1,
    {
      Sparte: '030',
      VsNr: '59999999999',
      FolgeNr: 1,
      GeschaeftsstelleVermittler: '9999009999',
      Anredeschluessel: '2',
      Name1: 'Kitzelpfütze',
      Name3: 'Martina',
      PLZ: '52222',
      Ort: 'Stolberg (Rhld.)',
      Geburtsdatum: '1979-11-11',
      Adresskennzeichen: '01',
      Geschlecht: '2',
    },
  ],
  [
    'musterdatei_041222.txt',
    5,
    '0200',
    1,
    {
      Inkassoart: '2',
      Vertragsbeginn: '2004-05-01',
      Vertragsablauf: '2009-05-01',
      GesbeitragNettoInWE: euro(41_141),
      Waehrungsschluessel: 'EUR',
      Antragsdatum: '2004-05-01',
    },
  ],
  [
    'musterdatei_041222.txt',
    7,
    '0220.030',
    1,
    { LfdNrVersichertenPersonVpPersonengruppe: 1, SatzNr: '1', NameVp: 'Kitzelpfütze', VornameVp: 'Martina' },
  ],
  ['musterdatei_041222.txt', 110, '0210.050', 1, {}],
  ['musterdatei_041222.txt', 112, '0220.051', 1, { KhBeginn: '2004-07-01', KhTarifgruppe: 'R8' }],
  ['musterdatei_041222.txt', 159, '0210.130', 1, {}],
  [
    'synth_inkasso_schaden.gdv',
    4,
    '0100',
    1,
    { Name1: 'Müller', Name3: 'Jörg', Str: 'Große Straße 1', Ort: 'Köln', Geburtsdatum: '1972-02-18' },
  ],
  [
    'synth_inkasso_schaden.gdv',
    11,
    '0500',
    1,
    {
      SchadenNrVu: 'S-00100',
      BetragInWEGemaessZahlungsart: euro(351_622),
      SchadenbearbeitungskostInWE: euro(12_439),
      Schadendatum: '2025-12-26',
    },
  ],
  [
    'synth_inkasso_schaden.gdv',
    53,
    '0400',
    1,
    {
      GesbeitragNettoInWE: euro(-80_015),
      VerssteuerInWE: euro(-15_203),
      GesbeitragBruttoInWE: euro(-95_218),
      GesProvisionsbetragInWE: euro(-12_002),
      GebuehrInWE: euro(0),
    },
  ],
  [
    'Leben_Wagnis4_BU.GDV',
    11,
    '0220.010.48',
    1,
    {
      Wagnisart: '8',
      Beginn: '2011-10-01',
      Ablauf: '2047-10-01',
      Vertragslaufzeit: 36,
      JahresrenteInWE: euro(921_972),
    },
  ],
  ['Leben_Wagnis4_BU.GDV', 12, '0220.010.48', 2, { Tarifbezeichnung: '91.5', Dynamikbeginn: '2012-00-00' }],
  [
    'testcase_0220_010_13.txt',
    15,
    '0220.010.0',
    1,
    { BerufText: 'Sekretärin', GeburtsdatumVp: '1980-01-01' },
  ],
  [
    'testcase_0220_010_13.txt',
    16,
    '0220.010.13',
    1,
    { Wagnisart: '1', Beitrag: euro(14_123), ErlebensfallVsInWEZumAblauf: 10_000 },
  ],
  [
    'test0820satzregistry.txt',
    3,
    '0100',
    1,
    { Name1: 'Kitzelpfütze', Geburtsdatum: '1979-11-11', SatzNr: 1 },
  ],
  ['test0820satzregistry.txt', 6, '0820', 0, { VsNr: '59999999999' }],
];

const BILDER: readonly [string, number, string][] = [
  ['musterdatei_041222.txt', 1, '0100[1,2] 0200[1] 0210.030[1] 0220.030[1,2,3,9] 0221.030[2,3]'],
  [
    'musterdatei_041222.txt',
    6,
    '0100[1,2,3] 0200[1] 0210.040[1] 0211.040[1] 0220.040[1,2] 0221.040[1] 0220.040[1,2] 0221.040[1]',
  ],
  [
    'musterdatei_041222.txt',
    14,
    '0100[1,2,3] 0200[1] 0210.040[1] 0211.040[1] 0220.040[1,2] 0221.040[1] 0210.130[1] 0211.130[1] 0220.130[1] 0221.130[1] 0220.130[1] 0221.130[1]',
  ],
  [
    'testdatei_leben_mixed_teildatensaetze.txt',
    1,
    '0100[1,2,3,4,5] 0200[1,2] 0210.010[1,2] 0220.010.0[1] 0220.010.2[1,2,6,8] 0220.010.48[1,2]',
  ],
  [
    'testcase_0220_010_13.txt',
    1,
    '0100[1,2,3] 0100[1,2,3] 0100[1,2,3] 0200[1,2] 0210.010[1,2] 0220.010.0[1] 0220.010.13[1,2,6,6,6]',
  ],
  ['test_issue13.txt', 1, '0100[1,2] 0100[1,2] 0100[1,2]'],
  ['igor_110120.txt', 1, '0100[1] 0200[1] 0210.050[1,2] 0220.051[1] 0220.053[1]'],
  ['satz220.020.txt', 1, '0220.020.1[1] 0220.020.2[1] 0220.020.3[1]'],
];

describe.skipIf(!present)('public sample files', () => {
  test.each(DATEIEN)('%s', async (name, anzahl, zeichensatz, erwartet) => {
    const bytes = read(name);
    const saetze = lies(bytes);
    expect(saetze).toHaveLength(anzahl);
    expect(saetze.flatMap(pruefeFelder)).toEqual([]);
    expect(saetze.every((s) => s.td > 0 || s.satzart === '0820')).toBe(true);
    expect(
      new Set(saetze.map((s) => s.zeichensatz)).difference(new Set(['iso-8859-1', zeichensatz])).size,
    ).toBe(0);
    expect(Buffer.concat(saetze.map(rohBytes)).equals(bytes)).toBe(true);
    const zahlen = new Map<string, number>();
    for (const { code } of await befunde(bytes)) zahlen.set(code, (zahlen.get(code) ?? 0) + 1);
    expect(Object.fromEntries(zahlen)).toEqual(erwartet);
  });

  test.each(WERTE)('%s line %i', (name, zeile, satz, td, werte) => {
    const found = lies(read(name)).find((s) => s.zeile === zeile);
    expect([found?.satz, found?.td]).toEqual([satz, td]);
    for (const [feldName, wert] of Object.entries(werte))
      expect(found && feld(found, feldName), feldName).toEqual(wert);
  });

  test.each(BILDER)('%s group %i', (name, index, expected) => expect(bild(name, index)).toBe(expected));
});
