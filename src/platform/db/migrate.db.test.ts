import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { createTestDatabase } from '#test/testkit/database.ts';
import { migrate, readMigrations } from './migrate.ts';

const db = await createTestDatabase({ migrated: false });
const root = await mkdtemp(join(tmpdir(), 'migrationen-'));
afterAll(() => rm(root, { recursive: true, force: true }));

let folder = root;
beforeEach(async () => {
  folder = await mkdtemp(join(root, 'satz-'));
});

const write = (files: Readonly<Record<string, string>>) =>
  Promise.all(Object.entries(files).map(([name, text]) => writeFile(join(folder, name), text)));

describe('migrate', () => {
  test('two at once apply every migration exactly once; later calls do nothing', async () => {
    await write({ '0001_a.sql': 'create table a (n int)', '0002_b.sql': 'insert into a values (1)' });
    const results = await Promise.all([migrate(db.ownerUrl, folder), migrate(db.ownerUrl, folder)]);
    expect(results.flat()).toEqual(['pg-boss', '0001_a.sql', '0002_b.sql']);
    expect(await db.sql('select n from a')).toEqual([{ n: 1 }]);
    expect(await migrate(db.ownerUrl, folder)).toEqual([]);
  });

  test('a failing migration leaves nothing of itself and names itself; mended, it runs', async () => {
    const before = { '0001_a.sql': 'create table a (n int)', '0002_b.sql': 'insert into a values (1)' };
    await write({ ...before, '0003_c.sql': 'create table c (n int); select 1/0' });
    await expect(migrate(db.ownerUrl, folder)).rejects.toThrow(
      /0003_c\.sql ist gescheitert: division by zero/,
    );
    expect(await db.sql(`select to_regclass('c') as c`)).toEqual([{ c: null }]);
    await write({ '0003_c.sql': 'create table c (n int)' });
    expect(await migrate(db.ownerUrl, folder)).toEqual(['0003_c.sql']);
  });

  test('a migration that was changed later, or is unknown to this program, stops the start', async () => {
    const rest = { '0002_b.sql': 'insert into a values (1)', '0003_c.sql': 'create table c (n int)' };
    await write({ '0001_a.sql': 'create table a (m int)', ...rest });
    await expect(migrate(db.ownerUrl, folder)).rejects.toThrow('0001_a.sql wurde nachträglich geändert');
    await rm(join(folder, '0003_c.sql'));
    await write({ '0001_a.sql': 'create table a (n int)\r\n'.trimEnd() });
    await expect(migrate(db.ownerUrl, folder)).rejects.toThrow('neuer als dieses Programm (Migration 3)');
  });

  test('the queue is usable by role app without owning anything', async () => {
    const owners = await db.sql(`select distinct tableowner from pg_tables where schemaname = 'pgboss'`);
    expect(owners).toEqual([{ tableowner: 'postgres' }]);
    const rights =
      await db.sql(`select has_table_privilege('app', 'pgboss.job', 'insert, update, delete') as ja,
      has_schema_privilege('app', 'pgboss', 'create') as nein`);
    expect(rights).toEqual([{ ja: true, nein: false }]);
  });
});

test.each([
  ['1_a.sql', 'NNNN_was.sql'],
  ['0001_Ä.sql', 'NNNN_was.sql'],
])('readMigrations refuses the name %s', async (name, message) => {
  await write({ [name]: 'select 1' });
  await expect(readMigrations(folder)).rejects.toThrow(message);
});

test('readMigrations refuses a number given twice', async () => {
  await write({ '0001_a.sql': '', '0001_b.sql': '' });
  await expect(readMigrations(folder)).rejects.toThrow('doppelt');
});
