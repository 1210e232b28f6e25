// The only reader of the process environment: every setting of the product, checked once.
import { isAbsolute, resolve } from 'node:path';
import { z } from 'zod';

/** Folder that holds package.json; default data folder and migrations hang below it. */
export const repoRoot = resolve(import.meta.dirname, '../..');

/** The checked settings. Paths absolute, `url` without a slash at its end. */
export type Env = {
  /** Port of the web server; 0 = any free one (tests). */
  readonly port: number;
  readonly host: string;
  /** Data folder: database, stored files, secrets, mail folder. */
  readonly dataDir: string;
  /** Owner connection of a PostgreSQL >= 15; absent: the embedded server is used. */
  readonly databaseUrl: string | undefined;
  /** Master secret; absent: one is generated and kept in the data folder (see `readSecret`). */
  readonly secret: string | undefined;
  /** Public address; absent: made from host and the port actually bound. */
  readonly url: string | undefined;
  readonly smtpUrl: string | undefined;
  readonly demo: boolean;
  /** An npm script started us: when npm dies (kill -9), nobody else can reach this process by Ctrl-C. */
  readonly unterNpm: boolean;
  /** Folder in which the user typed the command; npm runs scripts elsewhere. For file arguments. */
  readonly startDir: string;
};

/** A setting is wrong. `message` is one German line for the terminal; exit code 2. */
export class EnvError extends Error {
  override readonly name = 'EnvError';
}

const isUrl = (protocols: readonly string[]) => (text: string) =>
  URL.canParse(text) && protocols.includes(new URL(text).protocol);

const httpUrl = (text: string): boolean => {
  if (!isUrl(['http:', 'https:'])(text)) return false;
  const url = new URL(text);
  return url.search === '' && url.hash === '' && url.username === '';
};

/** Variable, schema, and what is allowed in German (completes "<NAME> ist ungültig: erlaubt ist ..."). */
const settings = {
  PORT: [
    z
      .string()
      .regex(/^\d{1,5}$/)
      .transform(Number)
      .refine((n) => n <= 65_535),
    'eine Zahl von 0 bis 65535',
  ],
  HOST: [z.string().regex(/^[\w.:-]+$/), 'ein Rechnername oder eine IP-Adresse ohne Leerzeichen'],
  MAKLERWERK_DATA: [z.string().refine((text) => !text.includes('\0')), 'der Pfad eines Ordners'],
  DATABASE_URL: [
    z.string().refine(isUrl(['postgres:', 'postgresql:'])),
    'postgres://nutzer:passwort@rechner:5432/datenbank',
  ],
  MAKLERWERK_SECRET: [z.string().min(32), 'ein Text aus mindestens 32 Zeichen'],
  MAKLERWERK_URL: [z.string().refine(httpUrl), 'eine Adresse wie https://maklerwerk.example.de'],
  SMTP_URL: [
    z.string().refine(isUrl(['smtp:', 'smtps:'])),
    'smtp://nutzer:passwort@rechner:587 oder smtps://…',
  ],
  MAKLERWERK_DEMO: [z.enum(['on', 'off']), 'on oder off'],
} as const satisfies Record<string, readonly [z.ZodType, string]>;

type Name = keyof typeof settings;
type Source = Readonly<Record<string, string | undefined>>;

/** Names of all variables that the product reads. */
export const envNames = Object.keys(settings) as readonly Name[];

/** An empty variable counts as not set: shells and container files often leave `NAME=`. */
const value = <N extends Name>(source: Source, name: N): z.output<(typeof settings)[N][0]> | undefined => {
  const raw = source[name]?.trim();
  if (raw === undefined || raw === '') return undefined;
  const [schema, allowed] = settings[name];
  const result = schema.safeParse(raw);
  if (!result.success) throw new EnvError(`${name} ist ungültig: erlaubt ist ${allowed}.`);
  return result.data as z.output<(typeof settings)[N][0]>;
};

const absolute = (path: string): string => (isAbsolute(path) ? resolve(path) : resolve(repoRoot, path));

/**
 * Reads and checks all settings.
 * @param source the environment; the default is the process's own
 * @throws EnvError naming the variable and what is allowed
 */
export const readEnv = (source: Source = process.env): Env => ({
  port: value(source, 'PORT') ?? 3000,
  host: value(source, 'HOST') ?? '127.0.0.1',
  dataDir: absolute(value(source, 'MAKLERWERK_DATA') ?? 'data'),
  databaseUrl: value(source, 'DATABASE_URL'),
  secret: value(source, 'MAKLERWERK_SECRET'),
  url: value(source, 'MAKLERWERK_URL')?.replace(/\/+$/, ''),
  smtpUrl: value(source, 'SMTP_URL'),
  demo: (value(source, 'MAKLERWERK_DEMO') ?? 'on') === 'on',
  unterNpm: source['npm_lifecycle_event'] !== undefined,
  startDir: source['INIT_CWD'] ?? process.cwd(),
});

/** Address under which the product is reached: MAKLERWERK_URL, else host and the port really bound. */
export const publicUrl = (env: Env, boundPort: number): string => {
  if (env.url !== undefined) return env.url;
  const host = env.host === '0.0.0.0' || env.host === '::' ? 'localhost' : env.host;
  return `http://${host.includes(':') ? `[${host}]` : host}:${boundPort}`;
};
