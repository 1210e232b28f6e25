import { describe, expect, test } from 'vitest';
import { vertragSchema } from '#domain/vertrag.ts';
import { merkmaleVon } from './merkmale.ts';

const vertrag = (felder: object) =>
  vertragSchema.parse({ gesellschaft: 'Nordstern', sparte: 'hausrat', ...felder });

describe('merkmaleVon', () => {
  test.each([
    ['nothing', {}, {}, false],
    ['cancelled', { lieferstatus: 'aktiv' }, { lieferstatus: 'storniert' }, true],
    ['run out', {}, { lieferstatus: 'abgelaufen' }, true],
    ['a day of the end', {}, { stornoAm: '2027-01-01' }, true],
    ['another day of the end', { stornoAm: '2026-12-01' }, { stornoAm: '2027-01-01' }, false],
    ['ended before', { lieferstatus: 'storniert' }, { lieferstatus: 'abgelaufen' }, false],
    [
      'ended before, the day follows',
      { lieferstatus: 'storniert' },
      { lieferstatus: 'storniert', stornoAm: '2026-01-01' },
      false,
    ],
    ['alive again', { lieferstatus: 'storniert' }, { lieferstatus: 'aktiv' }, false],
  ])('end: %s', (_name, alt, neu, beendet) => {
    expect(merkmaleVon(vertrag(alt), vertrag(neu)).beendet).toBe(beendet);
  });

  test.each([
    ['+18 %', { jahresbeitragCents: 10_000 }, { jahresbeitragCents: 11_800 }, 18],
    [
      'per payment',
      { beitragCents: 1000, zahlweise: 'monatlich' },
      { beitragCents: 3000, zahlweise: 'vierteljaehrlich' },
      null,
    ],
    ['less', { jahresbeitragCents: 30_000 }, { jahresbeitragCents: 20_000 }, -33.3],
    ['from nothing', { jahresbeitragCents: 0 }, { jahresbeitragCents: 20_000 }, null],
    ['unknown before', {}, { jahresbeitragCents: 20_000 }, null],
    ['other currency', { jahresbeitragCents: 100 }, { jahresbeitragCents: 200, waehrung: 'CHF' }, null],
  ])('leap: %s', (_name, alt, neu, sprung) => {
    expect(merkmaleVon(vertrag(alt), vertrag(neu)).sprung).toBe(sprung);
  });
});
