// A household on a day, ordered for the rules: who and what there is, what of it is known, which contracts run.
import type { Tag } from '#domain/datum.ts';
import type { Fakten } from '#domain/fakten.ts';
import { laufend, statusAm } from '#domain/vertrag.ts';
import type { Haushalt, Haushaltsvertrag, Mitglied } from '../haushalt.ts';
import { findBetriebe } from './betriebe.ts';
import { findFahrzeuge } from './fahrzeuge.ts';
import { findGebaeude } from './gebaeude.ts';
import { findKinder, findPersonen } from './personen.ts';
import { findTiere } from './tiere.ts';
import { findVersicherte } from './versicherte.ts';

export type Subjektart =
  | 'person'
  | 'kind'
  | 'haushalt'
  | 'fahrzeug'
  | 'tier'
  | 'gebaeude'
  | 'betrieb'
  | 'vertrag';

type Basis = {
  /** Stable within the household: customer id, `<id>/tiere/0`, contract id. */
  readonly kennung: string;
  readonly bezeichnung: string;
  /** Member in whose file it stands. */
  readonly halter: Mitglied | undefined;
  /** Place in the member's list of facts; undefined where the subject was found elsewhere. */
  readonly stelle: number | undefined;
  /** True for the stand-in where the list itself is not known. */
  readonly offen: boolean;
};

export type Person = Basis & {
  readonly art: 'person';
  readonly fakten: Fakten;
  readonly alter: number | undefined;
  partner: Person | undefined;
  /** Child of another member. */
  readonly istKind: boolean;
};
export type Kind = Basis & {
  readonly art: 'kind';
  readonly vorname: string | undefined;
  readonly geburtsdatum: string | undefined;
  readonly alter: number | undefined;
  readonly alterMonate: number | undefined;
  /** Where the child is a customer of its own. */
  readonly person: Person | undefined;
};
export type Fahrzeug = Basis & {
  readonly art: 'fahrzeug';
  readonly fakten: Partial<NonNullable<Fakten['fahrzeuge']>[number]>;
};
export type Tier = Basis & {
  readonly art: 'tier';
  readonly fakten: Partial<NonNullable<Fakten['tiere']>[number]>;
};
export type Gebaeude = Basis & {
  readonly art: 'gebaeude';
  readonly fakten: Partial<NonNullable<Fakten['gebaeude']>[number]>;
};
export type Betrieb = Basis & {
  readonly art: 'betrieb';
  readonly fakten: NonNullable<Fakten['betrieb']>;
  /** Legal form, folded: `gmbh`, `ug`. */
  readonly rechtsform: string | undefined;
};
export type Vertragslage = Basis & {
  readonly art: 'vertrag';
  readonly vertrag: Haushaltsvertrag;
  readonly halter: Mitglied;
  /** Begins after the day or is applied for: no cover yet. */
  readonly kuenftig: boolean;
  /** Insured members of the household; undefined where the contract names nobody. */
  versicherte: readonly (Person | Kind)[] | undefined;
  /** The thing that the contract was found to belong to. */
  objekt: Fahrzeug | Tier | Gebaeude | undefined;
};
export type Haushaltslage = Basis & { readonly art: 'haushalt' };
export type Subjekt = Person | Kind | Haushaltslage | Fahrzeug | Tier | Gebaeude | Betrieb | Vertragslage;

export type Sachverhalt = {
  readonly stichtag: Tag;
  readonly haushalt: readonly Haushaltslage[];
  readonly mitglieder: Haushalt;
  readonly personen: readonly Person[];
  /** `offen` entries stand for lists nobody has told yet. */
  readonly kinder: readonly Kind[];
  readonly fahrzeuge: readonly Fahrzeug[];
  readonly tiere: readonly Tier[];
  readonly gebaeude: readonly Gebaeude[];
  readonly betriebe: readonly Betrieb[];
  /** Running on the day, and those that begin later (`kuenftig`). */
  readonly vertraege: readonly Vertragslage[];
};

const keineVertraege: readonly Vertragslage[] = [];

const toVertragslage = (
  halter: Mitglied,
  vertrag: Haushaltsvertrag,
  nummer: number,
  stichtag: Tag,
): Vertragslage | undefined => {
  const status = statusAm(vertrag, stichtag);
  const kuenftig = status === 'kuenftig' || status === 'antrag';
  if (!kuenftig && !laufend.includes(status)) return undefined;
  return {
    art: 'vertrag',
    kennung: vertrag.id ?? `${halter.id}/vertraege/${nummer}`,
    bezeichnung: vertrag.gesellschaft,
    halter,
    stelle: nummer,
    offen: false,
    vertrag,
    kuenftig,
    versicherte: undefined,
    objekt: undefined,
  };
};

const findVertraege = (haushalt: Haushalt, stichtag: Tag): readonly Vertragslage[] => {
  let lagen: Vertragslage[] | undefined;
  for (const halter of haushalt) {
    let nummer = 0;
    for (const vertrag of halter.vertraege) {
      const lage = toVertragslage(halter, vertrag, nummer, stichtag);
      if (lage) (lagen ??= []).push(lage);
      nummer += 1;
    }
  }
  return lagen ?? keineVertraege;
};

/**
 * Orders a household for the rules. Facts come from the customers, from their relations and from their running
 * contracts; nothing is assumed. A list that nobody has told holds one `offen` entry, a list told to be empty none.
 */
export const createSachverhalt = (haushalt: Haushalt, stichtag: Tag): Sachverhalt => {
  const vertraege = findVertraege(haushalt, stichtag);
  const personen = findPersonen(haushalt, stichtag);
  const kinder = findKinder(personen, stichtag);
  findVersicherte(vertraege, personen, kinder);
  const erste = personen[0];
  return {
    stichtag,
    mitglieder: haushalt,
    haushalt: erste
      ? [
          {
            art: 'haushalt',
            kennung: 'haushalt',
            bezeichnung: 'Haushalt',
            halter: erste.halter,
            stelle: undefined,
            offen: false,
          },
        ]
      : [],
    personen,
    kinder,
    fahrzeuge: findFahrzeuge(haushalt, vertraege),
    tiere: findTiere(haushalt, vertraege),
    gebaeude: findGebaeude(haushalt, vertraege),
    betriebe: findBetriebe(haushalt),
    vertraege,
  };
};
