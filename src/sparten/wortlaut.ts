// Other ways to write what a text says: abbreviations written out, words swapped, what only decorates left out.
import { falteKurz } from '#domain/faltung.ts';

/** Abbreviations inside a text; alone they stand in the gallery with the Sparte that they mean. */
const ausgeschrieben: Readonly<Record<string, string>> = {
  hp: 'haftpflicht',
  hpfl: 'haftpflicht',
  haftpfl: 'haftpflicht',
  hv: 'haftpflicht',
  rs: 'rechtsschutz',
  rechtssch: 'rechtsschutz',
  kv: 'kranken',
  geb: 'gebaude',
  unf: 'unfall',
  priv: 'privat',
  gewerbl: 'gewerbe',
  gewerblich: 'gewerbe',
  gew: 'gewerbe',
  betriebl: 'betriebs',
  lv: 'leben',
  rv: 'rente',
};

/** Words that tell no Sparte. */
const schmuck = new Set(
  'vers versicherung versicherungen versich vertrag police tarif familie fam familientarif familienschutz single person plus komfort comfort premium basis top exklusiv xl xxl neu alt verb selbst selbststandige fur u und'.split(
    ' ',
  ),
);

/** What stands behind these is a supplement: "Leben mit BU", "Hausrat inkl. Glas". */
const zusatz = /\s(?:mit|inkl\.?|incl\.?|einschl\.?|zzgl\.?|ohne)\s.*$/i;

const zusammen = (worte: readonly string[]): string[] => {
  const [a = '', b = ''] = worte;
  return worte.length === 2 ? [a + b, b + a, `${a}s${b}`, `${b}s${a}`] : [worte.join('')];
};

const alleWorte = (text: string): string[] =>
  falteKurz(text.replace(zusatz, ''))
    .split(' ')
    .filter((wort) => wort !== '' && !/^\d+$/.test(wort));

const inLang = (wort: string): string =>
  ausgeschrieben[wort] ?? wort.replace(/(?<=.{4})(?:versicherung|vers)$/, '');

/** The words of a text that may tell its Sparte. */
export const sprechendeWorte = (text: string): string[] =>
  alleWorte(text).filter((wort) => !schmuck.has(wort));

const muster = (wort: string): string => {
  const rein = falteKurz(wort).replaceAll(' ', '');
  const lang = ausgeschrieben[rein];
  if (!wort.endsWith('.')) return lang ?? rein;
  return lang === undefined ? `${rein}[a-z]*` : `(?:${lang}|${rein}[a-z]*)`;
};

/** What a text with words cut by a point may stand for, as compact spellings: `Betriebl. Altersvers.`; undefined without such a word. */
export const gekuerzt = (text: string): RegExp | undefined => {
  const worte = text
    .replace(zusatz, '')
    .split(/[\s/-]+|(?<=\.)(?=\p{L})/u)
    .filter((wort) => /\p{L}/u.test(wort) && !/^(?:u\.?|und|f\.|für)$/i.test(wort));
  if (!worte.some((wort) => /\p{L}{3}\.$/u.test(wort) || ausgeschrieben[falteKurz(wort)] !== undefined))
    return undefined;
  return new RegExp(`^${worte.map(muster).join('(?:s|und)?')}(?:versicherung)?$`);
};

/** Folded forms without blanks to look up, the most faithful first. */
export const wortlaute = (text: string): string[] => {
  const worte = sprechendeWorte(text);
  const lang = worte.map(inLang);
  // "Basis-RV": what decorates elsewhere may be half of the name.
  const mitSchmuck = alleWorte(text).map(inLang);
  const ohnePrivat = lang.filter((wort) => wort !== 'privat');
  return [...new Set([mitSchmuck, worte, lang, ohnePrivat].flatMap(zusammen))].filter(Boolean);
};
