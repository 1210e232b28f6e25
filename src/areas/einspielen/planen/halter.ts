// Holders that a contract names by the brokerage's customer number: in the same file, else in the book.
import { sql } from 'kysely';
import { nurZeichen } from '#domain/faltung.ts';
import type { KundeVorschlag, VertragVorschlag } from '#domain/vorschlag.ts';
import { halterschluessel, kundennummerAus } from '#domain/vorschlag.ts';
import type { Handle } from '#platform/db/handle.ts';

/** Number as such a key -> the file's key of its customer; null where the file gives it to several. */
export type Nummernbuch = Map<string, string | null>;

/** Remembers the numbers of the file's customers. */
export const merkeNummern = (buch: Nummernbuch, kunden: readonly KundeVorschlag[]): void => {
  for (const { schluessel, kunde } of kunden) {
    const nummer = nurZeichen(kunde.kundennummer ?? '');
    if (nummer === '') continue;
    const key = halterschluessel(nummer);
    const bisher = buch.get(key);
    buch.set(key, bisher === undefined || bisher === schluessel ? schluessel : null);
  }
};

/** A holder of the same file is named by its key, so that its contracts follow it. */
export const mitHalter = (buch: Nummernbuch, vorschlag: VertragVorschlag): VertragVorschlag => {
  const kunde = vorschlag.kunde === undefined ? undefined : buch.get(vorschlag.kunde);
  return kunde ? { ...vorschlag, kunde } : vorschlag;
};

/** The book's customers with these numbers, by key; a number that several bear tells nobody. */
export const findHalter = async (
  handle: Handle,
  schluessel: readonly string[],
): Promise<Map<string, string>> => {
  const nummern = [...new Set(schluessel.flatMap((key) => kundennummerAus(key) ?? []))];
  if (nummern.length === 0) return new Map();
  const { rows } = await sql<{ nummer: string; kunde_id: string }>`
    select s.schluessel nummer, min(s.kunde_id) kunde_id
    from kunde_schluessel s join kunde k on k.mandant_id = s.mandant_id and k.id = s.kunde_id and k.geloescht_am is null
    where s.mandant_id = ${handle.mandantId} and s.art = 'kundennummer' and s.schluessel = any(${nummern}::text[])
    group by 1 having count(*) = 1`.execute(handle.db);
  return new Map(rows.map(({ nummer, kunde_id }) => [halterschluessel(nummer), kunde_id]));
};
