// Fields of the motor lines (GDV 050 to 059).
import { geld, gruppe, jaNein, liste, prozent, tag, text, wahl, zahl } from '../felder.ts';

export const fahrzeug = gruppe('Fahrzeug', [
  text('kennzeichen', 'Kennzeichen'),
  text('hersteller', 'Hersteller'),
  text('modell', 'Modell'),
  text('hsn', 'HSN'),
  text('tsn', 'TSN'),
  text('fahrgestellnummer', 'Fahrgestellnummer'),
  text('fahrzeugart', 'Fahrzeugart'),
  text('wagniskennziffer', 'Wagniskennziffer (WKZ)'),
  tag('erstzulassung', 'Erstzulassung'),
  tag('zulassungAufHalter', 'Zulassung auf Halter'),
  zahl('leistung', 'Leistung', 'kW'),
  geld('neupreisCents', 'Neupreis'),
  geld('kaufpreisCents', 'Kaufpreis'),
  text('saisonkennzeichen', 'Saison (Monate)'),
  text('evbNummer', 'eVB-Nummer'),
]);

export const nutzung = gruppe('Nutzung', [
  zahl('kilometerJahr', 'Fahrleistung im Jahr', 'km'),
  wahl('fahrerkreis', 'Fahrerkreis', {
    vn: 'nur Versicherungsnehmer',
    partner: 'Versicherungsnehmer und Partner',
    familie: 'Familie',
    benannt: 'benannte Fahrer',
    beliebig: 'beliebige Fahrer',
  }),
  tag('juengsterFahrer', 'Geburtstag jüngster Fahrer'),
  text('stellplatz', 'Stellplatz nachts'),
  text('nutzungsart', 'Nutzung'),
  wahl('finanzierung', 'Finanzierung', { bar: 'bezahlt', kredit: 'finanziert', leasing: 'geleast' }),
]);

export const haftpflicht = gruppe('Haftpflicht', [
  geld('deckungssummeCents', 'Deckungssumme'),
  geld('deckungssummeSachCents', 'davon Sachschäden'),
  geld('deckungssummeVermoegenCents', 'davon Vermögensschäden'),
  geld('selbstbeteiligungHaftpflichtCents', 'Selbstbeteiligung Haftpflicht'),
  text('sfKlasseHaftpflicht', 'SF-Klasse Haftpflicht'),
  zahl('rueckstufungHaftpflicht', 'Rückstufung Haftpflicht', 'Schäden'),
  prozent('beitragssatzHaftpflicht', 'Beitragssatz Haftpflicht'),
  text('typklasseHaftpflicht', 'Typklasse Haftpflicht'),
  text('regionalklasseHaftpflicht', 'Regionalklasse Haftpflicht'),
  geld('beitragHaftpflichtCents', 'Beitrag Haftpflicht'),
]);

export const vollkaskoFelder = gruppe('Kasko', [
  jaNein('vollkasko', 'Vollkasko'),
  text('sfKlasseVollkasko', 'SF-Klasse Vollkasko'),
  zahl('rueckstufungVollkasko', 'Rückstufung Vollkasko', 'Schäden'),
  prozent('beitragssatzVollkasko', 'Beitragssatz Vollkasko'),
  text('typklasseVollkasko', 'Typklasse Vollkasko'),
  text('regionalklasseVollkasko', 'Regionalklasse Vollkasko'),
  geld('selbstbeteiligungVollkaskoCents', 'Selbstbeteiligung Vollkasko'),
  geld('beitragVollkaskoCents', 'Beitrag Vollkasko'),
]);

export const teilkaskoFelder = gruppe('Kasko', [
  jaNein('teilkasko', 'Teilkasko'),
  text('typklasseTeilkasko', 'Typklasse Teilkasko'),
  text('regionalklasseTeilkasko', 'Regionalklasse Teilkasko'),
  geld('selbstbeteiligungTeilkaskoCents', 'Selbstbeteiligung Teilkasko'),
  geld('beitragTeilkaskoCents', 'Beitrag Teilkasko'),
]);

export const kaskozusatz = gruppe('Kasko', [jaNein('gapDeckung', 'GAP-Deckung')]);

export const insassenunfall = gruppe('Unfall', [
  jaNein('insassenunfall', 'Insassenunfall'),
  geld('unfallTodesfallCents', 'Todesfallsumme'),
  geld('unfallInvaliditaetCents', 'Invaliditätssumme'),
  geld('unfallTagegeldCents', 'Tagegeld'),
  geld('unfallKrankenhaustagegeldCents', 'Krankenhaustagegeld'),
  zahl('unfallPlaetze', 'Plätze'),
  geld('beitragUnfallCents', 'Beitrag Unfall'),
]);

export const zusatz = gruppe('Bausteine', [
  jaNein('schutzbrief', 'Schutzbrief'),
  jaNein('fahrerschutz', 'Fahrerschutz'),
  jaNein('rabattschutz', 'Rabattschutz'),
  jaNein('werkstattbindung', 'Werkstattbindung'),
  liste('bausteine', 'Bausteine', [
    text('bezeichnung', 'Baustein'),
    text('schluessel', 'Schlüssel'),
    geld('deckungssummeCents', 'Summe'),
    geld('selbstbeteiligungCents', 'Selbstbeteiligung'),
    geld('beitragCents', 'Beitrag'),
  ]),
]);

export const gepaeck = gruppe('Gepäck', [
  geld('versicherungssummeCents', 'Versicherungssumme'),
  geld('beitragGepaeckCents', 'Beitrag Gepäck'),
]);
