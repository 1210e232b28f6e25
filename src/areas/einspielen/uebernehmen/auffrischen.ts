// Open plans and the book: what one of them writes makes the others old. Those are made again, so that the same new customer
// in two files does not come twice, nor becomes a question.
import { sql } from 'kysely';
import type { Handle } from '#platform/db/handle.ts';
import { writeProtokoll } from '#platform/db/protokoll.ts';
import { enqueue } from '#platform/jobs/jobs.ts';
import type { Arbeit } from '../abschluss.ts';
import { liesDatei } from '../auftraege.ts';
import { changeStatus } from '../store.ts';
import { kamDazwischen } from './dazwischen.ts';

const tabellen = ['kunde', 'vertrag'] as const;

/** A record that the plan has looked at is another one by now, or gone. */
const zielIstAnders = (tabelle: (typeof tabellen)[number]) => sql`
  select from einspielung_plan p
  left join lateral (
    select t.version, t.geloescht_am from ${sql.table(tabelle)} t where t.mandant_id = p.mandant_id and t.id = p.ziel_id offset 0) t on true
  where p.mandant_id = e.mandant_id and p.einspielung_id = e.id and p.gegenstand = ${tabelle}
    and p.entscheidung in ('geaendert', 'unveraendert') and (t.version is null or t.version <> p.ziel_version or t.geloescht_am is not null)`;

/** A contract that the plan calls new has come meanwhile. */
const vertragIstDa = sql`
  select from einspielung_plan p
  cross join lateral (
    select t.einspielung_id, t.angelegt_am from vertrag t where t.mandant_id = p.mandant_id and t.nummer_norm = p.spalten->>'nummer_norm'
      and t.gesellschaft_schluessel = p.spalten->>'gesellschaft_schluessel' and t.sparte = p.spalten->>'sparte' offset 0) t
  where p.mandant_id = e.mandant_id and p.einspielung_id = e.id and p.gegenstand = 'vertrag' and p.entscheidung = 'neu'
    and t.einspielung_id is distinct from p.einspielung_id and ${kamDazwischen}`;

const kundeIstDa = sql`
  select from einspielung_plan p
  cross join lateral jsonb_array_elements(p.abgleich) a
  cross join lateral (
    select s.kunde_id from kunde_schluessel s
    where s.mandant_id = p.mandant_id and s.art = a->>0 and s.schluessel = a->>1 limit 30) s
  cross join lateral (
    select t.einspielung_id, t.angelegt_am from kunde t
    where t.mandant_id = p.mandant_id and t.id = s.kunde_id and t.geloescht_am is null offset 0) t
  where p.mandant_id = e.mandant_id and p.einspielung_id = e.id and p.gegenstand = 'kunde' and p.entscheidung = 'neu'
    and a->>0 in ('kundennummer', 'fremdnummer', 'name+geburtsdatum', 'firma+ort')
    and t.einspielung_id is distinct from p.einspielung_id and ${kamDazwischen}`;

/** Untouched plans of the brokerage that no longer fit the book; of `id` alone, or of all others. */
const findUeberholte = async (handle: Handle, nur?: string): Promise<readonly string[]> => {
  const { rows } = await sql<{ id: string }>`
    select e.id from einspielung e
    where e.mandant_id = ${handle.mandantId} and e.status = 'geplant' and e.angewandt_bis = 0 ${nur === undefined ? sql`` : sql`and e.id = ${nur}`}
      and (exists (${zielIstAnders('kunde')}) or exists (${zielIstAnders('vertrag')}) or exists (${vertragIstDa}) or exists (${kundeIstDa}))
    order by e.id`.execute(handle.db);
  return rows.map(({ id }) => id);
};

/** Back to reading. @returns false where a person was quicker */
const planeErneut = async (handle: Handle, id: string): Promise<boolean> => {
  if (!(await changeStatus(handle, id, ['geplant'], 'wartet'))) return false;
  await writeProtokoll(handle, [
    { weg: 'einspielung', gegenstand: 'einspielung', gegenstandId: id, aktion: 'neu-geplant' },
  ]);
  return true;
};

/** When an Einspielung has been written or taken back, in that transaction: the open plans that it has made old are made again. */
export const frischePlaeneAuf = async (handle: Handle): Promise<void> => {
  for (const id of await findUeberholte(handle))
    if (await planeErneut(handle, id)) await enqueue(handle, liesDatei, { einspielungId: id });
};

const hoechstensErneut = 2;

/** Reads until the plan fits the book as it is at its end; another one may have been applied meanwhile. */
export const liesBisAktuell = async (
  { mitMandant }: Pick<Arbeit, 'mitMandant'>,
  id: string,
  lies: () => Promise<void>,
): Promise<void> => {
  await lies();
  for (let i = 0; i < hoechstensErneut; i += 1) {
    const erneut = await mitMandant(
      async (handle) => (await findUeberholte(handle, id)).length > 0 && planeErneut(handle, id),
    );
    if (!erneut) return;
    await lies();
  }
};
