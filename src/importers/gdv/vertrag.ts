// Satz 0200 (Allgemeiner Vertragsteil) with the parts of its Sparte: one contract; a bundle gives one per Sparte.
import { isTag } from '#domain/datum.ts';
import { ratenImJahr } from '#domain/geld.ts';
import type { Hinweis } from '#domain/hinweis.ts';
import { lieferstatusSchema } from '#domain/vertrag.ts';
import type { Vertrag } from '#domain/vertrag.ts';
import type { Fundstelle, Nachweis } from '#domain/vorschlag.ts';
import { rohText } from '#formats/gdv/index.ts';
import { sparteZuGdv } from '#sparten/erkennung.ts';
import type { Spartenerkennung } from '#sparten/erkennung.ts';
import { leseBeteiligungen } from './beteiligung.ts';
import { vertragsstatus, zahlweisen } from './codes.daten.ts';
import { erweitere } from './erweiterung.ts';
import { centsAus, markiere, nimm, nimmText, stelle, wertVon } from './teil.ts';
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

const merke = <T>(
  stellen: Stellen,
  teil: Teil | undefined,
  feld: string,
  ziel: string,
  wert: T | undefined,
): Record<string, T> => {
  if (wert === undefined || !teil) return {};
  stellen[ziel] = stelle(teil, feld);
  return { [ziel]: wert };
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

const leseTage = (t1: Teil | undefined, stellen: Stellen) => ({
  ...merke(stellen, t1, 'Vertragsbeginn', 'beginn', nimm(t1, 'Vertragsbeginn', tag)),
  ...merke(stellen, t1, 'Vertragsablauf', 'ablauf', nimm(t1, 'Vertragsablauf', tag)),
  ...merke(stellen, t1, 'Abgangsdatum', 'stornoAm', nimm(t1, 'Abgangsdatum', tag)),
  ...merke(stellen, t1, 'Hauptfaelligkeit', 'hauptfaelligkeit', leseHauptfaelligkeit(t1)),
});

const leseStatus = (t1: Teil | undefined, stellen: Stellen) => {
  const zahlart = wertVon(t1, 'Zahlungsweise');
  const code = nimm(t1, 'Vertragsstatus', (wert) => vertragsstatus[String(wert)]);
  const status = code === 'aktiv' && zahlart === '9' ? 'beitragsfrei' : code;
  const grund = nimm(t1, 'Abgangsgrund', (wert) => (/^0*$/.test(String(wert)) ? undefined : String(wert)));
  return {
    ...merke(stellen, t1, 'Vertragsstatus', 'lieferstatus', lieferstatusSchema.optional().parse(status)),
    ...merke(stellen, t1, 'Abgangsgrund', 'abgangsgrund', grund),
  };
};

/** Beträge je Zahlung; without the gross figure (0200 TD 2) the net one stands for it, nothing is computed. */
const leseBeitrag = (t1: Teil | undefined, t2: Teil | undefined, stellen: Stellen): Partial<Vertrag> => {
  const zahlweise =
    nimm(t1, 'Zahlungsweise', (wert) => (String(wert) === '9' ? null : zahlweisen[String(wert)])) ??
    undefined;
  const netto = nimm(t1, 'GesbeitragNettoInWE', centsAus);
  const brutto = nimm(t2, 'GesbeitragBruttoInWE', centsAus);
  const raten = zahlweise ? ratenImJahr[zahlweise] : 0;
  const waehrung = nimm(t1, 'Waehrungsschluessel', (wert) =>
    /^[A-Z]{3}$/.test(String(wert)) ? String(wert) : undefined,
  );
  const [teil, feld] = brutto === undefined ? [t1, 'GesbeitragNettoInWE'] : [t2, 'GesbeitragBruttoInWE'];
  return {
    ...merke(stellen, t1, 'Zahlungsweise', 'zahlweise', zahlweise),
    ...merke(stellen, teil, feld, 'beitragCents', brutto ?? netto),
    ...(netto !== undefined && raten > 0
      ? merke(stellen, t1, 'GesbeitragNettoInWE', 'nettoJahresbeitragCents', netto * raten)
      : {}),
    ...merke(stellen, t1, 'Waehrungsschluessel', 'waehrung', waehrung),
  };
};

const textfelder = [
  'Produktname',
  'Tarifbezeichnung',
  'Produktbeschreibung',
  'Wagnistext',
  'Wagnisbeschreibung',
  'Spartenbezeichnung',
  'Risikobeschreibung1',
];

/** What the records tell about the Sparte beyond its code. */
const findSparte = (code: string, teile: readonly Teil[]): Spartenerkennung => {
  const werte = (name: string) =>
    teile
      .map((teil) => wertVon(teil, name))
      .filter((wert) => wert !== undefined)
      .map(String);
  const wagnisarten = teile
    .filter(({ td }) => td.satz.startsWith('0220.010'))
    .map(({ td }) => td.text.slice(59, 60).trim())
    .filter(Boolean);
  return sparteZuGdv(code, {
    texte: textfelder.flatMap(werte),
    wagnisarten: [...new Set(wagnisarten)],
    ...(werte('ErweiterterBerversvSchluessel')[0] === undefined
      ? {}
      : { berVersV: werte('ErweiterterBerversvSchluessel')[0] ?? '' }),
  });
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
  const stellen: Stellen = { versicherungsscheinnummer: { zeile, feld: 'VsNr', roh: kopf.nummer } };
  const { sparte } = waehleSparte(kopf, teile, stellen);
  const zugeordnet = ordneZu(sparte, teile);
  const beteiligungen = leseBeteiligungen(teile);
  if (beteiligungen.length > 0) zugeordnet.details['beteiligungen'] = beteiligungen;
  const produkt = nimmText(t2, 'Produktname') ?? zugeordnet.vertrag.produkt;
  const vertrag: Vertrag = {
    gesellschaft: kopf.gesellschaft,
    ...(kopf.nummer ? { versicherungsscheinnummer: kopf.nummer } : {}),
    sparte: kopf.bekannteSparte ?? sparte.schluessel,
    sparteGeliefert: kopf.sparte || 'leer',
    ...(produkt ? { produkt } : {}),
    waehrung: 'EUR',
    ...leseTage(t1, stellen),
    ...leseStatus(t1, stellen),
    ...leseBeitrag(t1, t2, stellen),
    fremdvertrag: false,
    ...(kopf.vermittler ? { vermittlernummer: kopf.vermittler } : {}),
    details: zugeordnet.details,
    personen: [...kopf.personen, ...zugeordnet.personen].slice(0, 500),
    weitereAngaben: [],
  };
  const angaben = [...kopf.partnerangaben, ...weitereAngaben(teile)].slice(0, hoechstensAngaben);
  return {
    vertrag: { ...vertrag, weitereAngaben: angaben },
    nachweis: { zeile, felder: { ...zugeordnet.stellen, ...stellen } },
  };
};
