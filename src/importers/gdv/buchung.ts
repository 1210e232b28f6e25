// Saetze 0400 to 0450 (Inkasso): premiums and commissions that the insurer books, as Buchungen of the contract.
import type { Buchung, Buchungsart } from '#domain/buchung.ts';
import { isTag } from '#domain/datum.ts';
import type { BuchungVorschlag } from '#domain/vorschlag.ts';
import { courtagen0410, courtagen0450 } from './buchung.daten.ts';
import type { Courtagefelder } from './buchung.daten.ts';
import { centsAus, isDezimal, nimm, nimmText, stelle, wertVon } from './teil.ts';
import type { Teil } from './teil.ts';
import { restAngaben } from './weitere.ts';

/** What a contract's Inkasso has said in this file so far: a later Satz must not say it twice. */
export type Inkassostand = { beitrag: boolean; courtage: boolean };

type Auftrag = {
  /** Insurer, number and Folgenummer: the part of each key that names the contract. */
  readonly bezug: string;
  /** Key of the contract in the file. */
  readonly vertrag: string;
  readonly stand: Inkassostand;
};

type Bau = { -readonly [K in keyof Buchung]: Buchung[K] };
type Entwurf = { readonly buchung: Bau; readonly teil: Teil; readonly feld: string };

const tag = (wert: unknown): string | undefined =>
  typeof wert === 'string' && isTag(wert) ? wert : undefined;

const waehrungVon = (teil: Teil): string =>
  nimm(teil, 'Waehrungsschluessel', (wert) => (/^[A-Z]{3}$/.test(String(wert)) ? String(wert) : undefined)) ??
  'EUR';

const setzeZeitraum = (teil: Teil, buchung: Bau): void => {
  const von = nimm(teil, 'AbrechnungszeitraumVon', tag);
  const bis = nimm(teil, 'AbrechnungszeitraumBis', tag);
  if (von) buchung.von = buchung.faelligAm = von;
  if (bis) buchung.bis = bis;
};

const geld = (teil: Teil, feld: string | undefined): number | undefined =>
  feld === undefined ? undefined : nimm(teil, feld, centsAus);

const namen: Readonly<Record<Buchungsart, readonly [string, string]>> = {
  beitrag: ['Beitrag', 'Beitragsrückbuchung'],
  courtage: ['Courtage', 'Courtagerückbelastung'],
};

const bezeichnung = (art: Buchungsart, betragCents: number): string => namen[art][betragCents < 0 ? 1 : 0];

const keyteil = (teil: Teil, feld: string): string => {
  const wert = wertVon(teil, feld);
  if (wert === undefined) return '';
  return isDezimal(wert) ? String(wert.wert) : String(wert);
};

/** Fields that make a 0400 the posting it is. */
const merkmale0400 = [
  'Buchungsdatum',
  'AbrechnungszeitraumVon',
  'AbrechnungszeitraumBis',
  'Sollstellungsart',
  'Inkassoart',
  'NachtragsNr',
  'Retourengrund',
  'GesbeitragNettoInWE',
  'GesbeitragBruttoInWE',
];
const merkmale0410 = [
  'AbrechnungszeitraumVon',
  'AbrechnungszeitraumBis',
  'LfdNrVersichertenPersonVp',
  'AbweichendeVuNr',
  'TeilspartenbeitragNettoInWE',
];
const merkmale0450 = [
  'LfdNrDeklaration',
  'AbrechnungszeitraumVon',
  'AbrechnungszeitraumBis',
  'Zeichnungsjahr',
];

const key = (teil: Teil, merkmale: readonly string[]): string =>
  [teil.td.satzart, ...merkmale.map((feld) => keyteil(teil, feld))].join('|');

const setzeSparte = (teil: Teil, buchung: Bau): void => {
  const code = teil.td.text.slice(10, 13).trim();
  if (!/^0*$/.test(code)) buchung.sparteGeliefert = code;
};

const addiere = (...teile: readonly (number | undefined)[]): number | undefined =>
  teile.every((einer) => einer === undefined)
    ? undefined
    : teile.reduce<number>((summe, einer) => summe + (einer ?? 0), 0);

