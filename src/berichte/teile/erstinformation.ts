import { createTextteil } from '../textteil.ts';

export const erstinformation = createTextteil({
  schluessel: 'erstinformation',
  titel: 'Erstinformation',
  beschreibung: 'Pflichtangaben nach § 15 VersVermV, aus Verwaltung, Haus',
});
