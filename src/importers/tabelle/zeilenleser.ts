// Reads the cells of one row by the meaning of their columns; what can't be read stays as text and is told.
import type { Hinweis } from '#domain/hinweis.ts';
import type { Fundstelle } from '#domain/vorschlag.ts';
import { isLeer } from '#formats/tabelle/index.ts';
import { textZelle } from '#formats/tabelle/zelle.ts';
import type { Zeile, Zelle } from '#formats/tabelle/index.ts';
import type { Tabellenfeld } from './felder.ts';
import { feldAngaben } from './felder.ts';
import type { Spalte } from './spalte.ts';
import type { Lesung } from './zellen/lesung.ts';
import { isGelesen } from './zellen/lesung.ts';
import type { Spaltenregeln } from './spaltenregeln.ts';

/** A text without a home: label and text as it stands. */
export type Rest = { readonly bezeichnung: string; readonly wert: string };

export type Zeilenleser = {
  readonly zeile: number;
  readonly regeln: Spaltenregeln;
  /** The first filled cell of a field (of one contract of the row). */
  readonly zelle: (feld: Tabellenfeld, gruppe?: number) => Zelle | undefined;
  /** Text of that cell, trimmed, or what a person has said that it means. */
  readonly text: (feld: Tabellenfeld, gruppe?: number) => string | undefined;
  /** Text of that cell as it stands. */
  readonly roh: (feld: Tabellenfeld, gruppe?: number) => string | undefined;
  /** Reads by one of the cell readers. */
  readonly lies: <T>(feld: Tabellenfeld, wie: (zelle: Zelle) => Lesung<T>, gruppe?: number) => T | undefined;
  /** The same for all filled cells of a field that several columns may feed. */
  readonly liesAlle: <T>(feld: Tabellenfeld, wie: (zelle: Zelle) => Lesung<T>, gruppe?: number) => T[];
  /** Origin of the first filled cell of a field. */
  readonly stelle: (feld: Tabellenfeld, gruppe?: number) => Fundstelle;
  /** Puts a field among the texts without a home. */
  readonly lege: (feld: Tabellenfeld, gruppe?: number) => void;
  /** Texts without a home so far, of this contract or of the row; they are taken out. */
  readonly nimmReste: (gruppe?: number) => Rest[];
  readonly hat: (feld: Tabellenfeld, gruppe?: number) => boolean;
};

