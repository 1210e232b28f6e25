// A database per test file, cloned from the migrated template and dropped afterwards.
import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { afterAll, inject } from 'vitest';
import { createDatabase } from '#platform/db/handle.ts';
import type { Database } from '#platform/db/handle.ts';
import { typeParsers } from '#platform/db/type-parsers.ts';
import { templateName } from './postgres.setup.ts';

export type TestDatabase = {
  readonly ownerUrl: string;
  readonly appUrl: string;
  readonly authUrl: string;
  /** The product's own database object, as role `app`. */
  readonly database: Database;
  /** A statement as owner, past row security; to prepare what no store writes, and to look behind a store. */
  readonly sql: <R extends pg.QueryResultRow>(text: string, values?: readonly unknown[]) => Promise<R[]>;
};

export type TestDatabaseOptions = {
  /** false: an empty database instead of a migrated one. */
  readonly migrated?: boolean;
};

const named = (url: string, name: string): string => {
  const result = new URL(url);
  result.pathname = `/${name}`;
  return result.href;
};

const onServer = async (url: string, statement: string): Promise<void> => {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
};

/**
 * Call at the top of a `*.db.test.ts` file: `const db = await createTestDatabase();`
 * Clones the template; closes and drops the clone after the file.
 */
export const createTestDatabase = async (options: TestDatabaseOptions = {}): Promise<TestDatabase> => {
  const server = inject('testServer');
  const name = `test_${randomBytes(6).toString('hex')}`;
  const template = (options.migrated ?? true) ? ` template ${templateName}` : '';
  await onServer(server.ownerUrl, `create database ${name}${template}`);
  const ownerUrl = named(server.ownerUrl, name);
  const appUrl = named(server.appUrl, name);
  const owner = new pg.Pool({ connectionString: ownerUrl, max: 2, types: typeParsers });
  owner.on('error', () => undefined);
  const database = createDatabase({ appUrl, poolSize: 5 });
  afterAll(async () => {
    await database.close();
    await owner.end();
    await onServer(server.ownerUrl, `drop database if exists ${name} with (force)`);
  });
  return {
    ownerUrl,
    appUrl,
    authUrl: named(server.authUrl, name),
    database,
    sql: async (text, values = []) => (await owner.query(text, [...values])).rows,
  };
};
