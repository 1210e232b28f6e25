// One PostgreSQL for the whole test run: no fsync, a free port, a template database migrated once.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import type { TestProject } from 'vitest/node';
import { migrate } from '#platform/db/migrate.ts';
import { openEmbedded } from '#platform/db/postgres.ts';
import type { RunningDatabase } from '#platform/db/postgres.ts';

/** What test files are told; passwords of a throw-away server. */
export type TestServer = { readonly ownerUrl: string; readonly appUrl: string; readonly authUrl: string };

/** Name of the migrated database that test files are cloned from. */
export const templateName = 'vorlage';

declare module 'vitest' {
  // oxlint-disable-next-line typescript/consistent-type-definitions -- a module's interface is extended
  export interface ProvidedContext {
    testServer: TestServer;
  }
}

type Running = { readonly folder: string; readonly database: RunningDatabase };

/** Two projects (db, e2e) share one server. */
let running: Promise<Running> | undefined;
let users = 0;

const start = async (): Promise<Running> => {
  const folder = await mkdtemp(join(tmpdir(), 'maklerwerk-test-'));
  const database = await openEmbedded(folder, { durable: false });
  const owner = new pg.Client({ connectionString: database.ownerUrl });
  await owner.connect();
  await owner.query(`create database ${templateName}`);
  await owner.end();
  const url = new URL(database.ownerUrl);
  url.pathname = `/${templateName}`;
  await migrate(url.href);
  return { folder, database };
};

/** vitest globalSetup: starts the server, hands out its addresses, stops it after the last project. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  users += 1;
  running ??= start();
  const { folder, database } = await running;
  const { ownerUrl, appUrl, authUrl } = database;
  project.provide('testServer', { ownerUrl, appUrl, authUrl });
  return async () => {
    users -= 1;
    if (users > 0) return;
    await database.stop();
    await rm(folder, { recursive: true, force: true });
  };
}
