// A process that divides one file of the operator's inbox; the crash test kills it. Arguments: database, files, folder of parts.
import process from 'node:process';
import { verteileEine } from '#areas/lieferungen/verteilen.ts';
import { createDatabase } from '#platform/db/handle.ts';
import { openDiskStore } from '#platform/files/disk-store.ts';
import { heute } from './mandanten.ts';

if (import.meta.main) {
  const [appUrl = '', dateien = '', ordner = ''] = process.argv.slice(2);
  const database = createDatabase({ appUrl, poolSize: 2 });
  const files = await openDiskStore(dateien);
  process.send?.('ready');
  await verteileEine(
    { database, files, ordner, heute: () => heute, onFehler: () => undefined },
    new AbortController().signal,
  );
  await database.close();
  process.disconnect?.();
}
