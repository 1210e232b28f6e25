// Days in every form that German lists contain. Days are ISO text; partial ones name what is known.
import { isTag } from '#domain/datum.ts';
import type { Zelle } from '#formats/tabelle/zelle.ts';
import { tagAusSerie } from '#formats/tabelle/xlsx/datum.ts';
import { mitGedaechtnis } from './gedaechtnis.ts';
import type { Lesung } from './lesung.ts';
import { gelesen, mitHinweis, ohneFuelltext, unlesbar } from './lesung.ts';

/** A day, a month or a year as ISO text of that length, or "open end" (31.12.9999 and the like). */
export type Datumswert = { genauigkeit: 'tag' | 'monat' | 'jahr'; iso: string } | { genauigkeit: 'offen' };

export type DatumOptionen = {
  /** Today as ISO day. */
  heute: string;
  /** Decides two-digit years and what is plausible. */
  zweck: 'geburt' | 'beginn' | 'ablauf' | 'sonst';
  /** Order of day and month where both fit ("03/04/2020"), see erkenneDatumsfolge. */
  folge?: 'tag-monat' | 'monat-tag';
};

/** Reads a date cell or a text. */
export const readDatum = mitGedaechtnis(
  leseDatum,
  ({ heute, zweck, folge }: DatumOptionen) => `${heute}|${zweck}|${folge}`,
);

function leseDatum(zelle: Zelle, optionen: DatumOptionen): Lesung<Datumswert> {
  if (zelle.art === 'datum') {
    if (zelle.tag !== undefined) return pruefe(zelle.tag, zelle.text, optionen);
    return unlesbar(
      zelle.text,
      'Die Zahl steht für keinen Kalendertag (Excel kennt den 29.02.1900, den es nicht gab).',
    );
  }
  const text = ohneFuelltext(zelle.text);
  return text === '' || /^0+([./-]0+)*$/.test(text) ? undefined : readDatumText(text, optionen);
}

const OHNE_ENDE = /^(?:unbefristet|unbegrenzt|lebenslang|offen|ohne ende|laufend|bis auf weiteres)$/i;

/** 31.12.9999: an end that is open; nobody is born then. */
const ohneEnde = (original: string, { zweck }: DatumOptionen): Lesung<Datumswert> =>
  zweck === 'geburt'
    ? unlesbar(original, 'An diesem Tag kann niemand geboren sein.')
    : gelesen<Datumswert>({ genauigkeit: 'offen' }, original);

type Teile = { jahr: string; monat?: number; tag?: number };

function readDatumText(text: string, optionen: DatumOptionen): Lesung<Datumswert> {
  const rein = text
    .replace(/^(?:mo|di|mi|do|fr|sa|so)[a-z]*\.?,?\s+/i, '')
    .replace(
      /^(?:(?:gekündigt|kündigung|storn\p{L}*\.?|beendet|aufgehoben)\s+)?(?:ab|zum|per|bis|seit|am|vom|\*|geb(?:oren)?\.?(?:\s+am)?)\s*(?=\d)/iu,
      '',
    )
    .replace(/\s*[;,]$/, '')
    .replace(/[T\s]+\d{1,2}:\d{2}(?::\d{2}(?:[.,]\d+)?)?(?:\s?Uhr|Z)?$/, '')
    .replace(/\s*\([^)]*\)$/, '');
  if (/^\d{5}$/.test(rein)) return ausSerie(rein, optionen);
  if (optionen.zweck !== 'geburt' && OHNE_ENDE.test(rein))
    return gelesen<Datumswert>({ genauigkeit: 'offen' }, text);
  const teile = zerlege(rein, optionen);
  return teile ? setzeZusammen(teile, text, optionen) : unlesbar(text, 'Das ist kein lesbares Datum.');
}

function ausSerie(text: string, optionen: DatumOptionen): Lesung<Datumswert> {
  const tag = tagAusSerie(Number(text), false);
  if (tag === undefined) return unlesbar(text, 'Die Zahl steht für keinen Kalendertag.');
  const gepruft = pruefe(tag, text, optionen);
  if (!gepruft || 'unlesbar' in gepruft || gepruft.hinweis) return gepruft;
  return mitHinweis(
    gepruft.wert,
    text,
    'datum_serie',
    `Die Excel-Zahl ${text} wurde als Datum gelesen.`,
    'info',
  );
}

