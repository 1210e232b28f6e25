import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { flach } from '#domain/flach.ts';
import type { Herkuenfte, Herkunft } from '#domain/herkunft.ts';
import type { Kunde } from '#domain/kunde.ts';
import { baueKunde } from '#test/testkit/bauen.ts';
import { regelnKunde } from './regeln-kunde.ts';
import { alle, fuehreZusammen, vergleicheFassungen } from './zusammenfuehrung.ts';
import type { Auswahl, Fassung } from './zusammenfuehrung.ts';

const getippt = (am: string): Herkunft => ({ art: 'eingabe', benutzer: 'mia', am });
const geliefert = (am: string): Herkunft => ({
  art: 'einspielung',
  einspielung: '1',
  datei: 'a.gdv',
  zeile: 3,
  am,
});
const fassung = (id: string, kunde: Partial<Kunde>, woher: Herkunft): Fassung => {
  const daten = baueKunde(kunde);
  const herkunft: Herkuenfte = Object.fromEntries(Object.keys(flach(daten)).map((pfad) => [pfad, woher]));
  return { id, daten, herkunft };
};
const fuehre = (fassungen: readonly Fassung[], auswahl: Auswahl = {}) =>
  fuehreZusammen(fassungen, auswahl, regelnKunde);

describe('the proposal', () => {
  const faelle: readonly [string, Herkunft, Herkunft, string][] = [
    ['typed wins over newer delivered', getippt('2020-01-01'), geliefert('2026-01-01'), 'a'],
    ['typed wins in the other record, too', geliefert('2026-01-01'), getippt('2020-01-01'), 'b'],
    ['newer delivered wins', geliefert('2020-01-01'), geliefert('2026-01-01'), 'b'],
    ['newer typed wins', getippt('2026-01-01'), getippt('2020-01-01'), 'a'],
    ['of equals the first', getippt('2026-01-01'), getippt('2026-01-01'), 'a'],
  ];
  test.each(faelle)('%s', (_titel, woherA, woherB, vorschlag) => {
    const fassungen = [fassung('a', { titel: 'Dr.' }, woherA), fassung('b', { titel: 'Prof.' }, woherB)];
    const felder = vergleicheFassungen(fassungen, regelnKunde);
    expect(felder.find(({ feld }) => feld === 'titel')).toMatchObject({ vorschlag, uneinig: true });
  });

  test('who knows something wins over who does not, typed or not; equal values are no question', () => {
    const fassungen = [
      fassung('a', { geburtsort: undefined, vorname: 'Jürgen' }, getippt('2026-01-01')),
      fassung('b', { geburtsort: 'Köln', vorname: 'JUERGEN' }, geliefert('2020-01-01')),
    ];
    const felder = vergleicheFassungen(fassungen, regelnKunde);
    expect(felder.find(({ feld }) => feld === 'geburtsort')).toMatchObject({
      vorschlag: 'b',
      uneinig: false,
      werte: [[], ['Köln']],
    });
    expect(felder.find(({ feld }) => feld === 'vorname')).toMatchObject({ vorschlag: 'a', uneinig: false });
  });
});

