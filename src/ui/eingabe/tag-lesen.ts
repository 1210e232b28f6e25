import { isTeilTag, parseTag } from '#domain/datum.ts';
import type { Tag, TeilTag } from '#domain/datum.ts';

/** A two-digit year lies at most ten years ahead. */
const jahr = (zwei: string, heute: Tag): string => {
  const jahrhundert = Number(zwei) <= (Number(heute.slice(2, 4)) + 10) % 100 ? '20' : '19';
  return jahrhundert + zwei;
};

/**
 * Reads a day as quick hands type it: `1.7.26`, `01072026`, `010726`, `heute`, besides all that domain `parseTag` reads.
 * Undefined where it is no day.
 */
export const leseTag = (text: string, heute: Tag): TeilTag | undefined => {
  const roh = text.trim().replaceAll(/[/,\s-]+/g, (zeichen) => (/^\d{4}-/.test(text.trim()) ? zeichen : '.'));
  if (/^h(eute)?$/i.test(roh)) return heute;
  const ziffern = /^(\d{2})(\d{2})(\d{4}|\d{2})$/.exec(roh);
  const kurz = /^(\d{1,2})\.(\d{1,2})\.(\d{2})$/.exec(roh);
  const teile = ziffern ?? kurz;
  if (!teile) return parseTag(roh);
  const [, tag = '', monat = '', j = ''] = teile;
  const iso = `${j.length === 4 ? j : jahr(j, heute)}-${monat.padStart(2, '0')}-${tag.padStart(2, '0')}`;
  return isTeilTag(iso) ? iso : undefined;
};
