/** From the bytes of a line to a record: text, layout, and what is odd about the line. */
import type { Buffer } from 'node:buffer';
import { createHinweis, type Hinweis } from './hinweis.ts';
import { UNLESBAR, type Layout } from './layout.ts';
import { createLayoutWahl } from './layout-wahl.ts';
import { SATZLAENGE, type Rahmen } from './rahmen.ts';
import { repariere, type Reparatur } from './reparatur.ts';
import type { Teildatensatz } from './teildatensatz.ts';
import { createZeilenText, type ZeilenText } from './zeilen-text.ts';
import type { ZeichensatzWahl } from './zeichensatz-wahl.ts';
import { latin1, type Zeichensatz } from './zeichensatz.ts';

/** Builds the record of a frame; `offset` is where the buffer begins in the file, `davor` what stood before the record. */
export type SatzBau = (buffer: Buffer, rahmen: Rahmen, offset: number, davor: string) => Teildatensatz;

/** A file in which every line is damaged is not repaired line by line. */
const MAX_REPARATUREN = 200;

/** The text with exactly one UTF-16 unit per position, for decisions by position. */
const raster = ({ text, zellen }: ZeilenText): string =>
  zellen === undefined ? text : zellen.map((c) => (c.length === 1 ? c : c === '' ? ' ' : '?')).join('');

const isNurRand = (text: string): boolean => /^[ \p{Cc}]*$/u.test(text);

/** Fields that mix NUL with text are damaged; fields of nothing but NUL are empty. */
const nulHinweise = (layout: Layout, text: string, stelle: { zeile: number; satzart: string }): Hinweis[] =>
  layout.felder
    .map((feld) => ({ feld, wert: text.slice(feld.byte - 1, feld.byte - 1 + feld.laenge) }))
    .filter(({ wert }) => wert.includes('\0') && !isNurRand(wert))
    .map(({ feld, wert }) =>
      createHinweis('nul_zeichen', { ...stelle, feld: feld.name, wert: wert.trimEnd() }),
    );

/** Creates the builder of one file. */
export const createSatzBau = (wahl: ZeichensatzWahl, fest: Zeichensatz | undefined): SatzBau => {
  const liesText = createZeilenText(wahl, fest);
  const waehleLayout = createLayoutWahl();
  let reparaturen = 0;

  const versucheReparatur = (text: string): Reparatur | undefined => {
    if (Math.abs(text.length - SATZLAENGE) !== 1 || reparaturen >= MAX_REPARATUREN) return undefined;
    if (text.length > SATZLAENGE && isNurRand(text.slice(SATZLAENGE))) return undefined;
    reparaturen++;
    return repariere(text);
  };

  return (buffer, rahmen, offset, davor) => {
    const { von, bis, ende, zeile, befund } = rahmen;
    const gelesen = liesText(buffer, von, bis);
    const hinweise: Hinweis[] = [];
    const melde = (h: Hinweis): void => void hinweise.push(h);

    let { text, zellen } = gelesen;
    const zeichen = text.length;
    let original: string | undefined;
    const roh = (): string => latin1(buffer, von, bis);
    if (gelesen.zeichensatz === 'utf-8' && text.includes('\uFFFD')) original = roh();
    if (befund === 'umbruch') {
      original = roh();
      text = text.replaceAll(/[\r\n\x85]/g, ' ');
    }
    const breite = zellen?.length ?? zeichen;
    const repariert =
      breite === SATZLAENGE || befund === 'abgeschnitten' || zellen ? undefined : versucheReparatur(text);
    if (repariert !== undefined) {
      original = roh();
      text = repariert.text;
    }
    if (text.length < SATZLAENGE) text = text.padEnd(SATZLAENGE);
    if (zellen !== undefined) while (zellen.length < SATZLAENGE) zellen.push(' ');

    const meldeWahl = befund === 'abgeschnitten' ? (): void => {} : melde;
    const { satz, td, layout } = waehleLayout(raster({ ...gelesen, text, zellen }), zeile, meldeWahl);
    const satzart = text.slice(0, 4);
    const stelle = { zeile, satzart: satz };
    if (layout === UNLESBAR)
      melde(createHinweis('zeile_unlesbar', { zeile, wert: text.trimEnd().slice(0, 80) }));
    if (befund === 'abgeschnitten' && satzart !== '9999')
      melde(createHinweis('abgeschnitten', { ...stelle, a: breite }));
    if (befund === 'umbruch') melde(createHinweis('umbruch_im_satz', stelle));
    if (repariert !== undefined)
      melde(createHinweis('zeile_repariert', { ...stelle, a: breite, b: repariert.spalte }));
    else if (breite > SATZLAENGE && !isNurRand(text.slice(SATZLAENGE)))
      melde(createHinweis('zeile_zu_lang', { ...stelle, a: breite }));
    const hatNul = text.includes('\0');
    if (hatNul) hinweise.push(...nulHinweise(layout, text, stelle));
    return {
      zeile,
      byte: offset + von,
      laenge: bis - von,
      satz,
      satzart,
      td,
      layout,
      text,
      zeichen,
      zellen,
      hatNul,
      zeichensatz: gelesen.zeichensatz,
      hinweise,
      rahmen: { davor, original, ende: ende > bis ? latin1(buffer, bis, ende) : '' },
    };
  };
};
