// Fields of the transport lines (GDV 190).
import { allgemein, geld, gruppe, liste, text } from '../felder.ts';

export const transportFelder = [
  ...allgemein,
  ...gruppe('Risiken', [
    text('geltungsbereich', 'Geltungsbereich'),
    liste('risiken', 'Versicherte Risiken', [
      text('risiko', 'Risiko'),
      text('geltung', 'Geltungsbereich'),
      text('umfang', 'Deckungsumfang'),
      geld('summeCents', 'Versicherungssumme'),
      geld('beitragCents', 'Beitrag'),
    ]),
  ]),
];
