// Delivered record into stored record: delivered values are updated, typed ones win, nothing is deleted, old never beats new.
import { elementSchluessel, flach, vergleiche } from '#domain/flach.ts';
import type { Aenderung } from '#domain/flach.ts';
import { falteKurz } from '#domain/faltung.ts';
import type { Herkuenfte, Herkunft } from '#domain/herkunft.ts';
import type { Nachweis } from '#domain/vorschlag.ts';

/** The delivery: `am` is the day its data are of (ISO), `datei` its name for the origin of each value. */
export type Stand = { readonly einspielung: string; readonly datei: string; readonly am: string };

/** A stored record; `stand`: newest day of data that any delivery brought for it. */
export type Bestand<T> = {
  readonly id: string;
  readonly version: number;
  readonly daten: T;
  readonly herkunft: Herkuenfte;
  readonly stand?: string;
};

/** A change with the place in the delivery that says so; `quelle` is the field as the source calls it. */
export type PlanAenderung = {
  readonly feld: string;
  readonly alt: unknown;
  readonly neu: unknown;
  readonly zeile?: number;
  readonly quelle?: string;
};

/** A delivered value that was not taken: typed by a person, newer already there, or no room left in a list. */
export type Konflikt = PlanAenderung & { readonly grund: 'eingabe' | 'aelter' | 'voll' };

export type Verschmolzen<T> = {
  readonly daten: T;
  readonly herkunft: Herkuenfte;
  readonly aenderungen: readonly PlanAenderung[];
  readonly konflikte: readonly Konflikt[];
};

type Satz = Readonly<Record<string, unknown>>;

/** How one list merges: elements with the same `kennung` are one. */
export type Listenregel = {
  readonly kennung: (element: unknown) => string;
  /** Stored elements that give way to the delivered list as a whole (a snapshot), by group. */
  readonly gruppe?: (element: unknown) => string;
  /** Position of the stored element whose place a new one takes (the customer has moved); -1: none, it is added. */
  readonly ersetzt?: (alt: readonly unknown[], element: unknown, neu: readonly unknown[]) => number;
  readonly max?: number;
};

export type Regeln = {
  readonly listen: Readonly<Record<string, Listenregel>>;
  /** Schema defaults that state nothing unless the source names them. */
  readonly vorgaben: Readonly<Record<string, unknown>>;
  /** Values that never overwrite a stored one unless the source names them: guesses. */
  readonly schwach?: readonly string[];
  /** Spellings of one value: the stored one stays. */
  readonly gleich?: Readonly<Record<string, (wert: string) => string | null>>;
  /** Not filled in by an older delivery even where empty. */
  readonly nurNeue: readonly string[];
};

const isSatz = (wert: unknown): wert is Satz =>
  typeof wert === 'object' && wert !== null && !Array.isArray(wert);
const isLeer = (wert: unknown): boolean =>
  wert === undefined || wert === null || wert === '' || (Array.isArray(wert) && wert.length === 0);

/** Umlauts and small letters tell more: `Müller` over `MUELLER`. */
const klarheit = (text: string): number =>
  (/[äöüßÄÖÜ]/.test(text) ? 2 : 0) + (/[a-zäöüß]/.test(text) ? 1 : 0);

/** Same words in another spelling: the stored spelling stays unless the delivered one tells more. */
const isGleichwertig = (alt: unknown, neu: unknown): boolean => {
  if (typeof alt !== 'string' || typeof neu !== 'string') return JSON.stringify(alt) === JSON.stringify(neu);
  return (
    alt === neu ||
    (falteKurz(alt) === falteKurz(neu) && falteKurz(alt) !== '' && klarheit(alt) >= klarheit(neu))
  );
};

type Lage = {
  readonly herkunft: Herkuenfte;
  readonly aelter: boolean;
  readonly regeln: Regeln;
  readonly nachweis: Nachweis;
  readonly konflikte: Konflikt[];
};

const fundstelle = (nachweis: Nachweis, feld: string): Pick<PlanAenderung, 'zeile' | 'quelle'> => {
  const stelle = nachweis.felder[feld];
  return {
    zeile: stelle?.zeile ?? nachweis.zeile,
    ...(stelle?.feld === undefined ? {} : { quelle: stelle.feld }),
  };
};

