// Finds stored records that a Vorschlag may mean: one join per batch, never a query per row. `offset 0` keeps the order of the
// lookups: the tables have just been filled and the planner knows nothing about them.
import { sql } from 'kysely';
import { isTag } from '#domain/datum.ts';
import type { Herkuenfte } from '#domain/herkunft.ts';
import { anzeigename, fehlendeMindestangaben } from '#domain/kunde.ts';
import type { Kunde } from '#domain/kunde.ts';
import type { Vertrag } from '#domain/vertrag.ts';
import type { Kundenkandidat, Vertragskandidat } from '#importers/abgleich/entscheidung.ts';
import { namensSchluessel } from '#importers/abgleich/name.ts';
import type { AbgleichSchluessel } from '#importers/abgleich/schluessel.ts';
import type { Handle } from '#platform/db/handle.ts';
import { bliebOffen } from '../offen.ts';

type Satz<T> = {
  readonly id: string;
  readonly version: number;
  readonly daten: T;
  readonly herkunft: Herkuenfte;
  readonly geloescht: boolean;
  readonly stand: string | null;
};

const kandidat = <T>({ id, version, daten, herkunft, geloescht, stand }: Satz<T>) => ({
  id,
  version,
  daten,
  herkunft,
  ...(geloescht ? { imPapierkorb: true } : {}),
  ...(stand === null ? {} : { stand }),
});

/** The newest day of data that an applied delivery has brought for a record, or for one merged into it, changed by it or not. */
const standVon = (gegenstand: 'kunde' | 'vertrag', id: string) => sql`
  (select max(e.stand) from einspielung_plan p
   join einspielung e on e.mandant_id = p.mandant_id and e.id = p.einspielung_id
   where p.mandant_id = t.mandant_id and p.gegenstand = ${gegenstand} and p.ziel_id = any(${sql.ref(id)} || array(
       select f.id from ${sql.table(gegenstand)} f where f.mandant_id = t.mandant_id and f.zusammengefuehrt_mit = ${sql.ref(id)}))
     and p.entscheidung in ('neu', 'geaendert', 'unveraendert') and e.status in ('uebernimmt', 'uebernommen') and not ${bliebOffen}) stand`;

export type Gesucht = {
  readonly schluessel: string;
  readonly abgleich: readonly AbgleichSchluessel[];
  /** Names as lists show them, for customers of whom too little is known to share a key with anybody. */
  readonly namen?: readonly string[];
  /** By `namen` only those are looked for of whom no place is known. */
  readonly nurOhneOrt?: boolean;
  /** A person whose namesakes elsewhere may be the same one, for a birth date is missing here or there. */
  readonly vettern?: Vettern;
};

/** `namen` folded as in the key `name+plz`; `nurOhneTag`: only those of whom no birth date is known. */
export type Vettern = { readonly namen: readonly string[]; readonly nurOhneTag: boolean };

const anzeigenamen = (kunde: Kunde): string[] => {
  const { titel: _titel, ...ohneTitel } = kunde;
  return [...new Set([anzeigename(kunde), anzeigename(ohneTitel)])].filter(Boolean);
};

/** Names by which a customer without the data that tell people apart is found; none for others. */
export const namenOhneMerkmal = (kunde: Kunde): string[] =>
  fehlendeMindestangaben(kunde).length === 0 ? [] : anzeigenamen(kunde);

/** People of whom too little is known to share a key with anybody: are there such in the book? */
export type Luecken = { readonly ohneTag: boolean; readonly ohneOrt: boolean };

/** By which names to look for a customer whom no key finds. A list is looked through more widely: anybody may have typed it. */
export const namenssuche = (
  kunde: Kunde,
  luecken: Luecken,
  mindestangaben: boolean,
): Pick<Gesucht, 'namen' | 'nurOhneOrt' | 'vettern'> => {
  const vettern = vetternVon(kunde, luecken);
  const nurOhneOrt = !mindestangaben || fehlendeMindestangaben(kunde).length === 0;
  const namen = nurOhneOrt && (kunde.art !== 'person' || !luecken.ohneOrt) ? [] : anzeigenamen(kunde);
  return { namen, nurOhneOrt, ...(vettern === undefined ? {} : { vettern }) };
};

