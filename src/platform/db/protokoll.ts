// Audit: one row per change, in the transaction of the change. The app role may add and read, nothing else.
import { sql } from 'kysely';
import type { Weg } from '#platform/http/kontext.ts';
import type { Handle } from './handle.ts';

export type Protokolleintrag = {
  readonly weg: Weg;
  /** `kunde`, `vertrag`, `person`, `mandant` … */
  readonly gegenstand: string;
  readonly gegenstandId: string;
  /** The customer file that shows it. */
  readonly kundeId?: string;
  readonly aktion: string;
  /** By the paths of the record; secrets never stand here. */
  readonly aenderungen?: readonly { feld: string; alt: unknown; neu: unknown }[];
};

/** Writes all entries with one statement. */
export const writeProtokoll = async (
  handle: Handle,
  eintraege: readonly Protokolleintrag[],
): Promise<void> => {
  if (eintraege.length === 0) return;
  const zeilen = JSON.stringify(
    eintraege.map((eintrag) => ({
      ...eintrag,
      aenderungen: eintrag.aenderungen ?? [],
      kundeId: eintrag.kundeId ?? null,
    })),
  );
  await sql`
    insert into protokoll (mandant_id, benutzer_id, weg, gegenstand, gegenstand_id, kunde_id, aktion, aenderungen)
    select ${handle.mandantId}, ${handle.benutzerId}, z.weg, z.gegenstand, z."gegenstandId", z."kundeId", z.aktion, z.aenderungen
    from jsonb_to_recordset(${zeilen}::jsonb)
      as z(weg text, gegenstand text, "gegenstandId" text, "kundeId" bigint, aktion text, aenderungen jsonb)`.execute(
    handle.db,
  );
};
