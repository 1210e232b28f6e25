/** Time and memory of a Finanzreport: the usual picks of a household (six pages or more), and a hundred of them in a row. */
import { baueBericht, waehleTeile } from '#berichte/baue-bericht.ts';
import { teile } from '#berichte/index.ts';
import { createPdfsatz } from '#platform/pdf/satz.ts';
import type { Pdfsatz } from '#platform/pdf/satz.ts';
import { readPdfText } from '#platform/pdf/text.ts';
import { baueBerichtsdaten } from '#test/testkit/bericht.ts';

const stand = 1_795_392_000;
/** Agenda, contracts, premiums, Erstinformation and Vollmacht: six pages. */
const sechsSeiten = [
  'deckblatt',
  'tagesordnung',
  'vertragsuebersicht',
  'beitraege',
  'erstinformation',
  'maklervollmacht',
];

const rssMb = (): number => Math.round(process.memoryUsage().rss / 1_048_576);

const seitenVon = async (pdf: Buffer): Promise<number> => {
  const gelesen = await readPdfText(new Uint8Array(pdf), { maxZeichen: 1000 });
  return gelesen.art === 'text' ? gelesen.seiten : 0;
};

const setze = async (satz: Pdfsatz, schluessel: readonly string[], mehr = 0) => {
  const daten = baueBerichtsdaten({}, mehr);
  const start = performance.now();
  const { modell } = baueBericht(waehleTeile(schluessel), daten);
  const pdf = await satz.setze({ daten: modell, stand });
  return { pdf, ms: performance.now() - start };
};

const rang = (zeiten: readonly number[], anteil: number): number =>
  Math.round(zeiten.toSorted((a, b) => a - b)[Math.ceil(zeiten.length * anteil) - 1] ?? 0);

/** Model and PDF, without the database; the first one, which starts the thread, apart. */
async function* messe(satz: Pdfsatz, name: string, schluessel: readonly string[], runden: number, mehr = 0) {
  const erster = await setze(satz, schluessel, mehr);
  const zeiten: number[] = [];
  for (let runde = 0; runde < runden; runde += 1) zeiten.push((await setze(satz, schluessel, mehr)).ms);
  yield {
    bench: 'report',
    name,
    seiten: await seitenVon(erster.pdf),
    bytes: erster.pdf.length,
    ersterMs: Math.round(erster.ms),
    medianMs: rang(zeiten, 0.5),
    p95Ms: rang(zeiten, 0.95),
    runden,
  };
}

/** Number of reports for the memory in the first argument; default 100. */
export async function* run([anzahl = '100']: readonly string[]): AsyncGenerator<object> {
  const satz = createPdfsatz();
  const alle = teile.map(({ schluessel }) => schluessel);
  yield* messe(satz, 'sechs Seiten, warm', sechsSeiten, 30);
  yield* messe(satz, 'alle Teile', alle, 10);
  yield* messe(satz, '200 Verträge mit Details', ['vertragsuebersicht', 'vertragsdetails'], 3, 200);
  const staende: Record<string, number> = {};
  for (let nr = 1; nr <= Number(anzahl); nr += 1) {
    await setze(satz, sechsSeiten);
    if (nr === 10) staende['rssNach10Mb'] = rssMb();
  }
  yield { bench: 'report', name: 'Speicher', reports: Number(anzahl), ...staende, rssAmEndeMb: rssMb() };
  await satz.close();
}