const merke = (lage: Lage, grund: Konflikt['grund'], feld: string, alt: unknown, neu: unknown): void => {
  lage.konflikte.push({ feld, alt, neu, ...fundstelle(lage.nachweis, feld), grund });
};

/** Why a stored value may not be overwritten; undefined when it may. */
const sperre = (lage: Lage, pfad: string): Konflikt['grund'] | undefined => {
  if (lage.herkunft[pfad]?.art === 'eingabe') return 'eingabe';
  return lage.aelter ? 'aelter' : undefined;
};

const mergeWert = (lage: Lage, pfad: string, alt: unknown, neu: unknown): unknown => {
  if (isLeer(neu)) return alt;
  if (isLeer(alt)) return lage.aelter && lage.regeln.nurNeue.includes(pfad) ? alt : neu;
  const form = lage.regeln.gleich?.[pfad];
  if (isGleichwertig(alt, neu) || (form && form(String(alt)) === form(String(neu)))) return alt;
  const grund = sperre(lage, pfad);
  if (!grund) return neu;
  merke(lage, grund, pfad, alt, neu);
  return alt;
};

/** Stored element with its blanks filled from the delivered one; the same element where there is nothing to fill. */
export const ergaenze = (alt: unknown, neu: unknown): unknown => {
  if (!isSatz(alt) || !isSatz(neu)) return alt;
  const fehlt = Object.entries(neu).some(([key, wert]) => isLeer(alt[key]) && !isLeer(wert));
  return fehlt ? { ...neu, ...Object.fromEntries(Object.entries(alt).filter(([, w]) => !isLeer(w))) } : alt;
};

const regelFuer = (lage: Lage, pfad: string): Listenregel =>
  lage.regeln.listen[pfad] ?? { kennung: elementSchluessel };

const pfadVon = (liste: string, element: unknown): string => `${liste}:${elementSchluessel(element)}`;

/** A list while it merges, with its elements by `kennung`. */
type Liste = { readonly elemente: unknown[]; readonly nach: Map<string, number>; geaendert: boolean };

const ersetze = (lage: Lage, pfad: string, liste: Liste, at: number, neu: unknown): void => {
  const alt = liste.elemente[at];
  const grund = sperre(lage, pfadVon(pfad, alt));
  if (grund) return merke(lage, grund, pfadVon(pfad, neu), alt, neu);
  liste.elemente[at] = neu;
  liste.geaendert = true;
};

const nimmAuf = (lage: Lage, pfad: string, liste: Liste, element: unknown, neu: readonly unknown[]): void => {
  const { kennung, ersetzt, max = Infinity } = regelFuer(lage, pfad);
  const { elemente, nach } = liste;
  const at = nach.get(kennung(element));
  if (at !== undefined) {
    const voll = ergaenze(elemente[at], element);
    liste.geaendert ||= voll !== elemente[at];
    elemente[at] = voll;
    return;
  }
  const statt = ersetzt?.(elemente, element, neu) ?? -1;
  if (statt >= 0) return ersetze(lage, pfad, liste, statt, element);
  if (elemente.length >= max) return merke(lage, 'voll', pfadVon(pfad, element), null, element);
  nach.set(kennung(element), elemente.push(element) - 1);
  liste.geaendert = true;
};

/** Stored elements of the delivered groups give way, unless typed or named again. */
const raeume = (
  lage: Lage,
  pfad: string,
  alt: readonly unknown[],
  neu: readonly unknown[],
  { gruppe, kennung }: Listenregel,
): unknown[] => {
  if (!gruppe) return [...alt];
  const gruppen = new Set(neu.map(gruppe));
  const kennungen = new Set(neu.map(kennung));
  return alt.filter(
    (element) =>
      !gruppen.has(gruppe(element)) ||
      kennungen.has(kennung(element)) ||
      lage.herkunft[pfadVon(pfad, element)]?.art === 'eingabe',
  );
};

