// The demo at first start: two invented brokerages, their people, and their files through the same door as everybody's.
import {
  addZugehoerigkeit,
  createMandant,
  einmal,
  ensurePerson,
  setBetreiber,
} from '#areas/verwaltung/anlegen.ts';
import { insertVermittlernummer } from '#areas/verwaltung/store-nummern.ts';
import { listMandanten } from '#areas/verwaltung/store.ts';
import type { Personen } from '#platform/auth/personen.ts';
import { createAlltag } from '#seed/alltag.ts';
import { createOffeneLieferung, createSeedBestand, createSeedDateien } from '#seed/dateien.ts';
import { demoMandanten, demoPasswort, demoPersonen, demoProfil } from '#seed/mandanten.ts';
import type { DemoMandant, DemoPerson } from '#seed/mandanten.ts';
import { legeVor, spieleEin } from './durchlauf.ts';
import type { Runtime } from './runtime.ts';
import { lebeAlltag } from './seed-alltag.ts';

const system = { benutzerId: null, weg: 'system' } as const;

const createDemoMandant = async ({ database }: Runtime, demo: DemoMandant): Promise<number> => {
  const { schluessel, name, vermittlernummern, aufsicht, webseite, ...rest } = demo;
  const profil = { ...demoProfil, ...rest, internet: webseite, erlaubnisbehoerde: aufsicht };
  const mandantId = await createMandant(database, { schluessel, name, demo: true, profil }, system);
  await database.mitMandant({ mandantId, benutzerId: null, rolle: 'system' }, async (handle) => {
    for (const nummer of vermittlernummern)
      await insertVermittlernummer(handle, { ...nummer, bezugsweg: 'direkt' });
  });
  return mandantId;
};

const ensureDemoPerson = async (
  { database, postgres }: Runtime,
  personen: Personen,
  ids: ReadonlyMap<string, number>,
  { email, name, rollen, betreiber }: DemoPerson,
): Promise<string> => {
  const benutzerId = await ensurePerson(personen, { email, name, passwort: demoPasswort });
  for (const [schluessel, rolle] of Object.entries(rollen)) {
    const mandantId = ids.get(schluessel);
    if (mandantId !== undefined)
      await addZugehoerigkeit(database, { mandantId, benutzerId, name, email, rolle }, system);
  }
  if (betreiber) await setBetreiber(postgres.ownerUrl, benutzerId);
  return benutzerId;
};

/** Lines to print after the address. */
const signIns = (): readonly string[] => [
  `Demo-Zugänge (Passwort für alle: ${demoPasswort}):`,
  ...demoPersonen.map(({ email, rollen, betreiber }) => {
    const wo = Object.entries(rollen).map(([schluessel, rolle]) => `${rolle} bei ${schluessel}`);
    return `  ${email.padEnd(30)} ${betreiber ? 'Betreiber' : wo.join(', ')}`;
  }),
];

/** What each owner did since, and the first brokerage's delivery that nobody has looked at yet. */
const belebe = async (
  runtime: Runtime,
  ids: ReadonlyMap<string, number>,
  menschen: ReadonlyMap<string, string>,
): Promise<void> => {
  for (const demo of demoMandanten) {
    const mandantId = ids.get(demo.schluessel);
    const benutzerId = menschen.get(`inhaber@${demo.schluessel}.example`) ?? null;
    if (mandantId !== undefined)
      await runtime.database.mitMandant({ mandantId, benutzerId, rolle: 'inhaber' }, (handle) =>
        einmal(handle, { aktion: 'belebt', weg: 'system' }, () =>
          lebeAlltag(
            { handle, weg: 'system', heute: runtime.clock.today() },
            createAlltag(createSeedBestand(demo)),
          ),
        ),
      );
  }
  const offen = createOffeneLieferung();
  const mandantId = offen && ids.get(offen.mandant);
  if (offen && mandantId !== undefined) await legeVor(runtime, mandantId, offen);
};

/**
 * Makes what of the demo is missing; every step may be repeated, so a start that was killed goes on here.
 * @returns lines to print: the demo's sign-ins
 */
export const loadDemo = async (runtime: Runtime, personen: Personen): Promise<readonly string[]> => {
  const da = await runtime.database.mitBetreiber({ benutzerId: null }, listMandanten);
  const ids = new Map(da.map(({ schluessel, id }) => [schluessel, id]));
  for (const demo of demoMandanten)
    if (!ids.has(demo.schluessel)) ids.set(demo.schluessel, await createDemoMandant(runtime, demo));
  const menschen = new Map<string, string>();
  for (const person of demoPersonen)
    menschen.set(person.email, await ensureDemoPerson(runtime, personen, ids, person));
  for (const { mandant, name, bytes } of createSeedDateien()) {
    const mandantId = ids.get(mandant);
    if (mandantId !== undefined) await spieleEin(runtime, mandantId, { name, bytes });
  }
  await belebe(runtime, ids, menschen);
  return signIns();
};
