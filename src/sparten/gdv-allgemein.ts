// GDV 0210.000/0220.000: the layout of every Sparte without one of its own.
import { zuordne } from './sparte-anlegen.ts';

const summen = (satz: string) => [
  ...zuordne(satz, 1, {
    VersicherteSumme1InWE: ['versicherungssummeCents', 'deckungssummeCents'],
    ArtVersichertenSumme1: 'risikobeschreibung',
  }),
  ...zuordne(satz, 2, { Risikobeschreibung1: 'risikobeschreibung' }),
];

export const allgemeineZuordnungen = [
  ...summen('0210.000'),
  ...zuordne('0210.000', 2, { Produktname: 'vertrag.produkt' }),
  ...summen('0220.000'),
];
