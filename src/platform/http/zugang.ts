// Who asks, and may they? Rights read like sentences here and nowhere else at the edge.
import { ApiError } from './api-error.ts';
import type { Anfrage, Rolle } from './kontext.ts';
import type { Route, Zugang } from './route.ts';

/** What someone is in a brokerage. */
export type Mitglied = {
  readonly id: number;
  readonly rolle: Rolle;
  /** Right "Gesundheit und Einkommen sehen". */
  readonly siehtSchutzbeduerftiges: boolean;
};

/** A signed-in person, or a script with an API token of one brokerage. */
export type Wer =
  | {
      readonly art: 'person';
      readonly benutzerId: string;
      readonly sitzungId: string;
      readonly mandant: Mitglied | null;
      readonly betreiber: boolean;
    }
  | {
      readonly art: 'token';
      readonly benutzerId: string;
      readonly mandant: Mitglied;
    };

/** Finds out who asks: by session cookie or `Authorization: Bearer`. Null: nobody known. */
export type Erkenne = (anfrage: Anfrage) => Promise<Wer | null>;

const rang: Readonly<Record<Rolle, number>> = { lesend: 1, mitarbeiter: 2, inhaber: 3 };

/** Does a role include the rights of another one? */
export const genuegt = (rolle: Rolle, verlangt: Rolle): boolean => rang[rolle] >= rang[verlangt];

const refuse = (detail: string): never => {
  throw new ApiError('nicht-erlaubt', detail);
};

const namen: Readonly<Record<Rolle, string>> = {
  lesend: 'Lesend',
  mitarbeiter: 'Mitarbeiter',
  inhaber: 'Inhaber',
};

const pruefePerson = (wer: Wer): void => {
  if (wer.art === 'token')
    refuse('Das geht nur nach Anmeldung mit E-Mail und Passwort, nicht mit einem API-Schlüssel.');
};

const pruefeMandant = (wer: Wer, verlangt: Rolle): void => {
  if (wer.mandant === null)
    return refuse('Sie gehören zu keinem Maklerhaus. Bitten Sie Ihr Haus um eine Einladung.');
  if (!genuegt(wer.mandant.rolle, verlangt)) refuse(`Dafür ist die Rolle "${namen[verlangt]}" nötig.`);
};

const pruefeBetreiber = (wer: Wer): void => {
  pruefePerson(wer);
  if (wer.art !== 'person' || !wer.betreiber) refuse('Das darf nur der Betreiber der Installation.');
};

const regeln: Readonly<Record<Exclude<Zugang, 'offen'>, (wer: Wer) => void>> = {
  angemeldet: pruefePerson,
  betreiber: pruefeBetreiber,
  lesend: (wer) => pruefeMandant(wer, 'lesend'),
  mitarbeiter: (wer) => pruefeMandant(wer, 'mitarbeiter'),
  inhaber: (wer) => pruefeMandant(wer, 'inhaber'),
};

/**
 * May they call this route?
 * @throws ApiError `nicht-angemeldet` or `nicht-erlaubt`
 */
export const pruefeZugang = (route: Pick<Route, 'zugang' | 'ungekuerzt'>, wer: Wer | null): void => {
  if (route.zugang === 'offen') return;
  if (wer === null) throw new ApiError('nicht-angemeldet', 'Ihre Anmeldung fehlt oder ist abgelaufen.');
  regeln[route.zugang](wer);
  if (route.ungekuerzt && !wer.mandant?.siehtSchutzbeduerftiges)
    refuse('Dafür fehlt Ihnen das Recht "Gesundheit und Einkommen sehen".');
};
