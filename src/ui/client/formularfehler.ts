// From schema issues and problem+json to the error record of a form.
import type { z } from 'zod';
import { ApiFehler } from './call.ts';

export type Formularfehler = Record<string, string>;

/** First message per path, as forms name it: `anschriften.0.plz`. Empty when the value passes. */
export const pruefe = (schema: z.ZodType, wert: unknown): Formularfehler => {
  const ergebnis = schema.safeParse(wert);
  const fehler: Formularfehler = {};
  for (const issue of ergebnis.error?.issues ?? []) fehler[issue.path.join('.')] ??= issue.message;
  return fehler;
};

/** Field messages of a refused call; `vorsatz` (`kunde`) is cut off the server's path. */
export const formularfehler = (fehler: unknown, vorsatz = ''): Formularfehler => {
  if (!(fehler instanceof ApiFehler)) return {};
  const anfang = vorsatz ? `${vorsatz}.` : '';
  const kurz = (feld: string) => (anfang && feld.startsWith(anfang) ? feld.slice(anfang.length) : feld);
  return Object.fromEntries(
    fehler.felder.map(({ feld, meldung }) => [kurz(feld.replace(/^body\./, '')), meldung]),
  );
};

const isLeer = (wert: unknown): boolean =>
  wert === undefined ||
  wert === null ||
  (typeof wert === 'string' && wert.trim() === '') ||
  (typeof wert === 'object' && Object.keys(wert).length === 0);

/** Drops blank texts, empty objects and empty list rows, deep: what a form did not fill is absent. */
export const ohneLeere = <T>(wert: T): T => {
  if (Array.isArray(wert))
    return wert.map((teil: unknown) => ohneLeere(teil)).filter((teil) => !isLeer(teil)) as T;
  if (typeof wert !== 'object' || wert === null) return wert;
  const paare = Object.entries(wert)
    .map(([name, teil]) => [name, ohneLeere(teil)] as const)
    .filter(([, teil]) => !isLeer(teil));
  return Object.fromEntries(paare) as T;
};
