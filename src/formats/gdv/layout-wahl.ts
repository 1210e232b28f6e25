/**
 * Which layout a record has. The Satzart and Sparte decide; where several layouts share them, a byte of the record does
 * (Wagnisart, Krankenfolgenummer, Bausparen). The Satznummer names the Teildatensatz, at a place that differs by Satz;
 * when it is blank or wrong, the content and the order of the records do.
 */
import { createHinweis, type Hinweis } from './hinweis.ts';
import {
  bestaetigungen,
  findPassenden,
  hasWiderspruch,
  inhaltPunkte,
  isDeklariert,
  verrutschte,
} from './inhalt.ts';
import {
  findAeltere,
  findSaetze,
  isSatzart,
  UNBEKANNT,
  UNLESBAR,
  VERSIONSFELDER,
  type Layout,
  type Satzbeschreibung,
} from './layout.ts';

/** The chosen layout; `satz` is what to call the record, also when the norm does not know it. */
export type Wahl = { readonly satz: string; readonly td: number; readonly layout: Layout };

/** A record whose layout is sought; `melde` takes what is odd about it. */
type Frage = { readonly text: string; readonly zeile: number; readonly melde: (hinweis: Hinweis) => void };

const SATZENDE = 256;
/** By how much another layout must fit better than the one that the record names. */
const DEUTLICH = 3;
/** How many points another layout must have at all. */
const MINDESTENS = 2;

const isLeer = (text: string): boolean => text.trim() === '';

const hasWert = (satz: Satzbeschreibung, wert: string): boolean => satz.satz.slice(9).includes(wert);

/** All layouts that a record may have by Satzart, Sparte and distinguishing byte. */
export const findeLayouts = (text: string): readonly Layout[] => {
  const saetze = findSaetze(text.slice(0, 4), text.slice(10, 13)) ?? [];
  const byte = saetze[0]?.wahlbyte;
  const passend =
    byte === undefined ? saetze.slice(0, 1) : saetze.filter((s) => hasWert(s, text.charAt(byte - 1)));
  return passend.flatMap((s) => s.layouts);
};

/** Whether all parts have their number at the same place, so that only one can claim a record. */
const hasEineStelle = (layouts: readonly Layout[]): boolean =>
  layouts.every((layout) => layout.satznummerBytes[0] === layouts[0]?.satznummerBytes[0]);

/** The layout that the record names; when several claim it, the one whose number is repeated, then the content decides. */
const findDeklariert = (satz: Satzbeschreibung, text: string): Layout | undefined => {
  const kandidaten = satz.layouts.filter((layout) => isDeklariert(layout, text));
  if (kandidaten.length < 2) return kandidaten[0];
  const moeglich = kandidaten.filter((layout) => !hasWiderspruch(layout, text));
  const rang = (l: Layout): number => 1000 * bestaetigungen(l, text) + inhaltPunkte(l, text);
  return (moeglich.length > 0 ? moeglich : kandidaten).reduce((a, b) => (rang(b) > rang(a) ? b : a));
};

/** Another layout that fits clearly better than this one, which the content contradicts in so many fields. */
const findErsatz = (
  satz: Satzbeschreibung,
  text: string,
  layout: Layout,
  widersprueche: number,
): Layout | undefined => {
  if (!hasWiderspruch(layout, text, widersprueche)) return undefined;
  const best = findPassenden(satz.layouts, (l) => [l], text);
  const mindestens = Math.max(MINDESTENS, inhaltPunkte(layout, text) + DEUTLICH);
  return best !== undefined && best.punkte >= mindestens ? best.layout : undefined;
};

/** Without a number: what should follow, unless the content fits another part better (clearly, if nothing contradicts). */
const findOhneNummer = (satz: Satzbeschreibung, text: string, erwartet: Layout): Layout => {
  const vorsprung = hasWiderspruch(erwartet, text) ? 1 : DEUTLICH;
  const rang = (layout: Layout): number =>
    inhaltPunkte(layout, text) - verrutschte(layout, text) + (layout === erwartet ? vorsprung : 0);
  return satz.layouts.reduce((a, b) => (rang(b) > rang(a) ? b : a), erwartet);
};

const meldeSatznummer = (
  { text, zeile, melde }: Frage,
  { satz, td, satznummerBytes, felder }: Layout,
): void => {
  const [byte = SATZENDE] = satznummerBytes;
  const wert = text.charAt(byte - 1);
  const feld = felder.find((f) => f.byte === byte)?.name;
  melde(
    createHinweis(isLeer(wert) ? 'satznummer_leer' : 'satznummer_falsch', {
      zeile,
      satzart: satz,
      feld,
      wert,
      a: td,
    }),
  );
};

/** A record that the norm does not know: named by what it says itself. */
const unbekannt = (satzart: string, sparte: string, { zeile, melde }: Frage): Wahl => {
  if (!/^\d{4}$/.test(satzart)) return { satz: '', td: 0, layout: UNLESBAR };
  if (!isSatzart(satzart)) {
    melde(createHinweis('satzart_unbekannt', { zeile, satzart }));
    return { satz: satzart, td: 0, layout: UNBEKANNT };
  }
  const satz = `${satzart}.${sparte}`;
  melde(
    createHinweis('sparte_unbekannt', { zeile, satzart: satz, feld: 'Sparte', wert: sparte, a: satzart }),
  );
  return { satz, td: 0, layout: UNBEKANNT };
};

