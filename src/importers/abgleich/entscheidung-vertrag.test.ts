import { describe, expect, test } from 'vitest';
import type { z } from 'zod';
import { vertragSchema } from '#domain/vertrag.ts';
import type { VertragVorschlag } from '#domain/vorschlag.ts';
import type { Vertragskandidat } from './entscheidung.ts';
import { findEntscheidungVertrag } from './entscheidung-vertrag.ts';
import type { Halter } from './entscheidung-vertrag.ts';

type Eingabe = Partial<z.input<typeof vertragSchema>>;
const stand = { einspielung: '7', datei: 'a.gdv', am: '2026-11-01' };
const basis = {
  gesellschaft: 'Nordlicht',
  sparte: 'hausrat',
  versicherungsscheinnummer: 'HR 0012-3',
  beitragCents: 5000,
};
const vorschlag = (felder: Eingabe): VertragVorschlag => ({
  art: 'vertrag',
  schluessel: 'v1',
  kunde: 'k1',
  vertrag: vertragSchema.parse({ ...basis, ...felder }),
  nachweis: { zeile: 5, felder: {} },
});
const kandidat = (felder: Eingabe = {}, mehr: Partial<Vertragskandidat> = {}): Vertragskandidat => ({
  id: '9',
  version: 1,
  kundeId: '1',
  daten: vertragSchema.parse({ ...basis, ...felder }),
  herkunft: {},
  ...mehr,
});
const im: Halter = { art: 'bestand', kundeId: '1' };
const entscheide = (felder: Eingabe, alt: Vertragskandidat[], halter: Halter = im) =>
  findEntscheidungVertrag(vorschlag(felder), alt, stand, halter);

describe('which contract', () => {
  test.each<[string, Eingabe, Vertragskandidat[], Halter, string]>([
    ['unknown number', {}, [], im, 'neu'],
    ['same again', {}, [kandidat()], im, 'unveraendert'],
    [
      'number in another spelling',
      { versicherungsscheinnummer: 'HR0012 3' },
      [kandidat()],
      im,
      'unveraendert',
    ],
    ['new premium', { beitragCents: 5900 }, [kandidat()], im, 'geaendert'],
    [
      'one number in two Sparten',
      { sparte: 'glas' },
      [kandidat(), kandidat({ sparte: 'glas' }, { id: '10' })],
      im,
      'unveraendert',
    ],
    ['same number, another branch', { sparte: 'wohngebaeude' }, [kandidat()], im, 'unklar'],
    ['same number, Sparte not known', { sparte: 'unbekannt' }, [kandidat()], im, 'unveraendert'],
    [
      'same number, another word for the branch',
      { sparte: 'kfz-haftpflicht' },
      [kandidat({ sparte: 'kraftfahrt' })],
      im,
      'unveraendert',
    ],
    [
      'an insurer that reuses numbers: another Sparte is another contract',
      { gesellschaft: 'Rheintaler Allgemeine (Demo)', sparte: 'wohngebaeude' },
      [kandidat({ gesellschaft: 'Rheintaler Allgemeine (Demo)' })],
      im,
      'neu',
    ],
    ['number twice', {}, [kandidat(), kandidat({}, { id: '10' })], im, 'unklar'],
    ['other holder', {}, [kandidat({}, { kundeId: '2' })], im, 'unklar'],
    ['holder new in the file', {}, [kandidat()], { art: 'neu' }, 'unklar'],
    ['holder not in the file, contract known', {}, [kandidat()], { art: 'fehlt' }, 'unveraendert'],
    ['holder not in the file', {}, [], { art: 'fehlt' }, 'unklar'],
    ['holder unclear', {}, [], { art: 'unklar' }, 'unklar'],
    ['in the trash', {}, [kandidat({}, { imPapierkorb: true })], im, 'unklar'],
    [
      'no number, same again',
      { versicherungsscheinnummer: undefined },
      [kandidat({ versicherungsscheinnummer: undefined })],
      im,
      'unveraendert',
    ],
    [
      'no number, similar',
      { versicherungsscheinnummer: undefined, beitragCents: 1 },
      [kandidat()],
      im,
      'unklar',
    ],
    [
      'no number, other Sparte',
      { versicherungsscheinnummer: undefined, sparte: 'glas' },
      [kandidat()],
      im,
      'neu',
    ],
  ])('%s', (_, felder, alt, halter, soll) => {
    expect(entscheide(felder, alt, halter).entscheidung).toBe(soll);
  });
});

describe('fields', () => {
  test('lists are the delivery’s snapshot, by group', () => {
    const alt = {
      weitereAngaben: [
        { gruppe: 'A', bezeichnung: 'x', wert: '1' },
        { gruppe: 'B', bezeichnung: 'y', wert: '2' },
      ],
    };
    const neu = entscheide({ weitereAngaben: [{ gruppe: 'A', bezeichnung: 'x', wert: '3' }] }, [
      kandidat(alt),
    ]);
    expect(neu).toMatchObject({ daten: { weitereAngaben: [{ gruppe: 'B' }, { gruppe: 'A', wert: '3' }] } });
  });
  test('an older delivery does not end a contract', () => {
    const alt = kandidat({ lieferstatus: 'aktiv' }, { stand: '2026-11-02' });
    expect(entscheide({ lieferstatus: 'storniert', stornoAm: '2026-10-01' }, [alt])).toMatchObject({
      entscheidung: 'unveraendert',
      konflikte: [{ feld: 'lieferstatus', grund: 'aelter' }],
    });
  });
  test('back in force: the delivered end goes', () => {
    const alt = kandidat({ lieferstatus: 'storniert', stornoAm: '2026-01-01' });
    const neu = entscheide({ lieferstatus: 'aktiv' }, [alt]);
    expect(neu).toMatchObject({ entscheidung: 'geaendert', daten: { lieferstatus: 'aktiv' } });
    expect('daten' in neu && neu.daten.stornoAm).toBeUndefined();
  });
  test('a default states nothing', () => {
    expect(entscheide({}, [kandidat({ fremdvertrag: true, waehrung: 'CHF' })]).entscheidung).toBe(
      'unveraendert',
    );
  });
});
