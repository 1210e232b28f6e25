// What the sign-in library throws, in German.
import { APIError } from 'better-auth/api';
import { ApiError } from '#platform/http/api-error.ts';
import type { Fehlercode } from '#platform/http/api-error.ts';

type Antwort = readonly [Fehlercode, string, string?];

const linkUngueltig: Antwort = [
  'eingabe-ungueltig',
  'Der Link ist abgelaufen oder wurde schon benutzt. Bitte fordern Sie einen neuen an.',
  'token',
];
const codeFalsch: Antwort = ['anmeldung-falsch', 'Der Code stimmt nicht oder ist abgelaufen.', 'code'];
const gesperrt: Antwort = [
  'zu-viele-versuche',
  'Bitte warten Sie 15 Minuten und melden Sie sich dann neu an.',
];

const antworten: Readonly<Record<string, Antwort>> = {
  INVALID_EMAIL_OR_PASSWORD: ['anmeldung-falsch', 'E-Mail-Adresse oder Passwort stimmt nicht.'],
  INVALID_EMAIL: ['anmeldung-falsch', 'E-Mail-Adresse oder Passwort stimmt nicht.'],
  INVALID_PASSWORD: ['eingabe-ungueltig', 'Das Passwort stimmt nicht.', 'passwort'],
  PASSWORD_TOO_SHORT: ['eingabe-ungueltig', 'Bitte mindestens 12 Zeichen verwenden.', 'passwort'],
  PASSWORD_TOO_LONG: ['eingabe-ungueltig', 'Bitte höchstens 200 Zeichen verwenden.', 'passwort'],
  INVALID_TOKEN: linkUngueltig,
  USER_NOT_FOUND: linkUngueltig,
  INVALID_CODE: codeFalsch,
  INVALID_BACKUP_CODE: codeFalsch,
  INVALID_TWO_FACTOR_COOKIE: [
    'anmeldung-falsch',
    'Diese Anmeldung ist abgelaufen. Bitte geben Sie E-Mail-Adresse und Passwort noch einmal ein.',
  ],
  TOTP_NOT_ENABLED: ['stand-passt-nicht', 'Der zweite Faktor ist nicht eingerichtet.'],
  BACKUP_CODES_NOT_ENABLED: ['stand-passt-nicht', 'Der zweite Faktor ist nicht eingerichtet.'],
  TOTP_ALREADY_ENABLED: ['stand-passt-nicht', 'Der zweite Faktor ist schon eingeschaltet.'],
  TOO_MANY_ATTEMPTS_REQUEST_NEW_CODE: gesperrt,
  ACCOUNT_TEMPORARILY_LOCKED: gesperrt,
};

const byStatus: Readonly<Record<number, Antwort>> = {
  401: ['nicht-angemeldet', 'Ihre Anmeldung fehlt oder ist abgelaufen.'],
  403: ['nicht-erlaubt', 'Das ist nicht erlaubt.'],
};

/** The library's error as ours; `feld`: what the guilty input is called on this page. Others are thrown on as they are. */
export const uebersetze = (error: unknown, feld?: string): unknown => {
  if (!(error instanceof APIError)) return error;
  const code = typeof error.body?.['code'] === 'string' ? error.body['code'] : '';
  const antwort = antworten[code] ?? byStatus[error.statusCode];
  if (antwort === undefined) return error;
  const [fehlercode, detail, ort] = antwort;
  const guilty = ort === undefined ? undefined : (feld ?? ort);
  return new ApiError(
    fehlercode,
    detail,
    guilty === undefined ? {} : { feld: guilty, felder: [{ feld: guilty, meldung: detail }] },
  );
};
