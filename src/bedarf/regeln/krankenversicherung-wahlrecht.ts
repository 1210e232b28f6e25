// Who may choose between the statutory and the private system.
import { param } from '../ausdruck.ts';
import { all, gt, is, isIn } from '../bedingung.ts';
import { berufsstatus, bruttoJahr, krankenversicherung, selbststaendige } from '../fakten/person.ts';
import type { Regel } from '../regel.ts';

export const krankenversicherungWahlrechtRegeln: readonly Regel[] = [
  {
    id: 'KV-02',
    sparte: 'krankenvoll',
    subjekt: 'person',
    stufe: 1,
    art: 'option',
    rang: 40,
    titel: 'PKV-Wahlrecht: Einkommen über der Jahresarbeitsentgeltgrenze',
    grund:
      'Das regelmäßige Jahresbrutto liegt über der Jahresarbeitsentgeltgrenze. Damit besteht ein Wahlrecht zwischen freiwilliger GKV und PKV. Vor- und Nachteile (Familie, Alter, Gesundheit, Rückkehr) müssen besprochen werden.',
    rechtsgrundlage: '§ 6 Abs. 1 Nr. 1, Abs. 4, 6 SGB V; Höhe: Rechengrößen-VO des Jahres',
    hinweis:
      'Austritt zum Jahresende nur, wenn auch die JAEG des Folgejahres überschritten wird (§ 6 Abs. 4 SGB V); bei neuem Job sofort nach vorausschauender Prüfung. Wer am 31.12.2002 privat versichert war, für den gilt die besondere Grenze (§ 6 Abs. 7). Kein Verkaufsargument, sondern Wahlrecht.',
    wenn: all(
      is(berufsstatus, 'angestellt'),
      gt(bruttoJahr, param('jahresarbeitsentgeltgrenze')),
      isIn(krankenversicherung, ['gkv-pflicht', 'gkv-freiwillig']),
    ),
    ziel: {
      wert: param('jahresarbeitsentgeltgrenze'),
      einheit: 'Cent/Jahr',
      wort: 'Jahresarbeitsentgeltgrenze',
    },
    zahlen: [{ label: 'Jahresbrutto', wert: bruttoJahr, einheit: 'Cent/Jahr' }],
    deckung: { sparten: ['krankenvoll'] },
    vorschau: true,
  },
  {
    id: 'KV-05',
    sparte: 'krankenvoll',
    subjekt: 'person',
    stufe: 1,
    art: 'pruefen',
    rang: 15,
    titel: 'Selbstständige: Systemwahl GKV/PKV prüfen',
    grund:
      'Selbstständige sind ohne Einkommensgrenze frei in der Wahl. Zu prüfen sind Krankengeldanspruch, Familie, Beitragsentwicklung und Gesundheit.',
    rechtsgrundlage: '§ 5 Abs. 5, § 9 SGB V; § 240 SGB V',
    wenn: all(
      isIn(berufsstatus, selbststaendige),
      isIn(krankenversicherung, ['gkv-freiwillig', 'gkv-familie']),
    ),
    deckung: { sparten: ['krankenvoll'] },
  },
];
