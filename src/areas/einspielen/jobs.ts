// Background steps: read a file into a plan, apply a plan. Both can be killed and begun again at any moment.
import { sql } from 'kysely';
import { z } from 'zod';
import { erkenneTabelle } from '#formats/tabelle/index.ts';
import { erkenneImporter, findImporter } from '#importers/index.ts';
import type { Importer } from '#importers/index.ts';
import type { FileStore } from '#platform/files/file-store.ts';
import { defineJob, handleJob } from '#platform/jobs/jobs.ts';
import type { JobContext, JobHandler } from '#platform/jobs/jobs.ts';
import type { Handle } from '#platform/db/handle.ts';
import { raeumeAuf, stelleBereit } from './bereitstellen.ts';
import type { Bereitgestellt, InTransaktion } from './bereitstellen.ts';
import { idSchema } from '#areas/kunden/contract.ts';
import { Abgeloest, beginLauf, meldeFortschritt } from './lauf.ts';
import type { Lauf } from './lauf.ts';
import { eintragAbgewiesen, writeEintraege } from './planeintrag.ts';
import { plane } from './planen.ts';
import { changeStatus, readEinspielung } from './store.ts';
import type { EinspielungZeile } from './tabellen.ts';
import { uebernimmStapel, zaehle } from './uebernehmen.ts';
import { beginneRuecknahme, fasseRuecknahmeZusammen, nimmStapelZurueck } from './zuruecknehmen.ts';

const payload = z.object({ einspielungId: idSchema });

export const liesDatei = defineJob({ name: 'lies-datei', payload });
export const uebernimmPlan = defineJob({ name: 'uebernimm-plan', payload });
export const nimmZurueck = defineJob({ name: 'nimm-zurueck', payload });

export type JobDeps = {
  readonly files: FileStore;
  /** Today in Germany, ISO. */
  readonly heute: () => string;
};

/** What jobs and the command line run in: transactions of one brokerage. */
export type Arbeit = Pick<JobContext<unknown>, 'mitMandant' | 'signal'>;

const anfangBytes = 64 * 1024;

const readAnfang = async (files: FileStore, sha256: string): Promise<Uint8Array> => {
  const teile: Uint8Array[] = [];
  let laenge = 0;
  const strom = await files.open(sha256);
  for await (const teil of strom as AsyncIterable<Buffer>) {
    teile.push(teil);
    laenge += teil.length;
    if (laenge >= anfangBytes) break;
  }
  strom.destroy();
  return Buffer.concat(teile).subarray(0, anfangBytes);
};

const lesbar = 'Lesen lassen sich GDV-Dateien sowie Tabellen als CSV, Excel oder ODS.';
/** Kinds of which recognition is sure enough to name them. */
const namenlos: ReadonlySet<string> = new Set(['csv', 'unbekannt', 'leer', 'gdv', 'xls']);

/** Says what the file is, where its bytes tell (a web page named .xlsx). */
const unbekannt = (anfang: Uint8Array): string => {
  const { art, bezeichnung, grund } = erkenneTabelle(anfang);
  if (art === 'xlsx-verschluesselt')
    return `Das ist ${bezeichnung} (${grund}). Bitte speichern Sie die Datei ohne Kennwort.`;
  return namenlos.has(art)
    ? `Das Format der Datei ist nicht bekannt. ${lesbar}`
    : `Das ist ${bezeichnung}. ${lesbar}`;
};

const waehleImporter = async (
  files: FileStore,
  { sha256, dateiname, wahl }: EinspielungZeile,
): Promise<Importer | string> => {
  const gewaehlt = typeof wahl['quelle'] === 'string' ? findImporter(wahl['quelle']) : undefined;
  if (gewaehlt) return gewaehlt;
  const anfang = await readAnfang(files, sha256);
  return erkenneImporter(anfang, dateiname)?.importer ?? unbekannt(anfang);
};

/** Stops between two batches when the worker ends. */
const inTransaktion =
  ({ mitMandant, signal }: Arbeit) =>
  <T>(work: (handle: Handle) => Promise<T>): Promise<T> => {
    signal.throwIfAborted();
    return mitMandant(work);
  };

/** Data can't be younger than today, whatever the file says. */
const standVon = ({ lieferung }: Bereitgestellt, heute: string): string => {
  const tag = lieferung.bis ?? lieferung.erstellt ?? heute;
  return tag < heute ? tag : heute;
};

