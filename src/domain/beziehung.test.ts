import { expect, test } from 'vitest';
import { andersherum, kanonisch } from './beziehung.ts';
import { beziehungsartSchema, gegenart } from './kunde.ts';

test.each([
  [
    { kundeId: '1', art: 'elternteil', zuKundeId: '2' },
    { kundeId: '2', art: 'kind', zuKundeId: '1' },
  ],
  [
    { kundeId: '1', art: 'kind', zuKundeId: '2' },
    { kundeId: '1', art: 'kind', zuKundeId: '2' },
  ],
  [
    { kundeId: '10', art: 'ehepartner', zuKundeId: '9' },
    { kundeId: '9', art: 'ehepartner', zuKundeId: '10' },
  ],
  [
    { kundeId: '9', art: 'ehepartner', zuKundeId: '10' },
    { kundeId: '9', art: 'ehepartner', zuKundeId: '10' },
  ],
  [
    { kundeId: '1', art: 'inhaber', zuKundeId: '2' },
    { kundeId: '1', art: 'inhaber', zuKundeId: '2' },
  ],
] as const)('%j is kept as %j', (eingabe, soll) => expect(kanonisch(eingabe)).toEqual(soll));

test('every kind of tie has one kept form, whichever side tells it', () => {
  for (const art of beziehungsartSchema.options) {
    const eine = kanonisch({ kundeId: '1', art, zuKundeId: '2' });
    expect(kanonisch(eine)).toEqual(eine);
    if (gegenart[gegenart[art]] === art) expect(kanonisch(andersherum(eine))).toEqual(eine);
  }
});
