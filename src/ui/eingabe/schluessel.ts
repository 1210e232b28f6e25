import { falte } from '#domain/faltung.ts';

/** A heading as a value that may stand in an id: no blanks. */
export const schluessel = (titel: string): string => falte(titel).replaceAll(' ', '-');
