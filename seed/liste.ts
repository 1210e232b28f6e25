// The list that a broker keeps in Excel: one row per contract, semicolons, Windows-1252, German days and amounts.
import iconv from 'iconv-lite';
import { formatTag } from '#domain/datum.ts';
import { zahlweiseLabel } from '#domain/geld.ts';
import type { Kunde } from '#domain/kunde.ts';
import type { Vertrag } from '#domain/vertrag.ts';
import { findSparte } from '#sparten/index.ts';
import type { Akte } from './bestand.ts';

const euro = (cents: number | undefined): string => {
  if (cents === undefined) return '';
  const [ganze = '0', rest = '00'] = (cents / 100).toFixed(2).split('.');
  return `${ganze.replace(/\B(?=(\d{3})+$)/g, '.')},${rest}`;
};

const anrede: Readonly<Record<string, string>> = {
  herr: 'Herr',
  frau: 'Frau',
  firma: 'Firma',
  divers: '',
  familie: 'Familie',
};
const telefon = (kunde: Kunde, art: string): string =>
  kunde.telefonnummern.find((telefonnummer) => telefonnummer.art === art)?.nummer ?? '';

type Spalte = {
  readonly titel: string;
  readonly wert: (kunde: Kunde, vertrag: Vertrag) => string | undefined;
};

const spalten: readonly Spalte[] = [
  { titel: 'KdNr', wert: (kunde) => kunde.kundennummer },
  { titel: 'Anrede', wert: (kunde) => anrede[kunde.anrede ?? ''] },
  { titel: 'Titel', wert: (kunde) => kunde.titel },
  { titel: 'Vorname', wert: (kunde) => kunde.vorname },
  { titel: 'Name / Firma', wert: (kunde) => kunde.firma ?? kunde.nachname },
  { titel: 'Straße', wert: (kunde) => kunde.anschriften[0]?.strasse },
  { titel: 'PLZ', wert: (kunde) => kunde.anschriften[0]?.plz },
  { titel: 'Ort', wert: (kunde) => kunde.anschriften[0]?.ort },
  { titel: 'Geb.-Datum', wert: (kunde) => kunde.geburtsdatum && formatTag(kunde.geburtsdatum) },
  { titel: 'Telefon', wert: (kunde) => telefon(kunde, 'privat') || telefon(kunde, 'geschaeftlich') },
  { titel: 'Mobil', wert: (kunde) => telefon(kunde, 'mobil') },
  { titel: 'E-Mail', wert: (kunde) => kunde.emails[0]?.adresse },
  { titel: 'IBAN', wert: (kunde) => kunde.bankverbindungen[0]?.iban },
  { titel: 'Sparte', wert: (_, vertrag) => findSparte(vertrag.sparte).label },
  { titel: 'Gesellschaft', wert: (_, vertrag) => vertrag.gesellschaft },
  { titel: 'Vertragsnr.', wert: (_, vertrag) => vertrag.versicherungsscheinnummer },
  { titel: 'Produkt', wert: (_, vertrag) => vertrag.produkt },
  { titel: 'Beginn', wert: (_, vertrag) => vertrag.beginn && formatTag(vertrag.beginn) },
  { titel: 'Ablauf', wert: (_, vertrag) => vertrag.ablauf && formatTag(vertrag.ablauf) },
  { titel: 'Zahlweise', wert: (_, vertrag) => vertrag.zahlweise && zahlweiseLabel[vertrag.zahlweise] },
  { titel: 'Beitrag (€)', wert: (_, vertrag) => euro(vertrag.beitragCents) },
  { titel: 'Storno zum', wert: (_, vertrag) => vertrag.stornoAm && formatTag(vertrag.stornoAm) },
];

const zelle = (text: string): string => (/[";\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
const zeile = (zellen: readonly string[]): Uint8Array =>
  iconv.encode(`${zellen.map(zelle).join(';')}\r\n`, 'win1252');

/** Heading and one row per contract. Premiums are per payment. */
export function* renderListe(akten: Iterable<Akte>): Generator<Uint8Array> {
  yield zeile(spalten.map(({ titel }) => titel));
  for (const { kunde, vertraege } of akten)
    for (const vertrag of vertraege) yield zeile(spalten.map(({ wert }) => wert(kunde, vertrag) ?? ''));
}
