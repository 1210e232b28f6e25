// GDV 170 and kin: place of insurance and list of machines.
import { zuordne } from '../sparte-anlegen.ts';

export const technikZuordnungen = [
  ...zuordne('0210.170', 1, { GesVersssummeInWE: 'versicherungssummeCents' }),
  ...zuordne('0210.170', 2, { Produktname: 'vertrag.produkt' }),
  ...zuordne('0220.170', 1, {
    PLZ: 'risikoPlz',
    Ort: 'risikoOrt',
    Str: 'risikoStrasse',
    Betriebsart: 'betriebsart',
  }),
  ...zuordne('0220.170', 2, {
    LfdNrPositionMaschinenverzeichnisses: 'geraete.position',
    VersicherteSache: 'geraete.sache',
    Hersteller: 'geraete.hersteller',
    Typ: 'geraete.typ',
    FabrikNr: 'geraete.fabriknummer',
    Baujahr: 'geraete.baujahr',
    VersssummeInWE: 'geraete.summeCents',
    SelbstbehaltInWE: ['geraete.selbstbeteiligungCents', { ziel: 'selbstbeteiligungCents', mehrfach: 'max' }],
    BeitragAktuellInWE: 'geraete.beitragCents',
  }),
];

export const technikZeilen = { geraete: ['LfdNrVerssgrundstueck', 'LfdNrPositionMaschinenverzeichnisses'] };
