// GDV 550 funds, 560 deposits, 570 loans, 580 building savings.
import { jaNeinWerte, zuordne } from '../sparte-anlegen.ts';

export const fondsZuordnungen = [
  ...zuordne('0210.550', 1, {
    DepotNr: 'depotnummer',
    Sparziel: 'sparzielCents',
    DatumErsteEinzahlung: 'ersteEinzahlung',
    Verpfaendung: { ziel: 'verpfaendet', werte: jaNeinWerte },
  }),
  ...zuordne('0220.550', 1, {
    Fondsname: 'fonds.name',
    IsinNr: 'fonds.isin',
    WertpapierkennNr: 'fonds.wkn',
    Anteile: 'fonds.anteile',
    BewertungInWaehrungVermittler: ['fonds.wertCents', { ziel: 'guthabenCents', mehrfach: 'summe' }],
    Sparrate: 'fonds.sparrateCents',
    Stichtag: 'fonds.stichtag',
  }),
];
export const fondsZeilen = { fonds: ['DepotNr', 'Fondskennung', 'WertpapierkennNr'] };

export const einlageZuordnungen = [
  ...zuordne('0210.560', 1, { Tarifbezeichnung: 'vertrag.produkt' }),
  ...zuordne('0220.560', 1, {
    AktuellerSaldo: 'guthabenCents',
    ZinsInProz: 'zinsProzent',
    Faelligkeit: 'faelligkeit',
    ErteilterFreibetrag: 'freistellungsauftragCents',
  }),
];

export const darlehenZuordnungen = [
  ...zuordne('0210.570', 1, {
    Produktvariante: 'vertrag.produkt',
    AusgezahltesDarlehen: 'darlehenssummeCents',
    Kreditlimit: 'kreditlimitCents',
  }),
  ...zuordne('0220.570', 1, { ZinsTilgungsrate: 'rateCents', Restdarlehen: 'restschuldCents' }),
  ...zuordne('0220.570', 2, {
    Nominalzins: 'zinsProzent',
    Effektivzins: 'effektivzinsProzent',
    ZinsenFestBis: 'zinsbindungBis',
    Tilgungsart: 'tilgungsart',
  }),
];

export const bausparZuordnungen = [
  ...zuordne('0210.580', 1, {
    Tarifbezeichnung: 'vertrag.produkt',
    Bausparsumme: 'bausparsummeCents',
    Kontostand: 'guthabenCents',
    Sparzins: 'zinsProzent',
    Dahrlehenszins: 'darlehenszinsProzent',
    Abschlussgebuehr: 'abschlussgebuehrCents',
  }),
  ...zuordne('0220.580.01', 1, {
    Regelsparbeitrag: 'regelsparbeitragPromille',
    Zuteilung: 'zuteilung',
    AnspargradInProzent: 'anspargradProzent',
  }),
  ...zuordne('0220.580.01', 3, {
    VoraussichtlicherZuteilungstermin: 'zuteilungVoraussichtlich',
    BewertungszahlAktuell: 'bewertungszahl',
  }),
  ...zuordne('0220.580.01', 4, { MonatlicherSparbeitrag: 'sparbeitragMonatCents' }),
  ...zuordne('0220.580.2', 1, {
    AusgezahltesDarlehen: 'darlehenssummeCents',
    Restdarlehen: 'restschuldCents',
    ZinsTilgungsrate: 'rateCents',
  }),
  ...zuordne('0220.580.2', 2, { Effektivzins: 'effektivzinsProzent' }),
];
