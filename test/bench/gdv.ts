/** Speed of the GDV codec on 100 MB of generated records; each figure with its ratio to the physical limit of this run. */
import { Buffer } from 'node:buffer';
import { execFileSync } from 'node:child_process';
import { createReadStream, mkdtempSync, rmSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createMusterBestand } from '#formats/gdv/muster.ts';
import { liesFeld } from '#formats/gdv/feld.ts';
import { groupSaetze } from '#formats/gdv/gruppe.ts';
import { readSaetze } from '#formats/gdv/read-saetze.ts';
import { createGdvDatei, type NeuerSatz } from '#formats/gdv/write-saetze.ts';

/** One figure; `grenze` is MB/s of a loop that only turns each record into a latin1 string. */
export type Messung = {
  readonly bench: 'gdv';
  readonly name: string;
  readonly [figure: string]: string | number;
};

const MB = 1e6;
const ZEILE = 258;
const GROESSE = 100 * MB;
const KOPF = {
  vuNr: '9999',
  absender: 'MUSTER VERSICHERUNG AG',
  adressat: 'MUSTERMAKLER GMBH',
  vermittler: '4711000001',
  von: '2026-01-01',
  bis: '2026-11-23',
};

function* take(saetze: Iterable<NeuerSatz>, anzahl: number): Generator<NeuerSatz> {
  let i = 0;
  for (const satz of saetze) {
    if (i++ >= anzahl) return;
    yield satz;
  }
}

/** Writes the same 100 MB each time: all Sparten, CRLF, ISO-8859-1. */
export const writeBenchDatei = async (datei: string, groesse = GROESSE): Promise<void> => {
  const file = await open(datei, 'w');
  const saetze = take(createMusterBestand(1), Math.floor(groesse / ZEILE) - 4);
  let block: Uint8Array[] = [];
  for (const zeile of createGdvDatei(KOPF, saetze)) {
    block.push(zeile);
    if (block.length < 4096) continue;
    await file.write(Buffer.concat(block));
    block = [];
  }
  await file.write(Buffer.concat(block));
  await file.close();
};

const stream = (datei: string): AsyncIterable<Uint8Array> =>
  createReadStream(datei, { highWaterMark: 64 * 1024 });

/** The physical limit: each record as a string, nothing else. */
const limit = async (datei: string): Promise<number> => {
  let zeichen = 0;
  let rest: Uint8Array = Buffer.alloc(0);
  for await (const block of stream(datei)) {
    const bytes = Buffer.concat([rest, block]);
    let at = 0;
    for (; at + ZEILE <= bytes.length; at += ZEILE) zeichen += bytes.toString('latin1', at, at + 256).length;
    rest = bytes.subarray(at);
  }
  return zeichen;
};

const records = async (datei: string): Promise<number> => {
  let saetze = 0;
  for await (const batch of readSaetze(stream(datei)))
    for (const td of batch) if (td.layout.felder.length > 0) saetze++;
  return saetze;
};

const felder = async (datei: string): Promise<number> => {
  let gefuellt = 0;
  for await (const batch of readSaetze(stream(datei)))
    for (const td of batch)
      for (const feld of td.layout.felder) if (liesFeld(td, feld).wert !== null) gefuellt++;
  return gefuellt;
};

const gruppen = async (datei: string): Promise<number> => {
  let vertraege = 0;
  for await (const gruppe of groupSaetze(readSaetze(stream(datei))))
    if (gruppe.art === 'vertrag') vertraege++;
  return vertraege;
};

const SCHRITTE = { limit, records, felder, gruppen } as const;
type Schritt = keyof typeof SCHRITTE;

/** Runs in a process of its own, so that memory and compiled code of one step do not colour the next. */
export const runSchritt = async (schritt: Schritt, datei: string): Promise<void> => {
  const start = performance.now();
  const anzahl = await SCHRITTE[schritt](datei);
  const sekunden = (performance.now() - start) / 1000;
  const rss = process.resourceUsage().maxRSS / 1024;
  console.log(JSON.stringify({ anzahl, sekunden, rss }));
};

type Ergebnis = { anzahl: number; sekunden: number; rss: number };

const child = (code: string): string =>
  execFileSync(process.execPath, ['--input-type=module', '-e', code], {
    encoding: 'utf8',
    cwd: path.resolve(import.meta.dirname, '../..'),
  });

const measure = (schritt: Schritt, datei: string): Ergebnis =>
  JSON.parse(
    child(
      `import { runSchritt } from ${JSON.stringify(import.meta.url)}; await runSchritt('${schritt}', ${JSON.stringify(datei)});`,
    ),
  ) as Ergebnis;

/** The tables alone: another module is loaded first, so that the TypeScript loader has started. */
const tabellenStart = (): number =>
  Number(
    child(
      `await import(${JSON.stringify(new URL('../../src/formats/gdv/utf8.ts', import.meta.url).href)}); const t = performance.now(); const { findLayout } = await import(${JSON.stringify(new URL('../../src/formats/gdv/layout.ts', import.meta.url).href)}); findLayout('0100', 1); console.log(performance.now() - t);`,
    ),
  );

const round = (n: number): number => Math.round(n * 10) / 10;

/** Yields one figure after the other: MB/s, ratio to the limit, peak RSS in MB. */
export async function* run(): AsyncGenerator<Messung> {
  const folder = mkdtempSync(path.join(tmpdir(), 'gdv-bench-'));
  const datei = path.join(folder, 'bestand.gdv');
  try {
    await writeBenchDatei(datei);
    const grenze = GROESSE / MB / measure('limit', datei).sekunden;
    yield { bench: 'gdv', name: 'limit', mbProSekunde: round(grenze), verhaeltnis: 1 };
    for (const schritt of ['records', 'felder', 'gruppen'] as const) {
      const { anzahl, sekunden, rss } = measure(schritt, datei);
      const mbProSekunde = GROESSE / MB / sekunden;
      yield {
        bench: 'gdv',
        name: schritt,
        anzahl,
        mbProSekunde: round(mbProSekunde),
        verhaeltnis: Math.round((1000 * mbProSekunde) / grenze) / 1000,
        rssMb: round(rss),
      };
    }
    yield { bench: 'gdv', name: 'tabellen', millisekunden: round(tabellenStart()) };
  } finally {
    rmSync(folder, { recursive: true });
  }
}
