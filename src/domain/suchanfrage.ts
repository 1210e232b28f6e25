// What a person types into a search box, turned into folded words. Pure; the database looks each word up as `% wort%`.
import { isTag, parseTag } from './datum.ts';
import { falteKurz } from './faltung.ts';
import { telefonziffern } from './kunde.ts';

/** Words are folded by `falteKurz` (letters and digits only) and match the beginning of a stored word. */
export type Suchanfrage = {
  /** One of these must match the customer with all its words. */
  readonly kunde: readonly (readonly string[])[];
  /** Every word of the question, for contracts. */
  readonly worte: readonly string[];
  /** Ways to share the words between a contract and its customer (`Müller Hausrat`); none for numbers alone. */
  readonly geteilt: readonly { readonly kunde: readonly string[]; readonly vertrag: readonly string[] }[];
  /** Numbers of contracts and plates; absent where the question holds no number of four characters or more. */
  readonly kennung?: {
    /** The whole question written together, as delivered and without leading zeros. */
    readonly zusammen: readonly string[];
    /** Numbers in a question of several words, with the other words, which may stand with the customer. */
    readonly nummern: readonly string[];
    readonly rest: readonly string[];
  };
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

const kennung = (worte: readonly string[]): Suchanfrage['kennung'] => {
  const zusammen = worte.join('');
  if (!hatZiffer(zusammen) || zusammen.length < 4) return undefined;
  const lang = (wort: string) => hatZiffer(wort) && wort.length >= 4;
  const einzeln = worte.length > 1;
  const formen = [zusammen, zusammen.replace(/^0+/, '')].filter((form) => form.length >= 4);
  return {
    zusammen: [...new Set(formen)],
    nummern: einzeln ? worte.filter(lang) : [],
    rest: einzeln ? worte.filter((wort) => !lang(wort)) : [],
  };
};

/** All ways up to four words; of more words the first ones stand on one side, the rest on the other. */
const teile = (worte: readonly string[]): Suchanfrage['geteilt'] => {
  if (worte.length < 2 || worte.every((wort) => /^\d+$/.test(wort))) return [];
  const masken =
    worte.length <= 4
      ? Array.from({ length: 2 ** worte.length - 2 }, (_, nr) => nr + 1)
      : worte.slice(1).flatMap((_, nr) => [2 ** (nr + 1) - 1, 2 ** worte.length - 2 ** (nr + 1)]);
  return masken.map((maske) => {
    const beimKunden = (nr: number) => Math.floor(maske / 2 ** nr) % 2 === 1;
    return {
      kunde: worte.filter((_, nr) => beimKunden(nr)),
      vertrag: worte.filter((_, nr) => !beimKunden(nr)),
    };
  });
};

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
  const zusammen = einfach.join('');
  const telefon = alsTelefon(text);
  const formen = [
    mitDatum,
    ...(einfach.length > 1 && hatZiffer(zusammen) && zusammen.length >= 4 ? [[zusammen]] : []),
    ...(telefon === undefined ? [] : [[telefon]]),
  ];
  const verschieden = new Map(formen.map((form) => [form.join(' '), form]));
  const nummer = kennung(einfach);
  return {
    kunde: [...verschieden.values()],
    worte: einfach,
    geteilt: teile(einfach),
    ...(nummer === undefined ? {} : { kennung: nummer }),
  };
};
