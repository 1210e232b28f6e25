// Records that were staged by their key alone, and that planning must see after all: the file is read a second time for them.
import { sql } from 'kysely';
import type { Handle } from '#platform/db/handle.ts';
import { meldeFortschritt } from '../lauf.ts';
import type { Lauf } from '../lauf.ts';
import { isNamenlos, isVorschlag, writeStellzeilen } from './bereitstellen.ts';
import type { InTransaktion, Quelle } from './bereitstellen.ts';
import { volleZeile } from './stellzeile.ts';
import type { Stellzeile } from './stellzeile.ts';

const stapel = 200;

/** They were never a second word about a record: only the first is staged without data. */
const ersetze = async (handle: Handle, lauf: Lauf, zeilen: readonly Stellzeile[]): Promise<void> => {
  await meldeFortschritt(handle, lauf, { fortschritt: 0.5 });
  await sql`
    delete from einspielung_vorschlag where mandant_id = ${handle.mandantId} and einspielung_id = ${lauf.einspielungId}
      and nr = any(${zeilen.map(([nr]) => nr)}::int[])`.execute(handle.db);
  await writeStellzeilen(handle, lauf, zeilen);
};

/** @param gesucht numbers of staged rows. @throws Error where the file does not yield them again */
export const liesNach = async (
  { importer, groesse: _groesse, ...auftrag }: Quelle,
  lauf: Lauf,
  inTransaktion: InTransaktion,
  gesucht: ReadonlySet<number>,
): Promise<void> => {
  let zeilen: Stellzeile[] = [];
  let [nr, gefunden] = [0, 0];
  const leere = async (): Promise<void> => {
    const seine = zeilen;
    zeilen = [];
    gefunden += seine.length;
    await inTransaktion((handle) => ersetze(handle, lauf, seine));
  };
  for await (const schritt of importer.read(auftrag)) {
    if (!isVorschlag(schritt) || isNamenlos(schritt)) continue;
    nr += 1;
    if (gesucht.has(nr)) zeilen.push(volleZeile(schritt, nr));
    if (zeilen.length >= stapel) await leere();
    if (gefunden + zeilen.length === gesucht.size) break;
  }
  await leere();
  if (gefunden !== gesucht.size) throw new Error('the file has not yielded the same records again');
};
