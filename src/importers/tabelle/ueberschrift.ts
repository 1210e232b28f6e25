// What a heading says, whatever its spelling.
import { isFastGleich } from '#domain/tippfehler.ts';
import type { Tabellenfeld } from './felder.daten.ts';
import { SPARTENWORTE } from './inhalt.daten.ts';
import { MEHRDEUTIG, UEBERSCHRIFTEN, ZUORDNUNGEN } from './ueberschriften.daten.ts';

/** Meanings of a heading, the likeliest first. `gruppe` is the number of a repeated contract ("Beitrag 2"). */
export type Deutung = {
  felder: readonly Tabellenfeld[];
  sicherheit: number;
  gruppe?: number;
  /** The heading names a Sparte before the field ("Kfz Beitrag") or alone ("Hausrat"; then `felder` is empty). */
  sparte?: string;
  genau: boolean;
};

/** Words of a heading in comparable form: small, without umlauts and dots, "Nummer" as "nr", "Versicherung" as "vers". */
export function kopfWorte(kopf: string): string[] {
  return kopf
    .replaceAll(/(?<=\p{Ll})(?=\p{Lu})/gu, ' ')
    .toLowerCase()
    .replaceAll('ä', 'ae')
    .replaceAll('ö', 'oe')
    .replaceAll('ü', 'ue')
    .replaceAll('ß', 'ss')
    .replaceAll(/nummern?|(?<![a-z])num(?![a-z])|(?<![a-z])no\./g, 'nr')
    .replaceAll(
      /versicherungs?(?=[^a-z]|schein|nehmer|art|gesellschaft|ges|beginn|ende|summe|nr|zweig|sparte|ablauf|unternehmen|beitrag|leistung|traeger|typ|ort)/g,
      'vers',
    )
    .replaceAll(/versicherung$|(?<![a-z])versich(?![a-z])/g, 'vers')
    .replaceAll(/strasse/g, 'str')
    .replaceAll(/€/g, ' ')
    .replaceAll(/[^a-z0-9#]+/g, ' ')
    .trim()
    .split(' ')
    .filter(Boolean);
}

const WOERTERBUCH: ReadonlyMap<string, Tabellenfeld> = new Map(
  UEBERSCHRIFTEN.flatMap(([feld, texte]) =>
    texte.split('|').map((text) => [kopfWorte(text).join(''), feld] as const),
  ),
);

/** Remarks behind a heading: "ZW (1, 2, 4, 12)", "Nachname*", "Beitrag [EUR]". */
const BEMERKUNG = /\s*(?:\([^)]*\)|\[[^\]]*\]|\*+|:)\s*$/;

/** Finds the meanings of a heading; undefined when no word of it is known. */
export function deuteKopf(kopf: string): Deutung | undefined {
  const ganz = deuteText(kopf);
  if (ganz?.genau === true || !BEMERKUNG.test(kopf)) return ganz;
  const ohne = deuteText(kopf.replace(BEMERKUNG, ''));
  return ohne?.genau === true ? ohne : (ganz ?? ohne);
}

/** What spreadsheets call a column that nobody has named; one letter from "Sparte". */
const OHNE_NAMEN = /^\s*(?:spalte|column|feld|field|unnamed|unbenannt)[\s:_]*\d*\s*$/i;

function deuteText(kopf: string): Deutung | undefined {
  const worte = kopfWorte(kopf);
  if (worte.length === 0 || OHNE_NAMEN.test(kopf)) return undefined;
  return deuteGenau(kopf, worte) ?? deuteErstes(kopf) ?? deuteAehnlich(worte);
}

const ALTERNATIVEN = /\s*(?:[/|;,]|(?<!\p{L})(?:oder|bzw\.?|resp\.?|or)(?!\p{L}))\s*/iu;

/** "Police-Nr. / Antragsnummer", "Rufnummer oder E-Mail": the first name that is known as it stands, then the others. */
function deuteErstes(kopf: string): Deutung | undefined {
  const teile = kopf.split(ALTERNATIVEN).filter(Boolean);
  if (teile.length < 2) return undefined;
  const bekannt = teile.flatMap((teil) => {
    const deutung = deuteGenau(teil, kopfWorte(teil));
    return deutung?.genau === true ? [deutung] : [];
  });
  const felder = [...new Set(bekannt.flatMap((deutung) => deutung.felder.slice(0, 1)))];
  return felder.length === 0 ? undefined : { felder, sicherheit: 0.75, genau: false };
}

