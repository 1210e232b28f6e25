// Two or more records become one: choice per field, everything that hangs on them moves, all of it in one transaction with its audit.
import { sql } from 'kysely';
import { versionUeberholt } from '#areas/kunden/store.ts';
import type { Schreibkontext } from '#areas/kunden/store.ts';
import { vergleiche } from '#domain/flach.ts';
import type { Herkuenfte } from '#domain/herkunft.ts';
import { fuehreZusammen } from '#importers/abgleich/zusammenfuehrung.ts';
import type { Auswahl } from '#importers/abgleich/zusammenfuehrung.ts';
import type { Handle } from '#platform/db/handle.ts';
import { writeProtokoll } from '#platform/db/protokoll.ts';
import type { Protokolleintrag } from '#platform/db/protokoll.ts';
import { ApiError } from '#platform/http/api-error.ts';
import { isSchutzbeduerftig } from '#sparten/schutz.ts';
import { verschiebe } from './bezuege.ts';
import type { Verschoben } from './bezuege.ts';
import type { Auftrag, Gegenstand } from './contract.ts';
import { arten } from './gegenstand.ts';
import { readSaetze } from './saetze.ts';
import type { Satz } from './saetze.ts';
import { schreibeUm } from './umschreiben.ts';

type Inhalt = { readonly daten: Readonly<Record<string, unknown>>; readonly herkunft: Herkuenfte };

const passtNicht = (felder: readonly string[]) =>
  new ApiError(
    'eingabe-ungueltig',
    `Zusammen sind es zu viele Einträge (${felder.join(', ')}). Bitte wählen Sie dort die Liste eines Datensatzes.`,
    { feld: 'auswahl' },
  );

/** Who does not see a field does not choose it: the proposal decides. */
const sichtbareWahl = ({ siehtSchutzbeduerftiges }: Handle, auswahl: Auswahl): Auswahl =>
  siehtSchutzbeduerftiges
    ? auswahl
    : Object.fromEntries(Object.entries(auswahl).filter(([feld]) => !isSchutzbeduerftig(feld)));

/** The one record, checked by the schema. */
const bilde = (gegenstand: Gegenstand, saetze: readonly Satz[], auswahl: Auswahl): Inhalt => {
  const { regeln, schema } = arten[gegenstand];
  const { daten, herkunft, zuViele } = fuehreZusammen(saetze, auswahl, regeln);
  if (zuViele.length > 0) throw passtNicht(zuViele);
  const geprueft = schema.safeParse(daten);
  if (!geprueft.success)
    throw passtNicht([...new Set(geprueft.error.issues.map(({ path }) => path.join('.')))]);
  return { daten: geprueft.data, herkunft };
};

const setzeStub = (
  { handle }: Schreibkontext,
  gegenstand: Gegenstand,
  quellen: readonly string[],
  ziel: string,
) =>
  // The record and its version stay as they are: undo has nothing to rebuild.
  sql`update ${sql.table(gegenstand)} set geloescht_am = now(), geaendert_am = now(), zusammengefuehrt_mit = ${ziel}
    where mandant_id = ${handle.mandantId} and id = any(${quellen}::bigint[])`.execute(handle.db);

const vertragseintraege = (
  verschoben: readonly Verschoben[],
  ziel: Satz,
  namen: ReadonlyMap<string, string>,
): Omit<Protokolleintrag, 'weg'>[] =>
  verschoben
    .filter(({ tabelle, spalte }) => tabelle === 'vertrag' && spalte === 'kunde_id')
    .flatMap(({ von, zeilen }) =>
      zeilen.map(({ id }) => ({
        gegenstand: 'vertrag',
        gegenstandId: String(id),
        kundeId: ziel.id,
        aktion: 'verschoben',
        aenderungen: [{ feld: 'kunde', alt: namen.get(von) ?? '', neu: namen.get(ziel.id) ?? '' }],
      })),
    );

/** @returns id of the Zusammenfuehrung @throws ApiError `nicht-gefunden`, `version-ueberholt`, `stand-passt-nicht`, `eingabe-ungueltig` */
export const fuehreSaetzeZusammen = async (kontext: Schreibkontext, auftrag: Auftrag): Promise<string> => {
  const { handle, weg } = kontext;
  const { gegenstand } = auftrag;
  const erwartet = [auftrag.version, ...auftrag.quellen.map(({ version }) => version)];
  const saetze = await readSaetze(
    handle,
    gegenstand,
    [auftrag.zielId, ...auftrag.quellen.map(({ id }) => id)],
    {
      sperren: true,
    },
  );
  if (saetze.some(({ version }, i) => version !== erwartet[i])) throw versionUeberholt();
  const [ziel, ...andere] = saetze as [Satz, ...Satz[]];
  const quellen = andere.map(({ id }) => id);
  const neu = bilde(gegenstand, saetze, sichtbareWahl(handle, auftrag.auswahl));
  const aenderungen = vergleiche(ziel.daten, neu.daten);
  const namen = new Map(saetze.map(({ id, daten }) => [id, arten[gegenstand].bezeichne(daten)]));
  namen.set(ziel.id, arten[gegenstand].bezeichne(neu.daten));
  await arten[gegenstand].ersetze(handle, ziel.id, neu);
  const verschoben = await verschiebe(handle, gegenstand, quellen, ziel.id);
  const umgeschrieben = await schreibeUm(handle, gegenstand, quellen, ziel.id);
  await setzeStub(kontext, gegenstand, quellen, ziel.id);
  const quellnamen = andere.map(({ id }) => namen.get(id) ?? '');
  const { rows } = await sql<{ id: string }>`
    insert into zusammenfuehrung (mandant_id, gegenstand, ziel_id, quellen, bezeichnung, quellnamen, vorher, nachher, aenderungen,
      verschoben, umgeschrieben, von)
    values (${handle.mandantId}, ${gegenstand}, ${ziel.id}, ${quellen}::bigint[], ${namen.get(ziel.id) ?? ''}, ${quellnamen}::text[],
      ${JSON.stringify({ daten: ziel.daten, herkunft: ziel.herkunft })}::jsonb,
      ${JSON.stringify({ version: ziel.version + 1, herkunft: neu.herkunft })}::jsonb, ${JSON.stringify(aenderungen)}::jsonb,
      ${JSON.stringify(verschoben)}::jsonb, ${JSON.stringify(umgeschrieben)}::jsonb, ${handle.benutzerId})
    returning id`.execute(handle.db);
  const eintraege: Omit<Protokolleintrag, 'weg'>[] = [
    { gegenstand, gegenstandId: ziel.id, kundeId: ziel.kunde_id, aktion: 'zusammengefuehrt', aenderungen },
    ...andere.map(({ id, kunde_id }) => ({
      gegenstand,
      gegenstandId: id,
      kundeId: kunde_id,
      aktion: 'zusammengefuehrt',
      aenderungen: [{ feld: 'zusammengeführt mit', alt: null, neu: namen.get(ziel.id) ?? '' }],
    })),
    ...vertragseintraege(verschoben, ziel, namen),
  ];
  await writeProtokoll(
    handle,
    eintraege.map((eintrag) => ({ ...eintrag, weg })),
  );
  return rows[0]?.id ?? '';
};
