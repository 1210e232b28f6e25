// Records side by side: one row per field, marked where a stored record says something else than the delivered one.
import { flach } from '#domain/flach.ts';
import { falteKurz } from '#domain/faltung.ts';

type Satz = Readonly<Record<string, unknown>>;

export type Vergleichszeile = {
  /** Path of the field, a list as a whole: `nachname`, `fakten.beruf`, `anschriften`. */
  readonly feld: string;
  /** Delivered values, then those of each stored record. */
  readonly werte: readonly (readonly unknown[])[];
  /** Per stored record: true where both sides know something and it differs. */
  readonly anders: readonly boolean[];
};

const unwichtig = new Set(['art', 'weitereAngaben', 'waehrung', 'fremdvertrag']);

const nachFeld = (satz: Satz): Map<string, unknown[]> => {
  const felder = new Map<string, unknown[]>();
  for (const [pfad, wert] of Object.entries(flach(satz))) {
    const feld = pfad.split(':')[0] ?? pfad;
    if (!unwichtig.has(feld)) felder.set(feld, [...(felder.get(feld) ?? []), wert]);
  }
  return felder;
};

const text = (wert: unknown): string => falteKurz(typeof wert === 'string' ? wert : JSON.stringify(wert));

/** Differs unless one side is empty or they share a value. */
const isAnders = (a: readonly unknown[], b: readonly unknown[]): boolean => {
  const bekannt = new Set(a.map(text));
  return a.length > 0 && b.length > 0 && !b.some((wert) => bekannt.has(text(wert)));
};

/** Fields in the order of the delivered record, then those that only stored records have. */
export const stelleGegenueber = (geliefert: Satz, gespeicherte: readonly Satz[]): Vergleichszeile[] => {
  const [links = new Map<string, unknown[]>(), ...rechts] = [geliefert, ...gespeicherte].map(nachFeld);
  const felder = [...new Set([links, ...rechts].flatMap((felder) => [...felder.keys()]))];
  return felder.map((feld) => {
    const eigen = links.get(feld) ?? [];
    const andere = rechts.map((satz) => satz.get(feld) ?? []);
    return { feld, werte: [eigen, ...andere], anders: andere.map((werte) => isAnders(eigen, werte)) };
  });
};
