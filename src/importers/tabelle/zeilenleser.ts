// Reads the cells of one row by the meaning of their columns; what can't be read stays as text and is told.
import type { Hinweis } from '#domain/hinweis.ts';
import type { Fundstelle } from '#domain/vorschlag.ts';
import { isLeer } from '#formats/tabelle/index.ts';
import { textZelle } from '#formats/tabelle/zelle.ts';
import type { Zeile, Zelle } from '#formats/tabelle/index.ts';
import type { Tabellenfeld } from './felder.ts';
import { feldAngaben } from './felder.ts';
import { HOECHSTENS } from './inhalt.ts';
import type { Lesung } from './zellen/lesung.ts';
import { isGelesen } from './zellen/lesung.ts';
import type { Spaltenregeln } from './spaltenregeln.ts';
import { ohneTextmarke } from './zellen/textmarke.ts';
import { sichtbar } from './zeilenplan.ts';
import type { Platz, Zeilenplan } from './zeilenplan.ts';

/** A text without a home: label and text as it stands. */
export type Rest = { readonly bezeichnung: string; readonly wert: string };

export type Zeilenleser = {
  readonly zeile: number;
  readonly regeln: Spaltenregeln;
  /** Text of the first filled cell of a field (of one contract of the row), or what a person has said that it means. */
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
  /** Puts texts there that were found without this reader. */
  readonly merke: (reste: readonly Rest[]) => void;
  /** Texts without a home so far, of this contract or of the row; they are taken out. */
  readonly nimmReste: (gruppe?: number) => Rest[];
  readonly hat: (feld: Tabellenfeld, gruppe?: number) => boolean;
  /** True where this contract of the row has columns of its own for the field. */
  readonly hatEigene: (feld: Tabellenfeld, gruppe?: number) => boolean;
};

/** A cell that a column fills; `gemeint` stands for it where a person has said what its text means. */
type Fach = {
  readonly platz: Platz;
  readonly zelle: Zelle;
  /** The text as it stands in the file. */
  readonly original: string;
  readonly gemeint: string | undefined;
};

const alsRest = ({ platz, zelle }: Pick<Fach, 'platz' | 'zelle'>): Rest[] => {
  const wert = sichtbar(zelle.text).slice(0, 2000);
  return wert ? [{ bezeichnung: platz.bezeichnung, wert }] : [];
};

/** Fields that take any text: notes, products. A firm's name is none. */
const isFreitext = (feld: Tabellenfeld): boolean =>
  feldAngaben(feld).inhalt === 'text' && feld !== 'kunde.firma';

type Mangel = { readonly code: string; readonly text: string };

/** What spreadsheets show in place of a value, also once they are saved as text. */
const FEHLERWERT =
  /^#(?:(?:REF|BEZUG|VALUE|WERT|NAME|NUM|ZAHL|NULL|DIV\/0|NV|N\/A|SPILL|ÜBERLAUF)[!?]?|#{2,})$/i;

/** Prose in a column of names or days, or no value at all. */
const findMangel = (zelle: Zelle, platz: Platz): Mangel | undefined => {
  if (zelle.art === 'fehler' || FEHLERWERT.test(zelle.text))
    return {
      code: 'zelle-fehler',
      text: `In „${platz.name}“ steht kein Wert, sondern ein Fehler der Tabelle („${sichtbar(zelle.text).slice(0, 20)}“).`,
    };
  if (zelle.text.length <= HOECHSTENS || isFreitext(platz.feld)) return undefined;
  return {
    code: 'zelle-zu-lang',
    text: `Der Text ist für „${platz.name}“ zu lang (${zelle.text.length} Zeichen); er steht unter „weitere Angaben“.`,
  };
};

