// Questions that a column answers once for all its cells: decimal sign, order of day and month, order of names.
import type { Spaltenwahl } from '#domain/zuordnung.ts';
import { isLeer } from '#formats/tabelle/index.ts';
import type { Zeile } from '#formats/tabelle/index.ts';
import { feldAngaben } from './felder.ts';
import type { Tabellenfeld } from './felder.ts';
import type { Spalte } from './spalte.ts';
import { erkenneDatumsfolge } from './zellen/datum.ts';
import { erkenneDezimalregel } from './zellen/geld.ts';
import type { Dezimalregel } from './zellen/geld.ts';
import { erkenneNamensfolge } from './zellen/name.ts';

export type Spaltenregeln = {
  /** Today, ISO. */
  readonly heute: string;
  readonly dezimal: (feld: Tabellenfeld) => Dezimalregel;
  readonly datumsfolge: (feld: Tabellenfeld) => 'tag-monat' | 'monat-tag' | undefined;
  readonly namensfolge: 'vorname-zuerst' | 'nachname-zuerst' | undefined;
  /** The text to read instead of what the list writes (`Müller Vers.` -> `Allianz`), where a person has said so. */
  readonly wert: (feld: Tabellenfeld, roh: string) => string | undefined;
};

/** What a person has said about the columns of a field. */
export type Feldregel = Pick<Spaltenwahl, 'dezimal' | 'folge' | 'namen'>;

export type Vorgaben = {
  readonly feldregel?: (feld: Tabellenfeld) => Feldregel | undefined;
  readonly wert?: Spaltenregeln['wert'];
};

const texte = (
  spalten: readonly Spalte[],
  zeilen: readonly Zeile[],
  passt: (spalte: Spalte) => boolean,
): string[] =>
  spalten.filter(passt).flatMap((spalte) =>
    zeilen.flatMap(({ zellen }) => {
      const zelle = zellen[spalte.spalte];
      return zelle && !isLeer(zelle) && zelle.art === 'text' ? [zelle.text] : [];
    }),
  );

/** Judges the first rows. A table written in one hand answers for columns that stay unclear by themselves. */
export const erkenneSpaltenregeln = (
  spalten: readonly Spalte[],
  zeilen: readonly Zeile[],
  heute: string,
  { feldregel = () => undefined, wert = () => undefined }: Vorgaben = {},
): Spaltenregeln => {
  const hat = (inhalt: string) => (spalte: Spalte) =>
    spalte.feld !== undefined && feldAngaben(spalte.feld).inhalt === inhalt;
  const gemeinsamGeld = erkenneDezimalregel(texte(spalten, zeilen, hat('geld')));
  const gemeinsamDatum = erkenneDatumsfolge(texte(spalten, zeilen, hat('datum')));
  const namen = erkenneNamensfolge(texte(spalten, zeilen, (s) => s.feld === 'kunde.name'));
  const eigene = (feld: Tabellenfeld) => texte(spalten, zeilen, (s) => s.feld === feld);
  const dezimal = new Map<Tabellenfeld, Dezimalregel>();
  const folge = new Map<Tabellenfeld, 'tag-monat' | 'monat-tag' | undefined>();
  return {
    heute,
    wert,
    dezimal: (feld) => {
      const bekannt = feldregel(feld)?.dezimal ?? dezimal.get(feld);
      if (bekannt) return bekannt;
      const eigen = erkenneDezimalregel(eigene(feld));
      dezimal.set(feld, eigen === 'unklar' ? gemeinsamGeld : eigen);
      return dezimal.get(feld) ?? 'unklar';
    },
    datumsfolge: (feld) => {
      const gesagt = feldregel(feld)?.folge;
      if (gesagt) return gesagt;
      if (folge.has(feld)) return folge.get(feld);
      const eigen = erkenneDatumsfolge(eigene(feld));
      const wahl = eigen === 'unklar' ? gemeinsamDatum : eigen;
      folge.set(feld, wahl === 'unklar' ? undefined : wahl);
      return folge.get(feld);
    },
    namensfolge: feldregel('kunde.name')?.namen ?? (namen === 'unklar' ? undefined : namen),
  };
};
