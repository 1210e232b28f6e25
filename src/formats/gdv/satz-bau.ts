/** From the bytes of a line to a record: text, layout, and what is odd about the line. */
import type { Buffer } from 'node:buffer';
import { createHinweis, type Hinweis, type HinweisDetails } from './hinweis.ts';
import { UNLESBAR, type Layout } from './layout.ts';
import { createLayoutWahl } from './layout-wahl.ts';
import { SATZLAENGE, type Rahmen, type Rahmenbefund } from './rahmen.ts';
import { repariere, type Reparatur } from './reparatur.ts';
import { createTabExpander } from './tabulatoren.ts';
import type { Teildatensatz } from './teildatensatz.ts';
import { createZeilenText, type ZeilenText } from './zeilen-text.ts';
import type { ZeichensatzWahl } from './zeichensatz-wahl.ts';
import { latin1, type Zeichensatz } from './zeichensatz.ts';

/** Where a record stands in the file. */
export type Ort = { readonly byte: number; readonly laenge: number };

/** Builds the record of a frame in the working buffer; `davor` is what stood before the record. */
export type SatzBau = (buffer: Buffer, rahmen: Rahmen, ort: Ort, davor: string) => Teildatensatz;

/** A line brought to 256 positions. `breite` is what it had; `geaendert`: its text is no longer that of the file. */
type Zeile = Omit<ZeilenText, 'hatUmlaute'> & {
  readonly breite: number;
  readonly zeichen: number;
  readonly reparatur: Reparatur | undefined;
  readonly hatTabs: boolean;
  readonly geaendert: boolean;
};

/** A file in which every line is damaged is not repaired line by line. */
const MAX_REPARATUREN = 200;

const isNurRand = (text: string): boolean => /^[ \p{Cc}]*$/u.test(text);

/** The text with exactly one UTF-16 unit per position, for decisions by position. */
const raster = ({ text, zellen }: Pick<Zeile, 'text' | 'zellen'>): string =>
  zellen === undefined ? text : zellen.map((c) => (c.length === 1 ? c : c === '' ? ' ' : '?')).join('');

const fuelle = (zellen: readonly string[] | undefined): readonly string[] | undefined =>
  zellen && [...zellen, ...' '.repeat(Math.max(0, SATZLAENGE - zellen.length))];

/** Fields that mix NUL with text are damaged; fields of nothing but NUL are empty. */
const nulHinweise = (layout: Layout, text: string, stelle: HinweisDetails): Hinweis[] =>
  layout.felder
    .map((feld) => ({ feld, wert: text.slice(feld.byte - 1, feld.byte - 1 + feld.laenge) }))
    .filter(({ wert }) => wert.includes('\0') && !isNurRand(wert))
    .map(({ feld, wert }) =>
      createHinweis('nul_zeichen', { ...stelle, feld: feld.name, wert: wert.trimEnd() }),
    );

const isUmbruch = (befund: Rahmenbefund): boolean => befund === 'umbruch' || befund === 'einschub';

const UMBRUECHE = /[\r\n\x85]/g;

const zeilenHinweise = (zeile: Zeile, befund: Rahmenbefund, stelle: HinweisDetails): Hinweis[] => {
  const { breite, reparatur, hatTabs, text } = zeile;
  if (isUmbruch(befund)) return [createHinweis('umbruch_im_satz', stelle)];
  if (befund === 'abgeschnitten')
    return stelle.satzart === '9999' ? [] : [createHinweis('abgeschnitten', { ...stelle, a: breite })];
  if (reparatur !== undefined) {
    const code = breite > SATZLAENGE ? 'zeile_repariert' : 'zeile_ergaenzt';
    return [createHinweis(code, { ...stelle, a: breite, b: reparatur.spalte })];
  }
  if (hatTabs) return [createHinweis('tabulatoren', stelle)];
  const istZuLang = breite > SATZLAENGE && !isNurRand(text.slice(SATZLAENGE));
  return istZuLang ? [createHinweis('zeile_zu_lang', { ...stelle, a: breite })] : [];
};

/** Sets that agree on all letters that matter here. */
const FAMILIEN: Partial<Record<Zeichensatz, Zeichensatz>> = {
  'iso-8859-15': 'iso-8859-1',
  'windows-1252': 'iso-8859-1',
  cp437: 'cp850',
};

const KEINE: readonly Hinweis[] = [];

