// The tiny markup of legal texts: blank line = new paragraph, `- ` bullet, `- [ ] ` box to tick, `**bold**`, `{{mandant.name}}`.
// Everything else is text as it stands.
import type { Absatz, Ankreuzliste, Lauf, Liste } from '../seitenmodell.ts';
import { isPlatzhalter } from './platzhalter.ts';

const platzhalterMuster = /\{\{\s*([^{}\n]*?)\s*\}\}/g;

/** Names between double braces, known or not, in order. */
export const findPlatzhalter = (text: string): readonly string[] =>
  [...text.matchAll(platzhalterMuster)].map((fund) => fund[1] ?? '');

/** What an editor must be told before the text may be saved; empty: it is fine. */
export const findMarkupfehler = (text: string): readonly string[] =>
  findPlatzhalter(text)
    .filter((name) => !isPlatzhalter(name))
    .map((name) => `Den Platzhalter „${name}“ gibt es nicht.`);

type Setze = (name: string) => Lauf;

/** Runs of one line or paragraph; an opening `**` without its closing one is text. */
const readLaeufe = (text: string, setze: Setze): Lauf[] => {
  const teile = text.split(/(\*\*|\{\{[^{}\n]*\}\})/);
  let offen = teile.filter((teil) => teil === '**').length;
  let fett = false;
  return teile.flatMap((teil): Lauf[] => {
    if (teil === '') return [];
    if (teil === '**') {
      offen -= 1;
      if (!fett && offen === 0) return [{ text: teil }];
      fett = !fett;
      return [];
    }
    const lauf = /^\{\{.*\}\}$/.test(teil) ? setze(teil.slice(2, -2).trim()) : { text: teil };
    return [fett ? { ...lauf, fett: true } : lauf];
  });
};

const punkt = /^\s*- (\[ \] )?/;

type Gruppe = { readonly art: 'absatz' | 'liste' | 'ankreuzen'; readonly zeilen: string[] };

const artVon = (zeile: string): Gruppe['art'] => {
  const fund = punkt.exec(zeile);
  if (!fund) return 'absatz';
  return fund[1] ? 'ankreuzen' : 'liste';
};

/** Lines of one kind that follow each other; a blank line always ends a group. */
const gruppiere = (text: string): Gruppe[] =>
  text
    .replaceAll('\r\n', '\n')
    .split(/\n\s*\n/)
    .flatMap((teil) => {
      const gruppen: Gruppe[] = [];
      for (const zeile of teil.split('\n').filter((eine) => eine.trim() !== '')) {
        const letzte = gruppen.at(-1);
        const art = artVon(zeile);
        if (letzte?.art === art) letzte.zeilen.push(zeile);
        else gruppen.push({ art, zeilen: [zeile] });
      }
      return gruppen;
    });

/** Blocks of a text; `setze` says what stands in for a placeholder. */
export const readMarkup = (text: string, setze: Setze): (Absatz | Liste | Ankreuzliste)[] =>
  gruppiere(text).map(({ art, zeilen }) =>
    art === 'absatz'
      ? { art, laeufe: readLaeufe(zeilen.map((zeile) => zeile.trim()).join('\n'), setze) }
      : { art, punkte: zeilen.map((zeile) => readLaeufe(zeile.replace(punkt, '').trim(), setze)) },
  );
