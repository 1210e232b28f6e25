// Values that lists spell in their own way: what they are read as, and the text that a person's choice stands for.
import { wertartSchema } from '#domain/zuordnung.ts';
import type { Wertart, Wertbefund } from '#domain/zuordnung.ts';
import { textZelle } from '#formats/tabelle/zelle.ts';
import { erkenneSparte } from '#sparten/erkennung.ts';
import { sparten } from '#sparten/index.ts';
import { erkenneVersicherer, versicherer } from '#versicherer/index.ts';
import type { Tabellenfeld, Zellinhalt } from './felder.ts';
import { feldAngaben } from './felder.ts';
import { readAnrede, readFamilienstand } from './zellen/auswahl.ts';
import type { Lesung } from './zellen/lesung.ts';
import { isGelesen } from './zellen/lesung.ts';
import { readZahlweise } from './zellen/zahlweise.ts';

/** What a value can be set to. */
export type Wertziel = { readonly ziel: string; readonly label: string };

type Gelesen = Pick<Wertbefund, 'ziel' | 'sicherheit' | 'grund'>;
type Wertleser = {
  readonly ziele: readonly Wertziel[];
  /** What the importer makes of a text by itself. */
  readonly lies: (roh: string) => Gelesen;
};

const ausListe = (
  ziele: readonly Wertziel[],
  read: (zelle: ReturnType<typeof textZelle>) => Lesung<string>,
): Wertleser => ({
  ziele,
  lies: (roh) => {
    const lesung = read(textZelle(roh));
    if (isGelesen(lesung)) return { ziel: lesung.wert, sicherheit: 'sicher', grund: 'Bekannte Schreibweise' };
    return { ziel: null, sicherheit: lesung ? 'unsicher' : 'sicher', grund: lesung?.grund ?? 'Ohne Angabe' };
  },
});

const liste = (texte: Readonly<Record<string, string>>): Wertziel[] =>
  Object.entries(texte).map(([ziel, label]) => ({ ziel, label }));

const leser: Readonly<Record<Wertart, Wertleser>> = {
  gesellschaft: {
    ziele: versicherer.map(({ schluessel, name }) => ({ ziel: schluessel, label: name })),
    lies: (roh) => {
      const { versicherer: fund, sicherheit, grund } = erkenneVersicherer(roh);
      return { ziel: fund?.schluessel ?? null, sicherheit, grund };
    },
  },
  sparte: {
    ziele: sparten.map(({ schluessel, label }) => ({ ziel: schluessel, label })),
    lies: (roh) => {
      const { sparte, sicherheit, grund } = erkenneSparte(roh);
      return { ziel: sicherheit === 'unsicher' ? null : sparte.schluessel, sicherheit, grund };
    },
  },
  zahlweise: ausListe(
    liste({
      monatlich: 'monatlich',
      vierteljaehrlich: 'vierteljährlich',
      halbjaehrlich: 'halbjährlich',
      jaehrlich: 'jährlich',
      einmalig: 'einmalig',
    }),
    readZahlweise,
  ),
  anrede: ausListe(
    liste({
      herr: 'Herr',
      frau: 'Frau',
      divers: 'divers',
      firma: 'Firma',
      familie: 'Familie',
      eheleute: 'Eheleute',
    }),
    readAnrede,
  ),
  familienstand: ausListe(
    liste({
      ledig: 'ledig',
      verheiratet: 'verheiratet',
      lebenspartnerschaft: 'eingetragene Lebenspartnerschaft',
      lebensgemeinschaft: 'Lebensgemeinschaft',
      getrennt: 'getrennt lebend',
      geschieden: 'geschieden',
      verwitwet: 'verwitwet',
    }),
    readFamilienstand,
  ),
};

/** Kind of value behind a kind of cell. */
const artZu: Partial<Record<Zellinhalt, Wertart>> = {
  gesellschaft: 'gesellschaft',
  sparte: 'sparte',
  zahlweise: 'zahlweise',
  anrede: 'anrede',
  familienstand: 'familienstand',
};

export const wertarten: readonly Wertart[] = wertartSchema.options;

/** The kind of values that a field holds; undefined for free text, dates, amounts. */
export const wertartVon = (feld: Tabellenfeld): Wertart | undefined => artZu[feldAngaben(feld).inhalt];

/** All that a value of this kind can be set to, in the order of a list. */
export const wertziele = (art: Wertart): readonly Wertziel[] => leser[art].ziele;

/** German name of a target; undefined for keys that do not exist. */
export const wertlabel = (art: Wertart, ziel: string): string | undefined =>
  leser[art].ziele.find((eines) => eines.ziel === ziel)?.label;

/** What the importer makes of a text by itself. */
export const liesWert = (art: Wertart, roh: string): Gelesen => leser[art].lies(roh);

/** Galleries are read by their labels, short lists by their keys. */
const geleseneSchluessel: ReadonlySet<Wertart> = new Set(['zahlweise', 'anrede', 'familienstand']);

/** The text that the cell readers understand as this target. */
export const wertText = (art: Wertart, ziel: string): string | undefined => {
  const label = wertlabel(art, ziel);
  return label !== undefined && geleseneSchluessel.has(art) ? ziel : label;
};

/** Two spellings that differ in blanks and case only are one. */
export const wertSchluessel = (roh: string): string =>
  roh
    .replaceAll(/[\s\p{Cc}\p{Cf}\p{Cs}]+/gu, ' ')
    .trim()
    .toLowerCase();
