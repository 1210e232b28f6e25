import { falteKurz } from '#domain/faltung.ts';
import { erkenneVersicherer, normalisiereNummer } from '#versicherer/index.ts';
import type { Versicherer } from '#versicherer/index.ts';

const bekannt = new Map<string, Versicherer | undefined>();
const hoechstens = 5000;

/** The gallery's insurer behind a spelling; remembered, because files repeat few names very often. */
export const versichererZu = (name: string): Versicherer | undefined => {
  if (bekannt.has(name)) return bekannt.get(name);
  const fund = erkenneVersicherer(name).versicherer;
  if (bekannt.size < hoechstens) bekannt.set(name, fund);
  return fund;
};

/** What joins spellings of one insurer: key of the Versicherer gallery, else `name:` and the folded name. */
export const gesellschaftSchluessel = (name: string): string =>
  versichererZu(name)?.schluessel ?? `name:${falteKurz(name)}`;

/** The contract number for matching, by the insurer's own rule; null where nothing is left. */
export const nummerSchluessel = (gesellschaft: string, nummer: string | undefined): string | null =>
  (nummer === undefined ? '' : normalisiereNummer(versichererZu(gesellschaft), nummer)) || null;
