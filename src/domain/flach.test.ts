import { describe, expect, test } from 'vitest';
import { flach, vergleiche } from './flach.ts';

describe('vergleiche', () => {
  const anschrift = { strasse: 'Weg 1', plz: '50667', ort: 'Köln' };
  test.each([
    ['nothing', { a: 1 }, { a: 1 }, []],
    [
      'keys in another order',
      { l: [anschrift] },
      { l: [{ ort: 'Köln', plz: '50667', strasse: 'Weg 1' }] },
      [],
    ],
    ['absent and undefined', { a: { b: 1 } }, { a: { b: 1, c: undefined } }, []],
    ['a new value', {}, { a: 1 }, [{ feld: 'a', alt: null, neu: 1 }]],
    ['a removed value', { a: 1 }, { a: '' }, [{ feld: 'a', alt: 1, neu: null }]],
    ['a deep value', { f: { b: 1 } }, { f: { b: 2 } }, [{ feld: 'f.b', alt: 1, neu: 2 }]],
    ['lists in another order', { t: ['a', 'b'] }, { t: ['b', 'a'] }, []],
    ['an element more', { t: ['a'] }, { t: ['a', 'b'] }, [{ feld: 't:b', alt: null, neu: 'b' }]],
  ])('%s', (_, alt, neu, soll) => expect(vergleiche(alt, neu)).toEqual(soll));
});

test('empty values have no path', () => {
  expect(flach({ a: '', b: null, c: [], d: undefined, e: 0, f: false })).toEqual({ e: 0, f: false });
});
