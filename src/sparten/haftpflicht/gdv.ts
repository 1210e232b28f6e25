// GDV 040. Sums stand in thousands; the values of Summenart are not public, so the greatest sum is the cover.
import { jaNeinWerte, zuordne } from '../sparte-anlegen.ts';

const summe = (zeile?: string) => [
  ...(zeile ? [{ ziel: `wagnisse.${zeile}`, mal: 1000 }] : []),
  { ziel: 'deckungssummeCents', mal: 1000, mehrfach: 'max' as const },
];
const maximierung = { KennzeichenJahresMaximierung: { ziel: 'jahresmaximierung', werte: jaNeinWerte } };

export const haftpflichtZuordnungen = [
  ...zuordne('0210.040', 1, {
    Deckungssumme1InTausendWE: summe(),
    Deckungssumme2InTausendWE: summe(),
    Deckungssumme3InTausendWE: summe(),
    Deckungssumme4InTausendWE: summe(),
    ...maximierung,
    Produktname: 'vertrag.produkt',
  }),
  ...zuordne('0220.040', 1, {
    Deckungssumme1InTausendWE: summe('summe1Cents'),
    Deckungssumme2InTausendWE: summe('summe2Cents'),
    Deckungssumme3InTausendWE: summe('summe3Cents'),
    Deckungssumme4InTausendWE: summe('summe4Cents'),
    Summenart1: 'wagnisse.summenart1',
    Summenart2: 'wagnisse.summenart2',
    Summenart3: 'wagnisse.summenart3',
    Summenart4: 'wagnisse.summenart4',
    ...maximierung,
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
