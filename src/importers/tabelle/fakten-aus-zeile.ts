// Facts about the customer that a list carries in columns of its own: they go where the Bedarf reads them.
import type { Kunde } from '#domain/kunde.ts';
import type { Fundstelle } from '#domain/vorschlag.ts';
import type { Tabellenfeld } from './felder.ts';
import type { Familienstand } from './zellen/auswahl.daten.ts';
import { readBerufsstatus, readFamilienstand, readKinderzahl, readWahrheit } from './zellen/auswahl.ts';
import { readGeld } from './zellen/geld.ts';
import type { Geldwert } from './zellen/geld.ts';
import type { Zeilenleser } from './zeilenleser.ts';

type Fakten = Kunde['fakten'];
type Stellen = Record<string, Fundstelle>;

const familienstaende: Partial<Record<Familienstand, NonNullable<Fakten['familienstand']>>> = {
  ledig: 'ledig',
  verheiratet: 'verheiratet',
  geschieden: 'geschieden',
  verwitwet: 'verwitwet',
  lebenspartnerschaft: 'lebenspartnerschaft',
  lebensgemeinschaft: 'partnerschaft',
};

const leseFamilienstand = (zeile: Zeilenleser): Fakten['familienstand'] => {
  const stand = zeile.lies('kunde.familienstand', readFamilienstand);
  const familienstand = stand && familienstaende[stand];
  if (stand && !familienstand) zeile.lege('kunde.familienstand');
  return familienstand;
};

/** A gross of at least this much is a year's, a net below it a month's, where neither heading nor cell tells. */
const jahrAbCents = 1_200_000;

type Zeitraum = 'jahr' | 'monat';

const zeitraumIn = (kopf: string, { je }: Geldwert): Zeitraum | undefined => {
  if (je === 'jahr' || je === 'jaehrlich') return 'jahr';
  if (je === 'monatlich') return 'monat';
  if (/monat|mtl/i.test(kopf)) return 'monat';
  return /jahr|jährl|p\.\s?a/i.test(kopf) ? 'jahr' : undefined;
};

/** Cents per year or month as the fact wants it; undefined where the list does not tell what the amount is for. */
const leseEinkommen = (
  zeile: Zeilenleser,
  feld: 'kunde.bruttoeinkommen' | 'kunde.nettoeinkommen',
  gesucht: Zeitraum,
): number | undefined => {
  const betrag = zeile.lies(feld, (zelle) => readGeld(zelle, zeile.regeln.dezimal(feld)));
  if (betrag === undefined) return undefined;
  const ueblich = betrag.cent >= jahrAbCents ? 'jahr' : 'monat';
  const zeitraum =
    zeitraumIn(zeile.stelle(feld).feld ?? '', betrag) ?? (ueblich === gesucht ? gesucht : undefined);
  if (zeitraum === undefined || betrag.cent < 0 || betrag.waehrung !== undefined) {
    zeile.lege(feld);
    return undefined;
  }
  if (zeitraum === gesucht) return betrag.cent;
  return gesucht === 'jahr' ? betrag.cent * 12 : Math.round(betrag.cent / 12);
};

/** "Haushaltsnetto" is not the income of one person. */
const leseNetto = (zeile: Zeilenleser): Fakten => {
  const netto = leseEinkommen(zeile, 'kunde.nettoeinkommen', 'monat');
  if (netto === undefined) return {};
  return /haushalt/i.test(zeile.stelle('kunde.nettoeinkommen').feld ?? '')
    ? { haushaltsnettoMonatCents: netto }
    : { nettoeinkommenMonatCents: netto };
};

const spalteVon: Readonly<Partial<Record<keyof Fakten, Tabellenfeld>>> = {
  familienstand: 'kunde.familienstand',
  beruf: 'kunde.beruf',
  berufsstatus: 'kunde.berufsstatus',
  raucher: 'kunde.raucher',
  kinderzahl: 'kunde.kinder',
  bruttoeinkommenJahrCents: 'kunde.bruttoeinkommen',
  nettoeinkommenMonatCents: 'kunde.nettoeinkommen',
  haushaltsnettoMonatCents: 'kunde.nettoeinkommen',
};

const mitStellen = (zeile: Zeilenleser, stellen: Stellen, gelesen: Fakten): Fakten => {
  const fakten = Object.fromEntries(Object.entries(gelesen).filter(([, wert]) => wert !== undefined));
  for (const [name, spalte] of Object.entries(spalteVon))
    if (name in fakten) stellen[`fakten.${name}`] = zeile.stelle(spalte);
  return fakten;
};

/** Reads the facts of a row; what cannot be read stays as text. */
export const leseFakten = (zeile: Zeilenleser, stellen: Stellen): Fakten =>
  mitStellen(zeile, stellen, {
    familienstand: leseFamilienstand(zeile),
    beruf: zeile.text('kunde.beruf')?.slice(0, 500),
    berufsstatus: zeile.lies('kunde.berufsstatus', readBerufsstatus),
    raucher: zeile.lies('kunde.raucher', readWahrheit),
    kinderzahl: zeile.lies('kunde.kinder', readKinderzahl),
    bruttoeinkommenJahrCents: leseEinkommen(zeile, 'kunde.bruttoeinkommen', 'jahr'),
    ...leseNetto(zeile),
  });