const sichtbar = (text: string): string =>
  text
    .replaceAll(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();

/** `gemeint` stands for the cell where a person has said what its text means. */
type Fach = { readonly spalte: Spalte; readonly zelle: Zelle; readonly gemeint?: string };

const fachKey = (feld: string, gruppe: number | undefined): string => `${feld}|${gruppe ?? ''}`;

const ordneFaecher = (
  zeile: Zeile,
  spalten: readonly Spalte[],
  { wert }: Spaltenregeln,
): Map<string, Fach[]> => {
  const faecher = new Map<string, Fach[]>();
  for (const spalte of spalten) {
    const zelle = zeile.zellen[spalte.spalte];
    if (!zelle || isLeer(zelle) || spalte.feld === undefined) continue;
    const key = fachKey(spalte.feld, spalte.feld.startsWith('vertrag.') ? spalte.gruppe : undefined);
    const gemeint = wert(spalte.feld, zelle.text);
    const fach = gemeint === undefined ? { spalte, zelle } : { spalte, zelle, gemeint };
    faecher.set(key, [...(faecher.get(key) ?? []), fach]);
  }
  return faecher;
};

const unerkannte = (zeile: Zeile, spalten: readonly Spalte[]): Rest[] =>
  spalten.flatMap((spalte) => {
    const zelle = zeile.zellen[spalte.spalte];
    if (spalte.feld !== undefined || !zelle || isLeer(zelle)) return [];
    return [
      {
        bezeichnung: sichtbar(spalte.kopf).slice(0, 200) || `Spalte ${spalte.spalte + 1}`,
        wert: sichtbar(zelle.text).slice(0, 2000),
      },
    ];
  });

/** Opens a row. `melde` gets what was repaired or could not be read. */
export const openZeile = (
  zeile: Zeile,
  spalten: readonly Spalte[],
  regeln: Spaltenregeln,
  melde: (hinweis: Hinweis) => void,
): Zeilenleser => {
  const faecher = ordneFaecher(zeile, spalten, regeln);
  const reste = new Map<number | undefined, Rest[]>([[undefined, unerkannte(zeile, spalten)]]);
  // A column without a number holds for every contract of the row.
  const fach = (feld: Tabellenfeld, gruppe?: number): Fach[] =>
    faecher.get(fachKey(feld, gruppe)) ??
    (gruppe === undefined ? [] : (faecher.get(fachKey(feld, undefined)) ?? []));
  const wert = ({ zelle }: Fach): string => sichtbar(zelle.text);
  const merkeRest = (eines: Fach, gruppe: number | undefined): void => {
    const bezeichnung =
      sichtbar(eines.spalte.kopf).slice(0, 200) || feldAngaben(eines.spalte.feld ?? 'ignorieren').label;
    if (wert(eines))
      reste.set(gruppe, [...(reste.get(gruppe) ?? []), { bezeichnung, wert: wert(eines).slice(0, 2000) }]);
  };
  const ort = ({ spalte }: Fach) => ({
    zeile: zeile.nummer,
    feld: sichtbar(spalte.kopf) || `Spalte ${spalte.spalte + 1}`,
  });
  const liesFach = <T>(
    eines: Fach,
    wie: (zelle: Zelle) => Lesung<T>,
    gruppe: number | undefined,
  ): T | undefined => {
    const lesung = wie(eines.gemeint === undefined ? eines.zelle : textZelle(eines.gemeint));
    if (isGelesen(lesung)) {
      const { hinweis } = lesung;
      if (hinweis)
        melde({
          code: hinweis.code.replaceAll('_', '-'),
          schwere: hinweis.schwere === 'fehler' ? 'warnung' : hinweis.schwere,
          text: hinweis.text,
          ...ort(eines),
          wert: wert(eines).slice(0, 200),
        });
      return lesung.wert;
    }
    if (lesung) {
      melde({
        code: lesung.frage ? `frage-${lesung.frage}` : 'zelle-unlesbar',
        schwere: 'warnung',
        text: lesung.grund,
        ...ort(eines),
        wert: wert(eines).slice(0, 200),
      });
      merkeRest(eines, gruppe);
    }
    return undefined;
  };
  return {
    zeile: zeile.nummer,
    regeln,
    zelle: (feld, gruppe) => fach(feld, gruppe)[0]?.zelle,
    text: (feld, gruppe) => {
      const [erstes] = fach(feld, gruppe);
      return (erstes && (erstes.gemeint ?? wert(erstes))) || undefined;
    },
    roh: (feld, gruppe) => {
      const [erstes] = fach(feld, gruppe);
      return (erstes && wert(erstes)) || undefined;
    },
    lies: (feld, wie, gruppe) => {
      const [erstes] = fach(feld, gruppe);
      return erstes && liesFach(erstes, wie, gruppe);
    },
    liesAlle: (feld, wie, gruppe) =>
      fach(feld, gruppe).flatMap((eines) => liesFach(eines, wie, gruppe) ?? []) as never,
    stelle: (feld, gruppe) => {
      const [erstes] = fach(feld, gruppe);
      return erstes ? { ...ort(erstes), roh: wert(erstes).slice(0, 200) } : { zeile: zeile.nummer };
    },
    lege: (feld, gruppe) => {
      for (const eines of fach(feld, gruppe)) merkeRest(eines, gruppe);
    },
    nimmReste: (gruppe) => {
      const alle = reste.get(gruppe) ?? [];
      reste.delete(gruppe);
      return alle;
    },
    hat: (feld, gruppe) => fach(feld, gruppe).length > 0,
  };
};
