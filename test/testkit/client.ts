// The whole web application in process, with signed-in clients of every role.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FastifyInstance, LightMyRequestResponse } from 'fastify';
import { afterAll } from 'vitest';
import { addZugehoerigkeit, createMandant } from '#areas/verwaltung/anlegen.ts';
import { buildApp } from '#main/app.ts';
import type { App, AppParts } from '#main/app.ts';
import { buildJobs } from '#main/jobs.ts';
import { fixedClock } from '#platform/clock.ts';
import { openDiskStore } from '#platform/files/disk-store.ts';
import type { FileStore } from '#platform/files/file-store.ts';
import { startWorker } from '#platform/jobs/worker.ts';
import { silentLog } from '#platform/log.ts';
import { createTestDatabase } from './database.ts';
import type { TestDatabase } from './database.ts';

export type Rolle = 'inhaber' | 'mitarbeiter' | 'lesend';
type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/** An answer; `json` is `undefined` when there is none. */
export type Antwort = {
  readonly status: number;
  // oxlint-disable-next-line typescript/no-explicit-any -- tests look into answers freely
  readonly json: any;
  readonly headers: LightMyRequestResponse['headers'];
  readonly text: string;
};

export type Anfrage = {
  readonly method: Method;
  /** With `/api`: `/api/kunden`. */
  readonly url: string;
  /** Becomes JSON unless it is a Buffer. */
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  /** Where the caller seems to sit; a new place for every request unless given, so that no test meets the brake by chance. */
  readonly adresse?: string;
};

/** Sends requests with its own sign-in. */
export type Client = {
  readonly send: (anfrage: Anfrage) => Promise<Antwort>;
  readonly get: (url: string) => Promise<Antwort>;
  readonly post: (url: string, body?: unknown) => Promise<Antwort>;
  readonly put: (url: string, body?: unknown) => Promise<Antwort>;
  readonly patch: (url: string, body?: unknown) => Promise<Antwort>;
  readonly delete: (url: string) => Promise<Antwort>;
  /** Multipart upload of one or more files. */
  readonly upload: (
    method: 'POST' | 'PUT',
    url: string,
    dateien: readonly { readonly name: string; readonly inhalt: Buffer | string }[],
  ) => Promise<Antwort>;
};

export type Angemeldet = Client & {
  readonly benutzerId: string;
  readonly mandantId: number;
  readonly email: string;
  /** `name=value` as a browser would send it. */
  readonly cookie: string;
};

export type TestWeb = {
  readonly db: TestDatabase;
  readonly app: App;
  readonly server: FastifyInstance;
  readonly files: FileStore;
  /** The brokerage that `anmelden` uses unless told otherwise. */
  readonly mandantId: number;
  readonly niemand: Client;
  /** Makes one more brokerage. */
  readonly mandant: (schluessel: string) => Promise<number>;
  /** Makes a person of that role and signs in by the real route. */
  readonly anmelden: (rolle: Rolle, mandantId?: number) => Promise<Angemeldet>;
  /** Makes a person without a brokerage. */
  readonly person: (name?: string) => Promise<{ readonly benutzerId: string; readonly email: string }>;
  /** Signs in an existing person; the cookies. */
  readonly cookieOf: (email: string, passwort?: string) => Promise<string>;
  readonly mit: (headers: Readonly<Record<string, string>>) => Client;
};

export const testPasswort = 'Sehr-sicheres-Passwort-1';
export const testAdresse = 'http://127.0.0.1:3000';

const parse = (response: LightMyRequestResponse): unknown =>
  /^application\/(problem\+)?json\b/.test(String(response.headers['content-type'] ?? ''))
    ? response.json()
    : undefined;

const multipart = (dateien: readonly { readonly name: string; readonly inhalt: Buffer | string }[]) => {
  const grenze = 'grenze-9f2c';
  const teile = dateien.flatMap(({ name, inhalt }) => [
    Buffer.from(
      `--${grenze}\r\ncontent-disposition: form-data; name="datei"; filename="${name}"\r\ncontent-type: application/octet-stream\r\n\r\n`,
    ),
    Buffer.from(inhalt),
    Buffer.from('\r\n'),
  ]);
  const body = Buffer.concat([...teile, Buffer.from(`--${grenze}--\r\n`)]);
  return { body, headers: { 'content-type': `multipart/form-data; boundary=${grenze}` } };
};

let adressen = 0;
const naechsteAdresse = (): string => {
  adressen += 1;
  return `10.${(adressen >> 16) & 255}.${(adressen >> 8) & 255}.${adressen & 255}`;
};

