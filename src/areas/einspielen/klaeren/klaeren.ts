// A person answers a question of the tray: the entry and what hangs on it are decided, written at once, remembered, undoable.
import { sql } from 'kysely';
import { lockLebendenKunden } from '#areas/kunden/store.ts';
import { vertragSpalten } from '#areas/vertraege/spalten.ts';
import type { Kunde } from '#domain/kunde.ts';
import type { Herkuenfte } from '#domain/herkunft.ts';
import type { Vertrag } from '#domain/vertrag.ts';
import type { KundeVorschlag, VertragVorschlag } from '#domain/vorschlag.ts';
import { entscheideKundeGleich } from '#importers/abgleich/entscheidung.ts';
import type { Entscheidung } from '#importers/abgleich/entscheidung.ts';
import {
  entscheideVertragGleich,
  findEntscheidungVertrag,
} from '#importers/abgleich/entscheidung-vertrag.ts';
import { belegKunde, belegVertrag, nachweisAus, nurGeliefertes } from '#importers/abgleich/gedaechtnis.ts';
import type { Stand } from '#importers/abgleich/verschmelze.ts';
import type { Handle } from '#platform/db/handle.ts';
import { writeProtokoll } from '#platform/db/protokoll.ts';
import { ApiError } from '#platform/http/api-error.ts';
import type { MandantKontext } from '#platform/http/kontext.ts';
import { merkeEntscheidung, vergissEntscheidung } from '../planen/erinnerung.ts';
import {
  findVertragskandidaten,
  readKundenkandidaten,
  readVertragskandidaten,
} from '../planen/kandidaten.ts';
import type { Antwort } from './klaeren.contract.ts';
import { eintragKunde, eintragVertrag } from '../planen/planeintrag.ts';
import type { Eintrag } from '../planen/planeintrag.ts';
import {
  ersetzeEintrag,
  lockFall,
  lockFolgende,
  readEintraege,
  setzeEintraegeZurueck,
} from './store-klaerung.ts';
import type { Fall, Offen } from './store-klaerung.ts';
import { schreibeStapel, zaehle } from '../uebernehmen/uebernehmen.ts';
import { nimmStapelZurueck } from '../zuruecknehmen/zuruecknehmen.ts';

type Kontext = Pick<MandantKontext, 'handle' | 'weg' | 'heute'>;

const vonHand = 'von Hand entschieden';

const gibtsNicht = (was: string) => new ApiError('nicht-gefunden', `${was} gibt es nicht.`);

/** What the delivery said: of a merged record only its own part. */
const geliefert = <T extends Readonly<Record<string, unknown>>>(offen: Offen, stand: Stand): T =>
  (offen.ziel_id === null
    ? offen.daten
    : nurGeliefertes(offen.daten, offen.herkunft, stand.einspielung)) as T;

const alsKunde = (offen: Offen, stand: Stand): KundeVorschlag => ({
  art: 'kunde',
  schluessel: offen.schluessel,
  kunde: geliefert<Kunde>(offen, stand),
  nachweis: nachweisAus(offen.herkunft, offen.zeile),
});

const alsVertrag = (offen: Offen, stand: Stand): VertragVorschlag => ({
  art: 'vertrag',
  schluessel: offen.schluessel,
  ...(offen.bezug_schluessel === null ? {} : { kunde: offen.bezug_schluessel }),
  vertrag: geliefert<Vertrag>(offen, stand),
  nachweis: nachweisAus(offen.herkunft, offen.zeile),
});

const alsNeu = <T>(daten: T, herkunft: Herkuenfte): Entscheidung<T> => ({
  entscheidung: 'neu',
  gruende: [vonHand],
  daten,
  herkunft,
});

const lockZiel = (handle: Handle, tabelle: 'kunde' | 'vertrag', id: string) =>
  sql`select 1 from ${sql.table(tabelle)} where mandant_id = ${handle.mandantId} and id = ${id} for update`.execute(
    handle.db,
  );

const imKorb = () =>
  new ApiError(
    'stand-passt-nicht',
    'Der Datensatz liegt im Papierkorb. Bitte holen Sie ihn zuerst zurück, oder wählen Sie „neu“.',
  );

