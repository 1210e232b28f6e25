// The fingerprint of a delivered record: the same words again, whatever file and line they stand in, have the same one.
import { hash } from 'node:crypto';
import type { KundeVorschlag, VertragVorschlag } from '#domain/vorschlag.ts';

/** To be raised when matching or merging comes to other results: old fingerprints are then worth nothing. */
const abgleichsstand = '2';

/**
 * Values, and which of them the source names itself. A contract is another one with another holder.
 * @param daten the record as JSON
 */
export const abdruckVon = (vorschlag: KundeVorschlag | VertragVorschlag, daten: string): string => {
  const felder = Object.keys(vorschlag.nachweis.felder).join('|');
  const halter = vorschlag.art === 'vertrag' ? JSON.stringify(vorschlag.kunde ?? null) : '';
  return hash('md5', `${abgleichsstand}\n${felder}\n${halter}\n${daten}`);
};

/** Of a record that the file names several times; the same in SQL (wiederholung.ts). @param worte as the database writes them */
export const vereint = (worte: readonly string[]): string =>
  worte.length === 1 ? (worte[0] ?? '') : hash('md5', worte.join(''));
