import { describe, expect, test } from 'vitest';
import { constant, formel, oder } from './ausdruck.ts';
import { all, any, gt, is, isIn, known, not } from './bedingung.ts';
import { createSachverhalt } from './lage/sachverhalt.ts';
import { parameterAm } from './parameter.ts';
import { createMitglied } from './pruefstand/haushalt.ts';
import type { Ausdruck, Bedingung, Sicht, Wahrheit } from './sicht.ts';

const lage = createSachverhalt([createMitglied()], '2026-11-23');
const [anna] = lage.personen;
if (!anna) throw new Error('no person');
const sicht: Sicht = { lage, parameter: parameterAm('2026-11-23'), subjekt: anna };

const unbekannt = <T>(fakt: string): Ausdruck<T> => ({
  lies: () => undefined,
  fehlt: (_, melde) => melde({ schluessel: fakt, fakt, frage: `${fakt}?`, pfad: fakt }),
});
const bedingungen: readonly (readonly [Wahrheit, Bedingung])[] = [
  [true, constant(true)],
  [false, constant(false)],
  [undefined, unbekannt<boolean>('x')],
];
const fehlende = (ausdruck: Ausdruck<unknown>): string[] => {
  const namen: string[] = [];
  ausdruck.fehlt(sicht, ({ fakt }) => namen.push(fakt));
  return namen;
};

const und = (a: Wahrheit, b: Wahrheit): Wahrheit => (a === false || b === false ? false : a && b);
const paare = bedingungen.flatMap((links) => bedingungen.map((rechts) => [links, rechts] as const));

describe('Kleene', () => {
  test.each(paare)('and, or, not of %s and %s', ([a, links], [b, rechts]) => {
    expect(all(links, rechts).lies(sicht)).toBe(und(a, b));
    const nicht = (w: Wahrheit) => (w === undefined ? undefined : !w);
    expect(any(links, rechts).lies(sicht)).toBe(nicht(und(nicht(a), nicht(b))));
    expect(not(links).lies(sicht)).toBe(nicht(a));
  });

  test('only facts that are not known are asked for', () => {
    const bedingung = all(
      is(constant(1), 1),
      isIn(unbekannt<number>('beruf'), [1]),
      gt(unbekannt('brutto'), 5),
    );
    expect(bedingung.lies(sicht)).toBeUndefined();
    expect(fehlende(bedingung)).toEqual(['beruf', 'brutto']);
  });

  test('known waits for all', () => {
    expect(known(constant(1), constant(2)).lies(sicht)).toBe(true);
    expect(fehlende(known(constant(1), unbekannt('netto')))).toEqual(['netto']);
  });
});

describe('formulas', () => {
  test('are known when their operands are', () => {
    const summe = (b: Ausdruck<number>) => formel([constant(2), b], (x, y) => x + y);
    expect(summe(constant(3)).lies(sicht)).toBe(5);
    expect(summe(unbekannt('b')).lies(sicht)).toBeUndefined();
    expect(fehlende(summe(unbekannt('b')))).toEqual(['b']);
    expect(summe(oder(unbekannt('b'), 0)).lies(sicht)).toBe(2);
  });
});
