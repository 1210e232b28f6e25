import { gruppe, text, zahl } from '../felder.ts';
import { createSparte, zuordne } from '../sparte-anlegen.ts';

export const schutzbrief = createSparte({
  schluessel: 'schutzbrief',
  label: 'Schutzbrief / Verkehrsservice',
  kurz: 'SB',
  gruppe: 'kraftfahrt',
  kreis: 'beide',
  gdv: '510',
  weitereGdv: ['240', '241', '242', '243', '244', '249'],
  gdvStandard: true,
  berVersV: '24.1',
  steuersatz: 19,
  schreibweisen: [
    'Schutzbrief',
    'Verkehrsservice',
    'Autoschutzbrief',
    'Kfz-Schutzbrief',
    'Schutzbriefversicherung',
    'Verkehrsserviceversicherung',
    'Pannenhilfe',
    'Auslandsschutzbrief',
    'Beistandsleistung',
  ],
  felder: [
    ...gruppe('Schutzbrief', [
      text('kennzeichen', 'Kennzeichen'),
      zahl('anzahlFahrzeuge', 'Fahrzeuge'),
      text('geltungsbereich', 'Geltungsbereich'),
      text('risikobeschreibung', 'Versichertes Risiko'),
    ]),
  ],
  zuordnungen: [
    ...zuordne('0210.510', 1, { Produktname: 'vertrag.produkt' }),
    ...zuordne('0220.510', 1, {
      AmtlKennzeichen: 'kennzeichen',
      AnzVersichertenFahrzeuge: 'anzahlFahrzeuge',
      Geltungsbereich: 'geltungsbereich',
      Risikotext: 'risikobeschreibung',
    }),
  ],
});
