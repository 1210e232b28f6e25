// Sign-in, the own account, sessions, the second factor.
import { renderSVG } from 'uqr';
import type { Anmeldung } from '#platform/auth/anmeldung.ts';
import type { Personen } from '#platform/auth/personen.ts';
import type { Database, Handle } from '#platform/db/handle.ts';
import { writeProtokoll } from '#platform/db/protokoll.ts';
import type { Protokolleintrag } from '#platform/db/protokoll.ts';
import { ApiError } from '#platform/http/api-error.ts';
import type { Handlers, OffenKontext, PersonKontext } from '#platform/http/kontext.ts';
import type { anmeldungContract, Ich } from './anmeldung.contract.ts';
import { readEigene, updateZugehoerigkeit } from './store.ts';

export type AnmeldungDeps = {
  readonly anmeldung: Anmeldung;
  readonly personen: Personen;
  readonly database: Database;
};

type C = typeof anmeldungContract;

export const createOffeneAnmeldung = ({ anmeldung }: AnmeldungDeps) =>
  ({
    anmelden: async ({ anfrage }, { body }) => ({ zweiterFaktor: await anmeldung.anmelden(anfrage, body) }),
    zweitenFaktorPruefen: async ({ anfrage }, { body }) => {
      await anmeldung.pruefeZweitenFaktor(anfrage, body.code, body.art);
      return {};
    },
    passwortVergessen: async ({ anfrage }, { body }) => {
      await anmeldung.forderReset(anfrage, body.email);
      return {};
    },
    passwortZuruecksetzen: async ({ anfrage }, { body }) => {
      await anmeldung.setzePasswort(anfrage, body.token, body.passwort);
      return {};
    },
  }) satisfies Handlers<C, OffenKontext>;

/** Changes of the account itself stand in the audit of every brokerage of the person. */
export const protokolliereUeberall = async (
  database: Database,
  benutzerId: string,
  aktion: string,
  part: (handle: Handle) => Promise<Pick<Protokolleintrag, 'aenderungen'>> = () => Promise.resolve({}),
): Promise<void> => {
  const { mandanten } = await database.mitBenutzer({ benutzerId }, readEigene);
  for (const { id: mandantId, rolle } of mandanten)
    await database.mitMandant({ mandantId, benutzerId, rolle }, async (handle) => {
      const mehr = await part(handle);
      const eintrag = { weg: 'web', gegenstand: 'person', gegenstandId: benutzerId, aktion } as const;
      await writeProtokoll(handle, [Object.assign(mehr, eintrag)]);
    });
};

const readIch = async (
  { personen, database }: AnmeldungDeps,
  benutzerId: string,
  mandantId: number | null,
): Promise<Ich> => {
  const person = await personen.getPerson(benutzerId);
  const { mandanten, betreiber } = await database.mitBenutzer({ benutzerId }, readEigene);
  const mandant = mandanten.find((one) => one.id === mandantId) ?? null;
  return { ...person, betreiber, mandant, mandanten };
};

/** The name stands in every brokerage of the person too. */
const renameUeberall = async (
  { personen, database }: AnmeldungDeps,
  benutzerId: string,
  name: string,
): Promise<void> => {
  const { name: alt } = await personen.getPerson(benutzerId);
  if (alt === name) return;
  await personen.renamePerson(benutzerId, name);
  await protokolliereUeberall(database, benutzerId, 'geaendert', async (handle) => {
    await updateZugehoerigkeit(handle, benutzerId, { name });
    return { aenderungen: [{ feld: 'name', alt, neu: name }] };
  });
};

export const createEigenesKonto = (deps: AnmeldungDeps) => {
  const { anmeldung, personen, database } = deps;
  return {
    abmelden: async ({ anfrage }) => {
      await anmeldung.abmelden(anfrage);
      return {};
    },
    passwortAendern: async ({ anfrage, benutzerId }, { body }) => {
      await anmeldung.aenderePasswort(anfrage, body.bisher, body.neu);
      await protokolliereUeberall(database, benutzerId, 'passwort-geaendert');
      return {};
    },
    getIch: ({ benutzerId, mandantId }) => readIch(deps, benutzerId, mandantId),
    updateIch: async ({ benutzerId, mandantId }, { body }) => {
      await renameUeberall(deps, benutzerId, body.name);
      return readIch(deps, benutzerId, mandantId);
    },
    wechselMandant: async ({ benutzerId, sitzungId }, { body: { mandantId } }) => {
      const { mandanten } = await database.mitBenutzer({ benutzerId }, readEigene);
      if (!mandanten.some((one) => one.id === mandantId))
        throw new ApiError('nicht-gefunden', 'Zu diesem Maklerhaus gehören Sie nicht.');
      await personen.setzeMandant(sitzungId, mandantId);
      return readIch(deps, benutzerId, mandantId);
    },
    listSitzungen: async ({ benutzerId, sitzungId }) => {
      const sitzungen = await personen.listSitzungen(benutzerId);
      return sitzungen.map(({ seit, bis, ...rest }) => ({
        ...rest,
        seit: seit.toISOString(),
        bis: bis.toISOString(),
        diese: rest.id === sitzungId,
      }));
    },
    endSitzung: async ({ benutzerId }, { params }) => {
      if (!(await personen.endSitzung(benutzerId, params.sitzungId)))
        throw new ApiError('nicht-gefunden', 'Diese Sitzung gibt es nicht mehr.');
      return {};
    },
    zweitenFaktorEinrichten: async ({ anfrage }, { body }) => {
      const neu = await anmeldung.richteZweitenFaktorEin(anfrage, body.passwort);
      return { ...neu, qrSvg: renderSVG(neu.totpUri) };
    },
    zweitenFaktorBestaetigen: async ({ anfrage, benutzerId }, { body }) => {
      await anmeldung.bestaetigeZweitenFaktor(anfrage, body.code);
      await protokolliereUeberall(database, benutzerId, 'zweiter-faktor-eingeschaltet');
      return {};
    },
    zweitenFaktorAbschalten: async ({ anfrage, benutzerId }, { body }) => {
      await anmeldung.schalteZweitenFaktorAb(anfrage, body.passwort);
      await protokolliereUeberall(database, benutzerId, 'zweiter-faktor-abgeschaltet');
      return {};
    },
  } satisfies Handlers<C, PersonKontext>;
};
