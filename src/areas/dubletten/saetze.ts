// The records of a comparison or a merge, read or locked: live ones of this brokerage, in the order asked for.
import { sql } from 'kysely';
import type { Herkuenfte } from '#domain/herkunft.ts';
import type { Handle } from '#platform/db/handle.ts';
import { ApiError } from '#platform/http/api-error.ts';
import type { Gegenstand } from './contract.ts';
import { arten } from './gegenstand.ts';

export type Satz = {
  readonly id: string;
  readonly version: number;
  /** Customer, or holder of a contract. */
  readonly kunde_id: string;
  readonly daten: Readonly<Record<string, unknown>>;
  readonly herkunft: Herkuenfte;
  readonly geloescht: boolean;
  readonly zusammengefuehrt_mit: string | null;
  readonly angelegt_am: Date;
  readonly geaendert_am: Date;
};

const liegtImKorb = () =>
  new ApiError(
    'stand-passt-nicht',
    'Einer der Datensätze liegt im Papierkorb. Bitte holen Sie ihn zuerst zurück.',
  );
const schonZusammengefuehrt = () =>
  new ApiError(
    'stand-passt-nicht',
    'Einer der Datensätze wurde inzwischen zusammengeführt. Bitte laden Sie die Seite neu.',
  );

type Wunsch = { readonly sperren?: boolean };

/** @throws ApiError `nicht-gefunden`, `stand-passt-nicht` for one in the bin or one merged already */
export const readSaetze = async (
  handle: Handle,
  gegenstand: Gegenstand,
  ids: readonly string[],
  { sperren = false }: Wunsch = {},
): Promise<Satz[]> => {
  const halter = gegenstand === 'kunde' ? sql`t.id` : sql`t.kunde_id`;
  // "for update" also keeps out who is about to hang something on the record (areas/einspielen/uebernehmen/uebernehmen.ts).
  const { rows } = await sql<Satz>`
    select t.id, t.version, ${halter} kunde_id, t.daten, t.herkunft, t.geloescht_am is not null geloescht, t.zusammengefuehrt_mit,
      t.angelegt_am, t.geaendert_am
    from ${sql.table(gegenstand)} t where t.mandant_id = ${handle.mandantId} and t.id = any(${ids}::bigint[])
    order by t.id ${sperren ? sql`for update` : sql``}`.execute(handle.db);
  const nach = new Map(rows.map((zeile) => [BigInt(zeile.id), zeile]));
  return ids.map((id) => {
    const satz = nach.get(BigInt(id));
    if (!satz) throw new ApiError('nicht-gefunden', arten[gegenstand].fehlt);
    if (satz.zusammengefuehrt_mit !== null) throw schonZusammengefuehrt();
    if (satz.geloescht) throw liegtImKorb();
    return satz;
  });
};
