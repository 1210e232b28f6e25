// All parts of the Finanzreport, in the order of the printed report. A new one is one file and one line here.
import type { Teil } from './teil.ts';
import { aenderungen } from './teile/aenderungen.ts';
import { bedarf } from './teile/bedarf.ts';
import { beitraege } from './teile/beitraege.ts';
import { beratungsdokumentation } from './teile/beratungsdokumentation.ts';
import { beratungsverzicht } from './teile/beratungsverzicht.ts';
import { datenauszug } from './teile/datenauszug.ts';
import { datenschutzhinweise } from './teile/datenschutzhinweise.ts';
import { deckblatt } from './teile/deckblatt.ts';
import { einwilligung } from './teile/einwilligung.ts';
import { erstinformation } from './teile/erstinformation.ts';
import { maklervertrag } from './teile/maklervertrag.ts';
import { maklervollmacht } from './teile/maklervollmacht.ts';
import { offenepunkte } from './teile/offenepunkte.ts';
import { tagesordnung } from './teile/tagesordnung.ts';
import { vertragsdetails } from './teile/vertragsdetails.ts';
import { vertragsuebersicht } from './teile/vertragsuebersicht.ts';

export const teile: readonly Teil[] = [
  deckblatt,
  tagesordnung,
  vertragsuebersicht,
  beitraege,
  bedarf,
  aenderungen,
  offenepunkte,
  vertragsdetails,
  erstinformation,
  beratungsdokumentation,
  beratungsverzicht,
  datenschutzhinweise,
  einwilligung,
  maklervertrag,
  maklervollmacht,
  datenauszug,
];

export const findTeil = (schluessel: string): Teil | undefined =>
  teile.find((teil) => teil.schluessel === schluessel);
