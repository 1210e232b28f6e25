// The registers of consents and of the Erstinformation: rows are added, never changed.
import { sql } from 'kysely';
import { fassungsname, wirksamerText } from '#areas/verwaltung/store.ts';
import { einwilligungszwecke, geltende, zweckLabel } from '#domain/einwilligung.ts';
import type { Einwilligungszweck } from '#domain/einwilligung.ts';
import { schutzbeduerftig } from '#domain/schutz.ts';
import { spartenMitGesundheitsdaten } from '#sparten/schutz.ts';
import type { Handle } from '#platform/db/handle.ts';
import { writeProtokoll } from '#platform/db/protokoll.ts';
import { ApiError } from '#platform/http/api-error.ts';
import type {
  Einwilligungen,
  Einwilligungseintrag,
  EinwilligungEingabe,
  Erstinformationsstand,
  FehlendeListe,
  UebergabeEingabe,
} from './einwilligung.contract.ts';
import { readMarke, writeMarke } from './cursor.ts';
import { assertDokument, dokumentname, nachgereichte } from './store-nachweis.ts';
import { lockLebendenKunden } from './store-sperre.ts';
import { mitZusammengefuehrten } from './store-zusammengefuehrt.ts';
import type { Schreibkontext } from './tabellen.ts';

const werUndNachweis = (handle: Handle) => sql`coalesce(z.name, 'eine frühere Person') wer,
  case when d.id is null then null else jsonb_build_object('id', d.id::text, 'name', ${dokumentname(handle)}) end dokument`;
const verbunden = sql`left join zugehoerigkeit z on z.benutzer_id = e.benutzer_id
  left join dokument d on d.id = e.dokument_id`;

type Eintragszeile = Omit<Einwilligungseintrag, 'erfasstAm'> & { erfasst_am: Date };

const readEintraege = async (handle: Handle, kundeId: string): Promise<Einwilligungseintrag[]> => {
  const { rows } = await sql<Eintragszeile>`
    select e.id, e.zweck, e.ereignis, e.am, e.kanal, e.fassung, e.wortlaut, e.erklaert_von "erklaertVon", e.bemerkung,
      ${werUndNachweis(handle)}, ${nachgereichte(handle)} nachgereicht, e.erfasst_am
    from einwilligung e ${verbunden}
    where e.kunde_id = any(${mitZusammengefuehrten('kunde', kundeId)}) order by e.am desc, e.id desc`.execute(
    handle.db,
  );
  return rows.map(({ erfasst_am, ...zeile }) => ({ ...zeile, erfasstAm: erfasst_am.toISOString() }));
};

/** Over `k` (table kunde): facts about health, a contract of a Sparte that asks for health, or documents about it. */
const hatGesundheitsdaten = sql`(k.daten->'fakten' ?| ${[...schutzbeduerftig.gesundheit]}::text[]
  or exists (select from vertrag v where v.mandant_id = k.mandant_id and v.kunde_id = k.id and v.geloescht_am is null
    and v.sparte = any (${spartenMitGesundheitsdaten}::text[]))
  or exists (select from dokument d where d.mandant_id = k.mandant_id and d.kunde_id = k.id and d.geloescht_am is null
    and d.kategorie = 'gesundheit'))`;

export const readEinwilligungen = async (handle: Handle, kundeId: string): Promise<Einwilligungen> => {
  const eintraege = await readEintraege(handle, kundeId);
  const { rows } = await sql<{ da: boolean }>`
    select ${hatGesundheitsdaten} da from kunde k where k.id = ${kundeId}`.execute(handle.db);
  return {
    zwecke: einwilligungszwecke.map(({ schluessel: zweck }) => {
      const eine = geltende(eintraege, zweck);
      return { zweck, stand: eine?.ereignis ?? 'offen', seit: eine?.am ?? null };
    }),
    gesundheitsdaten: rows[0]?.da ?? false,
    eintraege,
  };
};

/** Words of the purpose in the text in force; the whole text where the brokerage calls its sections otherwise. */
const readWortlaut = async (handle: Handle, zweck: Einwilligungszweck) => {
  const text = await wirksamerText(handle, 'einwilligung');
  const { abschnitte } = text;
  const eigener = abschnitte.filter(({ entscheidung }) => entscheidung === zweckLabel(zweck));
  return {
    fassung: fassungsname(text),
    wortlaut: (eigener.length > 0 ? eigener : abschnitte).map(({ text }) => text).join('\n\n'),
  };
};

const assertNichtKuenftig = (am: string, heute: string): void => {
  if (am > heute) throw new ApiError('eingabe-ungueltig', 'Das Datum liegt in der Zukunft.', { feld: 'am' });
};

/** A withdrawal needs nothing that a consent did not need. @throws ApiError as `lockLebendenKunden`, `eingabe-ungueltig` */
export const insertEinwilligung = async (
  kontext: Schreibkontext,
  kundeId: string,
  eingabe: EinwilligungEingabe,
): Promise<void> => {
  const { handle, weg, heute } = kontext;
  const { zweck, ereignis, am, kanal, erklaertVon, bemerkung, dokumentId } = eingabe;
  await lockLebendenKunden(handle, kundeId);
  assertNichtKuenftig(am, heute);
  await assertDokument(handle, kundeId, dokumentId);
  const unserText = await readWortlaut(handle, zweck);
  const { fassung, wortlaut } = eingabe.fassung ? { fassung: eingabe.fassung, wortlaut: null } : unserText;
  const { rows } = await sql<{ id: string }>`
    insert into einwilligung (mandant_id, kunde_id, zweck, ereignis, am, kanal, fassung, wortlaut, erklaert_von, bemerkung,
      dokument_id, benutzer_id)
    values (${handle.mandantId}, ${kundeId}, ${zweck}, ${ereignis}, ${am}, ${kanal}, ${fassung}, ${wortlaut},
      ${erklaertVon ?? null}, ${bemerkung ?? null}, ${dokumentId ?? null}, ${handle.benutzerId})
    returning id`.execute(handle.db);
  const aenderungen = Object.entries({ zweck: zweckLabel(zweck), am, kanal, fassung }).map(([feld, neu]) => ({
    feld,
    alt: null,
    neu,
  }));
  await writeProtokoll(handle, [
    {
      weg,
      gegenstand: 'einwilligung',
      gegenstandId: rows[0]?.id ?? '',
      kundeId,
      aktion: ereignis,
      aenderungen,
    },
  ]);
};