const beende = async (
  arbeit: Arbeit,
  lauf: Lauf,
  felder: { status: string; grund?: string },
): Promise<void> => {
  await arbeit.mitMandant(async (handle) => {
    await meldeFortschritt(handle, lauf, { fortschritt: 1 });
    await sql`delete from einspielung_vorschlag where mandant_id = ${handle.mandantId} and einspielung_id = ${lauf.einspielungId}`.execute(
      handle.db,
    );
    await zaehle(handle, lauf.einspielungId);
    await sql`
      update einspielung set status = ${felder.status}, grund = ${felder.grund ?? null},
        geplant_am = case when ${felder.status} = 'geplant' then now() else geplant_am end,
        uebernommen_am = case when ${felder.status} = 'uebernommen' then now() else uebernommen_am end,
        dauer_ms = coalesce(dauer_ms, 0) + extract(epoch from clock_timestamp() - begonnen_am) * 1000, begonnen_am = null
      where mandant_id = ${handle.mandantId} and id = ${lauf.einspielungId}`.execute(handle.db);
  });
};

const scheitere = async (arbeit: Arbeit, lauf: Lauf, grund: string): Promise<void> => {
  await arbeit.mitMandant((handle) =>
    sql`delete from einspielung_plan where mandant_id = ${handle.mandantId} and einspielung_id = ${lauf.einspielungId}`.execute(
      handle.db,
    ),
  );
  await beende(arbeit, lauf, { status: 'fehlgeschlagen', grund });
};

const merkeLieferung = (
  handle: Handle,
  lauf: Lauf,
  quelle: string,
  stand: string,
  { lieferung, hinweise, saetze }: Bereitgestellt,
) =>
  sql`
  update einspielung set quelle = ${quelle}, stand = ${stand}, lieferung = ${JSON.stringify(lieferung)}::jsonb,
    hinweise = ${JSON.stringify(hinweise)}::jsonb, saetze = ${saetze}
  where mandant_id = ${handle.mandantId} and id = ${lauf.einspielungId}`.execute(handle.db);

const lies = async (
  arbeit: Arbeit,
  { files, heute }: JobDeps,
  lauf: Lauf,
  zeile: EinspielungZeile,
): Promise<void> => {
  const importer = await waehleImporter(files, zeile);
  if (typeof importer === 'string') return scheitere(arbeit, lauf, importer);
  const { dateiname, sha256, wahl } = zeile;
  const transaktion = inTransaktion(arbeit);
  const quelle = {
    importer,
    dateiname,
    bytes: await files.open(sha256),
    groesse: Number(zeile.bytes),
    heute: heute(),
    wahl,
  };
  const gelesen = await stelleBereit(quelle, lauf, transaktion);
  const am = standVon(gelesen, heute());
  const anzahl = await transaktion(async (handle) => {
    await merkeLieferung(handle, lauf, importer.schluessel, am, gelesen);
    await writeEintraege(
      handle,
      lauf.einspielungId,
      gelesen.abgewiesen.map((a, i) => eintragAbgewiesen(a, i + 1)),
    );
    const { rows } = await sql<{ anzahl: number }>`
      select count(*)::int anzahl from einspielung_vorschlag
      where mandant_id = ${handle.mandantId} and einspielung_id = ${lauf.einspielungId} and not nachtrag`.execute(
      handle.db,
    );
    return rows[0]?.anzahl ?? 0;
  });
  if (gelesen.abbruch !== undefined) return scheitere(arbeit, lauf, gelesen.abbruch);
  if (anzahl > viele) await frischeStatistik(transaktion, 'einspielung');
  await plane(
    lauf,
    { einspielung: zeile.id, datei: dateiname, am },
    anzahl,
    gelesen.abgewiesen.length + 1,
    transaktion,
  );
  await beende(arbeit, lauf, { status: 'geplant' });
};

/** Ends quietly where another attempt or a person has taken over. */
const ohneAbloesung = (arbeit: Promise<void>): Promise<void> =>
  arbeit.catch((error: unknown) => {
    if (!(error instanceof Abgeloest)) throw error;
  });

/** Reads a waiting file into its plan; begun again it starts afresh. */
export const fuehreLesenAus = async (arbeit: Arbeit, deps: JobDeps, einspielungId: string): Promise<void> => {
  const begonnen = await arbeit.mitMandant(async (handle) => {
    const lauf = await beginLauf(handle, einspielungId, ['wartet', 'liest'], 'liest');
    if (!lauf) return undefined;
    await raeumeAuf(handle, einspielungId);
    return { lauf, zeile: await readEinspielung(handle, einspielungId) };
  });
  if (begonnen) await ohneAbloesung(lies(arbeit, deps, begonnen.lauf, begonnen.zeile));
};

const stapelgroesse = 2000;
/** Below so many rows the planner does well without figures. */
const viele = 2000;

/** Fresh figures for the planner about the tables that have just grown. */
const frischeStatistik = (transaktion: InTransaktion, was: 'einspielung' | 'bestand') =>
  transaktion((handle) => sql`select ${sql.ref(`frische_statistik_${was}`)}()`.execute(handle.db));

