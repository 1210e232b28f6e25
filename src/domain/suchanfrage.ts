// What a person types into a search box, turned into folded words. Pure; the database looks each word up as `% wort%`.
import { isTag, parseTag } from './datum.ts';
import { falteKurz } from './faltung.ts';
import { telefonziffern } from './kunde.ts';

/** Alternatives: one of them must match with all its words. Words are folded by `falteKurz`, letters and digits only. */
type Alternativen = readonly (readonly string[])[];

export type Suchanfrage = {
  /** For the customer's own search text. */
  readonly kunde: Alternativen;
  /** For a contract's search text, which holds the names of its customer too (`Müller Hausrat`). */
  readonly vertrag: Alternativen;
  /** Numbers of contracts and plates that lead to their customer; absent where no word holds a number of four characters or more. */
  readonly kennung?: Alternativen;
};

const hoechstensWorte = 10;
const hatZiffer = (text: string): boolean => /\d/.test(text);

/** A day as `suchtextKunde` stores birthdays: `3.7.1971` -> `03071971`, `3.7.` -> `0307`, `7.1971` -> `1971 07`; else undefined. */
const alsGeburtstag = (text: string): string | undefined => {
  const kurz = /^(\d{1,2})\.(\d{1,2})\.?$/.exec(text);
  if (kurz) return `${kurz[1]?.padStart(2, '0')}${kurz[2]?.padStart(2, '0')}`;
  const tag = /\D/.test(text) ? parseTag(text) : undefined;
  if (tag === undefined) return undefined;
  const [jahr, monat, t] = tag.split('-');
  if (isTag(tag)) return `${t}${monat}${jahr}`;
  return monat === '00' ? jahr : `${jahr} ${monat}`;
};

/** Digits as they stand with a phone or a number without its zeros; with them where a postcode or a birthday begins so. */
const ziffernformen = (text: string, ziffern: string): string[] => {
  const ohneNullen = telefonziffern(text).replace(/^0+/, '');
  const beginntSo = ziffern.length <= 5 || /^0[1-9](?:0[1-9]|1[0-2])(?:19|20)\d{0,2}$/.test(ziffern);
  return ohneNullen.length < 3 || (beginntSo && ziffern !== ohneNullen)
    ? [ziffern, ohneNullen]
    : [ohneNullen];
};

/** Numbers and plates are looked up written together: `HH-AB 123`, `12-345 678`. A word of letters shows that this is none. */
const istNummer = (worte: readonly string[]): boolean => {
  const buchstaben = worte.filter((wort) => !hatZiffer(wort)).map((wort) => wort.length);
  return worte.some(hatZiffer) && Math.max(0, ...buchstaben) <= 3 && worte.join('').length >= 4;
};

/** May be a name all the same: `Ott 12345`. */
const vielleichtName = (worte: readonly string[]): boolean =>
  worte.some((wort) => !hatZiffer(wort) && wort.length === 3);

const ohneNullen = (nummer: string): string => {
  const rest = nummer.replace(/^0+/, '');
  return rest.length >= 4 ? rest : nummer;
};

const einmal = (formen: readonly (readonly string[])[]): Alternativen => [
  ...new Map(formen.map((form) => [form.join(' '), form])).values(),
];

const nummernfrage = (text: string, worte: readonly string[]): Suchanfrage => {
  const zusammen = worte.join('');
  const nurZiffern = /^\d+$/.test(zusammen);
  const getrennt = vielleichtName(worte) ? [worte] : [];
  const kennung = einmal([[ohneNullen(zusammen)], ...getrennt]);
  const kunde = nurZiffern ? ziffernformen(text, zusammen).map((form) => [form]) : [[zusammen]];
  return { kunde: einmal([...kunde.filter(([form]) => form), ...getrennt]), vertrag: kennung, kennung };
};

const wortfrage = (worte: readonly string[]): Suchanfrage => ({
  kunde: [worte],
  vertrag: [worte],
  ...(worte.some((wort) => hatZiffer(wort) && wort.length >= 4) ? { kennung: [worte] } : {}),
});

/** The question of a search box; undefined where it holds no letter and no digit. Words beyond the tenth are not looked at. */
export const parseSuchanfrage = (text: string): Suchanfrage | undefined => {
  const teile = text.trim().split(/\s+/);
  const tage = teile.map(alsGeburtstag);
  const worte = teile.flatMap((teil, nr) => tage[nr] ?? falteKurz(teil).split(' ')).filter(Boolean);
  if (worte.length === 0) return undefined;
  const begrenzt = worte.slice(0, hoechstensWorte);
  if (tage.some((tag) => tag !== undefined)) return { kunde: [begrenzt], vertrag: [begrenzt] };
  return istNummer(begrenzt) ? nummernfrage(text, begrenzt) : wortfrage(begrenzt);
};
