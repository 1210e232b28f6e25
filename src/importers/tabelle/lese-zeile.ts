// One row: its customer, its contracts, and to whom the contracts belong.
import { nurZeichen } from '#domain/faltung.ts';
import type { Hinweis } from '#domain/hinweis.ts';
import type { Kunde } from '#domain/kunde.ts';
import type { Vertrag } from '#domain/vertrag.ts';
import type { Abweisung, Importschritt, KundeVorschlag, Nachweis } from '#domain/vorschlag.ts';
import { halterschluessel } from '#domain/vorschlag.ts';
import type { Zeile } from '#formats/tabelle/index.ts';
import { gesellschaftSchluessel, nummerSchluessel } from '../abgleich/gesellschaft.ts';
import type { Kundenliste } from '../abgleich/kundenliste.ts';
import type { Blattkontext } from './blattkontext.ts';
import type { GelesenerKunde } from './kunde-aus-zeile.ts';
import type { Kundengedaechtnis } from './kundengedaechtnis.ts';
import type { Spalte } from './spalten.ts';
import { uebersetze } from './uebersetze.ts';
import type { GelesenerVertrag, Vertragsgruppe } from './vertrag-aus-zeile.ts';
import { leseVertrag } from './vertrag-aus-zeile.ts';
import { isBeispielzeile } from './vorlage.ts';
import type { Rest, Zeilenleser } from './zeilenleser.ts';
import { readNummer } from './zellen/nummer.ts';
import { openZeile } from './zeilenleser.ts';
import type { Zeilenplan } from './zeilenplan.ts';

/** What a sheet's columns mean. */
export type Gedeutet = {
  readonly spalten: readonly Spalte[];
  readonly plan: Zeilenplan;
  readonly leseKunde: Kundengedaechtnis;
  readonly gruppen: readonly Vertragsgruppe[];
};

/** What the rows of a sheet remember of each other. */
export type Zeilenfolge = {
  readonly kunden: Kundenliste;
  readonly blatt: string;
  /** The customer of the row above. */
  vorige: { readonly zeile: number; readonly schluessel: string } | undefined;
  /** The customer whose name stands above the rows ("Kunde: Müller, Hans"), in tables without columns for it. */
  ueberschrift: { readonly zeile: number; readonly schluessel: string } | undefined;
  /** What the last title between the rows says about the contracts below it. */
  kontext: Blattkontext;
  /** "Name: Huber" and the like between the rows, until the next row. */
  readonly formular: {
    readonly zeile: number;
    readonly code: string;
    readonly grund: string;
    readonly text: string;
  }[];
};

export const createZeilenfolge = (kunden: Kundenliste, blatt: string): Zeilenfolge => ({
  kunden,
  blatt,
  vorige: undefined,
  ueberschrift: undefined,
  kontext: {},
  formular: [],
});

const vertragskey = (vertrag: Vertrag, ort: string): string => {
  const nummer = nummerSchluessel(vertrag.gesellschaft, vertrag.versicherungsscheinnummer);
  return nummer === null
    ? ort
    : `${gesellschaftSchluessel(vertrag.gesellschaft)}|${nummer}|${vertrag.sparte}`;
};

const ohneInhalt = (zeile: Zeile): Abweisung => ({
  art: 'abgewiesen',
  zeile: zeile.nummer,
  grund: 'Die Zeile nennt weder einen Namen noch einen Vertrag.',
  roh: zeile.zellen
    .map(({ text }) => text)
    .filter(Boolean)
    .join('; ')
    .slice(0, 300),
});

/** No line of the list, like a title. */
const beispielzeile = ({ nummer }: Zeile): Importschritt => ({
  art: 'hinweis',
  hinweis: {
    code: 'beispielzeile',
    schwere: 'info',
    text: 'Die Zeile ist ein Beispiel der Vorlage und wird nicht eingelesen.',
    zeile: nummer,
  },
});

/** Texts without a home go with the first contract, else into the customer's note. */
const mitResten = (vertrag: Vertrag, reste: readonly Rest[]): Vertrag => ({
  ...vertrag,
  weitereAngaben: [...vertrag.weitereAngaben, ...reste.map((rest) => ({ ...rest, gruppe: 'Tabelle' }))],
});

const mitNotiz = ({ kunde }: GelesenerKunde, reste: readonly Rest[]): KundeVorschlag['kunde'] => {
  if (reste.length === 0) return kunde;
  const notiz = reste.map(({ bezeichnung, wert }) => `${bezeichnung}: ${wert}`);
  const bemerkung = [kunde.bemerkung, ...notiz].filter(Boolean).join('\n').slice(0, 10_000);
  return { ...kunde, ...(bemerkung ? { bemerkung } : {}) };
};

