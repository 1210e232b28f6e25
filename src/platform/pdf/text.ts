// The text layer of a PDF, read in a thread of its own with limits on time and memory: a hostile file stops nothing.
import { Worker } from 'node:worker_threads';

export type Pdftext =
  | { readonly art: 'text'; readonly text: string; readonly seiten: number }
  /** Opens with a password only. */
  | { readonly art: 'verschluesselt' }
  /** Broken, or beyond the limits. */
  | { readonly art: 'unlesbar' };

export type PdftextOptions = {
  /** Reading stops after so many characters. */
  readonly maxZeichen: number;
  /** Longest time in milliseconds; default one minute. */
  readonly maxMs?: number;
  readonly signal?: AbortSignal;
};

const megabytes = 768;

/**
 * Text of all pages in the order of the file; empty for a scan. Never throws for a bad file.
 * @param bytes handed over to the thread: empty afterwards
 */
export const readPdfText = async (
  bytes: Uint8Array<ArrayBuffer>,
  { maxZeichen, maxMs = 60_000, signal }: PdftextOptions,
): Promise<Pdftext> => {
  const worker = new Worker(new URL('./text-worker.ts', import.meta.url), {
    workerData: { bytes, maxZeichen },
    transferList: [bytes.buffer],
    resourceLimits: { maxOldGenerationSizeMb: megabytes },
    // The library talks on the console; nobody reads it.
    stdout: true,
    stderr: true,
    env: {},
    execArgv: [],
  });
  worker.stdout.resume();
  worker.stderr.resume();
  const limit = AbortSignal.timeout(maxMs);
  try {
    return await new Promise<Pdftext>((resolve) => {
      const unlesbar = () => resolve({ art: 'unlesbar' });
      worker.once('message', resolve).once('error', unlesbar).once('exit', unlesbar);
      for (const one of [limit, signal]) one?.addEventListener('abort', unlesbar, { once: true });
    });
  } finally {
    await worker.terminate();
  }
};
