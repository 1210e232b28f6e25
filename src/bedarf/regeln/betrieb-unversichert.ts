// Risks of an own business.
import { constant } from '../ausdruck.ts';
import { all, gt, isIn, isTrue } from '../bedingung.ts';
import { berufshaftpflichtPflicht, betriebsinhaber, mitarbeiter, rechtsform } from '../fakten/objekte.ts';
import { pflichtgesetz, pflichtsumme } from '../formeln/pflichtversicherung.ts';
import type { Regel } from '../regel.ts';

export const betriebUnversichertRegeln: readonly Regel[] = [
  {
    id: 'GE-01',
    sparte: 'betriebshaftpflicht',
    subjekt: 'betrieb',
    stufe: 1,
    art: 'existenziell',
    rang: 5,
    titel: 'Betrieb: Betriebshaftpflicht',
    grund: 'Für Schäden aus dem Betrieb haftet der Inhaber unbegrenzt.',
    rechtsgrundlage: '§ 823, § 831 BGB',
    wenn: isTrue(betriebsinhaber),
    ziel: { wert: constant(500_000_000), einheit: 'Cent', wie: 'empfohlene Deckungssumme, besser 10 Mio. €' },
    deckung: { sparten: ['betriebshaftpflicht'], wert: 'summe', hoechster: true },
  },
  {
    id: 'GE-02',
    sparte: 'berufshaftpflicht',
    subjekt: 'betrieb',
    stufe: 1,
    art: 'pflicht',
    rang: 2,
    titel: 'Pflichtversicherung des Berufs',
    grund: 'Für diesen Beruf ist eine Berufshaftpflicht gesetzlich vorgeschrieben.',
    rechtsgrundlage: 'Berufsrecht des jeweiligen Berufs, etwa § 51 BRAO, § 67 StBerG, § 12 VersVermV',
    gesetz: pflichtgesetz,
    wenn: isTrue(berufshaftpflichtPflicht),
    ziel: { wert: pflichtsumme, einheit: 'Cent', wie: 'gesetzliche Mindestsumme je Versicherungsfall' },
    deckung: { sparten: ['berufshaftpflicht'], wert: 'summe', hoechster: true },
  },
  {
    id: 'GE-03',
    sparte: 'betriebliche-altersversorgung',
    alternativen: ['betriebliche-kranken', 'gruppenunfall'],
    subjekt: 'betrieb',
    stufe: 2,
    art: 'wichtig',
    rang: 35,
    titel: 'Arbeitgeber: bAV-Angebot und Zuschusspflicht',
    grund:
      'Arbeitnehmer haben Anspruch auf Entgeltumwandlung; 15 % Zuschuss sind Pflicht. Fehlende Information wird zum Haftungsrisiko.',
    rechtsgrundlage: '§ 1a BetrAVG',
    wenn: all(isTrue(betriebsinhaber), gt(mitarbeiter, 0)),
    deckung: { sparten: ['betriebliche-altersversorgung'] },
  },
  {
    id: 'GE-04',
    sparte: 'organhaftpflicht',
    subjekt: 'betrieb',
    stufe: 2,
    art: 'wichtig',
    rang: 36,
    titel: 'D&O für Geschäftsführer',
    grund: 'Geschäftsführer haften persönlich mit Privatvermögen, mit Umkehr der Beweislast.',
    rechtsgrundlage: '§ 43 GmbHG; § 93 AktG',
    wenn: all(isIn(rechtsform, ['gmbh', 'ug', 'ag', 'gmbh-co-kg', 'eg', 'ev']), isTrue(betriebsinhaber)),
    deckung: { sparten: ['organhaftpflicht'] },
  },
  {
    id: 'GE-05',
    sparte: 'cyber-gewerbe',
    subjekt: 'betrieb',
    stufe: 2,
    art: 'wichtig',
    rang: 37,
    titel: 'Cyberversicherung',
    grund:
      'Ransomware und Datenpannen treffen auch Kleinbetriebe: Betriebsstillstand, Forensik, Meldepflicht binnen 72 Stunden.',
    rechtsgrundlage: 'Art. 33 DSGVO',
    wenn: isTrue(betriebsinhaber),
    deckung: { sparten: ['cyber-gewerbe'] },
  },
];
