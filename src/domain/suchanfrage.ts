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

/** `3.7.1971` -> `03071971`, `3.7.` -> `0307`, as `suchtextKunde` stores birthdays; other text undefined. */
const alsGeburtstag = (text: string): string | undefined => {
  const kurz = /^(\d{1,2})\.(\d{1,2})\.?$/.exec(text);
  if (kurz) return `${kurz[1]?.padStart(2, '0')}${kurz[2]?.padStart(2, '0')}`;
  const tag = parseTag(text);
  if (tag === undefined || !isTag(tag)) return undefined;
  const [jahr, monat, t] = tag.split('-');
  return `${t}${monat}${jahr}`;
};

const alsTelefon = (text: string): string | undefined => {
  if (!/^[\d\s+()/.-]+$/.test(text)) return undefined;
  const ziffern = telefonziffern(text);
  return ziffern.length >= 3 ? ziffern : undefined;
};

/** Written together, as delivered and without leading zeros: `12-345 678` finds 12345678. */
const zusammengeschrieben = (worte: readonly string[]): string[][] => {
  const zusammen = worte.join('');
  if (!hatZiffer(zusammen)) return [];
  return [zusammen, zusammen.replace(/^0+/, '')].filter((form) => form.length >= 4).map((form) => [form]);
};

const einmal = (formen: readonly (readonly string[])[]): Alternativen => [
  ...new Map(formen.map((form) => [form.join(' '), form])).values(),
];

/** The question of a search box; undefined where it holds no letter and no digit. Words beyond the tenth are not looked at. */
export const parseSuchanfrage = (text: string): Suchanfrage | undefined => {
  const einfach = falteKurz(text).split(' ').filter(Boolean).slice(0, hoechstensWorte);
  if (einfach.length === 0) return undefined;
  const mitDatum = text
    .trim()
    .split(/\s+/)
    .flatMap((teil) => alsGeburtstag(teil) ?? falteKurz(teil).split(' '))
    .filter(Boolean)
    .slice(0, hoechstensWorte);
  const telefon = alsTelefon(text);
  const zusammen = zusammengeschrieben(einfach);
  const mitNummer = einfach.length > 1 && einfach.some((wort) => hatZiffer(wort) && wort.length >= 4);
  const kennung = einmal([...zusammen, ...(mitNummer ? [einfach] : [])]);
  return {
    kunde: einmal([mitDatum, ...zusammen, ...(telefon === undefined ? [] : [[telefon]])]),
    vertrag: einmal([einfach, ...zusammen]),
    ...(kennung.length > 0 ? { kennung } : {}),
  };
};
