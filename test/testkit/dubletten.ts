// A brokerage with what tests of Dubletten need: customers, contracts, the area's handlers, the whole book as text.
import { dublettenHandlers } from '#areas/dubletten/handlers.ts';
import type { Auftrag, Vergleich, Zusammenfuehrung } from '#areas/dubletten/contract.ts';
import { fuehreSucheAus, starteSuche } from '#areas/dubletten/suche.ts';
import { insertKunde } from '#areas/kunden/store.ts';
import { insertVertrag } from '#areas/vertraege/store.ts';
import type { HttpKontext } from '#platform/http/kontext.ts';
import { baueKunde, baueVertrag } from './bauen.ts';
import type { TestDatabase } from './database.ts';
import { createMandant } from './mandanten.ts';

type Name = keyof typeof dublettenHandlers;

export const createDublettenwerk = async (db: TestDatabase, schluessel: string) => {
  const mandant = await createMandant(db, schluessel);
  const rufe = <T>(name: Name, eingabe: object = {}): Promise<T> =>
    mandant.als(async (kontext) => {
      const handler = dublettenHandlers[name] as unknown as (k: HttpKontext, e: object) => Promise<T>;
      return handler({ ...kontext, danach: () => undefined }, { params: {}, query: {}, ...eingabe });
    });
  const kunde = (felder: Parameters<typeof baueKunde>[0] = {}) =>
    mandant.als((kontext) => insertKunde(kontext, baueKunde(felder)));
  const vertrag = (kundeId: string, felder: Parameters<typeof baueVertrag>[0] = {}) =>
    mandant.als((kontext) => insertVertrag(kontext, kundeId, baueVertrag(felder)));
  const vergleiche = (ids: readonly string[], gegenstand: Auftrag['gegenstand'] = 'kunde') =>
    rufe<Vergleich>('vergleicheDubletten', { query: { gegenstand, ids } });
  /** Merges all into the first, by the versions of now. */
  const fuehreZusammen = async (
    ids: readonly string[],
    auswahl: Auftrag['auswahl'] = {},
    gegenstand: Auftrag['gegenstand'] = 'kunde',
  ): Promise<Zusammenfuehrung> => {
    const { saetze } = await vergleiche(ids, gegenstand);
    const [{ id: zielId = '', version = 0 } = {}, ...quellen] = saetze;
    return rufe('fuehreZusammen', { body: { gegenstand, zielId, version, quellen, auswahl } });
  };
  const trenne = ({ id }: { readonly id: string }) =>
    rufe<Zusammenfuehrung>('nimmZusammenfuehrungZurueck', { params: { zusammenfuehrungId: id } });
  /** Runs the job at once, without a queue. */
  const suche = async (signal = new AbortController().signal) => {
    await mandant.als(({ handle }) => starteSuche(handle));
    const [{ job_id = '' } = {}] = await db.sql('select job_id from dublettensuche where mandant_id = $1', [
      mandant.id,
    ]);
    const scope = { mandantId: mandant.id, benutzerId: null, rolle: 'system' } as const;
    await fuehreSucheAus({
      id: String(job_id),
      signal,
      melde: () => Promise.resolve(),
      mitMandant: (work) => db.database.mitMandant(scope, work),
    });
    await db.sql(`update job_lauf set status = 'fertig' where mandant_id = $1`, [mandant.id]);
  };
  /** Every row of every table that names a customer or contract, without versions and times. */
  const bestand = () =>
    db.sql(
      `select 'kunde' art, id::text, name, daten, herkunft, geloescht_am is null da, zusammengefuehrt_mit::text zu from kunde where mandant_id = $1
       union all select 'vertrag', id::text, nummer, daten, herkunft, geloescht_am is null, kunde_id || ' ' || coalesce(zusammengefuehrt_mit::text, '')
         from vertrag where mandant_id = $1
       union all select 'schluessel', kunde_id::text, art || ' ' || schluessel, null, null, true, '' from kunde_schluessel where mandant_id = $1
       union all select 'beziehung', kunde_id::text, art, null, null, true, zu_kunde_id::text from beziehung where mandant_id = $1
       union all select 'aufgabe', kunde_id::text, titel, null, null, true, '' from aufgabe where mandant_id = $1
       union all select 'dokument', kunde_id::text, name, null, null, true, vertrag_id::text from dokument where mandant_id = $1
       union all select 'bedarf', kunde_id::text, regel || ' ' || subjekt, null, null, true, grund from bedarf_abgelehnt where mandant_id = $1
       union all select 'buchung', vertrag_id::text, schluessel, null, null, true, '' from buchung where mandant_id = $1
       union all select 'schaden', vertrag_id::text, schluessel, null, null, true, '' from schaden where mandant_id = $1
       union all select 'entscheidung', ziel_id::text, beleg, null, null, true, urteil from entscheidung where mandant_id = $1
       order by 1, 2, 3, 7`,
      [mandant.id],
    );
  return { mandant, rufe, kunde, vertrag, vergleiche, fuehreZusammen, trenne, suche, bestand };
};

export type Dublettenwerk = Awaited<ReturnType<typeof createDublettenwerk>>;
