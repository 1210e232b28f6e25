// Signing in and out, passwords, the second factor: our calls into the library, cookies handed through.
import type { Anfrage } from '#platform/http/kontext.ts';
import { ApiError } from '#platform/http/api-error.ts';
import type { Auth } from './auth.ts';
import { uebersetze } from './fehler.ts';

/** A valid session of a request. */
export type Sitzung = {
  readonly id: string;
  readonly benutzerId: string;
  /** As last chosen; may be a brokerage that the person has left since. */
  readonly mandantId: number | null;
};

type MitKopf<T> = { readonly headers: Headers; readonly response: T };

/** The library reads the address from one header; whatever the caller sent under that name is replaced. */
const headersOf = ({ headers, adresse }: Anfrage): Headers => {
  const own = new Headers(headers);
  own.set('x-maklerwerk-adresse', adresse);
  return own;
};

const rufe = async <T>(
  anfrage: Anfrage,
  call: (headers: Headers) => Promise<MitKopf<T>>,
  feld?: string,
): Promise<T> => {
  try {
    const { headers, response } = await call(headersOf(anfrage));
    anfrage.setzeCookies(headers.getSetCookie());
    return response;
  } catch (error) {
    throw uebersetze(error, feld);
  }
};

const returnHeaders = true;

/** All sign-in steps of one library instance. Errors are `ApiError`s in German. */
export const createAnmeldung = ({ library: { api } }: Auth) => ({
  /** Session of a request by its cookie; null without one. Prolongs it once a day. */
  readSitzung: async (anfrage: Anfrage): Promise<Sitzung | null> => {
    const found = await rufe(anfrage, (headers) => api.getSession({ headers, returnHeaders }));
    if (!found) return null;
    const { id, userId, mandantId } = found.session;
    return { id, benutzerId: userId, mandantId: mandantId ?? null };
  },

  /** True: the second factor is still to come, there is no session yet. */
  anmelden: async (anfrage: Anfrage, body: { email: string; passwort: string }): Promise<boolean> => {
    const { email, passwort: password } = body;
    const result = await rufe(anfrage, (headers) =>
      api.signInEmail({ body: { email, password }, headers, returnHeaders }),
    );
    return 'twoFactorRedirect' in result;
  },

  pruefeZweitenFaktor: async (
    anfrage: Anfrage,
    code: string,
    art: 'totp' | 'wiederherstellung',
  ): Promise<void> => {
    const body = { code };
    await (art === 'totp'
      ? rufe<unknown>(anfrage, (headers) => api.verifyTOTP({ body, headers, returnHeaders }))
      : rufe<unknown>(anfrage, (headers) => api.verifyBackupCode({ body, headers, returnHeaders })));
  },

  abmelden: async (anfrage: Anfrage): Promise<void> => {
    await rufe(anfrage, (headers) => api.signOut({ headers, returnHeaders }));
  },

  /** Sends a link if the account exists; the answer is the same either way. */
  forderReset: async (anfrage: Anfrage, email: string): Promise<void> => {
    await rufe(anfrage, (headers) => api.requestPasswordReset({ body: { email }, headers, returnHeaders }));
  },

  /** Sets the password by the link's token and ends all sessions. */
  setzePasswort: async (anfrage: Anfrage, token: string, newPassword: string): Promise<void> => {
    await rufe(anfrage, (headers) =>
      api.resetPassword({ body: { token, newPassword }, headers, returnHeaders }),
    );
  },

  /** Changes the own password and ends all other sessions. */
  aenderePasswort: async (anfrage: Anfrage, bisher: string, neu: string): Promise<void> => {
    const body = { currentPassword: bisher, newPassword: neu, revokeOtherSessions: true };
    await rufe(anfrage, (headers) => api.changePassword({ body, headers, returnHeaders }), 'bisher');
  },

  /** Prepares TOTP; it counts only after `bestaetige`. */
  richteZweitenFaktorEin: async (anfrage: Anfrage, password: string) => {
    const result = await rufe(anfrage, (headers) =>
      api.enableTwoFactor({ body: { password, method: 'totp' }, headers, returnHeaders }),
    );
    if (!('totpURI' in result)) throw new Error('The library did not set up TOTP.');
    return { totpUri: result.totpURI, wiederherstellungscodes: result.backupCodes };
  },

  /** Switches TOTP on by a first right code. */
  bestaetigeZweitenFaktor: async (anfrage: Anfrage, code: string): Promise<void> => {
    try {
      await rufe<unknown>(anfrage, (headers) => api.verifyTOTP({ body: { code }, headers, returnHeaders }));
    } catch (error) {
      if (!(error instanceof ApiError) || error.code !== 'anmeldung-falsch') throw error;
      // A signed-in person stays signed in: this is a wrong input, not a failed sign-in.
      throw new ApiError('eingabe-ungueltig', error.detail, {
        feld: 'code',
        felder: [{ feld: 'code', meldung: error.detail }],
      });
    }
  },

  schalteZweitenFaktorAb: async (anfrage: Anfrage, password: string): Promise<void> => {
    await rufe(anfrage, (headers) => api.disableTwoFactor({ body: { password }, headers, returnHeaders }));
  },
});

export type Anmeldung = ReturnType<typeof createAnmeldung>;
