// Proofs handed in after the statement they belong to. The statement is never changed: a row beside it names the document.
import { sql } from 'kysely';
import { schutzbeduerftigeKategorien } from '#domain/dokument.ts';
import { zweckLabel } from '#domain/einwilligung.ts';
import type { Handle } from '#platform/db/handle.ts';
import { writeProtokoll } from '#platform/db/protokoll.ts';
import { ApiError } from '#platform/http/api-error.ts';
import { lockLebendenKunden } from './store-sperre.ts';
import { mitZusammengefuehrten } from './store-zusammengefuehrt.ts';
import type { Schreibkontext } from './tabellen.ts';

/** A proof must lie with the customer. @throws ApiError `eingabe-ungueltig` */
export const assertDokument = async (
  handle: Handle,
  kundeId: string,
  dokumentId: string | undefined,
): Promise<void> => {
  if (dokumentId === undefined) return;
  const { rows } = await sql`
    select 1 from dokument where id = ${dokumentId} and kunde_id = ${kundeId} and geloescht_am is null`.execute(
    handle.db,
  );
  if (rows.length === 0)
    throw new ApiError('eingabe-ungueltig', 'Dieses Dokument liegt nicht bei diesem Kunden.', {
      feld: 'dokumentId',
    });
};

/** Over `d` (table dokument): its name, unless it shows health or income to somebody without the right. */
export const dokumentname = ({ siehtSchutzbeduerftiges }: Handle) => sql`
  case when ${siehtSchutzbeduerftiges} or d.kategorie <> all (${[...schutzbeduerftigeKategorien]}::text[]) then d.name
  else 'geschütztes Dokument' end`;

/** Over `e` (table einwilligung): documents that came later, oldest first. */
export const nachgereichte = (
  handle: Handle,
) => sql`coalesce((select jsonb_agg(jsonb_build_object('id', d.id::text, 'name', ${dokumentname(handle)},
    'am', n.erfasst_am, 'wer', coalesce(z.name, 'eine frühere Person')) order by n.erfasst_am, d.id)
  from einwilligung_nachweis n join dokument d on d.mandant_id = n.mandant_id and d.id = n.dokument_id
  left join zugehoerigkeit z on z.mandant_id = n.mandant_id and z.benutzer_id = n.benutzer_id
  where n.mandant_id = e.mandant_id and n.einwilligung_id = e.id), '[]')`;

/** The same document twice is one proof. @throws ApiError `nicht-gefunden`, as `assertDokument` and `lockLebendenKunden` */
export const insertNachweis = async (
  { handle, weg }: Schreibkontext,
  { kundeId, einwilligungId, dokumentId }: Record<'kundeId' | 'einwilligungId' | 'dokumentId', string>,
): Promise<void> => {
  await lockLebendenKunden(handle, kundeId);
  const { rows } = await sql<{ zweck: string }>`
    select zweck from einwilligung where id = ${einwilligungId}
      and kunde_id = any(${mitZusammengefuehrten('kunde', kundeId)})`.execute(handle.db);
  const [eintrag] = rows;
  if (!eintrag) throw new ApiError('nicht-gefunden', 'Diese Erklärung gibt es nicht.');
  await assertDokument(handle, kundeId, dokumentId);
  const { rows: neue } = await sql`
    insert into einwilligung_nachweis (mandant_id, einwilligung_id, dokument_id, benutzer_id)
    values (${handle.mandantId}, ${einwilligungId}, ${dokumentId}, ${handle.benutzerId})
    on conflict do nothing returning 1`.execute(handle.db);
  if (neue.length === 0) return;
  await writeProtokoll(handle, [
    {
      weg,
      gegenstand: 'einwilligung',
      gegenstandId: einwilligungId,
      kundeId,
      aktion: 'nachgewiesen',
      aenderungen: [{ feld: 'zweck', alt: null, neu: zweckLabel(eintrag.zweck) }],
    },
  ]);
};
