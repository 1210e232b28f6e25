// What a death would leave open. A rule of thumb of consumer advice: three times gross, or the missing income until the youngest is 25.
import { formel, oder } from '../ausdruck.ts';
import {
  bedarfMonat,
  einkommenHinterbliebene,
  jahreBisJuengstes25,
  restschulden,
  ruecklagen,
} from '../fakten/familie.ts';
import { alter, bruttoJahr } from '../fakten/person.ts';

const fehlendesEinkommen = formel(
  [bedarfMonat, einkommenHinterbliebene, jahreBisJuengstes25],
  (bedarf, einkommen, jahre) => 12 * Math.max(0, bedarf - einkommen) * jahre,
);

/** Debts and reserves count where they are known; cents. */
export const todesfallbedarf = formel(
  [bruttoJahr, oder(fehlendesEinkommen, 0), oder(restschulden, 0), oder(ruecklagen, 0)],
  (brutto, fehlend, schulden, reserven) => Math.max(0, Math.max(3 * brutto, fehlend) + schulden - reserven),
);

/** From here on it is enough: three times gross and the debts. */
export const todesfallMindestens = formel(
  [bruttoJahr, oder(restschulden, 0)],
  (brutto, schulden) => 3 * brutto + schulden,
);

const faktor = (jahre: number): number => (jahre < 40 ? 6 : jahre < 50 ? 5 : 4);

/** Basic sum of an accident insurance: a multiple of gross by age, at least 100,000 euro; cents. */
export const unfallGrundsumme = formel([bruttoJahr, alter], (brutto, jahre) =>
  Math.max(10_000_000, brutto * faktor(jahre)),
);
