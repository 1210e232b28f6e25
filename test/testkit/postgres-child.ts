// A process that uses the embedded database of a folder until it is told to stop, or killed.
import process from 'node:process';
import { openEmbedded } from '#platform/db/postgres.ts';

/** What the child reports once the database is open. */
export type ChildReport = { readonly herkunft: string; readonly ownerUrl: string; readonly appUrl: string };

if (import.meta.main) {
  const database = await openEmbedded(process.argv[2] ?? '', { durable: false });
  process.on('message', () => void database.stop().then(() => process.exit(0)));
  const { herkunft, ownerUrl, appUrl } = database;
  process.send?.({ herkunft, ownerUrl, appUrl } satisfies ChildReport);
}
