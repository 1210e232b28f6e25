// GDV 070: one 0220.070 per insured risk.
import { zuordne } from '../sparte-anlegen.ts';

export const rechtsschutzZuordnungen = [
  ...zuordne('0210.070', 1, { Produktname: 'vertrag.produkt' }),
  ...zuordne('0220.070', 1, {
    RisikogruppeRisikoart: 'risiken.kennzahl',
    Risikotext: 'risiken.risiko',
    AmtlKennzeichen: 'risiken.kennzeichen',
    BeitragInWE: 'risiken.beitragCents',
    DeckungssummeInTausendWE: { ziel: 'deckungssummeCents', mal: 1000, mehrfach: 'max' },
    SelbstbeteiligungInWE: { ziel: 'selbstbeteiligungCents', mehrfach: 'max' },
    SelbstbeteiligungInProz: { ziel: 'selbstbeteiligungProzent', mehrfach: 'max' },
  }),
  ...zuordne('0220.070', 2, {
    VersichertesObjekt: 'risiken.objekt',
    MitversichertePersonFamilienname: 'person.name',
    MitversichertePersonVorname: 'person.vorname',
  }),
];

export const rechtsschutzZeilen = { risiken: ['RisikogruppeRisikoart', 'LfdNr'] };
