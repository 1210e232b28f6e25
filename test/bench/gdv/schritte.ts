/** What the GDV bench measures, each step in a process of its own. */
import { Buffer } from 'node:buffer';
import { createReadStream } from 'node:fs';
import { liesFeld } from '#formats/gdv/feld.ts';
import { groupSaetze } from '#formats/gdv/gruppe.ts';
import { readSaetze } from '#formats/gdv/read-saetze.ts';
import { gdv } from '#importers/gdv/gdv.ts';
import { ZEILE } from './datei.ts';

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

const keineVorschlaege = new Set(['stand', 'hinweis', 'lieferung', 'abgewiesen', 'abbruch']);

const vorschlaege = async (datei: string): Promise<number> => {
  let anzahl = 0;
  const auftrag = { dateiname: 'bestand.gdv', bytes: stream(datei), heute: '2026-11-23' };
  for await (const { art } of gdv.read(auftrag)) if (!keineVorschlaege.has(art)) anzahl++;
  return anzahl;
};

const SCHRITTE = { limit, records, felder, gruppen, vorschlaege } as const;

export type Schritt = keyof typeof SCHRITTE;

/** Prints one JSON line: what was counted, seconds, peak RSS in MB. */
export const runSchritt = async (schritt: Schritt, datei: string): Promise<void> => {
  const start = performance.now();
  const anzahl = await SCHRITTE[schritt](datei);
  const sekunden = (performance.now() - start) / 1000;
  console.log(JSON.stringify({ anzahl, sekunden, rss: process.resourceUsage().maxRSS / 1024 }));
};
