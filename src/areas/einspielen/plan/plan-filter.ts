// The filters of the plan as conditions on entry `p`. Each has an index; a text is looked for in one pass over the plan.
import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import { falteKurz } from '#domain/faltung.ts';
import type { Handle } from '#platform/db/handle.ts';
import { istOffen } from '../offen.ts';
import type { Merkmal, Planfilter } from './plan.contract.ts';

type Bedingung = RawBuilder<unknown>;

/** Words as the index of the partial tables has them. */
export const merkmale: Readonly<Record<Merkmal, (sprungAb: number) => Bedingung>> = {
  beendet: () => sql`p.beendet`,
  konflikt: () => sql`p.konflikte <> '[]'`,
  sprung: (sprungAb) => sql`p.sprung is not null and abs(p.sprung) >= ${sprungAb}`,
  offen: () => istOffen,
};

const muster = (wort: string): string => `%${wort}%`;

/** Names and numbers; contracts also by the name of their customer in the file; a number is also a line of the file. */
const suchbedingung = (handle: Handle, einspielungId: string, suche: string): Bedingung => {
  const worte = falteKurz(suche).split(' ').filter(Boolean);
  if (worte.length === 0) return sql`false`;
  const passt = (spalte: Bedingung) =>
    sql.join(
      worte.map((wort) => sql`${spalte} like ${muster(wort)}`),
      sql` and `,
    );
  const zeile = /^\d{1,9}$/.test(suche) ? sql`or p.zeile = ${Number(suche)}` : sql``;
  return sql`((${passt(sql`p.suche`)}) or p.bezug_schluessel in (
    select k.schluessel from einspielung_plan k where k.mandant_id = ${handle.mandantId}
      and k.einspielung_id = ${einspielungId} and k.gegenstand = 'kunde' and ${passt(sql`k.suche`)}) ${zeile})`;
};

/** All but Gegenstand and Entscheidung, which choose the index. */
export const planbedingung = (
  handle: Handle,
  einspielungId: string,
  { merkmal, sprungAb, suche }: Pick<Planfilter, 'merkmal' | 'sprungAb' | 'suche'>,
): Bedingung => {
  const teile = [
    ...(merkmal ? [merkmale[merkmal](sprungAb)] : []),
    ...(suche ? [suchbedingung(handle, einspielungId, suche)] : []),
  ];
  return teile.length === 0 ? sql`` : sql`and ${sql.join(teile, sql` and `)}`;
};
