// Names made comparable: folded, without particles and titles, first given name first.
import { falteKurz } from '#domain/faltung.ts';
import type { Kunde } from '#domain/kunde.ts';

const partikel = new Set(
  'von van vom zu zum zur der den dem de di da del della du le la ten ter und dr prof dipl ing med rer nat jur mag phil'.split(
    ' ',
  ),
);

const rechtsformen = new Set(
  'gmbh mbh ug ag kg ohg gbr ev eg se kgaa partg partgmbb ek ekfr inc ltd co cokg haftungsbeschrankt haftungsbeschraenkt gesellschaft mit beschrankter haftung ohne'.split(
    ' ',
  ),
);

const worte = (text: string | undefined): string[] =>
  falteKurz(text ?? '')
    .split(' ')
    .filter(Boolean);

const ohne = (liste: string[], weg: ReadonlySet<string>): string[] => {
  const rest = liste.filter((wort) => !weg.has(wort));
  return rest.length > 0 ? rest : liste;
};

/** Surname in words: `von der Heide` -> [`heide`], `Müller-Lüdenscheidt` -> [`muller`, `ludenscheidt`]. */
export const nachnameWorte = (nachname: string | undefined): string[] => ohne(worte(nachname), partikel);

/** First given name: `Hans-Peter` and `Hans Peter` -> `hans`; an empty text where there is none. */
export const rufname = (vorname: string | undefined): string => ohne(worte(vorname), partikel)[0] ?? '';

/** Same for swapped given name and surname: the words in alphabetical order. */
export const namensSchluessel = (
  kunde: Pick<Kunde, 'vorname' | 'nachname'>,
  nachname = kunde.nachname,
): string => {
  const ruf = rufname(kunde.vorname);
  const nach = nachnameWorte(nachname);
  return ruf && nach.length > 0 ? [...new Set([ruf, ...nach])].sort().join(' ') : '';
};

const einzeln = /(?<=^| )(\p{L}) (?=\p{L}( |$))/gu;

/** Firm without its legal form and connecting words: `Bäckerei Huber G.m.b.H. & Co. KG` -> `backerei huber`. */
export const firmaSchluessel = (firma: string | undefined): string => {
  const text = falteKurz(firma ?? '').replace(einzeln, '$1');
  return ohne(
    ohne(text.split(' ').filter(Boolean), rechtsformen).filter((wort) => wort !== 'und'),
    rechtsformen,
  ).join(' ');
};
