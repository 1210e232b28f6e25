// What covers a need: which contracts count, how much they pay, and what makes them good enough.
import { findSparte } from '#sparten/index.ts';
import { createFehlend } from './fakten/fakt.ts';
import type { Vertragslage } from './lage/subjekte.ts';
import type { FehlenderFakt, Sicht } from './sicht.ts';

export type Ergebnis = 'gedeckt' | 'teilweise' | 'luecke' | 'unbekannt';

/** How good a contract is for a need: `unklar` where its details do not tell. */
export type Guete = 'voll' | 'teils' | 'keine' | 'unklar';

/** The answer for one subject; `vorhanden` in the unit of the target. */
export type Urteil = {
  readonly ergebnis: Ergebnis;
  readonly vorhanden: number | undefined;
  readonly vertraege: readonly Vertragslage[];
  /** Details that could not be read. */
  readonly fehlt: readonly FehlenderFakt[];
};

export type Leistungsart = 'summe' | 'renteMonat' | 'tagessatz';
/** Value of one contract; undefined where it cannot be read. */
export type Wertleser = (lage: Vertragslage, sicht: Sicht) => number | undefined;

/** Cover that lies inside a contract of another line: `diensthaftpflicht` in the Privathaftpflicht. */
export type Einschluss = {
  readonly sparten: readonly string[];
  readonly guete: (lage: Vertragslage, sicht: Sicht) => Guete;
  /** Detail that would tell. */
  readonly feld?: string;
};

export type Deckung = {
  /** Lines that cover in full. */
  readonly sparten: readonly string[];
  /** Lines that cover in part, whatever they pay. */
  readonly teils?: readonly string[];
  readonly einschluss?: readonly Einschluss[];
  /** What a contract pays; without it any running contract is enough. */
  readonly wert?: Leistungsart | Wertleser;
  /** Several contracts count with the highest one, not with their sum (liability). */
  readonly hoechster?: boolean;
  /** A contract whose value cannot be read leaves the answer open. Else it counts as enough. */
  readonly genau?: boolean;
  /** From where on it is enough; default is the target. */
  readonly schwelle?: (ziel: number | undefined, sicht: Sicht) => number | undefined;
  readonly guete?: (lage: Vertragslage, sicht: Sicht) => Guete;
  /** Contracts of the lines that do not count: another line's contract without the Zusatzversicherung. */
  readonly zaehlt?: (lage: Vertragslage, sicht: Sicht) => boolean;
  /** Contracts that pay without regard to a sum. */
  readonly ohneSumme?: (lage: Vertragslage) => boolean;
  /** Whose contracts count: the subject's (default), or any of the household. */
  readonly kreis?: 'haushalt';
  /** Several contracts of these lines may be in question for a subject (`objekt`), this says how many one insures. */
  readonly umfang?: (lage: Vertragslage) => number | undefined;
  /** Answers alone, from facts: reserves, number of contracts. */
  readonly selbst?: (sicht: Sicht, ziel: number | undefined, vertraege: readonly Vertragslage[]) => Urteil;
};

const keine: readonly never[] = [];

export const urteil = (
  ergebnis: Ergebnis,
  vorhanden?: number,
  vertraege: readonly Vertragslage[] = keine,
  fehlt: readonly FehlenderFakt[] = keine,
): Urteil => ({ ergebnis, vorhanden, vertraege, fehlt });

const nichts = urteil('luecke', 0);
const fehlend = urteil('luecke');

const leistungsfeld = ({ vertrag }: Vertragslage, art: Leistungsart): string | undefined =>
  findSparte(vertrag.sparte).leistung?.[art];

/** Reads sum, monthly pension or daily benefit from the field that the Sparte names. */
export const liesLeistung = (lage: Vertragslage, art: Leistungsart): number | undefined => {
  const feld = leistungsfeld(lage, art);
  const wert = feld === undefined ? undefined : lage.vertrag.details[feld];
  return typeof wert === 'number' ? wert : undefined;
};

const liesWert = ({ wert }: Deckung, lage: Vertragslage, sicht: Sicht): number | undefined =>
  typeof wert === 'function' ? wert(lage, sicht) : wert && liesLeistung(lage, wert);

const artfrage: Readonly<Record<Leistungsart, string>> = {
  summe: 'Welche Summe',
  renteMonat: 'Welche Monatsrente',
  tagessatz: 'Welchen Tagessatz',
};

/** Question for a detail of a contract that could not be read. */
export const fehltImVertrag = (lage: Vertragslage, feld: string, frage: string): FehlenderFakt =>
  createFehlend(feld, frage, { vertragId: lage.kennung, pfad: `details.${feld}` });

const fehltWert = ({ wert }: Deckung, lage: Vertragslage): FehlenderFakt => {
  const art = typeof wert === 'string' ? wert : 'summe';
  const feld = leistungsfeld(lage, art) ?? 'versicherungssummeCents';
  const { label } = findSparte(lage.vertrag.sparte);
  return fehltImVertrag(lage, feld, `${artfrage[art]} nennt der Vertrag ${label} bei ${lage.bezeichnung}?`);
};

