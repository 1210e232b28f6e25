// Second half of reading: every staged Vorschlag meets the book and becomes an entry of the plan.
import { sql } from 'kysely';
import type { KundeVorschlag, Nachweis, VertragVorschlag } from '#domain/vorschlag.ts';
import { vertragSpalten } from '#areas/vertraege/spalten.ts';
import { formatTag } from '#domain/datum.ts';
import { entscheideKundeGleich, findEntscheidungKunde } from '#importers/abgleich/entscheidung.ts';
import type { Regelung } from '#importers/abgleich/entscheidung.ts';
import {
  entscheideVertragGleich,
  findEntscheidungVertrag,
} from '#importers/abgleich/entscheidung-vertrag.ts';
import type { Halter } from '#importers/abgleich/entscheidung-vertrag.ts';
import { belegKunde, belegVertrag } from '#importers/abgleich/gedaechtnis.ts';
import { abgleichSchluessel } from '#importers/abgleich/schluessel.ts';
import type { Stand } from '#importers/abgleich/verschmelze.ts';
import type { Handle } from '#platform/db/handle.ts';
import { vereint } from './abdruck.ts';
import { frischeStatistik, viele } from '../abschluss.ts';
import type { InTransaktion } from '../lesen/bereitstellen.ts';
import { erinnereKunden, erinnereVertraege } from './erinnerung.ts';
import { merkeFehlende } from '../fehlende/fehlende.ts';
import { findHalter, merkeNummern, mitHalter } from './halter.ts';
import type { Nummernbuch } from './halter.ts';
import { findKundenkandidaten, findVertragskandidaten, namenssuche, readLuecken } from './kandidaten.ts';
import type { Luecken } from './kandidaten.ts';
import { meldeFortschritt } from '../lauf.ts';
import type { Lauf } from '../lauf.ts';
import { planeBewegungen } from './planen-bewegungen.ts';
import { eintragKunde, eintragVertrag, writeEintraege } from './planeintrag.ts';
import type { Eintrag } from './planeintrag.ts';
import { findUnbelegte } from './unbelegte.ts';
import { planeWiederholte, readWiederholteHalter } from './wiederholung.ts';
import { fasseKundeZusammen, fasseVertragZusammen } from './zusammenfassung.ts';

type Gestellt = {
  readonly nr: number;
  readonly schluessel: string;
  readonly kunde: string | null;
  readonly daten: never;
  readonly nachweis: Nachweis;
  readonly abdruck: string;
};

const stapel = 500;

const seite = async (handle: Handle, id: string, art: string, nach: number): Promise<readonly Gestellt[]> => {
  const { rows } = await sql<Gestellt>`
    select nr, schluessel, kunde, daten, nachweis, abdruck from einspielung_vorschlag
    where mandant_id = ${handle.mandantId} and einspielung_id = ${id} and art = ${art} and not nachtrag and nr > ${nach}
    order by nr limit ${stapel}`.execute(handle.db);
  return rows;
};

const nachtraege = async (
  handle: Handle,
  id: string,
  art: string,
  schluessel: readonly string[],
): Promise<Map<string, Gestellt[]>> => {
  const { rows } = await sql<Gestellt>`
    select nr, schluessel, kunde, daten, nachweis, abdruck from einspielung_vorschlag
    where mandant_id = ${handle.mandantId} and einspielung_id = ${id} and art = ${art} and nachtrag
      and schluessel = any(${schluessel}::text[]) order by nr`.execute(handle.db);
  return Map.groupBy(rows, (zeile) => zeile.schluessel);
};

/** The page's records, each with all its words in the order of the file. */
const mitNachtraegen = async (
  handle: Handle,
  id: string,
  art: string,
  zeilen: readonly Gestellt[],
): Promise<readonly (readonly Gestellt[])[]> => {
  const mehr = await nachtraege(
    handle,
    id,
    art,
    zeilen.map((zeile) => zeile.schluessel),
  );
  return zeilen.map((zeile) => [zeile, ...(mehr.get(zeile.schluessel) ?? [])]);
};

/** The entry remembers what was delivered. */
const mitAbdruck = (eintrag: Eintrag, worte: readonly Gestellt[] | undefined): Eintrag => ({
  ...eintrag,
  abdruck: vereint((worte ?? []).map(({ abdruck }) => abdruck)),
});

const alsKunde = ({ schluessel, daten, nachweis }: Gestellt): KundeVorschlag => ({
  art: 'kunde',
  schluessel,
  kunde: daten,
  nachweis,
});
const alsVertrag = ({ schluessel, kunde, daten, nachweis }: Gestellt): VertragVorschlag => ({
  art: 'vertrag',
  schluessel,
  ...(kunde === null ? {} : { kunde }),
  vertrag: daten,
  nachweis,
});

/** What planning remembers between batches. */
type Merkbuch = {
  readonly lauf: Lauf;
  readonly stand: Stand;
  /** Holder's key in the file -> what the plan decided about it. */
  readonly halter: Map<string, Halter & { readonly id?: string }>;
  readonly nummern: Nummernbuch;
  readonly regelung: Regelung;
  /** Stored records that an entry of this plan changes already. */
  readonly beansprucht: Set<string>;
  naechsteNr: number;
  /** Of whom the book knows too little; read with the first of the batches. */
  luecken?: Luecken;
};

