// Typed formulas over facts and parameters: a formula is known when its operands are.
import type { Ausdruck, Sicht } from './sicht.ts';
import { parameterreihen } from './parameter.daten.ts';
import type { Parametername } from './parameter.ts';

const nichts = () => undefined;

export const constant = <T>(wert: T): Ausdruck<T> => ({ lies: () => wert, fehlt: nichts });

/** A parameter of the year, cents or percent; `versatz` 1 is the year after. */
export const param = (name: Parametername, versatz = 0): Ausdruck<number> => ({
  lies: ({ parameter }) => parameter.lies(name, versatz)?.wert,
  // Only of years before the first that is known.
  fehlt: ({ parameter: { jahr } }, melde) =>
    melde({
      schluessel: `parameter/${name}`,
      fakt: name,
      frage: `Welcher Wert galt ${jahr + versatz} für: ${parameterreihen[name].label}?`,
      pfad: `parameter.${name}`,
    }),
  parameter: [{ name, versatz }],
});

type Werte<A extends readonly Ausdruck<unknown>[]> = {
  [K in keyof A]: A[K] extends Ausdruck<infer T> ? T : never;
};

const parameterVon = (operanden: readonly Ausdruck<unknown>[]) =>
  operanden.flatMap(({ parameter }) => parameter ?? []);

/** Computes from operands that all must be known. Money in cents: round in `rechne`. */
export const formel = <const A extends readonly Ausdruck<unknown>[]>(
  operanden: A,
  rechne: (...werte: Werte<A>) => number,
): Ausdruck<number> => ({
  lies: (sicht) => {
    const werte: unknown[] = [];
    for (const operand of operanden) {
      const wert = operand.lies(sicht);
      if (wert === undefined) return undefined;
      werte.push(wert);
    }
    // The tuple was built operand by operand.
    return rechne(...(werte as Werte<A>));
  },
  fehlt: (sicht, melde) => {
    for (const operand of operanden) if (operand.lies(sicht) === undefined) operand.fehlt(sicht, melde);
  },
  parameter: parameterVon(operanden),
});

/** The value where it is known, else `sonst`: for parts that only sharpen a target. */
export const oder = <T>(ausdruck: Ausdruck<T>, sonst: T): Ausdruck<T> => ({
  ...ausdruck,
  lies: (sicht) => ausdruck.lies(sicht) ?? sonst,
  fehlt: nichts,
});

/** The first known one. */
export const erste = <T>(...ausdruecke: readonly Ausdruck<T>[]): Ausdruck<T> => ({
  lies: (sicht) => {
    for (const ausdruck of ausdruecke) {
      const wert = ausdruck.lies(sicht);
      if (wert !== undefined) return wert;
    }
    return undefined;
  },
  fehlt: (sicht, melde) => ausdruecke[0]?.fehlt(sicht, melde),
  parameter: parameterVon(ausdruecke),
});

/** A share in percent, rounded to whole cents. */
export const anteil = (prozent: number, wert: Ausdruck<number>): Ausdruck<number> =>
  formel([wert], (cents) => Math.round((cents * prozent) / 100));

export type { Ausdruck, Sicht };
