// Names of persons and firms as lists write them: "Dr. von der Heide, Hans-Peter", "Eheleute Hans u. Eva Müller".
import type { Zelle } from '#formats/tabelle/zelle.ts';
import type { Anrede } from './auswahl.daten.ts';
import { isFirma, rechtsformAus } from './firma.ts';
import type { Lesung } from './lesung.ts';
import { gelesen, isGelesen, mitHinweis, ohneFuelltext } from './lesung.ts';
import type { Personenname } from './namensteile.ts';
import {
  ANREDE_VORN,
  isPartikel,
  isVorname,
  nachnameUndVorname,
  teileName,
  trenneTitel,
} from './namensteile.ts';

export type Firmenname = { art: 'firma'; firma: string; rechtsform?: string; ansprechpartner?: string };
export type Person = Personenname & {
  art: 'person';
  anrede?: Anrede;
  partner?: Personenname;
  /** Birth date in the cell of the name, as it stands. */
  geboren?: string;
};
export type Name = Person | Firmenname;

export type NameOptionen = {
  /** Order of the words when there is no comma; a rule of the column (see erkenneNamensfolge). */
  folge?: 'vorname-zuerst' | 'nachname-zuerst';
};

/** Reads a whole name out of one cell. */
export function readName(zelle: Zelle, optionen: NameOptionen = {}): Lesung<Name> {
  const { name, geboren } = trenneGeburtstag(ohneBeiwort(ohneFuelltext(zelle.text)));
  const lesung = readNurName(name, optionen);
  if (geboren === undefined || !isGelesen(lesung) || lesung.wert.art === 'firma') return lesung;
  return { ...lesung, wert: { ...lesung.wert, geboren }, original: zelle.text };
}

/** "(verstorben)", "c/o", a semicolon for the comma: no part of the name. */
function ohneBeiwort(text: string): string {
  return text
    .replace(/\s*\((?:verst\w*\.?|†|ehem\w*\.?|alt|neu|privat|VN|Kunde)\)\s*/i, ' ')
    .replace(/^c\/o\s+/i, '')
    .replace(/^([^;,]+);\s*(?=\p{L})/u, '$1, ')
    .trim();
}

const GEBOREN =
  /[\s,;(]*(?:geb(?:oren)?\.?(?:\s+am)?|\*)\s*(\d{1,2}\.\s?\d{1,2}\.\s?(?:\d{4}|\d{2})|\d{4}-\d{2}-\d{2})\)?\s*$|[\s,;]*\(\s*(\d{1,2}\.\d{1,2}\.\d{4})\s*\)\s*$/i;

/** "Müller, Hans (geb. 01.02.1960)", "Eva Ott *3.4.1971". */
function trenneGeburtstag(text: string): { name: string; geboren?: string } {
  const treffer = GEBOREN.exec(text);
  const geboren = treffer?.[1] ?? treffer?.[2];
  return geboren === undefined ? { name: text } : { name: text.slice(0, treffer?.index), geboren };
}

function readNurName(text: string, optionen: NameOptionen): Lesung<Name> {
  if (text === '') return undefined;
  const { anrede, rest } = trenneAnrede(text);
  if (anrede === 'firma' || isFirma(rest)) return gelesen(firmenname(rest), text);
  const paar = teilePaar(rest, optionen);
  if (paar) {
    const wert: Person = { art: 'person', ...paar[0], partner: paar[1], ...(anrede ? { anrede } : {}) };
    return mitHinweis<Name>(wert, text, 'zwei_personen', zweiPersonen);
  }
  // After a salutation nobody puts the surname first.
  const folge = anrede === 'herr' || anrede === 'frau' ? 'vorname-zuerst' : optionen.folge;
  const { name, gedreht } = teileName(rest, folge);
  const wert: Person = { art: 'person', ...name, ...(anrede ? { anrede } : {}) };
  if (!gedreht) return gelesen<Name>(wert, text);
  return mitHinweis<Name>(
    wert,
    text,
    'name_gedreht',
    `Der Name wurde als „${name.vorname} ${name.nachname}“ gelesen.`,
    'info',
  );
}

/** What separate columns say about one name. */
export type NamensZellen = Partial<
  Record<'anrede' | 'titel' | 'vorname' | 'nachname' | 'firma' | 'geburtsname', string>
>;

/** Joins separate columns; repairs a full name in the surname column, titles in the wrong column, firms among persons. */
export function readNamensZellen(
  zellen: NamensZellen,
  { eherFirma = false }: { readonly eherFirma?: boolean } = {},
): Lesung<Name> {
  const nachname = ohneFuelltext(zellen.nachname ?? '');
  const vorname = ohneFuelltext(zellen.vorname ?? '');
  const firma = ohneFuelltext(zellen.firma ?? '');
  const original = [zellen.titel, zellen.vorname, zellen.nachname, zellen.firma].filter(Boolean).join(' ');
  const istFirma = /^(?:firma|fa\.?)$/i.test(ohneFuelltext(zellen.anrede ?? ''));
  if (firma !== '' && (nachname === '' || isFirma(firma) || istFirma)) {
    const person = [vorname, nachname].filter(Boolean).join(' ');
    return gelesen<Name>(
      { ...firmenname(firma), ...(person === '' ? {} : { ansprechpartner: person }) },
      original,
    );
  }
  if (nachname === '' && vorname === '') return undefined;
  const zusammen = [nachname, vorname].filter(Boolean).join(' ');
  if (istFirma || isFirma(nachname) || isFirma(zusammen) || (eherFirma && nenntKeinePerson(zusammen)))
    return gelesen<Name>(firmenname(zusammen), original);
  if (vorname === '' || nachname === '') return readName({ art: 'text', text: zusammen });
  const nachnameOhneVorname = nachname.includes(',') ? (nachname.split(',')[0] ?? nachname) : nachname;
  const name = nachnameUndVorname(nachnameOhneVorname, vorname);
  const paar = teileVornamen(nachnameOhneVorname, vorname);
  if (paar) return mitHinweis<Name>(paar, original, 'zwei_personen', zweiPersonen);
  const titel = [ohneFuelltext(zellen.titel ?? ''), name.titel].filter(Boolean).join(' ');
  const geburtsname = ohneFuelltext(zellen.geburtsname ?? '').replace(/^geb\.?\s*/i, '') || name.geburtsname;
  return gelesen<Name>(
    { art: 'person', ...name, ...(titel === '' ? {} : { titel }), ...(geburtsname ? { geburtsname } : {}) },
    original,
  );
}

