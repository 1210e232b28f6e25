// Routes that are not JSON in, JSON out: upload, download, server-sent events. They read and write streams.
import type { Readable } from 'node:stream';
import type { Eingabe, PersonKontext, RohKontext } from './kontext.ts';
import type { Contract, ResponseOf } from './route.ts';

/** One file of an upload. `inhalt` must be read to its end before the next one comes. */
export type Dateiteil = {
  readonly feld: string;
  /** As the sender calls it, made safe (no path, no control characters). */
  readonly name: string;
  /** As the sender claims; decide by content. */
  readonly medientyp: string;
  /** Throws `datei-zu-gross` at the limit, while streaming. */
  readonly inhalt: Readable;
};

export type Upload<R, K = RohKontext> = {
  /** Largest single file in bytes. */
  readonly maxBytes: number;
  /** Most files in one request. */
  readonly maxDateien: number;
  readonly handle: (
    kontext: K,
    eingabe: Eingabe<R> & { readonly dateien: AsyncIterable<Dateiteil> },
  ) => Promise<ResponseOf<R>>;
};

export type Download = {
  readonly name: string;
  readonly medientyp: string;
  readonly inhalt: Readable | Buffer;
  /** Length if known. */
  readonly bytes?: number;
  /** Only for content whose type was checked by its bytes (logo); everything else is an attachment. */
  readonly inline?: boolean;
};

/** One server-sent event; `daten` becomes JSON. */
export type Ereignis = { readonly name?: string; readonly id?: string; readonly daten: unknown };

export type Uploads<C extends Contract> = { readonly [N in keyof C]?: Upload<C[N]> };
/** Uploads of the operator: by a person, into no brokerage. */
export type BetreiberUploads<C extends Contract> = { readonly [N in keyof C]?: Upload<C[N], PersonKontext> };
export type Downloads<C extends Contract> = {
  readonly [N in keyof C]?: (kontext: RohKontext, eingabe: Eingabe<C[N]>) => Promise<Download>;
};
/** Checks (not found, not allowed) belong before the returned iterable: they still answer with a problem. */
export type Stroeme<C extends Contract> = {
  readonly [N in keyof C]?: (kontext: RohKontext, eingabe: Eingabe<C[N]>) => Promise<AsyncIterable<Ereignis>>;
};
