// Columns repeat few days, amounts and words over many rows: what was read once is not read again.
import type { Zelle } from '#formats/tabelle/zelle.ts';
import type { Lesung } from './lesung.ts';

/** Readings kept of one reader; then it begins anew, so that free text does not pile up. */
const hoechstens = 5000;
const laengste = 60;

/** The same reader with a memory for short texts; `regel` names what else the reading depends on. */
export const mitGedaechtnis = <T, R extends readonly unknown[]>(
  lies: (zelle: Zelle, ...optionen: R) => Lesung<T>,
  regel: (...optionen: R) => string = () => '',
): ((zelle: Zelle, ...optionen: R) => Lesung<T>) => {
  const bekannt = new Map<string, Lesung<T>>();
  return (zelle, ...optionen) => {
    if (zelle.art !== 'text' || zelle.text.length > laengste) return lies(zelle, ...optionen);
    const key = `${regel(...optionen)}|${zelle.text}`;
    const bisher = bekannt.get(key);
    if (bisher !== undefined || bekannt.has(key)) return bisher;
    if (bekannt.size >= hoechstens) bekannt.clear();
    const lesung = lies(zelle, ...optionen);
    bekannt.set(key, lesung);
    return lesung;
  };
};
