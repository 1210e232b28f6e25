// GDV 050 to 059: the vehicle (0210.050) and its parts KH, VK, TK, KU, Bausteine, Gepaeck.
import { jaNeinWerte, zuordne } from '../sparte-anlegen.ts';

const fahrzeug = [
  ...zuordne('0210.050', 1, {
    AmtlichesKennzeichen: 'kennzeichen',
    Herstellername: 'hersteller',
    Modellname: 'modell',
    HerstellerSchluesselNr: 'hsn',
    TypschluesselNr: 'tsn',
    FahrzeugidentifizierungsNr: 'fahrgestellnummer',
    WKZ: 'wagniskennziffer',
    Erstzulassung: 'erstzulassung',
    Staerke: 'leistung',
    NeupreisInWE: 'neupreisCents',
    Saisonkennzeichen: 'saisonkennzeichen',
  }),
  ...zuordne('0210.050', 2, {
    Produktname: 'vertrag.produkt',
    Fahrzeugart: 'fahrzeugart',
    ErsteZulassungAufVN: 'zulassungAufHalter',
    Kaufpreis: 'kaufpreisCents',
    JaehrlicheFahrleistung: 'kilometerJahr',
    Garage: 'stellplatz',
    Nutzungsart: 'nutzungsart',
    eVBNr: 'evbNummer',
  }),
];

const haftpflicht = zuordne('0220.051', 1, {
  KhDeckungssummen: [
    { ziel: 'deckungssummeCents', teil: [0, 9] },
    { ziel: 'deckungssummeSachCents', teil: [9, 9] },
    { ziel: 'deckungssummeVermoegenCents', teil: [18, 9] },
  ],
  FreiVereinbarteSelbstbeteiligungInWEKh: 'selbstbeteiligungHaftpflichtCents',
  KhSfSKlasse: 'sfKlasseHaftpflicht',
  KhSchaedenAusRueckstufung: 'rueckstufungHaftpflicht',
  KhBeitragssaetze: 'beitragssatzHaftpflicht',
  TyklasseKh: 'typklasseHaftpflicht',
  KhTarifgruppe: 'regionalklasseHaftpflicht',
  KhBeitragInWE: 'beitragHaftpflichtCents',
  SchutzbriefVerkehrsservice: { ziel: 'schutzbrief', werte: jaNeinWerte },
});

const vollkasko = zuordne('0220.052', 1, {
  KfvBeginn: { ziel: 'vollkasko', wert: true },
  KfvSfSKlasse: 'sfKlasseVollkasko',
  KfvSchaedenAusRueckstufung: 'rueckstufungVollkasko',
  KfvBeitragssatz: 'beitragssatzVollkasko',
  TypklasseKfv: 'typklasseVollkasko',
  KfvTarifgruppe: 'regionalklasseVollkasko',
  FreiVereinbarteSelbstbeteiligungInWEVollkasko: 'selbstbeteiligungVollkaskoCents',
  FreiVereinbarteSelbstbeteiligungInWETeilkaskoImRahmenVollkasko: 'selbstbeteiligungTeilkaskoCents',
  KfvBeitragInWE: 'beitragVollkaskoCents',
  GAPDeckung: { ziel: 'gapDeckung', werte: jaNeinWerte },
  SchutzbriefVerkehrsservice: { ziel: 'schutzbrief', werte: jaNeinWerte },
});

const teilkasko = zuordne('0220.053', 1, {
  KftBeginn: { ziel: 'teilkasko', wert: true },
  TypklasseKft: 'typklasseTeilkasko',
  KftTarifgruppe: 'regionalklasseTeilkasko',
  FreiVereinbarteSelbstbeteiligungInWETeilkasko: 'selbstbeteiligungTeilkaskoCents',
  KftBeitragInWE: 'beitragTeilkaskoCents',
  GAPDeckung: { ziel: 'gapDeckung', werte: jaNeinWerte },
  SchutzbriefVerkehrsservice: { ziel: 'schutzbrief', werte: jaNeinWerte },
});

/** Sums of 0220.054 have four digits: thousands. */
const unfall = zuordne('0220.054', 1, {
  KUBeginn: { ziel: 'insassenunfall', wert: true },
  TodRisiko1: { ziel: 'unfallTodesfallCents', mal: 1000 },
  InvaliditaetRisiko1: { ziel: 'unfallInvaliditaetCents', mal: 1000 },
  TagegeldRisiko1: 'unfallTagegeldCents',
  KrankenhaustagegeldRisiko1: 'unfallKrankenhaustagegeldCents',
  AnzPlaetzeRisiko1: 'unfallPlaetze',
  KUBeitragInWE: 'beitragUnfallCents',
});

const zusatz = [
  ...zuordne('0220.055', 1, {
    Bausteinschluessel: 'bausteine.schluessel',
    Bausteinbezeichnung: 'bausteine.bezeichnung',
    SelbstbehaltInWE: 'bausteine.selbstbeteiligungCents',
    BeitragInWE: 'bausteine.beitragCents',
  }),
  ...zuordne('0220.055', 2, { DeckungsVersssumme: 'bausteine.deckungssummeCents' }),
  ...zuordne('0220.059', 1, {
    GepaeckVersssummeInTausendWE: { ziel: 'versicherungssummeCents', mal: 1000 },
    GepaeckBeitragInWE: 'beitragGepaeckCents',
  }),
];

export const kraftfahrtZuordnungen = [
  ...fahrzeug,
  ...haftpflicht,
  ...vollkasko,
  ...teilkasko,
  ...unfall,
  ...zusatz,
];

/** Teildatensatz 2 of 0220.055 has no key: it belongs to the Baustein before it. */
export const kraftfahrtZeilen = { bausteine: ['Bausteinschluessel', 'LfdNr'] };
