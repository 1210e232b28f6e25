// Saetze 0500 and 0550 (Schaden): movements, joined to the claim that they belong to.
import { isTag, isTeilTag } from '#domain/datum.ts';
import { statusAus } from '#domain/schaden.ts';
import type { Schaden, Schadenbewegung } from '#domain/schaden.ts';
import { normalisiereScheinnummer } from '#domain/vertrag.ts';
import type { Fundstelle, SchadenVorschlag } from '#domain/vorschlag.ts';
import { centsAus, createStellen, isDezimal, nimm, nimmText, stelle, wertVon } from './teil.ts';
import type { Teil } from './teil.ts';
import { restAngaben } from './weitere.ts';

type Bau<T> = { -readonly [K in keyof T]: T[K] };
type Offen = {
  readonly schaden: Bau<Schaden>;
  readonly zeile: number;
  readonly stellen: Record<string, Fundstelle>;
  letzte: Bau<Schadenbewegung>;
};

const tag = (wert: unknown): string | undefined =>
  typeof wert === 'string' && isTag(wert) ? wert : undefined;
const teilTag = (wert: unknown): string | undefined =>
  typeof wert === 'string' && isTeilTag(wert) ? wert : undefined;
const zahl = (wert: unknown): number | undefined => (typeof wert === 'number' ? wert : undefined);
const waehrungscode = (wert: unknown): string | undefined =>
  typeof wert === 'string' && /^[A-Z]{3}$/.test(wert) ? wert : undefined;
const erledigt: Readonly<Record<string, boolean>> = {
  '1': true,
  J: true,
  j: true,
  '0': false,
  N: false,
  n: false,
};
const erledigtWert = (wert: unknown): boolean | undefined => erledigt[String(wert)];

const saetze = {
  '0500': {
    nummer: 'LfdNrBearbeitungsvorganges',
    tag: 'Bearbeitungsdatum',
    code: 'Zahlungsart',
    betrag: ['BetragInWEGemaessZahlungsart'],
    kosten: 'SchadenbearbeitungskostInWE',
    erledigt: 'ErledigterSchaden',
    beschreibung: 'Mehrzweckfeld',
  },
  '0550': {
    nummer: 'LfdNrBearbeitungsVorganges',
    tag: '',
    code: 'Leistungsart',
    betrag: ['AnteiligerSchadenbetragInWE', 'Schadenbetrag100ProzInWE'],
    kosten: '',
    erledigt: 'Schadenerledigung',
    beschreibung: 'Schadenbeschreibung',
  },
} as const;

/** Saetze that this reads; others are passed over. */
export const schadensaetze: ReadonlySet<string> = new Set(Object.keys(saetze));

const text = (teil: Teil, feld: string): string => {
  const wert = wertVon(teil, feld);
  return wert === undefined ? '' : isDezimal(wert) ? String(wert.wert) : String(wert);
};

/** By the insurer's number; else the broker's, else the day. */
const schadenkey = (teil: Teil): string => {
  const eigene = text(teil, 'SchadenNrVermittlers');
  const nummer = normalisiereScheinnummer(text(teil, 'SchadenNrVu'));
  if (nummer) return nummer;
  return eigene ? `M ${normalisiereScheinnummer(eigene)}` : `T ${text(teil, 'Schadendatum')}`;
};

const satzVon = (teil: Teil) => saetze[teil.td.satzart as keyof typeof saetze];

const bewegungskey = (teil: Teil): string => {
  const felder = satzVon(teil);
  const nummer = text(teil, felder.nummer);
  const tag0 = felder.tag === '' ? '' : text(teil, felder.tag);
  const kosten = felder.kosten === '' ? '' : text(teil, felder.kosten);
  const betrag = felder.betrag.map((feld) => text(teil, feld)).find(Boolean) ?? '';
  return [teil.td.satzart, nummer, tag0, text(teil, felder.code), betrag, kosten].join('|');
};

const leseBewegung = (teil: Teil, schluessel: string): { bewegung: Bau<Schadenbewegung>; feld: string } => {
  const felder = satzVon(teil);
  const betragsfeld =
    felder.betrag.find((feld) => centsAus(wertVon(teil, feld)) !== undefined) ?? felder.betrag[0];
  const laufendeNummer = nimm(teil, felder.nummer, zahl);
  const bearbeitetAm = felder.tag === '' ? undefined : nimm(teil, felder.tag, tag);
  const code = nimmText(teil, felder.code);
  const betragCents = nimm(teil, betragsfeld, centsAus);
  const kostenCents = felder.kosten === '' ? undefined : nimm(teil, felder.kosten, centsAus);
  const isErledigt = nimm(teil, felder.erledigt, erledigtWert);
  const bewegung: Bau<Schadenbewegung> = { schluessel, weitereAngaben: [] };
  if (laufendeNummer !== undefined) bewegung.laufendeNummer = laufendeNummer;
  if (bearbeitetAm !== undefined) bewegung.bearbeitetAm = bearbeitetAm;
  if (code !== undefined) bewegung.code = code;
  if (betragCents !== undefined) bewegung.betragCents = betragCents;
  if (kostenCents !== undefined) bewegung.kostenCents = kostenCents;
  if (isErledigt !== undefined) bewegung.erledigt = isErledigt;
  return { bewegung, feld: betragsfeld };
};

