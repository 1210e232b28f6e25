// Invitations and API tokens.
import type { Personen } from '#platform/auth/personen.ts';
import type { Database } from '#platform/db/handle.ts';
import { writeProtokoll } from '#platform/db/protokoll.ts';
import { ApiError } from '#platform/http/api-error.ts';
import type { Handlers, HttpKontext, OffenKontext } from '#platform/http/kontext.ts';
import type { Post } from '#platform/mail/post.ts';
import type { Rolle, verwaltungContract } from './contract.ts';
import { geheimnisHash, neuerApiSchluessel, neuesEinladungsgeheimnis } from './geheimnis.ts';
import { einladungsmail } from './mails.ts';
import {
  deleteEinladung,
  findEinladung,
  insertApiToken,
  insertEinladung,
  listApiTokens,
  listEinladungen,
  revokeApiToken,
  verbraucheEinladung,
} from './store-geheimnisse.ts';
import type { Einladung, GefundeneEinladung } from './store-geheimnisse.ts';
import { findZugehoerigkeit, insertZugehoerigkeit, listPersonen, readMandant } from './store.ts';

export type EinladungDeps = {
  readonly database: Database;
  readonly personen: Personen;
  readonly post: Post;
  readonly oeffentlicheAdresse: string;
};

type C = typeof verwaltungContract;
type MailKontext = Pick<HttpKontext, 'handle' | 'benutzerId' | 'weg' | 'danach'>;

const assertNeu = async ({ handle }: MailKontext, email: string): Promise<void> => {
  const personen = await listPersonen(handle);
  if (personen.some((person) => person.email === email))
    throw new ApiError('schon-vorhanden', 'Diese Person gehört schon zu Ihrem Haus.', { feld: 'email' });
};

/** Writes the invitation; its mail goes out after the commit. */
export const ladeEin = async (
  kontext: MailKontext,
  { post, oeffentlicheAdresse: adresse }: Pick<EinladungDeps, 'post' | 'oeffentlicheAdresse'>,
  an: { readonly email: string; readonly rolle: Rolle },
): Promise<Einladung> => {
  const { handle, benutzerId, weg } = kontext;
  const email = an.email.toLowerCase();
  await assertNeu(kontext, email);
  const token = neuesEinladungsgeheimnis();
  const neu = await insertEinladung(handle, {
    email,
    rolle: an.rolle,
    hash: geheimnisHash(token),
    von: benutzerId,
  });
  const aenderungen = [
    { feld: 'email', alt: null, neu: email },
    { feld: 'rolle', alt: null, neu: an.rolle },
  ];
  await writeProtokoll(handle, [
    { weg, gegenstand: 'einladung', gegenstandId: neu.id, aktion: 'angelegt', aenderungen },
  ]);
  const { name: haus } = await readMandant(handle);
  const von = (await findZugehoerigkeit(handle, benutzerId))?.name ?? 'Ihr Betreiber';
  kontext.danach(() => post.sende(einladungsmail({ an: email, haus, von, rolle: an.rolle, token, adresse })));
  return neu;
};

export const createEinladungen = (deps: EinladungDeps) =>
  ({
    listEinladungen: async ({ handle }) => [...(await listEinladungen(handle))],
    createEinladung: (kontext, { body }) => ladeEin(kontext, deps, body),
    removeEinladung: async ({ handle, weg }, { params: { id } }) => {
      const email = await deleteEinladung(handle, id);
      if (email === undefined) throw new ApiError('nicht-gefunden', 'Diese Einladung gibt es nicht mehr.');
      const aenderungen = [{ feld: 'email', alt: email, neu: null }];
      await writeProtokoll(handle, [
        { weg, gegenstand: 'einladung', gegenstandId: id, aktion: 'geloescht', aenderungen },
      ]);
      return {};
    },
  }) satisfies Handlers<C, HttpKontext>;

