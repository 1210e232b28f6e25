import { describe, expect, test } from 'vitest';
import type { Zeile, Zelle } from '../zelle.ts';
import { textZelle, zahlZelle } from '../zelle.ts';
import { findTabelle, streamTabelle } from './find-tabelle.ts';

const BEKANNT = new Set([
  'name',
  'vorname',
  'ort',
  'plz',
  'straße',
  'beitrag',
  'vertrag',
  'nr.',
  'beginn',
  'sparte',
  'anschrift',
]);
const kenntKopf = (text: string): boolean => BEKANNT.has(text.toLowerCase());

/** One string per row, cells split at '|'; digits alone become numbers, '>' and '^' copies out of merged cells. */
function zeilen(...bild: string[]): Zeile[] {
  return bild
    .map((text, i) => ({ nummer: i + 1, zellen: text.split('|').map((feld) => zelle(feld.trim())) }))
    .filter((zeile) => zeile.zellen.some((z) => z.text !== ''));
}

function zelle(feld: string): Zelle {
  if (feld.startsWith('>')) return { ...textZelle(feld.slice(1)), verbunden: 'rechts' };
  if (feld.startsWith('^')) return { ...textZelle(feld.slice(1)), verbunden: 'unten' };
  return /^\d+$/.test(feld) ? zahlZelle(Number(feld)) : textZelle(feld);
}

function kurz(bild: string[], form: 'text' | 'blatt' = 'blatt', mitWissen = true): object {
  const { kopf, kopfZeilen, daten, verworfen } = findTabelle(zeilen(...bild), {
    form,
    ...(mitWissen ? { kenntKopf } : {}),
  });
  return {
    kopf,
    kopfZeilen,
    daten: daten.map((z) => z.nummer),
    weg: verworfen.map((v) => [v.zeile, v.code]),
  };
}

