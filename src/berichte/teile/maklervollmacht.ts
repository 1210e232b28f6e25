import { createTextteil } from '../textteil.ts';

export const maklervollmacht = createTextteil({
  schluessel: 'maklervollmacht',
  titel: 'Maklervollmacht',
  beschreibung: 'Umfang zum Ankreuzen, ohne Geldempfang, zum Unterschreiben',
});
