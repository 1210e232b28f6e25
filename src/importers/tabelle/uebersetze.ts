// Findings of the wire as findings of the import.
import type { Hinweis } from '#domain/hinweis.ts';
import type { Hinweis as Tabellenhinweis } from '#formats/tabelle/index.ts';

/** What could not be read costs a value, not the file: the wire's "fehler" is a warning here. */
export const uebersetze = ({ code, schwere, text, zeile, wert }: Tabellenhinweis): Hinweis => ({
  code: code.replaceAll('_', '-'),
  schwere: schwere === 'fehler' ? 'warnung' : schwere,
  text,
  ...(zeile === undefined ? {} : { zeile }),
  ...(wert === undefined ? {} : { wert }),
});
