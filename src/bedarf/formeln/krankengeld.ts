// Sick pay of the statutory health insurance and what it leaves open (§ 47 SGB V).
import { formel, param } from '../ausdruck.ts';
import { alter, arbeitgeberzuschuss, bruttoMonat, isVersichert, nettoMonat } from '../fakten/person.ts';
import { personFakt } from '../fakten/fakt.ts';
import { jahresbeitrag } from '#domain/vertrag.ts';
import { oder } from '../ausdruck.ts';

/** 1 for a person of 23 or more whose household is known to have no child: the care surcharge (§ 55 Abs. 3 SGB XI). */
const kinderlos = personFakt('kinder', 'Welche Kinder hat {wer}?', (_, sicht) =>
  sicht.lage.kinder.length === 0 && (alter.lies(sicht) ?? 0) >= 23 ? 1 : 0,
);

/** Per month: min(70 % of gross up to the ceiling, 90 % of net), less the insured's contributions. */
const krankengeldNetto = formel(
  [
    bruttoMonat,
    nettoMonat,
    param('beitragsbemessungsgrenzeKv'),
    param('rvSatz'),
    param('avSatz'),
    param('pvSatz'),
    param('pvZuschlagKinderlos'),
    kinderlos,
  ],
  (brutto, netto, grenze, rv, av, pv, zuschlag, ohneKind) => {
    const krankengeld = Math.min(0.7 * Math.min(brutto, grenze / 12), 0.9 * netto);
    return krankengeld * (1 - (rv / 2 + av / 2 + pv / 2 + zuschlag * ohneKind) / 100);
  },
);

/** Below about 5 euro a day nobody needs to be bothered. */
const bagatelleCents = 500;

/** Missing per day from day 43 on, cents. */
export const krankengeldLuecke = formel([nettoMonat, krankengeldNetto], (netto, krankengeld) => {
  const amTag = Math.round(Math.max(0, netto - krankengeld) / 30);
  return amTag < bagatelleCents ? 0 : amTag;
});

/** Premium of the person's own private health insurance per month, cents; 0 where there is none. */
const pkvBeitragMonat = personFakt(
  'pkvBeitrag',
  'Was kostet die Krankenversicherung von {wer}?',
  (person, { lage }) => {
    let jahr = 0;
    for (const eine of lage.vertraege)
      if (!eine.kuenftig && vollversicherung.has(eine.vertrag.sparte) && isVersichert(eine, person))
        jahr += jahresbeitrag(eine.vertrag) ?? 0;
    return Math.round(jahr / 12);
  },
);
const vollversicherung = new Set(['krankenvoll', 'beihilfe']);

/** What a self-employed person needs a day: net income and health premium; running costs of the firm are not known here. */
export const tagesbedarfSelbststaendig = formel([nettoMonat, pkvBeitragMonat], (netto, beitrag) =>
  Math.round((netto + beitrag) / 30),
);

/** Privately insured employee: net income and the employer's part, which ends with the wages. */
export const tagesbedarfPrivat = formel([nettoMonat, oder(arbeitgeberzuschuss, 0)], (netto, zuschuss) =>
  Math.round((netto + zuschuss) / 30),
);
