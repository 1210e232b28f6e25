// The customer named above the rows, in lists without columns for it: a title between the rows, or a form above them.
import type { Importschritt } from '#domain/vorschlag.ts';
import { textZelle } from '#formats/tabelle/zelle.ts';
import { feldAngaben } from './felder.ts';
import { leseKunde } from './kunde-aus-zeile.ts';
import { teileKundenzeile } from './kundenzeile.ts';
import type { Angabe } from './kundenzeile.ts';
import { halterDerZeile } from './lese-zeile.ts';
import type { Zeilenfolge } from './lese-zeile.ts';
import type { Spaltenregeln } from './spaltenregeln.ts';
import { deuteKopf } from './ueberschrift.ts';
import { openZeile } from './zeilenleser.ts';
import { createZeilenplan } from './zeilenplan.ts';

const ausAngaben = (zeile: number, angaben: readonly Angabe[], regeln: Spaltenregeln) => {
  const spalten = angaben.map(({ feld }, spalte) => ({
    spalte,
    schluessel: `${feld} ${spalte}`,
    kopf: feldAngaben(feld).label,
    feld,
    sicherheit: 1,
    grund: '',
    beispiele: [],
    alternativen: [],
  }));
  const zellen = angaben.map(({ text }) => textZelle(text));
  return leseKunde(openZeile({ nummer: zeile, zellen }, createZeilenplan(spalten, regeln), () => undefined));
};

const merke = (
  zeile: number,
  gelesen: ReturnType<typeof ausAngaben>,
  folge: Zeilenfolge,
): Importschritt[] | undefined => {
  if (!gelesen) return undefined;
  const { firma, rechtsform, vorname } = gelesen.kunde;
  // One word alone ("Service") is a title like any other.
  if (!(firma ? (rechtsform ?? firma.includes(' ')) : vorname)) return undefined;
  const { schluessel, schritte } = halterDerZeile(gelesen, [], folge);
  folge.ueberschrift = schluessel === undefined ? undefined : { zeile, schluessel };
  return [...schritte];
};

const KUNDENZEILE =
  /^(?:(?:kunde|kundin|vn|versicherungsnehmer(?:in)?|name|mandant|kd\.?-?nr\.?\s*(?<nr>\w+))\s*[:,-]?\s+)?(?<name>\D.*)$/i;

/** "Kunde: Müller, Hans" between the rows; undefined for other titles. */
export const leseKundenzeile = (
  { zeile, text }: { readonly zeile: number; readonly text: string },
  regeln: Spaltenregeln,
  folge: Zeilenfolge,
): Importschritt[] | undefined => {
  const { name = '', nr = '' } = KUNDENZEILE.exec(text.replace(/\s*\((?=\d+\)\s*$)/, ' '))?.groups ?? {};
  const angaben: Angabe[] = [...teileKundenzeile(name), { feld: 'kunde.kundennummer', text: nr }];
  return merke(zeile, ausAngaben(zeile, angaben, regeln), folge);
};

const BENANNT = /^(?:kunde|kundin|vn|versicherungsnehmer(?:in)?|mandant)\s*:/i;

const FUER = /(?:^|\s)(?:für|von)\s+(?<name>\p{Lu}.{3,80})$/u;

/** "Versicherungsübersicht für Eva Ott", "geboren am 01.02.1980", "Gasse 1" in lines of their own. */
const leseUebersicht = (
  titel: readonly { readonly zeile: number; readonly text: string }[],
  regeln: Spaltenregeln,
  folge: Zeilenfolge,
): Importschritt[] | undefined => {
  const name = titel.map(({ text }) => FUER.exec(text)?.groups?.['name']).find((text) => text !== undefined);
  const zeile = titel[0]?.zeile;
  const uebrige = titel
    .flatMap(({ text }) => teileKundenzeile(text))
    .filter(({ feld }) => feld !== 'kunde.name' && feld !== 'kunde.bemerkung');
  // A brokerage in the title has no birth date.
  if (name === undefined || zeile === undefined || !uebrige.some(({ feld }) => feld === 'kunde.geburtsdatum'))
    return undefined;
  return merke(zeile, ausAngaben(zeile, [{ feld: 'kunde.name', text: name }, ...uebrige], regeln), folge);
};

/** Titles above a table: the line that says whom it is about, else none. */
const leseKundentitel = (
  titel: readonly { readonly zeile: number; readonly text: string }[],
  regeln: Spaltenregeln,
  folge: Zeilenfolge,
): Importschritt[] | undefined => {
  const eine = titel.findLast(
    ({ text }) =>
      BENANNT.test(text) || teileKundenzeile(text).some(({ feld }) => feld === 'kunde.geburtsdatum'),
  );
  return leseUebersicht(titel, regeln, folge) ?? (eine && leseKundenzeile(eine, regeln, folge));
};

const PAAR = /^(?<wort>[^:]{2,40}):\s*(?<text>\S.*)$/su;
const NAECHSTES = /(?<![/+&])\s+(?=\p{Lu}[\p{L}./-]{1,25}(?:\s\p{L}[\p{L}./-]*)?:\s)/u;

const kundenangabe = (titel: string): Angabe[] => {
  const { wort = '', text = '' } = PAAR.exec(titel)?.groups ?? {};
  const feld = deuteKopf(wort)?.felder.find((eines) => eines.startsWith('kunde.'));
  return feld ? [{ feld, text }] : [];
};

/** "Name: Müller", "Vorname: Hans", "geb.: 01.02.1960" above the table; undefined where no customer is named. */
export const leseFormular = (
  titel: readonly { readonly zeile: number; readonly text: string }[],
  regeln: Spaltenregeln,
  folge: Zeilenfolge,
): Importschritt[] | undefined => {
  const angaben = titel.flatMap(({ text }) =>
    text.split(text.includes(' | ') ? ' | ' : NAECHSTES).flatMap(kundenangabe),
  );
  // "Name" beside "Vorname" is the surname.
  const hatVorname = angaben.some(({ feld }) => feld === 'kunde.vorname');
  const geordnet = angaben.map(({ feld, text }) => ({
    feld: feld === 'kunde.name' && hatVorname ? ('kunde.nachname' as const) : feld,
    text,
  }));
  const zeile = titel[0]?.zeile;
  return zeile === undefined || angaben.length < 2
    ? leseKundentitel(titel, regeln, folge)
    : merke(zeile, ausAngaben(zeile, geordnet, regeln), folge);
};
