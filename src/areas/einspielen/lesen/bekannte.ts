// What the book knows word for word: fingerprints of contracts that are still as a delivery has left them, and of all that is stored of
// postings and claims. A record found here is staged without its data (stellzeile.ts).
import { sql } from 'kysely';
import type { Handle } from '#platform/db/handle.ts';
import { createAbdruckmenge } from './abdruckmenge.ts';
import type { Abdruckmenge } from './abdruckmenge.ts';

/** More are not kept: they are read as if they were new. */
const hoechstens = 1_000_000;
/** A file of so many bytes is worth one fingerprint: of a book ten times as large as the file all are taken, of a larger one some. */
const bytesJeAbdruck = 25;

/** Contracts first: without its contract no posting is passed over. */
const quellen = (handle: Handle) => {
  const { mandantId } = handle;
  return [
    sql`
      select l.abdruck from lieferabdruck l
      join lateral (
        select from vertrag t where t.mandant_id = ${mandantId} and t.id = l.ziel_id and t.version = l.version
          and t.geloescht_am is null offset 0) t on true
      where l.mandant_id = ${mandantId} and l.gegenstand = 'vertrag'`,
    ...['buchung', 'schadenbewegung', 'schaden'].map(
      (tabelle) => sql`select abdruck from ${sql.table(tabelle)} where mandant_id = ${mandantId}`,
    ),
  ];
};

/** Read once per file, in batches. @param groesse of the file, bytes */
export const readBekannte = async (handle: Handle, groesse: number): Promise<Abdruckmenge> => {
  const menge = createAbdruckmenge(Math.min(hoechstens, Math.ceil(groesse / bytesJeAbdruck)));
  for (const quelle of quellen(handle)) {
    const abfrage = sql<{ abdruck: string }>`${quelle}`;
    for await (const { abdruck } of handle.rows({ compile: () => abfrage.compile(handle.db) }, 5000))
      if (!menge.add(abdruck.replaceAll('-', ''))) return menge;
  }
  return menge;
};
