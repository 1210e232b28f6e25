// Where bytes lie: content-addressed, unchanged, checked when read. One interface; on disk or in a bucket.
import type { Readable } from 'node:stream';

/** Bytes as they arrive: an upload, a file, anything that streams. */
export type Bytes = AsyncIterable<Uint8Array>;

export type StoredFile = {
  /** SHA-256 of the bytes, lower-case hex; the file's address. */
  readonly sha256: string;
  readonly bytes: number;
};

/** What a store can do; it never sees names, types or brokerages. */
export type FileStore = {
  /**
   * Takes the bytes in; the same bytes again are harmless.
   * @throws FileTooLarge as soon as more than `maxBytes` came; nothing is left behind by any failure
   */
  readonly put: (source: Bytes, limit: { readonly maxBytes: number }) => Promise<StoredFile>;
  /**
   * The bytes of a file, checked while they flow: the stream ends with FileDamaged instead of its end when they changed.
   * @throws FileMissing when there is no such file
   */
  readonly open: (sha256: string) => Promise<Readable>;
  readonly has: (sha256: string) => Promise<boolean>;
};

export class FileTooLarge extends Error {
  override readonly name = 'FileTooLarge';
  readonly maxBytes: number;
  constructor(maxBytes: number) {
    super(`More than ${maxBytes} bytes`);
    this.maxBytes = maxBytes;
  }
}

export class FileMissing extends Error {
  override readonly name = 'FileMissing';
}

/** The stored bytes are no longer those that were stored. */
export class FileDamaged extends Error {
  override readonly name = 'FileDamaged';
}
