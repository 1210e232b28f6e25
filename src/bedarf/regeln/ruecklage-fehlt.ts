// Liquidity and debts.
import { all, gt, isTrue, known } from '../bedingung.ts';
import { urteil } from '../deckung.ts';
import {
  dreiHaushaltsnetto,
  haushaltsnetto,
  ratenMonat,
  ruecklagenMitKonten,
  vierzigProzentHaushaltsnetto,
  zinsbindungEndet,
} from '../fakten/familie.ts';
import { ohneGesetz } from '../regel.ts';
import type { Regel } from '../regel.ts';

/** A loan that begins later is the follow-up financing. */
const finanzierungen = new Set(['darlehen', 'bausparen']);

export const ruecklageFehltRegeln: readonly Regel[] = [
  {
    id: 'LQ-01',
    sparte: 'sparkonto',
    subjekt: 'haushalt',
    stufe: 1,
    art: 'wichtig',
    rang: 26,
    titel: 'Notgroschen: drei Netto-Monatseinkommen',
    grund: 'Ohne Reserve führt jede Reparatur in den Dispo. Rücklagen gehen vor langfristigen Verträgen.',
    grundGedeckt: 'Die Rücklagen reichen für drei Netto-Monatseinkommen.',
    rechtsgrundlage: ohneGesetz,
    wenn: known(ruecklagenMitKonten, dreiHaushaltsnetto),
    ziel: { wert: dreiHaushaltsnetto, einheit: 'Cent', wie: 'dreifaches Haushaltsnetto' },
    zahlen: [{ label: 'Haushaltsnetto', wert: haushaltsnetto, einheit: 'Cent/Monat' }],
    deckung: {
      sparten: [],
      selbst: (sicht, ziel = 0) => {
        const reserven = ruecklagenMitKonten.lies(sicht) ?? 0;
        return urteil(reserven >= ziel ? 'gedeckt' : reserven > 0 ? 'teilweise' : 'luecke', reserven);
      },
    },
  },
  {
    id: 'LQ-02',
    sparte: 'darlehen',
    subjekt: 'haushalt',
    stufe: 1,
    art: 'hinweis',
    rang: 27,
    titel: 'Hohe Kreditbelastung',
    grund:
      'Die Kreditraten übersteigen 40 % des Haushaltsnettos. Vor neuen Verträgen Überschuldung vermeiden.',
    rechtsgrundlage: 'DIN 77230: Erkennen drohender Überschuldung/Illiquidität',
    // Who pays no instalments is not asked for the income.
    wenn: all(gt(ratenMonat, 0), gt(ratenMonat, vierzigProzentHaushaltsnetto)),
    zahlen: [
      { label: 'Kreditraten', wert: ratenMonat, einheit: 'Cent/Monat' },
      { label: '40 % vom Haushaltsnetto', wert: vierzigProzentHaushaltsnetto, einheit: 'Cent/Monat' },
    ],
    deckung: { sparten: [] },
  },
  {
    id: 'LQ-03',
    sparte: 'darlehen',
    subjekt: 'haushalt',
    stufe: 2,
    art: 'pruefen',
    rang: 49,
    titel: 'Zinsbindung läuft aus',
    grund: 'Anschlussfinanzierung bzw. Forwarddarlehen rechtzeitig prüfen; Sonderkündigung nach 10 Jahren.',
    rechtsgrundlage: '§ 489 Abs. 1 Nr. 2 BGB',
    hinweis: 'Darlehensvermittlung Immobilien nur mit § 34i GewO.',
    wenn: isTrue(zinsbindungEndet),
    deckung: {
      sparten: [],
      selbst: ({ lage }) => {
        const anschluss = lage.vertraege.filter(
          ({ kuenftig, vertrag }) => kuenftig && finanzierungen.has(vertrag.sparte),
        );
        return urteil(anschluss.length > 0 ? 'gedeckt' : 'luecke', undefined, anschluss);
      },
    },
  },
];
