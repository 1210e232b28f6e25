// Income in old age.
import { anteil } from '../ausdruck.ts';
import { all, is, isIn, isTrue, lt, not } from '../bedingung.ts';
import { anyAmount, beitragMonat } from '../vertragsumfang.ts';
import {
  alter,
  beamte,
  berufsstatus,
  erwerbstaetige,
  nettoMonat,
  nurMinijob,
  rentenversicherungspflichtig,
  selbststaendige,
} from '../fakten/person.ts';
import { rentenluecke, versorgungsluecke } from '../formeln/rente.ts';
import type { Regel } from '../regel.ts';

export const renteLueckeRegeln: readonly Regel[] = [
  {
    id: 'AV-01',
    sparte: 'private-rente',
    subjekt: 'person',
    stufe: 2,
    art: 'existenziell',
    rang: 25,
    titel: 'Rentenlücke',
    grund: 'Zwischen letztem Netto und Nettorente klafft eine Lücke; zudem mindert Inflation die Kaufkraft.',
    rechtsgrundlage: '§ 64 SGB VI (Rentenformel), § 109 SGB VI (Renteninformation)',
    hinweis:
      'Die Renteninformation des Kunden hat Vorrang. Ohne sie gerechnet aus Entgeltpunkten mit 2 % Inflation und 1 % Rentenanpassung im Jahr, vor Steuern.',
    wenn: all(isIn(berufsstatus, erwerbstaetige), lt(alter, 63)),
    ziel: {
      wert: rentenluecke,
      einheit: 'Cent/Monat',
      wie: '80 % vom Netto mit 2 % Preissteigerung bis 67, weniger Nettorente mit 1 % Anpassung',
    },
    zahlen: [{ label: 'Netto', wert: nettoMonat, einheit: 'Cent/Monat' }],
    deckung: {
      sparten: [
        'private-rente',
        'basisrente',
        'riester-rente',
        'altersvorsorgedepot',
        'betriebliche-altersversorgung',
      ],
      wert: 'renteMonat',
      genau: true,
    },
  },
  {
    id: 'AV-06',
    sparte: 'private-rente',
    subjekt: 'person',
    stufe: 1,
    art: 'existenziell',
    rang: 19,
    titel: 'Selbstständige ohne Pflichtvorsorge',
    grund:
      'Ohne eigene Vorsorge gibt es im Alter nur Grundsicherung. Prüfen, ob Rentenversicherungspflicht besteht (z. B. Handwerker, Lehrer, ein Auftraggeber).',
    rechtsgrundlage: '§ 2, § 4, § 7 SGB VI',
    hinweis: 'Einbeziehung aller Selbstständigen in die GRV ist politisch in Diskussion.',
    wenn: all(isIn(berufsstatus, selbststaendige), not(isTrue(rentenversicherungspflichtig))),
    ziel: { wert: anteil(20, nettoMonat), einheit: 'Cent/Monat', wie: 'Sparrate von 20 % vom Netto' },
    zahlen: [{ label: 'Netto', wert: nettoMonat, einheit: 'Cent/Monat' }],
    deckung: { sparten: ['private-rente', 'basisrente'], wert: beitragMonat, schwelle: anyAmount },
  },
  {
    id: 'AV-08',
    sparte: 'private-rente',
    subjekt: 'person',
    stufe: 2,
    art: 'pruefen',
    rang: 44,
    titel: 'Versorgungslücke Beamte',
    grund:
      'Höchstversorgung 71,75 % der ruhegehaltfähigen Bezüge nach 40 Jahren; Teilzeit/später Einstieg senken sie.',
    rechtsgrundlage: '§ 14 BeamtVG',
    wenn: all(isIn(berufsstatus, beamte), lt(alter, 60)),
    ziel: { wert: versorgungsluecke, einheit: 'Cent/Monat', wie: '85 % vom Netto weniger Versorgung' },
    zahlen: [{ label: 'Netto', wert: nettoMonat, einheit: 'Cent/Monat' }],
    deckung: { sparten: ['private-rente'], wert: 'renteMonat', schwelle: anyAmount },
  },
  {
    id: 'AV-09',
    sparte: 'private-rente',
    subjekt: 'person',
    stufe: 2,
    art: 'hinweis',
    rang: 59,
    titel: 'Minijob: Rentenversicherungsbefreiung überdenken',
    grund: 'Die Befreiung kostet Wartezeiten und Erwerbsminderungsschutz.',
    rechtsgrundlage: '§ 6 Abs. 1b SGB VI',
    wenn: isTrue(nurMinijob),
    deckung: { sparten: ['private-rente'] },
  },
  {
    id: 'GE-06',
    sparte: 'private-rente',
    subjekt: 'person',
    stufe: 2,
    art: 'pruefen',
    rang: 53,
    titel: 'Gesellschafter-Geschäftsführer: Status und Versorgung',
    grund:
      'Beherrschende Gesellschafter-Geschäftsführer sind nicht sozialversicherungspflichtig. Ihre Versorgung (bAV, Krankentagegeld, BU) müssen sie selbst aufbauen.',
    rechtsgrundlage: '§ 7 SGB IV; § 7a SGB IV (Statusfeststellung)',
    wenn: is(berufsstatus, 'gesellschafter-geschaeftsfuehrer'),
    deckung: { sparten: ['private-rente'] },
  },
];
