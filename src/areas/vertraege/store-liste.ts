// The list of contracts and a customer's contracts; the status is computed for the day, never stored.
import { sql } from 'kysely';
import { leereSeite, toAnfrage, toSeite } from '#areas/kunden/store.ts';
import type { Anfrage } from '#areas/kunden/store.ts';
import { laufend, statusAm } from '#domain/vertrag.ts';
import type { Vertrag } from '#domain/vertrag.ts';
import { gesellschaftSchluessel } from '#importers/abgleich/gesellschaft.ts';
import type { Handle } from '#platform/db/handle.ts';
import { findVersicherer } from '#versicherer/index.ts';
import type { Vertragsliste, Vertragszeile } from './contract.ts';

type Filter = Pick<Vertragsliste, 'sparte' | 'gesellschaft' | 'status' | 'fremdvertrag'>;

const toFilter = ({ sparte, gesellschaft, status, fremdvertrag }: Filter, heute: string) => ({
  stichtag: heute,
  ...(sparte ? { sparte } : {}),
  ...(gesellschaft
    ? { gesellschaft: findVersicherer(gesellschaft)?.schluessel ?? gesellschaftSchluessel(gesellschaft) }
    : {}),
  ...(status ? { status } : {}),
  ...(fremdvertrag === undefined ? {} : { fremdvertrag }),
});

type Zeile = {
  id: string;
  sortwert: string | null;
  gesamt: number | null;
  kunde_id: string;
  kunde: string;
  gesellschaft: string;
  nummer: string | null;
  sparte: string;
  produkt: string | null;
  beginn: string | null;
  ablauf: string | null;
  storno_am: string | null;
  lieferstatus: NonNullable<Vertrag['lieferstatus']> | null;
  zahlweise: string | null;
  beitrag_cents: string | null;
  jahresbeitrag_cents: string | null;
  fremdvertrag: boolean;
};

const zahl = (text: string | null): number | null => (text === null ? null : Number(text));

const toVertragszeile = (zeile: Zeile, heute: string): Vertragszeile => ({
  id: zeile.id,
  kundeId: zeile.kunde_id,
  kunde: zeile.kunde,
  gesellschaft: zeile.gesellschaft,
  nummer: zeile.nummer,
  sparte: zeile.sparte,
  produkt: zeile.produkt,
  status: statusAm(
    {
      beginn: zeile.beginn ?? undefined,
      ablauf: zeile.ablauf ?? undefined,
      stornoAm: zeile.storno_am ?? undefined,
      lieferstatus: zeile.lieferstatus ?? undefined,
    },
    heute,
  ),
  beginn: zeile.beginn,
  ablauf: zeile.ablauf,
  zahlweise: zeile.zahlweise,
  beitragCents: zahl(zeile.beitrag_cents),
  jahresbeitragCents: zahl(zeile.jahresbeitrag_cents),
  fremdvertrag: zeile.fremdvertrag,
});

const spalten = sql`v.kunde_id, k.name kunde, v.gesellschaft, v.nummer, v.sparte, v.produkt, v.beginn, v.ablauf, v.storno_am,
  v.lieferstatus, v.daten->>'zahlweise' zahlweise, v.beitrag_cents, v.jahresbeitrag_cents, v.fremdvertrag`;

/** The page's query, for the store and for the bench's EXPLAIN. */
export const vertragsseite = (anfrage: Anfrage & ReturnType<typeof toFilter>) => sql<Zeile>`
  select f.id, f.sortwert, f.gesamt, ${spalten}
  from finde_vertraege(${JSON.stringify(anfrage)}::jsonb) with ordinality f (id, sortwert, gesamt, nr)
  join vertrag v on v.id = f.id join kunde k on k.id = v.kunde_id
  order by f.nr`;

/** `gesamt` is exact up to 5,000, null above; status and filter by status are those of `heute`. */
export const listVertraege = async (handle: Handle, wunsch: Vertragsliste, heute: string) => {
  const anfrage = toAnfrage(wunsch);
  if (!anfrage) return leereSeite;
  const { rows } = await vertragsseite({ ...anfrage, ...toFilter(wunsch, heute) }).execute(handle.db);
  return toSeite(wunsch, rows, (zeile) => toVertragszeile(zeile, heute));
};

/** All contracts of a customer that are not in the bin, running ones first; the sum counts the running ones. */
export const listVertraegeDesKunden = async (handle: Handle, kundeId: string, heute: string) => {
  const { rows } = await sql<Zeile>`
    select v.id, null sortwert, null gesamt, ${spalten}
    from vertrag v join kunde k on k.id = v.kunde_id
    where v.kunde_id = ${kundeId} and v.geloescht_am is null
    order by v.sparte, v.gesellschaft collate "de-x-icu", v.id`.execute(handle.db);
  const zeilen = rows.map((zeile) => toVertragszeile(zeile, heute));
  const laeuft = (zeile: Vertragszeile) => laufend.includes(zeile.status);
  return {
    zeilen: [...zeilen.filter(laeuft), ...zeilen.filter((zeile) => !laeuft(zeile))],
    summeJahresbeitragCents: zeilen
      .filter(laeuft)
      .reduce((summe, { jahresbeitragCents }) => summe + (jahresbeitragCents ?? 0), 0),
  };
};
