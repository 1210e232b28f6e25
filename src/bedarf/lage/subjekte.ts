// Who and what a household holds on a day, as the rules see it.
import type { Tag } from '#domain/datum.ts';
import type { Fakten } from '#domain/fakten.ts';
import type { Haushalt, Haushaltsvertrag, Mitglied } from '../haushalt.ts';

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
  /** Of the building's contract: what a Mark of 1914 costs today. */
  readonly neuwertfaktor?: number;
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
  /** Those of `vertraege` that have begun. */
  readonly begonnene: readonly Vertragslage[];
};
