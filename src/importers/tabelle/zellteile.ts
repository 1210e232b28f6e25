// Columns whose cells hold several facts: an address block, "Tel.: … E-Mail: …", "HDI / AS-123 / 60,00 €". They become columns of their own.
import { isLeer } from '#formats/tabelle/index.ts';
import type { Zeile, Zelle } from '#formats/tabelle/index.ts';
import { LEERE_ZELLE, textZelle } from '#formats/tabelle/zelle.ts';
import { feldAngaben } from './felder.ts';
import { HOECHSTENS } from './inhalt.ts';
import { teileKundenzeile } from './kundenzeile.ts';
import { deuteKopf } from './ueberschrift.ts';
import { teileVertragszeile } from './vertragszeile.ts';

/** The table with more columns on its right; `spalten` are those taken apart, 0-based. */
export type Zerleger = {
  readonly kopf: readonly string[];
  readonly spalten: readonly number[];
  readonly zerlege: (zeile: Zeile) => Zeile;
};

/** Heading and text of each part, and whether all of the cell is in them. */
type Teile = ReadonlyMap<string, string>;
type Zerlegung = (text: string) => Teile | undefined;

const MEHRERES = /\n|\s\/\s|[|;·•]|,\s|^\S+\s.*\s\S*\d{3}/u;
const MIN_ANTEIL = 0.6;
const hoechstensVertraege = 12;

const kundenteile: Zerlegung = (text) => {
  const teile = new Map<string, string>();
  for (const { feld, text: teil } of teileKundenzeile(text)) {
    const { label } = feldAngaben(feld);
    teile.set(label, [teile.get(label), teil].filter(Boolean).join(feld === 'kunde.bemerkung' ? '\n' : ', '));
  }
  const benannt = [...teile.keys()].filter((label) => label !== feldAngaben('kunde.bemerkung').label);
  return benannt.length >= 2 ? teile : undefined;
};

const alsTeile = (vertrag: ReadonlyMap<string, string>, sparte: string, nr: string): [string, string][] =>
  [...vertrag].map(([name, text]) => [[sparte, name, nr].filter(Boolean).join(' '), text]);

/** A contract per line, or one in all lines; under the heading of a Sparte they are of that Sparte. */
const vertragsteile =
  (sparte: string, nr?: number): Zerlegung =>
  (text) => {
    const zeilen = text.split(/\s*\n\s*/).filter(Boolean);
    const einzeln = zeilen.map(teileVertragszeile);
    if (
      nr === undefined &&
      zeilen.length > 1 &&
      zeilen.length <= hoechstensVertraege &&
      einzeln.every((eine) => eine !== undefined)
    )
      return new Map(einzeln.flatMap((eine, i) => alsTeile(eine, sparte, sparte ? '' : String(i + 1))));
    const ganz = teileVertragszeile(text);
    return ganz && new Map(alsTeile(ganz, sparte, nr === undefined ? '' : String(nr)));
  };

const KUNDLICH = /^(?:kunde\.(?:name|nachname|telefon|email|anschrift|strasse|plzOrt)|partner\.name)$/;

/** What their own readers take apart. */
const ANSCHRIFT: ReadonlySet<string> = new Set(['kunde.anschrift', 'kunde.strasse', 'kunde.plzOrt']);

const VERTRAGLICH = /vertr[aä]g|police|versicherung/i;

/** How a column of this heading would be taken apart. */
const zerlegungFuer = (kopf: string, nr?: number): Zerlegung | undefined => {
  const deutung = deuteKopf(kopf);
  if (!deutung) return VERTRAGLICH.test(kopf) ? vertragsteile('', nr) : undefined;
  if (deutung.felder.length === 0 && deutung.sparte !== undefined) return vertragsteile(deutung.sparte);
  if (deutung.felder.some((feld) => KUNDLICH.test(feld))) return kundenteile;
  return deutung.felder.some((feld) => feld.startsWith('vertrag.')) ? vertragsteile('', nr) : undefined;
};

