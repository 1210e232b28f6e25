// The gallery of insurers: recognition by spelling or BaFin number, and each insurer's own rule for contract numbers.
import { falte } from '#domain/faltung.ts';
import { isFastGleich } from '#domain/tippfehler.ts';
import { normalisiereScheinnummer } from '#domain/vertrag.ts';
import type { Versicherer } from './versicherer.ts';
import { versichererDaten } from './versicherer.daten.ts';

export type { Versicherer } from './versicherer.ts';

/** Every insurer, by name. */
export const versicherer: readonly Versicherer[] = versichererDaten;

export type Versicherererkennung = {
  /** Undefined where nothing fits. */
  readonly versicherer?: Versicherer;
  readonly sicherheit: 'sicher' | 'wahrscheinlich' | 'unsicher';
  /** German: why. */
  readonly grund: string;
};

/** Words that most names bear: legal forms, branches, "Versicherung" in its spellings. */
const beiwort =
  /^(?:a|g|ag|se|sa|vvag|vag|va|v|ev|eg|gmbh|co|kg|kgaa|plc|dac|aktiengesellschaft|gegenseitigkeit|auf|die|der|fuer|in|und|versicherung|versicherungs|versicherungen|versicherungsverein|versicherungsgesellschaft|versicherungsgruppe|vers|versich|lebensversicherung|lebensversicherungs|lebensvers|leben|lv|krankenversicherung|krankenversicherungs|kranken|kv|sachversicherung|sach|allgemeine|allg|allgem|rechtsschutz|rechtsschutzversicherung|rechtsschutzversicherungs|rs|deutschland|gruppe|konzern|group|holding|niederlassung|direktion|pensionskasse|demo)$/;

const worte = (text: string): string[] => falte(text).split(' ').filter(Boolean);
/** Folded, without blanks: `R + V`, `R+V` and `r v` are one. */
export const kompakt = (text: string): string => worte(text).join('');
/** The telling words of a name; the whole name where every word is a common one. */
const stamm = (text: string): string[] => {
  const eigene = worte(text).filter((wort) => !beiwort.test(wort));
  return eigene.length > 0 ? eigene : worte(text);
};

/** All spellings of an entry, folded. */
export const schreibweisenVon = (eintrag: Versicherer): string[] => [
  ...new Set([eintrag.name, ...eintrag.firmen, ...eintrag.schreibweisen].map(kompakt)),
];

const genau = new Map(
  versicherer.flatMap((eintrag) => schreibweisenVon(eintrag).map((wort) => [wort, eintrag])),
);

/** Stem -> its insurers; a stem of several insurers decides nothing. */
const staemme = new Map<string, Set<Versicherer>>();
for (const eintrag of versicherer)
  for (const schreibweise of [eintrag.name, ...eintrag.firmen, ...eintrag.schreibweisen]) {
    const wort = stamm(schreibweise).join(' ');
    staemme.set(wort, (staemme.get(wort) ?? new Set<Versicherer>()).add(eintrag));
  }
const eindeutig = (wort: string): Versicherer | undefined => {
  const [erster, zweiter] = staemme.get(wort) ?? [];
  return zweiter ? undefined : erster;
};

const nachNummer = new Map(
  versicherer.flatMap((eintrag) => eintrag.vuNummern.map((nummer) => [nummer, eintrag] as const)),
);

const unbekannt = (text: string): Versicherererkennung => ({
  sicherheit: 'unsicher',
  grund: text.trim() ? `„${text.trim()}“ ist nicht bekannt.` : 'Es ist keine Gesellschaft angegeben.',
});

/** Longest run of words at the start that is one insurer's stem; short ones prove nothing. */
const nachAnfang = (woerter: readonly string[]): Versicherer | undefined => {
  for (let anzahl = woerter.length; anzahl > 0; anzahl -= 1) {
    const wort = woerter.slice(0, anzahl).join(' ');
    if (wort.length >= 3 && staemme.has(wort)) return eindeutig(wort);
  }
  return undefined;
};

/** The name behind words that are no part of it: `SI Signal Iduna`, `Agentur Allianz`. */
const nachEnde = (woerter: readonly string[]): Versicherer | undefined => {
  for (let ab = 1; ab < woerter.length; ab += 1) {
    const wort = woerter.slice(ab).join(' ');
    if (wort.length >= 5 && staemme.has(wort)) return eindeutig(wort);
  }
  return undefined;
};

