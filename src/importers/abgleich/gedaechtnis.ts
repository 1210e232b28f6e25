// What a person has decided once is recognised again by what the delivery says about identity, not by its other values.
import { isTag } from '#domain/datum.ts';
import { falteKurz, nurZeichen } from '#domain/faltung.ts';
import type { Herkuenfte } from '#domain/herkunft.ts';
import { elementSchluessel } from '#domain/flach.ts';
import type { Kunde } from '#domain/kunde.ts';
import type { Fundstelle, Nachweis } from '#domain/vorschlag.ts';
import { gesellschaftSchluessel } from './gesellschaft.ts';
import { firmaSchluessel } from './name.ts';
import { strasseSchluessel } from './vergleiche-kunden.ts';

const nameVon = (kunde: Kunde): string =>
  kunde.art === 'firma'
    ? firmaSchluessel(kunde.firma ?? kunde.nachname)
    : [kunde.vorname, kunde.nachname, kunde.namenszusatz].map((teil) => falteKurz(teil ?? '')).join('/');

const anschriften = (kunde: Kunde): string[] =>
  kunde.anschriften.map(
    ({ plz, ort, strasse }) => `${plz ?? falteKurz(ort ?? '')} ${strasseSchluessel(strasse)}`,
  );

const nummern = (kunde: Kunde): string[] =>
  kunde.fremdnummern.map(
    ({ gesellschaft, nummer }) => `${gesellschaftSchluessel(gesellschaft)} ${nurZeichen(nummer)}`,
  );

/**
 * Identity of a delivered customer: name, birth date, the broker's own number; without a birth date also addresses and
 * insurers' numbers, so that father and son of one name stay two questions. Phone, bank and the like may change.
 */
export const belegKunde = (kunde: Kunde): string => {
  const tag = isTag(kunde.geburtsdatum ?? '') ? (kunde.geburtsdatum ?? '') : '';
  const naeher = tag
    ? []
    : [kunde.geburtsdatum ?? '', ...anschriften(kunde).sort(), ...nummern(kunde).sort()];
  return [kunde.art, nameVon(kunde), tag, nurZeichen(kunde.kundennummer ?? ''), ...naeher].join('|');
};

export type Vertragsmerkmale = {
  readonly gesellschaft: string;
  readonly nummer: string | null;
  readonly sparte: string;
  readonly beginn?: string | undefined;
  /** Holder as far as known. */
  readonly kundeId: string | null;
};

/** Identity of a delivered contract: insurer, number, Sparte, holder; without a number its beginning. */
export const belegVertrag = ({ gesellschaft, nummer, sparte, beginn, kundeId }: Vertragsmerkmale): string =>
  [gesellschaft, nummer ?? `ab ${beginn ?? ''}`, sparte, kundeId ?? ''].join('|');

/** The places in the source, out of the origins that the plan keeps. */
export const nachweisAus = (herkunft: Herkuenfte, zeile: number): Nachweis => {
  const felder: Record<string, Fundstelle> = {};
  for (const [pfad, woher] of Object.entries(herkunft))
    if (woher.art === 'einspielung')
      felder[pfad] = { zeile: woher.zeile, ...(woher.feld === undefined ? {} : { feld: woher.feld }) };
  return { zeile, felder };
};

type Satz = Readonly<Record<string, unknown>>;
const isSatz = (wert: unknown): wert is Satz =>
  typeof wert === 'object' && wert !== null && !Array.isArray(wert);

/** Fields that a record can't be without. */
const unentbehrlich = new Set(['art', 'gesellschaft', 'sparte', 'waehrung', 'fremdvertrag']);

/** Out of a merged record only what this Einspielung has brought. */
export const nurGeliefertes = <T extends Satz>(
  daten: T,
  herkunft: Herkuenfte,
  einspielung: string,
  vor = '',
): T => {
  const von = (pfad: string): boolean => {
    const woher = herkunft[pfad];
    return woher?.art === 'einspielung' && woher.einspielung === einspielung;
  };
  const ziel = Object.entries(daten).flatMap(([key, wert]): [string, unknown][] => {
    const pfad = vor + key;
    if (Array.isArray(wert)) return [[key, wert.filter((eins) => von(`${pfad}:${elementSchluessel(eins)}`))]];
    if (isSatz(wert)) return [[key, nurGeliefertes(wert, herkunft, einspielung, `${pfad}.`)]];
    return von(pfad) || unentbehrlich.has(pfad) ? [[key, wert]] : [];
  });
  return Object.fromEntries(ziel) as T;
};
