// Gathers what a report is made from, for whoever may see it.
import { listAufgaben } from '#areas/kunden/store.ts';
import { profilOf, readMandant, wirksameTexte } from '#areas/verwaltung/store.ts';
import type { Mandant } from '#areas/verwaltung/store.ts';
import type { Berichtsdaten } from '#berichte/berichtsdaten.ts';
import { plusJahre } from '#domain/datum.ts';
import type { Tag } from '#domain/datum.ts';
import type { Handle } from '#platform/db/handle.ts';
import { ApiError } from '#platform/http/api-error.ts';
import { bewerteHaushalt } from './haushaltsbedarf.ts';
import { letzterVor, readAenderungen, readBetreuername } from './store-finanzreport.ts';
import type { GemerkterReport } from './store-finanzreport.ts';
import { beratungswerte } from './beratungsentwurf.ts';
import { heutigeBeratung, letzteBeratung } from './store-beratung.ts';
import { readHaushalte } from './store-haushalt.ts';
import { readAblehnungen } from './store.ts';

/** Name of the picture inside the report. */
const logoname = ({ profil: { logo } }: Mandant): string | undefined =>
  logo && (logo.medientyp === 'image/png' ? 'logo.png' : 'logo.jpg');

export type Gesammelt = {
  readonly daten: Berichtsdaten;
  /** Address of the logo in the file store. */
  readonly logo?: string | undefined;
};

/** The record of a talk tells of health and income. */
const readBeratungswerte = async (handle: Handle, kundeId: string, heute: Tag) => {
  const beratung = handle.siehtSchutzbeduerftiges && (await heutigeBeratung(handle, kundeId, heute));
  return beratung ? beratungswerte(beratung) : undefined;
};

/** The later of two days. */
const neuester = (a: Tag | null, b: Tag | null): Tag | null => (a === null || (b !== null && b > a) ? b : a);

/** @throws ApiError `nicht-gefunden` */
export const readBerichtsdaten = async (
  handle: Handle,
  kundeId: string,
  { heute, gemerkt }: { readonly heute: Tag; readonly gemerkt: GemerkterReport | undefined },
): Promise<Gesammelt> => {
  const [[kunde, ...weitere] = []] = await readHaushalte(handle, [kundeId]);
  if (kunde?.id !== kundeId) throw new ApiError('nicht-gefunden', 'Diesen Kunden gibt es nicht.');
  const mandant = await readMandant(handle);
  const mitglieder = [kunde, ...weitere] as const;
  const ids = mitglieder.map(({ id }) => id);
  const ablehnungen = await readAblehnungen(handle, ids);
  const seit = neuester(letzterVor(gemerkt, heute), await letzteBeratung(handle, ids, heute));
  const { zeilen } = await listAufgaben(handle, { kundeId, erledigt: false, anzahl: 100 });
  return {
    logo: mandant.profil.logo?.sha256,
    daten: {
      stichtag: heute,
      haus: profilOf(mandant),
      logo: logoname(mandant),
      betreuer: await readBetreuername(handle, kunde.betreuer),
      mitglieder: [...mitglieder],
      ...bewerteHaushalt(mitglieder, ablehnungen, { heute, ganz: handle.siehtSchutzbeduerftiges }),
      aufgaben: zeilen.map(({ titel, faellig }) => ({ titel, faellig })),
      aenderungen: {
        seit,
        eintraege: await readAenderungen(handle, ids, seit ?? plusJahre(heute, -1)),
      },
      tagesordnung: gemerkt?.tagesordnung ?? [],
      texte: await wirksameTexte(handle),
      beratung: await readBeratungswerte(handle, kundeId, heute),
    },
  };
};
