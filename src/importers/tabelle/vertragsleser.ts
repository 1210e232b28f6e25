// Reads the cells of one contract of a row and keeps their places.
import { isTag } from '#domain/datum.ts';
import type { Fundstelle } from '#domain/vorschlag.ts';
import type { Tabellenfeld } from './felder.ts';
import { giltVomErsten, readDatum } from './zellen/datum.ts';
import type { DatumOptionen } from './zellen/datum.ts';
import { readGeld } from './zellen/geld.ts';
import type { Geldwert } from './zellen/geld.ts';
import type { Zeilenleser } from './zeilenleser.ts';

export type Stellen = Record<string, Fundstelle>;

/** One contract of a row. */
export type Leser = {
  readonly zeile: Zeilenleser;
  readonly gruppe: number | undefined;
  readonly stellen: Stellen;
};

/** An amount; its place is kept as that of `ziel`. */
export const geld = (
  { zeile, gruppe, stellen }: Leser,
  feld: Tabellenfeld,
  ziel?: string,
): Geldwert | undefined => {
  const wert = zeile.lies(feld, (zelle) => readGeld(zelle, zeile.regeln.dezimal(feld)), gruppe);
  if (wert && ziel) stellen[ziel] = zeile.stelle(feld, gruppe);
  return wert;
};

/** How the days of a column are written. */
export const datumsart = (
  { regeln }: Zeilenleser,
  feld: Tabellenfeld,
  zweck: DatumOptionen['zweck'],
): DatumOptionen => {
  const folge = regeln.datumsfolge(feld);
  return { heute: regeln.heute, zweck, ...(folge === undefined ? {} : { folge }) };
};

/** A whole day; of a month the first, beside the text as it stands; what is less goes among the texts without a home. */
export const tag = (
  { zeile, gruppe, stellen }: Leser,
  feld: Tabellenfeld,
  ziel: string,
  zweck: 'beginn' | 'ablauf' | 'sonst',
): string | undefined => {
  const gelesen = zeile.lies(feld, (zelle) => readDatum(zelle, datumsart(zeile, feld, zweck)), gruppe);
  if (!gelesen || gelesen.genauigkeit === 'offen') return undefined;
  if (!isTag(gelesen.iso)) zeile.lege(feld, gruppe);
  const iso = giltVomErsten(gelesen, zweck) ? `${gelesen.iso}-01` : gelesen.iso;
  if (!isTag(iso)) return undefined;
  stellen[ziel] = zeile.stelle(feld, gruppe);
  return iso;
};
