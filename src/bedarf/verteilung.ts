// Which of several children, vehicles, animals or buildings a contract insures.
import { falteKurz } from '#domain/faltung.ts';
import { findSparte } from '#sparten/index.ts';
import { fehltImVertrag } from './deckung.ts';
import { detailListe } from './lage/objekte.ts';
import type { Subjekt, Vertragslage } from './lage/subjekte.ts';
import type { FehlenderFakt } from './sicht.ts';

/** True: the contract names it; false: it names others; undefined: it names none. */
const nennt = (lage: Vertragslage, subjekt: Subjekt): boolean | undefined => {
  if (subjekt.art === 'kind') {
    if (lage.versicherte) return lage.versicherte.includes(subjekt);
    return subjekt.person && lage.halter === subjekt.person.halter ? true : undefined;
  }
  if (lage.objekt) return lage.objekt === subjekt;
  if (subjekt.art !== 'tier') return undefined;
  const genannt = detailListe(lage, 'tiere').flatMap(({ name }) =>
    typeof name === 'string' ? [falteKurz(name)] : [],
  );
  const { name } = subjekt.fakten;
  if (genannt.length === 0 || name === undefined) return undefined;
  return genannt.includes(falteKurz(name));
};

type Offen = { readonly vertrag: Vertragslage; readonly fehlt: FehlenderFakt };
export type Verteilung = {
  readonly vergeben: readonly (readonly Vertragslage[])[];
  /** Per subject without cover: the contract that might insure it too. */
  readonly unklar: readonly (Offen | undefined)[];
};

const frage = (lage: Vertragslage): Offen => ({
  vertrag: lage,
  fehlt: fehltImVertrag(
    lage,
    'versicherteObjekte',
    `Was genau versichert der Vertrag ${findSparte(lage.vertrag.sparte).label} bei ${lage.bezeichnung}?`,
  ),
});

const ohneVertraege: Verteilung = { vergeben: [], unklar: [] };

/**
 * Contracts that name a subject go to it. The others go to subjects without one, in order, `umfang` of them each
 * (default one). Subjects beyond that are open where the contract does not tell how many it insures.
 */
export const verteileVertraege = (
  subjekte: readonly Subjekt[],
  vertraege: readonly Vertragslage[],
  umfang: (lage: Vertragslage) => number | undefined = () => undefined,
): Verteilung => {
  if (vertraege.length === 0) return ohneVertraege;
  const vergeben: Vertragslage[][] = subjekte.map((subjekt) =>
    vertraege.filter((lage) => nennt(lage, subjekt) === true),
  );
  const unklar: (Offen | undefined)[] = subjekte.map(() => undefined);
  for (const lage of vertraege) {
    if (subjekte.some((subjekt) => nennt(lage, subjekt) === true)) continue;
    const anzahl = umfang(lage);
    let frei = anzahl ?? 1;
    for (const [nummer, subjekt] of subjekte.entries()) {
      const eigene = vergeben[nummer] ?? [];
      if (nennt(lage, subjekt) === false || eigene.length > 0) continue;
      if (frei > 0) eigene.push(lage);
      else if (anzahl === undefined) unklar[nummer] ??= frage(lage);
      frei -= 1;
    }
  }
  return { vergeben, unklar };
};
