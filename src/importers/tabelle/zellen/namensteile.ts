// The parts of a person's name: titles, particles, suffixes, order of words.
import type { Anrede } from './auswahl.daten.ts';
import { normalschrift } from './schreibung.ts';
import { VORNAMEN } from './vornamen.daten.ts';

export type Personenname = {
  nachname: string;
  vorname?: string;
  titel?: string;
  /** "jun.", "sen.", "II." */
  namenszusatz?: string;
  geburtsname?: string;
};

/** Salutations in front of a name. */
export const ANREDE_VORN: readonly { muster: RegExp; anrede: Anrede }[] = [
  { muster: /^(?:herrn?|hr\.)\s+(?:und|u\.|&)\s+(?:frau|fr\.)\s+/i, anrede: 'eheleute' },
  { muster: /^(?:frau|fr\.)\s+(?:und|u\.|&)\s+(?:herrn?|hr\.)\s+/i, anrede: 'eheleute' },
  { muster: /^(?:eheleute|ehepaar|ehel\.)\s+/i, anrede: 'eheleute' },
  { muster: /^(?:familie|fam\.)\s+/i, anrede: 'familie' },
  { muster: /^(?:firma|fa\.)\s+/i, anrede: 'firma' },
  { muster: /^(?:herrn?|hr\.)\s+/i, anrede: 'herr' },
  { muster: /^(?:frau|fr\.|fräulein)\s+/i, anrede: 'frau' },
];

const TITEL =
  /^(?:prof|dr|dres|dipl|mag|ing|priv|pd)\.(?:-?[\p{L}]+\.?)*$|^(?:prof|dr|dipl\.?-[\p{L}.]+|mba|ll\.?m\.?|b\.?sc\.?|m\.?sc\.?|b\.a\.|m\.a\.|mag\.|ing\.|ra|stb)$/iu;
const TITEL_FOLGE =
  /^(?:med|dent|vet|rer|nat|pol|phil|jur|iur|h\.?\s?c|e\.?\s?h|habil|oec|oecotroph|theol|techn|sc|pharm|paed|päd|publ|agr|mult|univ|fh|hum|biol|psych|ing|dr)\.(?:[\p{L}]+\.)*$|^\(?(?:fh|univ\.?|ba|tu)\)$/iu;
const PARTIKEL = new Set([
  'von',
  'vom',
  'van',
  'zu',
  'zum',
  'zur',
  'de',
  'da',
  'dos',
  'di',
  'del',
  'della',
  'der',
  'den',
  'dem',
  'ten',
  'ter',
  'le',
  'la',
  'du',
  'el',
  'al',
  'bin',
  'ibn',
  'freiherr',
  'freifrau',
  'freiin',
  'graf',
  'gräfin',
  'baron',
  'baronin',
  'edler',
  'edle',
  'ritter',
  'fürst',
  'prinz',
  'und',
  'v.',
  'v.d.',
  "d'",
  'af',
  'in',
  "'t",
]);
const ZUSATZ = /^(?:jun|jr|sen|sr|junior|senior|d\. ?ä|d\. ?j|i{2,3}|iv)\.?$/i;

/** True for a frequent given name; of "Hans-Peter" the first part counts. */
export function isVorname(wort: string): boolean {
  const klein = wort.toLowerCase();
  return VORNAMEN.has(klein) || VORNAMEN.has(klein.split('-')[0] ?? '');
}

/** Takes leading titles off a name. "Dr.med.Hans" is read as "Dr. med. Hans". */
export function trenneTitel(text: string): { titel: string; rest: string } {
  const worte = text
    .replaceAll(/(?<=\p{L}{2}\.)(?=\p{L})/gu, ' ')
    .split(' ')
    .filter(Boolean);
  let i = 0;
  while (i < worte.length - 1 && (TITEL.test(worte[i] ?? '') || (i > 0 && TITEL_FOLGE.test(worte[i] ?? ''))))
    i++;
  return { titel: worte.slice(0, i).join(' '), rest: worte.slice(i).join(' ') };
}

/** Splits a name; `gedreht` when the words themselves showed that the surname comes first. */
export function teileName(
  text: string,
  folge?: 'vorname-zuerst' | 'nachname-zuerst',
): { name: Personenname; gedreht: boolean } {
  const { geburtsname, rest } = trenneGeburtsname(text);
  if (rest.includes(','))
    return { name: { ...mitKomma(rest), ...(geburtsname ? { geburtsname } : {}) }, gedreht: false };
  const { titel, rest: ohneTitel } = trenneTitel(rest);
  const { zusatz, rest: kern } = trenneZusatz(ohneTitel);
  const { vorname, nachname, gedreht } = ordne(kern.split(' '), folge);
  return { name: name({ nachname, vorname, titel, zusatz, geburtsname }), gedreht };
}

/** Puts a name together from two cells; titles and trailing particles are moved to where they belong. */
export function nachnameUndVorname(nachname: string, vorname: string): Personenname {
  const { geburtsname, rest } = trenneGeburtsname(nachname);
  const links = trenneTitel(rest);
  const rechts = trenneTitel(vorname);
  const { zusatz, rest: kern } = trenneZusatz(links.rest);
  const zweiter = trenneZusatz(rechts.rest);
  const { vorne, partikel } = trennePartikelHinten(zweiter.rest);
  return name({
    nachname: [partikel, kern].filter(Boolean).join(' '),
    vorname: vorne,
    titel: [links.titel, rechts.titel].filter(Boolean).join(' '),
    zusatz: zusatz || zweiter.zusatz,
    geburtsname,
  });
}

