// Brokerages and who belongs to them. Invitations, tokens and agency numbers stand beside it.
import { sql } from 'kysely';
import type { BaseHandle, BenutzerHandle, BetreiberHandle, Handle } from '#platform/db/handle.ts';
import type { Profil, Rolle } from './contract.ts';
import { verwaltungDb } from './tabellen.ts';
import type { ProfilSpalte } from './tabellen.ts';

export { fassungsname, wirksamerText, wirksameTexte } from './store-texte.ts';

export type Mandant = {
  readonly id: number;
  readonly schluessel: string;
  readonly name: string;
  readonly demo: boolean;
  readonly profil: ProfilSpalte;
  readonly angelegtAm: string;
};
export type Zugehoerigkeit = {
  readonly benutzerId: string;
  readonly name: string;
  readonly email: string;
  readonly rolle: Rolle;
  readonly seit: string;
  readonly siehtSchutzbeduerftiges: boolean;
};
export type Mitgliedschaft = {
  readonly mandantId: number;
  readonly rolle: Rolle;
  readonly siehtSchutzbeduerftiges: boolean;
};

const mandantColumns = ['id', 'schluessel', 'name', 'demo', 'profil', 'angelegt_am'] as const;

type MandantRow = Omit<Mandant, 'angelegtAm'> & { readonly angelegt_am: Date };

const mandantOf = ({ angelegt_am, ...row }: MandantRow): Mandant => ({
  ...row,
  angelegtAm: angelegt_am.toISOString(),
});

/** The brokerage of the handle. */
export const readMandant = async (handle: Handle): Promise<Mandant> =>
  mandantOf(
    await verwaltungDb(handle)
      .selectFrom('mandant')
      .select(mandantColumns)
      .where('id', '=', handle.mandantId)
      .executeTakeFirstOrThrow(),
  );

/** Locks the row: profile and logo are written by two routes. */
export const lockMandant = async (handle: Handle): Promise<void> => {
  await sql`select 1 from mandant where id = ${handle.mandantId} for no key update`.execute(handle.db);
};

export const writeMandant = async (handle: Handle, name: string, profil: ProfilSpalte): Promise<void> => {
  await verwaltungDb(handle)
    .updateTable('mandant')
    .set({ name, profil: JSON.stringify(profil) })
    .where('id', '=', handle.mandantId)
    .execute();
};

/** Profile as the contract has it. */
export const profilOf = ({ name, profil: { logo: _logo, ...rest } }: Mandant): Profil => ({ name, ...rest });

/** All brokerages, for the operator; of their data only this. */
export const listMandanten = async (handle: BetreiberHandle): Promise<readonly Mandant[]> => {
  const rows = await verwaltungDb(handle)
    .selectFrom('mandant')
    .select(mandantColumns)
    .orderBy('id')
    .execute();
  return rows.map(mandantOf);
};

/** @returns id of the new brokerage; undefined when the key is taken */
export const insertMandant = async (
  handle: BetreiberHandle,
  neu: { schluessel: string; name: string; demo: boolean; profil: ProfilSpalte },
): Promise<number | undefined> => {
  const row = await verwaltungDb(handle)
    .insertInto('mandant')
    .values({ ...neu, profil: JSON.stringify(neu.profil) })
    .onConflict((conflict) => conflict.column('schluessel').doNothing())
    .returning('id')
    .executeTakeFirst();
  return row?.id;
};

const personColumns = ['benutzer_id', 'name', 'email', 'rolle', 'seit'] as const;

/** As set by the owner, else by role. */
const siehtSchutzbeduerftiges = sql<boolean>`coalesce(sieht_schutzbeduerftiges, rolle <> 'lesend')`.as(
  'siehtSchutzbeduerftiges',
);

type PersonRow = Omit<Zugehoerigkeit, 'benutzerId' | 'seit'> & {
  readonly benutzer_id: string;
  readonly seit: Date;
};

const personOf = ({ benutzer_id, seit, ...row }: PersonRow): Zugehoerigkeit => ({
  ...row,
  benutzerId: benutzer_id,
  seit: seit.toISOString(),
});

