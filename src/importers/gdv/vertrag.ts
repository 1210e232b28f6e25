// Satz 0200 (Allgemeiner Vertragsteil) with the parts of its Sparte: one contract; a bundle gives one per Sparte.
import { isTag } from '#domain/datum.ts';
import { ratenImJahr } from '#domain/geld.ts';
import type { Hinweis } from '#domain/hinweis.ts';
import type { Vertrag } from '#domain/vertrag.ts';
import type { Fundstelle, Nachweis } from '#domain/vorschlag.ts';
import { rohText } from '#formats/gdv/index.ts';
import type { Spartenerkennung } from '#sparten/erkennung.ts';
import { findSparte } from './sparte.ts';
import { leseBeteiligungen } from './beteiligung.ts';
import { genauererStatus, vertragsstatus, zahlweisen } from './codes.daten.ts';
import { erweitere } from './erweiterung.ts';
import { centsAus, createStellen, markiere, nimm, nimmText, stelle, wertVon } from './teil.ts';
import type { Teil } from './teil.ts';
import { hoechstensAngaben, weitereAngaben } from './weitere.ts';
import { ordneZu } from './zuordnung.ts';

/** What the records' heads say, and what the importer knows besides. */
export type Vertragskopf = {
  readonly gesellschaft: string;
  readonly nummer: string;
  readonly sparte: string;
  readonly vermittler: string;
  /** The Sparte that an earlier part of the same contract in this file has settled. */
  readonly bekannteSparte?: string;
  readonly personen: Vertrag['personen'];
  /** Values of the partners that have no home with the customer. */
  readonly partnerangaben: Vertrag['weitereAngaben'];
  /** Line of the group's first record. */
  readonly zeile: number;
  readonly melde: (hinweis: Hinweis) => void;
};

export type GelesenerVertrag = { readonly vertrag: Vertrag; readonly nachweis: Nachweis };

type Stellen = Record<string, Fundstelle>;

const tag = (wert: unknown): string | undefined =>
  typeof wert === 'string' && isTag(wert) ? wert : undefined;

/** A contract while it is read: values come one by one, each with its place. */
type Bau = { -readonly [K in keyof Vertrag]: Vertrag[K] };
type Lesung = { readonly vertrag: Bau; readonly stellen: Stellen };

const setze = <K extends keyof Vertrag>(
  { vertrag, stellen }: Lesung,
  teil: Teil | undefined,
  feld: string,
  ziel: K,
  wert: Vertrag[K] | undefined,
): void => {
  if (wert === undefined || !teil) return;
  vertrag[ziel] = wert;
  stellen[ziel] = stelle(teil, feld);
};

/** TTMM of a day whose year may be missing (`01050000`). */
const leseHauptfaelligkeit = (teil: Teil | undefined): string | undefined => {
  const feld = teil?.td.layout.feld.get('Hauptfaelligkeit');
  const roh = teil && feld ? rohText(teil.td, feld).trim() : '';
  const [, t = '', m = ''] = /^(\d{2})(\d{2})\d{4}$/.exec(roh) ?? [];
  if (!isTag(`2000-${m}-${t}`)) return undefined;
  if (teil) markiere(teil, 'Hauptfaelligkeit');
  return `${m}-${t}`;
};

const leseTage = (lesung: Lesung, t1: Teil | undefined): void => {
  setze(lesung, t1, 'Vertragsbeginn', 'beginn', nimm(t1, 'Vertragsbeginn', tag));
  setze(lesung, t1, 'Vertragsablauf', 'ablauf', nimm(t1, 'Vertragsablauf', tag));
  setze(lesung, t1, 'Abgangsdatum', 'stornoAm', nimm(t1, 'Abgangsdatum', tag));
  setze(lesung, t1, 'Hauptfaelligkeit', 'hauptfaelligkeit', leseHauptfaelligkeit(t1));
};

const leseStatus = (lesung: Lesung, t1: Teil | undefined): void => {
  const zahlart = wertVon(t1, 'Zahlungsweise');
  const roh = String(wertVon(t1, 'Vertragsstatus') ?? '');
  const code = vertragsstatus[roh];
  if (t1 && code && !genauererStatus.has(roh)) markiere(t1, 'Vertragsstatus');
  const status = code === 'aktiv' && zahlart === '9' ? 'beitragsfrei' : code;
  const grund = nimm(t1, 'Abgangsgrund', (wert) => (/^0*$/.test(String(wert)) ? undefined : String(wert)));
  setze(lesung, t1, 'Vertragsstatus', 'lieferstatus', status);
  setze(lesung, t1, 'Abgangsgrund', 'abgangsgrund', grund);
};