/** The stored list itself where nothing changes: what follows need not look into it. */
const mergeListe = (
  lage: Lage,
  pfad: string,
  alt: readonly unknown[],
  neu: readonly unknown[],
): readonly unknown[] => {
  const regel = regelFuer(lage, pfad);
  if (neu.length === 0 || (lage.aelter && regel.gruppe && alt.length > 0)) return alt;
  const elemente = raeume(lage, pfad, alt, neu, regel);
  const nach = new Map(elemente.map((element, i) => [regel.kennung(element), i]));
  const liste: Liste = { elemente, nach, geaendert: elemente.length !== alt.length };
  for (const element of neu) nimmAuf(lage, pfad, liste, element, neu);
  return liste.geaendert ? elemente : alt;
};

const mergeSatz = (lage: Lage, alt: Satz, neu: Satz, vor: string): Satz => {
  const ziel: Record<string, unknown> = { ...alt };
  for (const [key, wert] of Object.entries(neu)) {
    const pfad = vor + key;
    const { vorgaben, schwach } = lage.regeln;
    const stumm = vorgaben[pfad] === wert || schwach?.includes(pfad) === true;
    if (stumm && !(pfad in lage.nachweis.felder) && alt[key] !== undefined) continue;
    if (Array.isArray(wert))
      ziel[key] = mergeListe(lage, pfad, Array.isArray(alt[key]) ? alt[key] : [], wert);
    else if (isSatz(wert)) ziel[key] = mergeSatz(lage, isSatz(alt[key]) ? alt[key] : {}, wert, `${pfad}.`);
    else ziel[key] = mergeWert(lage, pfad, alt[key], wert);
  }
  return ziel;
};

const neueHerkunft = (stand: Stand, nachweis: Nachweis, pfad: string): Herkunft => {
  const { zeile = nachweis.zeile, quelle } = fundstelle(nachweis, pfad);
  return {
    art: 'einspielung',
    einspielung: stand.einspielung,
    datei: stand.datei,
    zeile,
    ...(quelle === undefined ? {} : { feld: quelle }),
    am: stand.am,
  };
};

/** Their place is the record's; one origin per line of leftovers would outweigh the record. */
const ohneHerkunft = (pfad: string): boolean => pfad.startsWith('weitereAngaben:');

/** Origin of every value of a record that a delivery brought whole. */
export const herkunftAus = (daten: Satz, nachweis: Nachweis, stand: Stand): Herkuenfte => {
  const { weitereAngaben: _ohne, ...rest } = daten;
  return Object.fromEntries(
    Object.keys(flach(rest)).map((pfad) => [pfad, neueHerkunft(stand, nachweis, pfad)]),
  );
};

/** Differences of two records; a list that is the very same is not looked into. */
const unterschiede = (alt: Satz, neu: Satz): Aenderung[] => {
  const anders = (satz: Satz) =>
    Object.fromEntries(Object.entries(satz).filter(([key]) => alt[key] !== neu[key]));
  return vergleiche(anders(alt), anders(neu));
};

const herkunftNach = (
  alt: Bestand<Satz>,
  aenderungen: readonly PlanAenderung[],
  nachweis: Nachweis,
  stand: Stand,
): Herkuenfte => {
  const herkunft = { ...alt.herkunft };
  for (const { feld, neu } of aenderungen) {
    delete herkunft[feld];
    if (neu !== null && !ohneHerkunft(feld)) herkunft[feld] = neueHerkunft(stand, nachweis, feld);
  }
  return herkunft;
};

/** Merges by the rules of the record's kind. `daten` keeps the stored record's own values where nothing newer is known. */
export const verschmelze = <T extends Satz>(
  bestand: Bestand<T>,
  neu: T,
  nachweis: Nachweis,
  stand: Stand,
  regeln: Regeln,
): Verschmolzen<T> => {
  const aelter = bestand.stand !== undefined && stand.am < bestand.stand;
  const lage: Lage = { herkunft: bestand.herkunft, aelter, regeln, nachweis, konflikte: [] };
  const daten = mergeSatz(lage, bestand.daten, neu, '') as T;
  const aenderungen: PlanAenderung[] = unterschiede(bestand.daten, daten).map((a) =>
    Object.assign(a, fundstelle(nachweis, a.feld)),
  );
  return {
    daten,
    herkunft: herkunftNach(bestand, aenderungen, nachweis, stand),
    aenderungen,
    konflikte: lage.konflikte,
  };
};
