// The application over a bench database, with an API token for every brokerage.
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import pg from 'pg';
import { geheimnisHash, neuerApiSchluessel } from '#areas/verwaltung/geheimnis.ts';
import { buildApp } from '#main/app.ts';
import { fixedClock } from '#platform/clock.ts';
import { openDiskStore } from '#platform/files/disk-store.ts';
import { silentLog } from '#platform/log.ts';
import type { Bestand } from './bestand.ts';

export type Web = {
  readonly server: FastifyInstance;
  /** Token by brokerage. */
  readonly schluessel: ReadonlyMap<number, string>;
  readonly close: () => Promise<void>;
};

const createSchluessel = async (
  ownerUrl: string,
  mandanten: readonly number[],
): Promise<Map<number, string>> => {
  const owner = new pg.Client({ connectionString: ownerUrl });
  await owner.connect();
  const alle = new Map<number, string>();
  for (const mandant of mandanten) {
    const schluessel = neuerApiSchluessel();
    await owner.query(
      `insert into zugehoerigkeit (mandant_id, benutzer_id, rolle, name, email) values ($1, 'bench', 'inhaber', 'Bench', 'bench@example.org')`,
      [mandant],
    );
    await owner.query(
      `insert into api_token (mandant_id, name, recht, geheimnis_hash, endung, angelegt_von) values ($1, 'Bench', 'lesen', $2, '', 'bench')`,
      [mandant, geheimnisHash(schluessel)],
    );
    alle.set(mandant, schluessel);
  }
  await owner.end();
  return alle;
};

export const openWeb = async (bestand: Bestand): Promise<Web> => {
  const schluessel = await createSchluessel(bestand.ownerUrl, [bestand.grosser, ...bestand.mittlere]);
  const app = await buildApp({
    database: bestand.database,
    authUrl: bestand.authUrl,
    files: await openDiskStore(join(bestand.folder, 'files')),
    secret: 'nur-fuer-die-messung-nur-fuer-die-messung',
    oeffentlicheAdresse: 'http://127.0.0.1:3000',
    smtpUrl: undefined,
    mailOrdner: join(bestand.folder, 'mail'),
    zeigeMails: false,
    eingang: { maxBytes: 1, ordner: undefined },
    clock: fixedClock('2026-11-23T09:00:00Z'),
    log: silentLog,
  });
  return { server: app.server, schluessel, close: app.close };
};
