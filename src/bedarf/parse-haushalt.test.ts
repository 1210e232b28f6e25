import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findBefunde } from './befund.ts';
import { parseHaushalt } from './parse-haushalt.ts';

const heute = '2026-11-23';

describe('an exported household is read leniently', () => {
  test('null is not known; what no schema takes is not known; the rest stays', () => {
    const [anna] = parseHaushalt([
      {
        id: 7,
        art: 'person',
        vorname: 'Anna',
        nachname: null,
        geburtsdatum: '1990-00-00',
        fakten: {
          berufsstatus: 'astronaut',
          jaeger: true,
          tiere: [{ tierart: 'hund' }, { tierart: 'drache' }],
          fremd: 1,
        },
        vertraege: [{ sparte: 'hausrat', beginn: null, details: null, status: 'storniert' }, 'kaputt'],
      },
    ]);
    expect(anna).toMatchObject({ id: '7', vorname: 'Anna', geburtsdatum: '1990-00-00', beziehungen: [] });
    expect(anna?.fakten).toEqual({ jaeger: true, tiere: [{ tierart: 'hund' }] });
    expect(anna?.vertraege).toHaveLength(1);
    expect(anna?.vertraege[0]).toMatchObject({ sparte: 'hausrat', lieferstatus: 'storniert' });
  });

  test.each([
    [{ bruttoeinkommenJahrCents: '8000000' }, { bruttoeinkommenJahrCents: 8_000_000 }],
    [{ berufsstatus: ' Angestellt' }, { berufsstatus: 'angestellt' }],
    [{ krankenversicherung: 'gkv_freiwillig' }, { krankenversicherung: 'gkv-freiwillig' }],
    [{ beruf: '4711' }, { beruf: '4711' }],
    [{ bruttoeinkommenJahrCents: '80.000,00' }, {}],
    [{ bruttoeinkommenJahrCents: '-5e3' }, {}],
    [{ bruttoeinkommenJahrCents: '' }, {}],
    [{ raucher: 'nein' }, {}],
    [{ nettoeinkommenMonatCents: -5 }, {}],
    [{ kinder: 2 }, { kinderzahl: 2 }],
    [{ reise: { tageAuslandJahr: 14, langzeitMonate: 'zwei' } }, { reise: { tageAuslandJahr: 14 } }],
    [
      { fahrzeuge: [{ fahrzeugart: 'PKW', wertCents: 'x' }, { wertCents: 1 }] },
      { fahrzeuge: [{ fahrzeugart: 'pkw' }] },
    ],
  ])('%j is read as %j', (fakten, erwartet) =>
    expect(parseHaushalt([{ id: '1', fakten }])[0]?.fakten).toEqual(erwartet),
  );

  test('facts may be missing altogether; one customer may come without a list', () => {
    expect(findBefunde(parseHaushalt({ vorname: 'Anna' }), heute).length).toBeGreaterThan(20);
  });

  test('the same customer twice is one; nobody is his own partner; who is not there is told', () => {
    const gemeldet: string[] = [];
    const haushalt = parseHaushalt(
      [
        {
          id: '1',
          beziehungen: [
            { art: 'ehepartner', kundeId: '1' },
            { art: 'kind', kundeId: '9' },
          ],
        },
        { id: '1', fakten: { fantasie: 1 }, vertraege: [{ sparte: 'raumfahrt', beginn: '2026-02-30' }] },
      ],
      (pfad) => gemeldet.push(pfad),
    );
    expect(haushalt).toHaveLength(1);
    expect(findBefunde(haushalt, heute).length).toBeGreaterThan(20);
    expect(gemeldet).toEqual([
      'Kunde 1.vertraege.0.sparte',
      'Kunde 1.vertraege.0.beginn',
      'Kunde 1.fakten.fantasie',
      'Kunde 1.id',
      'Kunde 1.beziehungen',
      'Kunde 1.beziehungen',
    ]);
  });

  test.each([['[]'], ['"text"'], ['5'], ['[1]']])('%s is no household', (json) => {
    expect(() => parseHaushalt(JSON.parse(json))).toThrow();
  });

  test('whatever stands in it, the rules do not throw', () => {
    const wert = fc.jsonValue({ maxDepth: 3 });
    fc.assert(
      fc.property(
        fc.record({
          id: wert,
          art: fc.constantFrom('person', 'firma', 'x', null),
          geburtsdatum: wert,
          fakten: fc.dictionary(
            fc.constantFrom('kinder', 'tiere', 'fahrzeuge', 'gebaeude', 'betrieb', 'reise', 'hobbys'),
            wert,
          ),
          beziehungen: wert,
          anschriften: wert,
          vertraege: fc.array(
            fc.record({
              sparte: fc.constantFrom(
                'kraftfahrt',
                'wohngebaeude',
                'hundehalterhaftpflicht',
                'unfall',
                'gibt-es-nicht',
              ),
              details: fc.dictionary(
                fc.constantFrom('tiere', 'versicherte', 'kennzeichen', 'deckungssummeCents', 'anzahlTiere'),
                wert,
              ),
              personen: wert,
            }),
            { maxLength: 3 },
          ),
        }),
        (kunde) => {
          for (const { grund } of findBefunde(parseHaushalt([kunde]), heute)) expect(grund).not.toBe('');
        },
      ),
      { numRuns: 300 },
    );
  });
});
