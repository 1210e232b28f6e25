import { createTextteil } from '../textteil.ts';

export const datenschutzhinweise = createTextteil({
  schluessel: 'datenschutzhinweise',
  titel: 'Hinweise zum Datenschutz',
  beschreibung: 'Information nach Art. 13 und 14 DSGVO',
});