const zusammengefuehrt = () =>
  new ApiError(
    'stand-passt-nicht',
    'Der Datensatz wurde inzwischen mit einem anderen zusammengeführt. Bitte laden Sie die Seite neu.',
  );

const kundeEintrag = async (
  handle: Handle,
  offen: Offen,
  stand: Stand,
  antwort: Antwort,
): Promise<Eintrag> => {
  const vorschlag = alsKunde(offen, stand);
  if (antwort.wahl !== 'gleich') return eintragKunde(vorschlag, alsNeu(vorschlag.kunde, offen.herkunft));
  await lockZiel(handle, 'kunde', antwort.zielId);
  const kandidat = (await readKundenkandidaten(handle, [antwort.zielId])).get(antwort.zielId);
  if (!kandidat) throw gibtsNicht('Diesen Kunden');
  if (kandidat.id !== antwort.zielId) throw zusammengefuehrt();
  if (kandidat.imPapierkorb) throw imKorb();
  return eintragKunde(vorschlag, entscheideKundeGleich(vorschlag, kandidat, stand, vonHand));
};

const vertragEintrag = async (
  handle: Handle,
  offen: Offen,
  stand: Stand,
  antwort: Antwort,
): Promise<Eintrag> => {
  const vorschlag = alsVertrag(offen, stand);
  if (antwort.wahl === 'gleich') {
    await lockZiel(handle, 'vertrag', antwort.zielId);
    const kandidat = (await readVertragskandidaten(handle, [antwort.zielId])).get(antwort.zielId);
    if (!kandidat) throw gibtsNicht('Diesen Vertrag');
    if (kandidat.id !== antwort.zielId) throw zusammengefuehrt();
    if (kandidat.imPapierkorb) throw imKorb();
    return eintragVertrag(
      vorschlag,
      entscheideVertragGleich(vorschlag, kandidat, stand, vonHand),
      kandidat.kundeId,
    );
  }
  const kundeId = (antwort.wahl === 'neu' ? antwort.kundeId : undefined) ?? offen.kunde_id;
  if (kundeId === null)
    throw new ApiError('eingabe-ungueltig', 'Bitte wählen Sie den Kunden zu diesem Vertrag.', {
      feld: 'kundeId',
    });
  await lockLebendenKunden(handle, kundeId);
  return eintragVertrag(vorschlag, alsNeu(vorschlag.vertrag, offen.herkunft), kundeId);
};

/** Contracts of the file whose customer is known now: matched again, with this holder. */
const folgeVertraege = async (
  handle: Handle,
  folgende: readonly Offen[],
  stand: Stand,
  kundeId: string,
): Promise<[Offen, Eintrag][]> => {
  const vorschlaege = folgende.map((offen) => alsVertrag(offen, stand));
  const gesucht = vorschlaege.map(({ schluessel, vertrag }) => {
    const { gesellschaft_schluessel: gesellschaft, nummer_norm: nummer } = vertragSpalten(vertrag);
    return { schluessel, gesellschaft, nummer, kundeId };
  });
  const kandidaten =
    gesucht.length === 0 ? new Map<string, never[]>() : await findVertragskandidaten(handle, gesucht);
  return folgende.flatMap((offen, i): [Offen, Eintrag][] => {
    const vorschlag = vorschlaege[i];
    if (!vorschlag) return [];
    const seine = kandidaten.get(vorschlag.schluessel) ?? [];
    const entscheidung = findEntscheidungVertrag(vorschlag, seine, stand, { art: 'bestand', kundeId });
    return [[offen, eintragVertrag(vorschlag, entscheidung, kundeId)]];
  });
};

const belegVon = (offen: Offen, stand: Stand): string => {
  if (offen.gegenstand === 'kunde') return belegKunde(geliefert<Kunde>(offen, stand));
  const vertrag = geliefert<Vertrag>(offen, stand);
  const { gesellschaft_schluessel: gesellschaft, nummer_norm: nummer, sparte } = vertragSpalten(vertrag);
  return belegVertrag({ gesellschaft, nummer, sparte, beginn: vertrag.beginn, kundeId: offen.kunde_id });
};

