// Locking a customer for a change, and what is said when that can't be.
import type { Handle } from '#platform/db/handle.ts';
import { schutzrecht } from '#domain/schutz.ts';
import { ergaenzeVerborgenes, findSchutzbeduerftiges } from '#sparten/schutz.ts';
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

/**
 * A record as someone writes it: who may not see health and income may not state them either, and what they did not see stays.
 * `vor` is the record's name in the input: `kunde.`.
 * @throws ApiError `nicht-erlaubt` naming the field
 */
export const mitVerborgenem = <T extends object>(
  { siehtSchutzbeduerftiges }: Handle,
  { alt, neu, vor }: { readonly alt?: T; readonly neu: T; readonly vor: string },
): T => {
  if (siehtSchutzbeduerftiges) return neu;
  const feld = findSchutzbeduerftiges(neu, vor);
  if (feld !== undefined)
    throw new ApiError('nicht-erlaubt', `Für diese Angabe fehlt Ihnen das Recht „${schutzrecht}“.`, { feld });
  return alt ? ergaenzeVerborgenes(alt, neu) : neu;
};
