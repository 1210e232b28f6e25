// Income during a long illness.
import { all, is, isIn, isTrue, not } from '../bedingung.ts';
import { zahlIn } from '../vertragsumfang.ts';
import {
  berufsstatus,
  bruttoJahr,
  krankengeldWahl,
  krankenversicherung,
  nettoMonat,
  selbststaendige,
} from '../fakten/person.ts';
import { ruecklagen } from '../fakten/familie.ts';
import { krankengeldLuecke, tagesbedarfPrivat, tagesbedarfSelbststaendig } from '../formeln/krankengeld.ts';
import type { Sicht } from '../sicht.ts';
import type { Regel } from '../regel.ts';

/** The reserves bridge so many days; without knowledge of them the usual latest start of benefit. */
const spaetesterTag = (sicht: Sicht): number => {
  const reserven = ruecklagen.lies(sicht);
  const bedarf = tagesbedarfSelbststaendig.lies(sicht);
  if (reserven === undefined || !bedarf) return 43;
  const tage = Math.floor(reserven / bedarf);
  return [43, 29, 22, 15, 8].find((stufe) => stufe <= tage) ?? 8;
};

export const krankengeldLueckeRegeln: readonly Regel[] = [
  {
    id: 'KT-01',
    sparte: 'krankentagegeld',
    subjekt: 'person',
    stufe: 1,
    art: 'existenziell',
    rang: 5,
    titel: 'Krankengeldlücke ab der 7. Woche',
    grund:
      'Nach sechs Wochen Lohnfortzahlung zahlt die Kasse Krankengeld: 70 % vom Brutto (bis zur BBG), höchstens 90 % vom Netto, abzüglich Sozialbeiträgen. Die Differenz zum Netto fehlt jeden Monat, längstens 78 Wochen.',
    rechtsgrundlage: '§ 3 EFZG; §§ 44, 47, 48 SGB V',
    hinweis:
      'Gerechnet mit 70 % vom Brutto bis zur Beitragsbemessungsgrenze, höchstens 90 % vom Netto, weniger Beiträge zur Renten-, Arbeitslosen- und Pflegeversicherung. Lücken unter 5 € am Tag lohnen keinen Vertrag und gelten als gedeckt.',
    wenn: all(is(berufsstatus, 'angestellt'), isIn(krankenversicherung, ['gkv-pflicht', 'gkv-freiwillig'])),
    ziel: {
      wert: krankengeldLuecke,
      einheit: 'Cent/Tag',
      wie: 'Netto weniger gesetzliches Krankengeld, ab Tag 43',
      ab: 500,
    },
    zahlen: [
      { label: 'Netto', wert: nettoMonat, einheit: 'Cent/Monat' },
      { label: 'Jahresbrutto', wert: bruttoJahr, einheit: 'Cent/Jahr' },
    ],
    deckung: {
      sparten: ['krankentagegeld'],
      wert: 'tagessatz',
      genau: true,
      guete: (lage) => ((zahlIn(lage, 'leistungAbTag') ?? 0) > 43 ? 'teils' : 'voll'),
    },
    vorschau: true,
  },
  {
    id: 'KT-02',
    sparte: 'krankentagegeld',
    subjekt: 'person',
    stufe: 1,
    art: 'existenziell',
    rang: 4,
    titel: 'Selbstständige ohne Krankengeld',
    grund: 'Ohne Wahlerklärung bzw. Krankentagegeld entfällt das Einkommen bei Krankheit vom ersten Tag an.',
    rechtsgrundlage: '§ 44 Abs. 2, § 53 Abs. 6 SGB V; § 192 Abs. 5 VVG',
    hinweis:
      'Die Karenzzeit darf nur so lang sein, wie die Rücklagen reichen; üblich ist Leistung ab Tag 8, 15, 22, 29 oder 43.',
    wenn: all(isIn(berufsstatus, selbststaendige), not(isTrue(krankengeldWahl))),
    ziel: {
      wert: tagesbedarfSelbststaendig,
      einheit: 'Cent/Tag',
      wie: 'Netto und Krankenversicherungsbeitrag, ohne laufende Kosten des Betriebs',
    },
    zahlen: [{ label: 'Netto', wert: nettoMonat, einheit: 'Cent/Monat' }],
    deckung: {
      sparten: ['krankentagegeld'],
      wert: 'tagessatz',
      genau: true,
      guete: (lage, sicht) =>
        (zahlIn(lage, 'leistungAbTag') ?? 0) > spaetesterTag(sicht) ? 'teils' : 'voll',
    },
  },
  {
    id: 'KT-03',
    sparte: 'krankentagegeld',
    subjekt: 'person',
    stufe: 1,
    art: 'existenziell',
    rang: 4,
    titel: 'Privat versichert: kein gesetzliches Krankengeld',
    grund:
      'Privat Versicherte erhalten nach der Lohnfortzahlung kein Krankengeld; auch der Arbeitgeberzuschuss entfällt.',
    rechtsgrundlage: '§ 192 Abs. 5 VVG; § 257 SGB V',
    wenn: all(is(berufsstatus, 'angestellt'), is(krankenversicherung, 'pkv')),
    ziel: {
      wert: tagesbedarfPrivat,
      einheit: 'Cent/Tag',
      wie: 'Netto und Arbeitgeberzuschuss zur Krankenversicherung, ab Tag 43',
    },
    zahlen: [{ label: 'Netto', wert: nettoMonat, einheit: 'Cent/Monat' }],
    deckung: {
      sparten: ['krankentagegeld'],
      wert: 'tagessatz',
      guete: (lage) => ((zahlIn(lage, 'leistungAbTag') ?? 0) > 43 ? 'teils' : 'voll'),
    },
  },
];
