// The web side of `npm start`: the application on its port, with the built page.
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { Personen } from '#platform/auth/personen.ts';
import { publicUrl, repoRoot } from '#platform/env.ts';
import { buildApp } from './app.ts';
import { buildPage } from './build-page.ts';
import type { Runtime } from './runtime.ts';
import { startTagesdienst } from './tagesdienst.ts';

export type Web = {
  /** Binds host and port of the settings; yields the port really bound. */
  readonly listen: () => Promise<number>;
  /** Accounts, for the demo. */
  readonly personen: Personen;
  /** Takes no new requests, ends open ones, frees the port. */
  readonly close: () => Promise<void>;
};

export type WebOptions = { readonly dev: boolean };

/** PORT=0: links in mails and the Origin check need the number before the server listens. */
const freePort = (host: string): Promise<number> =>
  new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, host, () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });

/** Builds the application on top of the running database; nothing listens yet. */
export const buildWeb = async (runtime: Runtime, { dev }: WebOptions): Promise<Web> => {
  const { env, database, files, secret, postgres, clock, log } = runtime;
  const port = env.port === 0 ? await freePort(env.host) : env.port;
  const seite = await buildPage(repoRoot);
  const app = await buildApp({
    database,
    files,
    secret,
    clock,
    log,
    authUrl: postgres.authUrl,
    oeffentlicheAdresse: publicUrl(env, port),
    smtpUrl: env.smtpUrl,
    mailOrdner: join(env.dataDir, 'mails'),
    zeigeMails: dev || env.demo,
    // A public address of its own means a proxy in front, and it stands on this machine.
    hinterProxy: env.url !== undefined,
    seite,
    eingang: { maxBytes: env.eingangBytes, ordner: env.eingang },
    importBytes: env.importBytes,
  });
  let dienst = () => Promise.resolve();
  const starteDienst = () => {
    const adresse = publicUrl(env, port);
    dienst = startTagesdienst({ database, post: app.post, adresse, clock, log });
  };
  return {
    personen: app.personen,
    listen: async () => {
      await app.server.listen({ host: env.host, port });
      starteDienst();
      return port;
    },
    close: async () => {
      await dienst();
      await app.close();
    },
  };
};
