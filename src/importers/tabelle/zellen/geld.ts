// Amounts in whole cents. Never a float, never a guessed decimal sign.
import type { Zelle } from '#formats/tabelle/zelle.ts';
import { mitGedaechtnis } from './gedaechtnis.ts';
import type { Lesung } from './lesung.ts';
import { gelesen, isGelesen, mitHinweis, saubere, unlesbar } from './lesung.ts';
import { readZahlweise } from './zahlweise.ts';
import type { Zahlweise } from './zahlweise.ts';

/** Decimal sign of a column; 'gemischt' and 'unklar' leave ambiguous values unread. */
export type Dezimalregel = 'komma' | 'punkt' | 'gemischt' | 'unklar';

/**
 * Whole cents; `waehrung` only when the cell names one other than the euro; `je` what the cell says that the amount is
 * for: a year ("p. a."), or a payment ("mtl.").
 */
export type Geldwert = { cent: number; waehrung?: string; je?: 'jahr' | Zahlweise };

const MAX_CENT = 9_999_999_999_999;

/** Reads an amount. `regel` decides values such as "1.234" (see erkenneDezimalregel). */
export const readGeld = mitGedaechtnis(leseGeld, (regel?: Dezimalregel) => regel ?? '');

function leseGeld(zelle: Zelle, regel: Dezimalregel = 'unklar'): Lesung<Geldwert> {
  const { betrag, je } = trenneRhythmus(zelle);
  const lesung = readBetrag(betrag, regel);
  if (je === undefined || !isGelesen(lesung)) return lesung;
  return { ...lesung, wert: { ...lesung.wert, je }, original: saubere(zelle.text) };
}

/** Words beside an amount that do not change it. */
const BEIWORT =
  /^(?:ca\.?|rd\.|etwa|mind\.)\s+|\s*\(?(?:brutto|netto|(?:inkl|incl|zzgl)\.?\s*(?:VSt|MwSt|Steuer)\.?)\)?\s*$/gi;

const JAHR = /^(?:p\.?\s?a\.?|(?:pro|im|je)?\s*jahr|jahres\p{L}+|per annum)$/iu;

/** "83,20 € mtl.", "mtl. 83,20", "1.200 € p. a.", "99,-/Jahr": the amount, and what it is for. */
function trenneRhythmus(zelle: Zelle): { betrag: Zelle; je?: 'jahr' | Zahlweise } {
  const text = zelle.art === 'text' ? saubere(zelle.text).replaceAll(BEIWORT, '').trim() : '';
  const ohne: Zelle = text === '' ? zelle : { art: 'text', text };
  const teile =
    /^(?!(?:EUR|Euro|CHF)\b)(?<wort>\p{L}[\p{L}.\s]*?)[\s:]+(?<betrag>[\d€].*)$/iu.exec(text) ??
    /^(?<betrag>.*\d(?:[.,][-–]+)?(?:\s*(?:€|EUR|Euro))?)\s*[/(]?\s*(?<wort>(?:1\/\d{1,2}\b|\p{L}).*?)\)?$/iu.exec(
      text,
    );
  const { wort = '', betrag = '' } = teile?.groups ?? {};
  const je = JAHR.test(wort.trim())
    ? 'jahr'
    : readZahlweise({ art: 'text', text: wort.replace(/^(?:je|pro|im)\s+/i, '') });
  if (je === 'jahr') return { betrag: { art: 'text', text: betrag }, je };
  return isGelesen(je) ? { betrag: { art: 'text', text: betrag }, je: je.wert } : { betrag: ohne };
}

