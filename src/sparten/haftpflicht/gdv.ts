// GDV 040. Sums stand in thousands; their kinds (Summenart) are the insurer's, the first one is the cover.
import { jaNeinWerte, zuordne } from '../sparte-anlegen.ts';

const tausend = (ziel: string) => ({ ziel, mal: 1000, mehrfach: 'max' as const });
const summen = {
  Deckungssumme1InTausendWE: tausend('deckungssummeCents'),
  Deckungssumme2InTausendWE: tausend('deckungssummeSachCents'),
  Deckungssumme3InTausendWE: tausend('deckungssummeVermoegenCents'),
  KennzeichenJahresMaximierung: { ziel: 'jahresmaximierung', werte: jaNeinWerte },
};

export const haftpflichtZuordnungen = [
  ...zuordne('0210.040', 1, { ...summen, Produktname: 'vertrag.produkt' }),
  ...zuordne('0220.040', 1, {
    ...summen,
    Wagnisart: 'wagnisse.kennzahl',
    Wagnismenge: 'wagnisse.menge',
    GesbeitragInWE: 'wagnisse.beitragCents',
    SelbstbeteiligungInWE: { ziel: 'selbstbeteiligungCents', mehrfach: 'max' },
    SelbstbeteiligungProz: { ziel: 'selbstbeteiligungProzent', mehrfach: 'max' },
  }),
  ...zuordne('0220.040', 2, {
    Wagnistext: 'wagnisse.wagnis',
    Wagnisbeschreibung: 'wagnisse.beschreibung',
    PLZRisikoanschrift: 'wagnisse.plz',
    Risikoort: 'wagnisse.ort',
    RisikoStr: 'wagnisse.strasse',
  }),
];

/** Teildatensatz 2 calls the Ordnungsnummer `OrdnungsNrWagnisTeil`; both stand at byte 49. */
export const haftpflichtZeilen = { wagnisse: ['Wagnisart', 'OrdnungsNrWagniszusatz|OrdnungsNrWagnisTeil'] };
