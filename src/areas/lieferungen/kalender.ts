// The calendar of deliveries: what has come, by insurer and agency number, and what is due. Pure.
import type { Tag } from '#domain/datum.ts';
import { lerneRhythmus, lieferstandAm, ueblicherVerzug } from '#domain/rhythmus.ts';
import { gesellschaftSchluessel } from '#importers/abgleich/gesellschaft.ts';
import { bestellhinweis } from '#versicherer/bestellweg.ts';
import { findVersicherer } from '#versicherer/index.ts';
import { erkennePool } from '#versicherer/pools.ts';
import { normalisiereVermittlernummer } from '#versicherer/vermittlernummer.ts';
import type { Liefergesellschaft, Lieferreihe } from './contract.ts';

/** One file that has come. */
export type Lieferung = {
  readonly einspielungId: string;
  readonly datei: string;
  /** Insurer, or the pool that supplies. */
  readonly absender: string;
  readonly nummern: readonly string[];
  /** Day that its data are of, and day on which it came. */
  readonly tag: Tag;
  readonly angekommen: Tag;
  readonly status: string;
};

export type Plan = {
  readonly gesellschaft: string;
  readonly nummer: string;
  readonly notiz: string | null;
  readonly zurueckgestelltBis: string | null;
  readonly ignoriert: boolean;
};

export type Kalenderlage = {
  readonly lieferungen: readonly Lieferung[];
  readonly nummern: readonly { readonly gesellschaft: string; readonly nummer: string }[];
  readonly plaene: readonly Plan[];
  readonly heute: Tag;
};

type Reihe = { nummerText: string; eingetragen: boolean; readonly lieferungen: Lieferung[] };
type Gruppe = { name: string; readonly reihen: Map<string, Reihe> };

const sammle = ({ lieferungen, nummern }: Kalenderlage): Map<string, Gruppe> => {
  const gruppen = new Map<string, Gruppe>();
  const reiheFuer = (name: string, nummer: string): Reihe => {
    const schluessel = gesellschaftSchluessel(name);
    const gruppe = gruppen.get(schluessel) ?? {
      name: findVersicherer(schluessel)?.name ?? erkennePool(name) ?? name,
      reihen: new Map<string, Reihe>(),
    };
    gruppen.set(schluessel, gruppe);
    const key = normalisiereVermittlernummer(nummer);
    const reihe = gruppe.reihen.get(key) ?? {
      nummerText: nummer.trim(),
      eingetragen: false,
      lieferungen: [],
    };
    gruppe.reihen.set(key, reihe);
    return reihe;
  };
  for (const { gesellschaft, nummer } of nummern) reiheFuer(gesellschaft, nummer).eingetragen = true;
  for (const lieferung of lieferungen)
    for (const nummer of lieferung.nummern.length === 0 ? [''] : lieferung.nummern)
      reiheFuer(lieferung.absender, nummer).lieferungen.push(lieferung);
  return gruppen;
};

const standMitPlan = (
  stand: Lieferreihe['stand'],
  plan: Plan | undefined,
  heute: Tag,
): Lieferreihe['stand'] => {
  if (plan?.ignoriert) return 'ignoriert';
  const wartet = stand === 'faellig' || stand === 'ueberfaellig';
  return wartet && plan?.zurueckgestelltBis && plan.zurueckgestelltBis > heute ? 'zurueckgestellt' : stand;
};

const baueReihe = (
  nummer: string,
  { nummerText, eingetragen, lieferungen }: Reihe,
  plan: Plan | undefined,
  heute: Tag,
): Lieferreihe => {
  const tage = lieferungen.map(({ tag }) => tag);
  const { stand, letzte, naechste, tageUeberfaellig, luecken } = lieferstandAm(
    tage,
    heute,
    ueblicherVerzug(lieferungen),
  );
  return {
    nummer,
    nummerText,
    eingetragen,
    lieferungen: lieferungen
      .toSorted((a, b) => b.tag.localeCompare(a.tag))
      .map(({ einspielungId, datei, tag, status }) => ({ einspielungId, datei, tag, status })),
    rhythmus: lerneRhythmus(tage) ?? null,
    letzte: letzte ?? null,
    naechste: naechste ?? null,
    stand: standMitPlan(stand, plan, heute),
    tageUeberfaellig,
    luecken: [...luecken],
    zurueckgestelltBis: plan?.zurueckgestelltBis ?? null,
  };
};

/** Insurers and pools by name, their numbers in order. Deliveries without a number stand beside those with one. */
export const baueKalender = (lage: Kalenderlage): Liefergesellschaft[] => {
  const plaene = new Map(lage.plaene.map((plan) => [`${plan.gesellschaft}|${plan.nummer}`, plan]));
  return [...sammle(lage)]
    .map(([gesellschaft, { name, reihen }]) => ({
      gesellschaft,
      name,
      istPool: erkennePool(name) !== undefined,
      notiz: plaene.get(`${gesellschaft}|`)?.notiz ?? null,
      bestellhinweis: bestellhinweis(findVersicherer(gesellschaft), name),
      reihen: [...reihen]
        .map(([nummer, reihe]) =>
          baueReihe(nummer, reihe, plaene.get(`${gesellschaft}|${nummer}`), lage.heute),
        )
        .toSorted((a, b) => a.nummer.localeCompare(b.nummer)),
    }))
    .toSorted((a, b) => a.name.localeCompare(b.name, 'de'));
};

/** Rows that a person should ask for. */
export const ueberfaellige = (
  kalender: readonly Liefergesellschaft[],
): readonly (Lieferreihe & { readonly name: string })[] =>
  kalender.flatMap(({ name, reihen }) =>
    reihen.filter(({ stand }) => stand === 'ueberfaellig').map((reihe) => ({ ...reihe, name })),
  );
