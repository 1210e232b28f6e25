/** What tells Saetze of the same kind apart within a contract: person, Wagnis, object. */
import { rohText } from './feld.ts';
import type { Feld, Layout } from './layout.ts';
import type { Teildatensatz } from './teildatensatz.ts';

/** Field name (persons all under "Vp") and value of each filled ordering field, in order. */
export type Ordnung = readonly (readonly [name: string, wert: string])[];

/** Fields that tell Saetze of the same kind apart (person, Wagnis, Grundstueck …): they stand before the Satznummer. */
const ordnungsfelder = (layout: Layout): readonly Feld[] => {
  const nummer = layout.satznummerBytes[0] ?? 43;
  const isOrdnung = ({ name, byte }: Feld): boolean =>
    byte > 42 &&
    name !== 'LfdNrSatzart' &&
    ((byte < nummer && nummer <= 66) || /^(LfdNr(VersichertenPersonVp|ZurWagnisart)|Wagnisart)/.test(name));
  return layout.felder.filter(isOrdnung);
};

type Ordnungsfeld = { readonly feld: Feld; readonly name: string };

const cache = new WeakMap<Layout, readonly Ordnungsfeld[]>();

const felderOf = (layout: Layout): readonly Ordnungsfeld[] => {
  const bekannt = cache.get(layout);
  if (bekannt !== undefined) return bekannt;
  const felder = ordnungsfelder(layout).map((feld) => ({
    feld,
    name: feld.name.startsWith('LfdNrVersichertenPersonVp') ? 'Vp' : feld.name,
  }));
  cache.set(layout, felder);
  return felder;
};

const KEINE: Ordnung = [];

const ohneNullen = (text: string): string => {
  let ab = 0;
  while (text.charCodeAt(ab) === 48) ab++;
  return ab === 0 ? text : text.slice(ab);
};

/** The order of a record: its filled ordering fields, without leading zeros. */
export const ordnungOf = (td: Teildatensatz): Ordnung => {
  const felder = felderOf(td.layout);
  if (felder.length === 0) return KEINE;
  const ordnung: [string, string][] = [];
  for (const { feld, name } of felder) {
    const wert = ohneNullen(rohText(td, feld).trim());
    if (wert === '') continue;
    const genannt = ordnung.find((o) => o[0] === name);
    if (genannt === undefined) ordnung.push([name, wert]);
    else genannt[1] = wert;
  }
  return ordnung;
};

/** Whether two records may belong to the same Satz: blank fields fit everything. */
export const isVertraeglich = (a: Ordnung, b: Ordnung): boolean =>
  a.every(([name, wert]) => b.every((o) => o[0] !== name || o[1] === wert));
