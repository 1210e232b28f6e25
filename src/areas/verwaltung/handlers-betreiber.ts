// The operator's list of brokerages, and the mail folder of demo and development.
import type { Database } from '#platform/db/handle.ts';
import { ApiError } from '#platform/http/api-error.ts';
import type { Handlers, OffenKontext, PersonKontext } from '#platform/http/kontext.ts';
import type { Post } from '#platform/mail/post.ts';
import { createMandant } from './anlegen.ts';
import type { verwaltungContract } from './contract.ts';
import { ladeEin } from './handlers-geheimnisse.ts';
import { listMandanten } from './store.ts';

export type BetreiberDeps = {
  readonly database: Database;
  readonly post: Post;
  readonly oeffentlicheAdresse: string;
  /** Show mail that was not sent: anybody may read it, so for demo and development only. */
  readonly zeigeMails: boolean;
  /** Told when a mail could not go out. */
  readonly onFehler: (error: unknown, wo: string) => void;
};

type C = typeof verwaltungContract;

/** The operator invites the first owner without belonging to the house. */
const ladeInhaberEin = async (
  deps: BetreiberDeps,
  mandantId: number,
  von: string,
  email: string,
): Promise<void> => {
  const auftraege: (() => Promise<void>)[] = [];
  await deps.database.mitMandant({ mandantId, benutzerId: von, rolle: 'system' }, (handle) =>
    ladeEin(
      { handle, benutzerId: von, weg: 'web', danach: (auftrag) => void auftraege.push(auftrag) },
      deps,
      { email, rolle: 'inhaber' },
    ),
  );
  for (const auftrag of auftraege) auftrag().catch((error: unknown) => deps.onFehler(error, 'Einladung'));
};

export const createBetreiber = (deps: BetreiberDeps) =>
  ({
    listMandanten: async ({ benutzerId }) => {
      const mandanten = await deps.database.mitBetreiber({ benutzerId }, listMandanten);
      return mandanten.map(({ profil: _profil, ...rest }) => rest);
    },
    createMandant: async ({ benutzerId }, { body: { inhaberEmail, ...neu } }) => {
      const id = await createMandant(deps.database, neu, { benutzerId, weg: 'web' });
      if (inhaberEmail !== undefined) await ladeInhaberEin(deps, id, benutzerId, inhaberEmail);
      return { id };
    },
  }) satisfies Handlers<C, PersonKontext>;

export const createMailordner = ({ post, zeigeMails }: BetreiberDeps) =>
  ({
    listMails: async () => {
      if (!zeigeMails || post.listMails === null)
        throw new ApiError('nicht-gefunden', 'Unter dieser Adresse gibt es nichts.');
      return [...(await post.listMails())];
    },
  }) satisfies Handlers<C, OffenKontext>;
