// A record's filled fields with a memory of which were taken: what nobody takes becomes a "weitere Angabe".
import { liesFeld, rohText } from '#formats/gdv/index.ts';
import type { Dezimal, Feld, Layout, Teildatensatz, Wert } from '#formats/gdv/index.ts';
import type { Hinweis } from '#domain/hinweis.ts';
import type { Fundstelle } from '#domain/vorschlag.ts';

/** One filled field. Codes are text, amounts exact decimals, days ISO text. */
export type Angabe = { readonly feld: Feld; readonly wert: Exclude<Wert, null> };

export type Teil = {
  readonly td: Teildatensatz;
  readonly werte: ReadonlyMap<string, Angabe>;
  readonly benutzt: Set<string>;
};

const kopffelder = new Set([
  'Satzart',
  'VuNr',
  'Buendelungskennzeichen',
  'Sparte',
  'VsNr',
  'FolgeNr',
  'GeschaeftsstelleVermittler',
]);
const ohneInhalt = /^(Leerstellen|SatzNr|Satznummer|Vorzeichen|LfdNrSatzart|Wiederholung(Satz|Nr))/;

const nutzfelder = new WeakMap<Layout, readonly Feld[]>();
const nutzfelderVon = (layout: Layout): readonly Feld[] => {
  const bekannt = nutzfelder.get(layout);
  if (bekannt) return bekannt;
  const satznummer = new Set(layout.satznummerBytes);
  const felder = layout.felder.filter(
    ({ name, byte }) => !kopffelder.has(name) && !ohneInhalt.test(name) && !satznummer.has(byte),
  );
  nutzfelder.set(layout, felder);
  return felder;
};

const leerzeichen = 32;
const null0 = 48;

const leereZellen = (text: string, zahl: boolean): boolean =>
  [...text].every((zeichen) => zeichen === ' ' || zeichen === '\0' || (zahl && zeichen === '0'));

/** Blank, or the zeros that fill an unused number: in numbers, amounts and days a field of zeros states nothing. */
const isLeer = (td: Teildatensatz, feld: Feld): boolean => {
  if (td.zellen) return leereZellen(rohText(td, feld), feld.typ !== 'A');
  const zahl = feld.typ !== 'A' && feld.tabelle === '';
  for (let at = feld.byte - 1; at < feld.byte - 1 + feld.laenge; at++) {
    const code = td.text.charCodeAt(at);
    if (code !== leerzeichen && code !== 0 && !(zahl && code === null0)) return false;
  }
  return true;
};

const steuerzeichen = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u;

/** Without characters that no page can show. */
const saubere = (text: string): string => text.replaceAll(new RegExp(steuerzeichen, 'gu'), ' ').trim();

const unlesbar = (td: Teildatensatz, feld: Feld, label: string, grund: string): Hinweis => {
  const wert = rohText(td, feld)
    .replaceAll(/\p{Cc}/gu, '·')
    .trim()
    .slice(0, 80);
  return {
    code: 'feld-unlesbar',
    schwere: 'warnung',
    text: `Das Feld ${label} ist nicht lesbar: "${wert}" (${grund}).`,
    zeile: td.zeile,
    satz: td.satz,
    feld: feld.name,
    wert,
  };
};

/** Reads all fields once; `melde` gets the unreadable ones. */
export const createTeil = (
  td: Teildatensatz,
  label: (name: string) => string,
  melde: (hinweis: Hinweis) => void,
): Teil => {
  const werte = new Map<string, Angabe>();
  for (const feld of nutzfelderVon(td.layout)) {
    if (isLeer(td, feld)) continue;
    const { wert, grund } = liesFeld(td, feld);
    if (typeof wert === 'string') {
      const sauber = steuerzeichen.test(wert) ? saubere(wert) : wert;
      if (sauber !== '') werte.set(feld.name, { feld, wert: sauber });
    } else if (wert !== null) werte.set(feld.name, { feld, wert });
    else if (grund !== '') {
      melde(unlesbar(td, feld, label(feld.name), grund));
      werte.set(feld.name, { feld, wert: saubere(rohText(td, feld)) || '?' });
    }
  }
  return { td, werte, benutzt: new Set() };
};

export const isDezimal = (wert: unknown): wert is Dezimal =>
  typeof wert === 'object' && wert !== null && 'stellen' in wert;

/** The text of a field, marked as taken. */
export const nimmText = (teil: Teil | undefined, name: string): string | undefined => {
  const angabe = teil?.werte.get(name);
  if (!teil || !angabe || typeof angabe.wert === 'object') return undefined;
  teil.benutzt.add(name);
  return String(angabe.wert);
};

/** A value that `pass` accepts, marked as taken only then. */
export const nimm = <T>(
  teil: Teil | undefined,
  name: string,
  pass: (wert: Angabe['wert']) => T | undefined,
): T | undefined => {
  const angabe = teil?.werte.get(name);
  const wert = angabe === undefined ? undefined : pass(angabe.wert);
  if (teil && wert !== undefined) teil.benutzt.add(name);
  return wert;
};

/** Cents of an amount with two or other decimals, rounded; undefined for what is no amount. */
export const centsAus = (wert: unknown): number | undefined =>
  isDezimal(wert)
    ? Math.round(wert.wert * 10 ** (2 - wert.stellen))
    : typeof wert === 'number'
      ? wert * 100
      : undefined;

/** Where a value stands, as origin and plan show it. */
export const stelle = (teil: Teil, name: string): Fundstelle => {
  const feld = teil.td.layout.feld.get(name);
  const roh = feld ? rohText(teil.td, feld).trim().slice(0, 200) : '';
  return { zeile: teil.td.zeile, feld: `${teil.td.satz} ${name}`, ...(roh ? { roh } : {}) };
};
