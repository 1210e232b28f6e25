// What one text says of a contract: "HDI / AS-123 / 60,00 €", "HDI Hausrat AS-123".
import { textZelle } from '#formats/tabelle/zelle.ts';
import { erkenneSparte } from '#sparten/erkennung.ts';
import { versichererZu } from '../abgleich/gesellschaft.ts';
import { INHALTE } from './inhalt.ts';

/** Headings under which the parts are read. */
export type Vertragsteil =
  | 'Gesellschaft'
  | 'Vertragsnummer'
  | 'Sparte'
  | 'Beitrag'
  | 'Beginn'
  | 'Zahlweise'
  | 'Vertragsnotiz';

const TEILER = /\s+\/\s+|\s*[|;\n·•]\s*|,\s+|\s+[–-]\s+/u;
const GELD = /\d,\d{2}(?!\d)|€|EUR/;
const NUMMER = /^(?=.*\d{3})[\p{L}\d][\p{L}\d\s./-]{3,30}$/u;

const passt = (inhalt: keyof typeof INHALTE, text: string): boolean =>
  INHALTE[inhalt]?.(textZelle(text), text) === true;
const isSparte = (text: string): boolean => text.length > 1 && erkenneSparte(text).sicherheit !== 'unsicher';

/** Tried in this order: an insurer's name may look like a Sparte, a day like a number. */
const ARTEN: readonly (readonly [Vertragsteil, (text: string) => boolean])[] = [
  ['Gesellschaft', (text) => versichererZu(text) !== undefined],
  ['Beginn', (text) => passt('datum', text)],
  ['Beitrag', (text) => GELD.test(text) && passt('geld', text)],
  ['Zahlweise', (text) => /\p{L}|^1\//u.test(text) && passt('zahlweise', text)],
  ['Sparte', isSparte],
  ['Vertragsnummer', (text) => NUMMER.test(text)],
];

const hoechstensWorte = 6;

/** "HDI Hausrat AS-123": the insurer in front, the number behind, the Sparte between them. */
const ausWorten = (text: string): string[] => {
  const worte = text.split(/\s+/);
  const teile = Array.from({ length: Math.min(worte.length - 1, hoechstensWorte) }, (_, i) => i + 1)
    .filter((anzahl) => versichererZu(worte.slice(0, anzahl).join(' ')) !== undefined)
    .flatMap((anzahl) => {
      const ziffern = worte.findIndex((wort, i) => i >= anzahl && /\d{3}/.test(wort));
      const bis = (von: number, ende?: number): string => worte.slice(von, ende).join(' ');
      return ziffern < 0 ? [] : [[bis(0, anzahl), bis(anzahl, ziffern), bis(ziffern)]];
    });
  // The longest name of an insurer that leaves a Sparte, else the longest.
  const beste = teile.findLast(([, mitte = '']) => isSparte(mitte)) ?? teile.at(-1);
  return beste?.filter(Boolean) ?? [text];
};

/** The parts by kind; undefined where the text does not name a number and an insurer or a Sparte. */
export const teileVertragszeile = (text: string): ReadonlyMap<Vertragsteil, string> | undefined => {
  const grob = text
    .split(TEILER)
    .map((teil) => teil.replace(/^(?:Nr\.?|VS-?Nr\.?|Vertrag(?:snummer)?|Police)[:\s]+/i, '').trim());
  const teile = grob.filter(Boolean).flatMap((teil) => (grob.length === 1 ? ausWorten(teil) : [teil]));
  const gefunden = new Map<Vertragsteil, string>();
  for (const teil of teile) {
    const art = ARTEN.find(([name, ist]) => !gefunden.has(name) && ist(teil))?.[0] ?? 'Vertragsnotiz';
    gefunden.set(art, [gefunden.get(art), teil].filter(Boolean).join('; '));
  }
  const benannt = gefunden.has('Gesellschaft') || gefunden.has('Sparte');
  return benannt && gefunden.has('Vertragsnummer') ? gefunden : undefined;
};
