// Findings of the codec in the importer's words: which must be confirmed, which cost a record, which end the file.
import type { Hinweis } from '#domain/hinweis.ts';
import type { Hinweis as GdvHinweis, HinweisCode } from '#formats/gdv/index.ts';

/** The plan is applied only after a person confirms these (bad inputs G02 to G05). */
const zuBestaetigen = new Set<HinweisCode>([
  'abgeschnitten',
  'nachsatz_fehlt',
  'nachsatz_anzahl',
  'nachsatz_summe',
  'vorsatz_fehlt',
]);

/** The record is not taken; its line is listed with this reason. */
const kostetSatz = new Set<HinweisCode>([
  'nul_zeichen',
  'zeile_unlesbar',
  'abgeschnitten',
  'satzart_unbekannt',
]);

/** No business rows come from such a file. */
const beendetDatei = new Set<HinweisCode>(['leer', 'keine_gdv_datei', 'zeile_ohne_ende', 'archiv_unlesbar']);

export const isAbbruch = ({ code }: GdvHinweis): boolean => beendetDatei.has(code);

/** The finding that keeps a record out, if there is one. */
export const ablehnung = (hinweise: readonly GdvHinweis[]): GdvHinweis | undefined =>
  hinweise.find(({ code }) => kostetSatz.has(code));

/** Same place, our weights. */
export const uebersetze = ({ code, schwere, text, zeile, satzart, feld, wert }: GdvHinweis): Hinweis => ({
  code: code.replaceAll('_', '-'),
  schwere: zuBestaetigen.has(code) ? 'fehler' : schwere === 'fehler' ? 'warnung' : schwere,
  text,
  ...(zeile === undefined ? {} : { zeile }),
  ...(satzart === undefined ? {} : { satz: satzart }),
  ...(feld === undefined ? {} : { feld }),
  ...(wert === undefined ? {} : { wert }),
});