function mitKomma(text: string): Personenname {
  const [nachname = '', ...rest] = text.split(',').map((teil) => teil.trim());
  const teile = rest.filter(Boolean);
  const titel = teile.filter((teil) => nurTitel(teil)).join(' ');
  const zusatz = teile.find((teil) => ZUSATZ.test(teil)) ?? '';
  const partikel = teile.filter((teil) => teil.split(' ').every(isPartikel)).join(' ');
  const vorname = teile
    .filter((teil) => !nurTitel(teil) && !ZUSATZ.test(teil) && !teil.split(' ').every(isPartikel))
    .join(' ');
  // "Müller Hans, Dr.": the comma only sets off the title.
  if (vorname === '' && nachname.includes(' ')) {
    const { name: ganzer } = teileName(nachname);
    return titel === '' ? ganzer : { ...ganzer, titel };
  }
  const ergebnis = nachnameUndVorname([partikel, nachname].filter(Boolean).join(' '), vorname);
  return name({
    ...ergebnis,
    titel: [ergebnis.titel, titel].filter(Boolean).join(' '),
    zusatz: ergebnis.namenszusatz ?? zusatz,
  });
}

function nurTitel(text: string): boolean {
  return text.split(' ').every((wort, i) => TITEL.test(wort) || (i > 0 && TITEL_FOLGE.test(wort)));
}

/** True for a word that joins the parts of a surname: von, van, Freiherr. */
export function isPartikel(wort: string): boolean {
  return PARTIKEL.has(wort.toLowerCase());
}

/** "Frank Graf": a title of nobility at the end is the surname itself. */
const ADEL = new Set(
  'freiherr freifrau freiin graf gräfin baron baronin edler edle ritter fürst prinz'.split(' '),
);

function findPartikel(worte: readonly string[]): number {
  const letztes = worte.length - 1;
  return worte.findIndex((wort, i) => isPartikel(wort) && !(i === letztes && ADEL.has(wort.toLowerCase())));
}

function trenneGeburtsname(text: string): { geburtsname: string; rest: string } {
  const treffer = /^(.*?)[\s,]*\(?(?:geb\.|geborene[rn]?)\s*([^),]+)\)?$/i.exec(text);
  return { geburtsname: treffer?.[2]?.trim() ?? '', rest: (treffer?.[1] ?? text).trim() };
}

function trenneZusatz(text: string): { zusatz: string; rest: string } {
  const worte = text.split(' ');
  const letztes = worte.at(-1) ?? '';
  return worte.length > 1 && ZUSATZ.test(letztes)
    ? { zusatz: letztes, rest: worte.slice(0, -1).join(' ') }
    : { zusatz: '', rest: text };
}

/** "Hans von der" in the given-name cell: the particles belong to the surname. */
function trennePartikelHinten(text: string): { vorne: string; partikel: string } {
  const worte = text.split(' ');
  let i = worte.length;
  while (i > 1 && isPartikel(worte[i - 1] ?? '')) i--;
  return { vorne: worte.slice(0, i).join(' '), partikel: worte.slice(i).join(' ') };
}

function ordne(
  worte: string[],
  folge: 'vorname-zuerst' | 'nachname-zuerst' | undefined,
): { vorname: string; nachname: string; gedreht: boolean } {
  const [erstes = ''] = worte;
  const letztes = worte.at(-1) ?? '';
  if (worte.length === 1) return { vorname: '', nachname: erstes, gedreht: false };
  const partikelAn = findPartikel(worte);
  if (partikelAn > 0) {
    if (worte.slice(partikelAn).every(isPartikel)) {
      // "Heide Hans von der": the particles were put behind.
      return {
        vorname: worte.slice(1, partikelAn).join(' '),
        nachname: [...worte.slice(partikelAn), erstes].join(' '),
        gedreht: true,
      };
    }
    return {
      vorname: worte.slice(0, partikelAn).join(' '),
      nachname: worte.slice(partikelAn).join(' '),
      gedreht: false,
    };
  }
  if (partikelAn === 0) {
    const ende = worte.findIndex((wort) => !isPartikel(wort));
    return {
      vorname: worte.slice(ende + 1).join(' '),
      nachname: worte.slice(0, ende + 1).join(' '),
      gedreht: true,
    };
  }
  // "Müller H.": an initial at the end is the given name.
  if (/^\p{L}\.$/u.test(letztes) && worte.length === 2)
    return { vorname: letztes, nachname: erstes, gedreht: true };
  const gedreht = folge ? folge === 'nachname-zuerst' : isVorname(letztes) && !isVorname(erstes);
  return gedreht
    ? { vorname: worte.slice(1).join(' '), nachname: erstes, gedreht: folge !== 'nachname-zuerst' }
    : { vorname: worte.slice(0, -1).join(' '), nachname: letztes, gedreht: false };
}

type Roh = { nachname: string; vorname?: string; titel?: string; zusatz?: string; geburtsname?: string };

function name({ nachname, vorname, titel, zusatz, geburtsname }: Roh): Personenname {
  return {
    nachname: normalschrift(nachname.trim(), true),
    ...(vorname ? { vorname: normalschrift(vorname) } : {}),
    ...(titel ? { titel } : {}),
    ...(zusatz ? { namenszusatz: zusatz } : {}),
    ...(geburtsname ? { geburtsname } : {}),
  };
}
