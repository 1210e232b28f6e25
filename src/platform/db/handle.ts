// The only way to a query: one transaction as role `app`, bound to a mandant, to the operator or to a person.
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Kysely, PostgresDialect } from 'kysely';
import type { Compilable, Transaction } from 'kysely';
import pg from 'pg';
import { from, to } from 'pg-copy-streams';
import { typeParsers } from './type-parsers.ts';

/** What a person may do in a mandant; `system` for jobs and the command line. */
export type Rolle = 'inhaber' | 'mitarbeiter' | 'lesend' | 'system';

type NoTables = Record<never, never>;

/** What every handle can do. All of it happens on one connection in one transaction: await one call before the next. */
export type BaseHandle = {
  /** Typed queries: `handle.db.$extendTables<MyTables>()`; raw SQL: kysely's `sql`. */
  readonly db: Transaction<NoTables>;
  /** Person that acts (id of the sign-in), null for the system. */
  readonly benutzerId: string | null;
  /** Rows of a big result in batches, through a cursor. */
  readonly rows: <R>(query: Compilable<R>, batch?: number) => AsyncGenerator<R, void>;
  /** `copy ... from stdin`; yields the number of rows taken. */
  readonly copyFrom: (
    sql: string,
    source: AsyncIterable<Buffer | string> | Iterable<Buffer | string>,
  ) => Promise<number>;
  /** `copy ... to stdout`; must be read to its end before the next query. */
  readonly copyTo: (sql: string) => Readable;
  /** Runs a part that may fail alone: an error rolls back to its beginning and is thrown on. */
  readonly savepoint: <T>(part: () => Promise<T>) => Promise<T>;
};

/** Bound to one brokerage: row security shows this mandant's rows alone. */
export type Handle = BaseHandle & {
  readonly mandantId: number;
  readonly rolle: Rolle;
  /** May health and income go out to who asks, and be changed by them? */
  readonly siehtSchutzbeduerftiges: boolean;
  /** Why this happens (`POST /kunden`, `job einspielen`); for the audit row. */
  readonly anlass: string | null;
};

/** Bound to the platform's operator: mandant tables raise an error. */
export type BetreiberHandle = BaseHandle & { readonly mandantId: null };

/** Bound to a person across brokerages: the few rows that are the person's own. */
export type BenutzerHandle = BaseHandle & { readonly mandantId: null };

export type MandantScope = {
  readonly mandantId: number;
  readonly benutzerId: string | null;
  readonly rolle: Rolle;
  /** By role unless given: everybody but lesend. */
  readonly siehtSchutzbeduerftiges?: boolean;
  readonly anlass?: string;
};

export type Database = {
  readonly mitMandant: <T>(scope: MandantScope, work: (handle: Handle) => Promise<T>) => Promise<T>;
  readonly mitBetreiber: <T>(
    scope: { readonly benutzerId: string | null },
    work: (handle: BetreiberHandle) => Promise<T>,
  ) => Promise<T>;
  readonly mitBenutzer: <T>(
    scope: { readonly benutzerId: string },
    work: (handle: BenutzerHandle) => Promise<T>,
  ) => Promise<T>;
  /** Can the database be reached? For the readiness route. */
  readonly ping: () => Promise<boolean>;
  readonly close: () => Promise<void>;
};

export type DatabaseOptions = {
  readonly appUrl: string;
  readonly poolSize: number;
  /** Longest statement; default 30 s. Workers need more. */
  readonly statementTimeoutMs?: number;
  /** Told when an idle connection breaks (server stopped); the pool makes a new one. */
  readonly onError?: (error: Error) => void;
};

/** Kysely over one connection that the pool has lent us. */
const bound = (client: pg.PoolClient): Kysely<NoTables> => {
  const lent = { query: client.query.bind(client), release: () => undefined };
  const pool = { connect: () => Promise.resolve(lent), end: () => Promise.resolve(), options: {} };
  return new Kysely<NoTables>({ dialect: new PostgresDialect({ pool }) });
};

const chunkSize = 65_536;

/** Joins small pieces: a message per row would cost more than the row. */
async function* joined(
  source: AsyncIterable<Buffer | string> | Iterable<Buffer | string>,
): AsyncGenerator<Buffer> {
  let parts: Buffer[] = [];
  let size = 0;
  for await (const piece of source) {
    const part = typeof piece === 'string' ? Buffer.from(piece) : piece;
    parts.push(part);
    size += part.length;
    if (size >= chunkSize) {
      yield Buffer.concat(parts, size);
      parts = [];
      size = 0;
    }
  }
  if (size > 0) yield Buffer.concat(parts, size);
}

