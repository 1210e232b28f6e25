// Missing contracts of a full delivery: listed, decided, decisions taken back.
import { sql } from 'kysely';
import { eingabe } from '#areas/kunden/store.ts';
import { vertragSpalten } from '#areas/vertraege/spalten.ts';
import { formatTag } from '#domain/datum.ts';
import { vergleiche } from '#domain/flach.ts';
import { mitHerkunft } from '#domain/herkunft.ts';
import type { Herkuenfte } from '#domain/herkunft.ts';
import type { Vertrag } from '#domain/vertrag.ts';
import type { Handle } from '#platform/db/handle.ts';
import { writeProtokoll } from '#platform/db/protokoll.ts';
import type { MandantKontext } from '#platform/http/kontext.ts';
import { findSparte } from '#sparten/index.ts';
import { copyRows, json } from '../lesen/copy.ts';
import type { FehlenderVertrag, Urteil } from './fehlende.contract.ts';
import { vertragssatz } from '../lesen/spaltensatz.ts';

type Kontext = Pick<MandantKontext, 'handle' | 'weg' | 'heute'>;

export type Fehlzahlen = Readonly<Record<'offen' | Urteil, number>>;

export const countFehlende = async (handle: Handle, einspielungId: string): Promise<Fehlzahlen> => {
  const { rows } = await sql<Fehlzahlen>`
    select count(*) filter (where urteil is null)::int offen, count(*) filter (where urteil = 'beendet')::int beendet,
      count(*) filter (where urteil = 'bleibt')::int bleibt, count(*) filter (where urteil = 'spaeter')::int spaeter
    from fehlender_vertrag where mandant_id = ${handle.mandantId} and einspielung_id = ${einspielungId}`.execute(
    handle.db,
  );
  return rows[0] ?? { offen: 0, beendet: 0, bleibt: 0, spaeter: 0 };
};

type Zeile = Omit<FehlenderVertrag, 'bezeichnung'> & {
  readonly gesellschaft: string;
  readonly sparte: string;
  readonly nummer: string | null;
};

/** In the order of their ids; one row more than wanted comes back if there is one. */
export const listFehlende = async (
  handle: Handle,
  einspielungId: string,
  { nach, anzahl }: { nach?: string | undefined; anzahl: number },
): Promise<FehlenderVertrag[]> => {
  const { rows } = await sql<Zeile>`
    select f.vertrag_id "vertragId", v.kunde_id "kundeId", k.name kunde, v.gesellschaft, v.sparte, v.nummer, v.vermittlernummer,
      v.beginn, v.jahresbeitrag_cents::float8 "jahresbeitragCents", f.urteil
    from fehlender_vertrag f
    join vertrag v on v.mandant_id = f.mandant_id and v.id = f.vertrag_id and v.geloescht_am is null
    join kunde k on k.mandant_id = v.mandant_id and k.id = v.kunde_id
    where f.mandant_id = ${handle.mandantId} and f.einspielung_id = ${einspielungId} and f.vertrag_id > ${nach ?? '0'}
    order by f.vertrag_id limit ${anzahl + 1}`.execute(handle.db);
  return rows.map(({ gesellschaft, sparte, nummer, ...zeile }) =>
    Object.assign(zeile, {
      bezeichnung: [gesellschaft, findSparte(sparte).kurz, nummer].filter(Boolean).join(' · '),
    }),
  );
};

type Fall = {
  readonly id: string;
  readonly kundeId: string;
  readonly version: number;
  readonly daten: Vertrag;
  readonly herkunft: Herkuenfte;
  readonly vorher: {
    readonly version: number;
    readonly daten: Vertrag;
    readonly herkunft: Herkuenfte;
  } | null;
};

/** The contracts of the choice in their present state, locked in the order of their ids. */
const lockFaelle = async (
  handle: Handle,
  einspielungId: string,
  ids: readonly string[] | undefined,
): Promise<Fall[]> => {
  const welche = ids ? sql`f.vertrag_id = any(${ids}::bigint[])` : sql`f.urteil is null`;
  const { rows } = await sql<Fall>`
    select v.id, v.kunde_id "kundeId", v.version, v.daten, v.herkunft, f.vorher from fehlender_vertrag f
    join vertrag v on v.mandant_id = f.mandant_id and v.id = f.vertrag_id and v.geloescht_am is null
    where f.mandant_id = ${handle.mandantId} and f.einspielung_id = ${einspielungId} and ${welche}
    order by v.id for update of f, v`.execute(handle.db);
  return rows;
};

