// Records of the book that are one: a proposal per field, and the one record that comes of the choices. Every value keeps its origin.
import { elementSchluessel, flach } from '#domain/flach.ts';
import { falteKurz } from '#domain/faltung.ts';
import type { Herkuenfte } from '#domain/herkunft.ts';
import { ergaenze } from './verschmelze.ts';
import type { Listenregel, Regeln } from './verschmelze.ts';

type Satz = Readonly<Record<string, unknown>>;

/** One of the records, as it is stored. */
export type Fassung = { readonly id: string; readonly daten: Satz; readonly herkunft: Herkuenfte };

/** The choice for a list that takes the elements of all records. */
export const alle = 'alle';

/** One field of the records side by side. */
export type Feldwahl = {
  /** `nachname`, `fakten.beruf`, a list as a whole: `anschriften`. */
  readonly feld: string;
  readonly liste: boolean;
  /** Values in the order of the records; several for a list, none where a record says nothing. */
  readonly werte: readonly (readonly unknown[])[];
  /** More than one record knows something, and not the same. */
  readonly uneinig: boolean;
  /** Id of the record whose value is best, or `alle`. */
  readonly vorschlag: string;
};

/** By field: the id of a record, or `alle`. A field left out takes the proposal. */
export type Auswahl = Readonly<Record<string, string>>;

const isSatz = (wert: unknown): wert is Satz =>
  typeof wert === 'object' && wert !== null && !Array.isArray(wert);
const isLeer = (wert: unknown): boolean => wert === undefined || wert === null || wert === '';

/** Fields with a value, in the record's order; objects are walked, lists stay whole. */
const felderVon = (satz: Satz, vor = ''): [string, unknown][] =>
  Object.entries(satz).flatMap(([key, wert]): [string, unknown][] => {
    const pfad = vor + key;
    if (isSatz(wert)) return felderVon(wert, `${pfad}.`);
    if (Array.isArray(wert)) return wert.length > 0 ? [[pfad, wert]] : [];
    return isLeer(wert) ? [] : [[pfad, wert]];
  });

type Wert = { readonly id: string; readonly getippt: boolean; readonly am: string };

/** Typed values win over delivered ones, newer ones over older ones. */
const besser = (a: Wert, b: Wert): boolean =>
  a.getippt === b.getippt ? a.am > b.am : a.getippt && !b.getippt;

const wertVon = ({ id, herkunft }: Fassung, feld: string): Wert => {
  const woher = herkunft[feld];
  return { id, getippt: woher?.art === 'eingabe', am: woher?.am ?? '' };
};

const vergleichbar = (wert: unknown): string =>
  typeof wert === 'string' ? falteKurz(wert) || wert : JSON.stringify(wert);

const kennungFuer = (regeln: Regeln, feld: string): Listenregel['kennung'] =>
  regeln.listen[feld]?.kennung ?? elementSchluessel;

const alsListe = (wert: unknown): readonly unknown[] => (Array.isArray(wert) ? wert : []);

const listenwahl = (feld: string, werte: readonly (readonly unknown[])[], regeln: Regeln): Feldwahl => {
  const kennung = kennungFuer(regeln, feld);
  const mengen = werte
    .filter((liste) => liste.length > 0)
    .map((liste) => [...new Set(liste.map(kennung))].sort().join('\n'));
  return { feld, liste: true, werte, uneinig: new Set(mengen).size > 1, vorschlag: alle };
};

const wertwahl = (feld: string, fassungen: readonly Fassung[], werte: readonly unknown[]): Feldwahl => {
  const bekannt = fassungen.filter((_, i) => !isLeer(werte[i])).map((fassung) => wertVon(fassung, feld));
  const bester = bekannt.reduce((a, b) => (besser(b, a) ? b : a));
  return {
    feld,
    liste: false,
    werte: werte.map((wert) => (isLeer(wert) ? [] : [wert])),
    uneinig: new Set(werte.filter((wert) => !isLeer(wert)).map(vergleichbar)).size > 1,
    vorschlag: bester.id,
  };
};

