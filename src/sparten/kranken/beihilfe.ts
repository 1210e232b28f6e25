import { createSparte } from '../sparte-anlegen.ts';
import { beihilfeFelder, tarife, voll } from './felder.ts';
import { krankenZeilen, krankenZuordnungen } from './gdv.ts';

export const beihilfe = createSparte({
  schluessel: 'beihilfe',
  label: 'Beihilfetarif (PKV)',
  kurz: 'Beihilfe',
  gruppe: 'kranken',
  kreis: 'privat',
  gdv: '020',
  berVersV: '02',
  steuersatz: 0,
  schreibweisen: [
    'Beihilfe',
    'Beihilfetarif',
    'Beihilfeversicherung',
    'PKV Beihilfe',
    'Beihilfe-PKV',
    'Quotenversicherung',
    'Beihilfeergänzung',
    'Beihilfeergänzungstarif',
    'Beamten-Krankenversicherung',
  ],
  felder: [...beihilfeFelder, ...voll, ...tarife],
  zuordnungen: krankenZuordnungen,
  gdvZeilen: krankenZeilen,
});
