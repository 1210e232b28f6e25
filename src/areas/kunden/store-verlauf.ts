// The audit as people read it: newest first, with names.
import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import { schutzbeduerftigeKategorien } from '#domain/dokument.ts';
import { zweckLabel } from '#domain/einwilligung.ts';
import type { Handle } from '#platform/db/handle.ts';
import type { Verlaufseintrag } from './contract.ts';
import { readMarke, writeMarke } from './cursor.ts';
import { mitZusammengefuehrten } from './store-zusammengefuehrt.ts';

type Zeile = {
  id: string;
  am: Date;
  benutzer_id: string | null;
  wer: string | null;
  weg: Verlaufseintrag['weg'];
  gegenstand: string;
  gegenstand_id: string;
  bezeichnung: string | null;
  aktion: string;
  aenderungen: Verlaufseintrag['aenderungen'];
  einspielung_id: string | null;
};

const ordnung = 'verlauf ab';

/** Who left the brokerage keeps no name here. */
const werWar = ({ benutzer_id, wer }: Zeile): string =>
  wer ?? (benutzer_id === null ? 'System' : 'Ehemalige Person');

const toEintrag = (zeile: Zeile): Verlaufseintrag => ({
  id: zeile.id,
  am: zeile.am.toISOString(),
  wer: werWar(zeile),
  weg: zeile.weg,
  gegenstand: zeile.gegenstand,
  gegenstandId: zeile.gegenstand_id,
  bezeichnung:
    zeile.gegenstand === 'einwilligung' ? zweckLabel(zeile.bezeichnung ?? '') : (zeile.bezeichnung ?? ''),
  aktion: zeile.aktion,
  aenderungen: zeile.aenderungen,
  einspielungId: zeile.einspielung_id,
});

/** What happened to a protected document names it: not for people without the right. */
const sichtbar = ({ siehtSchutzbeduerftiges }: Handle): RawBuilder<unknown> =>
  siehtSchutzbeduerftiges
    ? sql`true`
    : sql`(p.gegenstand <> 'dokument' or not exists (select from dokument d
        where d.id = p.gegenstand_id::bigint and d.kategorie = any (${schutzbeduerftigeKategorien})))`;

/** Entries of the audit under a condition over `p` (table protokoll). `bezeichnung` names the customer, contract, task or document today. */
const listEintraege = async (handle: Handle, bedingung: RawBuilder<unknown>, seite: Seite) => {
  const marke = seite.nach === undefined ? undefined : readMarke(ordnung, seite.nach);
  const { rows } = await sql<Zeile>`
    select p.id, p.am, p.benutzer_id, z.name wer, p.weg, p.gegenstand, p.gegenstand_id, p.aktion, p.aenderungen, p.einspielung_id,
      case p.gegenstand
        when 'vertrag' then (select concat_ws(' ', v.gesellschaft, v.nummer) from vertrag v where v.id = p.gegenstand_id::bigint)
        when 'kunde' then (select k.name from kunde k where k.id = p.gegenstand_id::bigint)
        when 'beziehung' then (select k.name from kunde k where k.id = p.gegenstand_id::bigint)
        when 'einwilligung' then (select e.zweck from einwilligung e where e.id = p.gegenstand_id::bigint)
        when 'bedarf' then split_part(p.gegenstand_id, '/', 1)
        when 'aufgabe' then (select a.titel from aufgabe a where a.id = p.gegenstand_id::bigint)
        when 'dokument' then (select d.name from dokument d where d.id = p.gegenstand_id::bigint)
      end bezeichnung
    from protokoll p left join zugehoerigkeit z on z.benutzer_id = p.benutzer_id
    where ${bedingung} and ${sichtbar(handle)} and ${marke === undefined ? sql`true` : sql`p.id < ${marke.id}`}
    order by p.id desc limit ${seite.anzahl + 1}`.execute(handle.db);
  const letzte = rows.length > seite.anzahl ? rows[seite.anzahl - 1] : undefined;
  return {
    eintraege: rows.slice(0, seite.anzahl).map(toEintrag),
    weiter: letzte ? writeMarke(ordnung, { wert: null, id: letzte.id, gesamt: null }) : null,
  };
};

type Seite = { readonly nach?: string | undefined; readonly anzahl: number };

/** Everything that happened to a customer, the contracts, ties and tasks. */
export const listVerlauf = (handle: Handle, kundeId: string, seite: Seite) =>
  listEintraege(handle, sql`p.kunde_id = any(${mitZusammengefuehrten('kunde', kundeId)})`, seite);

/** What happened to a contract or a document. */
export const listVerlaufVon = (
  handle: Handle,
  gegenstand: 'vertrag' | 'dokument',
  id: string,
  seite: Seite,
) =>
  listEintraege(
    handle,
    gegenstand === 'vertrag'
      ? sql`p.gegenstand = 'vertrag' and p.gegenstand_id = any(${mitZusammengefuehrten('vertrag', id)}::text[])`
      : sql`p.gegenstand = ${gegenstand} and p.gegenstand_id = ${id}`,
    seite,
  );
