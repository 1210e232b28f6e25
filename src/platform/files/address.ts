// Addresses are SHA-256 in lower-case hex, nothing else: no path can be smuggled in, no changed byte gets out.
import { createHash } from 'node:crypto';
import { FileDamaged, FileMissing } from './file-store.ts';

export const isAddress = (text: string): boolean => /^[0-9a-f]{64}$/.test(text);

/** @throws FileMissing for what can be no file's address */
export const assertAddress = (text: string): void => {
  if (!isAddress(text)) throw new FileMissing(`Not a SHA-256: ${text.slice(0, 80)}`);
};

/** The bytes while they flow; FileDamaged instead of the end when they are not those of the address. */
export async function* verified(
  source: AsyncIterable<Uint8Array>,
  sha256: string,
): AsyncGenerator<Uint8Array> {
  const hash = createHash('sha256');
  for await (const chunk of source) {
    hash.update(chunk);
    yield chunk;
  }
  if (hash.digest('hex') !== sha256) throw new FileDamaged(`File ${sha256} is damaged`);
}