const doppelt = 'Die Datei nennt denselben Datensatz mehrfach mit verschiedenen Angaben';

/** Two entries must not change one record: the second one asks. */
const einmal = (buch: Merkbuch, eintrag: Eintrag): Eintrag => {
  if (eintrag.entscheidung !== 'geaendert' || eintrag.zielId === null) return eintrag;
  const key = `${eintrag.gegenstand} ${eintrag.zielId}`;
  if (!buch.beansprucht.has(key)) {
    buch.beansprucht.add(key);
    return eintrag;
  }
  return {
    ...eintrag,
    entscheidung: 'unklar',
    gruende: [doppelt, ...eintrag.gruende],
    spalten: null,
    abgleich: null,
  };
};

const nummeriere = (buch: Merkbuch, eintraege: readonly Eintrag[]): Eintrag[] =>
  eintraege.map((eintrag) => ({ ...einmal(buch, eintrag), nr: buch.naechsteNr++ }));

const halterAus = (
  { entscheidung, zielId }: Eintrag,
  ids: ReadonlyMap<number, string>,
  nr: number,
): Halter & { id?: string } => {
  if (entscheidung === 'neu') return { art: 'neu', id: ids.get(nr) ?? '' };
  return zielId === null ? { art: 'unklar' } : { art: 'bestand', kundeId: zielId, id: zielId };
};

const entschiedenAm = (am: string): string => `so entschieden am ${formatTag(am)}`;

const planKunden = async (handle: Handle, buch: Merkbuch, zeilen: readonly Gestellt[]): Promise<void> => {
  const { einspielungId } = buch.lauf;
  const worte = await mitNachtraegen(handle, einspielungId, 'kunde', zeilen);
  const vorschlaege = worte.flatMap((seine) => fasseKundeZusammen(seine.map(alsKunde), buch.stand) ?? []);
  buch.luecken ??= await readLuecken(handle);
  const { luecken, regelung } = buch;
  const gesucht = vorschlaege.map(({ schluessel, kunde }) => ({
    schluessel,
    abgleich: abgleichSchluessel(kunde),
    ...namenssuche(kunde, luecken, regelung.mindestangaben ?? false),
  }));
  const kandidaten = await findKundenkandidaten(handle, einspielungId, gesucht);
  const erinnert = await erinnereKunden(
    handle,
    vorschlaege.map(({ kunde }) => belegKunde(kunde)),
  );
  const entscheide = (v: KundeVorschlag) => {
    const frueher = erinnert.get(belegKunde(v.kunde));
    if (frueher?.ziel) return entscheideKundeGleich(v, frueher.ziel, buch.stand, entschiedenAm(frueher.am));
    const seine = (kandidaten.get(v.schluessel) ?? []).filter(({ id }) => !frueher?.verschieden.has(id));
    return findEntscheidungKunde(v, seine, buch.stand, buch.regelung);
  };
  const eintraege = nummeriere(
    buch,
    vorschlaege.map((v, i) => mitAbdruck(eintragKunde(v, entscheide(v)), worte[i])),
  );
  const ids = await writeEintraege(handle, einspielungId, eintraege);
  for (const eintrag of eintraege) buch.halter.set(eintrag.schluessel, halterAus(eintrag, ids, eintrag.nr));
  merkeNummern(buch.nummern, vorschlaege);
};

