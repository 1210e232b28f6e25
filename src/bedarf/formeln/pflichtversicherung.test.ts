import { expect, test } from 'vitest';
import type { Fakten } from '#domain/fakten.ts';
import { findBefunde } from '../befund.ts';
import { createMitglied, createVertrag } from '../pruefstand/haushalt.ts';

const pruefe = (beruf: string | undefined, deckungssummeCents?: number) => {
  const vertraege =
    deckungssummeCents === undefined ? [] : [createVertrag('berufshaftpflicht', { deckungssummeCents })];
  const fakten = { betrieb: { inhaber: true, berufshaftpflichtPflicht: true }, ...(beruf ? { beruf } : {}) };
  const befund = findBefunde([createMitglied(fakten, { vertraege })], '2026-11-23').find(
    ({ regel }) => regel === 'GE-02',
  );
  return [befund?.ergebnis, befund?.ziel, befund?.luecke];
};

test.each([
  ['Rechtsanwältin', undefined, ['luecke', 25_000_000, 25_000_000]],
  ['Rechtsanwalt und Notar', 25_000_000, ['teilweise', 50_000_000, 25_000_000]],
  ['Steuerberaterin', 25_000_000, ['gedeckt', 25_000_000, 0]],
  ['Vertragsärztin', 300_000_000, ['gedeckt', 300_000_000, 0]],
  ['Fachanwalt für Arbeitsrecht', 10_000_000, ['teilweise', 25_000_000, 15_000_000]],
  ['Wirtschaftsprüfer, Steuerberater', 25_000_000, ['teilweise', 100_000_000, 75_000_000]],
  ['Versicherungsmakler', 156_461_000, ['gedeckt', 156_461_000, 0]],
  ['Tischler', 1, ['gedeckt', null, null]],
  [undefined, undefined, ['luecke', null, null]],
])('%s with %s: %j', (beruf, summe, erwartet) => {
  expect(pruefe(beruf, summe)).toEqual(erwartet);
});

test.each<[Fakten, string, string]>([
  [{ beruf: 'Steuerberaterin' }, 'luecke', '§ 67 StBerG, §§ 51 ff. DVStB'],
  [{ beruf: 'Rechtsanwalt und Notar' }, 'luecke', '§ 51 BRAO; § 19a BNotO'],
  [{ beruf: 'Architekt' }, 'luecke', 'Architekten- bzw. Baukammergesetz des Landes'],
  [
    { betrieb: { inhaber: true, wzCode: '66.22.0' } },
    'luecke',
    '§ 34d Abs. 5 Nr. 3 GewO, § 12 Abs. 2 VersVermV',
  ],
  [{ beruf: 'Hausverwalter' }, 'unbekannt', '§ 34c Abs. 2 Nr. 3 GewO, § 15 MaBV'],
  [{ beruf: 'Tierärztin' }, 'luecke', 'Berufsordnung der Kammer'],
  [
    { beruf: 'Tischler', betrieb: { inhaber: true, berufshaftpflichtPflicht: true } },
    'luecke',
    'Berufsrecht des jeweiligen Berufs, etwa § 51 BRAO, § 67 StBerG, § 12 VersVermV',
  ],
  [{ beruf: 'Rechtsanwältin', betrieb: { inhaber: false } }, 'unbekannt', '§ 51 BRAO'],
])('%j: %s by %s', (fakten, ergebnis, gesetz) => {
  const betrieb = { betrieb: { inhaber: true }, ...fakten };
  const befund = findBefunde([createMitglied(betrieb)], '2026-11-23').find(({ regel }) => regel === 'GE-02');
  expect([befund?.ergebnis, befund?.rechtsgrundlage]).toEqual([ergebnis, gesetz]);
});
