// Sets a PDF out of data with Typst, in a thread: tagged (PDF/UA-1), fonts embedded, the same bytes for the same data.
import { Worker } from 'node:worker_threads';

export type Satzbild = {
  /** As the data name it: `logo.png`. */
  readonly name: string;
  readonly bytes: Uint8Array;
};

export type Satzwunsch = {
  /** What bericht.typ reads; JSON. Its texts are text, whatever stands in them. */
  readonly daten: unknown;
  readonly bilder?: readonly Satzbild[];
  /** Seconds since 1970 that the document names as its time. */
  readonly stand: number;
};

/** What the thread gets and gives. */
export type Satzauftrag = Required<Satzwunsch> & { readonly nr: number };
export type Satzantwort =
  | { readonly nr: number; readonly pdf: Uint8Array }
  | { readonly nr: number; readonly fehler: string };

/** `ausgelastet`: too many wait · `zeit`: took too long · `zu-gross`: more data than a report may have · `gescheitert`: a fault of ours. */
export type Satzfehlerart = 'ausgelastet' | 'zeit' | 'zu-gross' | 'gescheitert';

export class SatzError extends Error {
  override readonly name = 'SatzError';
  readonly art: Satzfehlerart;
  constructor(art: Satzfehlerart, message: string) {
    super(message);
    this.art = art;
  }
}

export type Pdfsatz = {
  /** One report at a time; others wait their turn. @throws SatzError */
  readonly setze: (wunsch: Satzwunsch) => Promise<Buffer>;
  readonly close: () => Promise<void>;
};

export type Satzgrenzen = {
  readonly maxMs: number;
  readonly maxWartend: number;
  /** Characters of the data as JSON. */
  readonly maxZeichen: number;
};

const grenzen: Satzgrenzen = { maxMs: 30_000, maxWartend: 20, maxZeichen: 8_000_000 };

type Wartender = {
  readonly auftrag: Satzauftrag;
  readonly resolve: (pdf: Buffer) => void;
  readonly reject: (error: SatzError) => void;
};

const startThread = (): Worker => {
  const worker = new Worker(new URL('./satz-worker.ts', import.meta.url), {
    resourceLimits: { maxOldGenerationSizeMb: 512 },
    env: {},
    execArgv: [],
  });
  // An idle thread keeps no process alive.
  worker.unref();
  return worker;
};

/** A thread that is started with the first report, and again after a crash or a timeout. */
export const createPdfsatz = (wahl: Partial<Satzgrenzen> = {}): Pdfsatz => {
  const { maxMs, maxWartend, maxZeichen } = { ...grenzen, ...wahl };
  const schlange: Wartender[] = [];
  let worker: Worker | undefined;
  let laufend: { readonly wartender: Wartender; readonly uhr: NodeJS.Timeout } | undefined;
  let nr = 0;

  const beende = (schluss: (wartender: Wartender) => void): void => {
    if (!laufend) return;
    const { wartender, uhr } = laufend;
    clearTimeout(uhr);
    laufend = undefined;
    worker?.unref();
    schluss(wartender);
    beginne();
  };
  /** Whatever the thread was at, it is gone. */
  const verwirf = async (art: Satzfehlerart, grund: string): Promise<void> => {
    const alter = worker;
    worker = undefined;
    alter?.removeAllListeners();
    await alter?.terminate();
    beende(({ reject }) => reject(new SatzError(art, grund)));
  };
  const thread = (): Worker => {
    if (worker) return worker;
    const neu = startThread();
    neu.on('message', (antwort: Satzantwort) => {
      if (antwort.nr !== laufend?.wartender.auftrag.nr) return;
      beende(({ resolve, reject }) =>
        'pdf' in antwort
          ? resolve(Buffer.from(antwort.pdf.buffer, antwort.pdf.byteOffset, antwort.pdf.byteLength))
          : reject(new SatzError('gescheitert', antwort.fehler)),
      );
    });
    neu.once('error', (error) => void verwirf('gescheitert', String(error)));
    neu.once('exit', (code) => void verwirf('gescheitert', `thread ended with ${code}`));
    worker = neu;
    return neu;
  };
  function beginne(): void {
    const wartender = laufend ? undefined : schlange.shift();
    if (!wartender) return;
    const uhr = setTimeout(() => void verwirf('zeit', `no PDF within ${maxMs} ms`), maxMs);
    laufend = { wartender, uhr };
    const frei = thread();
    frei.ref();
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
    frei.postMessage(wartender.auftrag);
  }

  return {
    setze: ({ daten, bilder = [], stand }) =>
      new Promise((resolve, reject) => {
        if (schlange.length >= maxWartend)
          return reject(new SatzError('ausgelastet', `${schlange.length} reports are waiting`));
        if (JSON.stringify(daten).length > maxZeichen)
          return reject(new SatzError('zu-gross', `more than ${maxZeichen} characters`));
        nr += 1;
        schlange.push({ auftrag: { nr, daten, bilder, stand }, resolve, reject });
        return beginne();
      }),
    close: async () => {
      for (const { reject } of schlange.splice(0)) reject(new SatzError('ausgelastet', 'closing'));
      await verwirf('ausgelastet', 'closing');
    },
  };
};
