// Sign-in by the better-auth library, in schema `auth` under a role of its own. Never exposed itself: our routes call it.
import { hash, verify } from '@node-rs/argon2';
import { betterAuth } from 'better-auth';
import { twoFactor } from 'better-auth/plugins';
import pg from 'pg';
import { deriveKey } from '#platform/secret.ts';

/** 19 MiB, 2 passes: the least that OWASP asks of argon2id; about 30 ms here. */
const argon2id = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

/** Called with the token of the link; must not wait for the mail (timing would tell which accounts exist). */
export type SendReset = (an: {
  readonly email: string;
  readonly name: string;
  readonly token: string;
}) => void;

export type AuthOptions = {
  /** Connection of role `auth`. */
  readonly authUrl: string;
  /** Master secret; a key of its own is derived. */
  readonly secret: string;
  readonly oeffentlicheAdresse: string;
  readonly sendReset: SendReset;
  /** Told when a password was set by a link. */
  readonly onReset?: (benutzerId: string) => Promise<void>;
  readonly onError?: (error: Error) => void;
};

export const sitzungTage = 7;
export const resetMinuten = 60;

const createPool = ({ authUrl, onError }: AuthOptions): pg.Pool => {
  const pool = new pg.Pool({
    connectionString: authUrl,
    max: 4,
    application_name: 'maklerwerk-anmeldung',
    options: '-c search_path=auth -c statement_timeout=10000',
  });
  pool.on('error', (error) => onError?.(error));
  return pool;
};

const emailAndPassword = ({ sendReset, onReset }: AuthOptions) => ({
  enabled: true,
  disableSignUp: true,
  minPasswordLength: 12,
  maxPasswordLength: 200,
  revokeSessionsOnPasswordReset: true,
  resetPasswordTokenExpiresIn: resetMinuten * 60,
  password: {
    hash: (password: string) => hash(password, argon2id),
    verify: ({ hash: stored, password }: { hash: string; password: string }) => verify(stored, password),
  },
  sendResetPassword: async ({ user, token }: { user: { email: string; name: string }; token: string }) =>
    sendReset({ email: user.email, name: user.name, token }),
  onPasswordReset: async ({ user }: { user: { id: string } }) => onReset?.(user.id),
});

const advanced = (https: boolean) => ({
  cookiePrefix: 'maklerwerk',
  useSecureCookies: https,
  defaultCookieAttributes: { httpOnly: true, sameSite: 'lax', secure: https, path: '/' } as const,
  // Addresses are counted by our own brake; the library's guess from headers is not used.
  ipAddress: { ipAddressHeaders: ['x-maklerwerk-adresse'] },
});

const build = (options: AuthOptions, pool: pg.Pool) =>
  betterAuth({
    appName: 'Maklerwerk',
    baseURL: options.oeffentlicheAdresse,
    secret: deriveKey(options.secret, 'anmeldung'),
    database: pool,
    telemetry: { enabled: false },
    logger: { disabled: true },
    rateLimit: { enabled: false },
    emailAndPassword: emailAndPassword(options),
    session: {
      expiresIn: sitzungTage * 86_400,
      updateAge: 86_400,
      // Sensitive steps ask for the password themselves.
      freshAge: 0,
      // The brokerage worked in now; null: the person's first one.
      additionalFields: { mandantId: { type: 'number', required: false, input: false } },
    },
    // Who reads the database cannot use a link that is still on its way.
    verification: { storeIdentifier: 'hashed' },
    plugins: [twoFactor({ issuer: 'Maklerwerk', totpOptions: { digits: 6, period: 30 } })],
    advanced: advanced(options.oeffentlicheAdresse.startsWith('https:')),
  });

export type AuthLibrary = ReturnType<typeof build>;

/** The library and its pool; `close` ends the pool. */
export type Auth = {
  readonly library: AuthLibrary;
  readonly pool: pg.Pool;
  readonly close: () => Promise<void>;
};

export const createAuth = (options: AuthOptions): Auth => {
  const pool = createPool(options);
  return { library: build(options, pool), pool, close: () => pool.end() };
};