describe('findTabelle', () => {
  test.each<[string, string[], object]>([
    [
      'plain',
      ['Name|Ort', 'A|Ulm', 'B|Köln'],
      { kopf: ['Name', 'Ort'], kopfZeilen: [1], daten: [2, 3], weg: [] },
    ],
    [
      'title rows, blank rows, totals, notes',
      [
        'Bestand 2026|>Bestand 2026|>Bestand 2026|>Bestand 2026',
        '',
        'Name|Vorname|Ort|Beitrag',
        'A|B|Ulm|12',
        '',
        'C|D|Köln|7',
        'Summe|||19',
        'Stand: 01.01.2026',
      ],
      {
        kopf: ['Name', 'Vorname', 'Ort', 'Beitrag'],
        kopfZeilen: [3],
        daten: [4, 6],
        weg: [
          [1, 'titelzeile'],
          [7, 'summenzeile'],
          [8, 'zwischenzeile'],
        ],
      },
    ],
    [
      'two-row heading with merged groups',
      [
        'Name|Anschrift|>Anschrift|>Anschrift|Beitrag',
        '^Name|Straße|PLZ|Ort|^Beitrag',
        'A|Weg 1|10115|Berlin|5',
      ],
      {
        kopf: ['Name', 'Anschrift Straße', 'Anschrift PLZ', 'Anschrift Ort', 'Beitrag'],
        kopfZeilen: [1, 2],
        daten: [3],
        weg: [],
      },
    ],
    [
      'two-row heading out of a text file',
      ['Kunde||Vertrag|', 'Name|Ort|Nr.|Beginn', 'A|Ulm|1|2'],
      {
        kopf: ['Kunde Name', 'Kunde Ort', 'Vertrag Nr.', 'Vertrag Beginn'],
        kopfZeilen: [1, 2],
        daten: [3],
        weg: [],
      },
    ],
    [
      'C04 heading twice',
      ['Name|Ort', 'Name|Ort', 'A|Ulm'],
      { kopf: ['Name', 'Ort'], kopfZeilen: [1], daten: [3], weg: [[2, 'kopf_wiederholt']] },
    ],
    [
      'C04 repeated on each page',
      ['Name|Ort', 'A|Ulm', 'NAME|ORT', 'B|Bonn'],
      { kopf: ['Name', 'Ort'], kopfZeilen: [1], daten: [2, 4], weg: [[3, 'kopf_wiederholt']] },
    ],
    [
      'C04 heading only',
      ['Name|Vorname|Ort'],
      { kopf: ['Name', 'Vorname', 'Ort'], kopfZeilen: [1], daten: [], weg: [] },
    ],
    [
      'sums without a label',
      ['Name|Vorname|Ort|Beitrag', 'A|B|Ulm|12', '|||12'],
      { kopf: ['Name', 'Vorname', 'Ort', 'Beitrag'], kopfZeilen: [1], daten: [2], weg: [[3, 'summenzeile']] },
    ],
    [
      'a customer called Gesamt',
      ['Name|Vorname|Ort|Beitrag', 'Gesamt|Eva|Ulm|12'],
      { kopf: ['Name', 'Vorname', 'Ort', 'Beitrag'], kopfZeilen: [1], daten: [2], weg: [] },
    ],
    [
      'unnamed last column in use',
      ['Name|Ort', 'A|Ulm|x', 'B|Ulm|y', 'C|Ulm|z'],
      { kopf: ['Name', 'Ort', ''], kopfZeilen: [1], daten: [2, 3, 4], weg: [] },
    ],
    [
      'merged customer over two contracts',
      ['Name|Ort|Sparte|Beitrag', 'A|Ulm|Kfz|1', '^A|^Ulm|PHV|2'],
      { kopf: ['Name', 'Ort', 'Sparte', 'Beitrag'], kopfZeilen: [1], daten: [2, 3], weg: [] },
    ],
  ])('%s', (_name, bild, erwartet) => {
    expect(kurz(bild)).toEqual(erwartet);
  });

  test('without known words a heading is told by the values below it', () => {
    expect(kurz(['Liste', 'Foo|Bar|Baz', 'x|12|y', 'z|13|w'], 'blatt', false)).toMatchObject({
      kopfZeilen: [2],
      daten: [3, 4],
    });
  });

  test('no heading at all', () => {
    const tabelle = findTabelle(zeilen('Müller|Hans|10115|Berlin', 'Meier|Eva|50667|Köln'), { kenntKopf });
    expect(tabelle).toMatchObject({ kopf: ['', '', '', ''], kopfZeilen: [], datenAb: 1 });
    expect(tabelle.daten).toHaveLength(2);
    expect(tabelle.hinweise.map((h) => h.code)).toEqual(['kopf_fehlt']);
  });

  test('C05 too many columns shift a text file: rejected; too few: read with a finding; sheets do not shift', () => {
    const bild = [
      'Name|Vorname|Ort',
      'A|B|Ulm|zu|viel',
      'C|D',
      'E|F|Ulm',
      'G|H|Ulm',
      'I|J|Ulm',
      'K|L|Ulm',
      'M|N|Ulm',
    ];
    const text = findTabelle(zeilen(...bild), { form: 'text', kenntKopf });
    expect(text.verworfen).toMatchObject([{ zeile: 2, code: 'spalten_zu_viele' }]);
    expect(text.daten[0]?.hinweise?.map((h) => h.code)).toEqual(['spalten_fehlen']);
    const blatt = findTabelle(zeilen(...bild), { form: 'blatt', kenntKopf });
    expect(blatt.verworfen).toEqual([]);
    expect(blatt.daten[0]?.hinweise?.map((h) => h.code)).toEqual(['zelle_neben_tabelle']);
  });

  test('streamed rows are sorted the same', async () => {
    const alle = zeilen(
      'Titel',
      'Name|Vorname|Ort|Beitrag',
      ...Array.from({ length: 500 }, (_, i) => `N${i}|V|Ulm|${i}`),
      'Summe|||9',
    );
    async function* teile(): AsyncGenerator<Zeile[]> {
      for (let i = 0; i < alle.length; i += 77) yield alle.slice(i, i + 77);
    }
    let daten = 0;
    const weg: string[] = [];
    for await (const teil of streamTabelle(teile(), { kenntKopf })) {
      expect(teil.kopf.kopf).toEqual(['Name', 'Vorname', 'Ort', 'Beitrag']);
      daten += teil.daten.length;
      weg.push(...teil.verworfen.map((v) => v.code));
    }
    expect([daten, weg]).toEqual([500, ['titelzeile', 'summenzeile']]);
  });
});