/** Beträge je Zahlung; without the gross figure (0200 TD 2) the net one stands for it, nothing is computed. */
const leseBeitrag = (lesung: Lesung, t1: Teil | undefined, t2: Teil | undefined): void => {
  const zahlweise =
    nimm(t1, 'Zahlungsweise', (wert) => (String(wert) === '9' ? null : zahlweisen[String(wert)])) ??
    undefined;
  const netto = nimm(t1, 'GesbeitragNettoInWE', centsAus);
  const brutto = nimm(t2, 'GesbeitragBruttoInWE', centsAus);
  const raten = zahlweise ? ratenImJahr[zahlweise] : 0;
  const waehrung = nimm(t1, 'Waehrungsschluessel', (wert) =>
    /^[A-Z]{3}$/.test(String(wert)) ? String(wert) : undefined,
  );
  setze(lesung, t1, 'Zahlungsweise', 'zahlweise', zahlweise);
  if (brutto === undefined) setze(lesung, t1, 'GesbeitragNettoInWE', 'beitragCents', netto);
  else setze(lesung, t2, 'GesbeitragBruttoInWE', 'beitragCents', brutto);
  if (netto !== undefined && raten > 0)
    setze(lesung, t1, 'GesbeitragNettoInWE', 'nettoJahresbeitragCents', netto * raten);
  setze(lesung, t1, 'Waehrungsschluessel', 'waehrung', waehrung);
};

const meldeUnbekannt = ({ melde, sparte }: Vertragskopf, zeile: number): void =>
  melde({
    code: 'sparte-ohne-zuordnung',
    schwere: 'warnung',
    text: `Die Sparte ${sparte || '(leer)'} ist nicht bekannt; der Vertrag wird ohne Sparte geführt.`,
    zeile,
    feld: 'Sparte',
    wert: sparte,
  });

const waehleSparte = (kopf: Vertragskopf, teile: readonly Teil[], stellen: Stellen): Spartenerkennung => {
  const zeile = teile[0]?.td.zeile ?? kopf.zeile;
  const fund = findSparte(kopf.sparte, teile);
  if (fund.sparte.schluessel === 'unbekannt' && kopf.sparte !== '000') meldeUnbekannt(kopf, zeile);
  // A bare code that several Sparten share is no statement: it never overwrites what is known better.
  if (fund.sicherheit !== 'unsicher') stellen['sparte'] = { zeile, feld: 'Sparte', roh: kopf.sparte };
  return fund;
};

const t = (teile: readonly Teil[], satz: string, td: number): Teil | undefined =>
  teile.find((teil) => teil.td.satzart === satz && teil.td.td === td);

/** Reads one contract out of its records; `kopf.sparte` is the GDV code that names its Sparte. */
export const leseVertrag = (kopf: Vertragskopf, gelesene: readonly Teil[]): GelesenerVertrag => {
  const teile = erweitere(gelesene);
  const [t1, t2] = [t(teile, '0200', 1), t(teile, '0200', 2)];
  const zeile = (t1 ?? teile[0])?.td.zeile ?? kopf.zeile;
  const stellen = createStellen();
  stellen['versicherungsscheinnummer'] = { zeile, feld: 'VsNr', roh: kopf.nummer };
  const { sparte } = waehleSparte(kopf, teile, stellen);
  const zugeordnet = ordneZu(sparte, teile, stellen);
  const beteiligungen = leseBeteiligungen(teile);
  if (beteiligungen.length > 0) zugeordnet.details['beteiligungen'] = beteiligungen;
  const produkt = nimmText(t2, 'Produktname') ?? zugeordnet.vertrag.produkt;
  const vertrag: Bau = {
    gesellschaft: kopf.gesellschaft,
    sparte: kopf.bekannteSparte ?? sparte.schluessel,
    sparteGeliefert: kopf.sparte || 'leer',
    waehrung: 'EUR',
    fremdvertrag: false,
    details: zugeordnet.details,
    personen: [...kopf.personen, ...zugeordnet.personen].slice(0, 500),
    weitereAngaben: [],
  };
  if (kopf.nummer) vertrag.versicherungsscheinnummer = kopf.nummer;
  if (produkt) vertrag.produkt = produkt;
  if (kopf.vermittler) vertrag.vermittlernummer = kopf.vermittler;
  const lesung = { vertrag, stellen };
  leseTage(lesung, t1);
  leseStatus(lesung, t1);
  leseBeitrag(lesung, t1, t2);
  const rest = weitereAngaben(teile);
  const angaben = kopf.partnerangaben.length === 0 ? rest : [...kopf.partnerangaben, ...rest];
  vertrag.weitereAngaben = angaben.length > hoechstensAngaben ? angaben.slice(0, hoechstensAngaben) : angaben;
  return { vertrag, nachweis: { zeile, felder: stellen } };
};
