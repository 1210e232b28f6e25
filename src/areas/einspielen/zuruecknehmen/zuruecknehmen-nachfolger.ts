// Undo reaches through merges: what a delivery wrote into a record that was merged since may stand in the one that has stayed.
import { sql } from 'kysely';
import type { Aenderung } from '#domain/flach.ts';
import type { Herkuenfte } from '#domain/herkunft.ts';
import { kehreUm } from '#importers/abgleich/kehre-um.ts';
import type { Handle } from '#platform/db/handle.ts';
import { im } from '../uebernehmen/stapel.ts';
import type { Stapel } from '../uebernehmen/stapel.ts';

type Inhalt = { readonly daten: never; readonly herkunft: Herkuenfte };
type Nachfolge = Inhalt & {
  /** The record that has stayed. */
  readonly id: string;
  readonly aenderungen: readonly Aenderung[];
  readonly vorher: Herkuenfte;
};

const readNachfolgen = async (
  handle: Handle,
  stapel: Stapel,
  tabelle: 'kunde' | 'vertrag',
): Promise<readonly Nachfolge[]> => {
  const { rows } = await sql<Nachfolge>`
    select t.id, t.daten, t.herkunft, p.aenderungen, coalesce(p.vorher->'herkunft', '{}') vorher
    from einspielung_plan p join ${sql.table(tabelle)} z on z.mandant_id = p.mandant_id and z.id = p.ziel_id
    join ${sql.table(tabelle)} t on t.mandant_id = z.mandant_id and t.id = z.zusammengefuehrt_mit and t.geloescht_am is null
    where ${im(handle, stapel)} and p.gegenstand = ${tabelle} and p.entscheidung = 'geaendert'
    order by t.id, p.nr for update of t`.execute(handle.db);
  return rows;
};

/** Per survivor its record without what the batch has brought by merged ones; only those that change by it. */
export const findNachfolger = async (
  handle: Handle,
  stapel: Stapel,
  tabelle: 'kunde' | 'vertrag',
): Promise<(Inhalt & { readonly id: string })[]> => {
  const nach = Map.groupBy(await readNachfolgen(handle, stapel, tabelle), ({ id }) => id);
  return [...nach].flatMap(([id, nachfolgen]) => {
    const [{ daten, herkunft }] = nachfolgen as [Nachfolge];
    let jetzt: Inhalt = { daten, herkunft };
    let geaendert = false;
    for (const { aenderungen, vorher } of nachfolgen) {
      const { behalten, ...neu } = kehreUm(
        jetzt.daten,
        jetzt.herkunft,
        aenderungen,
        vorher,
        stapel.einspielungId,
      );
      geaendert ||= behalten.length < aenderungen.length;
      jetzt = neu;
    }
    return geaendert ? [{ id, ...jetzt }] : [];
  });
};
