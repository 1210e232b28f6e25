// GDV 110 Glas, 130 Hausrat, 140 Wohngebaeude.
import { jaNeinWerte, zuordne } from '../sparte-anlegen.ts';

const max = 'max' as const;
const jaNein = (ziel: string) => ({ ziel, werte: jaNeinWerte });
const selbstbeteiligung = { ziel: 'selbstbeteiligungCents', mehrfach: max };

export const glasZuordnungen = [
  ...zuordne('0210.110', 1, { Produktname: 'vertrag.produkt', GesVersssummeInWE: 'versicherungssummeCents' }),
  ...zuordne('0220.110', 1, {
    PLZRisikoanschrift: 'risikoPlz',
    Risikoort: 'risikoOrt',
    RisikoStr: 'risikoStrasse',
    Qm: 'wohnflaecheQm',
    VersssummeInWE: { ziel: 'versicherungssummeCents', mehrfach: max },
    Formart: {
      ziel: 'verglasung',
      werte: { '1': 'gebaeude', '2': 'mobiliar', '3': 'gebaeude-und-mobiliar', '9': 'sonstige' },
    },
    SelbstbeteiligungInWE: selbstbeteiligung,
  }),
];

export const hausratZuordnungen = [
  ...zuordne('0210.130', 1, {
    VersicherteGefahren: 'versicherteGefahren',
    PLZRisikoanschrift: 'risikoPlz',
    Risikoort: 'risikoOrt',
    RisikoStr: 'risikoStrasse',
    GesVersssummeInWE: 'versicherungssummeCents',
    WohnflaecheQm: 'wohnflaecheQm',
    Tarifzone: 'tarifzone',
    Bauartklasse: 'bauartklasse',
    UnterversVerzicht: jaNein('unterversicherungsverzicht'),
    EinbruchMeldeanlage: jaNein('einbruchmeldeanlage'),
  }),
  ...zuordne('0210.130', 2, {
    Produktname: 'vertrag.produkt',
    StaendigBewohnt: jaNein('staendigBewohnt'),
  }),
  ...zuordne('0220.130', 1, {
    BezeichnungZusatzdeckung: 'zusatzdeckungen.bezeichnung',
    // Art der Summe 001 is the household itself; many insurers leave the total in 0210 blank.
    VersssummeEntschaedigungsgrenzeInWE: [
      'zusatzdeckungen.summeCents',
      { ziel: 'versicherungssummeCents', wenn: { feld: 'ArtSumme', wert: '001' } },
    ],
    BeitragInWE: 'zusatzdeckungen.beitragCents',
    SelbstbeteiligungInWE: ['zusatzdeckungen.selbstbeteiligungCents', selbstbeteiligung],
    ObjektNr: 'zusatzdeckungen.objekt',
  }),
];

export const hausratZeilen = { zusatzdeckungen: ['ArtSumme', 'GefahrenLfdNr', 'ObjektNr'] };

export const wohngebaeudeZuordnungen = [
  ...zuordne('0210.140', 1, {
    Produktname: 'vertrag.produkt',
    GesVersssummeInWE: 'versicherungssummeCents',
    Bedingungsbezeichnung: 'bedingungswerk',
  }),
  ...zuordne('0220.140', 1, {
    Wagnis: 'objekte.kennzahl',
    PLZZurRisikoanschrift: ['objekte.plz', 'risikoPlz'],
    Risikoort: ['objekte.ort', 'risikoOrt'],
    RisikoStr: ['objekte.strasse', 'risikoStrasse'],
    Baujahr: ['objekte.baujahr', 'baujahr'],
    Bauartklasse: 'bauartklasse',
    AnzWohneinheiten: 'wohneinheiten',
    Fremdnutzung: jaNein('vermietet'),
  }),
  ...zuordne('0220.140', 2, {
    Objektbeschreibung: 'objekte.beschreibung',
    Gefahrenschluessel: 'objekte.gefahr',
    BasisVersssummeInWE: { ziel: 'wert1914', wenn: { feld: 'Basisjahr', wert: '1914' }, mehrfach: max },
    WertermittlungsSchaetzjahr: 'wertermittlung',
    Wert1914ProQmWohnflaecheInMark: 'wert1914JeQm',
    VersssummeAktuellInWE: 'objekte.summeCents',
    BeitragAktuellInWE: 'objekte.beitragCents',
    SelbstbeteiligungInWE: selbstbeteiligung,
    UnterVerssverzicht: jaNein('unterversicherungsverzicht'),
    Neuwertfaktor: 'neuwertfaktor',
    Gebaeudetyp: 'gebaeudeart',
    Elementarschaeden: jaNein('elementar'),
    Denkmalschutz: jaNein('denkmalschutz'),
    BoeswilligeBeschaedigungVandalismus: jaNein('vandalismus'),
  }),
  ...zuordne('0230.140', 1, {
    BezeichnungZusatzdeckung: 'zusatzdeckungen.bezeichnung',
    VersssummeEntschaedigungsgrenzeInWE: 'zusatzdeckungen.summeCents',
    BeitragInWE: 'zusatzdeckungen.beitragCents',
    SelbstbehaltInWE: 'zusatzdeckungen.selbstbeteiligungCents',
    BezugZurObjektNr: 'zusatzdeckungen.objekt',
  }),
];

export const wohngebaeudeZeilen = {
  objekte: ['Wagnis', 'ObjektNr'],
  zusatzdeckungen: ['BezugZurWagnisNr', 'BezugZurObjektNr', 'LaufendeNrZusatzdeckung'],
};
