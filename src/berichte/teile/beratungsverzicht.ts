import { createTextteil } from '../textteil.ts';

export const beratungsverzicht = createTextteil({
  schluessel: 'beratungsverzicht',
  titel: 'Verzicht auf Beratung',
  beschreibung: 'Gesonderte Erklärung nach § 61 Abs. 2 VVG, zum Unterschreiben',
  nieGemerkt: true,
});
