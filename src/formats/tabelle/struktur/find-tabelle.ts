import type { Zeile } from '../zelle.ts';
import type { KopfOptionen, TabellenKopf, VerworfeneZeile } from './find-kopf.ts';
import { findKopf } from './find-kopf.ts';
import { pruefeZeile } from './pruefe-zeile.ts';

/** A whole sheet sorted into heading, data and rows that are no data. */
export type GefundeneTabelle = TabellenKopf & { daten: Zeile[] };

/** Sorts rows that are all at hand (previews, small files). Large ones: see streamTabelle. */
export function findTabelle(zeilen: readonly Zeile[], optionen: KopfOptionen = {}): GefundeneTabelle {
  const kopf = findKopf(zeilen.slice(0, PROBE_ZEILEN), optionen);
  const { daten, verworfen } = sortiere(zeilen, kopf);
  return { ...kopf, daten, verworfen: [...kopf.verworfen, ...verworfen] };
}

/** Part of a streamed table: the heading comes with the first part. */
export type TabellenTeil = { kopf: TabellenKopf; daten: Zeile[]; verworfen: VerworfeneZeile[] };

const PROBE_ZEILEN = 200;

/** Sorts rows as they stream by. The first part waits for 200 rows, from which the heading is found. */
export async function* streamTabelle(
  zeilen: AsyncIterable<readonly Zeile[]>,
  optionen: KopfOptionen = {},
): AsyncGenerator<TabellenTeil, void, undefined> {
  let anfang: Zeile[] = [];
  let kopf: TabellenKopf | undefined;
  for await (const teil of zeilen) {
    if (kopf) yield { kopf, ...sortiere(teil, kopf) };
    else {
      anfang.push(...teil);
      if (anfang.length < PROBE_ZEILEN) continue;
      kopf = findKopf(anfang.slice(0, PROBE_ZEILEN), optionen);
      yield ersterTeil(anfang, kopf);
      anfang = [];
    }
  }
  if (!kopf) yield ersterTeil(anfang, findKopf(anfang, optionen));
}

function ersterTeil(zeilen: readonly Zeile[], kopf: TabellenKopf): TabellenTeil {
  const { daten, verworfen } = sortiere(zeilen, kopf);
  return { kopf, daten, verworfen: [...kopf.verworfen, ...verworfen] };
}

function sortiere(
  zeilen: readonly Zeile[],
  kopf: TabellenKopf,
): { daten: Zeile[]; verworfen: VerworfeneZeile[] } {
  const daten: Zeile[] = [];
  const verworfen: VerworfeneZeile[] = [];
  const titel = new Set(kopf.verworfen.map((v) => v.zeile));
  for (const zeile of zeilen) {
    if (kopf.kopfZeilen.includes(zeile.nummer) || titel.has(zeile.nummer)) continue;
    const urteil = pruefeZeile(zeile, kopf);
    if (urteil.art === 'daten') daten.push(urteil.zeile);
    else verworfen.push(urteil.verworfen);
  }
  return { daten, verworfen };
}