const einziger = (treffer: readonly string[]): Versicherer | undefined => {
  const wer = new Set(treffer.flatMap((wort) => [...(staemme.get(wort) ?? [])]));
  return wer.size === 1 ? [...wer][0] : undefined;
};

/** A whole spelling before other words: `R+V Hausrat`. */
const nachSchreibweise = (alle: readonly string[]): Versicherer | undefined => {
  for (let anzahl = alle.length - 1; anzahl > 0; anzahl -= 1) {
    const fund = genau.get(alle.slice(0, anzahl).join(''));
    if (fund) return fund;
  }
  return undefined;
};

/** Words cut short with a dot: `Württemb. Vers.`, `Volksw. Bund`. */
const nachAbkuerzung = (woerter: readonly string[], text: string): Versicherer | undefined => {
  if (woerter.join('').length < 5 || !text.includes('.')) return undefined;
  return einziger(
    [...staemme.keys()].filter((stammwort) => {
      const ganze = stammwort.split(' ');
      return ganze.length === woerter.length && ganze.every((wort, i) => wort.startsWith(woerter[i] ?? ''));
    }),
  );
};

/** One slip of the keyboard in a long name: `Genrali`, `Alllianz`. */
const nachTippfehler = (woerter: readonly string[]): Versicherer | undefined => {
  const wort = woerter.join('');
  if (wort.length < 6) return undefined;
  return einziger([...staemme.keys()].filter((anderer) => isFastGleich(anderer.replaceAll(' ', ''), wort)));
};

/** Ways to read a name that is not spelled as known, the surest first. */
const ungefaehr: readonly {
  readonly suche: (eigene: readonly string[], text: string) => Versicherer | undefined;
  readonly wie: string;
}[] = [
  { suche: (eigene, text) => nachAnfang(eigene) ?? nachAnfang(worte(text)), wie: 'Beginnt wie' },
  { suche: (_, text) => nachSchreibweise(worte(text)), wie: 'Beginnt wie' },
  { suche: nachEnde, wie: 'Endet wie' },
  { suche: nachAbkuerzung, wie: 'Abgekürzt für' },
  { suche: nachTippfehler, wie: 'Wohl vertippt für' },
];

/** The insurer with this BaFin number: four digits, as in GDV bytes 5 to 9 (blank or zero around it). */
export const findVersichererZuNummer = (vuNummer: string): Versicherer | undefined =>
  nachNummer.get(vuNummer.replace(/\D/g, '').replace(/^0(?=\d{4}$)/, ''));

const nachSchluessel = new Map(versicherer.map((eintrag) => [eintrag.schluessel, eintrag]));
export const findVersicherer = (schluessel: string): Versicherer | undefined =>
  nachSchluessel.get(schluessel);

/** No insurer's name is longer; prose is not searched for one. */
const hoechstens = 200;

/**
 * The insurer that a text or BaFin number means: exact spelling is `sicher`; the name without legal form and branch, as
 * part of a longer one, cut short or with one slip is `wahrscheinlich`. Never guesses between two.
 */
export const erkenneVersicherer = (text: string): Versicherererkennung => {
  if (text.length > hoechstens) return unbekannt(text.slice(0, 60));
  if (/^\s*0?\d{4}\s*$/.test(text)) {
    const fund = findVersichererZuNummer(text);
    return fund
      ? { versicherer: fund, sicherheit: 'sicher', grund: `VU-Nummer ${text.trim()}` }
      : unbekannt(text);
  }
  const exakt = genau.get(kompakt(text));
  if (exakt) return { versicherer: exakt, sicherheit: 'sicher', grund: `Schreibweise von ${exakt.name}` };
  const eigene = stamm(text);
  const gleich = eindeutig(eigene.join(' ')) ?? eindeutig(eigene.join(''));
  if (gleich)
    return { versicherer: gleich, sicherheit: 'wahrscheinlich', grund: `Wie ${gleich.name} ohne Rechtsform` };
  for (const { suche, wie } of ungefaehr) {
    const fund = suche(eigene, text);
    if (fund) return { versicherer: fund, sicherheit: 'wahrscheinlich', grund: `${wie} ${fund.name}` };
  }
  return unbekannt(text);
};

/** The contract number for matching: the general form, then the insurer's own rule. */
export const normalisiereNummer = (eintrag: Versicherer | undefined, nummer: string): string => {
  const rein = normalisiereScheinnummer(nummer);
  const vorsatz = eintrag?.scheinnummer?.ohneVorsatz ?? 0;
  return vorsatz > 0 && rein.length > vorsatz + 4 ? normalisiereScheinnummer(rein.slice(vorsatz)) : rein;
};
