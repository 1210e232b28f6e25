// What commands write: results to stdout, complaints to stderr.
import { once } from 'node:events';
import process from 'node:process';
import type { BefehlUsageError } from './befehle/befehl.ts';

/** One line, or an object as JSON; waits when the reader is slow. */
export const print = async (line: string | object): Promise<void> => {
  const text = typeof line === 'string' ? line : JSON.stringify(line);
  if (!process.stdout.write(`${text}\n`)) await once(process.stdout, 'drain');
};

/** Until the reader has taken everything: a pipe holds 64 KB, and who exits earlier drops the rest. */
export const flush = (): Promise<void> =>
  new Promise((resolve) => {
    process.stdout.write('', () => resolve());
  });

export const complain = (message: string, json: boolean): void => {
  process.stderr.write(json ? `${JSON.stringify({ fehler: message })}\n` : `${message}\n`);
};

export const warn = (message: string, json: boolean): void => {
  process.stderr.write(json ? `${JSON.stringify({ hinweis: message })}\n` : `Hinweis: ${message}\n`);
};

/** The reader went away (`... | head`): nothing left to say. */
export const isAbgerissen = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'EPIPE';

/** What was typed wrong, with the way to the help. @returns the exit code */
export const complainUsage = (error: BefehlUsageError, json: boolean): number => {
  complain(json ? error.message : `${error.message}\nHilfe: npm run -s maklerwerk -- --help`, json);
  return 2;
};
