// Conditions of rules in Kleene's three-valued logic: "unknown" stays unknown until another part decides.
import { constant } from './ausdruck.ts';
import type { Ausdruck, Bedingung, Melde, Sicht, Spannenausdruck, Wahrheit } from './sicht.ts';
import type { Subjekt } from './lage/subjekte.ts';

export const always: Bedingung = constant(true);

const meldeTeile = (teile: readonly Bedingung[]) => (sicht: Sicht, melde: Melde) => {
  for (const teil of teile) if (teil.lies(sicht) === undefined) teil.fehlt(sicht, melde);
};
const parameterVon = (teile: readonly Bedingung[]) => teile.flatMap(({ parameter }) => parameter ?? []);

/** False as soon as one is false; true when all are. */
export const all = (...teile: readonly Bedingung[]): Bedingung => ({
  lies: (sicht) => {
    let wahr: Wahrheit = true;
    for (const teil of teile) {
      const eines = teil.lies(sicht);
      if (eines === false) return false;
      if (eines === undefined) wahr = undefined;
    }
    return wahr;
  },
  fehlt: meldeTeile(teile),
  parameter: parameterVon(teile),
});

/** True as soon as one is true; false when all are false. */
export const any = (...teile: readonly Bedingung[]): Bedingung => ({
  lies: (sicht) => {
    let wahr: Wahrheit = false;
    for (const teil of teile) {
      const eines = teil.lies(sicht);
      if (eines === true) return true;
      if (eines === undefined) wahr = undefined;
    }
    return wahr;
  },
  fehlt: meldeTeile(teile),
  parameter: parameterVon(teile),
});

export const not = (teil: Bedingung): Bedingung => ({
  ...teil,
  lies: (sicht) => {
    const wahr = teil.lies(sicht);
    return wahr === undefined ? undefined : !wahr;
  },
});

/** True when all are known, else not known. */
export const known = (...fakten: readonly Ausdruck<unknown>[]): Bedingung => ({
  lies: (sicht) => (fakten.every((fakt) => fakt.lies(sicht) !== undefined) ? true : undefined),
  fehlt: (sicht, melde) => {
    for (const fakt of fakten) if (fakt.lies(sicht) === undefined) fakt.fehlt(sicht, melde);
  },
});

/** From a day on: a law that is not yet promulgated asks nothing. */
export const from = (tag: string): Bedingung => ({
  lies: ({ lage }) => lage.stichtag >= tag,
  fehlt: () => undefined,
});

const vonFakt = <T>(fakt: Ausdruck<T>, urteil: (wert: T) => boolean): Bedingung => ({
  lies: (sicht) => {
    const wert = fakt.lies(sicht);
    return wert === undefined ? undefined : urteil(wert);
  },
  fehlt: fakt.fehlt,
  ...(fakt.parameter ? { parameter: fakt.parameter } : {}),
});

export const is = <T>(fakt: Ausdruck<T>, gesucht: T): Bedingung => vonFakt(fakt, (wert) => wert === gesucht);
export const isTrue = (fakt: Ausdruck<boolean>): Bedingung => is(fakt, true);
export const isIn = <T>(fakt: Ausdruck<T>, gesuchte: readonly T[]): Bedingung =>
  vonFakt(fakt, (wert) => gesuchte.includes(wert));
export const hasAny = (fakt: Ausdruck<readonly string[]>, gesuchte: readonly string[]): Bedingung =>
  vonFakt(fakt, (werte) => werte.some((wert) => gesuchte.some((wort) => wert.includes(wort))));

type Zahl = number | Ausdruck<number>;

/** Both bounds must agree: the age of "born in 1996" may not decide. */
const compare = (
  links: Spannenausdruck,
  rechts: Zahl,
  urteil: (a: number, b: number) => boolean,
): Bedingung => {
  const schranke = typeof rechts === 'number' ? constant(rechts) : rechts;
  const lies = (sicht: Sicht): Wahrheit => {
    const oben = links.lies(sicht);
    const b = schranke.lies(sicht);
    if (oben === undefined || b === undefined) return undefined;
    const spanne = links.spanne?.(sicht);
    if (!spanne) return urteil(oben, b);
    const wahr = urteil(spanne[1], b);
    return urteil(spanne[0], b) === wahr ? wahr : undefined;
  };
  return {
    lies,
    fehlt: (sicht, melde) => {
      const offen = schranke.lies(sicht) === undefined;
      if (links.lies(sicht) === undefined || (!offen && lies(sicht) === undefined)) links.fehlt(sicht, melde);
      if (offen) schranke.fehlt(sicht, melde);
    },
    parameter: [...(links.parameter ?? []), ...(schranke.parameter ?? [])],
  };
};

export const gt = (links: Spannenausdruck, rechts: Zahl): Bedingung =>
  compare(links, rechts, (a, b) => a > b);
export const gte = (links: Spannenausdruck, rechts: Zahl): Bedingung =>
  compare(links, rechts, (a, b) => a >= b);
export const lt = (links: Spannenausdruck, rechts: Zahl): Bedingung =>
  compare(links, rechts, (a, b) => a < b);
export const lte = (links: Spannenausdruck, rechts: Zahl): Bedingung =>
  compare(links, rechts, (a, b) => a <= b);

/** True for the household when the condition is true for one of these subjects. */
export const some = (subjekte: (sicht: Sicht) => readonly Subjekt[], teil: Bedingung): Bedingung => {
  const mit = <R>(sicht: Sicht, subjekt: Subjekt, tu: () => R): R => {
    const vorher = sicht.subjekt;
    sicht.subjekt = subjekt;
    const ergebnis = tu();
    sicht.subjekt = vorher;
    return ergebnis;
  };
  return {
    ...teil,
    lies: (sicht) => {
      let wahr: Wahrheit = false;
      for (const subjekt of subjekte(sicht)) {
        const eines = mit(sicht, subjekt, () => teil.lies(sicht));
        if (eines === true) return true;
        if (eines === undefined) wahr = undefined;
      }
      return wahr;
    },
    fehlt: (sicht, melde) => {
      for (const subjekt of subjekte(sicht))
        mit(sicht, subjekt, () => {
          if (teil.lies(sicht) === undefined) teil.fehlt(sicht, melde);
        });
    },
  };
};
