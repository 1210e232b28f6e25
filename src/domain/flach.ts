// A record as path -> value. Diff, audit, origin, plan and undo all speak of these paths.
import { falteKurz } from './faltung.ts';

/** Scalar leaves only; list elements are whole values keyed by their content, so a changed element is a new value. */
export type Flach = Readonly<Record<string, unknown>>;

const isObject = (wert: unknown): wert is Record<string, unknown> =>
  typeof wert === 'object' && wert !== null && !Array.isArray(wert);

const isLeer = (wert: unknown): boolean =>
  wert === undefined || wert === null || wert === '' || (Array.isArray(wert) && wert.length === 0);

/** As `sort()`, in place; elements have few keys, and an import asks for thousands of them. */
const sortiert = (worte: string[]): string[] => {
  for (let i = 1; i < worte.length; i++) {
    const wort = worte[i] ?? '';
    let at = i;
    for (; at > 0 && (worte[at - 1] ?? '') > wort; at--) worte[at] = worte[at - 1] ?? '';
    worte[at] = wort;
  }
  return worte;
};

const sammleBlaetter = (teil: unknown, bisher: string | undefined): string | undefined => {
  if (isLeer(teil)) return bisher;
  let text = bisher;
  if (Array.isArray(teil)) for (const element of teil) text = sammleBlaetter(element, text);
  else if (isObject(teil))
    for (const key of sortiert(Object.keys(teil))) text = sammleBlaetter(teil[key], text);
  else text = (text === undefined ? '' : `${text}|`) + falteKurz(String(teil));
  return text;
};

/** Content key of a list element: its leaves, folded, in order. */
export const elementSchluessel = (wert: unknown): string => sammleBlaetter(wert, undefined) ?? '';

/** Empty values do not appear. Objects are walked (`fakten.beruf`), list elements become `liste:<content key>`. */
export const flach = (wert: Readonly<Record<string, unknown>>, vor = ''): Record<string, unknown> => {
  const ziel: Record<string, unknown> = {};
  for (const [key, teil] of Object.entries(wert)) {
    const pfad = vor + key;
    if (isLeer(teil)) continue;
    if (Array.isArray(teil))
      for (const element of teil) ziel[`${pfad}:${elementSchluessel(element)}`] = element;
    else if (isObject(teil)) Object.assign(ziel, flach(teil, `${pfad}.`));
    else ziel[pfad] = teil;
  }
  return ziel;
};

/** JSON with keys in order: a record that has been in the database comes back with its keys rearranged. */
const geordnet = (wert: unknown): string | undefined =>
  JSON.stringify(wert, (_key, teil: unknown) =>
    isObject(teil)
      ? Object.fromEntries(
          Object.entries(teil)
            .filter(([, eins]) => eins !== undefined)
            .sort(([a], [b]) => (a < b ? -1 : 1)),
        )
      : teil,
  );

/** One value that differs; a missing side is `null`. */
export type Aenderung = { readonly feld: string; readonly alt: unknown; readonly neu: unknown };

/** All paths whose value differs, in the order of the new record, removed ones last. */
export const vergleiche = (
  alt: Readonly<Record<string, unknown>>,
  neu: Readonly<Record<string, unknown>>,
): Aenderung[] => {
  const vorher = flach(alt);
  const nachher = flach(neu);
  const gleich = (feld: string) => geordnet(vorher[feld]) === geordnet(nachher[feld]);
  return [...Object.keys(nachher), ...Object.keys(vorher).filter((feld) => !(feld in nachher))]
    .filter((feld) => !gleich(feld))
    .map((feld) => ({ feld, alt: vorher[feld] ?? null, neu: nachher[feld] ?? null }));
};
