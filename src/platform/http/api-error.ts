// The one error class of the edge, its code list, and the one map to problem+json.
import type { Problem } from './route.ts';

/** Stable codes; the status and the German title belong to the code, never to the place that throws. */
export const fehlercodes = {
  'eingabe-ungueltig': { status: 422, title: 'Die Eingabe ist nicht vollständig oder nicht richtig.' },
  'anfrage-ungueltig': { status: 400, title: 'Die Anfrage ist nicht lesbar.' },
  'nicht-angemeldet': { status: 401, title: 'Bitte melden Sie sich an.' },
  'anmeldung-falsch': { status: 401, title: 'Die Anmeldung ist nicht möglich.' },
  'nicht-erlaubt': { status: 403, title: 'Dafür fehlt Ihnen das Recht.' },
  'fremde-herkunft': { status: 403, title: 'Die Anfrage kommt von einer fremden Seite.' },
  'nicht-gefunden': { status: 404, title: 'Nicht gefunden.' },
  'methode-nicht-erlaubt': { status: 405, title: 'Das ist unter dieser Adresse nicht möglich.' },
  'zeit-abgelaufen': { status: 408, title: 'Die Anfrage kam zu langsam an.' },
  'schon-vorhanden': { status: 409, title: 'Das gibt es schon.' },
  'version-ueberholt': { status: 409, title: 'Der Datensatz wurde inzwischen geändert.' },
  'stand-passt-nicht': { status: 409, title: 'Das ist in diesem Stand nicht möglich.' },
  'anfrage-zu-gross': { status: 413, title: 'Die Anfrage ist zu groß.' },
  'datei-zu-gross': { status: 413, title: 'Die Datei ist zu groß.' },
  'medientyp-falsch': { status: 415, title: 'Diese Form der Daten wird hier nicht angenommen.' },
  'datei-abgelehnt': { status: 422, title: 'Die Datei kann nicht angenommen werden.' },
  'zu-viele-versuche': { status: 429, title: 'Zu viele Versuche.' },
  'kopf-zu-gross': { status: 431, title: 'Der Kopf der Anfrage ist zu groß.' },
  'interner-fehler': { status: 500, title: 'Das hat nicht geklappt.' },
  'gerade-nicht-moeglich': { status: 503, title: 'Das geht im Augenblick nicht.' },
} as const satisfies Record<string, { status: number; title: string }>;
export type Fehlercode = keyof typeof fehlercodes;

/** Thrown by handlers and stores; `detail` is one German sentence: what happened and what to do. */
export class ApiError extends Error {
  readonly code: Fehlercode;
  readonly detail: string;
  readonly feld: string | undefined;
  readonly felder: Problem['felder'];
  /** Seconds after which another try makes sense (`Retry-After`). */
  readonly warteSekunden: number | undefined;

  constructor(
    code: Fehlercode,
    detail: string,
    ort: { feld?: string; felder?: Problem['felder']; warteSekunden?: number } = {},
  ) {
    super(`${code}: ${detail}`);
    this.code = code;
    this.detail = detail;
    this.feld = ort.feld;
    this.felder = ort.felder;
    this.warteSekunden = ort.warteSekunden;
  }
}

export const toProblem = (error: ApiError): Problem => ({
  type: 'about:blank',
  ...fehlercodes[error.code],
  detail: error.detail,
  code: error.code,
  ...(error.feld === undefined ? {} : { feld: error.feld }),
  ...(error.felder === undefined ? {} : { felder: error.felder }),
});