type Geldfelder = {
  readonly brutto?: string;
  readonly netto: string;
  readonly steuer: string;
  readonly gebuehr?: string;
};

const beitrag = (teil: Teil, schluessel: string, felder: Geldfelder): Entwurf => {
  const nettoCents = geld(teil, felder.netto);
  const steuerCents = geld(teil, felder.steuer);
  const gebuehrCents = geld(teil, felder.gebuehr);
  const brutto = geld(teil, felder.brutto);
  const betragCents = brutto ?? addiere(nettoCents, steuerCents, gebuehrCents) ?? 0;
  const buchungAm = nimm(teil, 'Buchungsdatum', tag);
  const code = nimmText(teil, 'Sollstellungsart');
  const buchung: Bau = {
    schluessel,
    art: 'beitrag',
    betragCents,
    waehrung: waehrungVon(teil),
    bezeichnung: bezeichnung('beitrag', betragCents),
    weitereAngaben: [],
  };
  if (nettoCents !== undefined) buchung.nettoCents = nettoCents;
  if (steuerCents !== undefined) buchung.steuerCents = steuerCents;
  if (gebuehrCents !== undefined) buchung.gebuehrCents = gebuehrCents;
  if (buchungAm) buchung.buchungAm = buchungAm;
  if (code) buchung.code = code;
  setzeZeitraum(teil, buchung);
  setzeSparte(teil, buchung);
  return { buchung, teil, feld: brutto === undefined ? felder.netto : (felder.brutto ?? felder.netto) };
};

const prozent = (wert: unknown): number | undefined =>
  isDezimal(wert) ? wert.wert / 10 ** wert.stellen : undefined;

/** A commission of `teil`; dates come from the posting before it where the record has none. */
const courtage = (
  teil: Teil,
  schluessel: string,
  felder: Courtagefelder,
  davor: Buchung | undefined,
): Entwurf | undefined => {
  const betragCents = geld(teil, felder.betrag);
  if (betragCents === undefined) return undefined;
  const courtagesatz = felder.satz ? nimm(teil, felder.satz, prozent) : undefined;
  const bemessungCents = geld(teil, felder.bemessung);
  const code = felder.art ? nimmText(teil, felder.art) : undefined;
  const buchung: Bau = {
    schluessel,
    art: 'courtage',
    betragCents,
    waehrung: davor?.waehrung ?? 'EUR',
    bezeichnung: bezeichnung('courtage', betragCents),
    weitereAngaben: [],
  };
  if (davor?.buchungAm) buchung.buchungAm = davor.buchungAm;
  if (davor?.von) buchung.von = davor.von;
  if (davor?.bis) buchung.bis = davor.bis;
  if (davor?.faelligAm) buchung.faelligAm = davor.faelligAm;
  if (code) buchung.code = code;
  if (courtagesatz !== undefined) buchung.courtagesatz = courtagesatz;
  if (bemessungCents !== undefined) buchung.bemessungCents = bemessungCents;
  setzeZeitraum(teil, buchung);
  setzeSparte(teil, buchung);
  return { buchung, teil, feld: felder.betrag };
};

const hatCourtage = (teil: Teil, felder: readonly Courtagefelder[]): boolean =>
  felder.some(({ betrag }) => centsAus(wertVon(teil, betrag)) !== undefined);

/** Leaves of a record stay with the posting that it made; without one they stay with the contract. */
const gibRest = (teil: Teil, entwurf: Entwurf | undefined, gruppe?: string): void => {
  if (!entwurf) return;
  const { weitereAngaben } = entwurf.buchung;
  for (const angabe of restAngaben(teil, gruppe))
    if (weitereAngaben.length < 500) weitereAngaben.push(angabe);
  teil.benutzt.fill(1);
};

