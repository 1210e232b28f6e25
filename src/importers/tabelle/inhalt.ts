// What the values of a column look like, without its heading.
import type { Zelle } from '#formats/tabelle/zelle.ts';
import { erkenneSparte } from '#sparten/erkennung.ts';
import { erkenneVersicherer } from '#versicherer/index.ts';
import type { Zellinhalt } from './felder.daten.ts';
import { GESELLSCHAFT, SPARTE } from './inhalt.daten.ts';
import { readAnrede, readFamilienstand, readLand, readWahrheit } from './zellen/auswahl.ts';
import { readDatum } from './zellen/datum.ts';
import { isFirma } from './zellen/firma.ts';
import { readGeld } from './zellen/geld.ts';
import { isGelesen } from './zellen/lesung.ts';
import { isVorname, trenneTitel } from './zellen/namensteile.ts';
import { readZeitraum } from './zellen/zeitraum.ts';
import { readZahlweise } from './zellen/zahlweise.ts';

const MONATE_ODER_TAGE = /\d[./-]\d|\d{8}|[a-zä]{3,}\.?\s\d{4}/i;
const TAG_OHNE_JAHR = /^\d{1,2}\.\s?\d{1,2}\.$/;
const STRASSE =
  /(?:str\.?|straße|strasse|weg|platz|allee|gasse|ring|damm|ufer|markt|hof|berg|chaussee|steig|pfad|park|wall|graben|zeile|siedlung)\s*\d{1,4}\s?[a-z]?(?:[\s,/-].*)?$|^[^\d@]{4,}\s\d{1,4}\s?[a-z]?$/iu;

type Probe = (zelle: Zelle, text: string) => boolean;

/** Longer texts are prose, whatever their words; patterns are not let loose on them. */
export const HOECHSTENS = 500;

