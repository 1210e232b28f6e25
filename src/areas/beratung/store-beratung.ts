// Records of talks. Row security lets a draft change and nothing that is closed (migration 0020).
import { sql } from 'kysely';
import { lockLebendenKunden, versionUeberholt } from '#areas/kunden/store.ts';
import type { Schreibkontext } from '#areas/kunden/store.ts';
import { findFehlendes } from '#domain/beratung.ts';
import type { Beratung } from '#domain/beratung.ts';
import type { Handle } from '#platform/db/handle.ts';
import { writeProtokoll } from '#platform/db/protokoll.ts';
import { ApiError } from '#platform/http/api-error.ts';
import type { Beratungsakt, Beratungszeile } from './beratung.contract.ts';

const spalten = sql`b.id::text id, b.am, b.inhalt->>'anlass' anlass, b.stand, coalesce(z.name, 'eine frühere Person') wer,
  b.abgeschlossen_am, b.korrigiert_id::text "korrigiertId",
  case when d.id is null then null else jsonb_build_object('id', d.id::text, 'name', d.name) end dokument`;
const verbunden = sql`left join zugehoerigkeit z on z.benutzer_id = b.benutzer_id
  left join dokument d on d.id = b.dokument_id`;

type Zeile = Omit<Beratungszeile, 'abgeschlossenAm'> & { abgeschlossen_am: Date | null };
type Aktzeile = Zeile & { version: number; kundeId: string; inhalt: Beratung };

const toZeile = <T extends Zeile>({ abgeschlossen_am, ...zeile }: T) => ({
  ...zeile,
  abgeschlossenAm: abgeschlossen_am?.toISOString() ?? null,
});

export const listBeratungen = async (handle: Handle, kundeId: string): Promise<Beratungszeile[]> => {
  const { rows } = await sql<Zeile>`
    select ${spalten} from beratung b ${verbunden} where b.kunde_id = ${kundeId} order by b.am desc, b.id desc`.execute(
    handle.db,
  );
  return rows.map(toZeile);
};

/** @throws ApiError `nicht-gefunden` */
export const readBeratung = async (handle: Handle, beratungId: string): Promise<Beratungsakt> => {
  const { rows } = await sql<Aktzeile>`
    select ${spalten}, b.version, b.kunde_id::text "kundeId", b.inhalt
    from beratung b ${verbunden} where b.id = ${beratungId}`.execute(handle.db);
  const [zeile] = rows;
  if (!zeile) throw new ApiError('nicht-gefunden', 'Diese Beratungsdokumentation gibt es nicht.');
  return { ...toZeile(zeile), fehlt: findFehlendes(zeile.inhalt) };
};

/** Day of the last closed talk with these customers; null where there was none. */
export const letzteBeratung = async (
  handle: Handle,
  kundeIds: readonly string[],
  heute: string,
): Promise<string | null> => {
  const { rows } = await sql<{ am: string | null }>`
    select max(am) am from beratung
    where kunde_id = any (${kundeIds}::bigint[]) and stand = 'abgeschlossen' and am < ${heute}`.execute(
    handle.db,
  );
  return rows[0]?.am ?? null;
};

/** What a report of today prints: the newest record that is still a draft or of today; undefined without one. */
export const heutigeBeratung = async (
  handle: Handle,
  kundeId: string,
  heute: string,
): Promise<Beratung | undefined> => {
  const { rows } = await sql<{ inhalt: Beratung }>`
    select inhalt from beratung
    where kunde_id = ${kundeId} and (stand = 'entwurf' or am = ${heute}) order by am desc, id desc limit 1`.execute(
    handle.db,
  );
  return rows[0]?.inhalt;
};

/** What was said stays out of the audit: the record itself keeps every version that counts. */
const protokolliere = (
  { handle, weg }: Schreibkontext,
  { id, kundeId }: Pick<Beratungsakt, 'id' | 'kundeId'>,
  aktion: string,
) => writeProtokoll(handle, [{ weg, gegenstand: 'beratung', gegenstandId: id, kundeId, aktion }]);

/** @returns id of the draft @throws ApiError as `lockLebendenKunden` */
export const insertBeratung = async (
  kontext: Schreibkontext,
  kundeId: string,
  { inhalt, korrigiertId }: { readonly inhalt: Beratung; readonly korrigiertId: string | null },
): Promise<string> => {
  const { handle } = kontext;
  await lockLebendenKunden(handle, kundeId);
  const { rows } = await sql<{ id: string }>`
    insert into beratung (mandant_id, kunde_id, inhalt, am, korrigiert_id, benutzer_id)
    values (${handle.mandantId}, ${kundeId}, ${JSON.stringify(inhalt)}::jsonb, ${inhalt.am}, ${korrigiertId}, ${handle.benutzerId})
    returning id::text id`.execute(handle.db);
  const id = rows[0]?.id ?? '';
  await protokolliere(kontext, { id, kundeId }, 'angelegt');
  return id;
};

/** The draft, locked. @throws ApiError `nicht-gefunden`, `stand-passt-nicht` for a closed one, `version-ueberholt` */
export const lockEntwurf = async (
  handle: Handle,
  beratungId: string,
  version?: number,
): Promise<Beratungsakt> => {
  await readBeratung(handle, beratungId);
  await sql`select 1 from beratung where id = ${beratungId} for update`.execute(handle.db);
  const akt = await readBeratung(handle, beratungId);
  if (akt.stand === 'abgeschlossen')
    throw new ApiError(
      'stand-passt-nicht',
      'Diese Beratung ist abgeschlossen und bleibt, wie sie ist. Legen Sie für eine Berichtigung eine Korrektur an.',
    );
  if (version !== undefined && akt.version !== version) throw versionUeberholt();
  await lockLebendenKunden(handle, akt.kundeId);
  return akt;
};

/** @throws ApiError as `lockEntwurf` */
export const updateBeratung = async (
  kontext: Schreibkontext,
  beratungId: string,
  { version, inhalt }: { readonly version: number; readonly inhalt: Beratung },
): Promise<void> => {
  const akt = await lockEntwurf(kontext.handle, beratungId, version);
  if (JSON.stringify(akt.inhalt) === JSON.stringify(inhalt)) return;
  await sql`
    update beratung set inhalt = ${JSON.stringify(inhalt)}::jsonb, am = ${inhalt.am}, version = version + 1, geaendert_am = now()
    where id = ${beratungId}`.execute(kontext.handle.db);
  await protokolliere(kontext, akt, 'geaendert');
};

/** @throws ApiError as `lockEntwurf` */
export const removeBeratung = async (kontext: Schreibkontext, beratungId: string): Promise<void> => {
  const akt = await lockEntwurf(kontext.handle, beratungId);
  await sql`delete from beratung where id = ${beratungId}`.execute(kontext.handle.db);
  await protokolliere(kontext, akt, 'verworfen');
};

/** Call under `lockEntwurf`. */
export const markAbgeschlossen = async (
  kontext: Schreibkontext,
  akt: Pick<Beratungsakt, 'id' | 'kundeId'>,
  dokumentId: string,
): Promise<void> => {
  await sql`
    update beratung set stand = 'abgeschlossen', abgeschlossen_am = now(), dokument_id = ${dokumentId}, version = version + 1,
      geaendert_am = now(), benutzer_id = ${kontext.handle.benutzerId}
    where id = ${akt.id}`.execute(kontext.handle.db);
  await protokolliere(kontext, akt, 'abgeschlossen');
};