/** A client that sends these headers with every request. */
export const createClient = (server: FastifyInstance, headers: Readonly<Record<string, string>>): Client => {
  const send: Client['send'] = async ({ method, url, body, headers: more, adresse = naechsteAdresse() }) => {
    const raw = Buffer.isBuffer(body);
    const json = body === undefined || raw ? {} : { 'content-type': 'application/json' };
    const payload = raw ? body : body === undefined ? undefined : JSON.stringify(body);
    const response = await server.inject({
      method,
      url,
      remoteAddress: adresse,
      headers: { origin: testAdresse, ...json, ...headers, ...more },
      ...(payload === undefined ? {} : { payload }),
    });
    return {
      status: response.statusCode,
      json: parse(response),
      headers: response.headers,
      text: response.body,
    };
  };
  return {
    send,
    get: (url) => send({ method: 'GET', url }),
    post: (url, body) => send({ method: 'POST', url, body }),
    put: (url, body) => send({ method: 'PUT', url, body }),
    patch: (url, body) => send({ method: 'PATCH', url, body }),
    delete: (url) => send({ method: 'DELETE', url }),
    upload: (method, url, dateien) => send({ method, url, ...multipart(dateien) }),
  };
};

/** Cookies of an answer as the next request sends them; deleted ones are left out. */
export const cookieOfAnswer = (headers: LightMyRequestResponse['headers']): string =>
  [headers['set-cookie'] ?? []]
    .flat()
    .filter((cookie) => !/max-age=0/i.test(cookie))
    .map((cookie) => cookie.split(';', 1)[0])
    .join('; ');

const createParts = async (db: TestDatabase, folder: string) => ({
  database: db.database,
  authUrl: db.authUrl,
  files: await openDiskStore(join(folder, 'files')),
  secret: 'nur-fuer-tests-nur-fuer-tests-nur-fuer-tests',
  oeffentlicheAdresse: testAdresse,
  smtpUrl: undefined,
  mailOrdner: join(folder, 'mails'),
  zeigeMails: true,
  clock: fixedClock('2026-11-23T10:00:00Z'),
  log: silentLog,
  eingang: { maxBytes: 10 * 1024 * 1024, ordner: undefined },
});

const createPeople = (app: App, db: TestDatabase, ersterMandant: number) => {
  const niemand = createClient(app.server, {});
  let zaehler = 0;
  const person = async (name = 'Petra Prüfer') => {
    const email = `person-${(zaehler += 1)}@example.de`;
    return { benutzerId: await app.personen.createPerson({ email, name, passwort: testPasswort }), email };
  };
  const cookieOf = async (email: string, passwort = testPasswort) => {
    const answer = await niemand.post('/api/anmeldung', { email, passwort });
    if (answer.status !== 200) throw new Error(`Sign-in failed: ${answer.status} ${answer.text}`);
    return cookieOfAnswer(answer.headers);
  };
  const anmelden = async (rolle: Rolle, mandantId = ersterMandant): Promise<Angemeldet> => {
    const neu = await person();
    await addZugehoerigkeit(
      db.database,
      { mandantId, ...neu, name: 'Petra Prüfer', rolle },
      { benutzerId: null, weg: 'system' },
    );
    const cookie = await cookieOf(neu.email);
    return { ...createClient(app.server, { cookie }), ...neu, mandantId, cookie };
  };
  return { niemand, person, cookieOf, anmelden };
};

/**
 * Call at the top of a test file: `const web = await createTestWeb();` A database, a server and a data folder of its own.
 * `more` replaces parts of the application.
 */
export const createTestWeb = async (more: Partial<AppParts> = {}): Promise<TestWeb> => {
  const db = await createTestDatabase();
  const folder = await mkdtemp(join(tmpdir(), 'maklerwerk-web-'));
  const parts = { ...(await createParts(db, folder)), ...more };
  const app = await buildApp(parts);
  afterAll(async () => {
    await app.close();
    await rm(folder, { recursive: true, force: true });
  });
  const mandant = (schluessel: string) =>
    createMandant(
      db.database,
      { schluessel, name: `Haus ${schluessel}` },
      { benutzerId: null, weg: 'system' },
    );
  const mandantId = await mandant('erstes-haus');
  const mit = (headers: Readonly<Record<string, string>>) => createClient(app.server, headers);
  return {
    db,
    app,
    server: app.server,
    files: parts.files,
    mandantId,
    mandant,
    mit,
    ...createPeople(app, db, mandantId),
  };
};

/** The same, with a worker beside it that does the product's own jobs. */
export const createTestWerk = async (more: Partial<AppParts> = {}): Promise<TestWeb> => {
  const web = await createTestWeb(more);
  const worker = await startWorker({
    appUrl: web.db.appUrl,
    jobs: buildJobs({ files: web.files, clock: fixedClock('2026-11-23T10:00:00Z') }),
    log: silentLog,
  });
  afterAll(() => worker.stop());
  return web;
};