const NEUESTE: ReadonlyMap<Layout, Layout> = new Map();

/** The layouts of older releases that the first part of a Vorsatz asks for. */
const aeltereNach = (vorsatz: string): ReadonlyMap<Layout, Layout> =>
  findAeltere((satz) => {
    const byte = VERSIONSFELDER.find((v) => v.td === 1 && v.satz === satz)?.byte ?? SATZENDE;
    return vorsatz.slice(byte - 1, byte + 2);
  });

/** How many contradictions rule a layout out: one that the Satznummer names may have bad fields. */
const duldet = (layout: Layout, text: string): number => (isDeklariert(layout, text) ? 3 : 1);

/** Chooses layouts for records in file order; keeps the last record to know what should follow. */
export const createLayoutWahl = (): ((frage: Frage) => Wahl) => {
  let vorher: Wahl = { satz: '', td: 0, layout: UNLESBAR };
  let vorherText = '';
  let aeltere = NEUESTE;

  const isSelberVertrag = (text: string): boolean => text.slice(4, 30) === vorherText.slice(4, 30);

  /** What should come: the next part of the Satz before, else a first part. */
  const findErwartet = (satz: Satzbeschreibung, text: string): Layout => {
    const folgt = vorher.satz === satz.satz && isSelberVertrag(text);
    const naechster = folgt ? satz.layouts.find((l) => l.td > vorher.td) : undefined;
    return naechster ?? satz.layouts[0] ?? UNBEKANNT;
  };

  /** A number that comes in order and repeated deserves trust: one bad field is a bad field, not another layout. */
  const noetigeZweifel = (satz: Satzbeschreibung, deklariert: Layout, text: string): number => {
    const isDoppelt = deklariert.td === vorher.td && satz.satz === vorher.satz;
    return isDoppelt || bestaetigungen(deklariert, text) < deklariert.satznummerBytes.length ? 1 : 2;
  };

  const waehleTd = (satz: Satzbeschreibung, frage: Frage): Layout => {
    const { text } = frage;
    const { layouts } = satz;
    const naechster = layouts[layouts.indexOf(vorher.layout) + 1];
    if (naechster !== undefined && hasEineStelle(layouts) && isDeklariert(naechster, text)) return naechster;
    const erwartet = findErwartet(satz, text);
    if (layouts.length === 1) return erwartet;
    const deklariert = findDeklariert(satz, text);
    if (deklariert === erwartet) return deklariert;
    const layout =
      deklariert === undefined
        ? findOhneNummer(satz, text, erwartet)
        : findErsatz(satz, text, deklariert, noetigeZweifel(satz, deklariert, text));
    if (layout === undefined) return deklariert ?? erwartet;
    meldeSatznummer(frage, layout);
    return layout;
  };

  /** The Satz before, or behind it for the Krankenfolgenummer, which counts through its layouts. */
  const findNachbar = (saetze: readonly Satzbeschreibung[], text: string): Satzbeschreibung | undefined => {
    const index = isSelberVertrag(text) ? saetze.findIndex((s) => s.satz === vorher.satz) : -1;
    return vorher.satz.startsWith('0220.020') ? (saetze[index + 1] ?? saetze[0]) : saetze[index];
  };

  /** The distinguishing byte is blank or unknown: the content, then the record before decides. */
  const ergaenzeVariante = (
    saetze: readonly Satzbeschreibung[],
    byte: number,
    { text, zeile, melde }: Frage,
  ): Satzbeschreibung | undefined => {
    const wert = text.charAt(byte - 1);
    const nachbar = findNachbar(saetze, text);
    const best = findPassenden(saetze, (s) => s.layouts, text);
    const passtNachbar = nachbar?.layouts.some((l) => !hasWiderspruch(l, text, duldet(l, text))) === true;
    const found = isLeer(wert) ? (passtNachbar ? nachbar : best?.layout) : undefined;
    const details = { zeile, satzart: found?.satz ?? saetze[0]?.satz.slice(0, 8), wert, a: byte };
    melde(createHinweis(found === undefined ? 'variante_unklar' : 'variante_ergaenzt', details));
    return found;
  };

  const waehleSatz = (saetze: readonly Satzbeschreibung[], frage: Frage): Satzbeschreibung | undefined => {
    const [erster] = saetze;
    const byte = erster?.wahlbyte;
    if (byte === undefined) return erster;
    const wert = frage.text.charAt(byte - 1);
    return saetze.find((s) => hasWert(s, wert)) ?? ergaenzeVariante(saetze, byte, frage);
  };

  const waehle = (frage: Frage): Wahl => {
    const satzart = frage.text.slice(0, 4);
    const sparte = frage.text.slice(10, 13);
    const saetze = findSaetze(satzart, sparte);
    if (saetze === undefined) return unbekannt(satzart, sparte, frage);
    const satz = waehleSatz(saetze, frage);
    if (satz === undefined) return { satz: `${satzart}.${sparte}`, td: 0, layout: UNBEKANNT };
    const layout = waehleTd(satz, frage);
    return { satz: satz.satz, td: layout.td, layout };
  };

  return (frage) => {
    vorher = waehle(frage);
    vorherText = frage.text;
    if (vorher.satz === '0001' && vorher.td === 1) aeltere = aeltereNach(frage.text);
    const layout = aeltere.get(vorher.layout);
    return layout === undefined ? vorher : { ...vorher, layout };
  };
};
