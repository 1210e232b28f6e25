// Figures of the start page.
import { sql } from 'kysely';
import type { Handle } from '#platform/db/handle.ts';
import { auswahl } from '../tabellen.ts';
import type { EinspielungZeile } from '../tabellen.ts';

export type Startzahlen = {
  readonly kunden: number;
  readonly vertraege: number;
  readonly jahresbeitragCents: number;
  readonly offenePlaene: number;
  readonly faelligeAufgaben: number;
};

/** The last applied Einspielung, or the newest one while none is. */
export const findLetzte = async (handle: Handle): Promise<EinspielungZeile | undefined> => {
  const { rows } = await sql<EinspielungZeile>`
    ${auswahl} where e.mandant_id = ${handle.mandantId} and e.status <> 'schon-eingelesen'
    order by e.status = 'uebernommen' desc, e.uebernommen_am desc nulls last, e.id desc limit 1`.execute(
    handle.db,
  );
  return rows[0];
};

/** Customers that this Einspielung has brought and that are still there. */
export const countNeueKunden = async (handle: Handle, einspielungId: string): Promise<number> => {
  const { rows } = await sql<{ anzahl: number }>`
    select count(*)::int anzahl from kunde
    where mandant_id = ${handle.mandantId} and einspielung_id = ${einspielungId} and geloescht_am is null`.execute(
    handle.db,
  );
  return rows[0]?.anzahl ?? 0;
};

/** Premiums are those of contracts that give cover on `heute` and are not looked after by others. */
export const readStartzahlen = async (handle: Handle, heute: string): Promise<Startzahlen> => {
  const { mandantId } = handle;
  const { rows } = await sql<Startzahlen>`
    select
      (select count(*)::int from kunde where mandant_id = ${mandantId} and geloescht_am is null) kunden,
      v.anzahl vertraege, v.beitrag "jahresbeitragCents",
      (select count(*)::int from einspielung where mandant_id = ${mandantId} and status = 'geplant') "offenePlaene",
      (select count(*)::int from aufgabe where mandant_id = ${mandantId} and erledigt_am is null and faellig <= ${heute}) "faelligeAufgaben"
    from (
      select count(*)::int anzahl,
        coalesce(sum(jahresbeitrag_cents) filter (where not fremdvertrag
          and vertrag_status(beginn, ablauf, storno_am, lieferstatus, ${heute}) in ('aktiv', 'gekuendigt', 'beitragsfrei', 'ruhend')), 0)::float8 beitrag
      from vertrag where mandant_id = ${mandantId} and geloescht_am is null
    ) v`.execute(handle.db);
  return rows[0] ?? { kunden: 0, vertraege: 0, jahresbeitragCents: 0, offenePlaene: 0, faelligeAufgaben: 0 };
};