type Fehlend = {
  kundeId: string;
  name: string;
  ort: string | null;
  stand: 'abgelehnt' | 'widerrufen' | 'offen';
  seit: string | null;
};

/** What rows are put in order by; texts, so that the mark of a page can carry them. */
const ordnungen = {
  name: sql`k.name collate "de-x-icu"`,
  ort: sql`coalesce(k.ort, '') collate "de-x-icu"`,
  stand: sql`coalesce(e.ereignis, 'offen') collate "C"`,
} as const;

/** Customers with health data and no consent in force. */
export const listFehlendeEinwilligungen = async (
  handle: Handle,
  { nach, anzahl, sort, richtung }: FehlendeListe,
) => {
  const fehlend = sql`from kunde k left join lateral (
      select ereignis, am from einwilligung e where e.mandant_id = k.mandant_id and e.zweck = 'gesundheit'
        and e.kunde_id = any(${mitZusammengefuehrten('kunde', sql`k.id`)})
      order by e.am desc, e.id desc limit 1) e on true
    where k.geloescht_am is null and coalesce(e.ereignis, 'offen') <> 'erteilt' and ${hatGesundheitsdaten}`;
  const wert = ordnungen[sort];
  const ordnung = `einwilligungen ${sort} ${richtung}`;
  const marke = nach === undefined ? undefined : readMarke(ordnung, nach);
  const [weiter, folge] = richtung === 'auf' ? [sql`>`, sql`asc`] : [sql`<`, sql`desc`];
  const ab = marke ? sql`and (${wert}, k.id) ${weiter} (${marke.wert ?? ''}, ${marke.id}::bigint)` : sql``;
  const { rows } = await sql<Fehlend & { sortwert: string }>`
    select k.id "kundeId", k.name, k.ort, coalesce(e.ereignis, 'offen') stand, e.am seit, ${wert} sortwert ${fehlend} ${ab}
    order by ${wert} ${folge}, k.id ${folge} limit ${anzahl + 1}`.execute(handle.db);
  const gesamt =
    nach === undefined
      ? await sql<{ zahl: number }>`select count(*)::int zahl ${fehlend}`.execute(handle.db)
      : null;
  const seite = rows.slice(0, anzahl);
  const letzte = rows.length > anzahl ? seite.at(-1) : undefined;
  return {
    zeilen: seite.map((zeile) => {
      const { sortwert: _, ...rest } = zeile;
      return rest;
    }),
    weiter: letzte ? writeMarke(ordnung, { wert: letzte.sortwert, id: letzte.kundeId, gesamt: null }) : null,
    gesamt: gesamt?.rows[0]?.zahl ?? null,
  };
};

type Uebergabezeile = Omit<Erstinformationsstand['uebergaben'][number], 'erfasstAm'> & { erfasst_am: Date };

export const readErstinformation = async (
  handle: Handle,
  kundeId: string,
): Promise<Erstinformationsstand> => {
  const fassung = fassungsname(await wirksamerText(handle, 'erstinformation'));
  const { rows } = await sql<Uebergabezeile>`
    select e.id, e.am, e.kanal, e.fassung, ${werUndNachweis(handle)}, e.erfasst_am
    from erstinformation e ${verbunden}
    where e.kunde_id = any(${mitZusammengefuehrten('kunde', kundeId)}) order by e.am desc, e.id desc`.execute(
    handle.db,
  );
  const [letzte] = rows;
  return {
    ampel: letzte === undefined ? 'rot' : letzte.fassung === fassung ? 'gruen' : 'gelb',
    fassung,
    uebergaben: rows.map(({ erfasst_am, ...zeile }) => ({ ...zeile, erfasstAm: erfasst_am.toISOString() })),
  };
};

/** In the version in force. @throws ApiError as `insertEinwilligung` */
export const insertUebergabe = async (
  { handle, weg, heute }: Schreibkontext,
  kundeId: string,
  { am, kanal, dokumentId }: UebergabeEingabe,
): Promise<void> => {
  await lockLebendenKunden(handle, kundeId);
  assertNichtKuenftig(am, heute);
  await assertDokument(handle, kundeId, dokumentId);
  const fassung = fassungsname(await wirksamerText(handle, 'erstinformation'));
  const { rows } = await sql<{ id: string }>`
    insert into erstinformation (mandant_id, kunde_id, am, kanal, fassung, dokument_id, benutzer_id)
    values (${handle.mandantId}, ${kundeId}, ${am}, ${kanal}, ${fassung}, ${dokumentId ?? null}, ${handle.benutzerId})
    returning id`.execute(handle.db);
  const aenderungen = Object.entries({ am, kanal, fassung }).map(([feld, neu]) => ({ feld, alt: null, neu }));
  await writeProtokoll(handle, [
    {
      weg,
      gegenstand: 'erstinformation',
      gegenstandId: rows[0]?.id ?? '',
      kundeId,
      aktion: 'uebergeben',
      aenderungen,
    },
  ]);
};
