// The export of a brokerage: one line per customer with everything about it, read through a cursor in constant memory.
import { sql } from 'kysely';
import type { Buchung } from '#domain/buchung.ts';
import type { Herkuenfte } from '#domain/herkunft.ts';
import { gegenart } from '#domain/kunde.ts';
import type { Beziehungsart, Kunde } from '#domain/kunde.ts';
import { statusAus } from '#domain/schaden.ts';
import type { Schaden, Schadenbewegung } from '#domain/schaden.ts';
import { jahresbeitrag, statusAm } from '#domain/vertrag.ts';
import type { Vertrag } from '#domain/vertrag.ts';
import { verberge } from '#sparten/schutz.ts';
import type { Handle } from '#platform/db/handle.ts';

type Schadenzeile = Omit<Schaden, 'status' | 'bewegungen'> & { bewegungen: Schadenbewegung[] };
type Vertragszeile = {
  id: string;
  daten: Vertrag;
  herkunft: Herkuenfte;
  buchungen: Buchung[];
  schaeden: Schadenzeile[];
};
type Zeile = {
  id: string;
  daten: Kunde;
  beziehungen: { eigen: boolean; art: Beziehungsart; kundeId: string }[];
  vertraege: Vertragszeile[];
};

/** Fields that the export always names, so that readers need not guess. */
const leereAnrede = {
  anrede: null,
  titel: null,
  vorname: null,
  nachname: null,
  firma: null,
  geburtsdatum: null,
};
const leererVertrag = {
  versicherungsscheinnummer: null,
  produkt: null,
  beginn: null,
  ablauf: null,
  zahlweise: null,
  beitragCents: null,
};

const toVertrag = ({ id, daten, herkunft, buchungen, schaeden }: Vertragszeile, heute: string) => ({
  id,
  ...leererVertrag,
  ...daten,
  status: statusAm(daten, heute),
  jahresbeitragCents: jahresbeitrag(daten) ?? null,
  herkunft,
  buchungen,
  schaeden: schaeden.map((schaden) => ({ ...schaden, status: statusAus(schaden.bewegungen) })),
});

/** One exported customer: the record with `id`, `beziehungen` (this customer is <art> of kundeId) and `vertraege`. */
export const toExportzeile = ({ id, daten, beziehungen, vertraege }: Zeile, heute: string) => ({
  id,
  ...leereAnrede,
  ...daten,
  beziehungen: beziehungen.map(({ eigen, art, kundeId }) => ({ art: eigen ? art : gegenart[art], kundeId })),
  vertraege: vertraege.map((vertrag) => toVertrag(vertrag, heute)),
});

/** Streams and pure functions get it past the answer's check, so it is taken out here. */
const sichtbar = ({ siehtSchutzbeduerftiges }: Handle, zeile: Exportzeile): Exportzeile =>
  siehtSchutzbeduerftiges ? zeile : verberge(zeile);

const abfrage = sql<Zeile>`
  select k.id, k.daten,
    (select coalesce(jsonb_agg(jsonb_build_object('eigen', b.eigen, 'art', b.art, 'kundeId', z.id::text) order by z.id, b.art), '[]')
      from (
        select true eigen, art, zu_kunde_id anderer from beziehung where kunde_id = k.id
        union all
        select false, art, kunde_id from beziehung where zu_kunde_id = k.id
      ) b join kunde z on z.id = b.anderer and z.geloescht_am is null) beziehungen,
    (select coalesce(jsonb_agg(jsonb_build_object('id', v.id::text, 'daten', v.daten, 'herkunft', v.herkunft,
        'buchungen', (select coalesce(jsonb_agg(b.daten order by b.am, b.id), '[]') from buchung b
          where b.mandant_id = v.mandant_id and b.vertrag_id = v.id),
        'schaeden', (select coalesce(jsonb_agg(s.daten || jsonb_build_object('bewegungen', (
            select coalesce(jsonb_agg(w.daten order by w.bearbeitet_am, w.id), '[]') from schadenbewegung w
            where w.mandant_id = s.mandant_id and w.schaden_id = s.id)) order by s.id), '[]') from schaden s
          where s.mandant_id = v.mandant_id and s.vertrag_id = v.id)) order by v.id), '[]')
      from vertrag v where v.kunde_id = k.id and v.geloescht_am is null) vertraege
  from kunde k where k.geloescht_am is null`;

const alle = sql<Zeile>`${abfrage} order by k.mandant_id, k.id`;

/** NDJSON: one line (with its line end) per customer that is not in the bin, by id; status as of `heute`. */
export async function* exportMandant(handle: Handle, heute: string): AsyncGenerator<string, void> {
  const compilable = { compile: () => alle.compile(handle.db) };
  for await (const zeile of handle.rows(compilable, 200))
    yield `${JSON.stringify(sichtbar(handle, toExportzeile(zeile, heute)))}\n`;
}

export type Exportzeile = ReturnType<typeof toExportzeile>;
