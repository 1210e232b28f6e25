// The tray: what applied plans could not decide, with the two best stored records beside it.
import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import { anzeigename } from '#domain/kunde.ts';
import type { Kunde } from '#domain/kunde.ts';
import { beurteileKandidat } from '#importers/abgleich/entscheidung.ts';
import type { Gegenueber, Kundenkandidat, Vertragskandidat } from '#importers/abgleich/entscheidung.ts';
import { vertragsname } from '#importers/abgleich/entscheidung-vertrag.ts';
import { abgleichSchluessel } from '#importers/abgleich/schluessel.ts';
import type { Handle } from '#platform/db/handle.ts';
import {
  findKundenkandidaten,
  namenssuche,
  readKundenkandidaten,
  readLuecken,
  readVertragskandidaten,
} from '../planen/kandidaten.ts';
import type { Klaerfall } from './klaeren.contract.ts';

/** Open cases as `p`, with their Einspielung `e`; a contract whose customer is a case itself follows it and is none. */
const offene: RawBuilder<unknown> = sql`
  from einspielung_plan p join einspielung e on e.mandant_id = p.mandant_id and e.id = p.einspielung_id
  where p.entscheidung = 'unklar' and p.gegenstand in ('kunde', 'vertrag') and p.daten is not null and e.status = 'uebernommen'
    and not (p.gegenstand = 'vertrag' and p.bezug_schluessel is not null and exists (
      select from einspielung_plan k where k.mandant_id = p.mandant_id and k.einspielung_id = p.einspielung_id
        and k.gegenstand = 'kunde' and k.entscheidung = 'unklar' and k.schluessel = p.bezug_schluessel))`;

export const countOffene = async (handle: Handle): Promise<number> => {
  const { rows } = await sql<{ anzahl: number }>`
    select count(*)::int anzahl ${offene} and p.mandant_id = ${handle.mandantId}`.execute(handle.db);
  return rows[0]?.anzahl ?? 0;
};

type Zeile = {
  readonly einspielungId: string;
  readonly nr: number;
  readonly datei: string;
  readonly zeile: number;
  readonly gegenstand: 'kunde' | 'vertrag';
  readonly bezeichnung: string;
  readonly gruende: string[];
  readonly vertraege: number;
  readonly kunde: { id: string; name: string } | null;
  readonly spaeter: boolean;
  readonly daten: Record<string, unknown>;
  readonly kandidaten: readonly Gegenueber[];
  readonly ziel_id: string | null;
};

const readOffene = async (handle: Handle, anzahl: number): Promise<readonly Zeile[]> => {
  const { rows } = await sql<Zeile>`
    select p.einspielung_id "einspielungId", p.nr,
      (select d.name from datei d where d.mandant_id = e.mandant_id and d.id = e.datei_id) datei,
      p.zeile, p.gegenstand, p.bezeichnung, p.gruende, p.spaeter_am is not null spaeter, p.daten, p.kandidaten, p.ziel_id,
      (select count(*)::int from einspielung_plan v where v.mandant_id = p.mandant_id and v.einspielung_id = p.einspielung_id
        and v.gegenstand = 'vertrag' and v.entscheidung = 'unklar' and p.gegenstand = 'kunde' and v.bezug_schluessel = p.schluessel) vertraege,
      (select jsonb_build_object('id', k.id::text, 'name', k.name) from kunde k
        where k.mandant_id = p.mandant_id and p.gegenstand = 'vertrag' and k.id = p.kunde_id and k.geloescht_am is null) kunde
    ${offene} and p.mandant_id = ${handle.mandantId}
    order by p.spaeter_am nulls first, p.einspielung_id, p.nr limit ${anzahl}`.execute(handle.db);
  return rows;
};

const kandidatenIds = ({ kandidaten, ziel_id }: Zeile): string[] => [
  ...(ziel_id === null ? [] : [ziel_id]),
  ...kandidaten.map(({ id }) => id),
];

const fallSchluessel = ({ einspielungId, nr }: Zeile): string => `${einspielungId}/${nr}`;

