// Ties between customers: kept once (domain/beziehung.ts), read from both sides.
import { sql } from 'kysely';
import { andersherum, kanonisch } from '#domain/beziehung.ts';
import type { Beziehung } from '#domain/beziehung.ts';
import { gegenart } from '#domain/kunde.ts';
import type { Beziehungsart } from '#domain/kunde.ts';
import type { Handle } from '#platform/db/handle.ts';
import { writeProtokoll } from '#platform/db/protokoll.ts';
import { ApiError } from '#platform/http/api-error.ts';
import type { Kundenakte } from './contract.ts';
import { lockLebendenKunden } from './store-sperre.ts';
import { kundenDb } from './tabellen.ts';
import type { Schreibkontext } from './tabellen.ts';

type Zeile = { eigen: boolean; art: Beziehungsart; id: string; name: string; geburtsdatum: string | null };

/** All ties of a customer to customers that are not in the bin, by name. */
export const readBeziehungen = async (
  handle: Handle,
  kundeId: string,
): Promise<Kundenakte['beziehungen']> => {
  const { rows } = await sql<Zeile>`
    select b.eigen, b.art, k.id, k.name, k.geburtsdatum
    from (
      select true eigen, art, zu_kunde_id anderer from beziehung where kunde_id = ${kundeId}
      union all
      select false, art, kunde_id from beziehung where zu_kunde_id = ${kundeId}
    ) b join kunde k on k.id = b.anderer and k.geloescht_am is null
    order by k.name collate "de-x-icu", k.id, b.art`.execute(handle.db);
  return rows.map(({ eigen, art, id, name, geburtsdatum }) => ({
    kundeId: id,
    name,
    art: eigen ? art : gegenart[art],
    gegenart: eigen ? gegenart[art] : art,
    geburtsdatum,
  }));
};

/** Both customer files show the change in their Verlauf, each told from its own side. */
const protokolliere = (
  { handle, weg }: Schreibkontext,
  beziehung: Beziehung,
  aktion: 'verbunden' | 'getrennt',
): Promise<void> =>
  writeProtokoll(
    handle,
    [beziehung, andersherum(beziehung)].map(({ kundeId, art, zuKundeId }) => ({
      weg,
      gegenstand: 'beziehung',
      gegenstandId: zuKundeId,
      kundeId,
      aktion,
      aenderungen: [
        {
          feld: 'beziehung',
          alt: aktion === 'getrennt' ? art : null,
          neu: aktion === 'verbunden' ? art : null,
        },
      ],
    })),
  );

/** `kundeId` is <art> of `zuKundeId`. @throws ApiError `schon-vorhanden`, `nicht-gefunden`, `eingabe-ungueltig` for a tie to oneself */
export const createBeziehung = async (kontext: Schreibkontext, beziehung: Beziehung): Promise<void> => {
  const { handle } = kontext;
  if (beziehung.kundeId === beziehung.zuKundeId)
    throw new ApiError('eingabe-ungueltig', 'Ein Kunde kann nicht mit sich selbst verbunden werden.', {
      feld: 'zuKundeId',
    });
  const eine = kanonisch(beziehung);
  // In one order for everybody, so that two people who connect the same customers do not wait for each other.
  for (const id of [eine.kundeId, eine.zuKundeId].toSorted()) await lockLebendenKunden(handle, id);
  const { numInsertedOrUpdatedRows } = await kundenDb(handle)
    .insertInto('beziehung')
    .values({
      mandant_id: handle.mandantId,
      kunde_id: eine.kundeId,
      art: eine.art,
      zu_kunde_id: eine.zuKundeId,
    })
    .onConflict((c) => c.doNothing())
    .executeTakeFirst();
  if (!numInsertedOrUpdatedRows) throw new ApiError('schon-vorhanden', 'Die beiden sind schon so verbunden.');
  await protokolliere(kontext, eine, 'verbunden');
};

/** As the customer's file names it; for a firm's own view (`firma`) every role of the other in the firm. @throws ApiError `nicht-gefunden` */
export const removeBeziehung = async (kontext: Schreibkontext, beziehung: Beziehung): Promise<void> => {
  const eine = kanonisch(beziehung);
  const arten =
    beziehung.art === 'firma'
      ? (Object.keys(gegenart) as Beziehungsart[]).filter((art) => gegenart[art] === 'firma')
      : [eine.art];
  const weg = await kundenDb(kontext.handle)
    .deleteFrom('beziehung')
    .where('kunde_id', '=', eine.kundeId)
    .where('zu_kunde_id', '=', eine.zuKundeId)
    .where('art', 'in', arten)
    .returning('art')
    .execute();
  if (weg.length === 0) throw new ApiError('nicht-gefunden', 'Diese Verbindung gibt es nicht.');
  for (const { art } of weg) await protokolliere(kontext, { ...eine, art: art as Beziehungsart }, 'getrennt');
};
