// GDV Saetze that any Sparte may bring: participation (0300), clauses (0350), preliminary cover (0352), former insurance
// (0362), premiums per part (0382), discounts (0390).
import { geld, gruppe, liste, prozent, tag, text } from './felder.ts';
import { zuordne } from './zuordne.ts';

/** Lists that every contract may carry; `createSparte` appends them. */
export const vertragslisten = gruppe('Vereinbarungen', [
  liste('klauseln', 'Klauseln', [
    text('nummer', 'Nummer'),
    text('text', 'Klausel'),
    text('zusatz', 'Zusatz'),
    text('formular', 'Formular'),
    text('baustein', 'Baustein'),
  ]),
  liste('rabatte', 'Rabatte und Zuschläge', [
    text('bezeichnung', 'Bezeichnung'),
    text('grund', 'Grund'),
    prozent('prozent', 'Prozent'),
    geld('betragCents', 'Betrag'),
    tag('gueltigAb', 'gültig ab'),
    tag('gueltigBis', 'gültig bis'),
    text('baustein', 'Baustein'),
  ]),
  liste('beitragsteile', 'Beiträge je Baustein', [
    text('baustein', 'Baustein'),
    geld('nettoCents', 'Netto'),
    geld('bruttoCents', 'Brutto'),
    geld('steuerCents', 'Versicherungsteuer'),
  ]),
  liste('vorlaeufigeDeckung', 'Vorläufige Deckung', [
    text('baustein', 'Baustein'),
    tag('beginn', 'Beginn'),
    tag('ablauf', 'Ablauf'),
  ]),
  liste('vorversicherungen', 'Vor- und Mitversicherungen', [
    text('versicherer', 'Versicherer (VU-Nummer)'),
    text('vertragsnummer', 'Vertragsnummer'),
    tag('ablauf', 'Ablauf'),
    text('kennzeichen', 'Kennzeichen'),
  ]),
  liste('beteiligungen', 'Beteiligte Gesellschaften', [
    text('versicherer', 'Versicherer (VU-Nummer)'),
    prozent('anteilProzent', 'Anteil'),
    text('vertragsnummer', 'Vertragsnummer'),
    text('vermittlernummer', 'Vermittlernummer'),
  ]),
  prozent('beteiligungVersichererProzent', 'Anteil des Versicherers am Vertrag'),
  prozent('beteiligungVermittlerProzent', 'Anteil des Vermittlers am Vertrag'),
]);

/** The participants of 0300 stand three to a record; the importer reads them by this list. */
export const beteiligte = ['', '2', '3'].map((nr) => ({
  versicherer: `VuNrBeteiligtenGesellschaft${nr}`,
  anteilProzent: `AnteilBeteiligtenGesellschaft${nr}`,
  vertragsnummer: `VsNrBeteiligtenGesellschaft${nr}`,
  vermittlernummer: `VermittlerNrAssekuradeur${nr}`,
}));

const baustein = (name: string) => ({ Bausteinbezeichnung: `${name}.baustein` });

export const vertragZuordnungen = [
  ...zuordne('0300', 1, {
    AnteilVersicherersAmVertrag: 'beteiligungVersichererProzent',
    AnteilVermittlersAmVertrag: 'beteiligungVermittlerProzent',
  }),
  ...zuordne('0350', 1, {
    KlauselNrTarifbestimmungsNr: 'klauseln.nummer',
    KlauseltextTarifbestimmungstext: 'klauseln.text',
    Zusatzangabe: 'klauseln.zusatz',
    Formularbezeichnung: 'klauseln.formular',
    ...baustein('klauseln'),
  }),
  ...zuordne('0352', 1, {
    BeginnVorlaeufigenDeckung: 'vorlaeufigeDeckung.beginn',
    AblaufVorlaeufigenDeckung: 'vorlaeufigeDeckung.ablauf',
    ...baustein('vorlaeufigeDeckung'),
  }),
  ...zuordne('0362', 1, {
    VuNrVorMitversicherers: 'vorversicherungen.versicherer',
    VsNrVorMitVers: 'vorversicherungen.vertragsnummer',
    AblaufdatumVorMitVers: 'vorversicherungen.ablauf',
    AmtlKennzeichenVorfahrzeuges: 'vorversicherungen.kennzeichen',
  }),
  ...zuordne('0382', 1, {
    NettobeitragInWE: 'beitragsteile.nettoCents',
    BruttobeitragInWE: 'beitragsteile.bruttoCents',
    VerssteuerInWE: 'beitragsteile.steuerCents',
    ...baustein('beitragsteile'),
  }),
  ...zuordne('0390', 1, {
    BezeichnungRabattsZuschlags: 'rabatte.bezeichnung',
    GrundRabattsZuschlags: 'rabatte.grund',
    RabattZuschlagInProz: 'rabatte.prozent',
    RabattZuschlagInWE: 'rabatte.betragCents',
    GueltigAbDatum: 'rabatte.gueltigAb',
    GueltigBisDatum: 'rabatte.gueltigBis',
    ...baustein('rabatte'),
  }),
];

const bezug = ['Bausteinschluessel', 'LfdNrPerson', 'LfdNrTarif', 'Wagnisart', 'LfdNrZurWagnisart'];

/** Running numbers that tell the rows apart; a record that repeats one speaks of the same row. */
export const vertragZeilen = {
  klauseln: [...bezug, 'LaufendeNrKlausel', 'KlauselNrTarifbestimmungsNr'],
  rabatte: [...bezug, 'LaufendeNrRabattsZuschlags', 'BezeichnungRabattsZuschlags'],
  beitragsteile: [...bezug, 'Bausteinbezeichnung'],
  vorlaeufigeDeckung: [...bezug, 'Bausteinbezeichnung'],
  vorversicherungen: [...bezug, 'LaufendeNrVorMitVers', 'VsNrVorMitVers'],
};
