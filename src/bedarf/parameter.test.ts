import { describe, expect, test } from 'vitest';
import { parameterreihen } from './parameter.daten.ts';
import { createParameter, parameterAm, vorschauAm } from './parameter.ts';

describe('parameters by year', () => {
  test.each([
    ['2022-05-01', 6_435_000],
    ['2023-01-01', 6_660_000],
    ['2024-12-31', 6_930_000],
    ['2025-07-15', 7_380_000],
    ['2026-11-23', 7_740_000],
  ])('Jahresarbeitsentgeltgrenze on %s', (tag, cents) => {
    expect(parameterAm(tag).lies('jahresarbeitsentgeltgrenze')).toMatchObject({
      wert: cents,
      jahr: Number(tag.slice(0, 4)),
      status: 'in Kraft',
    });
  });

  test('a draft does not decide: 2027 counts with 2026, the preview shows the draft', () => {
    expect(parameterAm('2027-03-01').lies('jahresarbeitsentgeltgrenze')).toMatchObject({
      wert: 7_740_000,
      jahr: 2026,
    });
    expect(parameterAm('2026-11-23').lies('jahresarbeitsentgeltgrenze', 1)).toMatchObject({ jahr: 2026 });
    expect(vorschauAm('2026-11-23')?.lies('jahresarbeitsentgeltgrenze')).toEqual({
      wert: 8_415_000,
      jahr: 2027,
      status: 'Entwurf',
    });
  });

  test('a law in force counts from its year on', () => {
    expect(parameterAm('2026-12-31').lies('festzuschussZahnersatz.ohneBonus')?.wert).toBe(60);
    expect(parameterAm('2027-01-01').lies('festzuschussZahnersatz.ohneBonus')?.wert).toBe(50);
    expect(parameterAm('2026-12-31').lies('altersvorsorge2027.grundzulageMax')).toBeUndefined();
    expect(parameterAm('2027-01-01').lies('mindestlohn')?.wert).toBe(1460);
  });

  test('before the first known year nothing is known', () => {
    expect(createParameter(2021).lies('rvSatz')).toBeUndefined();
    expect(vorschauAm('2024-06-01')).toBeUndefined();
  });

  test('29 parameters, each with source and unit, money in whole cents', () => {
    const reihen = Object.entries(parameterreihen);
    expect(new Set(reihen.map(([name]) => name.split('.')[0])).size).toBe(29);
    for (const [, { quelle, einheit, werte }] of reihen) {
      expect(quelle).not.toBe('');
      for (const { wert } of Object.values(werte))
        if (einheit.startsWith('Cent')) expect(Number.isInteger(wert)).toBe(true);
    }
  });
});
