// The contract's record: read, write with version and origin, bin. The list and the export stand beside it.
import { sql } from 'kysely';
import { eingabe, lockLebendenKunden, mitVerborgenem, versionUeberholt } from '#areas/kunden/store.ts';
import type { Schreibkontext } from '#areas/kunden/store.ts';
import { vergleiche } from '#domain/flach.ts';
import type { Aenderung } from '#domain/flach.ts';
import { mitHerkunft } from '#domain/herkunft.ts';
import type { Herkuenfte } from '#domain/herkunft.ts';
import { jahresbeitrag, statusAm } from '#domain/vertrag.ts';
import type { Vertrag } from '#domain/vertrag.ts';
import type { Handle } from '#platform/db/handle.ts';
import { writeProtokoll } from '#platform/db/protokoll.ts';
import { ApiError } from '#platform/http/api-error.ts';
import type { Vertragsakte } from './contract.ts';
import { vertragSpalten } from './spalten.ts';
import { vertraegeDb } from './tabellen.ts';

export { listVertraege, listVertraegeDesKunden, vertragsseite } from './store-liste.ts';
export { exportMandant } from './store-export.ts';

const vertragFehlt = () => new ApiError('nicht-gefunden', 'Diesen Vertrag gibt es nicht.');

const vertragZusammengefuehrt = () =>
  new ApiError(
    'stand-passt-nicht',
    'Dieser Vertrag wurde mit einem anderen zusammengeführt. Bitte arbeiten Sie dort weiter.',
  );

const protokolliere = (
  { handle, weg }: Schreibkontext,
  { id, kundeId }: { id: string; kundeId: string },
  aktion: string,
  aenderungen: readonly Aenderung[] = [],
) => writeProtokoll(handle, [{ weg, gegenstand: 'vertrag', gegenstandId: id, kundeId, aktion, aenderungen }]);

type Aktenzeile = {
  id: string;
  version: number;
  kunde_id: string;
  kunde: string;
  daten: Vertrag;
  herkunft: Vertragsakte['herkunft'];
  angelegt_am: Date;
  geaendert_am: Date;
  geloescht_am: Date | null;
  zusammengefuehrt: Vertragsakte['zusammengefuehrtMit'];
};

/** The whole contract, also out of the bin. @throws ApiError `nicht-gefunden` */
export const readVertragsakte = async (
  handle: Handle,
  vertragId: string,
  heute: string,
): Promise<Vertragsakte> => {
  const { rows } = await sql<Aktenzeile>`
    select v.id, v.version, v.kunde_id, k.name kunde, v.daten, v.herkunft, v.angelegt_am, v.geaendert_am, v.geloescht_am,
      case when z.id is not null then jsonb_build_object('id', z.id::text, 'name', concat_ws(' ', z.gesellschaft, z.nummer)) end zusammengefuehrt
    from vertrag v join kunde k on k.id = v.kunde_id
    left join vertrag z on z.mandant_id = v.mandant_id and z.id = v.zusammengefuehrt_mit where v.id = ${vertragId}`.execute(
    handle.db,
  );
  const [zeile] = rows;
  if (!zeile) throw vertragFehlt();
  return {
    id: zeile.id,
    version: zeile.version,
    kundeId: zeile.kunde_id,
    kunde: zeile.kunde,
    status: statusAm(zeile.daten, heute),
    jahresbeitragCents: jahresbeitrag(zeile.daten) ?? null,
    vertrag: zeile.daten,
    herkunft: zeile.herkunft,
    angelegtAm: zeile.angelegt_am.toISOString(),
    geaendertAm: zeile.geaendert_am.toISOString(),
    geloeschtAm: zeile.geloescht_am?.toISOString() ?? null,
    zusammengefuehrtMit: zeile.zusammengefuehrt,
  };
};

