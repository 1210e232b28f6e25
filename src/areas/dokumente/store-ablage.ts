// How a document comes to a customer: checked target, the same bytes only once, the job for its text.
import { sql } from 'kysely';
import { lockLebendenKunden } from '#areas/kunden/store.ts';
import type { Schreibkontext } from '#areas/kunden/store.ts';
import { readVertragsakte } from '#areas/vertraege/store.ts';
import { dokumentname, suchkopf, suchrumpf } from '#domain/dokument.ts';
import type { Dokumentkategorie } from '#domain/dokument.ts';
import type { Handle } from '#platform/db/handle.ts';
import { writeProtokoll } from '#platform/db/protokoll.ts';
import { ApiError } from '#platform/http/api-error.ts';
import { enqueue } from '#platform/jobs/jobs.ts';
import type { Dokument } from './contract.ts';
import { liesVolltext, mitText } from './volltext.ts';

/** Where a document lies. `vertragId` null: at the customer. */
export type Ablageort = { readonly kundeId: string; readonly vertragId: string | null };

export type NeuesDokument = {
  readonly name: string;
  readonly kategorie: Dokumentkategorie;
  /** By content (inhalt.ts). */
  readonly medientyp: string;
  readonly vorschau: Dokument['vorschau'];
  readonly verschluesselt: boolean;
  readonly sha256: string;
  readonly bytes: number;
};

/** @returns what the contract is called, null without one @throws ApiError `nicht-gefunden`, `stand-passt-nicht` for what lies in the bin, `eingabe-ungueltig` for another customer's contract */
export const lockAblageort = async (
  { handle, heute }: Schreibkontext,
  { kundeId, vertragId }: Ablageort,
): Promise<string | null> => {
  await lockLebendenKunden(handle, kundeId);
  if (vertragId === null) return null;
  const vertrag = await readVertragsakte(handle, vertragId, heute);
  if (vertrag.kundeId !== kundeId)
    throw new ApiError('eingabe-ungueltig', 'Dieser Vertrag gehört zu einem anderen Kunden.', {
      feld: 'vertragId',
    });
  if (vertrag.geloeschtAm !== null)
    throw new ApiError(
      'stand-passt-nicht',
      'Der Vertrag liegt im Papierkorb. Bitte holen Sie ihn zuerst zurück.',
    );
  const { gesellschaft, versicherungsscheinnummer = '' } = vertrag.vertrag;
  return `${gesellschaft} ${versicherungsscheinnummer}`.trim();
};

/** The live document of the same bytes at this customer or one of the contracts. Call under `lockAblageort`. */
export const findGleiches = async (
  handle: Handle,
  kundeId: string,
  sha256: string,
): Promise<{ id: string; name: string } | undefined> => {
  const { rows } = await sql<{ id: string; name: string }>`
    select id, name from dokument
    where mandant_id = ${handle.mandantId} and kunde_id = ${kundeId} and sha256 = ${sha256} and geloescht_am is null
    order by id limit 1`.execute(handle.db);
  return rows[0];
};

const insert = async (handle: Handle, ort: Ablageort, name: string, neu: NeuesDokument): Promise<string> => {
  const stand = mitText.has(neu.medientyp) && !neu.verschluesselt ? 'wartet' : 'ohne';
  const { rows } = await sql<{ id: string }>`
    insert into dokument (mandant_id, kunde_id, vertrag_id, sha256, name, kategorie, medientyp, bytes, vorschau,
      verschluesselt, text_stand, suche, hochgeladen_von)
    values (${handle.mandantId}, ${ort.kundeId}, ${ort.vertragId}, ${neu.sha256}, ${name}, ${neu.kategorie}, ${neu.medientyp},
      ${neu.bytes}, ${neu.vorschau}, ${neu.verschluesselt}, ${stand}, ${suchkopf(name, neu.kategorie) + suchrumpf('')},
      ${handle.benutzerId}) returning id`.execute(handle.db);
  const id = rows[0]?.id ?? '';
  if (stand === 'wartet') await enqueue(handle, liesVolltext, { dokumentId: id });
  return id;
};

/**
 * Files a stored file (FileStore) as a document; its text is read in the background.
 * @returns `neu` false with the id of the one that is there already: the same bytes lie at a customer once
 * @throws ApiError as `lockAblageort`
 */
export const createDokument = async (
  kontext: Schreibkontext,
  ort: Ablageort,
  neu: NeuesDokument,
): Promise<{ id: string; neu: boolean }> => {
  const { handle, weg } = kontext;
  const vertrag = await lockAblageort(kontext, ort);
  const gleiches = await findGleiches(handle, ort.kundeId, neu.sha256);
  if (gleiches) return { id: gleiches.id, neu: false };
  const name = dokumentname(neu.name);
  const id = await insert(handle, ort, name, neu);
  const werte = { name, kategorie: neu.kategorie, ...(vertrag === null ? {} : { vertrag }) };
  const aenderungen = Object.entries(werte).map(([feld, wert]) => ({ feld, alt: null, neu: wert }));
  await writeProtokoll(handle, [
    { weg, gegenstand: 'dokument', gegenstandId: id, kundeId: ort.kundeId, aktion: 'angelegt', aenderungen },
  ]);
  return { id, neu: true };
};
