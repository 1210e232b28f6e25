import { readMigrations } from '#platform/db/migrate.ts';
import type { Befehl } from './befehl.ts';

/** Shows whether the database can be reached and which state it has. */
export const status: Befehl = {
  name: 'status',
  usage: 'status',
  summary: 'zeigt, ob die Datenbank erreichbar ist und auf welchem Stand sie ist',
  run: async ({ open, print, json }) => {
    const { postgres, env } = await open();
    const newest = (await readMigrations()).at(-1)?.name ?? null;
    const facts = { datenbank: postgres.herkunft, migration: newest, datenordner: env.dataDir };
    if (json) return print(facts);
    await print(
      `Datenbank: ${postgres.herkunft === 'vorgefunden' ? 'läuft' : 'erreichbar (für diesen Befehl gestartet)'}`,
    );
    await print(`Stand:     ${newest ?? '-'}`);
    await print(`Daten:     ${env.dataDir}`);
  },
};