/** With a full birth date only where the book has people without one. */
const vetternVon = (kunde: Kunde, luecken: Luecken): Vettern | undefined => {
  const nurOhneTag = isTag(kunde.geburtsdatum ?? '');
  if (kunde.art !== 'person' || (nurOhneTag && !luecken.ohneTag)) return undefined;
  const namen = [
    ...new Set([kunde.nachname, kunde.geburtsname].map((nach) => namensSchluessel(kunde, nach))),
  ];
  return { namen: namen.filter(Boolean), nurOhneTag };
};

/** Of whom the book knows too little. */
export const readLuecken = async (handle: Handle): Promise<Luecken> => {
  const leute = sql`select from kunde where mandant_id = ${handle.mandantId} and art = 'person' and geloescht_am is null`;
  const { rows } = await sql<Luecken>`
    select exists (${leute} and (geburtsdatum is null or geburtsdatum like '%-00%')) "ohneTag",
      exists (${leute} and ort is null) "ohneOrt"`.execute(handle.db);
  return rows[0] ?? { ohneTag: false, ohneOrt: false };
};

/** A name that more people bear says nothing about its bearer: nobody is asked. */
const hoechstensVettern = 3;

/** A key that so many share (the broker's own phone) proves nothing. */
const hoechstensJeSchluessel = 30;

/** Pairs of (key in the file, customer in the book). */
const findPaare = async (handle: Handle, gesucht: readonly Gesucht[]): Promise<[string, string][]> => {
  const zeilen = gesucht.flatMap(({ schluessel, abgleich }) =>
    abgleich.map((a) => [schluessel, a.art, a.schluessel] as const),
  );
  const { rows } = await sql<{ datei: string; kunde_id: string }>`
    select distinct q.datei, s.kunde_id
    from unnest(${zeilen.map(([d]) => d)}::text[], ${zeilen.map(([, a]) => a)}::text[], ${zeilen.map(([, , s]) => s)}::text[])
      q(datei, art, schluessel)
    cross join lateral (
      select kunde_id from kunde_schluessel s
      where s.mandant_id = ${handle.mandantId} and s.art = q.art and s.schluessel = q.schluessel limit ${hoechstensJeSchluessel}
    ) s`.execute(handle.db);
  return rows.map(({ datei, kunde_id }) => [datei, kunde_id]);
};

/** Pairs of one name, where the file says too little for a key. */
const findPaareUeberNamen = async (
  handle: Handle,
  gesucht: readonly Gesucht[],
): Promise<[string, string][]> => {
  const zeilen = gesucht.flatMap(({ schluessel, namen = [], nurOhneOrt = false }) =>
    namen.map((name) => [schluessel, name, nurOhneOrt] as const),
  );
  if (zeilen.length === 0) return [];
  const { rows } = await sql<{ datei: string; kunde_id: string }>`
    select distinct q.datei, k.id kunde_id
    from unnest(${zeilen.map(([d]) => d)}::text[], ${zeilen.map(([, n]) => n)}::text[], ${zeilen.map(([, , o]) => o)}::bool[])
      q(datei, name, nur_ohne_ort)
    cross join lateral (
      select k.id from kunde k
      where k.mandant_id = ${handle.mandantId} and k.name collate "de-x-icu" = q.name collate "de-x-icu" and k.geloescht_am is null
        and (not q.nur_ohne_ort or k.ort is null)
      limit ${hoechstensJeSchluessel}
    ) k`.execute(handle.db);
  return rows.map(({ datei, kunde_id }) => [datei, kunde_id]);
};

