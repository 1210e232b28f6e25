// What the contracts of a table tell about who has sent it: known once all are read, for a workbook shows nothing beforehand.
import type { Importschritt } from '#domain/vorschlag.ts';
import { versichererZu } from '../abgleich/gesellschaft.ts';
import type { Beischritt, Lieferung } from '../importer.ts';

const hoechstensNummern = 50;

const createAbsender = () => {
  const gesellschaften = new Set<string>();
  const nummern = new Set<string>();
  const lieferung = (): Lieferung => {
    const [einzige] = gesellschaften;
    return {
      ...(gesellschaften.size === 1 && einzige !== undefined ? { gesellschaft: einzige } : {}),
      ...(nummern.size > 0 ? { vermittlernummern: [...nummern] } : {}),
    };
  };
  return {
    nimm: ({
      gesellschaft,
      vermittlernummer,
    }: {
      gesellschaft?: string;
      vermittlernummer?: string | undefined;
    }): void => {
      if (gesellschaft && gesellschaften.size < 2)
        gesellschaften.add(versichererZu(gesellschaft)?.name ?? gesellschaft);
      if (vermittlernummer && nummern.size < hoechstensNummern) nummern.add(vermittlernummer);
    },
    lieferung,
  };
};

/** The steps as they come, at the end the one insurer of all contracts and their agency numbers, where there are any. */
export async function* mitAbsender(
  schritte: AsyncIterable<Importschritt | Beischritt>,
): AsyncGenerator<Importschritt | Beischritt> {
  const absender = createAbsender();
  for await (const schritt of schritte) {
    if (schritt.art === 'vertrag') absender.nimm(schritt.vertrag);
    yield schritt;
  }
  const lieferung = absender.lieferung();
  if (Object.keys(lieferung).length > 0) yield { art: 'lieferung', lieferung };
}