const leseKopf = (teil: Teil, schluessel: string): Bau<Schaden> => {
  const { beschreibung } = satzVon(teil);
  const kopf: Bau<Schaden> = {
    schluessel,
    waehrung: nimm(teil, 'Waehrungsschluessel', waehrungscode) ?? 'EUR',
    status: 'unbekannt',
    bewegungen: [],
  };
  const schadennummer = nimmText(teil, 'SchadenNrVu');
  const eigeneNummer = nimmText(teil, 'SchadenNrVermittlers');
  const schadentag = nimm(teil, 'Schadendatum', teilTag);
  const gemeldetAm = nimm(teil, 'Schadenmeldedatum', tag);
  const sparte = nimmText(teil, 'Schadensparte') ?? teil.td.text.slice(10, 13).trim();
  const ursache = nimmText(teil, 'Schadenursache');
  const worte = nimmText(teil, beschreibung);
  if (schadennummer !== undefined) kopf.schadennummer = schadennummer;
  if (eigeneNummer !== undefined) kopf.eigeneNummer = eigeneNummer;
  if (schadentag !== undefined) kopf.schadentag = schadentag;
  if (gemeldetAm !== undefined) kopf.gemeldetAm = gemeldetAm;
  if (sparte) kopf.sparteGeliefert = sparte;
  if (ursache !== undefined) kopf.ursache = ursache;
  if (worte !== undefined) kopf.beschreibung = worte;
  return kopf;
};

const gibRest = (teil: Teil, bewegung: Bau<Schadenbewegung>): void => {
  for (const angabe of restAngaben(teil))
    if (bewegung.weitereAngaben.length < 500) bewegung.weitereAngaben.push(angabe);
  teil.benutzt.fill(1);
};

/** Teildatensatz 2 speaks of the movement before it. */
const liesZusatz = (teil: Teil, offen: Offen | undefined): void => {
  if (!offen) return;
  const rueckstellungCents = nimm(teil, 'HoeheSchadenreserve', centsAus);
  if (rueckstellungCents !== undefined) offen.letzte.rueckstellungCents = rueckstellungCents;
  const nummer = nimmText(teil, 'SchadenNrVu');
  const eigene = nimmText(teil, 'SchadenNrVermittlers');
  if (nummer) offen.schaden.schadennummer ??= nummer;
  if (eigene) offen.schaden.eigeneNummer ??= eigene;
  gibRest(teil, offen.letzte);
};

type Auftrag = { readonly bezug: string; readonly vertrag: string };

const fuehre = (offene: Map<string, Offen>, teil: Teil, bezug: string): Offen => {
  const schluessel = `${bezug}|${schadenkey(teil)}`.slice(0, 200);
  const bewegungsschluessel = `${schluessel}|${bewegungskey(teil)}`.slice(0, 290);
  const kopf = leseKopf(teil, schluessel);
  const { bewegung, feld } = leseBewegung(teil, bewegungsschluessel);
  gibRest(teil, bewegung);
  const offen = offene.get(schluessel) ?? {
    schaden: kopf,
    zeile: teil.td.zeile,
    stellen: createStellen(),
    letzte: bewegung,
  };
  if (offen.schaden !== kopf) Object.assign(offen.schaden, kopf, { bewegungen: offen.schaden.bewegungen });
  const bekannt = offen.schaden.bewegungen.findIndex((b) => b.schluessel === bewegungsschluessel);
  if (bekannt < 0) offen.schaden.bewegungen.push(bewegung);
  else offen.schaden.bewegungen[bekannt] = bewegung;
  offen.letzte = bewegung;
  offen.stellen[`bewegungen:${bewegungsschluessel}`] = stelle(teil, feld);
  offene.set(schluessel, offen);
  return offen;
};

/** Reads the claims of one contract: one Vorschlag per claim with its movements of this place in the file. */
export const leseSchaeden = ({ bezug, vertrag }: Auftrag, teile: readonly Teil[]): SchadenVorschlag[] => {
  const offene = new Map<string, Offen>();
  let letzter: Offen | undefined;
  for (const teil of teile) {
    if (!schadensaetze.has(teil.td.satzart)) continue;
    if (teil.td.td > 1) liesZusatz(teil, letzter);
    else letzter = fuehre(offene, teil, bezug);
  }
  const vorschlaege: SchadenVorschlag[] = [];
  for (const { schaden, zeile, stellen } of offene.values()) {
    schaden.status = statusAus(schaden.bewegungen);
    vorschlaege.push({ art: 'schaden', vertrag, schaden, nachweis: { zeile, felder: stellen } });
  }
  return vorschlaege;
};
