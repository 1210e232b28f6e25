import { gruppe, prozent, text, wahl } from '../felder.ts';
import { createSparte } from '../sparte-anlegen.ts';

export const gesetzlicheKrankenversicherung = createSparte({
  schluessel: 'gesetzliche-krankenversicherung',
  label: 'Gesetzliche Krankenversicherung',
  kurz: 'GKV',
  gruppe: 'kranken',
  kreis: 'privat',
  steuersatz: 0,
  schreibweisen: ['Gesetzliche Krankenversicherung', 'GKV', 'Krankenkasse', 'Gesetzliche Krankenkasse'],
  felder: [
    ...gruppe('Krankenkasse', [
      text('kasse', 'Krankenkasse'),
      prozent('zusatzbeitragProzent', 'Zusatzbeitrag'),
      wahl('versicherungsart', 'Art der Versicherung', {
        pflicht: 'pflichtversichert',
        freiwillig: 'freiwillig versichert',
        familie: 'familienversichert',
        kvdr: 'Krankenversicherung der Rentner',
      }),
    ]),
  ],
});
