// `eingang`: a file of many brokerages into the operator's inbox, divided at once; here or by the running server.
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { readZentraldatei } from '#areas/lieferungen/store-zentral.ts';
import { verteileEine } from '#areas/lieferungen/verteilen.ts';
import type { Zentraldatei } from '#areas/lieferungen/zentral.contract.ts';
import { nimmZentral } from '#areas/lieferungen/zentralannahme.ts';
import { FileTooLarge } from '#platform/files/file-store.ts';
import { ApiError } from '#platform/http/api-error.ts';
import type { Runtime } from '../runtime.ts';
import { verteilDeps } from '../verteiler.ts';
import { BefehlRefusal } from './befehl.ts';
import type { Befehl } from './befehl.ts';

const bringe = async ({ database, files, env }: Runtime, pfad: string) => {
  const name = basename(pfad);
  const info = await stat(pfad).catch(() => undefined);
  if (!info?.isFile()) throw new BefehlRefusal(`Die Datei ${name} gibt es nicht.`);
  try {
    const deps = { database, files, maxBytes: env.eingangBytes };
    return await nimmZentral(deps, { name, bytes: createReadStream(pfad), weg: 'cli', benutzerId: null });
  } catch (error) {
    if (error instanceof ApiError) throw new BefehlRefusal(error.detail, { cause: error });
    if (error instanceof FileTooLarge)
      throw new BefehlRefusal('Die Datei ist größer als MAKLERWERK_EINGANG_MB erlaubt.', { cause: error });
    throw error;
  }
};

/** Divides what waits until this file is done, by us or by the server. */
const warte = async (runtime: Runtime, id: string): Promise<Zentraldatei> => {
  const signal = new AbortController().signal;
  for (;;) {
    const datei = await runtime.database.mitBetreiber({ benutzerId: null }, (handle) =>
      readZentraldatei(handle, id),
    );
    if (datei.status === 'verteilt' || datei.status === 'fehlgeschlagen') return datei;
    if (!(await verteileEine(verteilDeps(runtime), signal))) await setTimeout(200);
  }
};

export const eingang: Befehl = {
  name: 'eingang',
  usage: 'eingang DATEI',
  summary: 'Betreiber: verteilt eine Datei mit Daten vieler Häuser nach Gesellschaft und Vermittlernummer',
  arguments: [1, 1],
  run: async ({ args, startDir, open, print, json }) => {
    const runtime = await open();
    const { id, schonEingelesen } = await bringe(runtime, resolve(startDir, args[0] ?? ''));
    const datei = await warte(runtime, id);
    if (datei.status === 'fehlgeschlagen')
      throw new BefehlRefusal(datei.grund ?? 'Die Datei konnte nicht verteilt werden.');
    if (json) return print({ ...datei, schonEingelesen });
    const { name, gelesen, verteilt, haeuser, wartend, verworfen, unlesbar } = datei;
    await print(`${name}: ${schonEingelesen ? 'schon eingelesen; ' : ''}${gelesen} Sätze gelesen`);
    await print(`  verteilt  ${verteilt} an ${haeuser} ${haeuser === 1 ? 'Haus' : 'Häuser'}`);
    await print(`  wartend   ${wartend} (Vermittlernummer unbekannt oder doppelt)`);
    await print(`  verworfen ${verworfen}, unlesbar ${unlesbar}`);
    for (const mangel of datei.maengel) await print(`  ! ${mangel}`);
  },
};
