// Fields of home and building lines.
import { geld, gruppe, jaNein, liste, prozent, selbstbeteiligung, text, zahl } from '../felder.ts';

export const summe = gruppe('Leistung', [
  geld('versicherungssummeCents', 'Versicherungssumme'),
  ...selbstbeteiligung,
]);

export const gefahren = gruppe('Gefahren', [
  text('versicherteGefahren', 'Versicherte Gefahren (Kürzel)'),
  jaNein('feuer', 'Feuer'),
  jaNein('leitungswasser', 'Leitungswasser'),
  jaNein('sturmHagel', 'Sturm und Hagel'),
  jaNein('elementar', 'Elementarschäden'),
  jaNein('glas', 'Glas'),
]);

export const hausratMerkmale = gruppe('Wohnung', [
  zahl('wohnflaecheQm', 'Wohnfläche', 'm²'),
  jaNein('unterversicherungsverzicht', 'Unterversicherungsverzicht'),
  jaNein('staendigBewohnt', 'Ständig bewohnt'),
  text('tarifzone', 'Tarifzone'),
  text('bauartklasse', 'Bauartklasse'),
  zahl('zuersZone', 'ZÜRS-Zone'),
]);

export const hausratBausteine = gruppe('Bausteine', [
  jaNein('einbruchdiebstahl', 'Einbruchdiebstahl'),
  geld('fahrradsummeCents', 'Fahrräder bis'),
  geld('wertsachenCents', 'Wertsachen bis'),
  jaNein('einbruchmeldeanlage', 'Einbruchmeldeanlage'),
  liste('zusatzdeckungen', 'Zusatzdeckungen', [
    text('bezeichnung', 'Zusatzdeckung'),
    geld('summeCents', 'Summe'),
    geld('beitragCents', 'Beitrag'),
    geld('selbstbeteiligungCents', 'Selbstbeteiligung'),
    text('objekt', 'Objekt'),
  ]),
]);

export const gebaeudeMerkmale = gruppe('Gebäude', [
  zahl('wert1914', 'Wert 1914', 'Mark'),
  text('wertermittlung', 'Wert ermittelt im Jahr'),
  zahl('wert1914JeQm', 'Wert 1914 je m²', 'Mark'),
  zahl('baujahr', 'Baujahr'),
  zahl('wohnflaecheQm', 'Wohnfläche', 'm²'),
  zahl('wohneinheiten', 'Wohneinheiten'),
  text('gebaeudeart', 'Gebäudeart'),
  text('bauartklasse', 'Bauartklasse'),
  zahl('zuersZone', 'ZÜRS-Zone'),
  prozent('neuwertfaktor', 'Gleitender Neuwertfaktor'),
  jaNein('unterversicherungsverzicht', 'Unterversicherungsverzicht'),
  jaNein('rohbau', 'Rohbau versichert'),
  jaNein('vermietet', 'Fremd genutzt'),
  jaNein('denkmalschutz', 'Denkmalschutz'),
]);

export const gebaeudeBausteine = gruppe('Bausteine', [
  jaNein('photovoltaik', 'Photovoltaik mitversichert'),
  jaNein('ableitungsrohre', 'Ableitungsrohre'),
  jaNein('vandalismus', 'Vandalismus und Graffiti'),
  liste('objekte', 'Gebäude und Objekte', [
    text('beschreibung', 'Objekt'),
    text('strasse', 'Straße'),
    text('plz', 'PLZ'),
    text('ort', 'Ort'),
    zahl('baujahr', 'Baujahr'),
    geld('summeCents', 'Versicherungssumme'),
    geld('beitragCents', 'Beitrag'),
    text('gefahr', 'Gefahr'),
    text('kennzahl', 'Wagnis'),
  ]),
]);