function readBetrag(zelle: Zelle, regel: Dezimalregel): Lesung<Geldwert> {
  if (zelle.art === 'leer') return undefined;
  if (zelle.art === 'zahl') return ausDezimal(zelle.text, zelle.text, undefined);
  if (zelle.art !== 'text') return unlesbar(zelle.text, 'Das ist kein Betrag.');
  const original = saubere(zelle.text);
  if (original === '' || /^[-–—.]+$|^(?:k\.?\s?a\.?|n\.?\s?a\.?|n\/a|unbekannt|null)$/i.test(original))
    return undefined;
  const { ziffern, negativ, waehrung } = entkleide(original);
  if (/\d\s?e\s?[+-]?\d/i.test(ziffern)) {
    return unlesbar(original, 'Die Zahl ist in Kurzschreibweise (E) und hat Stellen verloren.');
  }
  if (!/^\d[\d.,']*$/.test(ziffern)) return unlesbar(original, 'Das ist kein Betrag.');
  const dezimal = normalisiere(ziffern, regel);
  if (dezimal === 'mehrdeutig') {
    return unlesbar(
      original,
      'Unklar, ob Punkt oder Komma die Tausender trennt oder die Cent.',
      'dezimalzeichen',
    );
  }
  if (dezimal === undefined) return unlesbar(original, 'Die Zahl ist nicht eindeutig geschrieben.');
  return ausDezimal(`${negativ ? '-' : ''}${dezimal}`, original, waehrung);
}

function entkleide(text: string): { ziffern: string; negativ: boolean; waehrung: string | undefined } {
  const waehrung = /(?:CHF|SFR|USD|\$|GBP|£)/i.exec(text)?.[0].toUpperCase();
  const kahl = text
    .replaceAll(
      /EUR(?:O)?|€|DM|CHF|SFR|USD|\$|GBP|£|p\.\s?[ajm]\.|mtl\.?|jährl\.?|\/\s?(?:Jahr|Monat)|jährlich|monatlich/gi,
      '',
    )
    .replaceAll(' ', '')
    .replaceAll('’', "'")
    .replace(/[,.][-–—=]{1,2}$/, '');
  const klammer = /^\((.+)\)$/.exec(kahl);
  const negativ = klammer !== null || /^[-–−]|[-–−]$/.test(kahl);
  return { ziffern: (klammer?.[1] ?? kahl).replaceAll(/^[+\-–−]|[-–−]$/g, ''), negativ, waehrung };
}

/** Plain decimal text with a point, 'mehrdeutig', or undefined when the grouping makes no sense. */
function normalisiere(ziffern: string, regel: Dezimalregel): string | 'mehrdeutig' | undefined {
  const ohneHochkomma = ziffern.replaceAll("'", '');
  const komma = ohneHochkomma.lastIndexOf(',');
  const punkt = ohneHochkomma.lastIndexOf('.');
  if (komma < 0 && punkt < 0) return ohneHochkomma;
  if (komma >= 0 && punkt >= 0) return mitBeiden(ohneHochkomma, komma > punkt ? ',' : '.');
  return mitEinem(ohneHochkomma, komma >= 0 ? ',' : '.', regel);
}

function mitBeiden(text: string, dezimal: ',' | '.'): string | undefined {
  const tausend = dezimal === ',' ? '.' : ',';
  const [ganz = '', bruch, ...rest] = text.split(dezimal);
  if (rest.length > 0 || bruch === undefined || bruch.includes(tausend)) return undefined;
  return isGruppiert(ganz, tausend) ? `${ganz.replaceAll(tausend, '')}.${bruch || '0'}` : undefined;
}

function mitEinem(text: string, zeichen: ',' | '.', regel: Dezimalregel): string | 'mehrdeutig' | undefined {
  const teile = text.split(zeichen);
  const bruch = teile.at(-1) ?? '';
  if (teile.length > 2) return isGruppiert(text, zeichen) ? teile.join('') : undefined;
  // Three digits behind one sign are thousands or mills: only the column can tell. "0,123" cannot be thousands.
  const koennteTausend = bruch.length === 3 && /^[1-9]\d{0,2}$/.test(teile[0] ?? '');
  if (!koennteTausend) return `${teile[0]}.${bruch || '0'}`;
  const zeichenIstDezimal = zeichen === ',' ? 'komma' : 'punkt';
  if (regel === 'gemischt' || regel === 'unklar') return 'mehrdeutig';
  return regel === zeichenIstDezimal ? `${teile[0]}.${bruch}` : teile.join('');
}

function isGruppiert(ganz: string, tausend: string): boolean {
  const gruppen = ganz.split(tausend);
  return gruppen.every((gruppe, i) =>
    i === 0 ? /^\d{1,3}$/.test(gruppe) || gruppen.length === 1 : /^\d{3}$/.test(gruppe),
  );
}

function ausDezimal(dezimal: string, original: string, waehrung: string | undefined): Lesung<Geldwert> {
  const treffer = /^(-?)(\d+)(?:\.(\d+))?$/.exec(dezimal);
  if (!treffer) return unlesbar(original, 'Das ist kein Betrag.');
  const [, minus, ganz = '0', bruch = ''] = treffer;
  const rund = Number(bruch[2] ?? 0) >= 5 ? 1n : 0n;
  const betrag = BigInt(ganz) * 100n + BigInt(bruch.slice(0, 2).padEnd(2, '0')) + rund;
  if (betrag > BigInt(MAX_CENT)) return unlesbar(original, 'Der Betrag ist zu groß.');
  const cent = betrag === 0n ? 0 : Number(minus ? -betrag : betrag);
  const wert: Geldwert = waehrung === undefined ? { cent } : { cent, waehrung };
  if (waehrung !== undefined)
    return mitHinweis(wert, original, 'fremdwaehrung', `Der Betrag ist in ${waehrung}, nicht in Euro.`);
  if (!/[1-9]/.test(bruch.slice(2))) return gelesen(wert, original);
  return mitHinweis(
    wert,
    original,
    'betrag_gerundet',
    'Der Betrag hatte Bruchteile von Cent und wurde gerundet.',
    'info',
  );
}

/** Judges a column by the values that leave no doubt. */
export function erkenneDezimalregel(texte: readonly string[]): Dezimalregel {
  let komma = 0;
  let punkt = 0;
  for (const text of texte) {
    const { ziffern } = entkleide(saubere(text));
    const ende = /([.,])(\d{1,2}|\d{4,})$/.exec(ziffern);
    const beide = /[.,]\d{3}([.,])\d{3}$/.exec(ziffern);
    const zeichen =
      ende?.[1] ?? (beide && ziffern.includes('.') && ziffern.includes(',') ? beide[1] : undefined);
    const nurTausend = /^\d{1,3}(?:([.,])\d{3}){2,}$/.exec(ziffern)?.[1];
    if (zeichen === ',' || nurTausend === '.') komma++;
    if (zeichen === '.' || nurTausend === ',') punkt++;
  }
  if (komma > 0 && punkt > 0) return 'gemischt';
  if (komma > 0) return 'komma';
  return punkt > 0 ? 'punkt' : 'unklar';
}