/** Postings and claims come in with their contract. */
const folgeBewegungen = async (
  handle: Handle,
  fall: Fall,
  vertraege: readonly Eintrag[],
): Promise<number[]> => {
  const nrs: number[] = [];
  for (const { schluessel, zielId, entscheidung } of vertraege) {
    if (entscheidung === 'unklar' || zielId === null) continue;
    const { rows } = await sql<{ nr: number }>`
      update einspielung_plan set entscheidung = 'neu', ziel_id = ${zielId}, gruende = '{}'
      where mandant_id = ${handle.mandantId} and einspielung_id = ${fall.einspielungId} and gegenstand in ('buchung', 'schaden')
        and entscheidung = 'unklar' and bezug_schluessel = ${schluessel} and daten is not null returning nr`.execute(
      handle.db,
    );
    nrs.push(...rows.map(({ nr }) => nr));
  }
  return nrs;
};

const protokolliere = ({ handle, weg }: Kontext, { einspielungId, nr }: Fall, aktion: string, wort: string) =>
  writeProtokoll(handle, [
    {
      weg,
      gegenstand: 'einspielung',
      gegenstandId: einspielungId,
      aktion,
      aenderungen: [{ feld: `Eintrag ${nr}`, alt: null, neu: wort }],
    },
  ]);

/** Answers a case; the counts of the Einspielung are the caller's. */
export const entscheide = async (kontext: Kontext, fall: Fall, antwort: Antwort): Promise<void> => {
  const { handle } = kontext;
  const { offen, stand } = await lockFall(handle, fall);
  const folgende = offen.gegenstand === 'kunde' ? await lockFolgende(handle, fall, offen.schluessel) : [];
  const bewegungen = await readEintraege(handle, fall, [
    offen.schluessel,
    ...folgende.map((f) => f.schluessel),
  ]);
  const entschieden =
    offen.gegenstand === 'kunde'
      ? await kundeEintrag(handle, offen, stand, antwort)
      : await vertragEintrag(handle, offen, stand, antwort);
  const haupt = await ersetzeEintrag(handle, fall, entschieden);
  await schreibeStapel(handle, { einspielungId: fall.einspielungId, ab: fall.nr - 1, bis: fall.nr });
  const vertraege: Eintrag[] = offen.gegenstand === 'vertrag' ? [haupt] : [];
  for (const [alt, neu] of await folgeVertraege(handle, folgende, stand, haupt.zielId ?? '')) {
    const seiner = { einspielungId: fall.einspielungId, nr: alt.nr };
    vertraege.push(await ersetzeEintrag(handle, seiner, neu));
    await lockVertragsziel(handle, neu);
    await schreibeStapel(handle, { einspielungId: fall.einspielungId, ab: alt.nr - 1, bis: alt.nr });
  }
  for (const nr of await folgeBewegungen(handle, fall, vertraege))
    await schreibeStapel(handle, { einspielungId: fall.einspielungId, ab: nr - 1, bis: nr });
  const gleich = haupt.zielId ?? '';
  const erinnert = await merkeEntscheidung(handle, {
    gegenstand: offen.gegenstand,
    beleg: belegVon(offen, stand),
    gleich,
    verschieden: offen.kandidaten.map(({ id }) => id).filter((id) => id !== gleich),
    ...fall,
  });
  await sql`
    insert into klaerung (mandant_id, einspielung_id, nr, vorher, erinnert)
    values (${handle.mandantId}, ${fall.einspielungId}, ${fall.nr},
      ${JSON.stringify([offen.ganz, ...folgende.map(({ ganz }) => ganz), ...bewegungen])}::jsonb, ${JSON.stringify(erinnert)}::jsonb)
    on conflict (mandant_id, einspielung_id, nr) do update set vorher = excluded.vorher, erinnert = excluded.erinnert`.execute(
    handle.db,
  );
  await protokolliere(kontext, fall, 'geklaert', `${entschieden.bezeichnung}: ${antwort.wahl}`);
};