/** After the first batch, then whenever the book has doubled, and at the end. */
const brauchtStatistik = (ende: number, letzte: number): boolean =>
  letzte > viele && (Math.log2(ende / stapelgroesse) % 1 === 0 || ende === letzte);

const uebernimm = async (arbeit: Arbeit, lauf: Lauf, bis: number, letzte: number): Promise<void> => {
  const transaktion = inTransaktion(arbeit);
  if (letzte > viele) await frischeStatistik(transaktion, 'einspielung');
  for (let ab = bis; ab < letzte; ab += stapelgroesse) {
    const ende = Math.min(ab + stapelgroesse, letzte);
    await transaktion(async (handle) => {
      await meldeFortschritt(handle, lauf, { fortschritt: ende / letzte, angewandtBis: ende });
      await uebernimmStapel(handle, { einspielungId: lauf.einspielungId, ab, bis: ende });
    });
    if (brauchtStatistik(ende, letzte)) await frischeStatistik(transaktion, 'bestand');
  }
  await beende(arbeit, lauf, { status: 'uebernommen' });
};

const beginAnwendung = (arbeit: Arbeit, einspielungId: string, status: 'uebernimmt' | 'nimmt-zurueck') =>
  arbeit.mitMandant(async (handle) => {
    const lauf = await beginLauf(handle, einspielungId, [status], status);
    if (!lauf) return undefined;
    const { angewandt_bis } = await readEinspielung(handle, einspielungId);
    const { rows } = await sql<{ letzte: number }>`
      select coalesce(max(nr), 0)::int letzte from einspielung_plan
      where mandant_id = ${handle.mandantId} and einspielung_id = ${einspielungId}`.execute(handle.db);
    return { lauf, bis: angewandt_bis, letzte: rows[0]?.letzte ?? 0 };
  });

/** Applies a plan from the entry where the last attempt has stopped. */
export const fuehreUebernahmeAus = async (arbeit: Arbeit, einspielungId: string): Promise<void> => {
  const begonnen = await beginAnwendung(arbeit, einspielungId, 'uebernimmt');
  if (begonnen) await ohneAbloesung(uebernimm(arbeit, begonnen.lauf, begonnen.bis, begonnen.letzte));
};

const nimmAlleZurueck = async (arbeit: Arbeit, lauf: Lauf, von: number, letzte: number): Promise<void> => {
  const transaktion = inTransaktion(arbeit);
  const { einspielungId } = lauf;
  await transaktion((handle) => beginneRuecknahme(handle, einspielungId));
  for (let bis = von; bis > 0; bis -= stapelgroesse) {
    const ab = Math.max(0, bis - stapelgroesse);
    await transaktion(async (handle) => {
      await meldeFortschritt(handle, lauf, { fortschritt: 1 - ab / Math.max(1, letzte), angewandtBis: ab });
      await nimmStapelZurueck(handle, { einspielungId, ab, bis });
    });
  }
  const grund = await transaktion((handle) => fasseRuecknahmeZusammen(handle, einspielungId));
  await beende(arbeit, lauf, { status: 'zurueckgenommen', grund });
};

/** Takes an applied Einspielung back, from the entry where the last attempt has stopped. */
export const fuehreRuecknahmeAus = async (arbeit: Arbeit, einspielungId: string): Promise<void> => {
  const begonnen = await beginAnwendung(arbeit, einspielungId, 'nimmt-zurueck');
  if (begonnen) await ohneAbloesung(nimmAlleZurueck(arbeit, begonnen.lauf, begonnen.bis, begonnen.letzte));
};

const aufgegeben =
  'Beim Lesen der Datei ist mehrfach ein unerwarteter Fehler aufgetreten. Die Datei ist gespeichert; es wurde nichts übernommen.';

/** The last attempt says so on the page; an applying one stays resumable. */
const mitAufgabe = async (
  context: JobContext<{ einspielungId: string }>,
  arbeit: () => Promise<void>,
): Promise<void> => {
  try {
    await arbeit();
  } catch (error) {
    if (context.versuch >= 3 && !context.signal.aborted)
      await context.mitMandant((handle) =>
        changeStatus(
          handle,
          context.payload.einspielungId,
          ['wartet', 'liest'],
          'fehlgeschlagen',
          aufgegeben,
        ),
      );
    throw error;
  }
};

/** The area's jobs, bound to what they need. */
export const createEinspielenJobs = (deps: JobDeps): readonly JobHandler[] => [
  handleJob(liesDatei, (context) =>
    mitAufgabe(context, () => fuehreLesenAus(context, deps, context.payload.einspielungId)),
  ),
  handleJob(uebernimmPlan, (context) => fuehreUebernahmeAus(context, context.payload.einspielungId)),
  handleJob(nimmZurueck, (context) => fuehreRuecknahmeAus(context, context.payload.einspielungId)),
];
