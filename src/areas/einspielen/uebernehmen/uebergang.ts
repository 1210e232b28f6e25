// From one status of an Einspielung to the next, as a person asks for it.
import { sql } from 'kysely';
import type { Handle } from '#platform/db/handle.ts';
import { writeProtokoll } from '#platform/db/protokoll.ts';
import { ApiError } from '#platform/http/api-error.ts';
import type { MandantKontext } from '#platform/http/kontext.ts';
import { waehleAus } from '../plan/auswahl.ts';
import type { Einspielung } from '../einspielung.contract.ts';
import type { Auswahl } from '../plan/plan.contract.ts';
import { changeStatus, readEinspielung } from '../store.ts';
import type { EinspielungZeile } from '../tabellen.ts';
import { lerneAus } from '../zuordnung/zuordnung.ts';

const statusworte: Readonly<Record<Einspielung['status'], string>> = {
  wartet: 'wartet',
  liest: 'wird gelesen',
  geplant: 'Plan liegt vor',
  uebernimmt: 'wird übernommen',
  uebernommen: 'übernommen',
  verworfen: 'verworfen',
  fehlgeschlagen: 'fehlgeschlagen',
  'schon-eingelesen': 'schon eingelesen',
  'nimmt-zurueck': 'wird zurückgenommen',
  zurueckgenommen: 'zurückgenommen',
};

/** What is wanted can't be done as things stand. */
export const passtNicht = (status: Einspielung['status']) =>
  new ApiError(
    'stand-passt-nicht',
    `Das ist im Stand „${statusworte[status]}“ nicht möglich. Bitte laden Sie die Seite neu.`,
  );

/** Where a person chooses nothing, everything that is open. */
const alles: Auswahl = { art: 'alle' };

/** Sets it to `uebernimmt`: a plan for the first time, or what was left out of it. @returns false in another status */
const beginne = async (handle: Handle, { id, status, offen }: EinspielungZeile): Promise<boolean> => {
  if (status === 'geplant') return changeStatus(handle, id, ['geplant'], 'uebernimmt');
  return (
    status === 'uebernommen' && offen > 0 && (await changeStatus(handle, id, ['uebernommen'], 'uebernimmt'))
  );
};

/**
 * Takes a plan over, or what `auswahl` names of it; the rest stays open and can be taken over later.
 * @throws ApiError where Hinweise of weight `fehler` are not confirmed, nothing is chosen, or another status
 */
export const uebernehme = async (
  kontext: Pick<MandantKontext, 'handle' | 'weg'>,
  id: string,
  bestaetigt: boolean,
  auswahl: Auswahl = alles,
  aktion: 'uebernommen' | 'automatisch-uebernommen' = 'uebernommen',
): Promise<void> => {
  const { handle, weg } = kontext;
  const zeile = await readEinspielung(handle, id);
  const erstesMal = zeile.status === 'geplant';
  if (erstesMal && (zeile.hinweise.fehler ?? 0) > 0 && !bestaetigt)
    throw new ApiError(
      'stand-passt-nicht',
      'Zu dieser Datei gibt es Hinweise, die Sie erst bestätigen müssen.',
      { feld: 'hinweiseBestaetigt' },
    );
  if (!(await beginne(handle, zeile))) throw passtNicht(zeile.status);
  await waehleAus(handle, { einspielungId: id, auswahl, erstesMal });
  await sql`update einspielung set uebernommen_von = ${handle.benutzerId} where mandant_id = ${handle.mandantId} and id = ${id}`.execute(
    handle.db,
  );
  if (erstesMal) await lerneAus(handle, id, zeile.dateiname);
  await writeProtokoll(handle, [{ weg, gegenstand: 'einspielung', gegenstandId: id, aktion }]);
};

/** Begins to take an applied Einspielung back. @throws ApiError in another status */
export const nimmEinspielungZurueck = async (
  kontext: Pick<MandantKontext, 'handle' | 'weg'>,
  id: string,
): Promise<void> => {
  const { handle, weg } = kontext;
  const zeile = await readEinspielung(handle, id);
  if (!(await changeStatus(handle, id, ['uebernommen'], 'nimmt-zurueck'))) throw passtNicht(zeile.status);
  await writeProtokoll(handle, [
    { weg, gegenstand: 'einspielung', gegenstandId: id, aktion: 'zurueckgenommen' },
  ]);
};
