// The operator's commands on brokerages.
import { createMandant } from '#areas/verwaltung/anlegen.ts';
import { geheimnisHash, neuesEinladungsgeheimnis } from '#areas/verwaltung/geheimnis.ts';
import { insertEinladung } from '#areas/verwaltung/store-geheimnisse.ts';
import { listMandanten } from '#areas/verwaltung/store.ts';
import { publicUrl } from '#platform/env.ts';
import { ApiError } from '#platform/http/api-error.ts';
import type { Runtime } from '../runtime.ts';
import { BefehlRefusal, BefehlUsageError } from './befehl.ts';
import type { Befehl } from './befehl.ts';

const schluesselForm = /^[a-z0-9][a-z0-9-]{1,59}$/;

const anlegen = async (runtime: Runtime, schluessel: string, name: string): Promise<number> => {
  try {
    return await createMandant(runtime.database, { schluessel, name }, { benutzerId: null, weg: 'cli' });
  } catch (error) {
    if (error instanceof ApiError) throw new BefehlRefusal(error.detail, { cause: error });
    throw error;
  }
};

/** @returns the link to hand to the first owner; it is shown this once */
const inviteInhaber = async (
  { database, env }: Runtime,
  mandantId: number,
  email: string,
): Promise<string> => {
  const geheimnis = neuesEinladungsgeheimnis();
  await database.mitMandant({ mandantId, benutzerId: null, rolle: 'system' }, (handle) =>
    insertEinladung(handle, {
      email: email.toLowerCase(),
      rolle: 'inhaber',
      hash: geheimnisHash(geheimnis),
      von: 'Betreiber',
    }),
  );
  return `${publicUrl(env, env.port)}/einladung?token=${geheimnis}`;
};

/** Admits a brokerage; with `--inhaber` an invitation for its owner. */
export const mandantCreate: Befehl = {
  name: 'mandant create',
  usage: 'mandant create SCHLUESSEL [--name NAME] [--inhaber E-MAIL]',
  summary: 'legt einen Mandanten an und lädt auf Wunsch den Inhaber ein',
  arguments: [1, 1],
  options: { name: { type: 'string' }, inhaber: { type: 'string' } },
  run: async ({ args: [schluessel = ''], options: { name, inhaber }, json, open, print }) => {
    if (!schluesselForm.test(schluessel))
      throw new BefehlUsageError(
        'Der Schlüssel besteht aus 2 bis 60 Kleinbuchstaben, Ziffern und Bindestrichen.',
      );
    const runtime = await open();
    const id = await anlegen(runtime, schluessel, typeof name === 'string' ? name : schluessel);
    const einladung = typeof inhaber === 'string' ? await inviteInhaber(runtime, id, inhaber) : undefined;
    if (json) return print({ id, schluessel, ...(einladung ? { einladung } : {}) });
    await print(`Mandant ${schluessel} ist angelegt.`);
    if (einladung) await print(`Einladung für den Inhaber (7 Tage gültig): ${einladung}`);
  },
};

/** Keys, names and ages of all brokerages; never their data. */
export const mandantList: Befehl = {
  name: 'mandant list',
  usage: 'mandant list',
  summary: 'zeigt die Mandanten der Installation',
  run: async ({ json, open, print }) => {
    const { database } = await open();
    const mandanten = await database.mitBetreiber({ benutzerId: null }, listMandanten);
    for (const { id, schluessel, name, demo, angelegtAm } of mandanten)
      await print(json ? { id, schluessel, name, demo, angelegtAm } : `${schluessel}  ${name}`);
    if (mandanten.length === 0 && !json) await print('Es gibt noch keinen Mandanten.');
  },
};
