// Secrets that are shown or mailed once and stored as a hash: 256 random bits need no slow hash.
import { createHash, randomBytes } from 'node:crypto';

/** SHA-256 of a secret; what the database keeps and finds it by. */
export const geheimnisHash = (geheimnis: string): Buffer => createHash('sha256').update(geheimnis).digest();

/** Token of an invitation link. */
export const neuesEinladungsgeheimnis = (): string => randomBytes(32).toString('base64url');

/** `mw_` makes leaked tokens findable by scanners. */
export const neuerApiSchluessel = (): string => `mw_${randomBytes(32).toString('base64url')}`;

export const isApiSchluessel = (text: string): boolean => /^mw_[\w-]{43}$/.test(text);