type Halter = { readonly schluessel?: string; readonly schritte: readonly Importschritt[] };

const nurGemeinsames = /^(?:nachname|vorname|anschriften|geburtsdatum)/;

const partnerDerZeile = (
  kunde: Kunde,
  { zeile, felder }: Nachweis,
  kunden: Kundenliste,
): KundeVorschlag[] => {
  const { schluessel, neuerInhalt } = kunden.ordne(kunde);
  const gemeinsame = Object.entries(felder).filter(([feld]) => nurGemeinsames.test(feld));
  const nachweis = { zeile, felder: Object.fromEntries(gemeinsame) };
  return neuerInhalt ? [{ art: 'kunde', schluessel, kunde, nachweis }] : [];
};

/** The customer of a row among those of the file; told again where the row knows more. */
export const halterDerZeile = (
  gelesen: GelesenerKunde,
  reste: readonly Rest[],
  { kunden }: Zeilenfolge,
): Halter => {
  const kunde = mitNotiz(gelesen, reste);
  const { schluessel, neuerInhalt } = kunden.ordne(kunde);
  const vorschlag: KundeVorschlag = { art: 'kunde', schluessel, kunde, nachweis: gelesen.nachweis };
  const partner = gelesen.partner ? partnerDerZeile(gelesen.partner, gelesen.nachweis, kunden) : [];
  return { schluessel, schritte: [...(neuerInhalt ? [vorschlag] : []), ...partner] };
};

const vonOben = (zeile: number, oben: number): Hinweis => ({
  code: 'kunde-von-oben',
  schwere: 'info',
  text: `Die Zeile nennt keinen Kunden; sie gehört zum Kunden der Zeile ${oben}.`,
  zeile,
});

/** A row without a name: its customer number, else the customer of the row directly above. */
const halterOhneNamen = (leser: Zeilenleser, { kunden, vorige, ueberschrift }: Zeilenfolge): Halter => {
  const nummer = nurZeichen(leser.lies('kunde.kundennummer', readNummer) ?? '');
  if (nummer !== '') return { schluessel: kunden.zuNummer(nummer) ?? halterschluessel(nummer), schritte: [] };
  const oben = ueberschrift ?? (vorige?.zeile === leser.zeile - 1 ? vorige : undefined);
  return oben
    ? {
        schluessel: oben.schluessel,
        schritte: [{ art: 'hinweis', hinweis: vonOben(leser.zeile, oben.zeile) }],
      }
    : { schritte: [] };
};

const alsSchritte = (
  vertraege: readonly (GelesenerVertrag & { readonly ort: string })[],
  reste: readonly Rest[],
  halter: string | undefined,
): Importschritt[] =>
  vertraege.map(({ vertrag, nachweis, ort }, i) => ({
    art: 'vertrag',
    schluessel: vertragskey(vertrag, ort),
    ...(halter === undefined ? {} : { kunde: halter }),
    vertrag: i === 0 ? mitResten(vertrag, reste) : vertrag,
    nachweis,
  }));

/** The steps that a row of data comes to. */
export const leseZeile = (
  zeile: Zeile,
  { spalten, plan, gruppen, leseKunde: leseKundenteil }: Gedeutet,
  folge: Zeilenfolge,
): Importschritt[] => {
  const schritte: Importschritt[] = (zeile.hinweise ?? []).map((hinweis) => ({
    art: 'hinweis',
    hinweis: uebersetze(hinweis),
  }));
  if (isBeispielzeile(zeile, spalten)) return [beispielzeile(zeile)];
  // What a column leaves open is asked once for the column.
  const melde = (hinweis: Hinweis): void => {
    if (!hinweis.code.startsWith('frage-')) schritte.push({ art: 'hinweis', hinweis });
  };
  const leser = openZeile(zeile, plan, melde);
  const kunde = leseKundenteil(zeile, leser, melde);
  const vertraege = gruppen.flatMap((gruppe, i) => {
    const gelesen = leseVertrag(leser, { ...gruppe, ...folge.kontext }, melde);
    return gelesen ? [{ ...gelesen, ort: `${folge.blatt}|${zeile.nummer}|${i}` }] : [];
  });
  if (!kunde && vertraege.length === 0) return [...schritte, ohneInhalt(zeile)];
  const reste = leser.nimmReste();
  const halter = kunde
    ? halterDerZeile(kunde, vertraege.length > 0 ? [] : reste, folge)
    : halterOhneNamen(leser, folge);
  const { schluessel } = halter;
  folge.vorige = schluessel === undefined ? undefined : { zeile: zeile.nummer, schluessel };
  return [...schritte, ...halter.schritte, ...alsSchritte(vertraege, reste, schluessel)];
};
