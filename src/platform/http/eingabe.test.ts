import { expect, test } from 'vitest';
import { z } from 'zod';
import { ApiError } from './api-error.ts';
import { checkEingabe } from './eingabe.ts';

const schema = z.object({
  name: z.string().min(2).max(5).optional(),
  zahl: z.int().min(1).optional(),
  art: z.enum(['a', 'b']).optional(),
  liste: z
    .array(z.object({ tag: z.iso.date() }))
    .max(1)
    .optional(),
  pflicht: z.string('Eigener Satz.').optional(),
});

const felderOf = (wert: unknown) => {
  try {
    return checkEingabe(schema, wert, 'body');
  } catch (error) {
    return error instanceof ApiError ? error.felder : error;
  }
};

test.each([
  [{ name: 'x' }, 'name', 'Bitte mindestens 2 Zeichen.'],
  [{ name: 'xxxxxx' }, 'name', 'Bitte höchstens 5 Zeichen.'],
  [{ name: null }, 'name', 'Bitte einen Text angeben.'],
  [{ zahl: 1.5 }, 'zahl', 'Bitte eine ganze Zahl angeben.'],
  [{ zahl: 0 }, 'zahl', 'Bitte mindestens 1 angeben.'],
  [{ art: 'c' }, 'art', 'Erlaubt ist: a, b.'],
  [{ liste: [{ tag: '31.02.2024' }] }, 'liste.0.tag', 'Die Angabe hat nicht das erwartete Format.'],
  [{ liste: [{}] }, 'liste.0.tag', 'Bitte ausfüllen.'],
  [{ liste: [{ tag: '2024-02-01' }, { tag: '2024-02-01' }] }, 'liste', 'Bitte höchstens 1 Einträge.'],
  [{ pflicht: 1 }, 'pflicht', 'Eigener Satz.'],
  ['Text', '', 'Bitte ein Objekt angeben.'],
])('%j: %s %s', (wert, feld, meldung) => {
  expect(felderOf(wert)).toEqual([{ feld, meldung }]);
});

test('no schema: nothing is taken', () => {
  expect(checkEingabe(undefined, { a: 1 }, 'body')).toBeUndefined();
});

test('an impossible path is not found', () => {
  const check = () => checkEingabe(z.object({ id: z.string().regex(/^\d+$/) }), { id: 'x' }, 'params');
  expect(check).toThrow(expect.objectContaining({ code: 'nicht-gefunden' }));
});
