// Saetze 0211 and 0221 repeat amounts of 0210 and 0220 with cents; since the euro many insurers fill only these.
import { rohText } from '#formats/gdv/index.ts';
import type { Feld, Layout } from '#formats/gdv/index.ts';
import { isDezimal, planVon } from './teil.ts';
import type { Inhalt, Teil } from './teil.ts';

/** Fields whose name differs between the two. */
const namen: Readonly<Record<string, string>> = {
  TodesfallVsInWE: 'TodesfallVsInWEZumAblauf',
  ErlebensfallVsInWE: 'ErlebensfallVsInWEZumAblauf',
  ErlebensfallVsIIInWE: 'ErlebensfallVsIIInWEZumAblauf',
  KapitalzahlungsSummeInWE: 'KapitalzahlungssummeInWE',
  AbsoluterDynamikerhoehungsbetragInWE: 'AbsoluterDynamikerhoehungsbetrag',
  KhDeckungssummenInWE: 'KhDeckungssummen',
};
/** Fields that state thousands in the base. */
const tausend = /^(Deckungssumme\d?|GepaeckVersssumme)InWE$/;
/** 0220.054 states thousands in four digits. */
const tausendUnfall = /^(Tod|Invaliditaet)Risiko[12]$/;

type Weg = { readonly von: number; readonly nach: number; readonly stellen: number };
type Bruecke = {
  readonly wege: readonly Weg[];
  /** Row keys that both records have. */
  readonly schluessel: readonly (readonly [Feld, Feld])[];
};

const schluesselfeld =
  /^(LfdNr|Wagnis|ObjektNr|ArtSumme|Gefahren|Risiko|OrdnungsNr|GDVSparten|WKZ|Bezug|PersonenNr)/;

const wegVon = (layout: Layout, basis: Layout, feld: Feld, von: number): Weg | undefined => {
  const plan = planVon(basis);
  const ziel = [feld.name, namen[feld.name], feld.name.replace(/InWE$/, 'InTausendWE')]
    .map((name) => (name === undefined ? undefined : plan.stelle.get(name)))
    .find((at) => at !== undefined);
  if (ziel === undefined || (feld.typ !== 'F' && feld.name !== 'KhDeckungssummenInWE')) return undefined;
  const inTausend =
    (tausend.test(feld.name) && plan.felder[ziel]?.name !== feld.name) ||
    (layout.satz.endsWith('.054') && tausendUnfall.test(feld.name));
  return { von, nach: ziel, stellen: inTausend ? 3 : 0 };
};

const baue = (layout: Layout, basis: Layout): Bruecke => {
  const felder = planVon(layout).felder;
  return {
    wege: felder.flatMap((feld, von) => wegVon(layout, basis, feld, von) ?? []),
    schluessel: felder.flatMap((feld) => {
      const gegen = basis.feld.get(feld.name);
      return gegen && schluesselfeld.test(feld.name) && feld.typ !== 'F' ? [[feld, gegen] as const] : [];
    }),
  };
};

const bruecken = new WeakMap<Layout, WeakMap<Layout, Bruecke>>();
const brueckeVon = (layout: Layout, basis: Layout): Bruecke => {
  const zuBasis = bruecken.get(layout) ?? new WeakMap<Layout, Bruecke>();
  bruecken.set(layout, zuBasis);
  const bekannt = zuBasis.get(basis) ?? baue(layout, basis);
  zuBasis.set(basis, bekannt);
  return bekannt;
};

const isErweiterung = ({ td }: Teil): boolean => td.satzart === '0211' || td.satzart === '0221';

const basisnamen = new Map<string, string>();
/** `0220.051` of `0221.051`. */
const basisname = (satz: string): string => {
  const bekannt = basisnamen.get(satz);
  if (bekannt !== undefined) return bekannt;
  const name = `${satz.slice(0, 3)}0${satz.slice(4)}`;
  basisnamen.set(satz, name);
  return name;
};

const passt = (teil: Teil, basis: Teil): boolean => {
  if (teil.td.td === 0 || basis.td.td !== teil.td.td || basis.td.satz !== basisname(teil.td.satz))
    return false;
  return brueckeVon(teil.td.layout, basis.td.layout).schluessel.every(([eigen, gegen]) => {
    const [a, b] = [rohText(teil.td, eigen), rohText(basis.td, gegen)].map((roh) =>
      roh.trim().replace(/^0+/, ''),
    );
    return a === b || a === '' || b === '';
  });
};

/** Three sums of 14 digits with cents become three of 9 without. */
const deckungssummen = (text: string): string =>
  [0, 14, 28]
    .map((ab) =>
      text
        .slice(ab, ab + 12)
        .padStart(9, '0')
        .slice(-9),
    )
    .join('');

const uebertrage = (wert: Inhalt, stellen: number): Inhalt | undefined => {
  if (isDezimal(wert)) return { wert: wert.wert, stellen: wert.stellen + stellen };
  return typeof wert === 'string' && /^\d{28,42}$/.test(wert) ? deckungssummen(wert) : undefined;
};

const ergaenze = (basis: Teil, teil: Teil): Teil => {
  const werte = [...basis.werte];
  const ersetzt = new Map(basis.ersetzt);
  for (const { von, nach, stellen } of brueckeVon(teil.td.layout, basis.td.layout).wege) {
    const eigen = teil.werte[von];
    const wert = eigen === undefined ? undefined : uebertrage(eigen, stellen);
    if (wert === undefined) continue;
    werte[nach] = wert;
    ersetzt.set(nach, { teil, feld: teil.plan.felder[von]?.name ?? '' });
    teil.benutzt[von] = 1;
  }
  return { td: basis.td, plan: basis.plan, werte, benutzt: basis.benutzt, ersetzt };
};

/** The record that this one extends: the one right before it, else the first in front of it that has none yet. */
const findBasis = (teile: readonly Teil[], ab: number, teil: Teil): number => {
  if (ab > 0 && passt(teil, teile[ab - 1] as Teil)) return ab - 1;
  const davor = teile.findIndex((basis, i) => i < ab && basis.ersetzt === undefined && passt(teil, basis));
  return davor >= 0 ? davor : teile.findIndex((basis) => passt(teil, basis));
};

/** Puts the amounts of 0211 and 0221 into the records that they extend; without such a record they stay as they are. */
export const erweitere = (teile: readonly Teil[]): readonly Teil[] => {
  if (!teile.some(isErweiterung)) return teile;
  const ergebnis = [...teile];
  for (const [i, teil] of teile.entries()) {
    if (!isErweiterung(teil)) continue;
    const at = findBasis(ergebnis, i, teil);
    const basis = ergebnis[at];
    if (basis) ergebnis[at] = ergaenze(basis, teil);
  }
  return ergebnis;
};
