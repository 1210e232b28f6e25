import { describe, expect, test } from 'vitest';
import type { Vertrag } from '#domain/vertrag.ts';
import { baueVertrag } from '#test/testkit/bauen.ts';
import { findEntscheidungVertrag } from './entscheidung-vertrag.ts';
import { mitPoolnummer, ohnePoolnummer, poolnummerName } from './poolvertrag.ts';

type Mehr = Parameters<typeof baueVertrag>[0];

const pool = { art: 'pool', pool: 'Musterpool' } as const;
const stand = { einspielung: '9', datei: 'pool.gdv', am: '2026-11-01' };
const kandidat = (daten: Vertrag, id = '1') => ({ id, kundeId: '7', version: 1, daten, herkunft: {} });
const vorschlag = (vertrag: Vertrag) => ({
  art: 'vertrag' as const,
  schluessel: 'a',
  kunde: 'k',
  vertrag,
  nachweis: { zeile: 3, felder: {} },
});
const halter = { art: 'bestand', kundeId: '7' } as const;
const entscheide = (geliefert: Mehr, ...bestand: Mehr[]) =>
  findEntscheidungVertrag(
    vorschlag(baueVertrag(geliefert)),
    [],
    stand,
    halter,
    bestand.map((mehr, i) => kandidat(baueVertrag(mehr), String(i + 1))),
  );

const direkt = { versicherungsscheinnummer: 'V-100' };
const ausPool = { versicherungsscheinnummer: 'P-7', bezugsweg: pool };
const gemerkt = { weitereAngaben: [{ bezeichnung: poolnummerName, wert: 'P-7', gruppe: 'Musterpool' }] };

describe('the same contract from insurer and pool', () => {
  const faelle: readonly [string, Mehr, Mehr[], string][] = [
    ['pool after insurer: same start', ausPool, [direkt], 'geaendert'],
    ['insurer after pool: same start', direkt, [ausPool], 'geaendert'],
    [
      'another start: another contract',
      ausPool,
      [{ ...direkt, beginn: '2023-01-01', beitragCents: 9_999, produkt: 'Anderes' }],
      'neu',
    ],
    ['another start, all else the same: asked', ausPool, [{ ...direkt, beginn: '2023-01-01' }], 'unklar'],
    ['start not stated: asked', { ...ausPool, beginn: undefined }, [direkt], 'unklar'],
    [
      'two that fit alike: asked',
      ausPool,
      [direkt, { ...direkt, versicherungsscheinnummer: 'V-101' }],
      'unklar',
    ],
    ['two, one of them fits better', ausPool, [{ ...direkt, beitragCents: 100 }, direkt], 'geaendert'],
    ['another Sparte', ausPool, [{ ...direkt, sparte: 'hausrat' }], 'neu'],
    ['another insurer', ausPool, [{ ...direkt, gesellschaft: 'Allianz' }], 'neu'],
    [
      'another plate',
      { ...ausPool, details: { kennzeichen: 'K-AB 1' } },
      [{ ...direkt, details: { kennzeichen: 'K-AB 2' } }],
      'neu',
    ],
    [
      'another start, the same plate',
      { ...ausPool, details: { kennzeichen: 'K-AB 1' } },
      [{ ...direkt, beginn: '2023-01-01', details: { kennzeichen: 'KAB1' } }],
      'geaendert',
    ],
    [
      'the pool number is known',
      { ...ausPool, beginn: '2024-01-01' },
      [{ ...direkt, ...gemerkt, bezugsweg: pool }],
      'geaendert',
    ],
    [
      'another pool number is another contract',
      { ...ausPool, versicherungsscheinnummer: 'P-8' },
      [{ ...direkt, ...gemerkt, bezugsweg: pool }],
      'neu',
    ],
    ['two of one pool are two', ausPool, [{ ...ausPool, versicherungsscheinnummer: 'P-8' }], 'neu'],
    [
      'no pool anywhere: two numbers are two contracts',
      direkt,
      [{ versicherungsscheinnummer: 'V-1' }],
      'neu',
    ],
  ];
  test.each(faelle)('%s', (_name, geliefert, bestand, erwartet) => {
    expect(entscheide(geliefert, ...bestand).entscheidung).toBe(erwartet);
  });
  test('says why, and asks with the two best', () => {
    expect(entscheide(ausPool, direkt).gruende.join(', ')).toMatch(/gleicher Kunde.*gleicher Beginn.*Pool/);
    const frage = entscheide(
      ausPool,
      direkt,
      { ...direkt, versicherungsscheinnummer: 'V-101' },
      { ...direkt, beginn: '2021-01-01' },
    );
    expect(frage).toMatchObject({ kandidaten: [{ id: '1' }, { id: '2' }] });
    expect('kandidaten' in frage && frage.kandidaten[0]?.gruende).toContain('gleicher Beginn');
  });
});

describe('one contract, two numbers', () => {
  test('pool after insurer: the pool’s is kept beside the insurer’s', () => {
    const ergebnis = mitPoolnummer(baueVertrag(ausPool), baueVertrag(direkt));
    expect(ergebnis.versicherungsscheinnummer).toBeUndefined();
    expect(ergebnis.weitereAngaben).toEqual(gemerkt.weitereAngaben);
  });
  test('insurer after pool, even with older data: the insurer’s takes its place, both changes are listed', () => {
    const frage = findEntscheidungVertrag(vorschlag(baueVertrag(direkt)), [], stand, halter, [
      { ...kandidat(baueVertrag(ausPool)), stand: '2026-12-01' },
    ]);
    expect(frage).toMatchObject({
      entscheidung: 'geaendert',
      daten: { versicherungsscheinnummer: 'V-100', weitereAngaben: gemerkt.weitereAngaben },
      aenderungen: [{ feld: 'versicherungsscheinnummer', alt: 'P-7', neu: 'V-100' }, { alt: null }],
    });
  });
  test('a typed number stays', () => {
    const getippt = { art: 'eingabe', benutzer: 'x', am: '2026-01-01' } as const;
    const eins = { ...kandidat(baueVertrag(ausPool)), herkunft: { versicherungsscheinnummer: getippt } };
    expect(ohnePoolnummer(eins, baueVertrag(direkt))).toBe(eins);
  });
  test.each([
    ['one number in two spellings', { ...direkt, bezugsweg: pool }, { versicherungsscheinnummer: 'v 100' }],
    ['no pool', direkt, { versicherungsscheinnummer: 'V-1' }],
  ])('%s: nothing changes', (_name, geliefert, bestand) => {
    const vertrag = baueVertrag(geliefert);
    expect(mitPoolnummer(vertrag, baueVertrag(bestand))).toBe(vertrag);
  });
});
