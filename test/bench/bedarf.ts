/** Speed of the needs analysis over a book: households per second on one core, lean results as "Wer braucht was?" asks for. */
import { findBefunde } from '#bedarf/befund.ts';
import { regeln } from '#bedarf/index.ts';
import type { Haushalt, Mitglied } from '#bedarf/haushalt.ts';
import { createBewertung } from '#bedarf/pruefung.ts';
import { gegenart } from '#domain/kunde.ts';
import { createBestand } from '#seed/bestand.ts';

const stichtag = '2026-11-23';

/** The book's customers by household, shaped as the export shapes them. */
const readHaushalte = (kunden: number): Haushalt[] => {
  const haushalte = new Map<number, Mitglied[]>();
  for (const { kunde, beziehungen, haushalt, vertraege } of createBestand({
    seed: 'bench',
    kunden,
    stichtag,
  })) {
    const id = kunde.kundennummer ?? '';
    const mitglied: Mitglied = {
      ...kunde,
      id,
      beziehungen: beziehungen.map(({ zu, art }) => ({ art, kundeId: zu })),
      vertraege,
    };
    haushalte.set(haushalt, [...(haushalte.get(haushalt) ?? []), mitglied]);
  }
  return [...haushalte.values()].map((mitglieder) =>
    mitglieder.map((mitglied) => ({
      ...mitglied,
      beziehungen: mitglieder.flatMap(({ id, beziehungen }) =>
        beziehungen.flatMap(({ art, kundeId }) =>
          id === mitglied.id
            ? [{ art, kundeId }]
            : kundeId === mitglied.id
              ? [{ art: gegenart[art], kundeId: id }]
              : [],
        ),
      ),
    })),
  );
};

type Lauf = { readonly sekunden: number; readonly anzahl: number };

const measure = (
  haushalte: readonly Haushalt[],
  runden: number,
  work: (haushalt: Haushalt) => number,
): Lauf => {
  const start = performance.now();
  let anzahl = 0;
  for (let runde = 0; runde < runden; runde += 1) for (const haushalt of haushalte) anzahl += work(haushalt);
  return { sekunden: (performance.now() - start) / 1000, anzahl };
};

/** `kunden` in the first argument; default 20,000. */
export function* run([kunden = '20000']: readonly string[]): Generator<object> {
  const haushalte = readHaushalte(Number(kunden));
  const vertraege = haushalte.flat().reduce((zahl, mitglied) => zahl + mitglied.vertraege.length, 0);
  const bewerte = createBewertung(regeln, stichtag);
  const work = (haushalt: Haushalt) => bewerte(haushalt).length;
  measure(haushalte, 1, work);
  const runden = 5;
  const { sekunden, anzahl } = measure(haushalte, runden, work);
  yield {
    bench: 'bedarf',
    name: 'bewertung',
    haushalte: haushalte.length,
    vertraege,
    regeln: regeln.length,
    bewertungenJeHaushalt: Math.round(anzahl / haushalte.length / runden),
    haushalteProSekunde: Math.round((haushalte.length * runden) / sekunden),
    rssMb: Math.round(process.resourceUsage().maxRSS / 1024),
  };
  const einige = haushalte.slice(0, 2000);
  const befunde = measure(einige, 1, (haushalt) => findBefunde(haushalt, stichtag).length);
  yield {
    bench: 'bedarf',
    name: 'befunde mit Text',
    haushalte: einige.length,
    haushalteProSekunde: Math.round(einige.length / befunde.sekunden),
  };
}
