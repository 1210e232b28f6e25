// All legal texts. A new one is one file and one line here.
import { beratungsdokumentation } from './beratungsdokumentation.ts';
import { beratungsverzicht } from './beratungsverzicht.ts';
import { datenschutzhinweise } from './datenschutzhinweise.ts';
import { einwilligung } from './einwilligung.ts';
import { erstinformation } from './erstinformation.ts';
import { maklervertrag } from './maklervertrag.ts';
import { maklervollmacht } from './maklervollmacht.ts';
import type { Vorlage, Vorlagenschluessel } from './vorlage.ts';

export const vorlagen: readonly Vorlage[] = [
  erstinformation,
  beratungsdokumentation,
  datenschutzhinweise,
  einwilligung,
  maklervertrag,
  maklervollmacht,
  beratungsverzicht,
];

/** Our own wording of a text. */
export const vorlageVon: Readonly<Record<Vorlagenschluessel, Vorlage>> = {
  erstinformation,
  beratungsdokumentation,
  datenschutzhinweise,
  einwilligung,
  maklervertrag,
  maklervollmacht,
  beratungsverzicht,
};
