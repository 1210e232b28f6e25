import { sql } from 'kysely';
import { beforeAll, describe, expect, test } from 'vitest';
import { createTestDatabase } from '#test/testkit/database.ts';
import type { Handle } from './handle.ts';

type Tables = { probe: { mandant_id: number; id: string; tag: string | null; wann: Date | null } };

const db = await createTestDatabase({ migrated: false });

beforeAll(async () => {
  await db.sql(`
    create table probe (
      mandant_id integer not null, id bigint not null, tag date, wann timestamptz, primary key (mandant_id, id));
    alter table probe enable row level security;
    alter table probe force row level security;
    create policy mandant on probe using (mandant_id = (select current_setting('app.mandant')::int));
    grant select, insert, update, delete on probe to app;
    insert into probe select m, n, '2026-11-23', '2026-11-23T10:00:00Z' from generate_series(1, 2) m, generate_series(1, 2500) n;
  `);
});

const scope = (mandantId: number) => ({ mandantId, benutzerId: 'b1', rolle: 'inhaber' }) as const;
const probe = (handle: Pick<Handle, 'db'>) => handle.db.$extendTables<Tables>();
const count = async (handle: Pick<Handle, 'db'>) =>
  (
    await probe(handle)
      .selectFrom('probe')
      .select((eb) => eb.fn.countAll<string>().as('n'))
      .executeTakeFirstOrThrow()
  ).n;

describe('mitMandant', () => {
  test('shows the rows of its mandant alone', async () => {
    const found = await db.database.mitMandant(scope(1), (handle) =>
      probe(handle).selectFrom('probe').select('mandant_id').distinct().execute(),
    );
    expect(found).toEqual([{ mandant_id: 1 }]);
  });

  test('cannot write a row of another mandant', async () => {
    const write = db.database.mitMandant(scope(1), (handle) =>
      probe(handle)
        .insertInto('probe')
        .values({ mandant_id: 2, id: '9999', tag: null, wann: null })
        .execute(),
    );
    await expect(write).rejects.toThrow(/row-level security/);
  });

  test('hands on who acts and why', async () => {
    const seen = await db.database.mitMandant({ ...scope(2), anlass: 'Test' }, async (handle) => ({
      mandantId: handle.mandantId,
      benutzerId: handle.benutzerId,
      rolle: handle.rolle,
      anlass: handle.anlass,
      rows: (await sql<{ b: string }>`select current_setting('app.benutzer') as b`.execute(handle.db)).rows,
    }));
    expect(seen).toEqual({
      mandantId: 2,
      benutzerId: 'b1',
      rolle: 'inhaber',
      anlass: 'Test',
      rows: [{ b: 'b1' }],
    });
  });

  test.each([0, -1, 1.5, Number.NaN])('refuses %d as a mandant', async (mandantId) => {
    await expect(db.database.mitMandant(scope(mandantId), () => Promise.resolve(1))).rejects.toThrow(
      TypeError,
    );
  });

  test('rolls back when the work throws', async () => {
    const work = db.database.mitMandant(scope(1), async (handle) => {
      await probe(handle).deleteFrom('probe').execute();
      throw new Error('halt');
    });
    await expect(work).rejects.toThrow('halt');
    expect(await db.database.mitMandant(scope(1), count)).toBe('2500');
  });

  test('days and big numbers stay text, an instant is a Date', async () => {
    const row = await db.database.mitMandant(scope(1), (handle) =>
      probe(handle)
        .selectFrom('probe')
        .select(['id', 'tag', 'wann'])
        .where('id', '=', '1')
        .executeTakeFirst(),
    );
    expect(row).toEqual({ id: '1', tag: '2026-11-23', wann: new Date('2026-11-23T10:00:00Z') });
  });
});

describe('without a mandant', () => {
  test.each([
    ['mitBetreiber', () => db.database.mitBetreiber({ benutzerId: null }, count)],
    ['mitBenutzer', () => db.database.mitBenutzer({ benutzerId: 'b1' }, count)],
  ])(
    '%s: mandant tables raise an error, also on a connection that served a mandant before',
    async (_name, read) => {
      for (let round = 0; round < 6; round += 1) {
        await expect(read()).rejects.toThrow(/app\.mandant|invalid input syntax for type integer/);
        await db.database.mitMandant(scope(1), count);
      }
    },
  );

  test('no operator right is left behind', async () => {
    const setting = sql<{ v: string | null }>`select nullif(current_setting('app.betreiber', true), '') as v`;
    const asBetreiber = await db.database.mitBetreiber({ benutzerId: 'b' }, (handle) =>
      setting.execute(handle.db),
    );
    const asBenutzer = await db.database.mitBenutzer({ benutzerId: 'b' }, (handle) =>
      setting.execute(handle.db),
    );
    expect([asBetreiber.rows, asBenutzer.rows]).toEqual([[{ v: 'on' }], [{ v: null }]]);
  });
});

describe('bulk', () => {
  test('copyFrom takes rows under row security and counts them', async () => {
    function* lines() {
      for (let n = 5000; n < 105_000; n += 1) yield `2\t${n}\t\\N\t\\N\n`;
    }
    const taken = await db.database.mitMandant(scope(2), async (handle) => {
      await sql`create temporary table eingang (like probe) on commit drop`.execute(handle.db);
      const rows = await handle.copyFrom('copy eingang from stdin', lines());
      await sql`insert into probe select * from eingang`.execute(handle.db);
      return rows;
    });
    expect(taken).toBe(100_000);
    expect(await db.database.mitMandant(scope(2), count)).toBe('102500');
  });

  test('a source that breaks leaves nothing and the connection usable', async () => {
    async function* lines() {
      yield '1\t900001\t\\N\t\\N\n';
      await Promise.resolve();
      throw new Error('Quelle gerissen');
    }
    const work = db.database.mitMandant(scope(1), (handle) =>
      handle.copyFrom('copy probe from stdin', lines()),
    );
    await expect(work).rejects.toThrow();
    expect(await db.database.mitMandant(scope(1), count)).toBe('2500');
  });

  test('copyTo streams out', async () => {
    const bytes = await db.database.mitMandant(scope(1), async (handle) => {
      let text = '';
      for await (const chunk of handle.copyTo('copy (select id from probe order by id limit 3) to stdout'))
        text += String(chunk);
      return text;
    });
    expect(bytes).toBe('1\n2\n3\n');
  });

  test('rows reads all of a big result in batches, and may be left early', async () => {
    const [all, some] = await db.database.mitMandant(scope(1), async (handle) => {
      const query = probe(handle).selectFrom('probe').select('id').where('id', '<=', '2500').orderBy('id');
      let all = 0;
      for await (const row of handle.rows(query, 300)) all += Number(row.id) > 0 ? 1 : 0;
      const some: string[] = [];
      for await (const row of handle.rows(query, 2)) if (some.push(row.id) === 3) break;
      return [all, some] as const;
    });
    expect(all).toBe(2500);
    expect(some).toEqual(['1', '2', '3']);
  });

  test('savepoint: a part fails, the rest stays', async () => {
    const seen = await db.database.mitMandant(scope(1), async (handle) => {
      await handle.savepoint(() => sql`select 1/0`.execute(handle.db)).catch(() => undefined);
      return count(handle);
    });
    expect(seen).toBe('2500');
  });
});