/** All fields that any record knows, in the order of the first record, with the best proposal for each. */
export const vergleicheFassungen = (fassungen: readonly Fassung[], regeln: Regeln): Feldwahl[] => {
  const felder = fassungen.map(({ daten }) => new Map(felderVon(daten)));
  const pfade = [...new Set(felder.flatMap((nach) => [...nach.keys()]))];
  return pfade.map((feld) => {
    const werte = felder.map((nach) => nach.get(feld));
    return werte.some((wert) => Array.isArray(wert))
      ? listenwahl(feld, werte.map(alsListe), regeln)
      : wertwahl(feld, fassungen, werte);
  });
};

/** Elements of all lists, equal ones once with their blanks filled, in the order of the records. */
const vereinige = (listen: readonly (readonly unknown[])[], kennung: Listenregel['kennung']): unknown[] => {
  const nach = new Map<string, unknown>();
  for (const element of listen.flat()) {
    const key = kennung(element);
    nach.set(key, nach.has(key) ? ergaenze(nach.get(key), element) : element);
  }
  return [...nach.values()];
};

const setze = (daten: Record<string, unknown>, pfad: string, wert: unknown): void => {
  const teile = pfad.split('.');
  const letzter = teile.pop() ?? '';
  let ziel = daten;
  for (const teil of teile) {
    const inneres = isSatz(ziel[teil]) ? (ziel[teil] as Record<string, unknown>) : {};
    ziel[teil] = inneres;
    ziel = inneres;
  }
  ziel[letzter] = wert;
};

export type Zusammengefuehrt = {
  readonly daten: Satz;
  readonly herkunft: Herkuenfte;
  /** Lists that hold more than the record may; nothing was cut. */
  readonly zuViele: readonly string[];
};

/** Each value's origin: that of the chosen record, else of the first that holds the same value. */
const herkunftVon = (
  daten: Satz,
  fassungen: readonly Fassung[],
  gewaehlt: ReadonlyMap<string, string>,
): Herkuenfte =>
  Object.fromEntries(
    Object.keys(flach(daten)).flatMap((pfad): [string, Herkuenfte[string]][] => {
      const id = gewaehlt.get(pfad.split(':')[0] ?? pfad);
      const reihe = [...fassungen].sort((a, b) => Number(b.id === id) - Number(a.id === id));
      const woher = reihe.map(({ herkunft }) => herkunft[pfad]).find((eine) => eine !== undefined);
      return woher ? [[pfad, woher]] : [];
    }),
  );

/** The one record that comes of the choices. A choice that names no record of these counts as left out. */
export const fuehreZusammen = (
  fassungen: readonly Fassung[],
  auswahl: Auswahl,
  regeln: Regeln,
): Zusammengefuehrt => {
  const daten: Record<string, unknown> = {};
  const gewaehlt = new Map<string, string>();
  const zuViele: string[] = [];
  const ids = fassungen.map(({ id }) => id);
  for (const { feld, liste, werte, vorschlag } of vergleicheFassungen(fassungen, regeln)) {
    const wunsch = Object.hasOwn(auswahl, feld) ? (auswahl[feld] ?? '') : vorschlag;
    const wahl = ids.includes(wunsch) || (liste && wunsch === alle) ? wunsch : vorschlag;
    gewaehlt.set(feld, wahl);
    const seine = wahl === alle ? vereinige(werte, kennungFuer(regeln, feld)) : werte[ids.indexOf(wahl)];
    if (liste && (seine?.length ?? 0) > (regeln.listen[feld]?.max ?? Infinity)) zuViele.push(feld);
    if (liste) setze(daten, feld, seine ?? []);
    else if (seine && seine.length > 0) setze(daten, feld, seine[0]);
  }
  return { daten, herkunft: herkunftVon(daten, fassungen, gewaehlt), zuViele };
};
