// The brokerage's own data, its people and its agency numbers.
import { vergleiche } from '#domain/flach.ts';
import { writeProtokoll } from '#platform/db/protokoll.ts';
import { ApiError } from '#platform/http/api-error.ts';
import type { Handlers, HttpKontext } from '#platform/http/kontext.ts';
import type { Rolle, verwaltungContract } from './contract.ts';
import {
  deleteVermittlernummer,
  findVermittlernummer,
  insertVermittlernummer,
  listVermittlernummern,
  updateVermittlernummer,
} from './store-nummern.ts';
import {
  deleteZugehoerigkeit,
  findZugehoerigkeit,
  listPersonen,
  lockInhaber,
  lockMandant,
  profilOf,
  readMandant,
  updateZugehoerigkeit,
  writeMandant,
} from './store.ts';
import type { Zugehoerigkeit } from './store.ts';

type C = typeof verwaltungContract;
type Gegenstand = 'mandant' | 'person' | 'vermittlernummer';
type Werte = Readonly<Record<string, unknown>>;

/** One audit row of a change; nothing when nothing changed. */
const protokolliere = async (
  { handle, weg }: HttpKontext,
  gegenstand: Gegenstand,
  gegenstandId: string,
  [aktion, alt, neu]: readonly [string, Werte, Werte],
): Promise<void> => {
  const aenderungen = vergleiche(alt, neu);
  if (aktion === 'geaendert' && aenderungen.length === 0) return;
  await writeProtokoll(handle, [{ weg, gegenstand, gegenstandId, aktion, aenderungen }]);
};

const findPerson = async ({ handle }: HttpKontext, benutzerId: string): Promise<Zugehoerigkeit> => {
  const person = await findZugehoerigkeit(handle, benutzerId);
  if (!person) throw new ApiError('nicht-gefunden', 'Diese Person gehört nicht zu Ihrem Haus.');
  return person;
};

/** A house without an owner could never be administered again. */
const assertInhaberBleibt = async ({ handle }: HttpKontext, benutzerId: string): Promise<void> => {
  const inhaber = await lockInhaber(handle);
  if (inhaber.length === 1 && inhaber[0] === benutzerId)
    throw new ApiError(
      'stand-passt-nicht',
      'Das ist die letzte Person mit der Rolle "Inhaber". Bestimmen Sie zuerst eine andere.',
    );
};

type Rechte = { readonly rolle?: Rolle | undefined; readonly siehtSchutzbeduerftiges?: boolean | undefined };

const rechteVon = ({ rolle, siehtSchutzbeduerftiges }: Zugehoerigkeit) => ({
  rolle,
  siehtSchutzbeduerftiges,
});

const changeRechte = async (
  kontext: HttpKontext,
  benutzerId: string,
  { rolle, siehtSchutzbeduerftiges }: Rechte,
): Promise<Zugehoerigkeit> => {
  if (rolle !== undefined && rolle !== 'inhaber') await assertInhaberBleibt(kontext, benutzerId);
  const vorher = await findPerson(kontext, benutzerId);
  await updateZugehoerigkeit(kontext.handle, benutzerId, {
    ...(rolle && { rolle }),
    sieht_schutzbeduerftiges: siehtSchutzbeduerftiges ?? null,
  });
  const nachher = await findPerson(kontext, benutzerId);
  await protokolliere(kontext, 'person', benutzerId, ['geaendert', rechteVon(vorher), rechteVon(nachher)]);
  return nachher;
};

const mandantHandlers = {
  getMandant: async ({ handle }) => {
    const mandant = await readMandant(handle);
    const { id, schluessel, profil } = mandant;
    return { id, schluessel, profil: profilOf(mandant), logo: profil.logo !== undefined };
  },
  updateMandant: async (kontext, { body }) => {
    const { handle } = kontext;
    await lockMandant(handle);
    const vorher = await readMandant(handle);
    const { name, ...profil } = body;
    await writeMandant(handle, name, { ...profil, logo: vorher.profil.logo });
    await protokolliere(kontext, 'mandant', String(handle.mandantId), ['geaendert', profilOf(vorher), body]);
    return body;
  },
} satisfies Handlers<C, HttpKontext>;

const personenHandlers = {
  listPersonen: async ({ handle }) => [...(await listPersonen(handle))],
  updatePerson: (kontext, { params, body }) => changeRechte(kontext, params.benutzerId, body),
  removePerson: async (kontext, { params: { benutzerId } }) => {
    await assertInhaberBleibt(kontext, benutzerId);
    const { name, rolle } = await findPerson(kontext, benutzerId);
    await deleteZugehoerigkeit(kontext.handle, benutzerId);
    await protokolliere(kontext, 'person', benutzerId, ['entfernt', { name, rolle }, {}]);
    return {};
  },
} satisfies Handlers<C, HttpKontext>;

const findNummer = async ({ handle }: HttpKontext, id: string) => {
  const nummer = await findVermittlernummer(handle, id);
  if (!nummer) throw new ApiError('nicht-gefunden', 'Diese Vermittlernummer gibt es nicht.');
  return nummer;
};

const ohneId = ({ id: _id, ...werte }: { readonly id: string } & Werte): Werte => werte;

const nummernHandlers = {
  listVermittlernummern: ({ handle }) => listVermittlernummern(handle),
  createVermittlernummer: async (kontext, { body }) => {
    const neu = await insertVermittlernummer(kontext.handle, body);
    await protokolliere(kontext, 'vermittlernummer', neu.id, ['angelegt', {}, ohneId(neu)]);
    return neu;
  },
  updateVermittlernummer: async (kontext, { params: { id }, body }) => {
    const vorher = await findNummer(kontext, id);
    const neu = await updateVermittlernummer(kontext.handle, id, body);
    await protokolliere(kontext, 'vermittlernummer', id, ['geaendert', ohneId(vorher), ohneId(neu)]);
    return neu;
  },
  removeVermittlernummer: async (kontext, { params: { id } }) => {
    const vorher = await findNummer(kontext, id);
    await deleteVermittlernummer(kontext.handle, id);
    await protokolliere(kontext, 'vermittlernummer', id, ['geloescht', ohneId(vorher), {}]);
    return {};
  },
} satisfies Handlers<C, HttpKontext>;

export const hausHandlers = { ...mandantHandlers, ...personenHandlers, ...nummernHandlers };
