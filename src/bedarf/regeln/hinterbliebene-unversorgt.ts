// What a death leaves to family and partners.
import { constant } from '../ausdruck.ts';
import { all, any, gt, gte, isIn, isTrue } from '../bedingung.ts';
import { anyAmount } from '../vertragsumfang.ts';
import { alter, berufsstatus, bruttoJahr, selbststaendige } from '../fakten/person.ts';
import {
  einkommensanteil,
  familienstand,
  hatImmobiliendarlehen,
  hatKind,
  inPartnerschaft,
  restschuldImmobilie,
  restschulden,
  ruecklagen,
} from '../fakten/familie.ts';
import { anteilswert, hatGesellschafter } from '../fakten/objekte.ts';
import { todesfallMindestens, todesfallbedarf } from '../formeln/todesfall.ts';
import { ohneGesetz } from '../regel.ts';
import type { Regel } from '../regel.ts';

export const hinterbliebeneUnversorgtRegeln: readonly Regel[] = [
  {
    id: 'RL-01',
    sparte: 'risikoleben',
    subjekt: 'person',
    stufe: 1,
    art: 'existenziell',
    rang: 6,
    titel: 'Todesfall: Hinterbliebene absichern',
    grund:
      'Stirbt ein Haupt- oder Mitverdiener, fehlt der Familie Einkommen bis zum Ende der Ausbildung der Kinder. Witwen-/Witwerrente ersetzt nur einen Teil.',
    rechtsgrundlage: '§§ 46, 48, 97 SGB VI',
    hinweis:
      'Bei Paaren beide Leben prüfen; unverheiratete Paare: Über-Kreuz-Versicherung (Erbschaftsteuer-Freibetrag nur 20.000 €, § 16 ErbStG).',
    wenn: any(
      all(hatKind, gt(einkommensanteil, 0.2)),
      all(isIn(familienstand, inPartnerschaft), gt(einkommensanteil, 0.6)),
    ),
    ziel: {
      wert: todesfallbedarf,
      einheit: 'Cent',
      wie: 'dreifaches Jahresbrutto oder fehlendes Einkommen, mit Restschulden, ohne Rücklagen',
    },
    zahlen: [
      { label: 'Jahresbrutto', wert: bruttoJahr, einheit: 'Cent/Jahr' },
      { label: 'Restschulden', wert: restschulden, einheit: 'Cent' },
      { label: 'Rücklagen', wert: ruecklagen, einheit: 'Cent' },
    ],
    deckung: {
      sparten: ['risikoleben', 'kapitalleben'],
      wert: 'summe',
      genau: true,
      schwelle: (_, sicht) => todesfallMindestens.lies(sicht),
    },
  },
  {
    id: 'RL-02',
    sparte: 'risikoleben',
    alternativen: ['restschuld'],
    subjekt: 'person',
    stufe: 1,
    art: 'existenziell',
    rang: 7,
    titel: 'Immobiliendarlehen absichern',
    grund:
      'Die Restschuld soll beim Tod eines Darlehensnehmers getilgt sein, damit die Familie im Haus bleiben kann.',
    rechtsgrundlage: 'Darlehensvertrag; § 491a BGB; § 7a VVG bzw. § 492 BGB bei Kopplung',
    hinweis:
      'Freie Risikoleben ist meist günstiger als Restschuldversicherung der Bank; Abschluss Restkredit seit 2025 erst nach 7-Tage-Frist (§ 7a Abs. 5 VVG).',
    wenn: isTrue(hatImmobiliendarlehen),
    ziel: { wert: restschuldImmobilie, einheit: 'Cent', wie: 'Restschuld der Immobiliendarlehen' },
    deckung: { sparten: ['risikoleben', 'restschuld', 'kapitalleben'], wert: 'summe' },
  },
  {
    id: 'RL-03',
    sparte: 'risikoleben-gewerblich',
    subjekt: 'person',
    stufe: 2,
    art: 'wichtig',
    rang: 45,
    titel: 'Geschäftspartner / Schlüsselperson',
    grund: 'Der Tod eines Gesellschafters gefährdet Abfindung der Erben und Liquidität der Firma.',
    rechtsgrundlage: 'Gesellschaftsvertrag (Abfindungs-/Fortsetzungsklausel)',
    wenn: all(isIn(berufsstatus, selbststaendige), isTrue(hatGesellschafter)),
    ziel: { wert: anteilswert, einheit: 'Cent', wie: 'Wert des Geschäftsanteils, sonst ein Jahresrohertrag' },
    deckung: { sparten: ['risikoleben-gewerblich'], wert: 'summe' },
  },
  {
    id: 'RL-04',
    sparte: 'sterbegeld',
    subjekt: 'person',
    stufe: 3,
    art: 'option',
    rang: 90,
    titel: 'Bestattungsvorsorge',
    grund:
      'Eine Sterbegeldversicherung ist oft teuer; eine eigene Rücklage oder ein Treuhandkonto genügt meist.',
    rechtsgrundlage: ohneGesetz,
    wenn: gte(alter, 50),
    ziel: { wert: constant(800_000), einheit: 'Cent', wie: 'übliche Kosten einer Bestattung' },
    deckung: { sparten: ['sterbegeld'], wert: 'summe', schwelle: anyAmount },
  },
];
