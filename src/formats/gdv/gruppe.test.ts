import { describe, expect, test } from 'vitest';
import { groupSaetze, teil, type Gruppe } from './gruppe.ts';
import { KOPF, latin1Datei, SAETZE, setze, zeilen } from './pruefstand/testdatei.ts';
import { readSaetze } from './read-saetze.ts';
import { writeTeildatensatz, type NeuerSatz } from './write-saetze.ts';

const gruppen = async (lines: readonly string[]): Promise<Gruppe[]> => {
  const all: Gruppe[] = [];
  for await (const gruppe of groupSaetze(readSaetze(latin1Datei(lines)))) all.push(gruppe);
  return all;
};

/** "0100[1,2] 0200[1]": the Saetze of a group and their parts. */
const bild = ({ saetze }: Gruppe): string =>
  saetze.map((s) => `${s.satz}[${s.teile.map((t) => t.td).join()}]`).join(' ');

const line = (satz: string, td: number, felder: NeuerSatz['felder'] = {}): string =>
  writeTeildatensatz({ satz, td, felder: { VuNr: '9999', VsNr: 'V1', FolgeNr: 1, ...felder } });

const leben = (satz: string, td: number, vp: string): string =>
  line(satz, td, { Sparte: '010', LfdNrVersichertenPersonVp: vp });

describe('Saetze', () => {
  test.each<[string, string[], string]>([
    ['parts in order', [line('0100', 1), line('0100', 2), line('0200', 1)], '0100[1,2] 0200[1]'],
    [
      'a new 0100 TD 1 is a new partner',
      [line('0100', 1), line('0100', 4), line('0100', 1), line('0100', 2)],
      '0100[1,4] 0100[1,2]',
    ],
    ['a missing TD 1', [line('0100', 2), line('0100', 4), line('0100', 1)], '0100[2,4] 0100[1]'],
    [
      'repeated parts',
      [line('0220.010.13', 1), line('0220.010.13', 6), line('0220.010.13', 6)],
      '0220.010.13[1,6,6]',
    ],
    [
      'interleaved Wagnisse',
      [
        leben('0220.010.2', 1, '1'),
        leben('0220.010.48', 1, '1'),
        leben('0220.010.2', 2, ''),
        leben('0220.010.48', 2, ''),
      ],
      '0220.010.2[1,2] 0220.010.48[1,2]',
    ],
    [
      'interleaved persons',
      [
        leben('0220.010.2', 1, '1'),
        leben('0220.010.2', 1, '2'),
        leben('0220.010.2', 2, '1'),
        leben('0220.010.2', 2, '2'),
      ],
      '0220.010.2[1,2] 0220.010.2[1,2]',
    ],
    [
      'TD 9 before TD 1 of the same person',
      [
        line('0220.030', 9, { LfdNrVersichertenPersonVp9: '000000001' }),
        line('0220.030', 1, { LfdNrVersichertenPersonVpPersonengruppe: 1 }),
      ],
      '0220.030[9,1]',
    ],
  ])('%s', async (_, lines, expected) => {
    const sparte = lines[0]?.slice(10, 13) ?? '';
    const [gruppe] = await gruppen(lines.map((l) => setze(l, 11, sparte)));
    expect(gruppe && bild(gruppe)).toBe(expected);
  });

  test('parts are found by number, gaps are reported', async () => {
    const [gruppe] = await gruppen([line('0100', 2), line('0100', 4)]);
    const [satz] = gruppe?.saetze ?? [];
    expect(satz && teil(satz, 4)?.td).toBe(4);
    expect(satz && teil(satz, 1)).toBeUndefined();
    expect(gruppe?.hinweise.map((h) => h.code)).toEqual(['td1_fehlt']);
  });
});

describe('contracts', () => {
  test('follow the Vorsatz and end with the key', async () => {
    const zweiter = SAETZE.map((s) => ({ ...s, felder: { ...s.felder, VsNr: 'HP2' } }));
    const all = await gruppen(zeilen([...SAETZE, ...zweiter]));
    expect(all.map((g) => [g.art, g.schluessel.vsNr])).toEqual([
      ['vorsatz', ''],
      ['vertrag', 'HP0010001'],
      ['vertrag', 'HP2'],
      ['nachsatz', ''],
    ]);
    expect(all[1]?.vorsatz?.teile).toHaveLength(3);
    expect(all[1]?.schluessel).toEqual({
      vuNr: '9999',
      buendelung: '',
      sparte: '040',
      vsNr: 'HP0010001',
      folgeNr: '01',
      vermittler: '4711000001',
    });
  });

  test('the parts of a car contract belong together', async () => {
    const all = await gruppen([line('0200', 1, { Sparte: '050' }), line('0220.051', 1), line('0220.053', 1)]);
    expect(all.map(bild)).toEqual(['0200[1] 0220.051[1] 0220.053[1]']);
  });

  test('a bundle names its contract once', async () => {
    const all = await gruppen([
      line('0100', 1),
      line('0200', 1),
      line('0210.040', 1),
      line('0210.130', 1),
      line('0200', 1, { Sparte: '130' }),
    ]);
    expect(all.map(bild)).toEqual(['0100[1] 0200[1] 0210.040[1] 0210.130[1]', '0200[1]']);
  });

  test('a blank contract number belongs to its neighbour', async () => {
    const all = await gruppen([line('0200', 1, { Sparte: '010' }), line('0210.010', 1, { VsNr: '' })]);
    expect(all.map(bild)).toEqual(['0200[1] 0210.010[1]']);
  });

  test('several Datenpakete are told apart', async () => {
    const all = await gruppen([...zeilen(), ...zeilen(SAETZE, { ...KOPF, vuNr: '8888' })]);
    expect(all.map((g) => [g.paket, g.vorsatz?.teile[0]?.text.slice(4, 8)])).toEqual([
      ...[1, 1, 1].map(() => [1, '9999']),
      ...[2, 2, 2].map(() => [2, '8888']),
    ]);
  });

  test('a huge group comes in pieces', async () => {
    const all = await gruppen(Array.from({ length: 10_005 }, () => line('0100', 1)));
    expect(all.map((g) => [g.saetze.length, g.fortsetzung])).toEqual([
      [10_000, false],
      [5, true],
    ]);
  });
});