const copyFrom =
  (client: pg.PoolClient): BaseHandle['copyFrom'] =>
  async (sql, source) => {
    const target = client.query(from(sql));
    await pipeline(Readable.from(joined(source)), target);
    return target.rowCount;
  };

const rows = (client: pg.PoolClient): BaseHandle['rows'] => {
  let opened = 0;
  return async function* readRows<R>(query: Compilable<R>, batch = 1000) {
    const { sql, parameters } = query.compile();
    const name = `zeilen_${(opened += 1)}`;
    await client.query(`declare ${name} no scroll cursor for ${sql}`, [...parameters]);
    for (;;) {
      const result = await client.query<R & pg.QueryResultRow>(
        `fetch forward ${Math.trunc(batch)} from ${name}`,
      );
      yield* result.rows;
      if (result.rows.length < batch) break;
    }
    await client.query(`close ${name}`);
  };
};

const savepoint = (client: pg.PoolClient): BaseHandle['savepoint'] => {
  let depth = 0;
  return async (part) => {
    const name = `teil_${(depth += 1)}`;
    await client.query(`savepoint ${name}`);
    try {
      const result = await part();
      await client.query(`release savepoint ${name}`);
      return result;
    } catch (error) {
      await client.query(`rollback to savepoint ${name}`);
      throw error;
    }
  };
};

type Settings = Readonly<Record<`app.${string}`, string>>;

const baseHandle = (
  client: pg.PoolClient,
  db: Transaction<NoTables>,
  benutzerId: string | null,
): BaseHandle => ({
  db,
  benutzerId,
  rows: rows(client),
  copyFrom: copyFrom(client),
  copyTo: (sql) => client.query(to(sql)),
  savepoint: savepoint(client),
});

/** `set_config(..., true)`: gone with the transaction, so a lent connection carries nothing over. */
const applySettings = async (client: pg.PoolClient, settings: Settings): Promise<void> => {
  const names = Object.keys(settings);
  const calls = names.map((_name, index) => `set_config($${2 * index + 1}, $${2 * index + 2}, true)`);
  await client.query(`select ${calls.join(', ')}`, Object.entries(settings).flat());
};

const assertMandant = (mandantId: number): void => {
  if (!Number.isSafeInteger(mandantId) || mandantId <= 0) throw new TypeError(`No mandant: ${mandantId}`);
};

const createPool = (options: DatabaseOptions): pg.Pool => {
  const statement = options.statementTimeoutMs ?? 30_000;
  const pool = new pg.Pool({
    connectionString: options.appUrl,
    max: options.poolSize,
    types: typeParsers,
    application_name: 'maklerwerk',
    options: `-c statement_timeout=${statement} -c idle_in_transaction_session_timeout=60000 -c lock_timeout=20000`,
  });
  // While it ends, connections may still be open when the database server goes: no news.
  pool.on('error', (error) => pool.ending || options.onError?.(error));
  return pool;
};

/** Opens the pool of role `app`. Statements and idle transactions have a time limit. */
export const createDatabase = (options: DatabaseOptions): Database => {
  const pool = createPool(options);
  const transact = async <T>(
    settings: Settings,
    benutzerId: string | null,
    work: (handle: BaseHandle) => Promise<T>,
  ): Promise<T> => {
    const client = await pool.connect();
    let broken = false;
    const onBreak = () => void (broken = true);
    client.on('error', onBreak);
    try {
      return await bound(client)
        .transaction()
        .execute(async (db) => {
          await applySettings(client, settings);
          return work(baseHandle(client, db, benutzerId));
        });
    } finally {
      client.off('error', onBreak);
      client.release(broken);
    }
  };
  return {
    mitMandant: async ({ mandantId, benutzerId, rolle, anlass, ...scope }, work) => {
      assertMandant(mandantId);
      const { siehtSchutzbeduerftiges = rolle !== 'lesend' } = scope;
      const settings = { 'app.mandant': String(mandantId), 'app.benutzer': benutzerId ?? '' };
      return transact(settings, benutzerId, (base) =>
        work({ ...base, mandantId, rolle, siehtSchutzbeduerftiges, anlass: anlass ?? null }),
      );
    },
    mitBetreiber: ({ benutzerId }, work) =>
      transact({ 'app.betreiber': 'on', 'app.benutzer': benutzerId ?? '' }, benutzerId, (base) =>
        work({ ...base, mandantId: null }),
      ),
    mitBenutzer: ({ benutzerId }, work) =>
      transact({ 'app.benutzer': benutzerId }, benutzerId, (base) => work({ ...base, mandantId: null })),
    ping: () =>
      pool.query('select 1').then(
        () => true,
        () => false,
      ),
    close: () => pool.end(),
  };
};
