// Who asks: the session's person in the brokerage worked in now, or an API token of one brokerage.
import type { Anmeldung } from '#platform/auth/anmeldung.ts';
import type { Database } from '#platform/db/handle.ts';
import { ApiError } from '#platform/http/api-error.ts';
import type { Bremse } from '#platform/http/bremse.ts';
import type { Anfrage } from '#platform/http/kontext.ts';
import { genuegt } from '#platform/http/zugang.ts';
import type { Erkenne, Mitglied, Wer } from '#platform/http/zugang.ts';
import type { Rolle } from './contract.ts';
import { geheimnisHash, isApiSchluessel } from './geheimnis.ts';
import { findApiToken, merkeBenutzung } from './store-geheimnisse.ts';
import type { GefundenerToken } from './store-geheimnisse.ts';
import { findZugehoerigkeit, isBetreiber, readMitgliedschaften } from './store.ts';
import type { Mitgliedschaft } from './store.ts';

export type ErkenneOptions = {
  readonly anmeldung: Pick<Anmeldung, 'readSitzung'>;
  readonly database: Database;
  readonly bremse: Bremse;
};

/** The chosen brokerage if the person still belongs to it, else the one joined first. */
export const aktiverMandant = (
  mitgliedschaften: readonly Mitgliedschaft[],
  gewaehlt: number | null,
): Mitglied | null => {
  const eine = mitgliedschaften.find((one) => one.mandantId === gewaehlt) ?? mitgliedschaften[0];
  if (!eine) return null;
  const { mandantId: id, rolle, siehtSchutzbeduerftiges } = eine;
  return { id, rolle, siehtSchutzbeduerftiges };
};

const perSitzung = async (anfrage: Anfrage, { anmeldung, database }: ErkenneOptions): Promise<Wer | null> => {
  const sitzung = await anmeldung.readSitzung(anfrage);
  if (sitzung === null) return null;
  const { benutzerId, id: sitzungId } = sitzung;
  return database.mitBenutzer({ benutzerId }, async (handle) => {
    const mitgliedschaften = await readMitgliedschaften(handle);
    const betreiber = await isBetreiber(handle);
    return {
      art: 'person',
      benutzerId,
      sitzungId,
      betreiber,
      mandant: aktiverMandant(mitgliedschaften, sitzung.mandantId),
    };
  });
};

/** Tokens write at most as a Mitarbeiter, and never more than the person who made them may do today. */
const tokenrolle = (recht: GefundenerToken['recht'], rolle: Rolle): Rolle => {
  const hoechstens: Rolle = recht === 'schreiben' ? 'mitarbeiter' : 'lesend';
  return genuegt(rolle, hoechstens) ? hoechstens : rolle;
};

const findToken = async (schluessel: string, database: Database): Promise<Wer | null> => {
  if (!isApiSchluessel(schluessel)) return null;
  const hash = geheimnisHash(schluessel);
  const token = await database.mitBenutzer({ benutzerId: '' }, (handle) => findApiToken(handle, hash));
  if (!token) return null;
  const { mandant_id: mandantId, angelegt_von: benutzerId, id, recht } = token;
  return database.mitMandant({ mandantId, benutzerId, rolle: 'system' }, async (handle) => {
    const person = await findZugehoerigkeit(handle, benutzerId);
    if (!person) return null;
    await merkeBenutzung(handle, id);
    const { rolle, siehtSchutzbeduerftiges } = person;
    const mandant = { id: mandantId, rolle: tokenrolle(recht, rolle), siehtSchutzbeduerftiges };
    return { art: 'token', benutzerId, mandant };
  });
};

const perToken = async (
  schluessel: string,
  anfrage: Anfrage,
  { database, bremse }: ErkenneOptions,
): Promise<Wer> => {
  const wer = await findToken(schluessel, database);
  if (wer) return wer;
  const warteSekunden = await bremse.zaehle([{ schluessel: `token:${anfrage.adresse}`, grenze: 60 }]);
  if (warteSekunden > 0)
    throw new ApiError('zu-viele-versuche', 'Von hier kamen zu viele falsche API-Schlüssel.', {
      warteSekunden,
    });
  throw new ApiError('nicht-angemeldet', 'Der API-Schlüssel ist falsch oder widerrufen.');
};

/** Builds the resolver. A request with `Authorization` is judged by that alone, whatever cookies it carries. */
export const createErkenne =
  (options: ErkenneOptions): Erkenne =>
  (anfrage) => {
    const kopf = anfrage.headers.get('authorization');
    if (kopf === null) return perSitzung(anfrage, options);
    const schluessel = /^Bearer +(\S+) *$/i.exec(kopf)?.[1] ?? '';
    return perToken(schluessel, anfrage, options);
  };
