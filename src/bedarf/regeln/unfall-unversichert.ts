// Consequences of accidents.
import { constant } from '../ausdruck.ts';
import { all, any, hasAny, isIn, not } from '../bedingung.ts';
import { hasBu, isFuerKind } from '../vertragsumfang.ts';
import { berufsstatus, bruttoJahr, hobbys, istMinderjaehrig } from '../fakten/person.ts';
import { istKind, istVolljaehrig } from '../fakten/familie.ts';
import { unfallGrundsumme } from '../formeln/todesfall.ts';
import type { Regel } from '../regel.ts';

const fuerKinder = new Set(['kinderunfall']);

export const unfallUnversichertRegeln: readonly Regel[] = [
  {
    id: 'UN-01',
    sparte: 'unfall',
    subjekt: 'person',
    stufe: 2,
    art: 'sinnvoll',
    rang: 43,
    titel: 'Unfallversicherung',
    grund:
      'Sinnvoll als Kapital für Umbau und Pflege, vor allem ohne BU. Kein Ersatz für BU, weil Krankheit die häufigere Ursache ist.',
    rechtsgrundlage: '§ 178 ff. VVG',
    wenn: all(
      not(istMinderjaehrig),
      any(not(hasBu), isIn(berufsstatus, ['haushaltsfuehrend', 'rentner', 'selbststaendig'])),
    ),
    ziel: {
      wert: unfallGrundsumme,
      einheit: 'Cent',
      wie: 'Jahresbrutto mal 4 bis 6 je nach Alter, mindestens 100.000 €',
    },
    zahlen: [{ label: 'Jahresbrutto', wert: bruttoJahr, einheit: 'Cent/Jahr' }],
    deckung: { sparten: ['unfall'], wert: 'summe' },
  },
  {
    id: 'UN-02',
    sparte: 'kinderunfall',
    subjekt: 'kind',
    stufe: 2,
    art: 'sinnvoll',
    rang: 42,
    titel: 'Kinder: Unfall oder besser Kinderinvalidität',
    grund:
      'Die gesetzliche Unfallversicherung gilt nur in Kita/Schule und auf dem Weg. Krankheiten sind die häufigere Invaliditätsursache.',
    rechtsgrundlage: '§ 2 Abs. 1 Nr. 8 SGB VII',
    wenn: all(istKind, not(istVolljaehrig)),
    ziel: { wert: constant(20_000_000), einheit: 'Cent', wie: 'Grundsumme oder 1.000 € Rente im Monat' },
    deckung: {
      sparten: ['kinderunfall', 'unfall'],
      wert: 'summe',
      zaehlt: (lage, sicht) => fuerKinder.has(lage.vertrag.sparte) || isFuerKind(lage, sicht),
    },
  },
  {
    id: 'UN-03',
    sparte: 'unfall',
    subjekt: 'person',
    stufe: 2,
    art: 'sinnvoll',
    rang: 47,
    titel: 'Hobby mit Unfallrisiko',
    grund: 'Für Risikosport Ausschlüsse in BU, Leben und Unfall prüfen und Bergungskosten einschließen.',
    rechtsgrundlage: '§ 19 VVG',
    wenn: hasAny(hobbys, [
      'motorrad',
      'kletter',
      'tauch',
      'kitesurf',
      'reiten',
      'ski',
      'mountainbik',
      'fallschirm',
    ]),
    deckung: { sparten: ['unfall'] },
  },
];