const lockVertragsziel = async (handle: Handle, { entscheidung, zielId }: Eintrag): Promise<void> => {
  if (entscheidung === 'geaendert' && zielId !== null) await lockZiel(handle, 'vertrag', zielId);
};

/** Answers a case. @throws ApiError `nicht-gefunden`, `stand-passt-nicht` when it is answered already */
export const klaere = async (kontext: Kontext, fall: Fall, antwort: Antwort): Promise<void> => {
  const { handle } = kontext;
  if (antwort.wahl !== 'spaeter') {
    await entscheide(kontext, fall, antwort);
    return zaehle(handle, fall.einspielungId);
  }
  await lockFall(handle, fall);
  await sql`
    update einspielung_plan set spaeter_am = clock_timestamp()
    where mandant_id = ${handle.mandantId} and einspielung_id = ${fall.einspielungId} and nr = ${fall.nr}`.execute(
    handle.db,
  );
};

const bearbeitet = () =>
  new ApiError(
    'stand-passt-nicht',
    'Seit dieser Entscheidung wurde der Datensatz bearbeitet oder benutzt. Bitte ändern Sie ihn in seiner Akte.',
  );

/** Takes an answer back as if it had not been given. @throws ApiError `stand-passt-nicht` when its record was touched since */
export const nimmKlaerungZurueck = async (kontext: Kontext, fall: Fall): Promise<void> => {
  const { handle } = kontext;
  const { einspielungId, nr } = fall;
  const { rows } = await sql<{
    vorher: { nr: number; schluessel: string; gegenstand: string }[];
    erinnert: unknown[];
  }>`
    delete from klaerung k using einspielung e
    where k.mandant_id = ${handle.mandantId} and k.einspielung_id = ${einspielungId} and k.nr = ${nr}
      and e.mandant_id = k.mandant_id and e.id = k.einspielung_id and e.status = 'uebernommen'
    returning k.vorher, k.erinnert`.execute(handle.db);
  const [klaerung] = rows;
  if (!klaerung) throw gibtsNicht('Diese Entscheidung');
  const { vorher, erinnert } = klaerung;
  await entferneBewegungen(handle, einspielungId, vorher);
  const nrs = vorher.map((eintrag) => eintrag.nr).sort((a, b) => b - a);
  for (const eine of nrs) await nimmStapelZurueck(handle, { einspielungId, ab: eine - 1, bis: eine });
  const geblieben = await sql`
    select 1 from einspielung_plan where mandant_id = ${handle.mandantId} and einspielung_id = ${einspielungId}
      and nr = any(${nrs}::int[]) and ruecknahme in ('behalten', 'teilweise')`.execute(handle.db);
  if (geblieben.rows.length > 0) throw bearbeitet();
  await setzeEintraegeZurueck(handle, einspielungId, vorher);
  // A contract that followed may have been asked about, and answered, on its own: that answer goes too.
  for (const tabelle of ['klaerung', 'entscheidung'])
    await sql`delete from ${sql.table(tabelle)} where mandant_id = ${handle.mandantId} and einspielung_id = ${einspielungId} and nr = any(${nrs}::int[])`.execute(
      handle.db,
    );
  await vergissEntscheidung(handle, fall, erinnert);
  await zaehle(handle, einspielungId);
  await protokolliere(kontext, fall, 'klaerung-zurueckgenommen', 'wieder offen');
};

/** Postings and claims that came in with the answer. */
const entferneBewegungen = async (
  handle: Handle,
  einspielungId: string,
  vorher: readonly { schluessel: string; gegenstand: string }[],
): Promise<void> => {
  for (const tabelle of ['buchung', 'schaden'] as const) {
    const schluessel = vorher.filter((e) => e.gegenstand === tabelle).map((e) => e.schluessel);
    if (schluessel.length > 0)
      await sql`
        delete from ${sql.table(tabelle)} where mandant_id = ${handle.mandantId} and einspielung_id = ${einspielungId}
          and schluessel = any(${schluessel}::text[])`.execute(handle.db);
  }
};
