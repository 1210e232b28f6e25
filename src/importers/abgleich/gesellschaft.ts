import { falteKurz } from '#domain/faltung.ts';
import { erkenneVersicherer } from '#versicherer/index.ts';

/** What joins spellings of one insurer: key of the Versicherer gallery, else `name:` and the folded name. */
export const gesellschaftSchluessel = (name: string): string =>
  erkenneVersicherer(name).versicherer?.schluessel ?? `name:${falteKurz(name)}`;
