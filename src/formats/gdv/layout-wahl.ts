/**
 * Which layout a record has. The Satzart and Sparte decide; where several layouts share them, a byte of the record does
 * (Wagnisart, Krankenfolgenummer, Bausparen). The Satznummer names the Teildatensatz, at a place that differs by Satz;
 * when it is blank or wrong, the content and the order of the records do.
 */
import { createHinweis, type Hinweis } from './hinweis.ts';
import {
  findSaetze,
  isSatzart,
  UNBEKANNT,
  UNLESBAR,
  UNTERSCHEIDUNG,
  type Feld,
  type Layout,
  type Satzbeschreibung,
} from './layout.ts';

/** The chosen layout; `satz` is what to call the record, also when the norm does not know it. */
export type Wahl = { readonly satz: string; readonly td: number; readonly layout: Layout };

type Melde = (hinweis: Hinweis) => void;

const SATZENDE = 256;

const isLeer = (text: string): boolean => text.trim() === '';

/** Good for a filled field that fits its type, bad for one that does not; fields of text tell nothing. */
const feldPunkte = (feld: Feld, text: string): number => {
  if (feld.byte <= 42 || feld.name.startsWith('SatzNr')) return 0;
  const wert = text.slice(feld.byte - 1, feld.byte - 1 + feld.laenge);
  if (feld.name.startsWith('Leerstellen')) return /^[ 0]*$/.test(wert) ? 0 : -2;
  if (feld.typ === 'A' || isLeer(wert)) return 0;
  if (!/^ *\d+ *$/.test(wert)) return -3;
  return feld.typ === 'D' && !/^(0{8}|0{6}|(0\d|[12]\d|3[01])?(0\d|1[012])(1[89]|2\d|9\d)\d\d)$/.test(wert)
    ? -3
    : 1;
};

/** How well a record fits a layout; negative when fields contradict it. */
export const inhaltPunkte = (layout: Layout, text: string): number =>
  layout.felder.reduce((sum, feld) => sum + feldPunkte(feld, text), 0);

const widerspruch = (layout: Layout, text: string): boolean =>
  layout.felder.some((f) => feldPunkte(f, text) < 0);

/** The best by content; `erwartet` wins ties and everything that is not clearly better. */
const bestByInhalt = (layouts: readonly Layout[], text: string, erwartet: Layout): Layout => {
  let best = erwartet;
  let points = inhaltPunkte(erwartet, text);
  for (const layout of layouts) {
    const p = inhaltPunkte(layout, text);
    if (p > points) [best, points] = [layout, p];
  }
  return widerspruch(erwartet, text) ? best : erwartet;
};

const ziffer = (layout: Layout, text: string, byte: number): boolean =>
  text.charCodeAt(byte - 1) === 48 + layout.td;

const isDeklariert = (layout: Layout, text: string): boolean => {
  const byte = layout.satznummerBytes[0];
  return byte !== undefined && ziffer(layout, text, byte);
};

/** How often the record itself names this Teildatensatz. */
export const bestaetigungen = (layout: Layout, text: string): number =>
  layout.satznummerBytes.filter((byte) => ziffer(layout, text, byte)).length;

/** All layouts that a record may have by Satzart, Sparte and distinguishing byte. */
export const findeLayouts = (text: string): readonly Layout[] => {
  const saetze = findSaetze(text.slice(0, 4), text.slice(10, 13)) ?? [];
  const byte = UNTERSCHEIDUNG[saetze[0]?.satz.slice(0, 8) ?? ''];
  const passend =
    byte === undefined ? saetze.slice(0, 1) : saetze.filter((s) => hasWert(s, text.charAt(byte - 1)));
  return passend.flatMap((s) => s.layouts);
};

const hasWert = (satz: Satzbeschreibung, wert: string): boolean => satz.satz.slice(9).includes(wert);