/** @returns id of the new contract @throws ApiError `nicht-gefunden` for the customer, `stand-passt-nicht` for one in the bin */
export const insertVertrag = async (
  kontext: Schreibkontext,
  kundeId: string,
  eingegeben: Vertrag,
): Promise<string> => {
  const { handle } = kontext;
  const vertrag = mitVerborgenem(handle, { neu: eingegeben, vor: 'vertrag.' });
  await lockLebendenKunden(handle, kundeId);
  const aenderungen = vergleiche({}, vertrag);
  const { id } = await vertraegeDb(handle)
    .insertInto('vertrag')
    .values({
      ...vertragSpalten(vertrag),
      mandant_id: handle.mandantId,
      kunde_id: kundeId,
      daten: JSON.stringify(vertrag),
      herkunft: JSON.stringify(mitHerkunft({}, aenderungen, eingabe(kontext))),
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  await protokolliere(kontext, { id, kundeId }, 'angelegt', aenderungen);
  return id;
};

const lockVertrag = async (handle: Handle, vertragId: string) => {
  const zeile = await vertraegeDb(handle)
    .selectFrom('vertrag')
    .select([
      'id',
      'kunde_id as kundeId',
      'version',
      'daten',
      'herkunft',
      'geloescht_am',
      'zusammengefuehrt_mit',
    ])
    .where('id', '=', vertragId)
    .forUpdate()
    .executeTakeFirst();
  if (!zeile) throw vertragFehlt();
  return zeile;
};

type Inhalt = { readonly daten: Vertrag; readonly herkunft: Herkuenfte };

/** Writes the record with its columns and the next version. The row must be locked. */
export const ersetzeVertrag = async (
  handle: Handle,
  vertragId: string,
  { daten, herkunft }: Inhalt,
): Promise<void> => {
  await vertraegeDb(handle)
    .updateTable('vertrag')
    .set({
      ...vertragSpalten(daten),
      daten: JSON.stringify(daten),
      herkunft: JSON.stringify(herkunft),
      version: sql<number>`version + 1`,
      geaendert_am: sql<Date>`now()`,
    })
    .where('id', '=', vertragId)
    .execute();
};

/** Replaces the record. Nothing differs: nothing is written, the version stays. @throws ApiError `version-ueberholt`, `nicht-gefunden`, `stand-passt-nicht` */
export const updateVertrag = async (
  kontext: Schreibkontext,
  vertragId: string,
  { version, vertrag: eingegeben }: { version: number; vertrag: Vertrag },
): Promise<void> => {
  const { handle } = kontext;
  const alt = await lockVertrag(handle, vertragId);
  if (alt.zusammengefuehrt_mit) throw vertragZusammengefuehrt();
  if (alt.geloescht_am)
    throw new ApiError(
      'stand-passt-nicht',
      'Der Vertrag liegt im Papierkorb. Bitte holen Sie ihn zuerst zurück.',
    );
  if (alt.version !== version) throw versionUeberholt();
  const vertrag = mitVerborgenem(handle, { alt: alt.daten, neu: eingegeben, vor: 'vertrag.' });
  const aenderungen = vergleiche(alt.daten, vertrag);
  if (aenderungen.length === 0) return;
  const herkunft = mitHerkunft(alt.herkunft, aenderungen, eingabe(kontext));
  await ersetzeVertrag(handle, vertragId, { daten: vertrag, herkunft });
  await protokolliere(kontext, alt, 'geaendert', aenderungen);
};

const setGeloescht = (handle: Handle, vertragId: string, am: 'jetzt' | null) =>
  sql`update vertrag set geloescht_am = ${am === null ? sql`null` : sql`now()`}, geaendert_am = now(), version = version + 1
    where id = ${vertragId}`.execute(handle.db);

/** Into the bin; repeatable. */
export const removeVertrag = async (kontext: Schreibkontext, vertragId: string): Promise<void> => {
  const alt = await lockVertrag(kontext.handle, vertragId);
  if (alt.geloescht_am) return;
  await setGeloescht(kontext.handle, vertragId, 'jetzt');
  await protokolliere(kontext, alt, 'geloescht');
};

/** Out of the bin; repeatable. @throws ApiError `stand-passt-nicht` when the customer lies there too */
export const restoreVertrag = async (kontext: Schreibkontext, vertragId: string): Promise<void> => {
  const alt = await lockVertrag(kontext.handle, vertragId);
  if (!alt.geloescht_am) return;
  if (alt.zusammengefuehrt_mit) throw vertragZusammengefuehrt();
  await lockLebendenKunden(kontext.handle, alt.kundeId);
  await setGeloescht(kontext.handle, vertragId, null);
  await protokolliere(kontext, alt, 'wiederhergestellt');
};
