// Text in force + values -> blocks, and what is missing. Values are never read as markup.
import type { Lauf, Textblock } from '../seitenmodell.ts';
import { findPlatzhalter, readMarkup } from './markup.ts';
import { isPlatzhalter, platzhalter } from './platzhalter.ts';
import type { Platzhalter, Werte } from './platzhalter.ts';
import type { Abschnitt, WirksamerText } from './vorlage.ts';

export type GefuellterText = {
  readonly titel: string;
  readonly bloecke: readonly Textblock[];
  /** Required values that are not known, each once, in the order of the text. */
  readonly fehlend: readonly Platzhalter[];
  /** No approved text of the brokerage: `musterhinweis` belongs on it. */
  readonly muster: boolean;
  readonly fassung: string;
};

const wertVon = (werte: Werte, name: string): string =>
  (isPlatzhalter(name) ? (werte[name] ?? '') : '').trim();

/** A line whose optional value is not known tells nothing. */
const entfaellt = (zeile: string, werte: Werte): boolean =>
  findPlatzhalter(zeile).some(
    (name) => isPlatzhalter(name) && !platzhalter[name].pflicht && wertVon(werte, name) === '',
  );

const gueltigeZeilen = ({ text }: Abschnitt, werte: Werte): string =>
  text
    .split('\n')
    .filter((zeile) => !entfaellt(zeile, werte))
    .join('\n');

const setzeEin =
  (werte: Werte, fehlend: Set<Platzhalter>) =>
  (name: string): Lauf => {
    const wert = wertVon(werte, name);
    if (wert !== '') return { text: wert };
    if (!isPlatzhalter(name)) return { text: `{{${name}}}` };
    fehlend.add(name);
    return { text: platzhalter[name].label, fehlt: true };
  };

const antworten = ['Ja, ich willige ein.', 'Nein, ich willige nicht ein.'];

/** Blocks of sections; `setze` says what stands in for a placeholder. */
export const setzeAbschnitte = (
  abschnitte: readonly Abschnitt[],
  setze: (name: string) => Lauf,
): Textblock[] =>
  abschnitte.flatMap(({ ueberschrift, text, entscheidung }): Textblock[] => {
    const inhalt = readMarkup(text, setze);
    if (inhalt.length === 0 && entscheidung === undefined) return [];
    return [
      ...(ueberschrift === undefined ? [] : [{ art: 'ueberschrift', text: ueberschrift } as const]),
      ...inhalt,
      ...(entscheidung === undefined
        ? []
        : [{ art: 'entscheidung', zweck: entscheidung, antworten } as const]),
    ];
  });

/** Pure: the same text and values give the same blocks. */
export const fuelle = (vorlage: WirksamerText, werte: Werte): GefuellterText => {
  const fehlend = new Set<Platzhalter>();
  const gueltig = vorlage.abschnitte.map((abschnitt) => ({
    ...abschnitt,
    text: gueltigeZeilen(abschnitt, werte),
  }));
  const bloecke = setzeAbschnitte(gueltig, setzeEin(werte, fehlend));
  const unterschriften: Textblock[] =
    vorlage.unterschriften.length > 0 ? [{ art: 'unterschriften', felder: vorlage.unterschriften }] : [];
  return {
    titel: vorlage.titel,
    bloecke: [...bloecke, ...unterschriften],
    fehlend: [...fehlend],
    muster: vorlage.freigegeben !== true,
    fassung: vorlage.fassung,
  };
};
