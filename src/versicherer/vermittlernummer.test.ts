import { expect, test } from 'vitest';
import { normalisiereVermittlernummer, pruefeNummern } from './vermittlernummer.ts';

test.each([
  ['RT 991', 'RT991'],
  ['rt-991', 'RT991'],
  ['00 4711/2', '47112'],
  ['000', ''],
  ['  ', ''],
])('%s: %s', (nummer, norm) => expect(normalisiereVermittlernummer(nummer)).toBe(norm));

const eigene = [
  { gesellschaft: 'Allianz Versicherungs-AG', nummer: '00 4711' },
  { gesellschaft: 'Musterpool', nummer: 'P 7' },
];

test.each([
  ['ours, in another spelling', { gesellschaft: 'Allianz', vermittlernummern: ['4711'] }, undefined],
  [
    'no number at this insurer yet',
    { gesellschaft: 'ERGO', vermittlernummern: ['4711'] },
    { art: 'neu', nummern: ['4711'] },
  ],
  [
    'others of ours at this insurer',
    { gesellschaft: 'Allianz', vermittlernummern: ['999'] },
    { art: 'fremd', nummern: ['999'] },
  ],
  [
    'one of ours and a new one',
    { gesellschaft: 'Allianz', vermittlernummern: ['4711', '4712'] },
    { art: 'neu', nummern: ['4712'] },
  ],
  [
    'of a pool: the pool’s numbers count',
    { gesellschaft: 'Allianz', ueber: 'Musterpool', vermittlernummern: ['P7'] },
    undefined,
  ],
  ['no insurer', { vermittlernummern: ['1'] }, undefined],
  ['no number', { gesellschaft: 'Allianz' }, undefined],
])('%s', (_name, lieferung, erwartet) => {
  const befund = pruefeNummern(lieferung, eigene);
  if (erwartet === undefined) expect(befund).toBeUndefined();
  else expect(befund).toMatchObject(erwartet);
});
