// Applies a plan and takes it back, batch by batch.
import { sql } from 'kysely';
import { beende, frischeStatistik, inTransaktion, ohneAbloesung } from '../abschluss.ts';
import type { Arbeit, Danach } from '../abschluss.ts';
import { beginLauf, meldeFortschritt } from '../lauf.ts';
import type { Lauf } from '../lauf.ts';
import { readEinspielung } from '../store.ts';
import { findStapelenden } from './stapel.ts';
import { uebernimmStapel } from './uebernehmen.ts';
import {
  beginneRuecknahme,
  fasseRuecknahmeZusammen,
  nimmStapelZurueck,
} from '../zuruecknehmen/zuruecknehmen.ts';

const stapelgroesse = 2000;
/** After the first batch, then whenever the book has doubled, and at the end. */
const brauchtStatistik = (nr: number, stapel: number): boolean =>
  stapel > 1 && (Math.log2(nr) % 1 === 0 || nr === stapel);

type Begonnen = {
  readonly lauf: Lauf;
  readonly bis: number;
  readonly letzte: number;
  readonly durchgang: number;
};

const uebernimm = async (
  arbeit: Arbeit,
  { lauf, bis, letzte, durchgang }: Begonnen,
  danach: Danach | undefined,
): Promise<void> => {
  const transaktion = inTransaktion(arbeit);
  const { einspielungId } = lauf;
  const enden = await transaktion((handle) =>
    findStapelenden(handle, { einspielungId, ab: bis, bis: letzte, durchgang }, stapelgroesse),
  );
  if (enden.length > 1) await frischeStatistik(transaktion, 'einspielung');
  let ab = bis;
  for (const [i, ende] of enden.entries()) {
    const stapel = { einspielungId, ab, bis: ende, durchgang };
    await transaktion(async (handle) => {
      await meldeFortschritt(handle, lauf, { fortschritt: ende / letzte, angewandtBis: ende });
      await uebernimmStapel(handle, stapel);
    });
    if (brauchtStatistik(i + 1, enden.length)) await frischeStatistik(transaktion, 'bestand');
    ab = ende;
  }
  await beende(arbeit, lauf, { status: 'uebernommen' }, danach);
};

const beginAnwendung = (
  arbeit: Arbeit,
  einspielungId: string,
  status: 'uebernimmt' | 'nimmt-zurueck',
): Promise<Begonnen | undefined> =>
  arbeit.mitMandant(async (handle) => {
    const lauf = await beginLauf(handle, einspielungId, [status], status);
    if (!lauf) return undefined;
    const { angewandt_bis, durchgang } = await readEinspielung(handle, einspielungId);
    const { rows } = await sql<{ letzte: number }>`
      select coalesce(max(nr), 0)::int letzte from einspielung_plan
      where mandant_id = ${handle.mandantId} and einspielung_id = ${einspielungId}`.execute(handle.db);
    return { lauf, bis: angewandt_bis, durchgang, letzte: rows[0]?.letzte ?? 0 };
  });

/** Applies a plan from the entry where the last attempt has stopped. */
export const fuehreUebernahmeAus = async (
  arbeit: Arbeit,
  einspielungId: string,
  danach?: Danach,
): Promise<void> => {
  const begonnen = await beginAnwendung(arbeit, einspielungId, 'uebernimmt');
  if (begonnen) await ohneAbloesung(uebernimm(arbeit, begonnen, danach));
};

const nimmAlleZurueck = async (
  arbeit: Arbeit,
  { lauf, bis: von, letzte }: Begonnen,
  danach: Danach | undefined,
): Promise<void> => {
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
  await beende(arbeit, lauf, { status: 'zurueckgenommen', grund }, danach);
};

/** Takes an applied Einspielung back, from the entry where the last attempt has stopped. */
export const fuehreRuecknahmeAus = async (
  arbeit: Arbeit,
  einspielungId: string,
  danach?: Danach,
): Promise<void> => {
  const begonnen = await beginAnwendung(arbeit, einspielungId, 'nimmt-zurueck');
  if (begonnen) await ohneAbloesung(nimmAlleZurueck(arbeit, begonnen, danach));
};

/** Takes several back, the last applied first. Begun again it goes on with those that are not done. */
export const fuehreGruppenruecknahmeAus = async (
  arbeit: Arbeit,
  einspielungIds: readonly string[],
  danach?: Danach,
): Promise<void> => {
  const { rows } = await arbeit.mitMandant((handle) =>
    sql<{ id: string }>`
      select id from einspielung where mandant_id = ${handle.mandantId} and id = any(${einspielungIds}::bigint[])
      order by uebernommen_am desc nulls last, id desc`.execute(handle.db),
  );
  for (const { id } of rows) await fuehreRuecknahmeAus(arbeit, id, danach);
};
