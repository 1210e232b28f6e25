import { formatTag } from '#domain/datum.ts';
import { schreibeAenderungen } from '../aenderungstext.ts';
import type { Block } from '../seitenmodell.ts';
import type { Teil } from '../teil.ts';

const hoechstens = 200;

export const aenderungen: Teil = {
  schluessel: 'aenderungen',
  titel: 'Änderungen seit dem letzten Gespräch',
  beschreibung: 'Neue und geänderte Verträge, Angaben, Erledigtes',
  gruppe: 'Gespräch',
  vorausgewaehlt: true,
  baue: ({ aenderungen: { seit, eintraege } }) => {
    const zeilen = schreibeAenderungen(eintraege);
    const einleitung =
      seit === null
        ? 'Es ist noch kein früheres Gespräch vermerkt. Gezeigt ist, was in den letzten zwölf Monaten erfasst wurde.'
        : `Gezeigt ist, was seit dem ${formatTag(seit)} erfasst wurde.`;
    const bloecke: readonly Block[] = [
      { art: 'absatz', leise: true, laeufe: [{ text: einleitung }] },
      zeilen.length === 0
        ? { art: 'absatz', laeufe: [{ text: 'Seitdem hat sich nichts geändert.' }] }
        : {
            art: 'tabelle',
            spalten: [
              { titel: 'Am', breite: 'auto' },
              { titel: 'Was', breite: 1 },
              { titel: 'Änderung', breite: 1.4 },
            ],
            zeilen: zeilen.slice(0, hoechstens).map(({ am, was, wie }) => ({
              zellen: [{ text: formatTag(am) }, { text: was }, { text: wie }],
            })),
          },
    ];
    return { seite: { titel: 'Was sich geändert hat', bloecke } };
  },
};
