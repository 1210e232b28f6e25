// GDV 080 and kin (fire, burglary, water, storm, hail, business interruption): grounds and positions.
import { zuordne } from '../sparte-anlegen.ts';

export const gewerbeZuordnungen = [
  ...zuordne('0210.080', 1, { GesVersssummeInWE: 'versicherungssummeCents' }),
  ...zuordne('0210.080', 2, { Produktname: 'vertrag.produkt' }),
  ...zuordne('0220.080', 1, {
    LfdNrVerssgrundstueck: 'positionen.grundstueck',
    LfdNrObjektKomplex: 'positionen.komplex',
    BeschreibungZuLfdNrObjektKomplex: 'positionen.beschreibung',
    PLZ: ['positionen.plz', 'risikoPlz'],
    Ort: ['positionen.ort', 'risikoOrt'],
    Str: ['positionen.strasse', 'risikoStrasse'],
  }),
  ...zuordne('0220.080', 2, {
    PositionDeklaration: 'positionen.position',
    VersssummeAktuellInWE: 'positionen.summeCents',
    BeitragAktuellInWE: 'positionen.beitragCents',
    Haftzeit: 'haftzeitMonate',
  }),
];

export const gewerbeZeilen = {
  positionen: ['LfdNrVerssgrundstueck', 'LfdNrObjektKomplex', 'PositionDeklaration'],
};
