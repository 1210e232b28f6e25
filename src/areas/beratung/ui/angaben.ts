// Facts by their path in the customer's record: which field asks for it, how an answer is put in. Pure.
import { falteKurz } from '#domain/faltung.ts';
import type { Kunde } from '#domain/kunde.ts';
import { faktengruppen } from '#ui/beschreibung/fakten.daten.ts';
import type { Feldbeschreibung } from '#ui/beschreibung/feldbeschreibung.ts';

/** Field of the form and the path of its value in the record. */
export type Angabe = { readonly feld: Feldbeschreibung; readonly pfad: string };

const felder = faktengruppen.flatMap((gruppe) => gruppe.felder);

const geburtsdatum: Feldbeschreibung = { name: 'geburtsdatum', label: 'Geburtsdatum', art: 'tag' };

/** Undefined where the form knows no field for the path. A list's part is asked alone: `fakten.tiere.0.gewichtKg`. */
export const findAngabe = (pfad: string): Angabe | undefined => {
  if (pfad === 'geburtsdatum') return { feld: geburtsdatum, pfad };
  const name = pfad.replace(/^fakten\./, '');
  const ganz = felder.find((feld) => feld.name === name);
  if (ganz) return { feld: ganz, pfad };
  const [liste = '', stelle = '', ...rest] = name.split('.');
  const teil = felder
    .find((feld) => feld.name === liste && feld.art === 'liste')
    ?.felder?.find((feld) => feld.name === rest.join('.'));
  return teil && /^\d+$/.test(stelle) ? { feld: teil, pfad } : undefined;
};

/** A fact that can be added by a word: `Hund`, `Bruttoeinkommen`. `eintrag` starts a new row of a list. */
export type Stichwort = { readonly label: string; readonly pfad: string; readonly eintrag?: object };

const ausFeld = (feld: Feldbeschreibung): Stichwort[] => {
  const pfad = `fakten.${feld.name}`;
  const art = feld.felder?.[0];
  if (feld.art !== 'liste') return [{ label: feld.label, pfad }];
  if (art?.art !== 'wahl') return [{ label: feld.label, pfad, eintrag: {} }];
  return Object.entries(art.werte ?? {}).map(([wert, label]) => ({
    label: `${feld.label}: ${label}`,
    pfad,
    eintrag: { [art.name]: wert },
  }));
};

export const stichworte: readonly Stichwort[] = felder.flatMap(ausFeld);

/** Words that fit what is typed, those that begin with it first. */
export const findStichworte = (text: string): Stichwort[] => {
  const suche = falteKurz(text);
  const rang = ({ label }: Stichwort): number => {
    const wort = falteKurz(label);
    if (wort.split(' ').some((eines) => eines.startsWith(suche))) return 0;
    return wort.includes(suche) ? 1 : 2;
  };
  return stichworte
    .filter((eines) => rang(eines) < 2)
    .toSorted((a, b) => rang(a) - rang(b))
    .slice(0, 12);
};

const setze = (ziel: unknown, [name = '', ...rest]: readonly string[], wert: unknown): unknown => {
  const neu = rest.length === 0 ? wert : setze(Reflect.get(Object(ziel), name), rest, wert);
  if (Array.isArray(ziel))
    return ziel.map((eines: unknown, nummer) => (String(nummer) === name ? neu : eines));
  return { ...Object(ziel), [name]: neu };
};

/** The record with one value replaced. The server checks what comes out. */
export const setzePfad = (kunde: Kunde, pfad: string, wert: unknown): Kunde =>
  setze(kunde, pfad.split('.'), wert) as Kunde;

export const liesPfad = (satz: unknown, pfad: string): unknown =>
  pfad.split('.').reduce<unknown>((teil, name) => Reflect.get(Object(teil), name), satz);
