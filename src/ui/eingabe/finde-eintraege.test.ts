import { expect, test } from 'vitest';
import { findeEintraege } from './finde-eintraege.ts';

const liste = [
  { name: 'Münchener Verein', worte: [] },
  { name: 'Allianz', worte: ['Allianz Vers.-AG', 'AZ'] },
  { name: 'VHV', worte: ['VHV Allgemeine'] },
];

test.each([
  ['all', ['Allianz', 'VHV']],
  ['munch', ['Münchener Verein']],
  ['az', ['Allianz']],
  ['', ['Münchener Verein', 'Allianz', 'VHV']],
  ['xyz', []],
])('%s', (suche, namen) =>
  expect(findeEintraege(liste, suche, (eintrag) => eintrag).map(({ name }) => name)).toEqual(namen),
);
