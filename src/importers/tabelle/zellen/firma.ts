import { FIRMENWORT, RECHTSFORMEN } from './firma.daten.ts';

/** Legal form named in a firm's name ("GmbH & Co. KG"), undefined when there is none. */
export function rechtsformAus(text: string): string | undefined {
  return RECHTSFORMEN.find((eintrag) => eintrag.muster.test(text))?.form;
}

/** True when a name is that of a firm, club or public body: by legal form first, else by words only they use. */
export function isFirma(text: string): boolean {
  return rechtsformAus(text) !== undefined || FIRMENWORT.test(text);
}
