// Days are ISO text, never Date: `2026-11-23`; partial days keep what is known: `2026-11-00`, `2026-00-00`.
import { z } from 'zod';

/** A full calendar day, `YYYY-MM-DD`. */
export type Tag = string;
/** A day whose day or month may be unknown (`00`), as GDV delivers it (norm: TTMMJJJJ with 00). */
export type TeilTag = string;

const form = /^(\d{4})-(\d{2})-(\d{2})$/;
/** Length of a month, 1 to 12. */
export const tageImMonat = (jahr: number, monat: number): number =>
  [
    31,
    jahr % 4 === 0 && (jahr % 100 !== 0 || jahr % 400 === 0) ? 29 : 28,
    31,
    30,
    31,
    30,
    31,
    31,
    30,
    31,
    30,
    31,
  ][monat - 1] ?? 0;

const teile = (text: string): [number, number, number] | undefined => {
  const found = form.exec(text);
  return found ? [Number(found[1]), Number(found[2]), Number(found[3])] : undefined;
};

/** True for an existing calendar day from year 1000 on. */
export const isTag = (text: string): boolean => {
  const [jahr = 0, monat = 0, tag = 0] = teile(text) ?? [];
  return jahr >= 1000 && monat >= 1 && monat <= 12 && tag >= 1 && tag <= tageImMonat(jahr, monat);
};

/** True for a full day, or one with the day (`2026-11-00`) or day and month (`2026-00-00`) unknown. */
export const isTeilTag = (text: string): boolean => {
  const [jahr = 0, monat = 0, tag = 0] = teile(text) ?? [];
  if (jahr < 1000 || monat > 12) return false;
  if (tag === 0) return true;
  return monat > 0 && tag <= tageImMonat(jahr, monat);
};

export const tagSchema = z.string().refine(isTag, 'Bitte ein gültiges Datum angeben (TT.MM.JJJJ).');
export const teilTagSchema = z
  .string()
  .refine(isTeilTag, 'Bitte ein gültiges Datum angeben; unbekannter Tag oder Monat als 00.');

/** German reading form: `23.11.2026`, `11.2026`, `2026`; anything else comes back as it is. */
export const formatTag = (tag: string): string => {
  const [jahr, monat = 0, t = 0] = teile(tag) ?? [];
  if (jahr === undefined) return tag;
  const zwei = (zahl: number) => String(zahl).padStart(2, '0');
  if (monat === 0) return String(jahr);
  return t === 0 ? `${zwei(monat)}.${jahr}` : `${zwei(t)}.${zwei(monat)}.${jahr}`;
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

/** The same day `jahre` later; 29 February becomes 28 February where the target year has none (§ 188 Abs. 3 BGB). */
export const plusJahre = (tag: Tag, jahre: number): Tag => {
  const [jahr = 0, monat = 1, t = 1] = teile(tag) ?? [];
  const ziel = jahr + jahre;
  return `${String(ziel).padStart(4, '0')}-${String(monat).padStart(2, '0')}-${String(Math.min(t, tageImMonat(ziel, monat))).padStart(2, '0')}`;
};
