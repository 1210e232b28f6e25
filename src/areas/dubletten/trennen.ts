// Undo of a merge: the records as they were before; what was edited since is kept and named.
import { sql } from 'kysely';
import type { Schreibkontext } from '#areas/kunden/store.ts';
import type { Aenderung } from '#domain/flach.ts';
import { vergleiche } from '#domain/flach.ts';
import type { Herkuenfte } from '#domain/herkunft.ts';
import { kehreUmWo } from '#importers/abgleich/kehre-um.ts';
import type { Umgekehrt } from '#importers/abgleich/kehre-um.ts';
import type { Handle } from '#platform/db/handle.ts';
import { writeProtokoll } from '#platform/db/protokoll.ts';
import { ApiError } from '#platform/http/api-error.ts';
import { verschiebeZurueck } from './bezuege.ts';
import type { Verschoben } from './bezuege.ts';
import type { Gegenstand } from './contract.ts';
import { arten } from './gegenstand.ts';
import { readSaetze } from './saetze.ts';
import type { Satz } from './saetze.ts';
import { schreibeZurueck } from './umschreiben.ts';
import type { Umgeschrieben } from './umschreiben.ts';

type Inhalt = { readonly daten: Readonly<Record<string, unknown>>; readonly herkunft: Herkuenfte };

type Zeile = {
  readonly id: string;
  readonly gegenstand: Gegenstand;
  readonly ziel_id: string;
  readonly quellen: readonly string[];
  readonly vorher: Inhalt;
  readonly nachher: { readonly version: number; readonly herkunft: Herkuenfte };
  readonly aenderungen: readonly Aenderung[];
  readonly verschoben: readonly Verschoben[];
  readonly umgeschrieben: Umgeschrieben;
  readonly zurueckgenommen: boolean;
};

const lockZusammenfuehrung = async (handle: Handle, id: string): Promise<Zeile> => {
  const { rows } = await sql<Zeile>`
    select id, gegenstand, ziel_id, quellen::text[] quellen, vorher, nachher, aenderungen, verschoben, umgeschrieben,
      zurueckgenommen_am is not null zurueckgenommen
    from zusammenfuehrung where mandant_id = ${handle.mandantId} and id = ${id} for update`.execute(
    handle.db,
  );
  const [zeile] = rows;
  if (!zeile) throw new ApiError('nicht-gefunden', 'Diese Zusammenführung gibt es nicht.');
  if (zeile.zurueckgenommen)
    throw new ApiError('stand-passt-nicht', 'Diese Zusammenführung ist schon zurückgenommen.');
  return zeile;
};

/** The survivor as it was; if somebody has touched it since, only the fields that still hold what the merge has written. */
const trenne = ({ vorher, nachher, aenderungen }: Zeile, jetzt: Satz): Umgekehrt<Inhalt['daten']> => {
  if (jetzt.version === nachher.version) return { ...vorher, behalten: [] };
  const geschrieben = (woher: unknown, feld: string) =>
    vergleiche({ wert: woher }, { wert: nachher.herkunft[feld] }).length === 0;
  return kehreUmWo(jetzt.daten, jetzt.herkunft, aenderungen, vorher.herkunft, geschrieben);
};

const belebe = (handle: Handle, { gegenstand, quellen, ziel_id }: Zeile) =>
  sql`update ${sql.table(gegenstand)} set geloescht_am = null, geaendert_am = now(), zusammengefuehrt_mit = null
    where mandant_id = ${handle.mandantId} and id = any(${quellen}::bigint[]) and zusammengefuehrt_mit = ${ziel_id}`.execute(
    handle.db,
  );

/**
 * The survivor must be alive: a later merge of it, or its way to the bin, is taken back first.
 * @throws ApiError `nicht-gefunden`, `stand-passt-nicht`
 */
export const trenneWieder = async ({ handle, weg }: Schreibkontext, id: string): Promise<void> => {
  const zeile = await lockZusammenfuehrung(handle, id);
  const { gegenstand, ziel_id, quellen } = zeile;
  const [ziel] = (await readSaetze(handle, gegenstand, [ziel_id], { sperren: true })) as [Satz];
  const { daten, herkunft, behalten } = trenne(zeile, ziel);
  const geprueft = arten[gegenstand].schema.parse(daten);
  await arten[gegenstand].ersetze(handle, ziel_id, { daten: geprueft, herkunft });
  await belebe(handle, zeile);
  await verschiebeZurueck(handle, gegenstand, zeile.verschoben, ziel_id);
  await schreibeZurueck(handle, zeile.umgeschrieben);
  await sql`
    update zusammenfuehrung set zurueckgenommen_am = now(), zurueckgenommen_von = ${handle.benutzerId}, behalten = ${behalten}::text[]
    where mandant_id = ${handle.mandantId} and id = ${id}`.execute(handle.db);
  const aktion = 'zusammenfuehrung-zurueckgenommen';
  await writeProtokoll(handle, [
    {
      weg,
      gegenstand,
      gegenstandId: ziel_id,
      kundeId: ziel.kunde_id,
      aktion,
      aenderungen: vergleiche(ziel.daten, geprueft),
    },
    ...quellen.map((quelle) => ({
      weg,
      gegenstand,
      gegenstandId: quelle,
      kundeId: gegenstand === 'kunde' ? quelle : ziel.kunde_id,
      aktion,
    })),
  ]);
};
