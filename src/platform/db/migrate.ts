// Numbered plain SQL, forward only; run as owner. Two starters at once are harmless.
import { createHash } from 'node:crypto';
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';
import { PgBoss, getConstructionPlans } from 'pg-boss';
import { repoRoot } from '../env.ts';

/** A migration is missing, changed after it ran, or failed. */
export class MigrationError extends Error {
  override readonly name = 'MigrationError';
}

/** One file `NNNN_what.sql`. */
export type Migration = {
  readonly nummer: number;
  readonly name: string;
  readonly sql: string;
  readonly pruefsumme: string;
};

export const migrationsDir = join(repoRoot, 'migrations');

/** Schema of the job queue. */
export const queueSchema = 'pgboss';

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** Reads the migrations of a folder in order of their numbers. Line ends do not count for the checksum. */
export const readMigrations = async (folder: string = migrationsDir): Promise<readonly Migration[]> => {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.sql')).toSorted();
  const migrations = await Promise.all(
    names.map(async (name) => {
      const nummer = Number(/^(\d{4})_[a-z0-9_-]+\.sql$/.exec(name)?.[1]);
      if (!nummer) throw new MigrationError(`Migration ${name}: der Name muss NNNN_was.sql lauten.`);
      const sql = (await readFile(join(folder, name), 'utf8')).replaceAll('\r\n', '\n');
      return { nummer, name, sql, pruefsumme: sha256(sql) };
    }),
  );
  const twice = migrations.find((migration, index) => migrations[index - 1]?.nummer === migration.nummer);
  if (twice) throw new MigrationError(`Migration ${twice.name}: die Nummer ist doppelt vergeben.`);
  return migrations;
};

const bookkeeping = `
create table if not exists schema_migration (
  nummer integer primary key,
  name text not null,
  pruefsumme text not null,
  angewandt_am timestamptz not null default now()
)`;

type Applied = ReadonlyMap<number, { readonly name: string; readonly pruefsumme: string }>;

const readApplied = async (owner: pg.Client): Promise<Applied> => {
  await owner.query(bookkeeping);
  const { rows } = await owner.query<{ nummer: number; name: string; pruefsumme: string }>(
    'select nummer, name, pruefsumme from schema_migration',
  );
  return new Map(rows.map((row) => [row.nummer, row]));
};

const record =
  'insert into schema_migration (nummer, name, pruefsumme) values ($1, $2, $3) on conflict (nummer) do update set name = $2, pruefsumme = $3, angewandt_am = now()';

const apply = async (owner: pg.Client, migration: Migration): Promise<void> => {
  await owner.query('begin');
  try {
    await owner.query(migration.sql);
    await owner.query(record, [migration.nummer, migration.name, migration.pruefsumme]);
    await owner.query('commit');
  } catch (error) {
    await owner.query('rollback');
    const reason = error instanceof Error ? error.message : String(error);
    throw new MigrationError(`Migration ${migration.name} ist gescheitert: ${reason}`, { cause: error });
  }
};

const queueGrants = `
grant usage on schema ${queueSchema} to app;
grant select, insert, update, delete on all tables in schema ${queueSchema} to app;
grant usage, select on all sequences in schema ${queueSchema} to app;
grant execute on all functions in schema ${queueSchema} to app;
`;

/** The queue's own schema, as number 0; its text changes with the library's version, then the library upgrades it. */
const installQueue = async (owner: pg.Client, ownerUrl: string, applied: Applied): Promise<boolean> => {
  const pruefsumme = sha256(getConstructionPlans(queueSchema) + queueGrants);
  if (applied.get(0)?.pruefsumme === pruefsumme) return false;
  const boss = new PgBoss({
    connectionString: ownerUrl,
    schema: queueSchema,
    max: 1,
    supervise: false,
    schedule: false,
  });
  boss.on('error', () => undefined);
  await boss.start();
  await boss.stop({ graceful: false });
  await owner.query(queueGrants);
  await owner.query(record, [0, 'pg-boss', pruefsumme]);
  return true;
};

const pending = (migrations: readonly Migration[], applied: Applied): readonly Migration[] => {
  const newest = migrations.at(-1)?.nummer ?? 0;
  const ahead = [...applied.keys()].find((nummer) => nummer > newest);
  if (ahead) throw new MigrationError(`Die Datenbank ist neuer als dieses Programm (Migration ${ahead}).`);
  const changed = migrations.find(
    (one) => (applied.get(one.nummer)?.pruefsumme ?? one.pruefsumme) !== one.pruefsumme,
  );
  if (changed) throw new MigrationError(`Migration ${changed.name} wurde nachträglich geändert.`);
  return migrations.filter((migration) => !applied.has(migration.nummer));
};

/**
 * Brings a database to the present state: the queue's schema, then every migration not yet applied, one transaction each.
 * @returns names of what was applied
 * @throws MigrationError in German
 */
export const migrate = async (
  ownerUrl: string,
  folder: string = migrationsDir,
): Promise<readonly string[]> => {
  const migrations = await readMigrations(folder);
  const owner = new pg.Client({ connectionString: ownerUrl });
  owner.on('notice', () => undefined);
  await owner.connect();
  try {
    await owner.query("select pg_advisory_lock(hashtext('maklerwerk.migrate'))");
    const applied = await readApplied(owner);
    const due = pending(migrations, applied);
    const queue = await installQueue(owner, ownerUrl, applied);
    for (const migration of due) await apply(owner, migration);
    return [...(queue ? ['pg-boss'] : []), ...due.map((migration) => migration.name)];
  } finally {
    await owner.end();
  }
};
