// Facts changed on trial: what appears, what goes, what differs. Nothing is stored.
import type { Tag } from '#domain/datum.ts';
import type { Fakten } from '#domain/fakten.ts';
import { findBefunde } from './befund.ts';
import type { Befund, Befundwunsch } from './befund.ts';
import type { Haushalt } from './haushalt.ts';

/** New facts of a member; lists replace lists. Or any change of the household. */
export type Aenderung =
  | readonly { readonly kundeId: string; readonly fakten: Fakten }[]
  | ((haushalt: Haushalt) => Haushalt);

export type Unterschied = {
  /** Findings that are there now. */
  readonly neu: readonly Befund[];
  /** Findings that are gone. */
  readonly weg: readonly Befund[];
  readonly geaendert: readonly { readonly vorher: Befund; readonly nachher: Befund }[];
};

/** The household with the change; facts of other members stay. */
export const applyAenderung = (haushalt: Haushalt, aenderung: Aenderung): Haushalt =>
  typeof aenderung === 'function'
    ? aenderung(haushalt)
    : haushalt.map((mitglied) => {
        const eigene = aenderung.filter(({ kundeId }) => kundeId === mitglied.id);
        return {
          ...mitglied,
          fakten: Object.assign({}, mitglied.fakten, ...eigene.map(({ fakten }) => fakten)),
        };
      });

const schluessel = ({ regel, subjekt }: Befund): string => `${regel}/${subjekt.kennung}`;
const toMap = (befunde: readonly Befund[]) => new Map(befunde.map((befund) => [schluessel(befund), befund]));

const isAnders = (a: Befund, b: Befund): boolean =>
  a.ergebnis !== b.ergebnis || a.ziel !== b.ziel || a.vorhanden !== b.vorhanden;

/** The difference of the findings before and after; open questions that were answered are not counted as gone. */
export const wasWaereWenn = (
  haushalt: Haushalt,
  aenderung: Aenderung,
  stichtag: Tag,
  wunsch: Befundwunsch = {},
): Unterschied => {
  const vorher = toMap(findBefunde(haushalt, stichtag, wunsch));
  const nachher = toMap(findBefunde(applyAenderung(haushalt, aenderung), stichtag, wunsch));
  return {
    neu: [...nachher].flatMap(([eins, befund]) => (vorher.has(eins) ? [] : [befund])),
    weg: [...vorher].flatMap(([eins, befund]) =>
      nachher.has(eins) || befund.ergebnis === 'unbekannt' ? [] : [befund],
    ),
    geaendert: [...nachher].flatMap(([eins, befund]) => {
      const alt = vorher.get(eins);
      return alt && isAnders(alt, befund) ? [{ vorher: alt, nachher: befund }] : [];
    }),
  };
};