const ungueltig = () =>
  new ApiError('nicht-gefunden', 'Die Einladung ist abgelaufen, zurückgezogen oder schon angenommen.');

const finde = async (database: Database, token: string): Promise<GefundeneEinladung> => {
  const found = await database.mitBenutzer({ benutzerId: '' }, (handle) =>
    findEinladung(handle, geheimnisHash(token)),
  );
  if (!found) throw ungueltig();
  return found;
};

const neuePerson = async (
  personen: Personen,
  email: string,
  { name, passwort }: { readonly name?: string | undefined; readonly passwort?: string | undefined },
) => {
  if (name !== undefined && passwort !== undefined)
    return { id: await personen.createPerson({ email, name, passwort }), name };
  const felder = Object.entries({ name, passwort })
    .filter(([, wert]) => wert === undefined)
    .map(([feld]) => ({ feld, meldung: 'Bitte ausfüllen.' }));
  throw new ApiError('eingabe-ungueltig', 'Bitte Namen und ein neues Passwort angeben.', { felder });
};

/** Used up and joined in one transaction. */
const nimmAn = async (
  database: Database,
  einladung: GefundeneEinladung,
  person: { readonly id: string; readonly name: string },
): Promise<void> => {
  const { mandant_id: mandantId, email, rolle, id } = einladung;
  const scope = { mandantId, benutzerId: person.id, rolle: 'system' } as const;
  await database.mitMandant(scope, async (handle) => {
    if (!(await verbraucheEinladung(handle, id))) throw ungueltig();
    if (!(await insertZugehoerigkeit(handle, { benutzerId: person.id, name: person.name, email, rolle })))
      return;
    const aenderungen = [{ feld: 'rolle', alt: null, neu: rolle }];
    await writeProtokoll(handle, [
      { weg: 'web', gegenstand: 'person', gegenstandId: person.id, aktion: 'aufgenommen', aenderungen },
    ]);
  });
};

export const createOffeneEinladungen = ({ database, personen }: EinladungDeps) =>
  ({
    getEinladung: async (_kontext, { query }) => {
      const { email, rolle, mandant_name: mandant } = await finde(database, query.token);
      return { email, rolle, mandant, kontoVorhanden: (await personen.findPerson(email)) !== null };
    },
    /** Who holds the link reads that mailbox; an account of that address needs no password here, it is not signed in by this. */
    acceptEinladung: async (_kontext, { body }) => {
      const einladung = await finde(database, body.token);
      const person =
        (await personen.findPerson(einladung.email)) ?? (await neuePerson(personen, einladung.email, body));
      await nimmAn(database, einladung, person);
      return {};
    },
  }) satisfies Handlers<C, OffenKontext>;

export const tokenHandlers = {
  listApiTokens: async ({ handle }) => [...(await listApiTokens(handle))],
  createApiToken: async ({ handle, benutzerId, weg }, { body: { name, recht } }) => {
    const token = neuerApiSchluessel();
    const neu = { name, recht, hash: geheimnisHash(token), endung: token.slice(-4), von: benutzerId };
    const row = await insertApiToken(handle, neu);
    const aenderungen = [
      { feld: 'name', alt: null, neu: name },
      { feld: 'recht', alt: null, neu: recht },
    ];
    await writeProtokoll(handle, [
      { weg, gegenstand: 'api-token', gegenstandId: row.id, aktion: 'angelegt', aenderungen },
    ]);
    return { ...row, token };
  },
  revokeApiToken: async ({ handle, weg }, { params: { id } }) => {
    const name = await revokeApiToken(handle, id);
    if (name === undefined) throw new ApiError('nicht-gefunden', 'Diesen API-Schlüssel gibt es nicht.');
    const aenderungen = [{ feld: 'name', alt: name, neu: null }];
    await writeProtokoll(handle, [
      { weg, gegenstand: 'api-token', gegenstandId: id, aktion: 'widerrufen', aenderungen },
    ]);
    return {};
  },
} satisfies Handlers<C, HttpKontext>;
