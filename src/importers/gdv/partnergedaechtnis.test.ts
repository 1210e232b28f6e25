// A partner that the file repeats is read once: what comes out must be what reading him each time would give.
import { describe, expect, test } from 'vitest';
import type { Importschritt } from '#domain/vorschlag.ts';
import type { Beischritt } from '../importer.ts';
import { datei, hausrat, partner } from './beispiel.ts';
import type { Zeile } from './beispiel.ts';
import { gdv } from './gdv.ts';

const lies = async (zeilen: readonly Zeile[]) => {
  const schritte: (Importschritt | Beischritt)[] = [];
  const quelle = (async function* () {
    yield datei(zeilen);
  })();
  for await (const schritt of gdv.read({ dateiname: 'x', bytes: quelle, heute: '2026-11-23' }))
    schritte.push(schritt);
  return {
    kunden: schritte.flatMap((s) => (s.art === 'kunde' ? [s] : [])),
    vertraege: schritte.flatMap((s) => (s.art === 'vertrag' ? [s] : [])),
    hinweise: schritte.flatMap((s) => (s.art === 'hinweis' ? [s.hinweis] : [])),
  };
};

/** The same partner of so many contracts, word for word. */
const wiederholt = (anzahl: number, felder: Zeile['felder'] = {}, mehr: Zeile['felder'] = {}): Zeile[] =>
  Array.from({ length: anzahl }, (_, i) => [...partner(`A${i}`, felder, mehr), ...hausrat(`A${i}`)]).flat();

const fahrer = (vsNr: string): Zeile[] =>
  partner(vsNr, { Name1: 'Fahrig', Name3: 'Udo', Adresskennzeichen: '12', Geburtsdatum: '1980-01-02' });

describe('a partner repeated word for word', () => {
  test('is proposed once; each contract has him as holder and keeps his further values', async () => {
    const { kunden, vertraege } = await lies(wiederholt(3, { Zielgruppenschluessel: '07' }));
    expect(kunden.map(({ schluessel }) => schluessel)).toEqual(['k1']);
    expect(vertraege.map(({ kunde }) => kunde)).toEqual(['k1', 'k1', 'k1']);
    const [erste, ...weitere] = vertraege.map(({ vertrag }) => vertrag.weitereAngaben);
    expect(erste?.some(({ gruppe }) => gruppe?.includes('Versicherungsnehmer'))).toBe(true);
    for (const angaben of weitere) expect(angaben).toEqual(erste);
  });

  test('is a person of each contract where somebody else is the holder', async () => {
    const mitFahrer = (vsNr: string) => [...partner(vsNr), ...fahrer(vsNr), ...hausrat(vsNr)];
    const { vertraege } = await lies(['B1', 'B2'].flatMap(mitFahrer));
    const [eins, zwei] = vertraege.map(({ vertrag }) => vertrag);
    expect(eins?.personen).toMatchObject([{ rolle: 'fahrer', name: 'Udo Fahrig' }]);
    expect(zwei?.personen).toEqual(eins?.personen);
    expect(zwei?.weitereAngaben).toEqual(eins?.weitereAngaben);
  });

  test('may be the holder of one contract and a person of the next', async () => {
    const anders = partner('C2', { Name1: 'Zuerst', Name3: 'Ada', Geburtsdatum: '1950-05-05' });
    const zeilen = [...partner('C1'), ...hausrat('C1'), ...anders, ...partner('C2'), ...hausrat('C2')];
    const { vertraege } = await lies(zeilen);
    const allein = await lies(zeilen.slice(partner('C1').length + hausrat('C1').length));
    expect(vertraege[1]?.vertrag.personen).toMatchObject([{ name: 'Änne Müller' }]);
    expect(vertraege[1]?.vertrag).toEqual(allein.vertraege[0]?.vertrag);
  });

  test('tells what is odd about him each time, with its line', async () => {
    const zweimal = await lies(wiederholt(2, {}, { Kommunikationstyp1: '50', KommunikationsNr1: 'ohne at' }));
    expect(zweimal.hinweise.map(({ code, zeile }) => [code, zeile])).toEqual([
      ['email-ungueltig', 5],
      ['email-ungueltig', 9],
    ]);
  });

  test('stays two people where only a name is known', async () => {
    const nurName = { Geburtsdatum: null, PLZ: '', Ort: '', Str: '' };
    const { kunden } = await lies(wiederholt(2, nurName, { PersonenKundenNrVersicherers: '' }));
    expect(kunden.map(({ schluessel }) => schluessel)).toEqual(['k1', 'k2']);
  });

  test('is still known after many others, and read again where he is not', async () => {
    const viele = (n: number) =>
      Array.from({ length: n }, (_, i) => [
        ...partner(`D${i}`, { Name1: `Nachbar${i}` }, { PersonenKundenNrVersicherers: `N${i}` }),
        ...hausrat(`D${i}`),
      ]).flat();
    for (const n of [10, 100]) {
      const { kunden, vertraege } = await lies([
        ...wiederholt(1),
        ...viele(n),
        ...partner('Z'),
        ...hausrat('Z'),
      ]);
      expect(kunden).toHaveLength(n + 1);
      expect(vertraege.at(-1)?.kunde).toBe('k1');
      expect(vertraege.at(-1)?.vertrag.weitereAngaben).toEqual(vertraege[0]?.vertrag.weitereAngaben);
    }
  });
});