const texte = (zeilen: readonly Zeile[], spalte: number): string[] =>
  zeilen.flatMap(({ zellen }) => {
    const zelle = zellen[spalte];
    return zelle && zelle.art === 'text' && !isLeer(zelle) ? [zelle.text.trim()] : [];
  });

type Spaltenteile = {
  readonly spalte: number;
  readonly zerlegung: Zerlegung;
  readonly namen: readonly string[];
};

/** An address under its own heading is read as one by its own reader. */
const nurAnschrift = (namen: readonly string[]): boolean =>
  namen.every((name) =>
    (['kunde.strasse', 'kunde.plzOrt', 'kunde.name', 'kunde.bemerkung'] as const).some(
      (feld) => feldAngaben(feld).label === name,
    ),
  );

const pruefeSpalte = (
  kopf: string,
  spalte: number,
  zeilen: readonly Zeile[],
  nr?: number,
): Spaltenteile | undefined => {
  const zerlegung = zerlegungFuer(kopf, nr);
  const alle = texte(zeilen, spalte).filter((text) => text.length <= HOECHSTENS);
  if (!zerlegung || alle.length === 0) return undefined;
  if (alle.filter((text) => MEHRERES.test(text)).length < alle.length * MIN_ANTEIL) return undefined;
  const zerlegt = alle.flatMap((text) => zerlegung(text) ?? []);
  const namen = [...new Set(zerlegt.flatMap((teile) => [...teile.keys()]))];
  const istAnschrift =
    deuteKopf(kopf)?.felder.some((feld) => ANSCHRIFT.has(feld)) === true &&
    !alle.some((text) => /^\d{5}/.test(text));
  if (zerlegt.length < alle.length * MIN_ANTEIL || (istAnschrift && nurAnschrift(namen))) return undefined;
  return { spalte, zerlegung, namen };
};

/** Several columns of contracts: those of each have a number. */
const nummeriere = (
  geteilte: readonly Spaltenteile[],
  pruefe: (spalte: number, nr: number) => Spaltenteile | undefined,
): readonly Spaltenteile[] => {
  const vertraege = geteilte.filter(({ namen }) => namen.includes('Vertragsnummer'));
  if (vertraege.length < 2) return geteilte;
  return geteilte.map((eine) => {
    const ort = vertraege.indexOf(eine);
    return (ort < 0 ? undefined : pruefe(eine.spalte, ort + 1)) ?? eine;
  });
};

/** Judges the columns by the first rows; undefined where every cell holds one fact. */
export const findZerleger = (kopf: readonly string[], zeilen: readonly Zeile[]): Zerleger | undefined => {
  const geteilte = nummeriere(
    kopf.flatMap((text, spalte) => pruefeSpalte(text, spalte, zeilen) ?? []),
    (spalte, nr) => pruefeSpalte(kopf[spalte] ?? '', spalte, zeilen, nr),
  );
  if (geteilte.length === 0) return undefined;
  const notizen = new Map(
    geteilte.map(({ spalte, zerlegung }) => [spalte, zerlegung === kundenteile ? 'Notiz' : 'Vertragsnotiz']),
  );
  const orte = geteilte.map(({ spalte }) => spalte);
  const breite = kopf.length;
  return {
    kopf: [
      // What cannot be taken apart stays where it is, as a note.
      ...kopf.map((text, spalte) => notizen.get(spalte) ?? text),
      ...geteilte.flatMap(({ namen }) => namen),
    ],
    spalten: orte,
    zerlege: (zeile) => {
      if (zeile.zellen.length > breite) return zeile;
      const zellen: Zelle[] = [...zeile.zellen];
      while (zellen.length < breite) zellen.push(LEERE_ZELLE);
      for (const { spalte, zerlegung, namen } of geteilte) {
        const text = zellen[spalte]?.text.trim() ?? '';
        const teile = text === '' || text.length > HOECHSTENS ? undefined : zerlegung(text);
        const alleDa = teile !== undefined && [...teile.keys()].every((name) => namen.includes(name));
        zellen.push(...namen.map((name) => textZelle((alleDa ? teile.get(name) : undefined) ?? '')));
        if (alleDa) zellen[spalte] = LEERE_ZELLE;
      }
      return { ...zeile, zellen };
    },
  };
};