type Neu = { readonly fall: Fall; readonly daten: Vertrag; readonly herkunft: Herkuenfte };

/** Writes all of them with one statement, and their audit with another. */
const writeVertraege = async (
  { handle, weg }: Kontext,
  neue: readonly Neu[],
  aktion: string,
): Promise<void> => {
  if (neue.length === 0) return;
  const zeilen = neue.map(({ fall, daten, herkunft }) => [
    fall.id,
    json(daten),
    json(herkunft),
    json(vertragSpalten(daten)),
  ]);
  await copyRows(handle, 'id bigint, daten jsonb, herkunft jsonb, spalten jsonb', zeilen, () =>
    sql`
      update vertrag v set (${vertragssatz.namen}, daten, herkunft, version, geaendert_am) = row(
        ${vertragssatz.werte}, e.daten, e.herkunft, v.version + 1, now())
      from pg_temp.eingang e cross join lateral jsonb_to_record(e.spalten) as ${vertragssatz.satz}
      where v.mandant_id = ${handle.mandantId} and v.id = e.id`.execute(handle.db),
  );
  await writeProtokoll(
    handle,
    neue.map(({ fall, daten }) => ({
      weg,
      gegenstand: 'vertrag',
      gegenstandId: fall.id,
      kundeId: fall.kundeId,
      aktion,
      aenderungen: vergleiche(fall.daten, daten),
    })),
  );
};

const merkeUrteil = (
  { handle }: Kontext,
  einspielungId: string,
  faelle: readonly Fall[],
  urteil: Urteil | null,
) => {
  const ids = faelle.map(({ id }) => id);
  const vorher =
    urteil === 'beendet'
      ? sql`jsonb_build_object('version', v.version, 'daten', v.daten, 'herkunft', v.herkunft)`
      : sql`null`;
  return sql`
    update fehlender_vertrag f set urteil = ${urteil}, entschieden_von = ${handle.benutzerId}, entschieden_am = now(), vorher = ${vorher}
    from vertrag v where f.mandant_id = ${handle.mandantId} and f.einspielung_id = ${einspielungId} and f.vertrag_id = any(${ids}::bigint[])
      and v.mandant_id = f.mandant_id and v.id = f.vertrag_id`.execute(handle.db);
};

/** The contract as it was before it was ended; undefined where somebody has changed it since. */
const zurueck = (fall: Fall): Neu | undefined => {
  const { vorher, version } = fall;
  if (!vorher || version !== vorher.version + 1) return undefined;
  return { fall, daten: vorher.daten, herkunft: vorher.herkunft };
};

const beende = (kontext: Kontext, stand: string, fall: Fall): Neu => {
  const abgangsgrund = fall.daten.abgangsgrund ?? `fehlt in der Lieferung vom ${formatTag(stand)}`;
  const daten: Vertrag = { ...fall.daten, stornoAm: stand, abgangsgrund };
  return {
    fall,
    daten,
    herkunft: mitHerkunft(fall.herkunft, vergleiche(fall.daten, daten), eingabe(kontext)),
  };
};

export type Fehlauftrag = {
  readonly einspielungId: string;
  /** The day of the delivery's data: contracts end then. */
  readonly stand: string;
  readonly urteil: Urteil | 'offen';
  readonly vertragIds?: readonly string[] | undefined;
};

/** Decides; an earlier decision of the same case is taken back first. @returns how many were edited since and stay ended */
export const entscheideFehlende = async (kontext: Kontext, auftrag: Fehlauftrag): Promise<number> => {
  const { einspielungId, stand, urteil, vertragIds } = auftrag;
  const faelle = await lockFaelle(kontext.handle, einspielungId, vertragIds);
  const beendete = faelle.filter(({ vorher }) => vorher !== null);
  if (urteil === 'beendet') {
    const offene = faelle.filter(({ vorher }) => vorher === null);
    await merkeUrteil(kontext, einspielungId, offene, urteil);
    await writeVertraege(
      kontext,
      offene.map((fall) => beende(kontext, stand, fall)),
      'beendet',
    );
    return 0;
  }
  const zurueckzusetzen = beendete.flatMap((fall) => zurueck(fall) ?? []);
  await writeVertraege(kontext, zurueckzusetzen, 'zurueckgenommen');
  const geblieben = new Set(beendete.filter((fall) => !zurueck(fall)).map(({ id }) => id));
  const frei = faelle.filter(({ id }) => !geblieben.has(id));
  await merkeUrteil(kontext, einspielungId, frei, urteil === 'offen' ? null : urteil);
  return geblieben.size;
};
