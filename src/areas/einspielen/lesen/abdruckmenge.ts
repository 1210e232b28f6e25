// Fingerprints in a bounded memory: the first 64 bits of each, two numbers in a table with open addressing (16 MB for a million).
// Who finds one here compares all 128 bits before anything follows from it.

export type Abdruckmenge = {
  /** @param abdruck 32 hexadecimal digits */
  readonly has: (abdruck: string) => boolean;
  /** @returns false where the set is full: the fingerprint is passed over */
  readonly add: (abdruck: string) => boolean;
  readonly size: () => number;
};

type Tafel = { readonly a: Uint32Array; readonly b: Uint32Array; readonly maske: number };

const createTafel = (plaetze: number): Tafel => ({
  a: new Uint32Array(plaetze),
  b: new Uint32Array(plaetze),
  maske: plaetze - 1,
});

/** Where it is, or the free place where it would be; a place is free where both numbers are 0. */
const findPlatz = ({ a, b, maske }: Tafel, x: number, y: number): number => {
  let platz = (x ^ y) & maske;
  while ((a[platz] !== x || b[platz] !== y) && (a[platz] !== 0 || b[platz] !== 0))
    platz = (platz + 1) & maske;
  return platz;
};

const setze = (tafel: Tafel, x: number, y: number): void => {
  const platz = findPlatz(tafel, x, y);
  tafel.a[platz] = x;
  tafel.b[platz] = y;
};

const verdopple = (alt: Tafel): Tafel => {
  const tafel = createTafel(2 * alt.a.length);
  for (let i = 0; i < alt.a.length; i++) setze(tafel, alt.a[i] ?? 0, alt.b[i] ?? 0);
  return tafel;
};

const teile = (abdruck: string): readonly [number, number] => [
  Number.parseInt(abdruck.slice(0, 8), 16),
  Number.parseInt(abdruck.slice(8, 16), 16),
];

export const createAbdruckmenge = (hoechstens: number): Abdruckmenge => {
  let tafel = createTafel(1024);
  let belegt = 0;
  const has = (abdruck: string): boolean => {
    const [x, y] = teile(abdruck);
    const platz = findPlatz(tafel, x, y);
    return belegt > 0 && (x !== 0 || y !== 0) && tafel.a[platz] === x && tafel.b[platz] === y;
  };
  const add = (abdruck: string): boolean => {
    if (belegt >= hoechstens) return false;
    if (has(abdruck)) return true;
    if (2 * belegt >= tafel.a.length) tafel = verdopple(tafel);
    setze(tafel, ...teile(abdruck));
    belegt += 1;
    return true;
  };
  return { has, add, size: () => belegt };
};