/** Pairs of one name, wherever they live; the prefix of a key is found by its index. */
const findPaareUeberVettern = async (
  handle: Handle,
  gesucht: readonly Gesucht[],
): Promise<[string, string][]> => {
  const zeilen = gesucht.flatMap(({ schluessel, vettern }) =>
    (vettern?.namen ?? []).map((name) => [schluessel, name, vettern?.nurOhneTag ?? false] as const),
  );
  if (zeilen.length === 0) return [];
  const { rows } = await sql<{ datei: string; kunde_id: string }>`
    select distinct q.datei, k.id kunde_id
    from unnest(${zeilen.map(([d]) => d)}::text[], ${zeilen.map(([, n]) => n)}::text[], ${zeilen.map(([, , t]) => t)}::bool[])
      q(datei, name, nur_ohne_tag)
    cross join lateral (
      select array_agg(s.kunde_id) ids from (
        select distinct s.kunde_id from kunde_schluessel s
        where s.mandant_id = ${handle.mandantId} and s.art = 'name+plz' and s.schluessel >= q.name || '|' and s.schluessel < q.name || '}'
          and starts_with(s.schluessel, q.name || '|')
        limit ${hoechstensVettern + 1}) s
    ) s
    join kunde k on k.mandant_id = ${handle.mandantId} and k.id = any(s.ids) and k.geloescht_am is null
    where cardinality(s.ids) <= ${hoechstensVettern} and (not q.nur_ohne_tag or k.geburtsdatum is null or k.geburtsdatum like '%-00%')`.execute(
    handle.db,
  );
  return rows.map(({ datei, kunde_id }) => [datei, kunde_id]);
};

/** Pairs that share a contract: same insurer and number in the file and in the book. */
const findPaareUeberVertrag = async (
  handle: Handle,
  einspielungId: string,
  gesucht: readonly Gesucht[],
): Promise<[string, string][]> => {
  const { rows } = await sql<{ datei: string; kunde_id: string }>`
    select distinct q.datei, t.kunde_id
    from unnest(${gesucht.map(({ schluessel }) => schluessel)}::text[]) q(datei)
    cross join lateral (
      select v.nummer_norm, v.gesellschaft_schluessel from einspielung_vorschlag v
      where v.mandant_id = ${handle.mandantId} and v.einspielung_id = ${einspielungId} and v.kunde = q.datei offset 0
    ) v
    cross join lateral (
      select t.kunde_id from vertrag t
      where t.mandant_id = ${handle.mandantId} and t.nummer_norm = v.nummer_norm
        and t.gesellschaft_schluessel = v.gesellschaft_schluessel and t.geloescht_am is null offset 0
    ) t`.execute(handle.db);
  return rows.map(({ datei, kunde_id }) => [datei, kunde_id]);
};

type Kundensatz = Satz<Kunde> & { readonly frueher: readonly Kunde[] | null };

const kundenkandidat = (satz: Kundensatz): Kundenkandidat =>
  Object.assign(kandidat(satz), satz.frueher === null ? {} : { frueher: satz.frueher });

/** By the id asked for; who was merged is answered by the one that has stayed. */
const readKunden = async (handle: Handle, ids: readonly string[]): Promise<Map<string, Kundensatz>> => {
  const { rows } = await sql<Kundensatz & { gesucht: string }>`
    select g.id gesucht, t.id, t.version, t.daten, t.herkunft, t.geloescht_am is not null geloescht, ${standVon('kunde', 't.id')},
      (select jsonb_agg(f.daten order by f.id) from kunde f where f.mandant_id = t.mandant_id and f.zusammengefuehrt_mit = t.id) frueher
    from kunde g join kunde t on t.mandant_id = g.mandant_id and t.id = coalesce(g.zusammengefuehrt_mit, g.id)
    where g.mandant_id = ${handle.mandantId} and g.id = any(${ids}::bigint[])`.execute(handle.db);
  return new Map(rows.map((zeile) => [zeile.gesucht, zeile]));
};

/** Stored customers by id, as matching takes them. */
export const readKundenkandidaten = async (
  handle: Handle,
  ids: readonly string[],
): Promise<Map<string, Kundenkandidat>> => {
  const saetze = ids.length === 0 ? new Map<string, Kundensatz>() : await readKunden(handle, ids);
  return new Map([...saetze].map(([id, satz]) => [id, kundenkandidat(satz)]));
};

const sammle = <T>(paare: readonly [string, T][]): Map<string, T[]> => {
  const nach = new Map<string, T[]>();
  for (const [key, wert] of paare) {
    const liste = nach.get(key);
    if (liste) liste.push(wert);
    else nach.set(key, [wert]);
  }
  return nach;
};

