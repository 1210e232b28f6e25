// A word that a program puts before many headings: "Endkunde Name", "Endkunde Ort", "PERS_NAME", "PERS_ORT".
import { kenntKopf } from './ueberschrift.ts';
import { ZUORDNUNGEN } from './ueberschriften.daten.ts';

const MINDESTENS = 3;
const VORWORT = /^(\p{L}{2,}\d?)[\s_.:/-]+(?=\p{L})/u;

const vorwort = (kopf: string): string => VORWORT.exec(kopf)?.[1]?.toLowerCase() ?? '';
const ohneVorwort = (kopf: string): string => kopf.replace(VORWORT, '');

/** Headings without such words: where three of them begin with one that we do not know, and are known without it. */
export const ohneVorworte = (kopf: readonly string[]): string[] => {
  const anzahl = new Map<string, number>();
  for (const text of kopf) {
    const wort = vorwort(text);
    if (wort === '' || wort in ZUORDNUNGEN || kenntKopf(text) || !kenntKopf(ohneVorwort(text))) continue;
    anzahl.set(wort, (anzahl.get(wort) ?? 0) + 1);
  }
  return kopf.map((text) =>
    (anzahl.get(vorwort(text)) ?? 0) >= MINDESTENS && !kenntKopf(text) ? ohneVorwort(text) : text,
  );
};
