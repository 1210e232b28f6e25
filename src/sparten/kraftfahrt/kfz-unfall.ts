import { createSparte } from '../sparte-anlegen.ts';
import { fahrzeug, insassenunfall, zusatz } from './felder.ts';
import { kraftfahrtZeilen, kraftfahrtZuordnungen } from './gdv.ts';

export const kfzUnfall = createSparte({
  schluessel: 'kfz-unfall',
  label: 'Kfz-Insassenunfall',
  kurz: 'KU',
  gruppe: 'kraftfahrt',
  kreis: 'beide',
  gdv: '054',
  gdvStandard: true,
  berVersV: '03.5',
  steuersatz: 19,
  schreibweisen: [
    'Kfz-Unfall',
    'KU',
    'Insassenunfall',
    'Insassen-Unfallversicherung',
    'Kfz-Insassenunfall',
    'Kraftfahrtunfall',
    'IUV',
    'Insassenunfallversicherung',
    'Kraftfahrt-Unfall',
  ],
  leistung: { summe: 'unfallInvaliditaetCents' },
  felder: [...fahrzeug, ...insassenunfall, ...zusatz],
  zuordnungen: kraftfahrtZuordnungen,
  gdvZeilen: kraftfahrtZeilen,
});
