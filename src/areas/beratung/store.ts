// What customers declined: kept by rule and subject, written with an audit row.
import { sql } from 'kysely';
import { lockLebendenKunden } from '#areas/kunden/store.ts';
import type { Schreibkontext } from '#areas/kunden/store.ts';
import { findRegel } from '#bedarf/index.ts';
import type { Vermerk } from '#bedarf/ablehnung.ts';
import type { Handle } from '#platform/db/handle.ts';
import { writeProtokoll } from '#platform/db/protokoll.ts';
import { ApiError } from '#platform/http/api-error.ts';
import { readHaushalte } from './store-haushalt.ts';

export type Ablehnung = Required<Pick<Vermerk, 'regel' | 'subjekt' | 'grund'>> & {
  readonly kundeId: string;
  /** Day of the decision. */
  readonly am: string;
  /** Who wrote it down. */
  readonly wer: string;
};

/** Of these customers, newest first. */
export const readAblehnungen = async (
  handle: Handle,
  kundeIds: readonly string[],
): Promise<readonly Ablehnung[]> => {
  const { rows } = await sql<Ablehnung>`
    select a.kunde_id::text "kundeId", a.regel, a.subjekt, a.grund, a.am, coalesce(z.name, 'eine frühere Person') wer
    from bedarf_abgelehnt a left join zugehoerigkeit z on z.benutzer_id = a.benutzer_id
    where a.kunde_id = any (${kundeIds}::bigint[]) order by a.am desc, a.regel, a.subjekt`.execute(handle.db);
  return rows;
};

/** A customer's household with all that its members declined. @throws ApiError `nicht-gefunden` */
export const readHaushaltVon = async (handle: Handle, kundeId: string) => {
  const [haushalt = []] = await readHaushalte(handle, [kundeId]);
  if (haushalt[0]?.id !== kundeId) throw new ApiError('nicht-gefunden', 'Diesen Kunden gibt es nicht.');
  const ablehnungen = await readAblehnungen(
    handle,
    haushalt.map(({ id }) => id),
  );
  return { haushalt, ablehnungen };
};

type Punkt = { readonly regel: string; readonly subjekt: string };

const protokolliere = (
  { handle, weg }: Schreibkontext,
  kundeId: string,
  { regel, subjekt }: Punkt,
  { alt, neu }: { readonly alt: string | null; readonly neu: string | null },
) =>
  writeProtokoll(handle, [
    {
      weg,
      gegenstand: 'bedarf',
      gegenstandId: `${regel}/${subjekt}`,
      kundeId,
      aktion: neu === null ? 'zurueckgenommen' : 'abgelehnt',
      aenderungen: [
        { feld: 'bedarf', alt: null, neu: findRegel(regel)?.titel ?? regel },
        { feld: 'grund', alt, neu },
      ],
    },
  ]);

/** Dated today; a newer decision on the same point replaces the older. @throws ApiError as `lockLebendenKunden` */
export const writeAblehnung = async (
  kontext: Schreibkontext,
  kundeId: string,
  { regel, subjekt, grund }: Punkt & { readonly grund: string },
): Promise<void> => {
  const { handle, heute } = kontext;
  await lockLebendenKunden(handle, kundeId);
  const alt = (await readAblehnungen(handle, [kundeId])).find(
    (eine) => eine.regel === regel && eine.subjekt === subjekt,
  );
  await sql`
    insert into bedarf_abgelehnt (mandant_id, kunde_id, regel, subjekt, grund, am, benutzer_id)
    values (${handle.mandantId}, ${kundeId}, ${regel}, ${subjekt}, ${grund}, ${heute}, ${handle.benutzerId})
    on conflict (mandant_id, kunde_id, regel, subjekt)
    do update set grund = excluded.grund, am = excluded.am, benutzer_id = excluded.benutzer_id`.execute(
    handle.db,
  );
  await protokolliere(kontext, kundeId, { regel, subjekt }, { alt: alt?.grund ?? null, neu: grund });
};

/** From the file of whichever member holds it. @throws ApiError `nicht-gefunden` */
export const removeAblehnung = async (
  kontext: Schreibkontext,
  kundeIds: readonly string[],
  punkt: Punkt,
): Promise<void> => {
  const { rows } = await sql<{ kundeId: string; grund: string }>`
    delete from bedarf_abgelehnt
    where kunde_id = any (${kundeIds}::bigint[]) and regel = ${punkt.regel} and subjekt = ${punkt.subjekt}
    returning kunde_id::text "kundeId", grund`.execute(kontext.handle.db);
  if (rows.length === 0) throw new ApiError('nicht-gefunden', 'Diese Ablehnung gibt es nicht.');
  for (const { kundeId, grund } of rows)
    await protokolliere(kontext, kundeId, punkt, { alt: grund, neu: null });
};
