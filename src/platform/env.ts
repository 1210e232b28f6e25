// The only reader of the process environment: every setting of the product, checked once.
import { isAbsolute, resolve } from 'node:path';
import { z } from 'zod';
import { readStartDir } from './start-dir.ts';

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
  /** Bucket for the files; absent: they lie in the data folder. */
  readonly s3: S3Options | undefined;
  readonly demo: boolean;
  /** Watched folder of the operator's inbox; absent: none is watched. */
  readonly eingang: string | undefined;
  /** Largest file of the operator's inbox in bytes. */
  readonly eingangBytes: number;
  /** Largest file of a brokerage's upload in bytes. */
  readonly importBytes: number;
  /** Most filled cells of one sheet of a table that is imported. */
  readonly zellen: number;
  /** An npm script started us: when npm dies (kill -9), nobody else can reach this process by Ctrl-C. */
  readonly unterNpm: boolean;
  /** Folder in which the user typed the command; npm runs scripts elsewhere. For file arguments. */
  readonly startDir: string;
};

/** Where files lie when not in the data folder. */
export type S3Options = {
  /** Address of the server: `https://s3.example.de`. */
  readonly endpoint: string;
  readonly bucket: string;
  /** Before every name, with its slash at the end; empty: the bucket is ours alone. */
  readonly prefix: string;
  readonly region: string;
  readonly key: string;
  readonly secret: string;
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

const bucketUrl = (text: string): boolean =>
  httpUrl(text) && /^\/[a-z0-9][a-z0-9.-]{1,61}[a-z0-9](\/[\w.-]+)*\/?$/.test(new URL(text).pathname);

/** Variable, schema, and what is allowed in German (completes "<NAME> ist ungültig: erlaubt ist ..."). */
const megabytes = [
  z
    .string()
    .regex(/^[1-9]\d{0,5}$/)
    .transform(Number),
  'eine Zahl von 1 bis 999999 (Megabyte)',
] as const;

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
  MAKLERWERK_S3_URL: [
    z.string().refine(bucketUrl),
    'https://rechner/bucket oder https://rechner/bucket/ordner',
  ],
  MAKLERWERK_S3_KEY: [z.string().regex(/^\S+$/), 'ein Zugangsschlüssel ohne Leerzeichen'],
  MAKLERWERK_S3_SECRET: [z.string().regex(/^\S+$/), 'ein geheimer Schlüssel ohne Leerzeichen'],
  MAKLERWERK_S3_REGION: [z.string().regex(/^[a-z0-9-]+$/i), 'der Name einer Region wie eu-central-1'],
  MAKLERWERK_EINGANG: [z.string().refine((text) => !text.includes('\0')), 'der Pfad eines Ordners'],
  MAKLERWERK_EINGANG_MB: megabytes,
  MAKLERWERK_IMPORT_MB: megabytes,
  MAKLERWERK_ZELLEN: [
    z
      .string()
      .regex(/^[1-9]\d{0,8}$/)
      .transform(Number),
    'eine Zahl von 1 bis 999999999 (gefüllte Zellen je Tabellenblatt)',
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

const s3Of = (source: Source): S3Options | undefined => {
  const url = value(source, 'MAKLERWERK_S3_URL');
  if (url === undefined) return undefined;
  const key = value(source, 'MAKLERWERK_S3_KEY');
  const secret = value(source, 'MAKLERWERK_S3_SECRET');
  if (key === undefined || secret === undefined)
    throw new EnvError('Zu MAKLERWERK_S3_URL gehören MAKLERWERK_S3_KEY und MAKLERWERK_S3_SECRET.');
  const { origin, pathname } = new URL(url);
  const [bucket = '', ...ordner] = pathname.split('/').filter(Boolean);
  const prefix = ordner.map((name) => `${name}/`).join('');
  const region = value(source, 'MAKLERWERK_S3_REGION') ?? 'us-east-1';
  return { endpoint: origin, bucket, prefix, region, key, secret };
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
  s3: s3Of(source),
  demo: (value(source, 'MAKLERWERK_DEMO') ?? 'on') === 'on',
  eingang: ((ordner) => ordner && absolute(ordner))(value(source, 'MAKLERWERK_EINGANG')),
  eingangBytes: (value(source, 'MAKLERWERK_EINGANG_MB') ?? 2048) * 1024 * 1024,
  importBytes: (value(source, 'MAKLERWERK_IMPORT_MB') ?? 200) * 1024 * 1024,
  zellen: value(source, 'MAKLERWERK_ZELLEN') ?? 8_000_000,
  unterNpm: source['npm_lifecycle_event'] !== undefined,
  startDir: readStartDir(source),
});

/** Address under which the product is reached: MAKLERWERK_URL, else host and the port really bound. */
export const publicUrl = (env: Env, boundPort: number): string => {
  if (env.url !== undefined) return env.url;
  const host = env.host === '0.0.0.0' || env.host === '::' ? 'localhost' : env.host;
  return `http://${host.includes(':') ? `[${host}]` : host}:${boundPort}`;
};
