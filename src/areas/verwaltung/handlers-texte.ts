// Legal texts: contract -> store; each version and each switch stands in the audit.
import { vergleiche } from '#domain/flach.ts';
import { writeProtokoll } from '#platform/db/protokoll.ts';
import { ApiError } from '#platform/http/api-error.ts';
import type { Handlers } from '#platform/http/kontext.ts';
import { insertTextfassung, insertTextfreigabe, listTexte, readText } from './store-texte.ts';
import type { texteContract } from './texte.contract.ts';

export const texteHandlers: Handlers<typeof texteContract> = {
  listTexte: ({ handle }) => listTexte(handle),
  getText: ({ handle }, { query }) => readText(handle, query.schluessel),
  createTextfassung: async ({ handle, weg }, { body: { schluessel, inhalt } }) => {
    const { fassungen, muster } = await readText(handle, schluessel);
    const aenderungen = vergleiche(fassungen[0]?.inhalt ?? muster, inhalt);
    if (aenderungen.length === 0)
      throw new ApiError('stand-passt-nicht', 'An diesem Text hat sich nichts geändert.');
    const nr = await insertTextfassung(handle, schluessel, inhalt);
    await writeProtokoll(handle, [
      { weg, gegenstand: 'text', gegenstandId: `${schluessel}/${nr}`, aktion: 'angelegt', aenderungen },
    ]);
    return readText(handle, schluessel);
  },
  schalteTextfassung: async ({ handle, weg }, { body: { schluessel, nr } }) => {
    const { wirksam } = await readText(handle, schluessel);
    if (!(await insertTextfreigabe(handle, schluessel, nr)))
      throw new ApiError('nicht-gefunden', 'Diese Fassung gibt es nicht.');
    const aenderungen = [{ feld: 'fassung', alt: wirksam?.nr ?? null, neu: nr }];
    await writeProtokoll(handle, [
      { weg, gegenstand: 'text', gegenstandId: schluessel, aktion: 'eingeschaltet', aenderungen },
    ]);
    return readText(handle, schluessel);
  },
};