/** The best of what the plan named and what shares a key today. */
const bewerteKunden = (zeile: Zeile, alle: readonly Kundenkandidat[]): Klaerfall['kandidaten'] => {
  const genannt = kandidatenIds(zeile);
  return alle
    .map((kandidat) => ({ kandidat, urteil: beurteileKandidat(zeile.daten as Kunde, kandidat) }))
    .filter(({ kandidat, urteil }) => urteil.urteil !== 'verschieden' || genannt.includes(kandidat.id))
    .sort((a, b) => b.urteil.punkte - a.urteil.punkte || Number(a.kandidat.id) - Number(b.kandidat.id))
    .slice(0, 2)
    .map(({ kandidat, urteil }) => ({
      id: kandidat.id,
      bezeichnung: anzeigename(kandidat.daten),
      kunde: null,
      imPapierkorb: kandidat.imPapierkorb ?? false,
      gruende: [...urteil.gruende],
      daten: kandidat.daten,
    }));
};

const zeigeVertraege = (
  zeile: Zeile,
  alle: ReadonlyMap<string, Vertragskandidat>,
  halter: ReadonlyMap<string, Kundenkandidat>,
): Klaerfall['kandidaten'] =>
  [...new Set(kandidatenIds(zeile))]
    .flatMap((id) => alle.get(id) ?? [])
    .slice(0, 2)
    .map(({ id, kundeId, daten, imPapierkorb }) => {
      const kunde = halter.get(kundeId);
      return {
        id,
        bezeichnung: vertragsname(daten),
        kunde: kunde ? anzeigename(kunde.daten) : null,
        imPapierkorb: imPapierkorb ?? false,
        gruende: [...(zeile.kandidaten.find((eins) => eins.id === id)?.gruende ?? [])],
        daten,
      };
    });

/** What the contract shows of a row. */
const ohneZiel = (zeile: Zeile): Omit<Klaerfall, 'kandidaten'> => {
  const { einspielungId, nr, datei, gegenstand, bezeichnung, gruende, vertraege, kunde, spaeter, daten } =
    zeile;
  return {
    einspielungId,
    nr,
    datei,
    zeile: zeile.zeile,
    gegenstand,
    bezeichnung,
    gruende,
    vertraege,
    kunde,
    spaeter,
    daten,
  };
};

/** Postponed cases last. A few queries for the page, never one per case. */
export const listOffene = async (handle: Handle, anzahl: number): Promise<Klaerfall[]> => {
  const zeilen = await readOffene(handle, anzahl);
  const kunden = zeilen.filter(({ gegenstand }) => gegenstand === 'kunde');
  const luecken = await readLuecken(handle);
  const gesucht = kunden.map((zeile) => ({
    schluessel: fallSchluessel(zeile),
    abgleich: abgleichSchluessel(zeile.daten as Kunde),
    ...namenssuche(zeile.daten as Kunde, luecken, true),
  }));
  const ueberSchluessel = await findKundenkandidaten(handle, '0', gesucht);
  const genannte = await readKundenkandidaten(handle, kunden.flatMap(kandidatenIds));
  const vertraege = await readVertragskandidaten(
    handle,
    zeilen.filter(({ gegenstand }) => gegenstand === 'vertrag').flatMap(kandidatenIds),
  );
  const halter = await readKundenkandidaten(
    handle,
    [...vertraege.values()].map(({ kundeId }) => kundeId),
  );
  return zeilen.map((ganz) => {
    const zeile = ohneZiel(ganz);
    if (zeile.gegenstand === 'vertrag')
      return { ...zeile, kandidaten: zeigeVertraege(ganz, vertraege, halter) };
    const alle = new Map(
      [
        ...(ueberSchluessel.get(fallSchluessel(ganz)) ?? []),
        ...kandidatenIds(ganz).flatMap((id) => genannte.get(id) ?? []),
      ].map((kandidat) => [kandidat.id, kandidat]),
    );
    return { ...zeile, kandidaten: bewerteKunden(ganz, [...alle.values()]) };
  });
};
