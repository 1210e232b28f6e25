// COPY knows no row security: rows go through a temporary table of the transaction and from there by insert-select.
import { sql } from 'kysely';
import type { Handle } from '#platform/db/handle.ts';

export type Zelle = string | number | null | undefined;

const sonder: Readonly<Record<string, string>> = { '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t' };

const zelle = (wert: Zelle): string => {
  if (wert === null || wert === undefined) return '\\N';
  return typeof wert === 'number'
    ? String(wert)
    : wert.replaceAll('\u0000', '').replace(/[\\\n\r\t]/g, (zeichen) => sonder[zeichen] ?? zeichen);
};

const unspeicherbar = /\\u(?:0000|d[89a-f])/i;
const saubere = (_key: string, wert: unknown): unknown =>
  typeof wert === 'string' ? wert.replaceAll('\u0000', '').toWellFormed() : wert;

/** JSON for a jsonb column; NUL and halves of characters can't be stored and are taken out. */
export const json = (wert: unknown): string => {
  const text = JSON.stringify(wert);
  return text.includes('\\u') && unspeicherbar.test(text) ? JSON.stringify(wert, saubere) : text;
};

/** A PostgreSQL array of texts. */
export const textfeld = (werte: readonly string[]): string =>
  `{${werte.map((w) => `"${w.replace(/["\\]/g, '\\$&')}"`).join(',')}}`;

function* zeilen(werte: Iterable<readonly Zelle[]>): Generator<string> {
  for (const zeile of werte) yield `${zeile.map(zelle).join('\t')}\n`;
}

/** The empty table, in one message to the database. */
const eingang = (spalten: string, ungepackt: readonly string[]): string => {
  const leer = 'drop table if exists pg_temp.eingang; create temporary table eingang';
  if (ungepackt.length === 0) return `${leer} (${spalten}) on commit drop`;
  const extern = ungepackt.map((spalte) => `alter column ${spalte} set storage external`);
  return `${leer} (${spalten}) with (toast_tuple_target = 8160) on commit drop; alter table pg_temp.eingang ${extern.join(', ')}`;
};

/**
 * Copies rows into temporary table `eingang` with these columns (`nr int, daten jsonb`), then runs `weiter`, which
 * takes them from there. Columns named in `ungepackt` are neither compressed nor put aside on the way.
 */
export const copyRows = async (
  handle: Handle,
  spalten: string,
  werte: Iterable<readonly Zelle[]>,
  weiter: () => Promise<unknown>,
  ungepackt: readonly string[] = [],
): Promise<void> => {
  await sql.raw(eingang(spalten, ungepackt)).execute(handle.db);
  await handle.copyFrom('copy pg_temp.eingang from stdin', zeilen(werte));
  await weiter();
};
