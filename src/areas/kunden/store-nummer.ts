// From what a person types on the command line to a customer.
import { sql } from 'kysely';
import type { Handle } from '#platform/db/handle.ts';
import { ApiError } from '#platform/http/api-error.ts';

/** By id, else by the brokerage's own Kundennummer; not out of the bin. @throws ApiError `nicht-gefunden`, `stand-passt-nicht` for a number that several have */
export const findKundeId = async (handle: Handle, text: string): Promise<string> => {
  const id = /^\d{1,18}$/.test(text) ? text : null;
  const { rows } = await sql<{ id: string; eigene: boolean }>`
    select id::text id, id = ${id}::bigint eigene from kunde
    where geloescht_am is null and (id = ${id}::bigint or kundennummer = ${text}) order by (id = ${id}::bigint) desc nulls last, id limit 3`.execute(
    handle.db,
  );
  const nachId = rows.find(({ eigene }) => eigene);
  const [erster, zweiter] = rows;
  if (nachId) return nachId.id;
  if (!erster) throw new ApiError('nicht-gefunden', `Den Kunden "${text}" gibt es nicht.`);
  if (zweiter)
    throw new ApiError(
      'stand-passt-nicht',
      `Die Kundennummer "${text}" haben mehrere Kunden. Bitte die Kennung aus dem Export angeben.`,
    );
  return erster.id;
};