/** Chooses layouts for records in file order; keeps the last record to know what should follow. */
export const createLayoutWahl = (): ((text: string, zeile: number, melde: Melde) => Wahl) => {
  let vorher: Wahl = { satz: '', td: 0, layout: UNLESBAR };
  let vorherText = '';

  const isSelberVertrag = (text: string): boolean => text.slice(4, 30) === vorherText.slice(4, 30);

  const erwartet = (satz: Satzbeschreibung, text: string): Layout | undefined => {
    const folgt = vorher.satz === satz.satz && isSelberVertrag(text);
    return (folgt ? satz.layouts.find((l) => l.td > vorher.td) : undefined) ?? satz.layouts[0];
  };

  /** Several layouts claim the record, or one does that has just been there: the content decides. */
  const deklariert = (text: string, kandidaten: readonly Layout[]): Layout | undefined => {
    const [erster] = kandidaten;
    if (kandidaten.length < 2) return erster;
    return [...kandidaten].sort(
      (a, b) =>
        bestaetigungen(b, text) + inhaltPunkte(b, text) - bestaetigungen(a, text) - inhaltPunkte(a, text),
    )[0];
  };

  const waehleTd = (satz: Satzbeschreibung, text: string, zeile: number, melde: Melde): Layout => {
    const [einziger] = satz.layouts;
    if (satz.layouts.length === 1 && einziger !== undefined) return einziger;
    const gefunden = deklariert(
      text,
      satz.layouts.filter((l) => isDeklariert(l, text)),
    );
    const wiederholt = vorher.satz === satz.satz && vorher.td === gefunden?.td && isSelberVertrag(text);
    if (gefunden !== undefined && !(wiederholt && widerspruch(gefunden, text))) return gefunden;
    return ergaenzeTd(satz, text, gefunden, zeile, melde);
  };

  const ergaenzeTd = (
    satz: Satzbeschreibung,
    text: string,
    gefunden: Layout | undefined,
    zeile: number,
    melde: Melde,
  ): Layout => {
    const erwarteter = gefunden ?? erwartet(satz, text) ?? UNBEKANNT;
    const best = bestByInhalt(satz.layouts, text, erwarteter);
    if (best === gefunden) return best;
    const wert = text.charAt((best.satznummerBytes[0] ?? SATZENDE) - 1);
    const code = isLeer(wert) ? 'satznummer_leer' : 'satznummer_falsch';
    const feld = best.felder.find((f) => f.byte === best.satznummerBytes[0])?.name;
    melde(createHinweis(code, { zeile, satzart: satz.satz, feld, wert, a: best.td }));
    return best;
  };

  /** The distinguishing byte is blank or unknown: the record before, then the content decides. */
  const ergaenzeVariante = (
    saetze: readonly Satzbeschreibung[],
    text: string,
    zeile: number,
    melde: Melde,
  ): Satzbeschreibung | undefined => {
    const basis = saetze[0]?.satz.slice(0, 8) ?? '';
    const byte = UNTERSCHEIDUNG[basis] ?? 0;
    const wert = text.charAt(byte - 1);
    const folgt = isLeer(wert) && vorher.satz.startsWith(basis) && isSelberVertrag(text);
    const nachbar = folgt ? saetze.find((s) => s.satz === vorher.satz) : undefined;
    const passend = saetze.filter((s) =>
      s.layouts.some((l) => !widerspruch(l, text) && inhaltPunkte(l, text) > 0),
    );
    const found = nachbar ?? (isLeer(wert) && passend.length === 1 ? passend[0] : undefined);
    const details = { zeile, satzart: found?.satz ?? basis, wert, a: byte };
    melde(createHinweis(found === undefined ? 'variante_unklar' : 'variante_ergaenzt', details));
    return found;
  };

  const waehleSatz = (
    saetze: readonly Satzbeschreibung[],
    text: string,
    zeile: number,
    melde: Melde,
  ): Satzbeschreibung | undefined => {
    const [erster] = saetze;
    if (erster === undefined) return undefined;
    const byte = UNTERSCHEIDUNG[erster.satz.slice(0, 8)];
    if (byte === undefined) return erster;
    const wert = text.charAt(byte - 1);
    return saetze.find((s) => hasWert(s, wert)) ?? ergaenzeVariante(saetze, text, zeile, melde);
  };

  const unbekannt = (satzart: string, sparte: string, zeile: number, melde: Melde): Wahl => {
    if (!/^\d{4}$/.test(satzart)) return { satz: '', td: 0, layout: UNLESBAR };
    const satz = isSatzart(satzart) ? `${satzart}.${sparte}` : satzart;
    if (satz === satzart) melde(createHinweis('satzart_unbekannt', { zeile, satzart }));
    else
      melde(
        createHinweis('sparte_unbekannt', { zeile, satzart: satz, feld: 'Sparte', wert: sparte, a: satzart }),
      );
    return { satz, td: 0, layout: UNBEKANNT };
  };

  const waehle = (text: string, zeile: number, melde: Melde): Wahl => {
    const satzart = text.slice(0, 4);
    const sparte = text.slice(10, 13);
    const saetze = findSaetze(satzart, sparte);
    if (saetze === undefined) return unbekannt(satzart, sparte, zeile, melde);
    const satz = waehleSatz(saetze, text, zeile, melde);
    if (satz === undefined) return { satz: `${satzart}.${sparte}`, td: 0, layout: UNBEKANNT };
    const layout = waehleTd(satz, text, zeile, melde);
    return { satz: satz.satz, td: layout.td, layout };
  };

  return (text, zeile, melde) => {
    vorher = waehle(text, zeile, melde);
    vorherText = text;
    return vorher;
  };
};
