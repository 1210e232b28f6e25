// From the key that a person types to the brokerage.
import { sql } from 'kysely';
import type { Database } from '#platform/db/handle.ts';
import { BefehlRefusal } from './befehl.ts';

/** @returns id of the brokerage @throws BefehlRefusal when there is none of this key */
export const findMandant = (database: Database, schluessel: string): Promise<number> =>
  database.mitBetreiber({ benutzerId: null }, async ({ db }) => {
    const { rows } = await sql<{
      id: number;
    }>`select id from mandant where schluessel = ${schluessel}`.execute(db);
    const [mandant] = rows;
    if (!mandant) throw new BefehlRefusal(`Den Mandanten "${schluessel}" gibt es nicht.`);
    return mandant.id;
  });
