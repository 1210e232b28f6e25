// How the rows of a sheet are read, worked out once: which columns feed a field, in the order of the sheet.
import type { Tabellenfeld } from './felder.ts';
import { feldAngaben } from './felder.ts';
import type { Spalte } from './spalte.ts';
import type { Spaltenregeln } from './spaltenregeln.ts';
import { isSchlicht } from './zellen/lesung.ts';

/** A column as its cells are read; heading texts are ready to be shown. */
export type Platz = {
  readonly spalte: number;
  readonly feld: Tabellenfeld;
  /** Names the column in a finding. */
  readonly name: string;
  /** Names the column beside a text without a home. */
  readonly bezeichnung: string;
};

export type Zeilenplan = {
  readonly regeln: Spaltenregeln;
  /** Columns of a field: those of one contract of the row come before those that hold for all of them. */
  readonly plaetze: (feld: Tabellenfeld, gruppe?: number) => readonly (readonly Platz[])[];
  /** True where this contract of the row has columns of its own for the field. */
  readonly hatEigene: (feld: Tabellenfeld, gruppe?: number) => boolean;
  /** Columns that mean nothing known. */
  readonly unerkannt: readonly Platz[];
};

const UNSICHTBAR = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;

/** A text without control signs, its blanks single ones. */
export const sichtbar = (text: string): string =>
  isSchlicht(text) ? text : text.replaceAll(UNSICHTBAR, ' ').replaceAll(/\s+/g, ' ').trim();

const alsPlatz = ({ spalte, kopf, feld }: Spalte): Platz => {
  const name = sichtbar(kopf) || `Spalte ${spalte + 1}`;
  const label = feld === undefined ? name : feldAngaben(feld).label;
  return { spalte, feld: feld ?? 'ignorieren', name, bezeichnung: sichtbar(kopf).slice(0, 200) || label };
};

type Eintrag = { readonly allgemein: Platz[]; readonly je: Map<number, Platz[][]> };

const trageEin = (felder: Map<Tabellenfeld, Eintrag>, feld: Tabellenfeld, spalte: Spalte): void => {
  const eintrag = felder.get(feld) ?? { allgemein: [], je: new Map<number, Platz[][]>() };
  felder.set(feld, eintrag);
  const gruppe = feld.startsWith('vertrag.') ? spalte.gruppe : undefined;
  if (gruppe === undefined) return void eintrag.allgemein.push(alsPlatz(spalte));
  const [eigene = []] = eintrag.je.get(gruppe) ?? [[]];
  eigene.push(alsPlatz(spalte));
  eintrag.je.set(gruppe, [eigene, eintrag.allgemein]);
};

/** Works out the plan of a sheet. */
export const createZeilenplan = (spalten: readonly Spalte[], regeln: Spaltenregeln): Zeilenplan => {
  const felder = new Map<Tabellenfeld, Eintrag>();
  for (const spalte of spalten) if (spalte.feld !== undefined) trageEin(felder, spalte.feld, spalte);
  const ohneGruppe = new Map([...felder].map(([feld, { allgemein }]) => [feld, [allgemein]]));
  return {
    regeln,
    plaetze: (feld, gruppe) =>
      (gruppe === undefined ? undefined : felder.get(feld)?.je.get(gruppe)) ?? ohneGruppe.get(feld) ?? [],
    hatEigene: (feld, gruppe) => {
      const eintrag = felder.get(feld);
      return gruppe === undefined ? Boolean(eintrag?.allgemein.length) : Boolean(eintrag?.je.has(gruppe));
    },
    unerkannt: spalten.filter(({ feld }) => feld === undefined).map(alsPlatz),
  };
};
