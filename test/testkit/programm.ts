// The whole program as a user starts it: a child process with a data folder, a database and a port of its own.
import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { addZugehoerigkeit, createMandant, ensurePerson, setBetreiber } from '#areas/verwaltung/anlegen.ts';
import { falte } from '#domain/faltung.ts';
import { openRuntime } from '#main/runtime.ts';
import type { Runtime } from '#main/runtime.ts';
import { createAuth } from '#platform/auth/auth.ts';
import { createPersonen } from '#platform/auth/personen.ts';
import { readEnv, repoRoot } from '#platform/env.ts';
import { silentLog } from '#platform/log.ts';
import type { Rolle } from '#platform/http/kontext.ts';

export type Testperson = {
  readonly benutzerId: string;
  readonly email: string;
  readonly name: string;
  readonly passwort: string;
};

export type Programm = {
  /** `http://127.0.0.1:PORT`, without a slash at its end. */
  readonly adresse: string;
  readonly dataDir: string;
  /** Process that serves. */
  readonly pid: number;
  /** Makes a brokerage. @returns id */
  readonly mandant: (schluessel: string, name?: string) => Promise<number>;
  /** Makes a person of that role in a brokerage; the address is `<vorname>.<nachname>@example.de` unless given. */
  readonly person: (neu: {
    readonly name: string;
    readonly email?: string;
    readonly mandantId?: number;
    readonly rolle?: Rolle;
    readonly betreiber?: boolean;
  }) => Promise<Testperson>;
  /** The product's own stores below the web, for what no page makes. */
  readonly runtime: Runtime;
  /** Ends the program as Ctrl-C does, and removes its folder. */
  readonly stop: () => Promise<void>;
};

export type ProgrammOptions = {
  /** Starts with the demo's brokerages. */
  readonly demo?: boolean;
  readonly env?: Readonly<Record<string, string>>;
};

/** Everybody's password. */
export const programmPasswort = 'Sehr-sicheres-Passwort-1';

const ansage = /Maklerwerk läuft auf (\S+)/;

/** Resolves with the address once the program prints it; rejects with all it said when it ends before. */
const waitForAnsage = (child: ChildProcess): Promise<string> =>
  new Promise((resolve, reject) => {
    let gesagt = '';
    const lies = (stueck: Buffer) => {
      gesagt = `${gesagt}${stueck}`.slice(-20_000);
      const adresse = ansage.exec(gesagt)?.[1];
      if (adresse !== undefined) resolve(adresse);
    };
    child.stdout?.on('data', lies);
    child.stderr?.on('data', lies);
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`The program ended with ${code}:\n${gesagt}`)));
  });

const endChild = async (child: ChildProcess): Promise<void> => {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  await ended;
};

const alsEmail = (name: string): string => `${falte(name).replaceAll(' ', '.')}@example.de`;

/** People and brokerages by the product's own functions, on the database of the running program. */
const createPeople = (runtime: Runtime, adresse: string) => {
  const auth = createAuth({
    authUrl: runtime.postgres.authUrl,
    secret: runtime.secret,
    oeffentlicheAdresse: adresse,
    sendReset: () => undefined,
  });
  const personen = createPersonen(auth);
  const urheber = { benutzerId: null, weg: 'system' } as const;
  const person: Programm['person'] = async ({
    name,
    email = alsEmail(name),
    mandantId,
    rolle,
    betreiber,
  }) => {
    const benutzerId = await ensurePerson(personen, { email, name, passwort: programmPasswort });
    if (mandantId !== undefined)
      await addZugehoerigkeit(
        runtime.database,
        { mandantId, benutzerId, name, email, rolle: rolle ?? 'inhaber' },
        urheber,
      );
    if (betreiber) await setBetreiber(runtime.postgres.ownerUrl, benutzerId);
    return { benutzerId, email, name, passwort: programmPasswort };
  };
  const mandant: Programm['mandant'] = (schluessel, name = `Haus ${schluessel}`) =>
    createMandant(runtime.database, { schluessel, name }, urheber);
  return { person, mandant, close: auth.close };
};

/** `const programm = await startProgramm();` in `beforeAll`, `await programm.stop()` in `afterAll`. */
export const startProgramm = async ({ demo = false, env = {} }: ProgrammOptions = {}): Promise<Programm> => {
  const dataDir = await mkdtemp(join(tmpdir(), 'maklerwerk-programm-'));
  const settings = {
    PORT: '0',
    HOST: '127.0.0.1',
    MAKLERWERK_DATA: dataDir,
    MAKLERWERK_DEMO: demo ? 'on' : 'off',
    ...env,
  };
  const child = spawn(process.execPath, ['src/main/server.ts'], {
    cwd: repoRoot,
    env: { PATH: process.env['PATH'], HOME: process.env['HOME'], ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  try {
    const adresse = await waitForAnsage(child);
    const runtime = await openRuntime(readEnv(settings), silentLog, 3);
    const { close, ...people } = createPeople(runtime, adresse);
    const stop = async () => {
      await close();
      await runtime.close();
      await endChild(child);
      await rm(dataDir, { recursive: true, force: true });
    };
    return { adresse, dataDir, pid: child.pid ?? 0, runtime, ...people, stop };
  } catch (error) {
    await endChild(child);
    throw error;
  }
};
