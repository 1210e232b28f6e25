import { falteKurz } from '#domain/faltung.ts';

/** What joins spellings of one insurer: key of the Versicherer gallery, else `name:` and the folded name. */
export const gesellschaftSchluessel = (name: string): string => `name:${falteKurz(name)}`;
