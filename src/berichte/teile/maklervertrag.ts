import { createTextteil } from '../textteil.ts';

export const maklervertrag = createTextteil({
  schluessel: 'maklervertrag',
  titel: 'Maklervertrag',
  beschreibung: 'Mit Widerrufsbelehrung, zum Unterschreiben',
});