/** Candidates of each customer of the batch, by its key in the file. */
export const findKundenkandidaten = async (
  handle: Handle,
  einspielungId: string,
  gesucht: readonly Gesucht[],
): Promise<Map<string, Kundenkandidat[]>> => {
  const ueberSchluessel = [
    ...(await findPaare(handle, gesucht)),
    ...(await findPaareUeberNamen(handle, gesucht)),
    ...(await findPaareUeberVettern(handle, gesucht)),
  ];
  const ueberVertrag = await findPaareUeberVertrag(handle, einspielungId, gesucht);
  const gemeinsam = new Set(ueberVertrag.map((paar) => paar.join('|')));
  const ids = [...new Set([...ueberSchluessel, ...ueberVertrag].map(([, id]) => id))];
  if (ids.length === 0) return new Map();
  const saetze = await readKunden(handle, ids);
  const paare = new Map(
    [...ueberSchluessel, ...ueberVertrag].flatMap(([datei, id]) => {
      const satz = saetze.get(id);
      return satz ? [[`${datei}|${satz.id}`, { datei, satz }] as const] : [];
    }),
  );
  return sammle(
    [...paare].map(([paar, { datei, satz }]): [string, Kundenkandidat] => [
      datei,
      Object.assign(kundenkandidat(satz), gemeinsam.has(paar) ? { gemeinsamerVertrag: true } : {}),
    ]),
  );
};

/** Stored contracts by id, as matching takes them; a merged one is answered by the one that has stayed. */
export const readVertragskandidaten = async (
  handle: Handle,
  ids: readonly string[],
): Promise<Map<string, Vertragskandidat>> => {
  if (ids.length === 0) return new Map();
  const { rows } = await sql<Satz<Vertrag> & { gesucht: string; kunde_id: string }>`
    select g.id gesucht, t.id, t.kunde_id, t.version, t.daten, t.herkunft, t.geloescht_am is not null geloescht,
      ${standVon('vertrag', 't.id')}
    from vertrag g join vertrag t on t.mandant_id = g.mandant_id and t.id = coalesce(g.zusammengefuehrt_mit, g.id)
    where g.mandant_id = ${handle.mandantId} and g.id = any(${ids}::bigint[])`.execute(handle.db);
  return new Map(
    rows.map((zeile) => [zeile.gesucht, Object.assign(kandidat(zeile), { kundeId: zeile.kunde_id })]),
  );
};

export type GesuchterVertrag = {
  readonly schluessel: string;
  readonly gesellschaft: string;
  /** Null: look among the holder's contracts with this insurer. */
  readonly nummer: string | null;
  readonly kundeId: string | null;
};

/** Candidates of each contract of the batch, by its key in the file. */
export const findVertragskandidaten = async (
  handle: Handle,
  gesucht: readonly GesuchterVertrag[],
): Promise<Map<string, Vertragskandidat[]>> => {
  if (gesucht.length === 0) return new Map();
  const spalte = (name: keyof GesuchterVertrag) => gesucht.map((eins) => eins[name]);
  const { rows } = await sql<Satz<Vertrag> & { datei: string; kunde_id: string }>`
    with q as (
      select * from unnest(${spalte('schluessel')}::text[], ${spalte('gesellschaft')}::text[], ${spalte('nummer')}::text[],
        ${spalte('kundeId')}::bigint[]) q(datei, gesellschaft, nummer, kunde_id)
    ), paare as (
      select q.datei, t.id from q cross join lateral (
        select coalesce(t.zusammengefuehrt_mit, t.id) id from vertrag t where t.mandant_id = ${handle.mandantId} and t.nummer_norm = q.nummer
          and t.gesellschaft_schluessel = q.gesellschaft offset 0) t where q.nummer is not null
      union
      select q.datei, t.id from q cross join lateral (
        select t.id from vertrag t where t.mandant_id = ${handle.mandantId} and t.kunde_id = q.kunde_id
          and t.gesellschaft_schluessel = q.gesellschaft and t.geloescht_am is null offset 0) t where q.nummer is null
    )
    select p.datei, t.id, t.kunde_id, t.version, t.daten, t.herkunft, t.geloescht_am is not null geloescht, ${standVon('vertrag', 't.id')}
    from paare p cross join lateral (
      select * from vertrag t where t.mandant_id = ${handle.mandantId} and t.id = p.id offset 0) t`.execute(
    handle.db,
  );
  return sammle(
    rows.map((zeile): [string, Vertragskandidat] => [
      zeile.datei,
      Object.assign(kandidat(zeile), { kundeId: zeile.kunde_id }),
    ]),
  );
};
