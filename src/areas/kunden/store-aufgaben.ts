// Tasks, with or without a customer; due ones first.
import { sql } from 'kysely';
import { vergleiche } from '#domain/flach.ts';
import type { Aenderung } from '#domain/flach.ts';
import type { Handle } from '#platform/db/handle.ts';
import { writeProtokoll } from '#platform/db/protokoll.ts';
import { ApiError } from '#platform/http/api-error.ts';
import type { Aufgabe, AufgabeAenderung, AufgabeEingabe } from './contract.ts';
import { readMarke, writeMarke } from './cursor.ts';
import { lockLebendenKunden } from './store-sperre.ts';
import { kundenDb } from './tabellen.ts';
import type { Schreibkontext } from './tabellen.ts';

const aufgabeFehlt = () => new ApiError('nicht-gefunden', 'Diese Aufgabe gibt es nicht.');

const spalten = sql<Zeile>`
  a.id, a.titel, a.faellig, a.kunde_id, k.name kunde, a.zustaendig, z.name zustaendig_name, a.erledigt_am
  from aufgabe a
  left join kunde k on k.id = a.kunde_id
  left join zugehoerigkeit z on z.benutzer_id = a.zustaendig`;

type Zeile = {
  id: string;
  titel: string;
  faellig: string | null;
  kunde_id: string | null;
  kunde: string | null;
  zustaendig: string | null;
  zustaendig_name: string | null;
  erledigt_am: Date | null;
};

const toAufgabe = (zeile: Zeile): Aufgabe => ({
  id: zeile.id,
  titel: zeile.titel,
  faellig: zeile.faellig,
  kundeId: zeile.kunde_id,
  kunde: zeile.kunde,
  zustaendig: zeile.zustaendig,
  zustaendigName: zeile.zustaendig_name,
  erledigtAm: zeile.erledigt_am?.toISOString() ?? null,
});

type Wunsch = {
  readonly kundeId?: string | undefined;
  readonly erledigt: boolean;
  readonly nach?: string | undefined;
  readonly anzahl: number;
};
const ordnung = 'faellig auf';

/** By due day, those without one last. Tasks of customers in the bin do not appear. */
export const listAufgaben = async (handle: Handle, { kundeId, erledigt, nach, anzahl }: Wunsch) => {
  const marke = nach === undefined ? undefined : readMarke(ordnung, nach);
  const weiterAb =
    marke === undefined
      ? sql`true`
      : marke.wert === null
        ? sql`(a.faellig is null and a.id > ${marke.id})`
        : sql`(a.faellig is null or a.faellig > ${marke.wert} or (a.faellig = ${marke.wert} and a.id > ${marke.id}))`;
  const { rows } = await sql<Zeile>`
    select ${spalten}
    where ${erledigt ? sql`a.erledigt_am is not null` : sql`a.erledigt_am is null`}
      and ${kundeId === undefined ? sql`true` : sql`a.kunde_id = ${kundeId}`}
      and k.geloescht_am is null and ${weiterAb}
    order by a.faellig, a.id limit ${anzahl + 1}`.execute(handle.db);
  const letzte = rows.length > anzahl ? rows[anzahl - 1] : undefined;
  return {
    zeilen: rows.slice(0, anzahl).map(toAufgabe),
    weiter: letzte ? writeMarke(ordnung, { wert: letzte.faellig, id: letzte.id, gesamt: null }) : null,
  };
};

const readAufgabe = async (handle: Handle, id: string): Promise<Aufgabe> => {
  const { rows } = await sql<Zeile>`select ${spalten} where a.id = ${id}`.execute(handle.db);
  const [zeile] = rows;
  if (!zeile) throw aufgabeFehlt();
  return toAufgabe(zeile);
};

const assertZustaendig = async (handle: Handle, person: string | null | undefined): Promise<void> => {
  if (!person) return;
  const bekannt = await kundenDb(handle)
    .selectFrom('zugehoerigkeit')
    .select('benutzer_id')
    .where('benutzer_id', '=', person)
    .executeTakeFirst();
  if (!bekannt)
    throw new ApiError('eingabe-ungueltig', 'Diese Person gehört nicht zum Maklerbüro.', {
      feld: 'zustaendig',
    });
};

