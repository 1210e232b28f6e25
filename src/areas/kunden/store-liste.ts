// The list of customers: one query for a page with its figures, whatever is searched, filtered or sorted by.
import { sql } from 'kysely';
import { falteKurz } from '#domain/faltung.ts';
import { laufend } from '#domain/vertrag.ts';
import type { Handle } from '#platform/db/handle.ts';
import type { Kundenliste, Kundenzeile } from './contract.ts';
import type { Anfrage } from './seite.ts';
import { leereSeite, toAnfrage, toSeite } from './seite.ts';
import { kundenDb } from './tabellen.ts';

type Filter = Pick<
  Kundenliste,
  'art' | 'betreuer' | 'tag' | 'ort' | 'einspielung' | 'geburtstag' | 'geloescht'
>;

const toFilter = ({ art, betreuer, tag, ort, einspielung, geburtstag, geloescht }: Filter) => ({
  geloescht: geloescht ?? false,
  ...(art ? { art } : {}),
  ...(betreuer ? { betreuer } : {}),
  ...(tag ? { tag } : {}),
  ...(ort && falteKurz(ort) ? { ort: falteKurz(ort) } : {}),
  ...(einspielung ? { einspielung } : {}),
  ...(geburtstag ? { geburtstag } : {}),
});

type Zeile = {
  id: string;
  sortwert: string | null;
  gesamt: number | null;
  art: 'person' | 'firma';
  name: string;
  geburtsdatum: string | null;
  plz: string | null;
  ort: string | null;
  kundennummer: string | null;
  betreuer: string | null;
  tags: string[];
  geaendert_am: Date;
  vertraege: number;
  jahresbeitrag: string;
};

const toKundenzeile = (zeile: Zeile): Kundenzeile => ({
  id: zeile.id,
  art: zeile.art,
  name: zeile.name,
  geburtsdatum: zeile.geburtsdatum,
  plz: zeile.plz,
  ort: zeile.ort,
  kundennummer: zeile.kundennummer,
  betreuer: zeile.betreuer,
  tags: zeile.tags,
  vertraege: zeile.vertraege,
  jahresbeitragCents: Number(zeile.jahresbeitrag),
  geaendertAm: zeile.geaendert_am.toISOString(),
});

/** The page's query, for the store and for the bench's EXPLAIN. Figures of contracts are looked up for the page's rows alone. */
export const kundenseite = (anfrage: Anfrage & Filter, heute: string) => sql<Zeile>`
  select f.id, f.sortwert, f.gesamt, k.art, k.name, k.geburtsdatum, k.plz, k.ort, k.kundennummer, k.betreuer, k.tags,
    k.geaendert_am, v.vertraege, v.jahresbeitrag
  from finde_kunden(${JSON.stringify(anfrage)}::jsonb) with ordinality f (id, sortwert, gesamt, nr)
  join kunde k on k.id = f.id
  cross join lateral (
    select count(*)::int vertraege, coalesce(sum(jahresbeitrag_cents), 0) jahresbeitrag
    from vertrag where kunde_id = f.id and geloescht_am is null
      and vertrag_status(beginn, ablauf, storno_am, lieferstatus, ${heute}) = any (${laufend})
  ) v
  order by f.nr`;

/** Contracts and premium count what runs on `heute`. `gesamt` is exact up to 5,000, null above. */
export const listKunden = async (handle: Handle, wunsch: Kundenliste, heute: string) => {
  const anfrage = toAnfrage(wunsch);
  if (!anfrage) return leereSeite;
  const { rows } = await kundenseite({ ...anfrage, ...toFilter(wunsch) }, heute).execute(handle.db);
  return toSeite(wunsch, rows, toKundenzeile);
};

/** Tags in use and the people who may look after a customer. */
export const readFilterwerte = async (handle: Handle) => {
  const tags = await sql<{ tag: string }>`select tag from kundentags() tag`.execute(handle.db);
  const betreuer = await kundenDb(handle)
    .selectFrom('zugehoerigkeit')
    .select(['benutzer_id as id', 'name'])
    .where('rolle', '<>', 'lesend')
    .orderBy('name')
    .execute();
  return { tags: tags.rows.map(({ tag }) => tag), betreuer };
};