const fehltGuete = (lage: Vertragslage, feld = 'leistungsumfang'): FehlenderFakt =>
  fehltImVertrag(
    lage,
    feld,
    `Welchen Umfang hat der Vertrag ${findSparte(lage.vertrag.sparte).label} bei ${lage.bezeichnung}?`,
  );

const rangfolge: readonly Guete[] = ['voll', 'unklar', 'teils', 'keine'];
const bessere = (a: Guete, b: Guete): Guete => (rangfolge.indexOf(a) <= rangfolge.indexOf(b) ? a : b);

const besteGuete = ({ guete }: Deckung, vertraege: readonly Vertragslage[], sicht: Sicht): Guete => {
  if (!guete) return 'voll';
  let beste: Guete = 'keine';
  for (const lage of vertraege) beste = bessere(beste, guete(lage, sicht));
  return beste;
};

const ausGuete: Readonly<Record<Guete, Ergebnis>> = {
  voll: 'gedeckt',
  teils: 'teilweise',
  unklar: 'unbekannt',
  keine: 'luecke',
};

/** No contract of the line itself: perhaps another one includes it, or helps in part. */
const urteilOhneEigenen = (deckung: Deckung, sicht: Sicht, ziel: number | undefined): Urteil => {
  let beste: Guete = 'keine';
  let fund: Vertragslage | undefined;
  let feld: string | undefined;
  for (const einschluss of deckung.einschluss ?? keine)
    for (const lage of sicht.lage.vertraege) {
      if (lage.kuenftig || !einschluss.sparten.includes(lage.vertrag.sparte)) continue;
      const guete = einschluss.guete(lage, sicht);
      if (guete === 'keine' || bessere(beste, guete) === beste) continue;
      beste = guete;
      fund = lage;
      ({ feld } = einschluss);
    }
  if (fund) {
    const offen = beste === 'unklar' ? [fehltGuete(fund, feld)] : keine;
    return urteil(ausGuete[beste], undefined, [fund], offen);
  }
  return deckung.wert || ziel !== undefined ? nichts : fehlend;
};

type Summe = { readonly bekannt: number; readonly unlesbar: Vertragslage | undefined };

const summiere = (deckung: Deckung, vertraege: readonly Vertragslage[], sicht: Sicht): Summe => {
  let bekannt = 0;
  let unlesbar: Vertragslage | undefined;
  for (const lage of vertraege) {
    const wert = liesWert(deckung, lage, sicht);
    if (wert === undefined) unlesbar = lage;
    else bekannt = deckung.hoechster ? Math.max(bekannt, wert) : bekannt + wert;
  }
  return { bekannt, unlesbar };
};

const nachGuete = (
  deckung: Deckung,
  sicht: Sicht,
  vertraege: readonly Vertragslage[],
  vorhanden: number | undefined,
): Urteil => {
  const guete = besteGuete(deckung, vertraege, sicht);
  const [lage] = vertraege;
  const offen = guete === 'unklar' && lage ? [fehltGuete(lage)] : keine;
  return urteil(ausGuete[guete], vorhanden, vertraege, offen);
};

/**
 * Holds the subject's contracts (running, of `deckung.sparten`) against the target.
 * No contract: a gap, unless another line includes the cover. A value that cannot be read: open where `genau`, else enough.
 */
export const pruefeDeckung = (
  deckung: Deckung,
  sicht: Sicht,
  ziel: number | undefined,
  vertraege: readonly Vertragslage[],
): Urteil => {
  if (deckung.selbst) return deckung.selbst(sicht, ziel, vertraege);
  if (vertraege.length === 0) return urteilOhneEigenen(deckung, sicht, ziel);
  if (!deckung.wert) return nachGuete(deckung, sicht, vertraege, undefined);
  const { bekannt, unlesbar } = summiere(deckung, vertraege, sicht);
  const vorhanden = unlesbar && bekannt === 0 ? undefined : bekannt;
  if (deckung.ohneSumme && vertraege.some(deckung.ohneSumme))
    return nachGuete(deckung, sicht, vertraege, vorhanden);
  const schwelle = deckung.schwelle ? deckung.schwelle(ziel, sicht) : ziel;
  if (schwelle !== undefined && bekannt >= schwelle) return nachGuete(deckung, sicht, vertraege, vorhanden);
  if (unlesbar || schwelle === undefined) {
    if (!deckung.genau) return nachGuete(deckung, sicht, vertraege, vorhanden);
    return urteil('unbekannt', vorhanden, vertraege, unlesbar ? [fehltWert(deckung, unlesbar)] : keine);
  }
  return urteil(bekannt > 0 ? 'teilweise' : 'luecke', vorhanden, vertraege);
};