const protokolliere = (
  { handle, weg }: Schreibkontext,
  aufgabe: { id: string; kundeId: string | null },
  aktion: string,
  aenderungen: readonly Aenderung[],
) =>
  writeProtokoll(handle, [
    {
      weg,
      gegenstand: 'aufgabe',
      gegenstandId: aufgabe.id,
      ...(aufgabe.kundeId === null ? {} : { kundeId: aufgabe.kundeId }),
      aktion,
      aenderungen,
    },
  ]);

/** @throws ApiError `nicht-gefunden` for the customer, `eingabe-ungueltig` for a person outside the brokerage */
export const createAufgabe = async (kontext: Schreibkontext, eingabe: AufgabeEingabe): Promise<Aufgabe> => {
  const { handle } = kontext;
  const { titel, faellig = null, kundeId = null, zustaendig = null } = eingabe;
  if (kundeId !== null) await lockLebendenKunden(handle, kundeId);
  await assertZustaendig(handle, zustaendig);
  const { id } = await kundenDb(handle)
    .insertInto('aufgabe')
    .values({
      mandant_id: handle.mandantId,
      titel,
      faellig,
      kunde_id: kundeId,
      zustaendig: zustaendig || null,
      erledigt_am: null,
      angelegt_von: handle.benutzerId,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  await protokolliere(kontext, { id, kundeId }, 'angelegt', vergleiche({}, eingabe));
  return readAufgabe(handle, id);
};

const lockAufgabe = async (handle: Handle, id: string) => {
  const zeile = await kundenDb(handle)
    .selectFrom('aufgabe')
    .select(['titel', 'faellig', 'kunde_id', 'zustaendig', 'erledigt_am'])
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  if (!zeile) throw aufgabeFehlt();
  return {
    titel: zeile.titel,
    faellig: zeile.faellig,
    kundeId: zeile.kunde_id,
    zustaendig: zeile.zustaendig,
    erledigt: zeile.erledigt_am !== null,
  };
};

/** Fields that are not given stay; null empties. */
export const updateAufgabe = async (
  kontext: Schreibkontext,
  id: string,
  eingabe: AufgabeAenderung,
): Promise<Aufgabe> => {
  const { handle } = kontext;
  const alt = await lockAufgabe(handle, id);
  const gegeben = Object.entries(eingabe).filter(([, wert]) => wert !== undefined);
  const neu = { ...alt, ...(Object.fromEntries(gegeben) as Partial<typeof alt>) };
  const aenderungen = vergleiche(alt, neu);
  if (aenderungen.length === 0) return readAufgabe(handle, id);
  if (neu.kundeId !== null && neu.kundeId !== alt.kundeId) await lockLebendenKunden(handle, neu.kundeId);
  if (neu.zustaendig !== alt.zustaendig) await assertZustaendig(handle, neu.zustaendig);
  await kundenDb(handle)
    .updateTable('aufgabe')
    .set({
      titel: neu.titel,
      faellig: neu.faellig,
      kunde_id: neu.kundeId,
      zustaendig: neu.zustaendig || null,
      ...(neu.erledigt === alt.erledigt ? {} : { erledigt_am: neu.erledigt ? sql<Date>`now()` : null }),
    })
    .where('id', '=', id)
    .execute();
  const aktion = neu.erledigt && !alt.erledigt ? 'erledigt' : 'geaendert';
  await protokolliere(kontext, { id, kundeId: neu.kundeId }, aktion, aenderungen);
  return readAufgabe(handle, id);
};

/** Gone for good; the audit keeps what it was. */
export const removeAufgabe = async (kontext: Schreibkontext, id: string): Promise<void> => {
  const { erledigt: _, ...alt } = await lockAufgabe(kontext.handle, id);
  await kundenDb(kontext.handle).deleteFrom('aufgabe').where('id', '=', id).execute();
  await protokolliere(kontext, { id, kundeId: alt.kundeId }, 'geloescht', vergleiche(alt, {}));
};
