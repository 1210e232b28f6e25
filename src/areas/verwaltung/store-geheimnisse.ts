// Invitations and API tokens: found by the hash of their secret through the two reviewed functions, before a brokerage is known.
import { sql } from 'kysely';
import type { BaseHandle, Handle } from '#platform/db/handle.ts';
import type { Rolle } from './contract.ts';
import { verwaltungDb } from './tabellen.ts';

export type Einladung = {
  readonly id: string;
  readonly email: string;
  readonly rolle: Rolle;
  readonly gueltigBis: string;
};
export type GefundeneEinladung = {
  readonly mandant_id: number;
  readonly id: string;
  readonly email: string;
  readonly rolle: Rolle;
  readonly mandant_name: string;
};

/** Valid and not yet accepted, of any brokerage. */
export const findEinladung = async (
  handle: BaseHandle,
  hash: Buffer,
): Promise<GefundeneEinladung | undefined> =>
  (await sql<GefundeneEinladung>`select * from finde_einladung(${hash})`.execute(handle.db)).rows[0];

export const listEinladungen = async (handle: Handle): Promise<readonly Einladung[]> => {
  const rows = await verwaltungDb(handle)
    .selectFrom('einladung')
    .select(['id', 'email', 'rolle', 'gueltig_bis'])
    .where('angenommen_am', 'is', null)
    .where('gueltig_bis', '>', sql<Date>`now()`)
    .orderBy('id', 'desc')
    .execute();
  return rows.map(({ gueltig_bis, ...row }) => ({ ...row, gueltigBis: gueltig_bis.toISOString() }));
};

/** A newer invitation of the same address takes the place of the older one. Valid for 7 days. */
export const insertEinladung = async (
  handle: Handle,
  neu: { email: string; rolle: Rolle; hash: Buffer; von: string },
): Promise<Einladung> => {
  const db = verwaltungDb(handle);
  await db
    .deleteFrom('einladung')
    .where('email', '=', neu.email)
    .where('angenommen_am', 'is', null)
    .execute();
  const row = await db
    .insertInto('einladung')
    .values({
      mandant_id: handle.mandantId,
      email: neu.email,
      rolle: neu.rolle,
      geheimnis_hash: neu.hash,
      eingeladen_von: neu.von,
      gueltig_bis: sql<Date>`now() + interval '7 days'`,
      angenommen_am: null,
    })
    .returning(['id', 'email', 'rolle', 'gueltig_bis'])
    .executeTakeFirstOrThrow();
  return { id: row.id, email: row.email, rolle: row.rolle, gueltigBis: row.gueltig_bis.toISOString() };
};

/** @returns its address; undefined when there is no such open invitation */
export const deleteEinladung = async (handle: Handle, id: string): Promise<string | undefined> => {
  const row = await verwaltungDb(handle)
    .deleteFrom('einladung')
    .where('id', '=', id)
    .where('angenommen_am', 'is', null)
    .returning('email')
    .executeTakeFirst();
  return row?.email;
};

/** False: somebody else used it up in the meantime. */
export const verbraucheEinladung = async (handle: Handle, id: string): Promise<boolean> => {
  const row = await verwaltungDb(handle)
    .updateTable('einladung')
    .set({ angenommen_am: sql<Date>`now()` })
    .where('id', '=', id)
    .where('angenommen_am', 'is', null)
    .where('gueltig_bis', '>', sql<Date>`now()`)
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
};

export type ApiToken = {
  readonly id: string;
  readonly name: string;
  readonly recht: 'lesen' | 'schreiben';
  readonly endung: string;
  readonly angelegtAm: string;
  readonly zuletztAm: string | null;
};
export type GefundenerToken = {
  readonly mandant_id: number;
  readonly id: string;
  readonly recht: 'lesen' | 'schreiben';
  readonly angelegt_von: string;
};

const tokenColumns = ['id', 'name', 'recht', 'endung', 'angelegt_am', 'zuletzt_am'] as const;

type TokenRow = Omit<ApiToken, 'angelegtAm' | 'zuletztAm'> & {
  readonly angelegt_am: Date;
  readonly zuletzt_am: Date | null;
};

const tokenOf = ({ angelegt_am, zuletzt_am, ...row }: TokenRow): ApiToken => ({
  ...row,
  angelegtAm: angelegt_am.toISOString(),
  zuletztAm: zuletzt_am?.toISOString() ?? null,
});

/** Not revoked, of any brokerage. */
export const findApiToken = async (handle: BaseHandle, hash: Buffer): Promise<GefundenerToken | undefined> =>
  (await sql<GefundenerToken>`select * from finde_api_token(${hash})`.execute(handle.db)).rows[0];

/** Once a minute is enough to see that it is in use. */
export const merkeBenutzung = async (handle: Handle, id: string): Promise<void> => {
  await sql`
    update api_token set zuletzt_am = now()
    where id = ${id} and (zuletzt_am is null or zuletzt_am < now() - interval '1 minute')`.execute(handle.db);
};

export const listApiTokens = async (handle: Handle): Promise<readonly ApiToken[]> => {
  const rows = await verwaltungDb(handle)
    .selectFrom('api_token')
    .select(tokenColumns)
    .where('widerrufen_am', 'is', null)
    .orderBy('id', 'desc')
    .execute();
  return rows.map(tokenOf);
};

export const insertApiToken = async (
  handle: Handle,
  neu: { name: string; recht: 'lesen' | 'schreiben'; hash: Buffer; endung: string; von: string },
): Promise<ApiToken> =>
  tokenOf(
    await verwaltungDb(handle)
      .insertInto('api_token')
      .values({
        mandant_id: handle.mandantId,
        name: neu.name,
        recht: neu.recht,
        geheimnis_hash: neu.hash,
        endung: neu.endung,
        angelegt_von: neu.von,
        zuletzt_am: null,
        widerrufen_am: null,
      })
      .returning(tokenColumns)
      .executeTakeFirstOrThrow(),
  );

/** @returns its name; undefined when there is no such token in use */
export const revokeApiToken = async (handle: Handle, id: string): Promise<string | undefined> => {
  const row = await verwaltungDb(handle)
    .updateTable('api_token')
    .set({ widerrufen_am: sql<Date>`now()` })
    .where('id', '=', id)
    .where('widerrufen_am', 'is', null)
    .returning('name')
    .executeTakeFirst();
  return row?.name;
};