const MONATE = ['jan', 'feb', 'mär', 'apr', 'mai', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dez'];
const MONAT_ANDERS: Record<string, number> = { mrz: 3, mar: 3, mae: 3, may: 5, oct: 10, dec: 12, jän: 1 };

function monatAus(name: string): number | undefined {
  const kurz = name.toLowerCase().slice(0, 3);
  const i = MONATE.indexOf(kurz);
  return i >= 0 ? i + 1 : MONAT_ANDERS[kurz];
}

type Form = { muster: RegExp; teile: (t: string[], optionen: DatumOptionen) => Teile | undefined };

/** Tried in this order; the groups of a match are handed to `teile`. */
const FORMEN: readonly Form[] = [
  {
    muster: /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/,
    teile: ([j, m, t]) => ({ jahr: j ?? '', monat: Number(m), tag: Number(t) }),
  },
  {
    // 70-02-01: no day is beyond 31.
    muster: /^(3[2-9]|[4-9]\d)-(\d{2})-(\d{2})$/,
    teile: ([j, m, t]) => ({ jahr: j ?? '', monat: Number(m), tag: Number(t) }),
  },
  {
    muster: /^(\d{1,2})\s?[.\-/,]\s?(\d{1,2})\s?[.\-/,]\s?(\d{4}|\d{2})\.?$/,
    teile: ([a, b, j], o) => tagMonat(Number(a), Number(b), j ?? '', o),
  },
  {
    muster: /^(\d{1,2})\s(\d{1,2})\s(\d{4}|\d{2})$/,
    teile: ([a, b, j], o) => tagMonat(Number(a), Number(b), j ?? '', o),
  },
  {
    muster: /^((?:19|20)\d{2})(\d{2})(\d{2})$/,
    teile: ([j, m, t]) => (Number(m) <= 12 ? { jahr: j ?? '', monat: Number(m), tag: Number(t) } : undefined),
  },
  {
    muster: /^(\d{2})(\d{2})((?:19|20)\d{2})$/,
    teile: ([t, m, j]) => ({ jahr: j ?? '', monat: Number(m), tag: Number(t) }),
  },
  {
    muster: /^(0[1-9]|[12]\d|3[01])(0[1-9]|1[0-2])(\d{2})$/,
    teile: ([t, m, j]) => ({ jahr: j ?? '', monat: Number(m), tag: Number(t) }),
  },
  {
    muster: /^(\d{1,2})\.?[\s-]?(\p{L}{3,9})\.?[\s.-]?(\d{4}|\d{2})$/u,
    teile: ([t, m, j]) => mitMonatsname(j ?? '', m ?? '', Number(t)),
  },
  {
    muster: /^(\p{L}{3,9})\.?\s(\d{1,2}),?\s(\d{4})$/u,
    teile: ([m, t, j]) => mitMonatsname(j ?? '', m ?? '', Number(t)),
  },
  { muster: /^(\p{L}{3,9})\.?[\s-]'?(\d{4}|\d{2})$/u, teile: ([m, j]) => mitMonatsname(j ?? '', m ?? '') },
  { muster: /^(\d{1,2})[./-](\d{4})$/, teile: ([m, j]) => ({ jahr: j ?? '', monat: Number(m) }) },
  { muster: /^(\d{4})[-/](\d{1,2})$/, teile: ([j, m]) => ({ jahr: j ?? '', monat: Number(m) }) },
  { muster: /^((?:18|19|20)\d{2})$/, teile: ([j]) => ({ jahr: j ?? '' }) },
];

function zerlege(text: string, optionen: DatumOptionen): Teile | undefined {
  for (const { muster, teile } of FORMEN) {
    const treffer = muster.exec(text);
    const ergebnis = treffer && teile(treffer.slice(1), optionen);
    if (ergebnis) return ergebnis;
  }
  return undefined;
}

function tagMonat(a: number, b: number, jahr: string, { folge }: DatumOptionen): Teile {
  const vertauscht = (folge === 'monat-tag' && a <= 12) || (b > 12 && a <= 12 && b <= 31);
  return vertauscht ? { jahr, monat: a, tag: b } : { jahr, monat: b, tag: a };
}

function mitMonatsname(jahr: string, name: string, tag?: number): Teile | undefined {
  const monat = monatAus(name);
  if (monat === undefined) return undefined;
  return tag === undefined ? { jahr, monat } : { jahr, monat, tag };
}

function setzeZusammen(
  { jahr, monat, tag }: Teile,
  original: string,
  optionen: DatumOptionen,
): Lesung<Datumswert> {
  const voll = jahr.length === 2 ? vollesJahr(Number(jahr), optionen) : Number(jahr);
  if (voll === 0 && !monat && !tag) return undefined;
  if (voll >= 2999) return ohneEnde(original, optionen);
  const j = String(voll).padStart(4, '0');
  if (monat === undefined || monat === 0)
    return teildatum({ genauigkeit: 'jahr', iso: j }, original, optionen);
  const m = String(monat).padStart(2, '0');
  if (monat > 12) return unlesbar(original, `Den Monat ${monat} gibt es nicht.`);
  if (tag === undefined || tag === 0)
    return teildatum({ genauigkeit: 'monat', iso: `${j}-${m}` }, original, optionen);
  const iso = `${j}-${m}-${String(tag).padStart(2, '0')}`;
  if (voll >= 1000 && !isTag(iso)) return unlesbar(original, 'Diesen Tag gibt es im Kalender nicht.');
  const ergebnis = pruefe(iso, original, optionen);
  if (jahr.length !== 2 || !ergebnis || 'unlesbar' in ergebnis || ergebnis.hinweis) return ergebnis;
  return mitHinweis(
    ergebnis.wert,
    original,
    'jahr_zweistellig',
    `Die Jahreszahl „${jahr}“ wurde als ${j} gelesen.`,
    'info',
  );
}

/** Contracts begin and end on the first of a month, unless a list says more. */
export const giltVomErsten = ({ genauigkeit }: Datumswert, zweck: DatumOptionen['zweck']): boolean =>
  genauigkeit === 'monat' && (zweck === 'beginn' || zweck === 'ablauf');

function teildatum(wert: Datumswert, original: string, { zweck }: DatumOptionen): Lesung<Datumswert> {
  const text = giltVomErsten(wert, zweck)
    ? 'Das Datum nennt nur den Monat; es gilt dessen erster Tag.'
    : 'Das Datum ist unvollständig.';
  return mitHinweis(wert, original, 'datum_unvollstaendig', text, 'info');
}

/** Two digits: births lie in the past, contracts began up to five years ahead of now, ends lie within 60 years. */
function vollesJahr(zwei: number, { heute, zweck }: DatumOptionen): number {
  const jetzt = Number(heute.slice(0, 4));
  const spaetestens = jetzt + { geburt: 0, beginn: 5, ablauf: 60, sonst: 20 }[zweck];
  let jahr = Math.floor(spaetestens / 100) * 100 + zwei;
  if (jahr > spaetestens) jahr -= 100;
  return jahr;
}

function pruefe(iso: string, original: string, { heute, zweck }: DatumOptionen): Lesung<Datumswert> {
  if (iso >= '2999') return ohneEnde(original, { heute, zweck });
  const wert: Datumswert = { genauigkeit: 'tag', iso };
  if (zweck !== 'geburt') {
    if (iso >= '1900-01-02') return gelesen(wert, original);
    return unlesbar(original, 'Das Datum liegt vor 1900.');
  }
  if (iso > heute) return unlesbar(original, 'Das Geburtsdatum liegt in der Zukunft.');
  const alter = Number(heute.slice(0, 4)) - Number(iso.slice(0, 4));
  if (alter > 130) return unlesbar(original, 'Das Geburtsdatum liegt mehr als 130 Jahre zurück.');
  if (alter <= 105) return gelesen(wert, original);
  return mitHinweis(
    wert,
    original,
    'alter_unwahrscheinlich',
    `Das Alter von ${alter} Jahren ist unwahrscheinlich.`,
  );
}

/** Order of day and month in a column; 'unklar' when every value fits both ways and is written with slashes. */
export function erkenneDatumsfolge(texte: readonly string[]): 'tag-monat' | 'monat-tag' | 'unklar' {
  let tagZuerst = 0;
  let monatZuerst = 0;
  let offen = 0;
  for (const text of texte) {
    const treffer = /^\s*(\d{1,2})([./-])(\d{1,2})[./-](?:\d{4}|\d{2})\b/.exec(text);
    if (!treffer) continue;
    const [, a, zeichen, b] = treffer;
    // Dots are German; only dashes and slashes may be American.
    if (zeichen === '.' || Number(a) > 12) tagZuerst++;
    else if (Number(b) > 12) monatZuerst++;
    else offen++;
  }
  if (tagZuerst > 0 && tagZuerst >= monatZuerst) return 'tag-monat';
  if (monatZuerst > 0) return 'monat-tag';
  return offen > 0 ? 'unklar' : 'tag-monat';
}
