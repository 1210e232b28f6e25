// Days are ISO text, never Date: `2026-11-23`; partial days keep what is known: `2026-11-00`, `2026-00-00`.
import { z } from 'zod';

/** A full calendar day, `YYYY-MM-DD`. */
export type Tag = string;
/** A day whose day or month may be unknown (`00`), as GDV delivers it (norm: TTMMJJJJ with 00). */
export type TeilTag = string;

const monatstage = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const isSchaltjahr = (jahr: number): boolean => jahr % 4 === 0 && (jahr % 100 !== 0 || jahr % 400 === 0);
/** Length of a month, 1 to 12. */
export const tageImMonat = (jahr: number, monat: number): number =>
  monat === 2 && isSchaltjahr(jahr) ? 29 : (monatstage[monat - 1] ?? 0);

/** The number that stands there; NaN where not all are digits. Imports ask this of every day: no pattern, no pieces. */
const ziffern = (text: string, von: number, bis: number): number => {
  let zahl = 0;
  for (let i = von; i < bis; i++) {
    const ziffer = text.charCodeAt(i) - 48;
    if (ziffer < 0 || ziffer > 9) return Number.NaN;
    zahl = zahl * 10 + ziffer;
  }
  return zahl;
};

/** `JJJJ-MM-TT` as one number `JJJJMMTT`; NaN for any other form. */
const alsZahl = (text: string): number =>
  text.length === 10 && text.charAt(4) === '-' && text.charAt(7) === '-'
    ? ziffern(text, 0, 4) * 10_000 + ziffern(text, 5, 7) * 100 + ziffern(text, 8, 10)
    : Number.NaN;

const jahrVon = (zahl: number): number => Math.floor(zahl / 10_000);
const monatVon = (zahl: number): number => Math.floor(zahl / 100) % 100;

const teile = (text: string): [number, number, number] | undefined => {
  const zahl = alsZahl(text);
  return Number.isNaN(zahl) ? undefined : [jahrVon(zahl), monatVon(zahl), zahl % 100];
};

const isInMonat = (zahl: number): boolean => zahl % 100 <= tageImMonat(jahrVon(zahl), monatVon(zahl));

/** True for an existing calendar day from year 1000 on. */
export const isTag = (text: string): boolean => {
  const zahl = alsZahl(text);
  return zahl >= 1000_00_00 && zahl % 100 >= 1 && isInMonat(zahl);
};

/** True for a full day, or one with the day (`2026-11-00`) or day and month (`2026-00-00`) unknown. */
export const isTeilTag = (text: string): boolean => {
  const zahl = alsZahl(text);
  if (!(zahl >= 1000_00_00) || monatVon(zahl) > 12) return false;
  return zahl % 100 === 0 || isInMonat(zahl);
};

export const tagSchema = z.string().refine(isTag, 'Bitte ein gültiges Datum angeben (TT.MM.JJJJ).');
export const teilTagSchema = z
  .string()
  .refine(isTeilTag, 'Bitte ein gültiges Datum angeben; unbekannter Tag oder Monat als 00.');

/** German reading form: `23.11.2026`, `11.2026`, `2026`; anything else comes back as it is. */
export const formatTag = (tag: string): string => {
  const zahl = alsZahl(tag);
  if (Number.isNaN(zahl)) return tag;
  if (monatVon(zahl) === 0) return String(jahrVon(zahl));
  const monatJahr = `${tag.slice(5, 7)}.${jahrVon(zahl)}`;
  return zahl % 100 === 0 ? monatJahr : `${tag.slice(8)}.${monatJahr}`;
};

/** Reads `TT.MM.JJJJ`, `T.M.JJJJ`, `MM.JJJJ`, `JJJJ` or ISO; undefined if it is no (partial) day. */
export const parseTag = (text: string): TeilTag | undefined => {
  const roh = text.trim();
  if (isTeilTag(roh)) return roh;
  const voll = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(roh);
  const monat = /^(\d{1,2})\.(\d{4})$/.exec(roh);
  const iso = voll
    ? `${voll[3]}-${voll[2]?.padStart(2, '0')}-${voll[1]?.padStart(2, '0')}`
    : monat
      ? `${monat[2]}-${monat[1]?.padStart(2, '0')}-00`
      : /^\d{4}$/.test(roh)
        ? `${roh}-00-00`
        : '';
  return isTeilTag(iso) ? iso : undefined;
};

/** Completed years between a (partial) birth day and a day; an unknown day or month counts as the earliest. */
export const alterAm = (geburtsdatum: TeilTag, stichtag: Tag): number => {
  const [gj = 0, gm = 0, gt = 0] = teile(geburtsdatum) ?? [];
  const [j = 0, m = 0, t = 0] = teile(stichtag) ?? [];
  return j - gj - (m < gm || (m === gm && t < gt) ? 1 : 0);
};

/** The least and the greatest age that a (partial) birth day allows. */
export const altersspanneAm = (geburtsdatum: TeilTag, stichtag: Tag): readonly [number, number] => {
  const spaetestens = geburtsdatum.replace('-00-', '-12-').replace(/-00$/, '-31');
  return [Math.max(0, alterAm(spaetestens, stichtag)), alterAm(geburtsdatum, stichtag)];
};

/** The same day `jahre` later; 29 February becomes 28 February where the target year has none (§ 188 Abs. 3 BGB). */
export const plusJahre = (tag: Tag, jahre: number): Tag => {
  const [jahr = 0, monat = 1, t = 1] = teile(tag) ?? [];
  const ziel = jahr + jahre;
  return `${String(ziel).padStart(4, '0')}-${String(monat).padStart(2, '0')}-${String(Math.min(t, tageImMonat(ziel, monat))).padStart(2, '0')}`;
};
