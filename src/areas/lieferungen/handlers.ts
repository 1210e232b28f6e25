// Contract -> store and calendar; thin.
import { hatEinspielung } from '#areas/einspielen/store.ts';
import type { Handle } from '#platform/db/handle.ts';
import { writeProtokoll } from '#platform/db/protokoll.ts';
import { ApiError } from '#platform/http/api-error.ts';
import type { Handlers } from '#platform/http/kontext.ts';
import type { Liefergesellschaft, lieferungenContract } from './contract.ts';
import { baueKalender, ueberfaellige } from './kalender.ts';
import {
  findTeil,
  listLieferungen,
  listNummern,
  listPlaene,
  readAutomatik,
  writeAutomatik,
  writeNotiz,
  writePlan,
} from './store.ts';

/** The calendar of the brokerage as it stands on a day. */
export const liesKalender = async (handle: Handle, heute: string): Promise<Liefergesellschaft[]> => {
  const lieferungen = await listLieferungen(handle);
  const nummern = await listNummern(handle);
  const plaene = await listPlaene(handle);
  return baueKalender({ lieferungen, nummern, plaene, heute });
};

export const lieferungenHandlers = {
  getLieferkalender: async ({ handle, heute }) => {
    const gesellschaften = await liesKalender(handle, heute);
    return { gesellschaften, ueberfaellig: ueberfaellige(gesellschaften).length };
  },
  countUeberfaellige: async ({ handle, heute }) => {
    const reihen = ueberfaellige(await liesKalender(handle, heute));
    return { anzahl: reihen.length, gesellschaften: [...new Set(reihen.map(({ name }) => name))] };
  },
  planeLieferung: async ({ handle, weg }, { body }) => {
    await writePlan(handle, body);
    const aenderungen = [
      { feld: 'zurueckgestelltBis', alt: null, neu: body.zurueckgestelltBis },
      { feld: 'ignoriert', alt: null, neu: body.ignoriert },
    ];
    const gegenstandId = `${body.gesellschaft}|${body.nummer}`;
    await writeProtokoll(handle, [
      { weg, gegenstand: 'lieferplan', gegenstandId, aktion: 'geaendert', aenderungen },
    ]);
    return {};
  },
  notiereBestellweg: async ({ handle, weg }, { body: { gesellschaft, notiz } }) => {
    await writeNotiz(handle, gesellschaft, notiz || null);
    await writeProtokoll(handle, [
      {
        weg,
        gegenstand: 'lieferplan',
        gegenstandId: gesellschaft,
        aktion: 'geaendert',
        aenderungen: [{ feld: 'notiz', alt: null, neu: notiz }],
      },
    ]);
    return {};
  },
  getHerkunft: async ({ handle }, { params: { einspielungId } }) => {
    if (!(await hatEinspielung(handle, einspielungId)))
      throw new ApiError('nicht-gefunden', 'Diese Einspielung gibt es nicht.');
    return { teil: (await findTeil(handle, einspielungId)) ?? null };
  },
  getLiefereinstellung: async ({ handle }) => ({ automatik: await readAutomatik(handle) }),
  updateLiefereinstellung: async ({ handle, weg }, { body: { automatik } }) => {
    const alt = await readAutomatik(handle);
    await writeAutomatik(handle, automatik);
    await writeProtokoll(handle, [
      {
        weg,
        gegenstand: 'liefereinstellung',
        gegenstandId: String(handle.mandantId),
        aktion: 'geaendert',
        aenderungen: [{ feld: 'automatik', alt, neu: automatik }],
      },
    ]);
    return { automatik };
  },
} satisfies Handlers<typeof lieferungenContract>;
