// A small seeded generator: the same seed gives the same brokerage on every machine and every run.

export type Zufall = {
  /** In [0, 1). */
  readonly bruch: () => number;
  /** Whole number in [0, n). */
  readonly ganz: (n: number) => number;
  /** Whole number in [von, bis]. */
  readonly zwischen: (von: number, bis: number) => number;
  readonly chance: (wahrscheinlichkeit: number) => boolean;
  /** One element of a list that is not empty. */
  readonly wahl: <T>(liste: readonly T[]) => T;
};

/** Mixes a text into 32 bits (FNV-1a). */
const mische = (text: string): number => {
  let summe = 0x811c9dc5;
  for (let i = 0; i < text.length; i += 1) summe = Math.imul(summe ^ text.charCodeAt(i), 0x01000193);
  return summe >>> 0;
};

/** Mulberry32: 32 bits of state, period 2^32; enough for some hundred draws per customer over a million customers. */
export const createZufall = (seed: string): Zufall => {
  let stand = mische(seed);
  const bruch = (): number => {
    stand = (stand + 0x6d2b79f5) | 0;
    let t = Math.imul(stand ^ (stand >>> 15), 1 | stand);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
  const ganz = (n: number): number => Math.floor(bruch() * n);
  return {
    bruch,
    ganz,
    zwischen: (von, bis) => von + ganz(bis - von + 1),
    chance: (wahrscheinlichkeit) => bruch() < wahrscheinlichkeit,
    wahl: <T>(liste: readonly T[]): T => {
      const element = liste[ganz(liste.length)];
      if (element === undefined) throw new RangeError('Die Liste ist leer.');
      return element;
    },
  };
};
