import { geld, gruppe, text, zahl } from '../felder.ts';
import { lebenZusatz } from '../leben/felder.ts';
import { lebenZeilen, lebenZuordnungen } from '../leben/gdv.ts';
import { createSparte } from '../sparte-anlegen.ts';

export const grundfaehigkeit = createSparte({
  schluessel: 'grundfaehigkeit',
  label: 'Grundfähigkeitsversicherung',
  kurz: 'GF',
  gruppe: 'einkommen',
  kreis: 'privat',
  gdv: '010',
  berVersV: '01',
  steuersatz: 0,
  schreibweisen: [
    'Grundfähigkeit',
    'Grundfähigkeitsversicherung',
    'GF',
    'GFV',
    'Grundfähigkeitenversicherung',
    'Funktionsinvaliditätsversicherung',
    'Existenzschutz',
    'Körperschutzpolice',
    'Körperschutz Police',
    'Multi-Risk-Police',
  ],
  leistung: { renteMonat: 'grundfaehigkeitRenteMonatCents' },
  felder: [
    ...gruppe('Grundfähigkeiten', [
      geld('grundfaehigkeitRenteMonatCents', 'Monatsrente'),
      zahl('endalter', 'Versichert bis Alter', 'Jahre'),
      zahl('leistungEndalter', 'Leistung bis Alter', 'Jahre'),
      text('versicherteFaehigkeiten', 'Versicherte Fähigkeiten'),
    ]),
    ...lebenZusatz,
  ],
  zuordnungen: lebenZuordnungen,
  gdvZeilen: lebenZeilen,
});
