// The engine: rules against a household. Lean results without text, so that a whole book can be searched.
import type { Tag } from '#domain/datum.ts';
import { pruefeDeckung } from './deckung.ts';
import type { Ergebnis, Urteil } from './deckung.ts';
import { isVersichert } from './fakten/person.ts';
import type { Haushalt } from './haushalt.ts';
import { createSachverhalt } from './lage/sachverhalt.ts';
import type { Sachverhalt, Subjekt, Subjektart, Vertragslage } from './lage/subjekte.ts';
import { parameterAm } from './parameter.ts';
import type { Parameter } from './parameter.ts';
import type { Regel } from './regel.ts';
import type { Sicht } from './sicht.ts';
import { verteileVertraege } from './verteilung.ts';

/** One rule for one subject; without texts. */
export type Bewertung = {
  readonly regel: Regel;
  readonly subjekt: Subjekt;
  readonly ergebnis: Ergebnis | 'nicht relevant';
  readonly ziel: number | undefined;
  /** Undefined where the condition already answers. */
  readonly urteil: Urteil | undefined;
};

const subjekteIn: Readonly<Record<Subjektart, (lage: Sachverhalt) => readonly Subjekt[]>> = {
  person: ({ personen }) => personen,
  kind: ({ kinder }) => kinder,
  haushalt: ({ haushalt }) => haushalt,
  fahrzeug: ({ fahrzeuge }) => fahrzeuge,
  tier: ({ tiere }) => tiere,
  gebaeude: ({ gebaeude }) => gebaeude,
  betrieb: ({ betriebe }) => betriebe,
  vertrag: ({ begonnene }) => begonnene,
};

const keine: readonly Vertragslage[] = [];

/** Running contracts of the rule's lines; the same empty list where there are none. */
const laufendeVon = (sicht: Sicht, { deckung: { sparten, zaehlt } }: Regel): readonly Vertragslage[] => {
  let gefunden: Vertragslage[] | undefined;
  for (const lage of sicht.lage.begonnene)
    if (sparten.includes(lage.vertrag.sparte) && (!zaehlt || zaehlt(lage, sicht)))
      (gefunden ??= []).push(lage);
  return gefunden ?? keine;
};

const vonSubjekt = (subjekt: Subjekt, { deckung }: Regel, vertraege: readonly Vertragslage[]) =>
  subjekt.art !== 'person' || deckung.kreis === 'haushalt' || vertraege.length === 0
    ? vertraege
    : vertraege.filter((lage) => isVersichert(lage, subjekt));

const mitZiel = (regel: Regel, sicht: Sicht, vertraege: readonly Vertragslage[]): Bewertung => {
  const ziel = regel.ziel?.wert.lies(sicht);
  const erledigt = ziel !== undefined && (ziel <= 0 || ziel < (regel.ziel?.ab ?? 0));
  const urteil = erledigt
    ? { ergebnis: 'gedeckt' as const, vorhanden: undefined, vertraege, fehlt: [] }
    : // A target that is a limit measures no cover.
      pruefeDeckung(regel.deckung, sicht, regel.ziel?.wort ? undefined : ziel, vertraege);
  return { regel, subjekt: sicht.subjekt, ergebnis: urteil.ergebnis, ziel, urteil };
};

const ohneUrteil = (regel: Regel, subjekt: Subjekt, ergebnis: 'unbekannt' | 'nicht relevant'): Bewertung => ({
  regel,
  subjekt,
  ergebnis,
  ziel: undefined,
  urteil: undefined,
});

const dinge: ReadonlySet<Subjektart> = new Set<Subjektart>(['kind', 'fahrzeug', 'tier', 'gebaeude']);

/** Things share contracts: those that apply are served together. */
const bewerteDinge = (regel: Regel, sicht: Sicht, subjekte: readonly Subjekt[], ziel: Bewertung[]): void => {
  const { vergeben, unklar } = verteileVertraege(subjekte, laufendeVon(sicht, regel), regel.deckung.umfang);
  for (const [nummer, subjekt] of subjekte.entries()) {
    sicht.subjekt = subjekt;
    const bewertung = mitZiel(regel, sicht, vergeben[nummer] ?? keine);
    const offen = unklar[nummer];
    if (offen && bewertung.ergebnis === 'luecke')
      ziel.push({
        ...bewertung,
        ergebnis: 'unbekannt',
        urteil: {
          ergebnis: 'unbekannt',
          vorhanden: undefined,
          vertraege: [offen.vertrag],
          fehlt: [offen.fehlt],
        },
      });
    else ziel.push(bewertung);
  }
};

const bewerteRegel = (regel: Regel, sicht: Sicht, alle: boolean, ziel: Bewertung[]): void => {
  const gemeinsam = dinge.has(regel.subjekt);
  let betroffen: Subjekt[] | undefined;
  for (const subjekt of subjekteIn[regel.subjekt](sicht.lage)) {
    sicht.subjekt = subjekt;
    const wahr = regel.wenn.lies(sicht);
    if (wahr === undefined) ziel.push(ohneUrteil(regel, subjekt, 'unbekannt'));
    else if (!wahr) {
      if (alle) ziel.push(ohneUrteil(regel, subjekt, 'nicht relevant'));
    } else if (gemeinsam) (betroffen ??= []).push(subjekt);
    else ziel.push(mitZiel(regel, sicht, vonSubjekt(subjekt, regel, laufendeVon(sicht, regel))));
  }
  if (betroffen) bewerteDinge(regel, sicht, betroffen, ziel);
};

/** `nachrangZu`: silent where the stronger rule answers for the same subject. */
const isUeberholt = ({ regel, subjekt }: Bewertung, alle: readonly Bewertung[]): boolean =>
  alle.some(
    (andere) =>
      andere.subjekt === subjekt &&
      andere.regel.id === regel.nachrangZu &&
      andere.ergebnis !== 'unbekannt' &&
      andere.ergebnis !== 'nicht relevant',
  );

const ohneUeberholte = (bewertungen: Bewertung[], alle: boolean): Bewertung[] => {
  let ueberholt: Bewertung[] | undefined;
  for (const eine of bewertungen)
    if (eine.regel.nachrangZu !== undefined && isUeberholt(eine, bewertungen)) (ueberholt ??= []).push(eine);
  if (!ueberholt) return bewertungen;
  const uebrige = bewertungen.filter((eine) => !ueberholt.includes(eine));
  return alle
    ? [...uebrige, ...ueberholt.map(({ regel, subjekt }) => ohneUrteil(regel, subjekt, 'nicht relevant'))]
    : uebrige;
};

/** Applies rules to an ordered household. With `alle` also what is not relevant. */
export const bewerteSachverhalt = (
  lage: Sachverhalt,
  regeln: readonly Regel[],
  { parameter = parameterAm(lage.stichtag), alle = false }: { parameter?: Parameter; alle?: boolean } = {},
): Bewertung[] => {
  const erstes = lage.personen[0] ?? lage.betriebe[0];
  if (!erstes) return [];
  const sicht: Sicht = { lage, parameter, subjekt: erstes };
  const bewertungen: Bewertung[] = [];
  for (const regel of regeln) bewerteRegel(regel, sicht, alle, bewertungen);
  return ohneUeberholte(bewertungen, alle);
};

/** Prepared once for a book: the lean answers of one household after the other. */
export const createBewertung = (regeln: readonly Regel[], stichtag: Tag) => {
  const parameter = parameterAm(stichtag);
  return (haushalt: Haushalt): Bewertung[] =>
    bewerteSachverhalt(createSachverhalt(haushalt, stichtag), regeln, { parameter });
};