describe('the one record', () => {
  const a = fassung(
    'a',
    {
      telefonnummern: [{ nummer: '0221 123456' }],
      anschriften: [{ strasse: 'Hauptstraße 5', plz: '50667', land: 'DE' }],
      fakten: { beruf: 'Bäcker', hobbys: ['Segeln'] },
      kundennummer: '17',
    },
    getippt('2024-05-01'),
  );
  const b = fassung(
    'b',
    {
      telefonnummern: [{ nummer: '+49 221 123456', art: 'privat' }, { nummer: '0170 99887766' }],
      anschriften: [{ strasse: 'Hauptstr. 5', plz: '50667', ort: 'Köln', land: 'DE' }],
      fakten: { raucher: true, hobbys: ['Klettern'] },
      kundennummer: '4711',
    },
    geliefert('2026-02-02'),
  );

  test('lists are united by what identifies an element, blanks filled; facts of both', () => {
    const { daten, herkunft, zuViele } = fuehre([a, b]);
    expect(zuViele).toEqual([]);
    expect(daten).toMatchObject({
      telefonnummern: [{ nummer: '0221 123456', art: 'privat' }, { nummer: '0170 99887766' }],
      anschriften: [{ strasse: 'Hauptstraße 5', plz: '50667', ort: 'Köln' }],
      fakten: { beruf: 'Bäcker', raucher: true, hobbys: ['Segeln', 'Klettern'] },
      kundennummer: '17',
    });
    expect(herkunft['kundennummer']).toEqual(getippt('2024-05-01'));
    expect(herkunft['fakten.raucher']).toEqual(geliefert('2026-02-02'));
    expect(herkunft['fakten.hobbys:klettern']).toEqual(geliefert('2026-02-02'));
  });

  test('a choice decides, also for nothing; a choice of a stranger counts as none', () => {
    const { daten } = fuehre([a, b], {
      kundennummer: 'b',
      telefonnummern: 'b',
      'fakten.beruf': 'b',
      'fakten.hobbys': 'zzz',
      constructor: 'b',
    });
    expect(daten).toMatchObject({ kundennummer: '4711', telefonnummern: b.daten['telefonnummern'] });
    expect(daten['fakten']).toEqual({ raucher: true, hobbys: ['Segeln', 'Klettern'] });
  });

  test('too many are named, never cut', () => {
    const viele = (id: string, ab: number) =>
      fassung(
        id,
        { emails: Array.from({ length: 15 }, (_, i) => ({ adresse: `a${ab + i}@example.de` })) },
        getippt('2024-05-01'),
      );
    expect(fuehre([viele('a', 0), viele('b', 100)]).zuViele).toEqual(['emails']);
    expect(fuehre([viele('a', 0), viele('b', 100)], { emails: 'b' }).zuViele).toEqual([]);
  });
});

const kundeArb = fc.record({
  vorname: fc.constantFrom('Änne', 'Udo', undefined),
  titel: fc.constantFrom('Dr.', undefined),
  kundennummer: fc.constantFrom('1', '2', undefined),
  emails: fc.subarray([
    { adresse: 'a@example.de' },
    { adresse: 'b@example.de' },
    { adresse: 'c@example.de' },
  ]),
  fakten: fc.record({ beruf: fc.constantFrom('Bäcker', 'Koch'), hobbys: fc.subarray(['Segeln', 'Schach']) }),
});
const woherArb = fc.oneof(
  fc.constantFrom('2020-01-01', '2026-01-01').map(getippt),
  fc.constantFrom('2020-01-01', '2026-01-01').map(geliefert),
);
const fassungArb = (id: string) =>
  fc.tuple(kundeArb, woherArb).map(([kunde, woher]) => fassung(id, kunde as Partial<Kunde>, woher));

describe('for all records', () => {
  test('no value is invented, none is lost but a losing one, and each keeps the origin of a record that holds it', () => {
    fc.assert(
      fc.property(fassungArb('a'), fassungArb('b'), fassungArb('c'), (a, b, c) => {
        const { daten, herkunft } = fuehre([a, b, c]);
        const [jetzt, ...alte] = [daten, a.daten, b.daten, c.daten].map((eine) => flach(eine));
        for (const [pfad, wert] of Object.entries(jetzt ?? {})) {
          const halter = [a, b, c].filter((_, i) => JSON.stringify(alte[i]?.[pfad]) === JSON.stringify(wert));
          expect(halter.map((einer) => einer.herkunft[pfad])).toContainEqual(herkunft[pfad]);
        }
        const felder = alte.flatMap((eine) => Object.keys(eine));
        for (const pfad of felder) expect(Object.keys(jetzt ?? {})).toContain(pfad);
      }),
    );
  });

  test('choosing one record for every field gives that record', () => {
    fc.assert(
      fc.property(fassungArb('a'), fassungArb('b'), (a, b) => {
        const felder = vergleicheFassungen([a, b], regelnKunde).map(({ feld }) => [feld, 'b']);
        const { daten } = fuehre([a, b], Object.fromEntries(felder) as Auswahl);
        expect(flach(daten)).toEqual(flach(b.daten));
      }),
    );
  });

  test('a record with itself is itself', () => {
    fc.assert(
      fc.property(fassungArb('a'), (a) => {
        const { daten, herkunft } = fuehre([a, { ...a, id: 'b' }]);
        expect([flach(daten), herkunft]).toEqual([flach(a.daten), a.herkunft]);
        expect(vergleicheFassungen([a, { ...a, id: 'b' }], regelnKunde).filter((f) => f.uneinig)).toEqual([]);
      }),
    );
  });

  test('alle is no id', () => expect(/^\d+$/.test(alle)).toBe(false));
});
