import { geld, gruppe, jaNein, liste, prozent, tag, text } from '../felder.ts';
import { createSparte, zuordne } from '../sparte-anlegen.ts';

export const tierkranken = createSparte({
  schluessel: 'tierkranken',
  label: 'Tierkranken / Tier-OP',
  kurz: 'Tierkranken',
  gruppe: 'tier',
  kreis: 'privat',
  gdv: '684',
  gdvStandard: true,
  berVersV: '16.2.5',
  steuersatz: 19,
  schreibweisen: [
    'Tierkranken',
    'Tierkrankenversicherung',
    'Tier-OP',
    'OP-Versicherung Hund',
    'Hundekrankenversicherung',
    'TKV',
    'Pferde-OP',
    'Katzenkrankenversicherung',
    'OP-Versicherung Tier',
    'Tierkranken- und OP-Versicherung',
    'Hunde-OP',
    'OP-Versicherung Pferd',
    'Tier-OP-Versicherung',
    'Tier OP Versicherung',
    'OP-Versicherung Katze',
  ],
  leistung: { summe: 'versicherungssummeCents' },
  felder: [
    ...gruppe('Leistung', [
      geld('versicherungssummeCents', 'Höchstleistung'),
      geld('selbstbeteiligungCents', 'Selbstbeteiligung'),
      prozent('selbstbeteiligungProzent', 'Selbstbeteiligung in Prozent'),
      jaNein('nurOperationen', 'Nur Operationen'),
      liste('tiere', 'Tiere', [
        text('name', 'Name'),
        text('rasse', 'Rasse'),
        tag('geburtsdatum', 'Geburtsdatum'),
        text('kennzeichnung', 'Chip oder Tätowierung'),
        geld('beitragCents', 'Beitrag'),
      ]),
    ]),
  ],
  zuordnungen: [
    ...zuordne('0210.684', 1, {
      Tarifbezeichnung: 'vertrag.produkt',
      GesVersssummeInWE: 'versicherungssummeCents',
      SelbstbehaltInWE: 'selbstbeteiligungCents',
      SelbstbehaltInProzent: 'selbstbeteiligungProzent',
    }),
    ...zuordne('0220.684', 1, { NameTieres: 'tiere.name', GeburtsdatumTieres: 'tiere.geburtsdatum' }),
    ...zuordne('0220.684', 2, {
      Rasse: 'tiere.rasse',
      Tierkennzeichnungsdetails: 'tiere.kennzeichnung',
      VersssummeInWE: { ziel: 'versicherungssummeCents', mehrfach: 'max' },
      SelbstbehaltInWE: { ziel: 'selbstbeteiligungCents', mehrfach: 'max' },
      BeitragInWE: 'tiere.beitragCents',
    }),
  ],
  gdvZeilen: { tiere: ['LaufendeNrVersichertenTieres'] },
});
