// The tray by groups: customers whom nobody in the book resembles become new together.
import { sql } from 'kysely';
import type { Kunde } from '#domain/kunde.ts';
import { abgleichSchluessel } from '#importers/abgleich/schluessel.ts';
import { vergleicheKunden } from '#importers/abgleich/vergleiche-kunden.ts';
import type { Handle } from '#platform/db/handle.ts';
import { ApiError } from '#platform/http/api-error.ts';
import type { MandantKontext } from '#platform/http/kontext.ts';
import { findKundenkandidaten, namenOhneMerkmal, namenssuche, readLuecken } from '../planen/kandidaten.ts';
import { entscheide } from './klaeren.ts';
import type { Neugruppe } from './klaeren.contract.ts';
import { readEinspielung } from '../store.ts';
import { zaehle } from '../uebernehmen/uebernehmen.ts';

/** Cases of one request; the page asks again until none is left. */
const jeAufruf = 200;

/** Open customers of applied plans for whom the plan has found nobody, as `p` with their Einspielung `e`. */
const ohneGegenstueck = sql`
  einspielung_plan p join einspielung e on e.mandant_id = p.mandant_id and e.id = p.einspielung_id and e.status = 'uebernommen'
  where p.gegenstand = 'kunde' and p.entscheidung = 'unklar' and p.daten is not null and p.ziel_id is null and p.kandidaten = '[]'`;

/** Per Einspielung the number of customers that can be created together. */
export const listNeugruppen = async (handle: Handle): Promise<Neugruppe[]> => {
  const { rows } = await sql<Neugruppe>`
    select p.einspielung_id "einspielungId", 
      min((select d.name from datei d where d.mandant_id = e.mandant_id and d.id = e.datei_id)) datei, count(*)::int anzahl
    from ${ohneGegenstueck} and p.mandant_id = ${handle.mandantId}
    group by 1 order by 1`.execute(handle.db);
  return rows;
};

type Zeile = { readonly nr: number; readonly daten: Kunde };

/** Those who still resemble nobody: since the plan somebody may have come. */
const nochOhne = async (handle: Handle, zeilen: readonly Zeile[]): Promise<Zeile[]> => {
  const luecken = await readLuecken(handle);
  const kandidaten = await findKundenkandidaten(
    handle,
    '0',
    zeilen.map(({ nr, daten }) => ({
      schluessel: String(nr),
      abgleich: abgleichSchluessel(daten),
      ...namenssuche(daten, luecken, true),
    })),
  );
  return zeilen.filter(({ nr, daten }) =>
    (kandidaten.get(String(nr)) ?? []).every(
      (einer) => vergleicheKunden(daten, einer.daten).urteil === 'verschieden',
    ),
  );
};

type Kontext = Pick<MandantKontext, 'handle' | 'weg' | 'heute'>;

/** Two customers of one name in the group: the first is created, the second is asked about. */
const ersteIhresNamens = (zeilen: readonly Zeile[]): Zeile[] => {
  const gesehen = new Set<string>();
  return zeilen.filter(({ daten }) => {
    const neue = namenOhneMerkmal(daten).filter((name) => !gesehen.has(name));
    for (const name of neue) gesehen.add(name);
    return neue.length > 0 || namenOhneMerkmal(daten).length === 0;
  });
};

/** Creates up to 200 of them. @returns how many came, and how many such cases are left @throws ApiError `nicht-gefunden` */
export const legeAlleNeuAn = async (
  kontext: Kontext,
  einspielungId: string,
): Promise<{ angelegt: number; uebrig: number }> => {
  const { handle } = kontext;
  const { status } = await readEinspielung(handle, einspielungId);
  if (status !== 'uebernommen')
    throw new ApiError('stand-passt-nicht', 'Die Einspielung ist noch nicht übernommen.');
  const { rows } = await sql<Zeile>`
    select p.nr, p.daten from ${ohneGegenstueck} and p.mandant_id = ${handle.mandantId} and p.einspielung_id = ${einspielungId}
    order by p.nr`.execute(handle.db);
  const frei = ersteIhresNamens(await nochOhne(handle, rows));
  const jetzt = frei.slice(0, jeAufruf);
  for (const { nr } of jetzt) await entscheide(kontext, { einspielungId, nr }, { wahl: 'neu' });
  if (jetzt.length > 0) await zaehle(handle, einspielungId);
  return { angelegt: jetzt.length, uebrig: frei.length - jetzt.length };
};
