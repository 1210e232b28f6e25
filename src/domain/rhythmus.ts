// The rhythm of deliveries, learnt from the days on which they came: what is due next, what is missing.
import { z } from 'zod';
import { tageImMonat } from './datum.ts';
import type { Tag } from './datum.ts';

export const rhythmusSchema = z.object({
  art: z.enum([
    'taeglich',
    'woechentlich',
    'vierzehntaegig',
    'monatlich',
    'zweimonatlich',
    'vierteljaehrlich',
    'halbjaehrlich',
    'jaehrlich',
    'unregelmaessig',
  ]),
  /** Median of the gaps in days. */
  tage: z.number(),
  /** False while it rests on a single gap. */
  sicher: z.boolean(),
});
export type Rhythmus = z.infer<typeof rhythmusSchema>;

/** Days between, and months where the calendar counts. */
const takte: readonly { readonly art: Rhythmus['art']; readonly tage: number; readonly monate?: number }[] = [
  { art: 'taeglich', tage: 1 },
  { art: 'woechentlich', tage: 7 },
  { art: 'vierzehntaegig', tage: 14 },
  { art: 'monatlich', tage: 30.4, monate: 1 },
  { art: 'zweimonatlich', tage: 60.9, monate: 2 },
  { art: 'vierteljaehrlich', tage: 91.3, monate: 3 },
  { art: 'halbjaehrlich', tage: 182.6, monate: 6 },
  { art: 'jaehrlich', tage: 365.2, monate: 12 },
];

const zahlen = (tag: Tag): [number, number, number] => {
  const [jahr = 0, monat = 1, t = 1] = tag.split('-').map(Number);
  return [jahr, monat, t];
};

/** Running number of a day: differences are days (proleptic Gregorian calendar). */
export const tagNummer = (tag: Tag): number => {
  const [jahr, monat, t] = zahlen(tag);
  const j = monat <= 2 ? jahr - 1 : jahr;
  const m = (monat + 9) % 12;
  return (
    365 * j +
    Math.floor(j / 4) -
    Math.floor(j / 100) +
    Math.floor(j / 400) +
    Math.floor((153 * m + 2) / 5) +
    t
  );
};

const iso = (jahr: number, monat: number, tag: number): Tag =>
  `${String(jahr).padStart(4, '0')}-${String(monat).padStart(2, '0')}-${String(tag).padStart(2, '0')}`;

/** So many days later (or earlier). */
export const plusTage = (tag: Tag, tage: number): Tag => {
  let [jahr, monat, t] = zahlen(tag);
  t += tage;
  while (t < 1) {
    [jahr, monat] = monat === 1 ? [jahr - 1, 12] : [jahr, monat - 1];
    t += tageImMonat(jahr, monat);
  }
  for (let laenge = tageImMonat(jahr, monat); t > laenge; laenge = tageImMonat(jahr, monat)) {
    t -= laenge;
    [jahr, monat] = monat === 12 ? [jahr + 1, 1] : [jahr, monat + 1];
  }
  return iso(jahr, monat, t);
};

/** So many months later; the last day of a month stays the last day. */
export const plusMonate = (tag: Tag, monate: number): Tag => {
  const [jahr, monat, t] = zahlen(tag);
  const index = jahr * 12 + monat - 1 + monate;
  const [zielJahr, zielMonat] = [Math.floor(index / 12), (index % 12) + 1];
  const letzter = tageImMonat(zielJahr, zielMonat);
  return iso(zielJahr, zielMonat, t === tageImMonat(jahr, monat) ? letzter : Math.min(t, letzter));
};

const median = (werte: readonly number[]): number => {
  const sortiert = werte.toSorted((a, b) => a - b);
  const mitte = Math.floor(sortiert.length / 2);
  const [unten = 0, oben = 0] = [sortiert[mitte - 1], sortiert[mitte]];
  return sortiert.length % 2 === 1 ? oben : (unten + oben) / 2;
};

const abstaende = (tage: readonly Tag[]): number[] =>
  tage.slice(1).map((tag, i) => tagNummer(tag) - tagNummer(tage[i] ?? tag));

/** Files that came within so many days of each other are one delivery (one per Sparte, a correction). */
const zusammen = 3;

/** The days of deliveries in order, each delivery once: files of the same days count together. */
export const liefertage = (tage: readonly Tag[]): readonly Tag[] => {
  const sortiert = [...new Set(tage)].toSorted();
  if (Math.max(0, ...abstaende(sortiert)) <= 10) return sortiert;
  return sortiert.filter((tag, i) => {
    const naechster = sortiert[i + 1];
    return naechster === undefined || tagNummer(naechster) - tagNummer(tag) > zusammen;
  });
};

