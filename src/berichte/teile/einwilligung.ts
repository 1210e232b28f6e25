import { createTextteil } from '../textteil.ts';

export const einwilligung = createTextteil({
  schluessel: 'einwilligung',
  titel: 'Einwilligung',
  beschreibung: 'Je Zweck eine Entscheidung, zum Unterschreiben',
});
