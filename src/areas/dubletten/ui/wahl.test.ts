import { expect, test } from 'vitest';
import type { Feldzeile, Vergleich } from '../contract.ts';
import { allesVon, alsAuftrag, isEinig, vorschlag } from './wahl.ts';

const zeile = (feld: string, werte: unknown[][], wunsch: string, uneinig = true): Feldzeile => ({
  feld,
  liste: false,
  werte,
  herkunft: [null, null],
  uneinig,
  vorschlag: wunsch,
});
const satz = (id: string, version: number) => ({
  id,
  version,
  name: id,
  kunde: null,
  vertraege: 0,
  dokumente: 0,
  angelegtAm: '',
  geaendertAm: '',
});
const vergleich: Vergleich = {
  gegenstand: 'kunde',
  saetze: [satz('1', 4), satz('2', 7)],
  felder: [zeile('titel', [['Dr.'], ['Prof.']], '2'), zeile('beruf', [['Koch'], []], '1', false)],
  urteil: 'gleich',
  punkte: 90,
  gruende: [],
  zielId: '1',
};

test('the proposal, all of one record where it knows something, the body with the versions seen', () => {
  expect(vorschlag(vergleich)).toEqual({ zielId: '1', auswahl: { titel: '2', beruf: '1' } });
  expect(allesVon(vergleich, '2')).toEqual({ zielId: '2', auswahl: { titel: '2', beruf: '1' } });
  expect(alsAuftrag(vergleich, allesVon(vergleich, '2'))).toMatchObject({
    zielId: '2',
    version: 7,
    quellen: [{ id: '1', version: 4 }],
  });
});

test('one side empty is a choice, all alike is none', () => {
  expect(isEinig(zeile('a', [['x'], []], '1', false))).toBe(false);
  expect(isEinig(zeile('a', [['x'], ['X']], '1', false))).toBe(true);
});
