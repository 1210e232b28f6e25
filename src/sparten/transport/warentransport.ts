import { geld, gruppe } from '../felder.ts';
import { createSparte } from '../sparte-anlegen.ts';
import { transportFelder } from './felder.ts';
import { transportZeilen, transportZuordnungen } from './gdv.ts';

export const warentransport = createSparte({
  schluessel: 'warentransport',
  label: 'Warentransport',
  kurz: 'Transport',
  gruppe: 'transport',
  kreis: 'gewerbe',
  gdv: '190',
  weitereGdv: ['191', '192', '193', '194', '197', '199'],
  gdvStandard: true,
  berVersV: '19.2',
  steuersatz: 19,
  schreibweisen: [
    'Warentransport',
    'Transport',
    'Transportversicherung',
    'Gütertransport',
    'Warentransportversicherung',
    'Gütertransportversicherung',
  ],
  leistung: { summe: 'versicherungssummeCents' },
  felder: [
    ...transportFelder,
    ...gruppe('Transport', [
      geld('jahresumsatzCents', 'Transportumsatz im Jahr'),
      geld('maximumCents', 'Höchstwert je Transport'),
    ]),
  ],
  zuordnungen: transportZuordnungen,
  gdvZeilen: transportZeilen,
});
