import { createSparte } from '../sparte-anlegen.ts';
import { fahrzeug, kaskozusatz, zusatz } from './felder.ts';
import { kraftfahrtZeilen, kraftfahrtZuordnungen } from './gdv.ts';

export const kfzBaustein = createSparte({
  schluessel: 'kfz-baustein',
  label: 'Kfz-Baustein (Fahrerschutz, GAP, Ausland)',
  kurz: 'Kfz-Baustein',
  gruppe: 'kraftfahrt',
  kreis: 'beide',
  gdv: '055',
  gdvStandard: true,
  berVersV: '05.9',
  steuersatz: 19,
  schreibweisen: [
    'Kfz-Baustein',
    'Fahrerschutz',
    'GAP',
    'GAP-Deckung',
    'Fahrerschutzversicherung',
    'Ausland-Schadenschutz',
    'GAP-Versicherung',
    'Kfz-Zusatz',
    'Auslandsschadenschutz',
    'Rabattschutz',
  ],
  felder: [...fahrzeug, ...zusatz, ...kaskozusatz],
  zuordnungen: kraftfahrtZuordnungen,
  gdvZeilen: kraftfahrtZeilen,
});
