import { exportMandant } from '#areas/vertraege/store.ts';
import { BefehlUsageError } from './befehl.ts';
import type { Befehl } from './befehl.ts';
import { findMandant } from './mandant-schluessel.ts';

/** NDJSON to stdout, one customer a line, the same with and without `--json`. */
export const exportBefehl: Befehl = {
  name: 'export',
  usage: 'export --mandant SCHLUESSEL',
  summary: 'gibt alle Kunden mit ihren Verträgen als NDJSON aus, eine Zeile je Kunde',
  options: { mandant: { type: 'string' } },
  run: async ({ open, options, print }) => {
    if (typeof options.mandant !== 'string')
      throw new BefehlUsageError('Es fehlt der Mandant. Aufruf: export --mandant SCHLUESSEL');
    const runtime = await open();
    const mandantId = await findMandant(runtime.database, options.mandant);
    const heute = runtime.clock.today();
    await runtime.database.mitMandant(
      { mandantId, benutzerId: null, rolle: 'system', anlass: 'export' },
      async (handle) => {
        for await (const zeile of exportMandant(handle, heute)) await print(zeile.trimEnd());
      },
    );
  },
};