/** Remembers what the file is mostly written in, and reports the records that differ. */
const createMischung = () => {
  const anzahl = new Map<string, number>();
  let haupt = '';
  let vonHaupt = 0;
  return (zeichensatz: Zeichensatz, stelle: HinweisDetails): readonly Hinweis[] => {
    const familie = FAMILIEN[zeichensatz] ?? zeichensatz;
    if (familie === haupt) {
      vonHaupt += 1;
      return KEINE;
    }
    const n = (anzahl.get(familie) ?? 0) + 1;
    anzahl.set(familie, n);
    if (n <= vonHaupt)
      return [createHinweis('zeichensatz_gemischt', { ...stelle, a: zeichensatz, b: haupt })];
    anzahl.set(haupt, vonHaupt);
    [haupt, vonHaupt] = [familie, n];
    return KEINE;
  };
};

/** The usual line ends without a new string for each record. */
const zeilenende = (buffer: Buffer, von: number, bis: number): string => {
  if (bis === von) return '';
  if (bis === von + 2 && buffer[von] === 0x0d && buffer[von + 1] === 0x0a) return '\r\n';
  return bis === von + 1 && buffer[von] === 0x0a ? '\n' : latin1(buffer, von, bis);
};

const keineMeldung = (): void => {};

/** Creates the builder of one file. */
export const createSatzBau = (wahl: ZeichensatzWahl, fest: Zeichensatz | undefined): SatzBau => {
  const liesText = createZeilenText(wahl, fest);
  const waehleLayout = createLayoutWahl();
  const mischung = createMischung();
  const expandTabs = createTabExpander();
  let reparaturen = 0;

  const versucheReparatur = (text: string): Reparatur | undefined => {
    if (Math.abs(text.length - SATZLAENGE) !== 1 || reparaturen >= MAX_REPARATUREN) return undefined;
    reparaturen++;
    return repariere(text);
  };

  const glaette = (gelesen: ZeilenText, befund: Rahmenbefund): Zeile => {
    const { zellen, zeichensatz } = gelesen;
    const text = isUmbruch(befund)
      ? gelesen.text.replaceAll(UMBRUECHE, befund === 'umbruch' ? ' ' : '')
      : expandTabs(gelesen.text);
    const hatTabs = !isUmbruch(befund) && text !== gelesen.text;
    const zeichen = hatTabs ? text.length : gelesen.text.length;
    const reparatur = befund === '' && zellen === undefined ? versucheReparatur(text) : undefined;
    return {
      text: (reparatur?.text ?? text).padEnd(SATZLAENGE),
      breite: zellen?.length ?? zeichen,
      zellen: fuelle(zellen),
      zeichen,
      zeichensatz,
      reparatur,
      hatTabs,
      geaendert: gelesen.geaendert || hatTabs || isUmbruch(befund) || reparatur !== undefined,
    };
  };

  return (buffer, rahmen, ort, davor) => {
    const { von, bis, ende, zeile, befund } = rahmen;
    const gelesen = liesText(buffer, von, bis);
    const glatt = glaette(gelesen, befund);
    const { text, zellen, zeichen, zeichensatz } = glatt;
    const hinweise: Hinweis[] = [];
    const melde = befund === 'abgeschnitten' ? keineMeldung : (h: Hinweis): void => void hinweise.push(h);
    const flach = raster(glatt);
    const { satz, td, layout } = waehleLayout({ text: flach, zeile, melde });
    const stelle = { zeile, satzart: satz };
    if (layout === UNLESBAR)
      hinweise.push(createHinweis('zeile_unlesbar', { zeile, wert: text.trimEnd().slice(0, 80) }));
    hinweise.push(...zeilenHinweise(glatt, befund, stelle));
    if (gelesen.hatUmlaute) hinweise.push(...mischung(zeichensatz, stelle));
    const hatNul = text.includes('\0');
    if (hatNul) hinweise.push(...nulHinweise(layout, flach, stelle));
    return {
      zeile,
      byte: ort.byte,
      laenge: ort.laenge,
      satz,
      // The layout's own string: comparing and looking up by it is quicker than by a new one.
      satzart: layout.satzart || text.slice(0, 4),
      td,
      layout,
      text,
      zeichen,
      zellen,
      hatNul,
      zeichensatz,
      hinweise,
      rahmen: {
        davor,
        original: glatt.geaendert ? latin1(buffer, von, bis) : undefined,
        ende: zeilenende(buffer, bis, ende),
      },
    };
  };
};
