// GDV 010: one table per Wagnisart (0220.010.x), shared by all lines of life, disability and pension.
import { jaNeinWerte, zuordne } from '../sparte-anlegen.ts';

const foerderung = {
  '1': '40b',
  '2': '3-63',
  '3': '10a-direkt',
  '4': '3-66',
  '5': 'keine',
  '6': '10a',
  '7': 'basis',
};
const weg = {
  '1': 'direktversicherung',
  '2': 'unterstuetzungskasse',
  '3': 'pensionskasse',
  '4': 'pensionsfonds',
  '5': 'privat',
  '6': 'direktzusage',
  '7': 'riester',
  '8': 'riester-direkt',
};
const finanzierung = { '1': 'arbeitgeber', '2': 'entgeltumwandlung', '3': 'versteuert', '5': 'gemischt' };
const bezug = { '1': 'Versicherungsnehmer', '2': 'Versicherte Person', '9': 'Sonstige Person' };
const rueckgewaehr = { '1': 'vor', '2': 'nach', '3': 'vor-und-nach' };

const dynamik = {
  DynamikProzSatz: 'dynamikProzent',
  DatumLetztenPositivenDynamik: 'letzteDynamik',
  Dynamikstop: 'dynamikBis',
};
const rueckkauf = { RueckkaufswertInWE: 'rueckkaufswertCents', RueckkaufswertGueltigAm: 'rueckkaufswertAm' };
const krankheit = {
  LeistungBeiSchwererErkrankung: { ziel: 'vorgezogeneLeistung', werte: jaNeinWerte },
  VersicherteErkrankungen: 'versicherteKrankheiten',
};
const bezugImFall = (fall: string) => ({
  [`BezugsberechtigtIm${fall}`]: { ziel: 'bezugsrechte.kennung', werte: bezug },
  [`SonstigerBezugsberechtigterIm${fall}`]: `bezugsrechte.im${fall}`,
  [`BezugsrechtanteilIm${fall}`]: `bezugsrechte.anteil${fall}Prozent`,
  [`UnwiderruflichesBezugsrechtIm${fall}`]: { ziel: 'bezugsrechte.unwiderruflich', werte: jaNeinWerte },
});
const rentenwerte = {
  JahresrenteInklGewinnbeteiligungInWE: { ziel: 'renteMitUeberschussMonatCents', durch: 12 },
  TodesfallleistungInWE: 'todesfallsummeCents',
  Altersvorsorgevermoegen: 'vorsorgevermoegenCents',
  Dauerzulagenantrag: { ziel: 'dauerzulagenantrag', werte: jaNeinWerte },
  AnzKinder: 'kinderMitZulage',
};
const rente = {
  ...dynamik,
  ...rueckkauf,
  Tarifbezeichnung: 'vertrag.produkt',
  BeginnRentenzahlung: 'rentenbeginn',
  Mindestlaufzeit: 'rentengarantiezeitJahre',
  JahresrenteInWE: { ziel: 'renteMonatCents', durch: 12, mehrfach: 'summe' as const },
  KapitalzahlungssummeInWE: 'kapitalabfindungCents',
  WitwenWitwerrenteProz: 'hinterbliebenenrenteProzent',
  WaisenrenteProz: 'waisenrenteProzent',
  SchlussalterWaisen: 'waisenrenteBisAlter',
  GuthabenDividAnsammlungInWE: 'ueberschussguthabenCents',
};
const rentenzusatz = { Beitragsrueckgewaehr: { ziel: 'beitragsrueckgewaehr', werte: rueckgewaehr } };

/** 0210.010: what the contract as a whole says. */
const vertrag = [
  ...zuordne('0210.010', 2, {
    Produktname: 'vertrag.produkt',
    ArtSteuerlichenFoerderung: { ziel: 'foerderung', werte: foerderung },
    Durchfuehrungsweg: { ziel: 'durchfuehrungsweg', werte: weg },
    Finanzierungsart: { ziel: 'finanzierung', werte: finanzierung },
    TraegerunternehmenName: 'traegerunternehmen',
    Unverfallbarkeit: { ziel: 'unverfallbar', werte: jaNeinWerte },
    Diensteintrittsdatum: 'diensteintritt',
  }),
  ...zuordne('0220.010.0', 1, {
    NameVp: 'person.name',
    VornameVp: 'person.vorname',
    GeburtsdatumVp: 'person.geburtsdatum',
    BerufText: ['person.bemerkung', 'berufsgruppe'],
    Diensteintritt: 'diensteintritt',
  }),
];

