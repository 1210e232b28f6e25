// What server, worker and command line share: settings, database at its present state, files, secret.
import { systemClock } from '#platform/clock.ts';
import type { Clock } from '#platform/clock.ts';
import { createDatabase } from '#platform/db/handle.ts';
import type { Database } from '#platform/db/handle.ts';
import { migrate } from '#platform/db/migrate.ts';
import { attachOrStart } from '#platform/db/postgres.ts';
import type { RunningDatabase } from '#platform/db/postgres.ts';
import type { Env } from '#platform/env.ts';
import type { FileStore } from '#platform/files/file-store.ts';
import { openFiles } from '#platform/files/open-files.ts';
import type { Log } from '#platform/log.ts';
import { readSecret } from '#platform/secret.ts';

export type Runtime = {
  readonly env: Env;
  readonly log: Log;
  readonly clock: Clock;
  /** Master secret; derive a key per purpose with `deriveKey`. */
  readonly secret: string;
  /** Addresses of the database; stores use `database` instead. */
  readonly postgres: RunningDatabase;
  readonly database: Database;
  readonly files: FileStore;
  /** Names of the migrations applied just now. */
  readonly migrated: readonly string[];
  /** Closes the pool and gives the database server up. Repeatable. */
  readonly close: () => Promise<void>;
};

/**
 * Opens everything below the web: database (found or started), migrations, pool, file store.
 * @throws PostgresError, MigrationError, S3Error with German messages
 */
export const openRuntime = async (env: Env, log: Log, poolSize = 10): Promise<Runtime> => {
  const postgres = await attachOrStart(env);
  try {
    const migrated = await migrate(postgres.ownerUrl);
    const [secret, files] = await Promise.all([readSecret(env), openFiles(env)]);
    const database = createDatabase({
      appUrl: postgres.appUrl,
      poolSize,
      onError: (error) => log.warn('Datenbankverbindung', { fehler: error }),
    });
    const finish = async () => {
      await database.close();
      await postgres.stop();
    };
    let closing: Promise<void> | undefined;
    const close = () => (closing ??= finish());
    return { env, log, clock: systemClock, secret, postgres, database, files, migrated, close };
  } catch (error) {
    await postgres.stop();
    throw error;
  }
};
