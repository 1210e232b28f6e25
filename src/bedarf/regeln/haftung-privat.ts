// Private liability of the household.
import { constant } from '../ausdruck.ts';
import { all, always, gte, isIn, isTrue, some } from '../bedingung.ts';
import { urteil } from '../deckung.ts';
import type { Guete } from '../deckung.ts';
import { goodIf, isVeraltet } from '../vertragsumfang.ts';
import {
  erwachsene,
  familienstand,
  hatKind,
  hatKindUnter,
  haushaltshilfe,
  inPartnerschaft,
} from '../fakten/familie.ts';
import { haushaltFakt } from '../fakten/fakt.ts';
import type { Vertragslage } from '../lage/subjekte.ts';
import type { Sicht } from '../sicht.ts';
import type { Regel } from '../regel.ts';

const kreise: Readonly<Record<string, { readonly paar: boolean; readonly kinder: boolean }>> = {
  single: { paar: false, kinder: false },
  senioren: { paar: true, kinder: false },
  alleinerziehend: { paar: false, kinder: true },
  partner: { paar: true, kinder: false },
  familie: { paar: true, kinder: true },
};

/** A tariff for singles does not suit a family; a contract that does not tell is not blamed. */
const passenderKreis = (vertrag: Vertragslage, sicht: Sicht): Guete => {
  if (isVeraltet(vertrag, sicht)) return 'teils';
  const kreis = kreise[String(vertrag.vertrag.details['personenkreis'])];
  if (!kreis) return 'voll';
  const paar =
    erwachsene(sicht).length > 1 ||
    some(erwachsene, isIn(familienstand, inPartnerschaft)).lies(sicht) === true;
  const kinder = hatKind.lies(sicht) === true;
  return (paar && !kreis.paar) || (kinder && !kreis.kinder) ? 'teils' : 'voll';
};

/** Only a tariff that insures children pays for what they do; one that does not tell whom it insures is not blamed. */
const mitKindern = (vertrag: Vertragslage): Guete => {
  const kreis = kreise[String(vertrag.vertrag.details['personenkreis'])];
  return kreis?.kinder === false ? 'keine' : deliktunfaehige(vertrag);
};
const deliktunfaehige = goodIf('deliktunfaehigeKinder');

/** Running contracts of the household. */
const anzahlHaftpflicht = haushaltFakt(
  'privathaftpflicht',
  'Welche Privathaftpflicht gibt es im Haushalt?',
  ({ lage }) =>
    lage.vertraege.reduce(
      (zahl, { kuenftig, vertrag }) => zahl + (!kuenftig && privat.has(vertrag.sparte) ? 1 : 0),
      0,
    ),
);
const privat = new Set(['privathaftpflicht']);

export const haftungPrivatRegeln: readonly Regel[] = [
  {
    id: 'PHV-01',
    sparte: 'privathaftpflicht',
    subjekt: 'haushalt',
    stufe: 1,
    art: 'existenziell',
    rang: 1,
    titel: 'Privathaftpflicht – für jeden Haushalt',
    grund:
      'Wer anderen einen Schaden zufügt, haftet unbegrenzt mit dem gesamten Vermögen. Verbraucherschützer stufen die Privathaftpflicht als wichtigste freiwillige Police ein.',
    rechtsgrundlage: '§ 823 BGB',
    wenn: always,
    ziel: {
      wert: constant(1_000_000_000),
      einheit: 'Cent',
      wie: 'pauschale Deckungssumme, besser 50 Mio. €',
    },
    deckung: {
      sparten: ['privathaftpflicht'],
      wert: 'summe',
      hoechster: true,
      genau: true,
      guete: passenderKreis,
    },
  },
  {
    id: 'PHV-02',
    sparte: 'privathaftpflicht',
    subjekt: 'haushalt',
    stufe: 1,
    art: 'wichtig',
    rang: 20,
    titel: 'Kinder: deliktunfähige Kinder und Gefälligkeit einschließen',
    grund:
      'Kinder unter 7 (im Straßenverkehr unter 10) haften nicht. Gute Familientarife zahlen trotzdem – das erhält die Nachbarschaft.',
    rechtsgrundlage: '§ 828 BGB',
    wenn: hatKindUnter(10),
    deckung: { sparten: ['privathaftpflicht'], guete: mitKindern },
  },
  {
    id: 'PHV-04',
    sparte: 'privathaftpflicht',
    subjekt: 'haushalt',
    stufe: 1,
    art: 'hinweis',
    rang: 35,
    titel: 'Doppelte Privathaftpflicht im Haushalt',
    grund:
      'Zwei Privathaftpflichtverträge im selben Haushalt sind meist unnötig; der jüngere kann bei Zusammenzug in der Regel aufgehoben werden.',
    grundGedeckt: 'Im Haushalt gibt es nur eine Privathaftpflicht.',
    rechtsgrundlage: '§ 79 VVG (Mehrfachversicherung)',
    wenn: all(some(erwachsene, isIn(familienstand, inPartnerschaft)), gte(anzahlHaftpflicht, 1)),
    ziel: { wert: constant(1), einheit: 'Anzahl', wie: 'ein Vertrag für den Haushalt' },
    deckung: {
      sparten: ['privathaftpflicht'],
      selbst: (_, ziel, vertraege) =>
        urteil(vertraege.length > (ziel ?? 1) ? 'luecke' : 'gedeckt', vertraege.length, vertraege),
    },
  },
  {
    id: 'HO-05',
    sparte: 'privathaftpflicht',
    subjekt: 'haushalt',
    stufe: 2,
    art: 'hinweis',
    rang: 61,
    titel: 'Haushaltshilfe anmelden',
    grund:
      'Haushaltshilfen sind über die Minijob-Zentrale anzumelden; sonst haftet der Haushalt bei Unfällen.',
    rechtsgrundlage: '§ 8a SGB IV; § 2 Abs. 1 Nr. 1 SGB VII',
    wenn: isTrue(haushaltshilfe),
    deckung: { sparten: ['privathaftpflicht'] },
  },
];
