/** Speed of the GDV codec and importer on 100 MB of generated records, each figure beside the physical limit of this run. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { sparsameSchalter } from '#platform/sparsam.ts';
import { writeBenchDatei } from './gdv/datei.ts';
import type { Schritt } from './gdv/schritte.ts';

/**
 * One figure. `verhaeltnis` is its share of the speed of a loop that only turns each record into a latin1 string;
 * `rssVerhaeltnis` its memory against that loop's.
 */
export type Messung = {
  readonly bench: 'gdv';
  readonly name: string;
  readonly [figure: string]: string | number;
};

type Ergebnis = { readonly anzahl: number; readonly sekunden: number; readonly rss: number };

const MB = 1e6;
const wurzel = path.resolve(import.meta.dirname, '../..');
const url = (datei: string): string =>
  JSON.stringify(new URL(datei, new URL('../../', import.meta.url)).href);

const createKind =
  (cache: string) =>
  (code: string, flags: readonly string[] = []): string =>
    execFileSync(process.execPath, [...flags, '--input-type=module', '-e', code], {
      encoding: 'utf8',
      cwd: wurzel,
      // Without it the memory of the TypeScript loader would count.
      env: { ...process.env, NODE_COMPILE_CACHE: cache },
    });

const schrittCode = (schritt: Schritt, datei: string): string =>
  `import { runSchritt } from ${url('test/bench/gdv/schritte.ts')}; await runSchritt('${schritt}', ${JSON.stringify(datei)});`;

/** The tables alone: another module is loaded first, so that the loader has started. */
const tabellenCode = (): string =>
  `await import(${url('src/formats/gdv/utf8.ts')}); const t = performance.now(); const { findLayout } = await import(${url('src/formats/gdv/layout.ts')}); findLayout('0100', 1); console.log(performance.now() - t);`;

const round = (zahl: number, stellen = 1): number => Math.round(zahl * 10 ** stellen) / 10 ** stellen;

/** MB/s and peak RSS that the issue asks for. */
const ZIELE: Readonly<Record<string, number>> = { records: 100, felder: 40, vorschlaege: 25 };
const SPEICHER_MB = 150;

/** Yields one figure after the other; `run(['20'])` takes 20 MB instead of 100. */
export async function* run([megabyte = '100']: readonly string[] = []): AsyncGenerator<Messung> {
  const folder = mkdtempSync(path.join(tmpdir(), 'gdv-bench-'));
  const datei = path.join(folder, 'bestand.gdv');
  const leer = path.join(folder, 'leer.gdv');
  const kind = createKind(path.join(folder, 'cache'));
  const measure = (schritt: Schritt, flags?: readonly string[], quelle = datei): Ergebnis =>
    JSON.parse(kind(schrittCode(schritt, quelle), flags)) as Ergebnis;
  try {
    await writeBenchDatei(datei, Number(megabyte) * MB);
    await writeBenchDatei(leer, 0);
    measure('vorschlaege', [], leer);
    const grenze = measure('limit');
    const mbProSekunde = ({ sekunden }: Ergebnis): number => Number(megabyte) / sekunden;
    const speicher = ({ rss }: Ergebnis) => ({
      rssMb: round(rss),
      rssVerhaeltnis: round(rss / grenze.rss, 2),
    });
    const figur = (name: string, ergebnis: Ergebnis): Messung => ({
      bench: 'gdv',
      name,
      anzahl: ergebnis.anzahl,
      mbProSekunde: round(mbProSekunde(ergebnis)),
      ...(ZIELE[name] === undefined ? {} : { zielMbProSekunde: ZIELE[name] }),
      verhaeltnis: round(grenze.sekunden / ergebnis.sekunden, 3),
      ...speicher(ergebnis),
    });
    yield figur('limit', grenze);
    for (const schritt of ['records', 'felder', 'gruppen'] as const) yield figur(schritt, measure(schritt));
    // As the worker, which reads deliveries, is started; compiled code is kept for the same settings only.
    measure('vorschlaege', sparsameSchalter, leer);
    const wieArbeiter = measure('vorschlaege', sparsameSchalter);
    yield { ...figur('vorschlaege', wieArbeiter), zielRssMb: SPEICHER_MB, v8: sparsameSchalter.join(' ') };
    const millisekunden = Number(kind(tabellenCode()));
    const bytes = statSync(path.join(wurzel, 'src/formats/gdv/satzarten.daten.ts')).size;
    const anGrenze = (1000 * bytes) / MB / mbProSekunde(grenze);
    yield {
      bench: 'gdv',
      name: 'tabellen',
      millisekunden: round(millisekunden),
      zielMillisekunden: 50,
      verhaeltnis: round(anGrenze / millisekunden, 3),
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}