/** A test per kind of content. Kinds without a test (plain text) cannot be told by content. */
export const INHALTE: Partial<Record<Zellinhalt, Probe>> = {
  email: (_, text) => /\S@\S+\.\p{L}{2,}/u.test(text),
  iban: (_, text) => /^(?:IBAN:?\s*)?[A-Z]{2}\d{2}(?:\s?[\dA-Z]){11,30}$/i.test(text),
  blz: (_, text) => /^\d{3}\s?\d{3}\s?\d{2}$/.test(text),
  zeitraum: (zelle) => isGelesen(readZeitraum(zelle, { heute: '9999-01-01', zweck: 'sonst' })),
  bic: (_, text) => /^[A-Z]{4}(?:DE|AT|CH|LU|NL)[A-Z0-9]{2}(?:[A-Z0-9]{3})?$/.test(text),
  datum: (zelle, text) =>
    zelle.art === 'datum' ||
    TAG_OHNE_JAHR.test(text) ||
    (MONATE_ODER_TAGE.test(text) && isGelesen(readDatum(zelle, { heute: '9999-01-01', zweck: 'sonst' }))),
  geld: (zelle, text) =>
    (zelle.art === 'zahl'
      ? !/^0\d/.test(text)
      : /\d,\d{2}(?!\d)|€|eur/i.test(text) || /^-?\d{1,7}(?:[.,]\d+)*$/.test(text)) &&
    !/^\d{8,}$/.test(text) &&
    isGeld(zelle),
  plz: (_, text) => /^(?:D-?)?\d{4,5}(?:\.0)?$/.test(text),
  plzOrt: (_, text) => /^(?:[A-Z]{1,2}-?)?\d{4,5}\s+\p{L}/u.test(text) || /\p{L}\s+\d{5}$/u.test(text),
  anschrift: (_, text) => /\d{5}\s+\p{L}/u.test(text) && /^\D/.test(text) && /\d.*\d{5}/s.test(text),
  strasse: (_, text) => STRASSE.test(text) && !/\d{5}/.test(text),
  hausnummer: (_, text) => /^\d{1,4}\s?[a-zA-Z]?(?:\s?[-/]\s?\d{0,4}\s?[a-zA-Z]?)?$/.test(text),
  telefon: (_, text) =>
    /^(?:tel\.?:?\s*|mobil:?\s*|fax:?\s*)?(?:\+|00?[1-9]|\(0)[\d\s()/.\-–]{5,}/i.test(text) &&
    !/^\d{1,2}\.\d{1,2}\.\d{2,4}/.test(text),
  kennzeichen: (_, text) => /^[A-ZÄÖÜ]{1,3}\s?[-\s]\s?[A-Z]{1,2}\s?-?\s?\d{1,4}\s?[EH]?$/.test(text),
  zahlweise: (zelle) => isGelesen(readZahlweise(zelle)),
  anrede: (zelle, text) => /\p{L}/u.test(text) && isGelesen(readAnrede(zelle)),
  familienstand: (zelle, text) => text.length > 2 && isGelesen(readFamilienstand(zelle)),
  land: (zelle, text) => /\p{L}/u.test(text) && isGelesen(readLand(zelle)),
  wahrheit: (zelle, text) => /^(?:ja|nein|x|j|n|wahr|falsch)$/i.test(text) && isGelesen(readWahrheit(zelle)),
  gesellschaft: (_, text) => GESELLSCHAFT.test(text) || isVersicherer(text),
  sparte: (_, text) => (SPARTE.test(text) || isSparte(text)) && !GESELLSCHAFT.test(text),
  titel: (_, text) => trenneTitel(`${text} x`).rest === 'x',
  vorname: (_, text) => text.split(/[\s-]+/).length <= 3 && isVorname(text.split(/[\s-]/)[0] ?? ''),
  name: (_, text) => isGanzerName(text),
  nachname: (_, text) => /^\p{L}[\p{L}'’ .-]*$/u.test(text) && !isVorname(text),
  nummer: (_, text) =>
    /\d{3}/.test(text) &&
    /^[\p{L}\d][\p{L}\d\s./-]{3,30}$/u.test(text) &&
    !/^\d{1,2}\.\d{1,2}\.\d{2,4}$/.test(text),
  vuNummer: (_, text) => /^\d{3,5}(?:\.0)?$/.test(text),
  zahl: (_, text) => /^\d{1,6}(?:[.,]\d+)?$/.test(text),
  ort: (_, text) => /^\p{L}[\p{L} .()/-]*$/u.test(text),
};

/** The galleries know more than the patterns; short forms are anybody's. */
const AB_LAENGE = 4;
const isSparte = (text: string): boolean =>
  text.length >= AB_LAENGE && erkenneSparte(text).sicherheit === 'sicher';
const isVersicherer = (text: string): boolean =>
  text.length >= AB_LAENGE && erkenneVersicherer(text).sicherheit === 'sicher';

function isGeld(zelle: Zelle): boolean {
  const lesung = readGeld(zelle, 'komma');
  return isGelesen(lesung) && Math.abs(lesung.wert.cent) < 1_000_000_000;
}

function isGanzerName(text: string): boolean {
  if (isFirma(text)) return true;
  const worte = text.replace(/,/g, ' ').split(/\s+/).filter(Boolean);
  return (
    worte.length >= 2 &&
    worte.length <= 8 &&
    !/\d/.test(text) &&
    (text.includes(',') || worte.some((wort) => isVorname(wort)))
  );
}

/** Share of the filled values that look like this kind, 0 to 1; undefined for kinds that content cannot show. */
export function anteil(werte: readonly Zelle[], inhalt: Zellinhalt): number | undefined {
  const probe = INHALTE[inhalt];
  if (!probe || werte.length === 0) return undefined;
  const passt = (zelle: Zelle): boolean => zelle.text.length <= HOECHSTENS && probe(zelle, zelle.text.trim());
  return werte.filter(passt).length / werte.length;
}
