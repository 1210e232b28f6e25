import type { FeldAngaben, Tabellenfeld } from './felder.daten.ts';
import { FELDER } from './felder.daten.ts';

export type { Tabellenfeld, Zellinhalt } from './felder.daten.ts';

/** The closed list of fields that a column can mean, in the order of a form. */
export const TABELLENFELDER = Object.keys(FELDER).filter((name): name is Tabellenfeld => name in FELDER);

/** Label, kind of content and whether several columns may feed a field. */
export function feldAngaben(feld: Tabellenfeld): FeldAngaben {
  return FELDER[feld];
}