/** Wagnis 1 and 3: capital sums on death and survival. */
const kapital = [
  ...zuordne('0220.010.13', 1, {
    ...dynamik,
    ...rueckkauf,
    Tarifbezeichnung: 'vertrag.produkt',
    TodesfallVsInWEZumAblauf: { ziel: 'todesfallsummeCents', mehrfach: 'summe' },
    ErlebensfallVsInWEZumAblauf: { ziel: 'erlebensfallsummeCents', mehrfach: 'summe' },
    FallendeVs: { ziel: 'fallendeSumme', werte: jaNeinWerte },
    GuthabenDividAnsammlungenInWE: 'ueberschussguthabenCents',
  }),
  ...zuordne('0220.010.13', 2, { ...krankheit, BeginnAbrufphase: 'abrufphaseAb' }),
  ...zuordne('0220.010.13', 6, { ...bezugImFall('Todesfall'), ...bezugImFall('Erlebensfall') }),
];

/** Wagnis 2 and 9: pensions, classic and unit-linked. */
const renten = [
  ...zuordne('0220.010.2', 1, { ...rente, BeginnAbrufphase: 'abrufphaseAb' }),
  ...zuordne('0220.010.2', 2, rentenzusatz),
  ...zuordne('0220.010.2', 3, { ...krankheit, ...rentenwerte }),
  ...zuordne('0220.010.2', 6, { ...bezugImFall('Todesfall'), ...bezugImFall('Erlebensfall') }),
  ...zuordne('0220.010.9', 1, rente),
  ...zuordne('0220.010.9', 2, { ...rentenzusatz, BeginnAbrufphase: 'abrufphaseAb' }),
  ...zuordne('0220.010.9', 3, {
    ...krankheit,
    Anlagestrategie: 'anlagestrategie',
    BeitragssummeInWE: 'beitragssummeCents',
  }),
  ...zuordne('0220.010.9', 4, { ...rentenwerte, BeitragsgarantieInProzent: 'beitragsgarantieProzent' }),
  ...zuordne('0220.010.9', 6, { ...bezugImFall('Todesfall'), ...bezugImFall('Erlebensfall') }),
];

/** Wagnis 4 and 8: disability. */
const invaliditaet = [
  ...zuordne('0220.010.48', 1, {
    ...dynamik,
    JahresrenteInWE: [
      { ziel: 'buRenteMonatCents', durch: 12, mehrfach: 'summe' },
      { ziel: 'grundfaehigkeitRenteMonatCents', durch: 12, mehrfach: 'summe' },
    ],
    RenteInclUeberschussbeteiligungInWE: { ziel: 'buRenteMitUeberschussMonatCents', durch: 12 },
    Endalter: 'endalter',
    Karenzzeit: 'karenzMonate',
    GarantierterSteigerungssatzBeiBU: 'leistungsdynamikProzent',
    Verwendungsart: { ziel: 'buBeitragsbefreiung', werte: { '0': true } },
  }),
  ...zuordne('0220.010.48', 2, { Tarifbezeichnung: 'vertrag.produkt' }),
  ...zuordne('0220.010.48', 6, bezugImFall('Leistungsfall')),
];

/** Wagnis 5: term life as a rider; 6: accidental death; 7: unit-linked endowment. */
const uebrige = [
  ...zuordne('0220.010.5', 1, {
    ...dynamik,
    VersssummeInWE: { ziel: 'todesfallsummeCents', mehrfach: 'summe' },
    FallendeSumme: { ziel: 'fallendeSumme', werte: jaNeinWerte },
  }),
  ...zuordne('0220.010.5', 2, { Tarifbezeichnung: 'vertrag.produkt' }),
  ...zuordne('0220.010.5', 6, bezugImFall('Todesfall')),
  ...zuordne('0220.010.6', 1, { ...dynamik, UnfallsummeInWE: 'unfalltodsummeCents' }),
  ...zuordne('0220.010.6', 6, bezugImFall('Leistungsfall')),
  ...zuordne('0220.010.7', 1, {
    ...dynamik,
    ...rueckkauf,
    Tarifbezeichnung: 'vertrag.produkt',
    TodesfallVsInWE: { ziel: 'todesfallsummeCents', mehrfach: 'summe' },
    BeitragssummeInWE: 'beitragssummeCents',
    FallendeVs: { ziel: 'fallendeSumme', werte: jaNeinWerte },
  }),
  ...zuordne('0220.010.7', 2, { ...krankheit, BeginnAbrufphase: 'abrufphaseAb' }),
  ...zuordne('0220.010.7', 3, {
    Anlagestrategie: 'anlagestrategie',
    ErlebensfallVsInWE: 'erlebensfallsummeCents',
  }),
  ...zuordne('0220.010.7', 6, { ...bezugImFall('Todesfall'), ...bezugImFall('Erlebensfall') }),
  ...zuordne('0230.010', 1, {
    Fondsname: 'fonds.name',
    IsinNr: 'fonds.isin',
    WertpapierkennNr: 'fonds.wkn',
    Prozentsatz: 'fonds.anteilProzent',
    Anteile: 'fonds.anteile',
  }),
];