const planVertraege = async (handle: Handle, buch: Merkbuch, zeilen: readonly Gestellt[]): Promise<void> => {
  const { einspielungId } = buch.lauf;
  const worte = await mitNachtraegen(handle, einspielungId, 'vertrag', zeilen);
  const vorschlaege = worte.flatMap((seine) => {
    const vorschlag = fasseVertragZusammen(seine.map(alsVertrag), buch.stand);
    return vorschlag ? [mitHalter(buch.nummern, vorschlag)] : [];
  });
  const imBestand = await findHalter(
    handle,
    vorschlaege.flatMap(({ kunde }) => kunde ?? []),
  );
  for (const [key, id] of imBestand) buch.halter.set(key, { art: 'bestand', kundeId: id, id });
  const halterVon = (v: VertragVorschlag): Halter & { id?: string } =>
    (v.kunde === undefined ? undefined : buch.halter.get(v.kunde)) ?? { art: 'fehlt' };
  const gesucht = vorschlaege.map((v) => {
    const { gesellschaft_schluessel: gesellschaft, nummer_norm: nummer } = vertragSpalten(v.vertrag);
    const halter = halterVon(v);
    return {
      schluessel: v.schluessel,
      gesellschaft,
      nummer,
      kundeId: halter.art === 'bestand' ? halter.kundeId : null,
    };
  });
  const kandidaten = await findVertragskandidaten(handle, gesucht);
  // Their number is not known: a pool may have numbered them otherwise.
  const unbekannte = gesucht.filter(
    (g) => g.nummer !== null && g.kundeId !== null && !kandidaten.has(g.schluessel),
  );
  const desKunden = await findVertragskandidaten(
    handle,
    unbekannte.map((g) => ({ ...g, nummer: null })),
  );
  const belege = vorschlaege.map(({ vertrag }, i) => {
    const { gesellschaft = '', nummer = null } = gesucht[i] ?? {};
    const halter = halterVon(vorschlaege[i] as VertragVorschlag);
    return belegVertrag({
      gesellschaft,
      nummer,
      sparte: vertrag.sparte,
      beginn: vertrag.beginn,
      kundeId: halter.id ?? null,
    });
  });
  const erinnert = await erinnereVertraege(handle, belege);
  const eintraege = vorschlaege.map((v, i) => {
    const halter = halterVon(v);
    const frueher = erinnert.get(belege[i] ?? '');
    if (frueher?.ziel) {
      const wie = entscheideVertragGleich(v, frueher.ziel, buch.stand, entschiedenAm(frueher.am));
      return eintragVertrag(v, wie, halter.id ?? null);
    }
    const [seine = [], weitere = []] = [kandidaten, desKunden].map((gefunden) =>
      (gefunden.get(v.schluessel) ?? []).filter(({ id }) => !frueher?.verschieden.has(id)),
    );
    const entscheidung = findEntscheidungVertrag(v, seine, buch.stand, halter, weitere);
    return eintragVertrag(v, entscheidung, halter.id ?? null);
  });
  await writeEintraege(
    handle,
    einspielungId,
    nummeriere(
      buch,
      eintraege.map((eintrag, i) => mitAbdruck(eintrag, worte[i])),
    ),
  );
};

/** What comes again in the same words, in one statement; contracts still to be planned learn their holders. */
const planWiederholte = async (handle: Handle, buch: Merkbuch, art: 'kunde' | 'vertrag'): Promise<void> => {
  const { einspielungId } = buch.lauf;
  buch.naechsteNr += await planeWiederholte(handle, { einspielungId, art, nr: buch.naechsteNr });
  if (art === 'kunde') return;
  for (const { schluessel, kundeId } of await readWiederholteHalter(handle, einspielungId))
    buch.halter.set(schluessel, { art: 'bestand', kundeId, id: kundeId });
};

const arten = [
  { art: 'kunde', plan: planKunden },
  { art: 'vertrag', plan: planVertraege },
] as const;

/** Reads these staged rows again, with their data. */
type Nachleser = (nummern: ReadonlySet<number>) => Promise<void>;

/** Once contracts are compared by fingerprint. */
const leseUnbelegteNach = async (
  { einspielungId }: Lauf,
  inTransaktion: InTransaktion,
  liesNach: Nachleser,
): Promise<void> => {
  const nummern = await inTransaktion((handle) => findUnbelegte(handle, einspielungId));
  if (nummern.length > 0) await liesNach(new Set(nummern));
};

/** Plans all staged customers, then all contracts, then what was posted on them. Each batch is a transaction with its progress (second half of the bar). */
export const plane = async (
  lauf: Lauf,
  stand: Stand,
  anzahl: number,
  abNr: number,
  inTransaktion: InTransaktion,
  { liesNach, ...regelung }: Regelung & { readonly liesNach: Nachleser },
): Promise<void> => {
  const buch: Merkbuch = {
    lauf,
    stand,
    halter: new Map(),
    nummern: new Map(),
    regelung,
    beansprucht: new Set(),
    naechsteNr: abNr,
  };
  let fertig = 0;
  for (const { art, plan } of arten) {
    let nach = 0;
    await inTransaktion(async (handle) => {
      await meldeFortschritt(handle, lauf, { fortschritt: 0.5 + (0.5 * fertig) / Math.max(1, anzahl) });
      await planWiederholte(handle, buch, art);
    });
    if (art === 'vertrag') await leseUnbelegteNach(lauf, inTransaktion, liesNach);
    else if (anzahl > viele) await frischeStatistik(inTransaktion, 'einspielung');
    for (;;) {
      const gelesen = await inTransaktion(async (handle) => {
        await meldeFortschritt(handle, lauf, { fortschritt: 0.5 + (0.5 * fertig) / Math.max(1, anzahl) });
        const zeilen = await seite(handle, lauf.einspielungId, art, nach);
        if (zeilen.length > 0) await plan(handle, buch, zeilen);
        return zeilen;
      });
      nach = gelesen.at(-1)?.nr ?? nach;
      fertig += gelesen.length;
      if (gelesen.length < stapel) break;
    }
  }
  // The plan has grown since the planner last heard of it.
  if (anzahl > viele) await frischeStatistik(inTransaktion, 'einspielung');
  await inTransaktion(async (handle) => {
    await meldeFortschritt(handle, lauf, { fortschritt: 0.95 });
    await planeBewegungen(handle, { einspielungId: lauf.einspielungId, nr: buch.naechsteNr });
    await merkeFehlende(handle, lauf.einspielungId, stand.am);
  });
};
