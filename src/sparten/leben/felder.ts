// Fields of the persons' lines under GDV 010: death, survival, pension, disability, funds, beneficiaries.
import { geld, gruppe, jaNein, liste, prozent, tag, text, wahl, zahl } from '../felder.ts';

export const todesfall = gruppe('Todesfallleistung', [
  geld('todesfallsummeCents', 'Todesfallsumme'),
  wahl('summenverlauf', 'Verlauf der Summe', {
    konstant: 'gleichbleibend',
    'linear-fallend': 'linear fallend',
    'annuitaetisch-fallend': 'fallend wie ein Darlehen',
    steigend: 'steigend',
  }),
  jaNein('fallendeSumme', 'Fallende Summe'),
  jaNein('raucher', 'Als Raucher versichert'),
  jaNein('ueberKreuz', 'Über Kreuz versichert'),
]);

export const erlebensfall = gruppe('Ablaufleistung', [
  geld('erlebensfallsummeCents', 'Erlebensfallsumme, garantiert'),
  geld('ablaufleistungCents', 'Ablaufleistung mit Überschüssen'),
  tag('abrufphaseAb', 'Beginn der Abrufphase'),
]);

export const rente = gruppe('Rente', [
  geld('renteMonatCents', 'Garantierte Monatsrente'),
  geld('renteMitUeberschussMonatCents', 'Monatsrente mit Überschüssen'),
  geld('kapitalabfindungCents', 'Kapitalabfindung'),
  tag('rentenbeginn', 'Rentenbeginn'),
  zahl('rentengarantiezeitJahre', 'Rentengarantiezeit', 'Jahre'),
  prozent('hinterbliebenenrenteProzent', 'Hinterbliebenenrente'),
  prozent('waisenrenteProzent', 'Waisenrente'),
  zahl('waisenrenteBisAlter', 'Waisenrente bis Alter', 'Jahre'),
  wahl('beitragsrueckgewaehr', 'Beitragsrückgewähr', {
    vor: 'vor Rentenbeginn',
    nach: 'nach Rentenbeginn',
    'vor-und-nach': 'vor und nach Rentenbeginn',
  }),
  prozent('beitragsgarantieProzent', 'Beitragsgarantie'),
  geld('vorsorgevermoegenCents', 'Altersvorsorgevermögen'),
]);

export const buFelder = gruppe('Berufsunfähigkeit', [
  geld('buRenteMonatCents', 'Monatsrente bei Berufsunfähigkeit'),
  geld('buRenteMitUeberschussMonatCents', 'Monatsrente mit Überschüssen'),
  jaNein('buBeitragsbefreiung', 'Beitragsbefreiung bei Berufsunfähigkeit'),
  zahl('endalter', 'Versichert bis Alter', 'Jahre'),
  zahl('leistungEndalter', 'Leistung bis Alter', 'Jahre'),
  zahl('karenzMonate', 'Karenzzeit', 'Monate'),
  prozent('leistungsdynamikProzent', 'Steigerung im Leistungsfall'),
  text('berufsgruppe', 'Berufsgruppe'),
]);

export const lebensfallBedingungen = gruppe('Klauseln', [
  jaNein('duKlausel', 'Echte Dienstunfähigkeitsklausel'),
  jaNein('auKlausel', 'Leistung bei Krankschreibung (AU-Klausel)'),
  jaNein('abstrakteVerweisung', 'Abstrakte Verweisung möglich'),
  jaNein('nachversicherung', 'Nachversicherungsgarantie'),
]);

export const unfalltod = gruppe('Unfalltod', [
  geld('unfalltodsummeCents', 'Zusätzliche Summe bei Unfalltod'),
]);

export const schwereKrankheit = gruppe('Schwere Krankheiten', [
  geld('krankheitssummeCents', 'Summe bei schwerer Krankheit'),
  jaNein('vorgezogeneLeistung', 'Vorgezogene Leistung bei schwerer Krankheit'),
  text('versicherteKrankheiten', 'Versicherte Krankheiten'),
]);

export const werte = gruppe('Werte', [
  geld('rueckkaufswertCents', 'Rückkaufswert'),
  tag('rueckkaufswertAm', 'Rückkaufswert zum'),
  geld('beitragssummeCents', 'Beitragssumme'),
  geld('ueberschussguthabenCents', 'Überschussguthaben'),
]);

export const dynamik = gruppe('Dynamik', [
  prozent('dynamikProzent', 'Dynamik'),
  tag('letzteDynamik', 'Letzte Erhöhung'),
  tag('dynamikBis', 'Dynamik endet'),
]);

export const fonds = gruppe('Fonds', [
  text('anlagestrategie', 'Anlagestrategie'),
  liste('fonds', 'Fonds', [
    text('name', 'Name'),
    text('isin', 'ISIN'),
    text('wkn', 'WKN'),
    prozent('anteilProzent', 'Anteil'),
    zahl('anteile', 'Stück'),
  ]),
]);