/** Several words, and none that only persons have in their names. */
const nenntKeinePerson = (text: string): boolean => {
  const worte = text.split(' ');
  return (
    worte.length > 1 &&
    !text.includes(',') &&
    trenneTitel(text).titel === '' &&
    trenneAnrede(text).anrede === undefined &&
    !worte.some((wort) => isVorname(wort) || isPartikel(wort))
  );
};

/** Share of the names that must agree for a column to have one order. */
const EINIG = 0.85;

/** Order of given name and surname in a column of names without comma. */
export function erkenneNamensfolge(
  texte: readonly string[],
): 'vorname-zuerst' | 'nachname-zuerst' | 'unklar' {
  let vornameZuerst = 0;
  let nachnameZuerst = 0;
  for (const text of texte) {
    const worte = trenneTitel(trenneAnrede(ohneFuelltext(text)).rest).rest.split(' ');
    if (worte.length < 2 || text.includes(',') || isFirma(text)) continue;
    const vorne = isVorname(worte[0] ?? '');
    const hinten = isVorname(worte.at(-1) ?? '');
    if (vorne && !hinten) vornameZuerst++;
    if (hinten && !vorne) nachnameZuerst++;
  }
  const mehr = Math.max(vornameZuerst, nachnameZuerst);
  // Where a column is written both ways the words of each name decide.
  if (mehr === 0 || mehr < EINIG * (vornameZuerst + nachnameZuerst)) return 'unklar';
  return vornameZuerst > nachnameZuerst ? 'vorname-zuerst' : 'nachname-zuerst';
}

function firmenname(text: string): Firmenname {
  const inhaber =
    /^(.+?),?\s+(?:inh\.?|inhaber(?:in)?|z\.?\s?h(?:d|dn)?\.?(?:\s+v\.)?|zu händen)[:.]?\s+(.+)$/i.exec(text);
  const firma = (inhaber?.[1] ?? text)
    .replace(/^(?:firma|fa\.)\s+/i, '')
    .replace(/[,;]$/, '')
    .trim();
  const rechtsform = rechtsformAus(firma);
  return {
    art: 'firma',
    firma,
    ...(rechtsform === undefined ? {} : { rechtsform }),
    ...(inhaber?.[2] ? { ansprechpartner: inhaber[2] } : {}),
  };
}

function trenneAnrede(text: string): { anrede?: Anrede; rest: string } {
  for (const { muster, anrede } of ANREDE_VORN) {
    const treffer = muster.exec(text);
    if (treffer && treffer[0].length < text.length)
      return { anrede, rest: text.slice(treffer[0].length).trim() };
  }
  return { rest: text };
}

// "von und zu" is one surname.
const UND = /(?<!\s(?:von|zu)|^(?:von|zu))\s+(?:und|u\.|&|\+|u)\s+/i;

const zweiPersonen = 'In der Zeile stehen zwei Personen; beide werden Kunden, Verträge gehören zur ersten.';

/** "Hans und Eva", "Hans / Eva" beside the surname that both bear. */
function teileVornamen(nachname: string, vorname: string): Person | undefined {
  const [erster = '', zweiter = '', ...mehr] = vorname.split(/\s+(?:und|u\.|&|\+|u)\s+|\s*\/\s*/i);
  if (mehr.length > 0 || !isVorname(erster.split(' ')[0] ?? '') || !isVorname(zweiter.split(' ')[0] ?? ''))
    return undefined;
  return {
    art: 'person',
    ...nachnameUndVorname(nachname, erster),
    partner: nachnameUndVorname(nachname, zweiter),
  };
}

/** "Müller, Hans und Eva", "Hans und Eva Müller", "Hans Müller und Eva Schmidt". */
function teilePaar(text: string, { folge }: NameOptionen): [Personenname, Personenname] | undefined {
  const teile = text.split(UND);
  const [links = '', rechts = ''] = teile;
  if (teile.length !== 2 || links === '' || rechts === '') return undefined;
  if (links.includes(',')) {
    const [nachname = '', vorname = ''] = links.split(',').map((teil) => teil.trim());
    const zweite = rechts.includes(',')
      ? teileName(rechts, folge).name
      : nachnameUndVorname(nachname, rechts);
    return [nachnameUndVorname(nachname, vorname), zweite];
  }
  const zweite = teileName(rechts, folge).name;
  if (links.includes(' '))
    return [
      teileName(links, folge).name,
      rechts.includes(' ') ? zweite : { ...teileName(links, folge).name, vorname: rechts },
    ];
  return zweite.vorname ? [nachnameUndVorname(zweite.nachname, links), zweite] : undefined;
}
