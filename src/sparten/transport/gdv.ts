// GDV 190 and kin.
import { zuordne } from '../sparte-anlegen.ts';

export const transportZuordnungen = [
  ...zuordne('0210.190', 1, { Produktname: 'vertrag.produkt', GesVersssummeInWE: 'versicherungssummeCents' }),
  ...zuordne('0220.190', 1, {
    VersichertesRisiko: ['risiken.risiko', 'risikobeschreibung'],
    Geltungsbereich: ['risiken.geltung', 'geltungsbereich'],
    Deckungsumfang: 'risiken.umfang',
  }),
  ...zuordne('0220.190', 2, {
    VersssummeInWE: 'risiken.summeCents',
    GespraemieInWE: 'risiken.beitragCents',
  }),
];

export const transportZeilen = { risiken: ['LfdNrRisikos'] };
