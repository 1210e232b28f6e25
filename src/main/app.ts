// The web application without its port: frame, sign-in, mail, all areas. Server and tests build the same.
import type { FastifyInstance } from 'fastify';
import { createErkenne } from '#areas/verwaltung/erkenne.ts';
import { protokolliereUeberall } from '#areas/verwaltung/handlers-anmeldung.ts';
import { resetmail } from '#areas/verwaltung/mails.ts';
import { verberge } from '#sparten/schutz.ts';
import { createAnmeldung } from '#platform/auth/anmeldung.ts';
import { createAuth } from '#platform/auth/auth.ts';
import { createBremse } from '#platform/auth/bremse.ts';
import { createPersonen } from '#platform/auth/personen.ts';
import type { Personen } from '#platform/auth/personen.ts';
import type { Clock } from '#platform/clock.ts';
import type { Database } from '#platform/db/handle.ts';
import type { FileStore } from '#platform/files/file-store.ts';
import { createServer } from '#platform/http/server.ts';
import { createPdfsatz } from '#platform/pdf/satz.ts';
import type { Log } from '#platform/log.ts';
import { createPost } from '#platform/mail/post.ts';
import type { Post } from '#platform/mail/post.ts';
import { buildBereiche } from './bereiche.ts';

export type AppParts = {
  readonly database: Database;
  readonly authUrl: string;
  readonly files: FileStore;
  /** Master secret. */
  readonly secret: string;
  readonly oeffentlicheAdresse: string;
  readonly smtpUrl: string | undefined;
  /** Where mail lies without SMTP. */
  readonly mailOrdner: string;
  /** Demo or development: mail that was not sent can be read on a page. */
  readonly zeigeMails: boolean;
  readonly clock: Clock;
  readonly log: Log;
  /** Folder of the built page. */
  readonly seite?: string;
  readonly hinterProxy?: boolean;
  /** The operator's inbox: largest file in bytes, watched folder. */
  readonly eingang: { readonly maxBytes: number; readonly ordner: string | undefined };
  /** Largest file of a brokerage's upload in bytes; default 200 MB. */
  readonly importBytes?: number;
};

export type App = {
  readonly server: FastifyInstance;
  readonly personen: Personen;
  readonly post: Post;
  readonly close: () => Promise<void>;
};

const absenderOf = (adresse: string): string => {
  const { hostname } = new URL(adresse);
  return `maklerwerk@${/[a-z]\.[a-z]/i.test(hostname) ? hostname : 'localhost'}`;
};

const openPost = (parts: AppParts): Post =>
  createPost({
    smtpUrl: parts.smtpUrl,
    ordner: parts.mailOrdner,
    absender: absenderOf(parts.oeffentlicheAdresse),
    now: parts.clock.now,
  });

const openAuth = ({ authUrl, secret, oeffentlicheAdresse: adresse, log, database }: AppParts, post: Post) =>
  createAuth({
    authUrl,
    secret,
    oeffentlicheAdresse: adresse,
    sendReset: ({ email: an, name, token }) => {
      post
        .sende(resetmail({ an, name, token, adresse }))
        .catch((error: unknown) => log.error('E-Mail nicht versendet', { error }));
    },
    onReset: (benutzerId) => protokolliereUeberall(database, benutzerId, 'passwort-geaendert'),
    onError: (error) => log.warn('Datenbankverbindung der Anmeldung', { error }),
  });

/** Wires everything; listens nowhere. */
export const buildApp = async (parts: AppParts): Promise<App> => {
  const { database, files, log, oeffentlicheAdresse, zeigeMails, clock } = parts;
  const post = openPost(parts);
  const auth = openAuth(parts, post);
  const anmeldung = createAnmeldung(auth);
  const personen = createPersonen(auth);
  const bremse = createBremse(auth.pool);
  const onFehler = (error: unknown, wo: string) => log.error('Nacharbeit gescheitert', { wo, error });
  const { maxBytes, ordner: eingang } = parts.eingang;
  const satz = createPdfsatz();
  const deps = {
    database,
    files,
    satz,
    anmeldung,
    personen,
    post,
    oeffentlicheAdresse,
    zeigeMails,
    onFehler,
    maxBytes,
    eingang,
    importBytes: parts.importBytes,
  };
  const server = await createServer({
    bereiche: buildBereiche(deps),
    erkenne: createErkenne({ anmeldung, database, bremse }),
    database,
    bremse,
    verberge,
    heute: clock.today,
    oeffentlicheAdresse,
    log,
    ...(parts.seite === undefined ? {} : { seite: parts.seite }),
    ...(parts.hinterProxy === undefined ? {} : { hinterProxy: parts.hinterProxy }),
  });
  const close = async () => {
    await server.close();
    post.close();
    await satz.close();
    await auth.close();
  };
  return { server, personen, post, close };
};
