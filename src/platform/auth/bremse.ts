// The brake's memory in PostgreSQL: a restart forgets no tries, several servers share them.
import { createHash } from 'node:crypto';
import type pg from 'pg';
import type { Bremse, Zaehlung } from '#platform/http/bremse.ts';

const fensterSekunden = 600;

const hashOf = (schluessel: string): string => createHash('sha256').update(schluessel).digest('hex');

/** In the order of the keys: two requests that count the same never wait for each other in a circle. */
const zaehleSql = `
insert into versuch as v (schluessel, anzahl, fenster_bis)
select s, 1, now() + make_interval(secs => $2) from unnest($1::text[]) s order by s
on conflict (schluessel) do update set
  anzahl = case when v.fenster_bis < now() then 1 else least(v.anzahl + 1, 1000000) end,
  fenster_bis = case when v.fenster_bis < now() then excluded.fenster_bis else v.fenster_bis end
returning schluessel, anzahl, ceil(extract(epoch from fenster_bis - now()))::int as sekunden`;

const zurueckSql = `update versuch set anzahl = greatest(anzahl - 1, 0) where schluessel = any($1)`;

const aufraeumenSql = `
delete from versuch where schluessel in (
  select schluessel from versuch where fenster_bis < now() - interval '1 hour' limit 100 for update skip locked)`;

type Zeile = { readonly schluessel: string; readonly anzahl: number; readonly sekunden: number };

/** Window: 10 minutes from the first try. `pool` signs in as role `auth`. */
export const createBremse = (pool: pg.Pool): Bremse => ({
  zaehle: async (zaehlungen: readonly Zaehlung[]) => {
    const grenzen = new Map(zaehlungen.map(({ schluessel, grenze }) => [hashOf(schluessel), grenze]));
    await pool.query(aufraeumenSql);
    const { rows } = await pool.query<Zeile>(zaehleSql, [[...grenzen.keys()], fensterSekunden]);
    const gesperrt = rows.filter((row) => row.anzahl > (grenzen.get(row.schluessel) ?? 0));
    return Math.max(0, ...gesperrt.map((row) => Math.max(1, row.sekunden)));
  },
  nimmZurueck: async (zaehlungen) => {
    await pool.query(zurueckSql, [zaehlungen.map(({ schluessel }) => hashOf(schluessel))]);
  },
});
