import { describe, expect, test } from 'vitest';
import { kundeSchema } from '#domain/kunde.ts';
import { vergleiche } from '#domain/flach.ts';
import type { Herkunft } from '#domain/herkunft.ts';
import { kehreUm } from './kehre-um.ts';

const von = (einspielung: string): Herkunft => ({
  art: 'einspielung',
  einspielung,
  datei: 'a',
  zeile: 1,
  am: '2026-11-01',
});
const getippt: Herkunft = { art: 'eingabe', benutzer: 'u', am: '2026-11-02' };
const alt = kundeSchema.parse({
  art: 'person',
  nachname: 'Huber',
  fakten: { beruf: 'Maurer' },
  telefonnummern: [{ nummer: '089 123456' }],
});
const neu = kundeSchema.parse({
  ...alt,
  titel: 'Dr.',
  fakten: { beruf: 'Architekt' },
  telefonnummern: [...alt.telefonnummern, { nummer: '0171 999999' }],
});
const aenderungen = vergleiche(alt, neu);
const herkunft = Object.fromEntries(aenderungen.map(({ feld }) => [feld, von('7')]));

describe('backwards', () => {
  test('an untouched record is as it was', () => {
    const {
      daten,
      herkunft: danach,
      behalten,
    } = kehreUm(neu, herkunft, aenderungen, { 'fakten.beruf': von('3') }, '7');
    expect([daten, behalten]).toEqual([alt, []]);
    expect(danach).toEqual({ 'fakten.beruf': von('3') });
  });
  test('what was typed since stays', () => {
    const jetzt = { ...neu, fakten: { beruf: 'Maler' } };
    const { daten, behalten } = kehreUm(
      jetzt,
      { ...herkunft, 'fakten.beruf': getippt },
      aenderungen,
      {},
      '7',
    );
    expect(daten).toEqual({ ...alt, fakten: { beruf: 'Maler' } });
    expect(behalten).toEqual(['fakten.beruf']);
  });
  test('what a later delivery says too stays', () => {
    const { behalten } = kehreUm(neu, { ...herkunft, titel: von('9') }, aenderungen, {}, '7');
    expect(behalten).toEqual(['titel']);
  });
  test('an element that was edited since stays', () => {
    const jetzt = { ...neu, telefonnummern: [{ nummer: '0171 888888' }] };
    const { daten, behalten } = kehreUm(jetzt, herkunft, aenderungen, {}, '7');
    expect(daten.telefonnummern).toEqual([{ nummer: '0171 888888' }]);
    expect(behalten).toHaveLength(1);
  });
});
