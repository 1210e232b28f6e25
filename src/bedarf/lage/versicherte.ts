// Which members of the household a contract insures.
import { falteKurz } from '#domain/faltung.ts';
import type { Kind, Person, Vertragslage } from './subjekte.ts';

type Nennung = { readonly name: string; readonly geburtsdatum?: string | undefined };

const rollen = new Set(['versicherte-person', 'mitversichert']);

/** Insured persons named by role, or by the details' list of insured persons. */
const nenneVersicherte = ({ vertrag }: Vertragslage): readonly Nennung[] => {
  const genannte = vertrag.personen.filter(({ rolle }) => rollen.has(rolle));
  if (genannte.length > 0) return genannte;
  const liste = vertrag.details['versicherte'];
  if (!Array.isArray(liste)) return [];
  return liste.flatMap((zeile: unknown) => {
    const name = typeof zeile === 'object' && zeile && 'name' in zeile ? zeile.name : undefined;
    return typeof name === 'string' ? [{ name }] : [];
  });
};

const worte = (text: string): string[] => falteKurz(text).split(' ').filter(Boolean);

/** Folding is dear: most deliveries write the name as the customer record does. */
const nenntVornamen = (name: string, vorname: string): boolean => {
  if (name.includes(vorname)) return true;
  const genannt = worte(name);
  return worte(vorname).some((wort) => genannt.includes(wort));
};

const niemand: Pick<Kind, 'vorname' | 'geburtsdatum'> = { vorname: undefined, geburtsdatum: undefined };
const angabenZu = ({ halter }: Person): { vorname?: string | undefined; geburtsdatum?: string | undefined } =>
  halter ?? niemand;

const passt = (wer: Person | Kind, { name, geburtsdatum }: Nennung): boolean => {
  const { vorname, geburtsdatum: eigenes } = wer.art === 'kind' ? wer : angabenZu(wer);
  if (geburtsdatum && eigenes && geburtsdatum !== eigenes) return false;
  if (!vorname) return Boolean(geburtsdatum && eigenes);
  return nenntVornamen(name, vorname);
};

/** Fills `versicherte`: the named ones of the household, else the holder; undefined where nobody is named and the holder is a firm. */
export const findVersicherte = (
  vertraege: readonly Vertragslage[],
  personen: readonly Person[],
  kinder: readonly Kind[],
): void => {
  for (const lage of vertraege) {
    const nennungen = nenneVersicherte(lage);
    if (nennungen.length === 0) continue;
    const gefunden = new Set<Person | Kind>();
    for (const nennung of nennungen) {
      for (const person of personen) if (passt(person, nennung)) gefunden.add(person);
      for (const kind of kinder) if (passt(kind, nennung)) gefunden.add(kind);
    }
    lage.versicherte = [...gefunden];
  }
};
