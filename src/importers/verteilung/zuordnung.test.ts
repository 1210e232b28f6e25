import { expect, test } from 'vitest';
import { createAdresse } from './adresse.ts';
import { createZuordnung } from './zuordnung.ts';
import type { Zuordnungslage } from './zuordnung.ts';

const ansprueche = [
  { mandantId: 1, gesellschaft: 'Allianz Vers. AG', nummer: '00 4711' },
  { mandantId: 2, gesellschaft: 'Allianz', nummer: '4712' },
  { mandantId: 3, gesellschaft: 'Allianz', nummer: '04712' },
  { mandantId: 4, gesellschaft: 'Musterpool', nummer: 'P-7' },
  { mandantId: 5, gesellschaft: 'ERGO', nummer: '4713' },
];

const faelle: readonly [
  string,
  ReturnType<typeof createAdresse>,
  Partial<Zuordnungslage>,
  string,
  number[],
][] = [
  ['the one that claims it', createAdresse('Allianz', '4711'), {}, 'zugeordnet', [1]],
  ['two claim it', createAdresse('Allianz', '4712'), {}, 'konflikt', [2, 3]],
  [
    'decided among two',
    createAdresse('Allianz', '4712'),
    { entscheidungen: new Map([['allianz|4712', 3]]) },
    'zugeordnet',
    [3],
  ],
  ['nobody', createAdresse('Allianz', '9'), {}, 'unbekannt', []],
  ['the same number at another insurer', createAdresse('Allianz', '4713'), {}, 'unbekannt', []],
  [
    'dismissed',
    createAdresse('Allianz', '4711'),
    { entscheidungen: new Map([['allianz|4711', null]]) },
    'verworfen',
    [],
  ],
  ['by the pool that sent it', createAdresse('Allianz', 'P7', 'Musterpool'), {}, 'zugeordnet', [4]],
  [
    'another one had it so far',
    createAdresse('Allianz', '4711'),
    { bisher: new Map([['allianz|4711', 2]]) },
    'konflikt',
    [1, 2],
  ],
  [
    'nobody claims it any more',
    createAdresse('Allianz', '9'),
    { bisher: new Map([['allianz|9', 2]]) },
    'unbekannt',
    [],
  ],
  [
    'no number',
    createAdresse('Allianz', ' 000 '),
    { entscheidungen: new Map([['allianz|', 1]]) },
    'unbekannt',
    [],
  ],
];

test.each(faelle)('%s', (_name, adresse, lage, stand, mandanten) => {
  const ordneZu = createZuordnung({ ansprueche, entscheidungen: new Map(), bisher: new Map(), ...lage });
  expect(ordneZu(adresse)).toEqual({ stand, mandanten });
});
