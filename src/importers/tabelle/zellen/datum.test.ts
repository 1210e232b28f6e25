import { describe, expect, test } from 'vitest';
import fc from 'fast-check';
import type { Zelle } from '#formats/tabelle/zelle.ts';
import { isTag } from '#domain/datum.ts';
import { erkenneDatumsfolge, readDatum } from './datum.ts';
import type { DatumOptionen } from './datum.ts';

const HEUTE = '2026-11-23';

function lies(zelle: Zelle | string, optionen: Partial<DatumOptionen> = {}): string {
  const eingabe: Zelle = typeof zelle === 'string' ? { art: 'text', text: zelle } : zelle;
  const lesung = readDatum(eingabe, { heute: HEUTE, zweck: 'sonst', ...optionen });
  if (!lesung) return 'leer';
  if ('unlesbar' in lesung) return 'unlesbar';
  return lesung.wert.genauigkeit === 'offen' ? 'offen' : lesung.wert.iso;
}

describe('readDatum', () => {
  test.each([
    ['12.03.1970', '1970-03-12'],
    ['*12.03.1970', '1970-03-12'],
    ['geb. am 12.03.1970', '1970-03-12'],
    ['70-03-12', '1970-03-12'],
    ['120370', '1970-03-12'],
    ['12.03.1970;', '1970-03-12'],
    ['1.3.1970', '1970-03-01'],
    ['12. 03. 1970', '1970-03-12'],
    ['12/03/1970', '1970-03-12'],
    ['12-03-1970', '1970-03-12'],
    ['12/25/2020', '2020-12-25'],
    ['1970-03-12', '1970-03-12'],
    ['1970-03-12 00:00:00', '1970-03-12'],
    ['1970-03-12T00:00:00Z', '1970-03-12'],
    ['12.03.1970 00:00', '1970-03-12'],
    ['19700312', '1970-03-12'],
    ['12031970', '1970-03-12'],
    ['12. März 1970', '1970-03-12'],
    ['12.Mrz.1970', '1970-03-12'],
    ['12-Mar-1970', '1970-03-12'],
    ['Do, 12.03.1970', '1970-03-12'],
    ['12.03.1970 (56)', '1970-03-12'],
    ['ab 01.01.2027', '2027-01-01'],
    ['March 12, 1970', '1970-03-12'],
    ['03/1970', '1970-03'],
    ['März 1970', '1970-03'],
    ['00.03.1970', '1970-03'],
    ['00.00.1970', '1970'],
    ['1970', '1970'],
    ['45351', '2024-02-29'],
    ['31.12.9999', 'offen'],
    ['00.00.0000', 'leer'],
    ['00000000', 'leer'],
    ['-', 'leer'],
    ['31.02.2024', 'unlesbar'],
    ['29.02.2023', 'unlesbar'],
    ['31022024', 'unlesbar'],
    ['99999999', 'unlesbar'],
    ['0001-01-01', 'unlesbar'],
    ['12.13.1970', '1970-12-13'],
    ['13.13.1970', 'unlesbar'],
    ['bald', 'unlesbar'],
  ])('%s is %s', (text, erwartet) => {
    expect(lies(text)).toBe(erwartet);
  });

  test.each<[string, DatumOptionen['zweck'], string]>([
    ['12.03.70', 'geburt', '1970-03-12'],
    ['12.03.26', 'geburt', '2026-03-12'],
    ['12.03.27', 'geburt', '1927-03-12'],
    ['12.03.27', 'beginn', '2027-03-12'],
    ['12.03.85', 'beginn', '1985-03-12'],
    ['12.03.60', 'ablauf', '2060-03-12'],
    ['12.03.99', 'ablauf', '1999-03-12'],
    ['24.12.2026', 'geburt', 'unlesbar'],
    ['24.12.1890', 'geburt', 'unlesbar'],
  ])('%s as %s is %s', (text, zweck, erwartet) => {
    expect(lies(text, { zweck })).toBe(erwartet);
  });

  test('C10 date cells take the day of the file; serial 60 is refused', () => {
    expect(lies({ art: 'datum', text: '2024-02-29', tag: '2024-02-29', zahl: 45_351 })).toBe('2024-02-29');
    expect(lies({ art: 'datum', text: '60', zahl: 60 })).toBe('unlesbar');
  });

  test('the order of a column decides what fits both ways', () => {
    expect(lies('03/04/2020')).toBe('2020-04-03');
    expect(lies('03/04/2020', { folge: 'monat-tag' })).toBe('2020-03-04');
  });

  test.each([
    [['01.02.2020', '31.12.2020'], 'tag-monat'],
    [['01/02/2020', '12/31/2020'], 'monat-tag'],
    [['01/02/2020', '03/04/2020'], 'unklar'],
    [['01/02/2020', '31/04/2020'], 'tag-monat'],
  ])('erkenneDatumsfolge %j', (texte, folge) => {
    expect(erkenneDatumsfolge(texte)).toBe(folge);
  });

  test('every day is read back from every German form', () => {
    const tag = fc.date({ min: new Date('1905-01-01'), max: new Date('2090-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(tag, (zeit) => {
        const iso = zeit.toISOString().slice(0, 10);
        const [j, m, t] = iso.split('-');
        expect(isTag(iso)).toBe(true);
        for (const text of [
          `${t}.${m}.${j}`,
          `${Number(t)}.${Number(m)}.${j}`,
          iso,
          `${j}${m}${t}`,
          `${t}/${m}/${j}`,
        ]) {
          expect(lies(text, { folge: 'tag-monat' })).toBe(iso);
        }
      }),
    );
  });
});
