import type { Zelle } from '#formats/tabelle/zelle.ts';
import type { Lesung } from './lesung.ts';
import { gelesen, mitHinweis, ohneFuelltext, unlesbar } from './lesung.ts';

const ADRESSE =
  /[\p{L}\p{N}.!#$%&'*+/=?^_`{|}~-]+@(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]*[\p{L}\p{N}])?\.)+\p{L}{2,}/gu;

/** Finds the addresses among other words: "Eva Muster <eva@example.org> (privat)". The domain comes out in lower case. */
export function readEmail(zelle: Zelle): Lesung<string[]> {
  const text = ohneFuelltext(zelle.text);
  if (text === '') return undefined;
  const gefunden = adressen(text.replace(/^mailto:/i, ''));
  if (gefunden.length > 0) return gelesen(gefunden, text);
  const geheilt = text
    .replaceAll(/\s*[([]?\s?(?:at|ät)\s?[)\]]\s*|\s*@\s*/gi, '@')
    .replaceAll(/,(?=\p{L}{2,3}$)|\s+(?=\.)|(?<=\.)\s+/gu, (c) => (c === ',' ? '.' : ''));
  const repariert = adressen(geheilt);
  if (repariert.length === 0) return unlesbar(text, 'Das ist keine E-Mail-Adresse.');
  return mitHinweis(
    repariert,
    text,
    'email_repariert',
    `Die E-Mail-Adresse wurde als ${repariert.join(', ')} gelesen.`,
  );
}

function adressen(text: string): string[] {
  const gefunden = (text.match(ADRESSE) ?? []).map((adresse) => {
    const at = adresse.lastIndexOf('@');
    return adresse.slice(0, at).replace(/^[.'/]+/, '') + adresse.slice(at).toLowerCase();
  });
  return [...new Set(gefunden)];
}