function deuteAehnlich(worte: readonly string[]): Deutung | undefined {
  const { rest, gruppe } = trenneGruppe(worte);
  const aehnlich = findAehnlich(rest.join(''));
  // "Prämie gesamt p.a." must not be taken for what is due at each payment.
  const feld = aehnlich && (findZeitraum(worte)?.felder[aehnlich] ?? aehnlich);
  const mitGruppe = gruppe === undefined ? {} : { gruppe };
  return feld && { felder: [feld], sicherheit: 0.65, genau: false, ...mitGruppe };
}

function deuteGenau(kopf: string, worte: readonly string[]): Deutung | undefined {
  const ganz = nachschlagen(worte);
  if (ganz) return { felder: ganz, sicherheit: 0.95, genau: true };
  const { rest, gruppe } = trenneGruppe(worte);
  const mitGruppe = gruppe === undefined ? {} : { gruppe };
  const mitZahl = gruppe === undefined ? undefined : ohneZuordnung(worte);
  if (mitZahl) return { felder: mitZahl, sicherheit: 0.9, genau: true };
  const ohneZahl = gruppe === undefined ? undefined : nachschlagen(rest);
  if (ohneZahl) return { felder: ohneZahl, sicherheit: 0.93, genau: true, ...mitGruppe };
  const zugeordnet = ohneZuordnung(rest) ?? mitZeitraum(rest);
  if (zugeordnet) return { felder: zugeordnet, sicherheit: 0.9, genau: true, ...mitGruppe };
  return mitSparte(kopf);
}

/** True for a heading that is known as it stands; used to find the heading row of a sheet. */
export function kenntKopf(kopf: string): boolean {
  const istGenau = (text: string): boolean => deuteGenau(text, kopfWorte(text))?.genau === true;
  return istGenau(kopf) || (BEMERKUNG.test(kopf) && istGenau(kopf.replace(BEMERKUNG, '')));
}

const ZEITRAUM: readonly {
  readonly worte: RegExp;
  readonly felder: Partial<Record<Tabellenfeld, Tabellenfeld>>;
}[] = [
  {
    worte: /^(?:jahr|jahre|jaehrl|jaehrlich|jhrl|jhl|pa|annual|annually|yearly|year|annum)$/,
    felder: {
      'vertrag.beitrag': 'vertrag.jahresbeitrag',
      'vertrag.jahresbeitrag': 'vertrag.jahresbeitrag',
      'vertrag.beitragNetto': 'vertrag.jahresbeitragNetto',
      'vertrag.jahresbeitragNetto': 'vertrag.jahresbeitragNetto',
    },
  },
  {
    worte: /^(?:monat|mon|mtl|monatl|monatlich|pm|monthly|month)$/,
    felder: { 'vertrag.beitrag': 'vertrag.monatsbeitrag', 'vertrag.monatsbeitrag': 'vertrag.monatsbeitrag' },
  },
];
const EINHEIT = /^(?:eur|euro|in|pro|je|per|p|a|m|brutto|gross)$/;

/** "p. a.", "p. m." as one word. */
const mitKuerzeln = (worte: readonly string[]): string[] =>
  worte
    .join(' ')
    .replace(/\bp (?=[am]\b)/, 'p')
    .split(' ');

const findZeitraum = (worte: readonly string[]) =>
  ZEITRAUM.find((eine) => mitKuerzeln(worte).some((wort) => eine.worte.test(wort)));

/** "Prämie (EUR/Monat)", "Premium (annual, gross)": an amount with its unit and what it is for. */
function mitZeitraum(worte: readonly string[]): readonly Tabellenfeld[] | undefined {
  const ganz = mitKuerzeln(worte);
  const zeit = findZeitraum(worte);
  const rest = ganz.filter((wort) => !EINHEIT.test(wort) && zeit?.worte.test(wort) !== true);
  if (!zeit || rest.length === 0) return undefined;
  const gemeint = nachschlagen(rest) ?? ohneZuordnung(rest);
  const felder = gemeint?.flatMap((feld) => zeit.felder[feld] ?? []) ?? [];
  return felder.length > 0 ? felder : undefined;
}

