// The open needs of one customer of the book, lean. Pure.
import { readVermerk } from '#bedarf/ablehnung.ts';
import type { Vermerk } from '#bedarf/ablehnung.ts';
import type { Haushalt } from '#bedarf/haushalt.ts';
import { regeln as alleRegeln } from '#bedarf/index.ts';
import { createSachverhalt } from '#bedarf/lage/sachverhalt.ts';
import { parameterAm } from '#bedarf/parameter.ts';
import { bewerteSachverhalt } from '#bedarf/pruefung.ts';
import type { Bewertung } from '#bedarf/pruefung.ts';
import { regelarten } from '#bedarf/regel.ts';
import type { Regel } from '#bedarf/regel.ts';
import { findSparte } from '#sparten/index.ts';
import type { Bestandszeile } from './contract.ts';

/** Where a rule stands among the themes; rules about any contract stand under `sonstige`. */
export const themaVon = ({ sparte }: Regel): string =>
  sparte === '*' ? 'sonstige' : findSparte(sparte).gruppe;

const geboren = ({ geburtsdatum }: Haushalt[number]): string => geburtsdatum ?? '9999';

/** The member at whom needs of the whole household are listed: the oldest, so that a household stands once. */
const hauptmitglied = (haushalt: Haushalt): string | undefined =>
  haushalt.toSorted((a, b) => geboren(a).localeCompare(geboren(b)) || Number(a.id) - Number(b.id))[0]?.id;

const byImportance = ({ regel: a }: Bewertung, { regel: b }: Bewertung): number =>
  regelarten.indexOf(a.art) - regelarten.indexOf(b.art) || a.stufe - b.stufe || a.rang - b.rang;

export type Bestandswunsch = { readonly regel?: string | undefined; readonly thema?: string | undefined };

/** Gaps and partial cover only; a rule that ranks after another needs that one too, so the filter comes last. */
export const createOffenerBedarf = (stichtag: string, { regel, thema }: Bestandswunsch) => {
  const parameter = parameterAm(stichtag);
  const gewuenscht = alleRegeln.filter(
    (eine) => (!regel || eine.id === regel) && (!thema || themaVon(eine) === thema),
  );
  const gebraucht = new Set(gewuenscht.flatMap(({ id, nachrangZu }) => [id, nachrangZu ?? id]));
  const regeln = alleRegeln.filter(({ id }) => gebraucht.has(id));
  const ids = new Set(gewuenscht.map(({ id }) => id));
  return (haushalt: Haushalt, vermerke: readonly Vermerk[]): Bestandszeile['offen'] => {
    const lage = createSachverhalt(haushalt, stichtag);
    const eigener = haushalt[0]?.id;
    const istHaupt = hauptmitglied(haushalt) === eigener;
    return bewerteSachverhalt(lage, regeln, { parameter })
      .filter(({ subjekt, ergebnis, regel: eine }) => {
        if (!ids.has(eine.id) || (ergebnis !== 'luecke' && ergebnis !== 'teilweise')) return false;
        return subjekt.art === 'haushalt' ? istHaupt : subjekt.halter?.id === eigener;
      })
      .filter(
        (eine) => readVermerk(eine, { lage, parameter, subjekt: eine.subjekt }, vermerke).vermerk === null,
      )
      .toSorted(byImportance)
      .map(({ regel: { id, titel }, subjekt, ergebnis }) => ({
        regel: id,
        titel,
        subjekt: subjekt.bezeichnung,
        ergebnis,
      }));
  };
};
