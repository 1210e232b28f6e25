// Legal texts of a brokerage: own versions and which one counts. Both only grow.
import { sql } from 'kysely';
import { vorlagen, vorlageVon } from '#berichte/vorlagen/index.ts';
import type { Textfassung, Vorlagenschluessel, WirksamerText } from '#berichte/vorlagen/vorlage.ts';
import { formatTag } from '#domain/datum.ts';
import type { Handle } from '#platform/db/handle.ts';
import type { Text, Textzeile } from './texte.contract.ts';

const ehemalige = 'eine frühere Person';

type Freigabezeile = { schluessel: Vorlagenschluessel; nr: number | null; wer: string; am: Date };

/** Newest first; of one text or of all. */
const readFreigaben = async (handle: Handle, schluessel?: Vorlagenschluessel): Promise<Freigabezeile[]> => {
  const { rows } = await sql<Freigabezeile>`
    select f.schluessel, f.nr, coalesce(z.name, ${ehemalige}) wer, f.am
    from textfreigabe f left join zugehoerigkeit z on z.benutzer_id = f.benutzer_id
    where ${schluessel === undefined ? sql`true` : sql`f.schluessel = ${schluessel}`}
    order by f.id desc`.execute(handle.db);
  return rows;
};

const toFreigabe = ({ nr, wer, am }: Freigabezeile) => ({ nr, wer, am: am.toISOString() });

const wirksame = (freigaben: readonly Freigabezeile[], schluessel: Vorlagenschluessel) => {
  const eine = freigaben.find((freigabe) => freigabe.schluessel === schluessel);
  return eine ? toFreigabe(eine) : null;
};

export const listTexte = async (handle: Handle): Promise<Textzeile[]> => {
  const freigaben = await readFreigaben(handle);
  const { rows } = await sql<{ schluessel: string; zahl: number }>`
    select schluessel, count(*)::int zahl from textfassung group by schluessel`.execute(handle.db);
  return vorlagen.map(({ schluessel, titel, rechtsgrundlage, form }) => ({
    schluessel,
    titel,
    rechtsgrundlage,
    form,
    wirksam: wirksame(freigaben, schluessel),
    fassungen: rows.find((zeile) => zeile.schluessel === schluessel)?.zahl ?? 0,
  }));
};

export const readText = async (handle: Handle, schluessel: Vorlagenschluessel): Promise<Text> => {
  const freigaben = await readFreigaben(handle, schluessel);
  const { rows } = await sql<{ nr: number; inhalt: Textfassung; wer: string; am: Date }>`
    select f.nr, f.inhalt, coalesce(z.name, ${ehemalige}) wer, f.angelegt_am am
    from textfassung f left join zugehoerigkeit z on z.benutzer_id = f.benutzer_id
    where f.schluessel = ${schluessel} order by f.nr desc`.execute(handle.db);
  const { titel, abschnitte, fassung, rechtsgrundlage } = vorlageVon[schluessel];
  return {
    schluessel,
    muster: { titel, abschnitte: [...abschnitte] },
    musterfassung: fassung,
    rechtsgrundlage,
    wirksam: wirksame(freigaben, schluessel),
    fassungen: rows.map(({ am, ...zeile }) => ({ ...zeile, am: am.toISOString() })),
    freigaben: freigaben.map(toFreigabe),
  };
};

/** @returns number of the new version; two at once wait for each other */
export const insertTextfassung = async (
  handle: Handle,
  schluessel: Vorlagenschluessel,
  inhalt: Textfassung,
): Promise<number> => {
  await sql`select pg_advisory_xact_lock(hashtext('textfassung'), ${handle.mandantId})`.execute(handle.db);
  const { rows } = await sql<{ nr: number }>`
    insert into textfassung (mandant_id, schluessel, nr, inhalt, benutzer_id)
    select ${handle.mandantId}, ${schluessel}, coalesce(max(nr), 0) + 1, ${JSON.stringify(inhalt)}::jsonb, ${handle.benutzerId}
    from textfassung where schluessel = ${schluessel} returning nr`.execute(handle.db);
  return rows[0]?.nr ?? 0;
};

/** False: there is no such version. */
export const insertTextfreigabe = async (
  handle: Handle,
  schluessel: Vorlagenschluessel,
  nr: number | null,
): Promise<boolean> => {
  const { rows } = await sql`
    insert into textfreigabe (mandant_id, schluessel, nr, benutzer_id)
    select ${handle.mandantId}, ${schluessel}, ${nr}::int, ${handle.benutzerId}
    where ${nr}::int is null or exists (select from textfassung where schluessel = ${schluessel} and nr = ${nr})
    returning id`.execute(handle.db);
  return rows.length > 0;
};

/** A text in force; `nr` of the brokerage's own version, null for our wording. */
export type GeltenderText = WirksamerText & { readonly nr: number | null };

/** What registers keep: which words were handed over or agreed to. */
export const fassungsname = ({ nr, fassung }: GeltenderText): string =>
  nr === null ? `Muster vom ${formatTag(fassung)}` : `eigene Fassung ${nr} vom ${formatTag(fassung)}`;

type Texte = Readonly<Record<Vorlagenschluessel, GeltenderText>>;

const unsere = Object.fromEntries(
  vorlagen.map((vorlage) => [vorlage.schluessel, { ...vorlage, nr: null }]),
) as unknown as Texte;

/** What counts at this brokerage today: the version it approved and switched on, else ours, marked as a Muster. */
export const wirksameTexte = async (handle: Handle): Promise<Texte> => {
  const { rows } = await sql<{ schluessel: Vorlagenschluessel; nr: number; inhalt: Textfassung; am: string }>`
    select g.schluessel, f.nr, f.inhalt, (f.angelegt_am at time zone 'Europe/Berlin')::date::text am
    from (select distinct on (schluessel) schluessel, nr from textfreigabe order by schluessel, id desc) g
    join textfassung f on f.schluessel = g.schluessel and f.nr = g.nr`.execute(handle.db);
  const eigene = rows.map(({ schluessel, nr, inhalt, am }) => [
    schluessel,
    { ...vorlageVon[schluessel], ...inhalt, fassung: am, freigegeben: true, nr },
  ]);
  return { ...unsere, ...(Object.fromEntries(eigene) as Partial<Texte>) };
};

/** One of them. */
export const wirksamerText = async (handle: Handle, schluessel: Vorlagenschluessel): Promise<GeltenderText> =>
  (await wirksameTexte(handle))[schluessel];
