// How facts are declared: where a fact stands, how it is read, how it is asked for.
import { altersspanneAm } from '#domain/datum.ts';
import type { TeilTag } from '#domain/datum.ts';
import type { Fakten } from '#domain/fakten.ts';
import { findSparte } from '#sparten/index.ts';
import type { Ausdruck, FehlenderFakt, Sicht } from '../sicht.ts';
import type {
  Betrieb,
  Fahrzeug,
  Gebaeude,
  Kind,
  Person,
  Sachverhalt,
  Tier,
  Vertragslage,
} from '../lage/subjekte.ts';

/** Key first, so that a question about the same fact of the same customer is one. */
export const createFehlend = (
  fakt: string,
  frage: string,
  ort: { readonly kundeId?: string; readonly vertragId?: string; readonly pfad: string },
): FehlenderFakt => ({
  schluessel: `${ort.kundeId ?? ort.vertragId ?? ''}/${ort.pfad}`,
  fakt,
  frage,
  ...ort,
});

const mitKunde = (kundeId: string | undefined) => (kundeId === undefined ? {} : { kundeId });

/** One value of a record whose keys may be missing; typed so that generic keys work. */
export const wertIn = <T extends object, K extends keyof T>(satz: T, name: K): Required<T>[K] | undefined => {
  const alle: Partial<Required<T>> = satz;
  return alle[name];
};

/** Least and greatest age by a partial day; undefined for a full one. */
export const spanneVon = (
  tag: TeilTag | undefined,
  { stichtag }: Sachverhalt,
): readonly [number, number] | undefined =>
  tag?.includes('-00') ? altersspanneAm(tag, stichtag) : undefined;

/** The person asked about. */
export const personIn = ({ subjekt }: Sicht): Person | undefined =>
  subjekt.art === 'person' ? subjekt : undefined;

/** A fact of a person. `{wer}` in the question becomes the name; `pfad` defaults to the key below `fakten`. */
export const personFakt = <T>(
  name: string,
  frage: string,
  lies: (person: Person, sicht: Sicht) => T | undefined,
  pfad = `fakten.${name}`,
): Ausdruck<T> => ({
  lies: (sicht) => {
    const { subjekt } = sicht;
    return subjekt.art === 'person' ? lies(subjekt, sicht) : undefined;
  },
  fehlt: (sicht, melde) => {
    const person = personIn(sicht);
    if (person)
      melde(
        createFehlend(name, frage.replace('{wer}', person.bezeichnung), { kundeId: person.kennung, pfad }),
      );
  },
});

/** A fact that any member may have told for all; asked of the first person. */
export const haushaltFakt = <T>(
  name: string,
  frage: string,
  lies: (sicht: Sicht) => T | undefined,
  pfad = `fakten.${name}`,
): Ausdruck<T> => ({
  lies,
  fehlt: ({ lage }, melde) =>
    melde(
      createFehlend(name, frage, { ...mitKunde(lage.personen[0]?.kennung ?? lage.mitglieder[0]?.id), pfad }),
    ),
});

/** First told value; of yes and no, a yes counts. */
export const erstesVon = <T>(sicht: Sicht, lies: (fakten: Fakten) => T | undefined): T | undefined => {
  let gefunden: T | undefined;
  for (const { fakten } of sicht.lage.personen) {
    const wert = lies(fakten);
    if (wert === undefined) continue;
    if (wert !== false) return wert;
    gefunden = wert;
  }
  return gefunden;
};

type Objekte = { kind: Kind; fahrzeug: Fahrzeug; tier: Tier; gebaeude: Gebaeude; betrieb: Betrieb };

/** Question and place for a list that nobody has told. */
const offeneListe: Readonly<Record<keyof Objekte, readonly [string, string]>> = {
  kind: ['kinder', 'Welche Kinder gibt es im Haushalt?'],
  fahrzeug: ['fahrzeuge', 'Welche Fahrzeuge gibt es im Haushalt?'],
  tier: ['tiere', 'Welche Tiere leben im Haushalt?'],
  gebaeude: ['gebaeude', 'Welche Gebäude oder Grundstücke gehören dem Haushalt?'],
  betrieb: ['betrieb', 'Gibt es einen eigenen Betrieb?'],
};

const ortVon = (subjekt: Objekte[keyof Objekte], name: string) => {
  const [liste] = offeneListe[subjekt.art];
  const stelle = subjekt.stelle === undefined ? '' : `.${subjekt.stelle}`;
  const kundeId = mitKunde(subjekt.halter?.id);
  if (subjekt.art === 'kind' && subjekt.person) return { ...kundeId, pfad: name };
  return { ...kundeId, pfad: `fakten.${liste}${stelle}.${name}` };
};

/** `{was}` becomes the thing's name; `{das Gebäude}` keeps its words and gets the name of those that have one. */
const stelleFrage = (frage: string, bezeichnung: string): string =>
  frage
    .replace('{was}', bezeichnung)
    .replace(/\{(.+ Gebäude)\}/, (_, worte: string) =>
      bezeichnung === 'Gebäude' ? worte : `${worte} „${bezeichnung}“`,
    );

/** A fact of a thing. Where the list itself is open, the question is for the list. */
export const objektFakt =
  <A extends keyof Objekte>(art: A) =>
  <T>(
    name: string,
    frage: string,
    lies: (objekt: Objekte[A], sicht: Sicht) => T | undefined,
  ): Ausdruck<T> => {
    const objektIn = ({ subjekt }: Sicht): Objekte[A] | undefined =>
      // The art says which of the union it is.
      subjekt.art === art ? (subjekt as Objekte[A]) : undefined;
    return {
      lies: (sicht) => {
        const objekt = objektIn(sicht);
        return objekt && !objekt.offen ? lies(objekt, sicht) : undefined;
      },
      fehlt: (sicht, melde) => {
        const objekt = objektIn(sicht);
        if (!objekt) return;
        const [liste, listenfrage] = offeneListe[art];
        if (objekt.offen)
          melde(
            createFehlend(liste, listenfrage, { ...mitKunde(objekt.halter?.id), pfad: `fakten.${liste}` }),
          );
        else melde(createFehlend(name, stelleFrage(frage, objekt.bezeichnung), ortVon(objekt, name)));
      },
    };
  };

/** A fact of a contract under scrutiny. */
export const vertragFakt = <T>(
  name: string,
  frage: string,
  lies: (lage: Vertragslage, sicht: Sicht) => T | undefined,
  pfad = name,
): Ausdruck<T> => ({
  lies: (sicht) => (sicht.subjekt.art === 'vertrag' ? lies(sicht.subjekt, sicht) : undefined),
  fehlt: ({ subjekt }, melde) => {
    if (subjekt.art === 'vertrag')
      melde(
        createFehlend(
          name,
          frage.replace('{was}', `${findSparte(subjekt.vertrag.sparte).label} bei ${subjekt.bezeichnung}`),
          {
            vertragId: subjekt.kennung,
            pfad,
          },
        ),
      );
  },
});
