// Locking a customer for a change, and what is said when that can't be.
import type { Handle } from '#platform/db/handle.ts';
import { ApiError } from '#platform/http/api-error.ts';
import { kundenDb } from './tabellen.ts';

export const kundeFehlt = () => new ApiError('nicht-gefunden', 'Diesen Kunden gibt es nicht.');

export const kundeZusammengefuehrt = () =>
  new ApiError(
    'stand-passt-nicht',
    'Dieser Kunde wurde mit einem anderen zusammengeführt. Bitte arbeiten Sie in dessen Akte weiter.',
  );

/** The customer's row, locked until the transaction ends. */
export const lockKunde = async (handle: Handle, kundeId: string) => {
  const zeile = await kundenDb(handle)
    .selectFrom('kunde')
    .select(['version', 'daten', 'herkunft', 'geloescht_am', 'zusammengefuehrt_mit'])
    .where('id', '=', kundeId)
    .forUpdate()
    .executeTakeFirst();
  if (!zeile) throw kundeFehlt();
  return zeile;
};

/** A live customer, locked. @throws ApiError `nicht-gefunden`, `stand-passt-nicht` when it lies in the bin or was merged */
export const lockLebendenKunden = async (handle: Handle, kundeId: string) => {
  const zeile = await lockKunde(handle, kundeId);
  if (zeile.zusammengefuehrt_mit) throw kundeZusammengefuehrt();
  if (zeile.geloescht_am)
    throw new ApiError(
      'stand-passt-nicht',
      'Der Kunde liegt im Papierkorb. Bitte holen Sie ihn zuerst zurück.',
    );
  return zeile;
};

export const versionUeberholt = () =>
  new ApiError(
    'version-ueberholt',
    'Jemand hat den Datensatz inzwischen geändert. Bitte laden Sie ihn neu und wiederholen Sie Ihre Änderung.',
  );
