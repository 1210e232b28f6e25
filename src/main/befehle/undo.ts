// `undo`: takes an applied Einspielung back.
import { nimmEinspielungZurueck } from '#areas/einspielen/handlers.ts';
import { nimmZurueck } from '#areas/einspielen/jobs.ts';
import { enqueue } from '#platform/jobs/jobs.ts';
import { warte } from '../durchlauf.ts';
import { BefehlUsageError } from './befehl.ts';
import type { Befehl } from './befehl.ts';
import { alsAblehnung, mitArbeiter, openWerk } from './import.ts';

export const undoBefehl: Befehl = {
  name: 'undo',
  usage: 'undo EINSPIELUNG --mandant SCHLUESSEL',
  summary: 'nimmt eine Einspielung zurück; was seitdem bearbeitet wurde, bleibt',
  arguments: [1, 1],
  options: { mandant: { type: 'string' } },
  run: async (kontext) => {
    const { options, args, json, print } = kontext;
    const [id = ''] = args;
    if (typeof options.mandant !== 'string')
      throw new BefehlUsageError('Es fehlt der Mandant. Aufruf: undo EINSPIELUNG --mandant SCHLUESSEL');
    if (!/^\d{1,18}$/.test(id)) throw new BefehlUsageError('Die Einspielung wird mit ihrer Nummer genannt.');
    const werk = await openWerk(kontext, options.mandant);
    const arbeit = async () => {
      await werk.mitMandant(async (handle) => {
        await nimmEinspielungZurueck({ handle, weg: 'cli' }, id);
        await enqueue(handle, nimmZurueck, { einspielungId: id });
      });
      return warte(werk.mitMandant, id);
    };
    const fertig = await mitArbeiter(werk, arbeit).catch(alsAblehnung);
    await print(json ? fertig : `Einspielung ${id} ist zurückgenommen: ${fertig.grund ?? ''}`);
  },
};