/** "Kfz Beitrag", "Beitrag Hausrat": tables with one set of columns per Sparte. */
function mitSparte(kopf: string): Deutung | undefined {
  const worte = kopf.split(/[\s:/_-]+/).filter(Boolean);
  const ort = worte.findIndex((wort) => SPARTENWORTE.has(wort.toLowerCase().replace(/\.$/, '')));
  const sparte = worte[ort];
  if (sparte === undefined) return undefined;
  if (worte.length === 1) return { felder: [], sicherheit: 0.7, sparte, genau: false };
  const felder = nachschlagen(kopfWorte(worte.filter((_, i) => i !== ort).join(' ')));
  const passt = felder?.filter((feld) => feld.startsWith('vertrag.')) ?? [];
  return passt.length > 0 ? { felder: passt, sicherheit: 0.85, sparte, genau: true } : undefined;
}

function nachschlagen(worte: readonly string[]): readonly Tabellenfeld[] | undefined {
  const schluessel = worte.join('');
  const mehrere = MEHRDEUTIG[schluessel];
  if (mehrere) return mehrere;
  const feld = WOERTERBUCH.get(schluessel);
  return feld && [feld];
}

function trenneGruppe(worte: readonly string[]): { rest: string[]; gruppe?: number } {
  const zahl = worte.findIndex((wort) => /^[1-9]\d?$/.test(wort));
  if (zahl >= 0 && worte.length > 1)
    return { rest: worte.filter((_, i) => i !== zahl), gruppe: Number(worte[zahl]) };
  const letztes = /^(\D{2,}?)([1-9])$/.exec(worte.at(-1) ?? '');
  if (!letztes) return { rest: [...worte] };
  return { rest: [...worte.slice(0, -1), letztes[1] ?? ''], gruppe: Number(letztes[2]) };
}

const FUER_PARTNER: Partial<Record<Tabellenfeld, Tabellenfeld>> = {
  'kunde.name': 'partner.name',
  'kunde.vorname': 'partner.vorname',
  'kunde.nachname': 'partner.nachname',
  'kunde.geburtsdatum': 'partner.geburtsdatum',
};
const FUER_VP: Partial<Record<Tabellenfeld, Tabellenfeld>> = {
  'kunde.name': 'vertrag.versichertePerson',
  'kunde.nachname': 'vertrag.versichertePerson',
  'kunde.geburtsdatum': 'vertrag.versichertePersonGeburtsdatum',
};

/** Takes words such as "Kunde", "Anschrift", "VN" off either end; a partner's or insured person's data stay theirs. */
function ohneZuordnung(worte: readonly string[]): readonly Tabellenfeld[] | undefined {
  let rest = [...worte];
  let wessen: '' | 'partner' | 'vp' | 'fremd' = '';
  while (rest.length > 1) {
    const vorne = ZUORDNUNGEN[rest[0] ?? ''];
    const hinten = ZUORDNUNGEN[rest.at(-1) ?? ''];
    if (vorne === undefined && hinten === undefined) return undefined;
    wessen = vorne || hinten || wessen;
    rest = vorne === undefined ? rest.slice(0, -1) : rest.slice(1);
    const felder = nachschlagen(rest);
    if (felder) return uebertrage(felder, wessen);
  }
  return undefined;
}

function uebertrage(
  felder: readonly Tabellenfeld[],
  wessen: '' | 'partner' | 'vp' | 'fremd',
): readonly Tabellenfeld[] {
  if (wessen === '') return felder;
  if (wessen === 'fremd') return felder.some((feld) => feld.startsWith('vertrag.')) ? felder : ['ignorieren'];
  const tabelle = wessen === 'partner' ? FUER_PARTNER : FUER_VP;
  return [felder.map((feld) => tabelle[feld]).find((feld) => feld !== undefined) ?? 'ignorieren'];
}

const MIN_AEHNLICH = 6;

/** A known heading with one typing error, or the longest one that begins or ends the text. */
function findAehnlich(schluessel: string): Tabellenfeld | undefined {
  if (schluessel.length < MIN_AEHNLICH) return undefined;
  let beste: { feld: Tabellenfeld; laenge: number } | undefined;
  for (const [wort, feld] of WOERTERBUCH) {
    // A column that is left out must be known for sure.
    if (wort.length < MIN_AEHNLICH - 1 || feld === 'ignorieren') continue;
    const passt =
      schluessel.startsWith(wort) ||
      schluessel.endsWith(wort) ||
      (wort.length >= MIN_AEHNLICH && isFastGleich(wort, schluessel));
    if (passt && wort.length > (beste?.laenge ?? 0)) beste = { feld, laenge: wort.length };
  }
  return beste?.feld;
}
