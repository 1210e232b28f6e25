/** What tells Saetze of the same kind apart within a contract: person, Wagnis, object. */
import { rohText } from './feld.ts';
import type { Feld, Layout } from './layout.ts';
import type { Teildatensatz } from './teildatensatz.ts';

/** Field name (persons all under "Vp") and value. */
export type Ordnung = ReadonlyMap<string, string>;

/** Fields that tell Saetze of the same kind apart (person, Wagnis, Grundstueck …): they stand before the Satznummer. */
const ordnungsfelder = (layout: Layout): readonly Feld[] => {
  const nummer = layout.satznummerBytes[0] ?? 43;
  const isOrdnung = ({ name, byte }: Feld): boolean =>
    byte > 42 &&
    name !== 'LfdNrSatzart' &&
    ((byte < nummer && nummer <= 66) || /^(LfdNr(VersichertenPersonVp|ZurWagnisart)|Wagnisart)/.test(name));
  return layout.felder.filter(isOrdnung);
};

const cache = new WeakMap<Layout, readonly Feld[]>();

/** The order of a record: its filled ordering fields, without leading zeros. */
export const ordnungOf = (td: Teildatensatz): Ordnung => {
  const felder = cache.get(td.layout) ?? ordnungsfelder(td.layout);
  cache.set(td.layout, felder);
  const ordnung = new Map<string, string>();
  for (const f of felder) {
    const wert = rohText(td, f).trim().replace(/^0+/, '');
    if (wert !== '') ordnung.set(f.name.startsWith('LfdNrVersichertenPersonVp') ? 'Vp' : f.name, wert);
  }
  return ordnung;
};

/** Whether two records may belong to the same Satz: blank fields fit everything. */
export const isVertraeglich = (a: Ordnung, b: Ordnung): boolean =>
  [...a].every(([name, wert]) => (b.get(name) ?? wert) === wert);
