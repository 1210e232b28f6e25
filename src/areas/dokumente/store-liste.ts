// Lists of documents, by the search function of migration 0009.
import { sql } from 'kysely';
import { leereSeite, toAnfrage, toSeite } from '#areas/kunden/store.ts';
import { parseDokumentfrage, schutzbeduerftigeKategorien } from '#domain/dokument.ts';
import type { Handle } from '#platform/db/handle.ts';
import type { Dokumentliste } from './contract.ts';
import { spalten, toDokument, verbunden } from './tabellen.ts';
import type { Dokumentzeile } from './tabellen.ts';

type Ort = { readonly kunde?: string; readonly vertrag?: string };
type Treffer = Dokumentzeile & { sortwert: string | null; gesamt: number | null };

/** Documents of a customer (with the contracts'), of a contract, or of the whole house; `geloescht`: the bin instead. */
export const listDokumente = async (handle: Handle, wunsch: Dokumentliste, ort: Ort = {}) => {
  const suche = wunsch.suche ? parseDokumentfrage(wunsch.suche) : undefined;
  if (wunsch.suche && !suche) return leereSeite;
  const seite = toAnfrage({ ...wunsch, suche: undefined });
  const anfrage = {
    ...seite,
    ...ort,
    geloescht: wunsch.geloescht ?? false,
    ...(handle.siehtSchutzbeduerftiges ? {} : { ohne: schutzbeduerftigeKategorien }),
    ...(wunsch.kategorie ? { kategorie: wunsch.kategorie } : {}),
    ...(suche ? { suche: { dokument: suche } } : {}),
  };
  const { rows } = await sql<Treffer>`
    select f.sortwert, f.gesamt, ${spalten}
    from finde_dokumente(${JSON.stringify(anfrage)}::jsonb) with ordinality f (id, sortwert, gesamt, nr)
    join dokument d on d.id = f.id ${verbunden}
    order by f.nr`.execute(handle.db);
  return toSeite(wunsch, rows, toDokument);
};