/** Opens a row. `melde` gets what was repaired or could not be read. */
export const openZeile = (
  zeile: Zeile,
  { plaetze, hatEigene, unerkannt, regeln }: Zeilenplan,
  melde: (hinweis: Hinweis) => void,
): Zeilenleser => {
  const reste = new Map<number | undefined, Rest[]>();
  const merke = (neue: readonly Rest[], gruppe?: number): void => {
    if (neue.length > 0) reste.set(gruppe, [...(reste.get(gruppe) ?? []), ...neue]);
  };
  const merkeRest = (eines: Pick<Fach, 'platz' | 'zelle'>, gruppe: number | undefined): void =>
    merke(alsRest(eines), gruppe);
  const gemeldet = new Set<number>();
  /** What no field can hold: kept as it stands, told once. */
  const legeAb = (platz: Platz, zelle: Zelle, { code, text }: Mangel): undefined => {
    if (gemeldet.has(platz.spalte)) return undefined;
    gemeldet.add(platz.spalte);
    merkeRest({ platz, zelle }, undefined);
    melde({
      code,
      schwere: 'warnung',
      text,
      zeile: zeile.nummer,
      feld: platz.name,
      wert: sichtbar(zelle.text.slice(0, 200)),
    });
    return undefined;
  };
  const oeffne = (platz: Platz): Fach | undefined => {
    const eine = zeile.zellen[platz.spalte];
    if (!eine || isLeer(eine)) return undefined;
    const mangel = findMangel(eine, platz);
    if (mangel) return legeAb(platz, eine, mangel);
    const zelle = ohneTextmarke(eine);
    return isLeer(zelle)
      ? undefined
      : { platz, zelle, original: eine.text, gemeint: regeln.wert(platz.feld, zelle.text) };
  };
  const alle = (feld: Tabellenfeld, gruppe?: number): Fach[] => {
    for (const auswahl of plaetze(feld, gruppe)) {
      const gefuellt = auswahl.flatMap((platz) => oeffne(platz) ?? []);
      if (gefuellt.length > 0) return gefuellt;
    }
    return [];
  };
  const erstes = (feld: Tabellenfeld, gruppe?: number): Fach | undefined => {
    for (const auswahl of plaetze(feld, gruppe))
      for (const platz of auswahl) {
        const fach = oeffne(platz);
        if (fach) return fach;
      }
    return undefined;
  };
  const wert = ({ zelle }: Fach): string => sichtbar(zelle.text);
  const ort = ({ platz }: Fach) => ({ zeile: zeile.nummer, feld: platz.name });
  for (const platz of unerkannt) {
    const zelle = zeile.zellen[platz.spalte];
    if (zelle && !isLeer(zelle)) merkeRest({ platz, zelle }, undefined);
  }
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
    text: (feld, gruppe) => {
      const fach = erstes(feld, gruppe);
      return (fach && (fach.gemeint ?? wert(fach))) || undefined;
    },
    roh: (feld, gruppe) => {
      const fach = erstes(feld, gruppe);
      return (fach && wert(fach)) || undefined;
    },
    lies: (feld, wie, gruppe) => {
      const fach = erstes(feld, gruppe);
      return fach && liesFach(fach, wie, gruppe);
    },
    liesAlle: (feld, wie, gruppe) =>
      alle(feld, gruppe).flatMap((eines) => liesFach(eines, wie, gruppe) ?? []) as never,
    stelle: (feld, gruppe) => {
      const fach = erstes(feld, gruppe);
      return fach ? { ...ort(fach), roh: sichtbar(fach.original).slice(0, 200) } : { zeile: zeile.nummer };
    },
    lege: (feld, gruppe) => {
      for (const eines of alle(feld, gruppe)) merkeRest(eines, gruppe);
    },
    merke: (neue) => merke(neue),
    nimmReste: (gruppe) => {
      const gelegt = reste.get(gruppe) ?? [];
      reste.delete(gruppe);
      return gelegt;
    },
    hat: (feld, gruppe) => erstes(feld, gruppe) !== undefined,
    hatEigene,
  };
};
