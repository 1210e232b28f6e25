import { createTextteil } from '../textteil.ts';

export const beratungsdokumentation = createTextteil({
  schluessel: 'beratungsdokumentation',
  titel: 'Beratungsdokumentation',
  beschreibung: 'Wünsche, Rat, Gründe, Entscheidung nach § 61 VVG',
  gruppe: 'Gespräch',
});
