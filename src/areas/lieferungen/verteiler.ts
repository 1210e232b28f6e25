// Runs beside the jobs: divides the files of the operator's inbox one after the other and empties the watched folder.
import { setTimeout } from 'node:timers/promises';
import type { Log } from '#platform/log.ts';
import { leereEingangsordner } from './eingangsordner.ts';
import type { Gesehen } from './eingangsordner.ts';
import { verteileEine } from './verteilen.ts';
import type { VerteilDeps } from './verteilen.ts';
import type { AnnahmeDeps } from './zentralannahme.ts';

export type VerteilerOptions = Omit<VerteilDeps, 'onFehler'> &
  AnnahmeDeps & {
    /** Watched folder; undefined: none. */
    readonly eingang: string | undefined;
    readonly log: Log;
  };

export type Verteiler = {
  /** Takes no new file and waits until the one in hand has stopped at a safe point. */
  readonly stop: () => Promise<void>;
};

/** Between two looks: also how long a file must lie unchanged. */
const taktMs = 2000;

const pause = (signal: AbortSignal): Promise<void> =>
  setTimeout(taktMs, undefined, { signal }).then(
    () => undefined,
    () => undefined,
  );

export const startVerteiler = (options: VerteilerOptions): Verteiler => {
  const { log, eingang } = options;
  const schluss = new AbortController();
  const deps: VerteilDeps = {
    ...options,
    onFehler: (fehler) => log.error('Verteilen gescheitert', { fehler }),
  };
  let gesehen: Gesehen = new Map();
  const schaueInOrdner = async (): Promise<void> => {
    if (eingang === undefined) return;
    const blick = await leereEingangsordner(options, eingang, gesehen);
    ({ gesehen } = blick);
    for (const { grund } of blick.abgelehnt) log.warn('Datei im Eingangsordner abgelehnt', { grund });
  };
  const schritt = async (): Promise<boolean> => {
    await schaueInOrdner();
    return verteileEine(deps, schluss.signal);
  };
  const laufe = async (): Promise<void> => {
    while (!schluss.signal.aborted) {
      const weiter = await schritt().catch((fehler: unknown) => {
        if (!schluss.signal.aborted) log.error('Zentraler Eingang', { fehler });
        return false;
      });
      if (!weiter) await pause(schluss.signal);
    }
  };
  const ende = laufe();
  return {
    stop: () => {
      schluss.abort();
      return ende;
    },
  };
};
