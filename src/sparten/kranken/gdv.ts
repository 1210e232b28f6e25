// GDV 020: 0220.020.1 per person, .2 per person and tariff, .3 its surcharges.
import { jaNeinWerte, zuordne } from '../sparte-anlegen.ts';

const tagZahl = 'tarife.leistungAbTag';

export const krankenZuordnungen = [
  ...zuordne('0210.020', 2, { Produktname: 'vertrag.produkt' }),
  ...zuordne('0220.020.1', 1, {
    NameVersichertenPersonVp: 'person.name',
    VornameVersichertenPersonVp: 'person.vorname',
    GeburtsdatumVp: 'person.geburtsdatum',
    BerufText: 'person.bemerkung',
    Beihilfetraeger: 'beihilfetraeger',
  }),
  ...zuordne('0220.020.2', 1, {
    LfdPersonenNrUnterNr: 'tarife.person',
    Tarif: 'tarife.tarif',
    Tarifleistung: 'tarife.leistung',
    LeistungsbeginnAb: tagZahl,
    VerssbeginnTarifes: 'tarife.beginn',
    Ablauftermin: 'tarife.ablauf',
    GesbeitragTarifInWE: 'tarife.beitragCents',
    RisikozuschlagsbetragInWE: 'tarife.risikozuschlagCents',
  }),
  ...zuordne('0220.020.3', 1, {
    SelbstbeteiligungInWE: [
      'tarife.selbstbeteiligungCents',
      { ziel: 'selbstbeteiligungCents', mehrfach: 'max' },
    ],
    SelbstbeteiligungInProzent: 'tarife.selbstbeteiligungProzent',
    Risikozuschlag1InProzent: 'tarife.risikozuschlagProzent',
    KennzeichenWartezeiterlass: { ziel: 'wartezeitEntfaellt', werte: jaNeinWerte },
  }),
];

export const krankenZeilen = {
  person: ['LfdPersonenNrUnterNr'],
  /** 0220.020.2 and .3 call the tariff's number `LaufendeNrTarif`; where it is blank the tariff's name tells rows apart. */
  tarife: ['LfdPersonenNrUnterNr', 'LaufendeNrTarif|Tarif'],
};
