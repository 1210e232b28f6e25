// What a sheet says about all its rows: a name or title such as "Hausrat", "Allianz", "Bestandsliste R+V".
import { erkenneSparte } from '#sparten/erkennung.ts';
import { erkenneVersicherer } from '#versicherer/index.ts';
import type { Hinweis } from '#domain/hinweis.ts';
import type { Spalte } from './spalte.ts';

export type Blattkontext = { readonly gesellschaft?: string; readonly sparte?: string };

const BEIWERK =
  /(?<!\p{L})(?:bestands?|bestandslisten?|bestandsübersicht|vertragslisten?|vertragsübersicht|verträge|vertrag|policen|übersicht|listen?|auswertung|export|kunden|stand|vom|per|zum|für|der|die|das|von|bei|gesellschaft|versicherer|vu|sparte)(?!\p{L})|\d[\d./-]*|[:()_]/giu;

const kern = (text: string): string => text.replaceAll(BEIWERK, ' ').replaceAll(/\s+/g, ' ').trim();

/** A sheet's name may say it in its own way, a title must leave no doubt: it names the brokerage too. */
const findGesellschaft = (blatt: string, titel: readonly string[]): string | undefined =>
  [blatt, ...titel].flatMap((text, i) =>
    [text, kern(text)].flatMap((wort) => {
      const { versicherer, sicherheit } = erkenneVersicherer(wort);
      const gilt = sicherheit === 'sicher' || (i === 0 && wort.length > 3);
      return versicherer && gilt ? [versicherer.name] : [];
    }),
  )[0];

/** The same for "Leben" and the like. One letter is the first of the customers' names. */
const findSparte = (blatt: string, titel: readonly string[]): string | undefined => {
  const bekannt = (text: string, sicher: boolean): boolean => {
    const { sicherheit } = erkenneSparte(text);
    return text.length > 1 && (sicher ? sicherheit === 'sicher' : sicherheit !== 'unsicher');
  };
  const name = kern(blatt);
  return bekannt(name, false) ? name : titel.map(kern).find((text) => bekannt(text, true));
};

/** Only what no column says. */
export const findBlattkontext = (
  blatt: string,
  titel: readonly string[],
  spalten: readonly Spalte[],
): Blattkontext => {
  const hat = (...felder: Spalte['feld'][]): boolean => spalten.some(({ feld }) => felder.includes(feld));
  if (!spalten.some(({ feld }) => feld?.startsWith('vertrag.'))) return {};
  const gesellschaft = hat('vertrag.gesellschaft', 'vertrag.gesellschaftsnummer')
    ? undefined
    : findGesellschaft(blatt, titel);
  const ohneSparte = !hat('vertrag.sparte') && spalten.every((s) => s.sparte === undefined);
  const sparte = ohneSparte ? findSparte(blatt, titel) : undefined;
  return { ...(gesellschaft ? { gesellschaft } : {}), ...(sparte ? { sparte } : {}) };
};

/** Tells the broker what was taken from there. */
export const kontexthinweise = ({ gesellschaft, sparte }: Blattkontext): Hinweis[] =>
  [
    ...(gesellschaft ? [`die Gesellschaft „${gesellschaft}“`] : []),
    ...(sparte ? [`die Sparte „${sparte}“`] : []),
  ].map((was) => ({
    code: 'angabe-vom-blatt',
    schwere: 'info',
    text: `Keine Spalte nennt sie: ${was} steht über der Liste oder im Namen des Blattes und gilt für alle Zeilen.`,
  }));
