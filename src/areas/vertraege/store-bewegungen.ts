// What insurers have posted on a contract, and its claims; written by the area einspielen alone.
import { sql } from 'kysely';
import { readMarke, writeMarke } from '#areas/kunden/store.ts';
import type { Buchung } from '#domain/buchung.ts';
import { ordneBewegungen, statusAus, summiereSchaden } from '#domain/schaden.ts';
import type { Schaden, Schadenbewegung } from '#domain/schaden.ts';
import type { Handle } from '#platform/db/handle.ts';
import type { Buchungsliste, Buchungszeile, Schadenzeile } from './contract.ts';

type Zeile = { id: string; am: string; daten: Buchung; einspielung_id: string | null };

const toBuchung = ({ id, daten, einspielung_id }: Zeile): Buchungszeile => {
  const { schluessel: _schluessel, ...buchung } = daten;
  return { ...buchung, id, einspielungId: einspielung_id };
};

type Summenzeile = { anzahl: number; beitrag: string; courtage: string };

const summiere = async (handle: Handle, vertragId: string) => {
  const { rows } = await sql<Summenzeile>`
    select count(*)::int anzahl,
      coalesce(sum(betrag_cents) filter (where art = 'beitrag' and waehrung = 'EUR'), 0) beitrag,
      coalesce(sum(betrag_cents) filter (where art = 'courtage' and waehrung = 'EUR'), 0) courtage
    from buchung where mandant_id = ${handle.mandantId} and vertrag_id = ${vertragId}`.execute(handle.db);
  const { anzahl = 0, beitrag = '0', courtage = '0' } = rows[0] ?? {};
  return { anzahl, beitragCents: Number(beitrag), courtageCents: Number(courtage) };
};

const ordnung = 'buchungen ab';

/** Newest first, page by page; the sums are of all. */
export const listBuchungen = async (
  handle: Handle,
  vertragId: string,
  { art, nach, anzahl }: Buchungsliste,
) => {
  const marke = nach === undefined ? undefined : readMarke(ordnung, nach);
  const ab = marke ? sql`and (am, id) < (${marke.wert ?? ''}, ${marke.id}::bigint)` : sql``;
  const nurArt = art ? sql`and art = ${art}` : sql``;
  const { rows } = await sql<Zeile>`
    select id, am, daten, einspielung_id from buchung
    where mandant_id = ${handle.mandantId} and vertrag_id = ${vertragId} ${nurArt} ${ab}
    order by am desc, id desc limit ${anzahl + 1}`.execute(handle.db);
  const zeilen = rows.slice(0, anzahl);
  const letzte = zeilen.at(-1);
  const weiter =
    rows.length > anzahl && letzte
      ? writeMarke(ordnung, { wert: letzte.am, id: letzte.id, gesamt: null })
      : null;
  return { zeilen: zeilen.map(toBuchung), weiter, summen: await summiere(handle, vertragId) };
};

type Rohschaden = {
  id: string;
  daten: Omit<Schaden, 'status' | 'bewegungen'>;
  bewegungen: Schadenbewegung[];
  einspielung_id: string | null;
};

const toSchaden = ({ id, daten, bewegungen, einspielung_id }: Rohschaden): Schadenzeile => {
  const { schluessel: _schluessel, ...schaden } = daten;
  const { gezahltCents, kostenCents, rueckstellungCents = null } = summiereSchaden(bewegungen);
  return {
    ...schaden,
    id,
    status: statusAus(bewegungen),
    gezahltCents,
    kostenCents,
    rueckstellungCents,
    bewegungen: ordneBewegungen(bewegungen).map(({ schluessel: _key, ...bewegung }) => bewegung),
    einspielungId: einspielung_id,
  };
};

/** A contract has few claims; beyond this many they are not shown. */
const hoechstens = 1000;

/** All claims of a contract, newest first. */
export const listSchaeden = async (handle: Handle, vertragId: string) => {
  const { rows } = await sql<Rohschaden>`
    select s.id, s.daten, s.einspielung_id, (
      select coalesce(jsonb_agg(b.daten order by b.bearbeitet_am, b.id), '[]') from schadenbewegung b
      where b.mandant_id = s.mandant_id and b.schaden_id = s.id) bewegungen
    from schaden s where s.mandant_id = ${handle.mandantId} and s.vertrag_id = ${vertragId}
    order by s.schadentag desc nulls last, s.id desc limit ${hoechstens}`.execute(handle.db);
  const zeilen = rows.map(toSchaden);
  const euro = zeilen.filter(({ waehrung }) => waehrung === 'EUR');
  return {
    zeilen,
    summen: {
      anzahl: zeilen.length,
      offen: zeilen.filter(({ status }) => status !== 'erledigt').length,
      gezahltCents: euro.reduce((summe, { gezahltCents }) => summe + gezahltCents, 0),
      rueckstellungCents: euro.reduce(
        (summe, { rueckstellungCents }) => summe + (rueckstellungCents ?? 0),
        0,
      ),
    },
  };
};