export const bezugsrecht = gruppe('Bezugsrecht', [
  liste('bezugsrechte', 'Bezugsberechtigte', [
    text('imTodesfall', 'Im Todesfall'),
    prozent('anteilTodesfallProzent', 'Anteil im Todesfall'),
    text('imErlebensfall', 'Im Erlebensfall'),
    prozent('anteilErlebensfallProzent', 'Anteil im Erlebensfall'),
    text('imLeistungsfall', 'Im Leistungsfall'),
    prozent('anteilLeistungsfallProzent', 'Anteil im Leistungsfall'),
    jaNein('unwiderruflich', 'Unwiderruflich'),
    text('kennung', 'Kennung'),
  ]),
]);

export const foerderung = gruppe('Förderung', [
  wahl('foerderung', 'Steuerliche Förderung', {
    '40b': 'pauschal besteuert nach § 40b EStG',
    '3-63': 'steuerfrei nach § 3 Nr. 63 EStG',
    '3-66': 'steuerfrei nach § 3 Nr. 66 EStG',
    '10a-direkt': 'Direktversicherung mit Zulage nach § 10a EStG',
    '10a': 'Privatvertrag mit Zulage nach § 10a EStG',
    basis: 'Basisrente nach § 10 Abs. 1 Nr. 2 b EStG',
    keine: 'keine',
  }),
  jaNein('dauerzulagenantrag', 'Dauerzulagenantrag gestellt'),
  zahl('kinderMitZulage', 'Kinder mit Zulage'),
]);

export const betrieblich = gruppe('Betriebliche Versorgung', [
  wahl('durchfuehrungsweg', 'Durchführungsweg', {
    direktversicherung: 'Direktversicherung',
    unterstuetzungskasse: 'Unterstützungskasse',
    pensionskasse: 'Pensionskasse',
    pensionsfonds: 'Pensionsfonds',
    direktzusage: 'Direktzusage',
    privat: 'Privat',
    riester: 'Private Riesterversicherung',
    'riester-direkt': 'Riester-Direktversicherung',
  }),
  wahl('finanzierung', 'Finanzierung', {
    arbeitgeber: 'Arbeitgeber',
    entgeltumwandlung: 'Entgeltumwandlung',
    versteuert: 'Arbeitnehmer aus versteuertem Einkommen',
    gemischt: 'Arbeitgeber und Arbeitnehmer',
  }),
  text('traegerunternehmen', 'Arbeitgeber'),
  geld('arbeitgeberzuschussMonatCents', 'Arbeitgeberzuschuss im Monat'),
  tag('diensteintritt', 'Diensteintritt'),
  jaNein('unverfallbar', 'Unverfallbar'),
]);

export const wagnisse = gruppe('Wagnisse', [
  liste('wagnisse', 'Versicherte Wagnisse', [
    text('wagnis', 'Wagnis'),
    text('tarif', 'Tarif'),
    tag('beginn', 'Beginn'),
    tag('ablauf', 'Ablauf'),
    geld('todesfallsummeCents', 'Todesfallsumme'),
    geld('erlebensfallsummeCents', 'Erlebensfallsumme'),
    geld('jahresrenteCents', 'Jahresrente'),
    geld('beitragCents', 'Beitrag'),
    text('status', 'Status'),
  ]),
]);

/** What is agreed for later: parts that are paid out before the end, and sums that change on a day. */
export const vereinbart = gruppe('Vereinbarte Änderungen', [
  liste('auszahlungen', 'Vorgesehene Auszahlungen', [
    geld('summeCents', 'Nächste Auszahlung'),
    tag('am', 'Auszahlung am'),
    zahl('anzahl', 'Zahl der Auszahlungen'),
  ]),
  liste('summenaenderungen', 'Vereinbarte neue Summen', [
    geld('todesfallsummeCents', 'Todesfallsumme'),
    tag('todesfallsummeAb', 'Todesfallsumme ab'),
    geld('erlebensfallsummeCents', 'Erlebensfallsumme'),
    tag('erlebensfallsummeAb', 'Erlebensfallsumme ab'),
    geld('jahresrenteCents', 'Jahresrente'),
    tag('jahresrenteAb', 'Jahresrente ab'),
    geld('unfallsummeCents', 'Unfalltodsumme'),
    tag('unfallsummeAb', 'Unfalltodsumme ab'),
    geld('beitragssummeCents', 'Beitragssumme'),
    tag('beitragssummeAb', 'Beitragssumme ab'),
  ]),
]);

/** Parts that any life contract can carry besides its main benefit. */
export const lebenZusatz = [...werte, ...dynamik, ...bezugsrecht, ...wagnisse, ...vereinbart];
