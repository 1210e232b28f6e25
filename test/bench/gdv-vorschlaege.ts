/** Speed of the GDV importer: a 100 MB delivery to Vorschlaege, in a process of its own; goal 25 MB/s and 150 MB RSS. */
import { execFileSync } from 'node:child_process';
import { createReadStream, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gdv } from '#importers/gdv/gdv.ts';
import { writeBenchDatei, type Messung } from './gdv.ts';

const MB = 1e6;

/** Counts the steps of one file; prints one JSON line with seconds and peak RSS in MB. */
export const runVorschlaege = async (datei: string): Promise<void> => {
  const start = performance.now();
  const anzahl: Record<string, number> = {};
  const bytes = createReadStream(datei, { highWaterMark: 64 * 1024 });
  for await (const { art } of gdv.read({ dateiname: 'bestand.gdv', bytes, heute: '2026-11-23' }))
    anzahl[art] = (anzahl[art] ?? 0) + 1;
  const sekunden = (performance.now() - start) / 1000;
  console.log(JSON.stringify({ anzahl, sekunden, rss: process.resourceUsage().maxRSS / 1024 }));
};

type Ergebnis = {
  readonly anzahl: Readonly<Record<string, number>>;
  readonly sekunden: number;
  readonly rss: number;
};

const measure = (datei: string): Ergebnis => {
  const code = `import { runVorschlaege } from ${JSON.stringify(import.meta.url)}; await runVorschlaege(${JSON.stringify(datei)});`;
  const cwd = path.resolve(import.meta.dirname, '../..');
  return JSON.parse(
    execFileSync(process.execPath, ['--input-type=module', '-e', code], { encoding: 'utf8', cwd }),
  ) as Ergebnis;
};

const round = (zahl: number): number => Math.round(zahl * 10) / 10;

/** `run(['20'])` takes 20 MB instead of 100. */
export async function* run([megabyte = '100']: readonly string[] = []): AsyncGenerator<
  Omit<Messung, 'bench'> & { bench: string }
> {
  const folder = mkdtempSync(path.join(tmpdir(), 'gdv-vorschlaege-'));
  const datei = path.join(folder, 'bestand.gdv');
  try {
    await writeBenchDatei(datei, Number(megabyte) * MB);
    const { anzahl, sekunden, rss } = measure(datei);
    const mbProSekunde = round(Number(megabyte) / sekunden);
    const { kunde = 0, vertrag = 0, buchung = 0, schaden = 0 } = anzahl;
    const ziel = { zielMbProSekunde: 25, zielRssMb: 150 };
    yield {
      bench: 'gdv-vorschlaege',
      name: 'vorschlaege',
      kunde,
      vertrag,
      buchung,
      schaden,
      sekunden: round(sekunden),
      mbProSekunde,
      rssMb: round(rss),
      ...ziel,
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}