const createLesung = ({ stand }: Auftrag, teile: readonly Teil[]) => {
  const entwuerfe: Entwurf[] = [];
  const mit0410 = teile.some((teil) => teil.td.satzart === '0410' && hatCourtage(teil, courtagen0410));
  let gesamt: Entwurf | undefined;
  let gesamtKey = '';

  const lies0400 = (teil: Teil): void => {
    if (teil.td.td > 1) return gibRest(teil, gesamt);
    gesamtKey = key(teil, merkmale0400);
    gesamt = beitrag(teil, gesamtKey, {
      brutto: 'GesbeitragBruttoInWE',
      netto: 'GesbeitragNettoInWE',
      steuer: 'VerssteuerInWE',
      gebuehr: 'GebuehrInWE',
    });
    entwuerfe.push(gesamt);
    const felder = { betrag: 'GesProvisionsbetragInWE' };
    const eigen = mit0410 ? undefined : courtage(teil, `${gesamtKey}|courtage`, felder, gesamt.buchung);
    if (eigen) entwuerfe.push(eigen);
    stand.beitrag = true;
    if (eigen) stand.courtage = true;
    gibRest(teil, gesamt);
  };

  const lies0410 = (teil: Teil): void => {
    const eigen = key(teil, merkmale0410);
    const sparte = teil.td.text.slice(10, 13);
    const vorher = entwuerfe.length;
    if (!gesamt && !stand.beitrag)
      entwuerfe.push(
        beitrag(teil, eigen, { netto: 'TeilspartenbeitragNettoInWE', steuer: 'TeilspartensteuerInWE' }),
      );
    const davor = gesamt ?? entwuerfe[vorher];
    const anlass = `${eigen}|${sparte}|${gesamtKey}`;
    if (gesamt || !stand.courtage)
      for (const [i, felder] of courtagen0410.entries()) {
        const betrag = keyteil(teil, felder.betrag);
        const eine = courtage(teil, `${anlass}|${i + 1}|${betrag}`, felder, davor?.buchung);
        if (eine) entwuerfe.push(eine);
      }
    gibRest(teil, entwuerfe[vorher] ?? gesamt, entwuerfe[vorher] ? undefined : `Teilsparte ${sparte}`);
  };

  const lies0450 = (teil: Teil): void => {
    const eigen = key(teil, merkmale0450);
    const erster = beitrag(teil, `${eigen}|${keyteil(teil, 'PraemieInWE')}`, {
      netto: 'AnteiligePraemieAbzglRabattInWE',
      steuer: 'VerssteuerInWE',
    });
    entwuerfe.push(erster);
    for (const [i, felder] of courtagen0450.entries()) {
      const betrag = keyteil(teil, felder.betrag);
      const eine = courtage(teil, `${eigen}|${i + 1}|${betrag}`, felder, erster.buchung);
      if (eine) entwuerfe.push(eine);
    }
    gibRest(teil, erster);
  };

  const liesBeiwerk = (teil: Teil): void => gibRest(teil, entwuerfe.at(-1), `Satz ${teil.td.satzart}`);
  const leser: Readonly<Record<string, (teil: Teil) => void>> = {
    '0400': lies0400,
    '0410': lies0410,
    '0420': liesBeiwerk,
    '0430': liesBeiwerk,
    '0450': lies0450,
  };
  for (const teil of teile) leser[teil.td.satzart]?.(teil);
  return entwuerfe;
};

/** Saetze that this reads; others are passed over. */
export const inkassosaetze: ReadonlySet<string> = new Set(['0400', '0410', '0420', '0430', '0450']);

/**
 * Reads the Inkasso of one contract in file order. Equal postings of one contract get a number each, so that the same
 * file read again gives the same keys.
 */
export const leseBuchungen = (auftrag: Auftrag, teile: readonly Teil[]): BuchungVorschlag[] => {
  const gezaehlt = new Map<string, number>();
  return createLesung(auftrag, teile).map(({ buchung, teil, feld }) => {
    const roh = `${auftrag.bezug}|${buchung.schluessel}`.slice(0, 290);
    const nummer = (gezaehlt.get(roh) ?? 0) + 1;
    gezaehlt.set(roh, nummer);
    return {
      art: 'buchung',
      vertrag: auftrag.vertrag,
      buchung: Object.assign(buchung, { schluessel: nummer > 1 ? `${roh}|#${nummer}` : roh }),
      nachweis: { zeile: teil.td.zeile, felder: { betragCents: stelle(teil, feld) } },
    };
  });
};
