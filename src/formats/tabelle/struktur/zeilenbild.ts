// What a row looks like, without knowing what it means.
import type { Zelle } from '../zelle.ts';
import { isLeer } from '../zelle.ts';

/** Text of a heading cell: line breaks and runs of blanks become one blank. */
export function kopfText(zelle: Zelle | undefined): string {
  return (zelle?.text ?? '').replaceAll(/\s+/g, ' ').trim();
}

/** Comparable form of a heading or label: lower case, without blanks and punctuation. */
export function vergleichsText(text: string): string {
  return text.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '');
}

/** Indices of the cells with text of their own (copies out of merged ranges do not count). */
export function eigeneZellen(zellen: readonly Zelle[]): number[] {
  return zellen.flatMap((zelle, i) => (isLeer(zelle) || zelle.verbunden !== undefined ? [] : [i]));
}

const WERT = /^[\s\d.,:;/+\-–€%'()]*\d[\s\d.,:;/+\-–€%'()]*(?:eur|euro|€|uhr)?$/i;

/** A number, an amount, a day, a phone number: nothing that would name a column. */
export function isWert(zelle: Zelle | undefined): boolean {
  if (zelle === undefined || isLeer(zelle)) return false;
  if (zelle.art !== 'text') return true;
  const text = zelle.text.trim();
  return WERT.test(text) || /^[A-Z]{2}\d{2}[\s\dA-Z]{11,40}$/.test(text) || /\S@\S+\.\S/.test(text);
}

/** A word or short phrase that could name a column. */
export function isWort(zelle: Zelle | undefined): boolean {
  return (
    !isLeer(zelle) && !isWert(zelle) && /\p{L}/u.test(zelle?.text ?? '') && (zelle?.text.length ?? 0) <= 80
  );
}

/** "Name | Ott | Ort | Ulm" as "Name: Ott | Ort: Ulm"; undefined for a row that is not made of known headings and values. */
export function alsAngaben(zellen: readonly Zelle[], kennt: (text: string) => boolean): string | undefined {
  const texte = eigeneZellen(zellen).map((i) => kopfText(zellen[i]));
  if (texte.length === 0 || texte.length % 2 === 1 || texte.length > 8) return undefined;
  const ohnePunkte = texte.map((text) => text.replace(/\s*:$/, ''));
  if (ohnePunkte.some((text, i) => kennt(text) !== (i % 2 === 0))) return undefined;
  const worte = ohnePunkte.flatMap((text, i) => (i % 2 === 0 ? [`${text}: ${ohnePunkte[i + 1]}`] : []));
  return worte.join(' | ');
}
