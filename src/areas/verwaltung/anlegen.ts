// Making brokerages, people and memberships: by the operator's page, the command line and the demo alike.
import { sql } from 'kysely';
import pg from 'pg';
import type { Personen } from '#platform/auth/personen.ts';
import type { Database, Handle } from '#platform/db/handle.ts';
import { writeProtokoll } from '#platform/db/protokoll.ts';
import { ApiError } from '#platform/http/api-error.ts';
import type { Weg } from '#platform/http/kontext.ts';
import type { Profil, Rolle } from './contract.ts';
import { insertMandant, insertZugehoerigkeit } from './store.ts';

/** Who does it: null for the system (command line, demo). */
export type Urheber = { readonly benutzerId: string | null; readonly weg: Weg };

export type NeuerMandant = {
  /** `^[a-z0-9][a-z0-9-]{1,59}$` */
  readonly schluessel: string;
  readonly name: string;
  readonly demo?: boolean;
  readonly profil?: Omit<Profil, 'name'>;
};

/**
 * Makes a brokerage and its first audit row.
 * @returns id
 * @throws ApiError `schon-vorhanden` when the key is taken
 */
export const createMandant = async (
  database: Database,
  neu: NeuerMandant,
  { benutzerId, weg }: Urheber,
): Promise<number> => {
  const { schluessel, name, demo = false, profil = {} } = neu;
  const id = await database.mitBetreiber({ benutzerId }, (handle) =>
    insertMandant(handle, { schluessel, name, demo, profil }),
  );
  if (id === undefined)
    throw new ApiError('schon-vorhanden', `Den Mandanten ${schluessel} gibt es schon.`, {
      feld: 'schluessel',
    });
  await database.mitMandant({ mandantId: id, benutzerId, rolle: 'system' }, (handle) =>
    writeProtokoll(handle, [{ weg, gegenstand: 'mandant', gegenstandId: String(id), aktion: 'angelegt' }]),
  );
  return id;
};

/** An account, found by its address or made. @returns id of the person */
export const ensurePerson = async (
  personen: Personen,
  neu: { readonly email: string; readonly name: string; readonly passwort: string },
): Promise<string> => (await personen.findPerson(neu.email))?.id ?? personen.createPerson(neu);

/** Puts a person into a brokerage; harmless when the person is in it already. */
export const addZugehoerigkeit = async (
  database: Database,
  neu: {
    readonly mandantId: number;
    readonly benutzerId: string;
    readonly name: string;
    readonly email: string;
    readonly rolle: Rolle;
  },
  { benutzerId, weg }: Urheber,
): Promise<void> => {
  const { mandantId, ...person } = neu;
  await database.mitMandant({ mandantId, benutzerId, rolle: 'system' }, async (handle) => {
    if (!(await insertZugehoerigkeit(handle, person))) return;
    const aenderungen = [{ feld: 'rolle', alt: null, neu: person.rolle }];
    const gegenstandId = person.benutzerId;
    await writeProtokoll(handle, [
      { weg, gegenstand: 'person', gegenstandId, aktion: 'aufgenommen', aenderungen },
    ]);
  });
};

/** Makes a person the operator of the installation. Only the owner of the database may: the application cannot promote anybody. */
export const setBetreiber = async (ownerUrl: string, benutzerId: string): Promise<void> => {
  const owner = new pg.Client({ connectionString: ownerUrl });
  await owner.connect();
  try {
    await owner.query('insert into public.betreiber (benutzer_id) values ($1) on conflict do nothing', [
      benutzerId,
    ]);
  } finally {
    await owner.end();
  }
};

/** Does `work` once per brokerage and in the transaction of the handle; the audit remembers it under `aktion`. */
export const einmal = async (
  handle: Handle,
  { aktion, weg }: { readonly aktion: string; readonly weg: Weg },
  work: () => Promise<void>,
): Promise<void> => {
  const gegenstandId = String(handle.mandantId);
  const { rows } = await sql`
    select from protokoll
    where gegenstand = 'mandant' and gegenstand_id = ${gegenstandId} and aktion = ${aktion} limit 1`.execute(
    handle.db,
  );
  if (rows.length > 0) return;
  await work();
  await writeProtokoll(handle, [{ weg, gegenstand: 'mandant', gegenstandId, aktion }]);
};