/** People of the house by name. */
export const listPersonen = async (handle: Handle): Promise<readonly Zugehoerigkeit[]> => {
  const rows = await verwaltungDb(handle)
    .selectFrom('zugehoerigkeit')
    .select([...personColumns, siehtSchutzbeduerftiges])
    .orderBy(sql`name collate "de-x-icu"`)
    .orderBy('benutzer_id')
    .execute();
  return rows.map(personOf);
};

export const findZugehoerigkeit = async (
  handle: Handle,
  benutzerId: string,
): Promise<Zugehoerigkeit | undefined> => {
  const row = await verwaltungDb(handle)
    .selectFrom('zugehoerigkeit')
    .select([...personColumns, siehtSchutzbeduerftiges])
    .where('benutzer_id', '=', benutzerId)
    .executeTakeFirst();
  return row && personOf(row);
};

/** Makes changes of roles wait for each other, so that two owners cannot remove one another at once. */
export const lockInhaber = async (handle: Handle): Promise<readonly string[]> => {
  const rows = await verwaltungDb(handle)
    .selectFrom('zugehoerigkeit')
    .select('benutzer_id')
    .where('rolle', '=', 'inhaber')
    .orderBy('benutzer_id')
    .forUpdate()
    .execute();
  return rows.map((row) => row.benutzer_id);
};

/** False: the person belongs to the house already. */
export const insertZugehoerigkeit = async (
  handle: Handle,
  neu: { benutzerId: string; name: string; email: string; rolle: Rolle },
): Promise<boolean> => {
  const { benutzerId: benutzer_id, ...rest } = neu;
  const row = await verwaltungDb(handle)
    .insertInto('zugehoerigkeit')
    .values({ mandant_id: handle.mandantId, benutzer_id, ...rest })
    .onConflict((conflict) => conflict.columns(['mandant_id', 'benutzer_id']).doNothing())
    .returning('benutzer_id')
    .executeTakeFirst();
  return row !== undefined;
};

export const updateZugehoerigkeit = async (
  handle: Handle,
  benutzerId: string,
  werte: { rolle?: Rolle; name?: string; sieht_schutzbeduerftiges?: boolean | null },
): Promise<void> => {
  await verwaltungDb(handle)
    .updateTable('zugehoerigkeit')
    .set(werte)
    .where('benutzer_id', '=', benutzerId)
    .execute();
};

export const deleteZugehoerigkeit = async (handle: Handle, benutzerId: string): Promise<void> => {
  await verwaltungDb(handle).deleteFrom('zugehoerigkeit').where('benutzer_id', '=', benutzerId).execute();
};

/** The own memberships with names, and whether the person is operator. */
export const readEigene = async (handle: BenutzerHandle) => {
  const mandanten = await verwaltungDb(handle)
    .selectFrom('zugehoerigkeit as z')
    .innerJoin('mandant as m', 'm.id', 'z.mandant_id')
    .select(['m.id', 'm.name', 'm.demo', 'z.rolle', siehtSchutzbeduerftiges])
    .orderBy(sql`m.name collate "de-x-icu"`)
    .orderBy('m.id')
    .execute();
  return { mandanten, betreiber: await isBetreiber(handle) };
};

/** Row security shows the person's own row alone. */
export const isBetreiber = async (handle: BaseHandle): Promise<boolean> => {
  const row = await verwaltungDb(handle).selectFrom('betreiber').select('benutzer_id').executeTakeFirst();
  return row !== undefined;
};

/** Memberships alone, in the order in which one is taken when none was chosen. */
export const readMitgliedschaften = async (handle: BenutzerHandle): Promise<readonly Mitgliedschaft[]> =>
  verwaltungDb(handle)
    .selectFrom('zugehoerigkeit')
    .select(['mandant_id as mandantId', 'rolle', siehtSchutzbeduerftiges])
    .orderBy('seit')
    .orderBy('mandant_id')
    .execute();