const abweichung = (tage: number, takt: number): number => Math.abs(Math.log(tage / takt));
/** A gap may miss its beat by a third. */
const erlaubt = Math.log(1.34);

/** The usual gap, by the median: a missing or an extra delivery does not change it. Undefined below two deliveries. */
export const lerneRhythmus = (tage: readonly Tag[]): Rhythmus | undefined => {
  const luecken = abstaende(liefertage(tage));
  if (luecken.length === 0) return undefined;
  const mitte = median(luecken);
  const [naechster] = takte.toSorted((a, b) => abweichung(mitte, a.tage) - abweichung(mitte, b.tage));
  const passt = naechster !== undefined && abweichung(mitte, naechster.tage) <= erlaubt;
  return { art: passt ? naechster.art : 'unregelmaessig', tage: mitte, sicher: luecken.length > 1 };
};

/** The delivery after the one of `tag`, by the calendar where the rhythm counts months. */
const folgt = (tag: Tag, { art, tage }: Rhythmus, schritte = 1): Tag => {
  const takt = takte.find((eintrag) => eintrag.art === art);
  return takt?.monate === undefined
    ? plusTage(tag, Math.round((takt?.tage ?? tage) * schritte))
    : plusMonate(tag, takt.monate * schritte);
};

export type Lieferstand = {
  readonly stand: 'nie' | 'unbekannt' | 'aktuell' | 'faellig' | 'ueberfaellig';
  readonly letzte: Tag | undefined;
  readonly naechste: Tag | undefined;
  readonly tageUeberfaellig: number;
  /** Days on which deliveries were due between others and did not come. */
  readonly luecken: readonly Tag[];
};

/** How long after its day a delivery may come before it is missed: a sixth of the gap, at least two days. */
const karenz = ({ tage }: Rhythmus): number => Math.max(2, Math.round(tage / 6));
const hoechstensLuecken = 24;

const findLuecken = (tage: readonly Tag[], rhythmus: Rhythmus): Tag[] =>
  tage
    .slice(1)
    .flatMap((tag, i) => {
      const vorher = tage[i] ?? tag;
      const fehlend = Math.round((tagNummer(tag) - tagNummer(vorher)) / rhythmus.tage) - 1;
      return Array.from({ length: Math.max(0, Math.min(fehlend, hoechstensLuecken)) }, (_, n) =>
        folgt(vorher, rhythmus, n + 1),
      );
    })
    .slice(-hoechstensLuecken);

/**
 * Where a row of deliveries stands on `heute`. `tage`: the days their data are of; `verzug`: how many days after that they
 * usually arrive. Without a rhythm nothing is due.
 */
export const lieferstandAm = (tage: readonly Tag[], heute: Tag, verzug = 0): Lieferstand => {
  const lieferungen = liefertage(tage);
  const letzte = lieferungen.at(-1);
  const rhythmus = lerneRhythmus(tage);
  if (letzte === undefined || rhythmus === undefined || rhythmus.art === 'unregelmaessig')
    return {
      stand: letzte === undefined ? 'nie' : 'unbekannt',
      letzte,
      naechste: undefined,
      tageUeberfaellig: 0,
      luecken: [],
    };
  const naechste = plusTage(folgt(letzte, rhythmus), verzug);
  const tageDanach = tagNummer(heute) - tagNummer(naechste);
  const ueberfaellig = tageDanach > karenz(rhythmus);
  return {
    stand: ueberfaellig ? 'ueberfaellig' : tageDanach >= 0 ? 'faellig' : 'aktuell',
    letzte,
    naechste,
    tageUeberfaellig: ueberfaellig ? tageDanach : 0,
    luecken: findLuecken(lieferungen, rhythmus),
  };
};

const hoechsterVerzug = 20;

/** How many days after the day of their data deliveries usually arrive. A pile of old files read in on one day says nothing. */
export const ueblicherVerzug = (
  lieferungen: readonly { readonly tag: Tag; readonly angekommen: Tag }[],
): number => {
  const verzuege = lieferungen
    .map(({ tag, angekommen }) => tagNummer(angekommen) - tagNummer(tag))
    .filter((tage) => tage >= 0 && tage <= hoechsterVerzug);
  return verzuege.length === 0 ? 0 : Math.round(median(verzuege));
};
