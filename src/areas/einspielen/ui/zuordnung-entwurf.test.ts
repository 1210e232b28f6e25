import { describe, expect, test } from 'vitest';
import type { Spaltenbefund, Tabellenwahl, Zuordnung } from '#domain/zuordnung.ts';
import {
  bestaetigeAlle,
  isOffen,
  setzeBlatt,
  setzeSpalte,
  setzeWert,
  spaltenwahlVon,
  zaehleAenderungen,
  zaehleOffene,
} from './zuordnung-entwurf.ts';

const leer: Tabellenwahl = { blaetter: [], werte: [] };
const spalte = (schluessel: string, mehr: Partial<Spaltenbefund> = {}): Spaltenbefund => ({
  schluessel,
  nr: 0,
  kopf: schluessel,
  feld: null,
  sicherheit: 0.4,
  grund: '',
  herkunft: 'erkannt',
  zweifel: true,
  gefuellt: 1,
  beispiele: [],
  alternativen: [],
  regeln: [],
  ...mehr,
});
const zuordnung = (spalten: Spaltenbefund[]): Zuordnung => ({
  blaetter: [
    {
      name: '',
      versteckt: false,
      gelesen: true,
      zeilen: 1,
      kopfzeilen: [1],
      kopfsatz: 'a',
      anfang: [],
      spalten,
    },
  ],
  werte: [],
});

describe('setzeSpalte', () => {
  test('a rule joins the field, a new field drops the old contract number', () => {
    const feld = setzeSpalte(leer, '', { schluessel: 'a', feld: 'vertrag.beitrag', gruppe: 2 });
    const regel = setzeSpalte(feld, '', { schluessel: 'a', dezimal: 'komma' });
    expect(spaltenwahlVon(regel, '', 'a')).toEqual({
      schluessel: 'a',
      feld: 'vertrag.beitrag',
      gruppe: 2,
      dezimal: 'komma',
    });
    const neu = setzeSpalte(regel, '', { schluessel: 'a', feld: null });
    expect(spaltenwahlVon(neu, '', 'a')).toEqual({ schluessel: 'a', feld: null, dezimal: 'komma' });
  });
  test('sheets are apart', () => {
    const wahl = setzeSpalte(setzeBlatt(leer, 'Eins', { lesen: false }), 'Zwei', {
      schluessel: 'a',
      feld: null,
    });
    expect(wahl.blaetter).toEqual([
      { name: 'Eins', lesen: false, spalten: [] },
      { name: 'Zwei', spalten: [{ schluessel: 'a', feld: null }] },
    ]);
  });
});

test.each<[string, Tabellenwahl, number]>([
  ['nothing', leer, 0],
  ['a sheet named without a choice', setzeBlatt(leer, 'x', {}), 0],
  ['a column', setzeSpalte(leer, '', { schluessel: 'a', feld: null }), 1],
  [
    'field and rule of one column',
    setzeSpalte(setzeSpalte(leer, '', { schluessel: 'a', feld: null }), '', {
      schluessel: 'a',
      folge: 'tag-monat',
    }),
    1,
  ],
  [
    'a value set twice',
    setzeWert(setzeWert(leer, { art: 'sparte', roh: 'x', ziel: 'a' }), {
      art: 'sparte',
      roh: 'x',
      ziel: 'b',
    }),
    1,
  ],
  [
    'sheet, heading, character set',
    { ...setzeBlatt(leer, '', { lesen: true, kopfzeile: 3 }), zeichensatz: 'cp850' },
    3,
  ],
])('zaehleAenderungen: %s', (_, entwurf, soll) => {
  expect(zaehleAenderungen(leer, entwurf)).toBe(soll);
  expect(zaehleAenderungen(entwurf, leer)).toBe(soll);
});

test('bestaetigeAlle takes the doubtful ones that nobody has spoken about', () => {
  const befund = zuordnung([
    spalte('a', { feld: 'kunde.beruf' }),
    spalte('b'),
    spalte('c', { zweifel: false }),
    spalte('d', { feld: 'vertrag.beitrag', gruppe: 2 }),
  ]);
  const davor = setzeSpalte(leer, '', { schluessel: 'b', feld: 'kunde.titel' });
  expect(bestaetigeAlle(davor, befund).blaetter[0]?.spalten).toEqual([
    { schluessel: 'b', feld: 'kunde.titel' },
    { schluessel: 'a', feld: 'kunde.beruf' },
    { schluessel: 'd', feld: 'vertrag.beitrag', gruppe: 2 },
  ]);
});

test('a question is open until its own answer is given', () => {
  const frage = { text: '?', anzahl: 1, beispiele: [] };
  expect(isOffen({ art: 'dezimal', wert: null, frage }, undefined)).toBe(true);
  expect(isOffen({ art: 'dezimal', wert: null, frage }, { schluessel: 'a', feld: 'kunde.beruf' })).toBe(true);
  expect(isOffen({ art: 'dezimal', wert: null, frage }, { schluessel: 'a', dezimal: 'komma' })).toBe(false);
  expect(isOffen({ art: 'je', wert: 'x', frage }, { schluessel: 'a', feld: 'vertrag.jahresbeitrag' })).toBe(
    false,
  );
  expect(isOffen({ art: 'dezimal', wert: 'komma' }, undefined)).toBe(false);
});

test('zaehleOffene counts a column once, whatever is open about it', () => {
  const regeln = [
    { art: 'folge' as const, wert: 'tag-monat', frage: { text: '?', anzahl: 2, beispiele: [] } },
  ];
  const befund = zuordnung([
    spalte('a', { regeln }),
    spalte('b', { zweifel: false, regeln }),
    spalte('c', { zweifel: false }),
  ]);
  expect(zaehleOffene(befund)).toEqual({ spalten: 2, alle: 3, werte: 0 });
  const [blatt] = befund.blaetter;
  const notizen = blatt ? [blatt, { ...blatt, name: 'Notizen', gelesen: false }] : [];
  expect(zaehleOffene({ blaetter: notizen, werte: [] })).toEqual({ spalten: 2, alle: 3, werte: 0 });
  expect(zaehleOffene({ blaetter: notizen.slice(1), werte: [] }).spalten).toBe(2);
});
