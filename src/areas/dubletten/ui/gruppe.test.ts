import { expect, test } from 'vitest';
import type { Paar } from '../contract.ts';
import { findWeitere } from './gruppe.ts';

const paar = (aId: string, bId: string, urteil: Paar['urteil'] = 'gleich'): Paar => ({
  aId,
  bId,
  aName: `N${aId}`,
  bName: `N${bId}`,
  urteil,
  punkte: 90,
  gruende: [],
  spaeter: false,
});

test('who is surely one with either is offered, who is only like one is not, each once', () => {
  const paare = [paar('1', '2'), paar('2', '3'), paar('1', '3'), paar('2', '4', 'unklar'), paar('7', '8')];
  expect(findWeitere(paare, ['1', '2'])).toEqual([{ id: '3', name: 'N3' }]);
  expect(findWeitere(paare, ['1', '2', '3'])).toEqual([]);
});
