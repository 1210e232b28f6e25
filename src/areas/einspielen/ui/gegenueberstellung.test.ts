import { expect, test } from 'vitest';
import { stelleGegenueber } from './gegenueberstellung.ts';

const anders = (a: Record<string, unknown>, b: Record<string, unknown>) =>
  stelleGegenueber(a, [b])
    .filter((zeile) => zeile.anders[0])
    .map(({ feld }) => feld);

test.each([
  ['other spelling', { nachname: 'MUELLER' }, { nachname: 'Müller' }, []],
  ['other value', { nachname: 'Müller', vorname: 'A' }, { nachname: 'Schulze', vorname: 'A' }, ['nachname']],
  ['unknown on one side', { titel: 'Dr.' }, { vorname: 'A' }, []],
  ['a list that shares a value', { tags: ['a', 'b'] }, { tags: ['b'] }, []],
  [
    'a list that does not',
    { emails: [{ adresse: 'a@b.de' }] },
    { emails: [{ adresse: 'c@d.de' }] },
    ['emails'],
  ],
  ['within an object', { fakten: { beruf: 'Arzt' } }, { fakten: { beruf: 'Koch' } }, ['fakten.beruf']],
])('%s', (_, a, b, erwartet) => expect(anders(a, b)).toEqual(erwartet));
