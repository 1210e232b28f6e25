// `undo`: takes an applied Einspielung back.
import { sql } from 'kysely';
import { nimmEinspielungZurueck } from '#areas/einspielen/uebernehmen/uebergang.ts';
import { nimmZurueck } from '#areas/einspielen/jobs.ts';
import { hatEinspielung } from '#areas/einspielen/store.ts';
import { enqueue } from '#platform/jobs/jobs.ts';
import { warte } from '../durchlauf.ts';
import { BefehlRefusal, BefehlUsageError } from './befehl.ts';
import type { Befehl, BefehlKontext } from './befehl.ts';
import { alsAblehnung, mitArbeiter, openWerk } from './import.ts';

/** Numbers of Einspielungen are unique over all brokerages: whose it is. */
const findMandantZu = async (kontext: BefehlKontext, id: string): Promise<string> => {
  const { database } = await kontext.open();
  const { rows } = await database.mitBetreiber({ benutzerId: null }, ({ db }) =>
    sql<{ id: number; schluessel: string }>`select id, schluessel from mandant order by id`.execute(db),
  );
  for (const { id: mandantId, schluessel } of rows) {
    const da = await database.mitMandant({ mandantId, benutzerId: null, rolle: 'system' }, (handle) =>
      hatEinspielung(handle, id),
    );
    if (da) return schluessel;
  }
  throw new BefehlRefusal(`Die Einspielung ${id} gibt es nicht.`);
};

export const undoBefehl: Befehl = {
  name: 'undo',
  usage: 'undo EINSPIELUNG [--mandant SCHLUESSEL]',
  summary: 'nimmt eine Einspielung zurück; was seitdem bearbeitet wurde, bleibt',
  arguments: [1, 1],
  options: { mandant: { type: 'string' } },
  run: async (kontext) => {
    const { options, args, json, print } = kontext;
    const [id = ''] = args;
    if (!/^\d{1,18}$/.test(id)) throw new BefehlUsageError('Die Einspielung wird mit ihrer Nummer genannt.');
    const mandant = typeof options.mandant === 'string' ? options.mandant : await findMandantZu(kontext, id);
    const werk = await openWerk(kontext, mandant);
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