/** Wagnisart, byte 60. */
const arten = {
  '1': 'Kapitalversicherung',
  '2': 'Rentenversicherung',
  '3': 'Kapitalversicherung (Wagnisart 3)',
  '4': 'Berufsunfähigkeit',
  '5': 'Risikoversicherung',
  '6': 'Unfalltod',
  '7': 'Fondsgebundene Kapitalversicherung',
  '8': 'Berufsunfähigkeit (Wagnisart 8)',
  '9': 'Fondsgebundene Rentenversicherung',
};
const wagnis = {
  Wagnisart: { ziel: 'wagnisse.wagnis', werte: arten },
  Beginn: 'wagnisse.beginn',
  Ablauf: 'wagnisse.ablauf',
  Status: 'wagnisse.status',
};
const tarif = { Tarifbezeichnung: 'wagnisse.tarif' };
const beitrag = { Beitrag: 'wagnisse.beitragCents' };
const jahresrente = { JahresrenteInWE: 'wagnisse.jahresrenteCents' };

/** One row per person, Wagnisart and running number, beside the contract's own figures. */
const wagnisse = [
  ...zuordne('0220.010.13', 1, {
    ...wagnis,
    ...tarif,
    ...beitrag,
    TodesfallVsInWEZumAblauf: 'wagnisse.todesfallsummeCents',
    ErlebensfallVsInWEZumAblauf: 'wagnisse.erlebensfallsummeCents',
  }),
  ...zuordne('0220.010.2', 1, { ...wagnis, ...tarif, ...beitrag, ...jahresrente }),
  ...zuordne('0220.010.48', 1, { ...wagnis, ...jahresrente, BeitragBUInWE: 'wagnisse.beitragCents' }),
  ...zuordne('0220.010.48', 2, tarif),
  ...zuordne('0220.010.5', 1, {
    ...wagnis,
    ...beitrag,
    ...jahresrente,
    VersssummeInWE: 'wagnisse.todesfallsummeCents',
  }),
  ...zuordne('0220.010.5', 2, tarif),
  ...zuordne('0220.010.6', 1, {
    ...wagnis,
    UnfallsummeInWE: 'wagnisse.todesfallsummeCents',
    BeitragInWE: 'wagnisse.beitragCents',
  }),
  ...zuordne('0220.010.7', 1, {
    ...wagnis,
    ...tarif,
    TodesfallVsInWE: 'wagnisse.todesfallsummeCents',
    BeitragInWE: 'wagnisse.beitragCents',
  }),
  ...zuordne('0220.010.9', 1, { ...wagnis, ...tarif, ...beitrag, ...jahresrente }),
];

const neueSumme = (quelle: string, name: string) => ({
  [`Naechste${quelle}InWE`]: `summenaenderungen.${name}Cents`,
  [`BeginndatumNaechsten${quelle}`]: `summenaenderungen.${name}Ab`,
});
const neuerTodesfall = neueSumme('TodesfallVs', 'todesfallsumme');
const neuerErlebensfall = neueSumme('ErlebensfallVs', 'erlebensfallsumme');
const neueRente = neueSumme('Jahresrente', 'jahresrente');

/** Teildatensatz 7: the next payment; 8: sums that change on a day. */
const vereinbart = [
  ...['0220.010.13', '0220.010.2', '0220.010.9'].flatMap((satz) =>
    zuordne(satz, 7, {
      NaechsteAuszahlungssummeInWE: 'auszahlungen.summeCents',
      NaechsterAuszahlungstermin: 'auszahlungen.am',
      AnzAuszahlungen: 'auszahlungen.anzahl',
    }),
  ),
  ...zuordne('0220.010.13', 8, { ...neuerTodesfall, ...neuerErlebensfall }),
  ...zuordne('0220.010.2', 8, { ...neuerTodesfall, ...neueRente }),
  ...zuordne('0220.010.48', 8, neueRente),
  ...zuordne('0220.010.5', 8, neuerTodesfall),
  ...zuordne('0220.010.6', 8, neueSumme('Unfallsumme', 'unfallsumme')),
  ...zuordne('0220.010.7', 8, { ...neuerTodesfall, ...neueSumme('Beitragssumme', 'beitragssumme') }),
  ...zuordne('0220.010.9', 8, { ...neuerTodesfall, ...neueRente }),
];

export const lebenZuordnungen = [
  ...vertrag,
  ...kapital,
  ...renten,
  ...invaliditaet,
  ...uebrige,
  ...wagnisse,
  ...vereinbart,
];

export const lebenZeilen = {
  wagnisse: ['LfdNrVersichertenPersonVp', 'Wagnisart', 'LfdNrZurWagnisart'],
  person: ['LfdNrVersichertenPersonVp'],
  bezugsrechte: ['LfdNrVersichertenPersonVp', 'Wagnisart', 'LfdNrZurWagnisart', 'LfdNrSatzart'],
  auszahlungen: ['LfdNrVersichertenPersonVp', 'Wagnisart', 'LfdNrZurWagnisart', 'LfdNrSatzart'],
  summenaenderungen: ['LfdNrVersichertenPersonVp', 'Wagnisart', 'LfdNrZurWagnisart', 'LfdNrSatzart'],
  fonds: ['LfdNrVersichertenPersonVp', 'LfdNrZurWagnisart', 'LfdNrFonds'],
};
