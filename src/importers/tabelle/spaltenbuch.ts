// Keeps count while a sheet is read: what its columns hold, what stays open, which values it spells.
import type { Blattbefund, Spaltenbefund, Wertart, Wertbefund } from '#domain/zuordnung.ts';
import { isLeer } from '#formats/tabelle/index.ts';
import type { Zeile } from '#formats/tabelle/index.ts';
import type { Spalte } from './spalte.ts';
import { ZWEIFEL_UNTER } from './spalte.ts';
import { findRegeln, regelart } from './spaltenfragen.ts';
import type { Offen } from './spaltenfragen.ts';
import type { Spaltenregeln } from './spaltenregeln.ts';
import type { Tabellenvorgaben } from './wahl.ts';
import { liesWert, wertartVon, wertlabel, wertSchluessel } from './werte.ts';

const hoechstensBeispiele = 3;
/** Free text in a column of Sparten must not pile up. */
const hoechstensWerte = 2000;
/** Shown of one kind, doubtful ones and frequent ones first. */
const hoechstensGezeigt = 300;

type Gezaehlt = { readonly roh: string; anzahl: number };
/** Spellings by kind, then by `wertSchluessel`. */
export type Wertzahlen = Map<Wertart, Map<string, Gezaehlt>>;

const zaehleWert = (zahlen: Wertzahlen, art: Wertart, text: string): void => {
  const werte = zahlen.get(art) ?? new Map<string, Gezaehlt>();
  if (werte.size === 0) zahlen.set(art, werte);
  const roh = text.replaceAll(/\s+/g, ' ').trim().slice(0, 200);
  const key = wertSchluessel(roh);
  const wert = werte.get(key);
  if (wert) wert.anzahl += 1;
  else if (werte.size < hoechstensWerte) werte.set(key, { roh, anzahl: 1 });
};

type Konto = Offen & { gefuellt: number };

/** Payments by the month, quarter or half year. */
const unterjaehrig = (zahlen: Wertzahlen): number =>
  [...(zahlen.get('zahlweise')?.values() ?? [])]
    .filter(({ roh }) => !['jaehrlich', 'einmalig', null].includes(liesWert('zahlweise', roh).ziel))
    .reduce((summe, { anzahl }) => summe + anzahl, 0);

/** Without a column of Sparten the products name them. */
const artVon = ({ feld }: Spalte, hatSparte: boolean): Wertart | undefined => {
  if (feld === undefined) return undefined;
  return feld === 'vertrag.produkt' && !hatSparte ? 'sparte' : wertartVon(feld);
};

/** Opens the book of one sheet. */
export const createSpaltenbuch = (spalten: readonly Spalte[], regeln: Spaltenregeln) => {
  const hatSparte = spalten.some(({ feld, sparte }) => feld === 'vertrag.sparte' || sparte !== undefined);
  const eigene = spalten.map((spalte) => ({
    spalte,
    regel: regelart(spalte, regeln),
    wertart: artVon(spalte, hatSparte),
    konto: { gefuellt: 0, anzahl: 0, beispiele: new Set<string>() } satisfies Konto as Konto,
  }));
  const werte: Wertzahlen = new Map();
  return {
    werte,
    zaehle: ({ zellen }: Zeile): void => {
      for (const { spalte, regel, wertart, konto } of eigene) {
        const zelle = zellen[spalte.spalte];
        if (!zelle || isLeer(zelle)) continue;
        konto.gefuellt += 1;
        if (wertart) zaehleWert(werte, wertart, zelle.text);
        if (!regel?.isOffen(zelle)) continue;
        konto.anzahl += 1;
        if (konto.beispiele.size < hoechstensBeispiele) konto.beispiele.add(zelle.text.trim().slice(0, 80));
      }
    },
    befund: (): Spaltenbefund[] =>
      eigene.map(({ spalte, regel, konto }) => {
        const { feld, gruppe, herkunft, sicherheit, schluessel, kopf, grund, beispiele, alternativen } =
          spalte;
        return {
          schluessel,
          nr: spalte.spalte,
          kopf: kopf.slice(0, 300),
          feld: feld ?? null,
          ...(gruppe === undefined ? {} : { gruppe }),
          sicherheit,
          grund,
          herkunft: herkunft ?? 'erkannt',
          zweifel: !herkunft && konto.gefuellt > 0 && (feld === undefined || sicherheit < ZWEIFEL_UNTER),
          gefuellt: konto.gefuellt,
          beispiele,
          alternativen,
          regeln: findRegeln(spalte, regel, konto, unterjaehrig(werte)),
        };
      }),
  };
};
export type Spaltenbuch = ReturnType<typeof createSpaltenbuch>;

/** Adds the spellings of a sheet to those of the file. */
export const addWerte = (zu: Wertzahlen, mehr: Wertzahlen): void => {
  for (const [art, werte] of mehr)
    for (const { roh, anzahl } of werte.values()) {
      zaehleWert(zu, art, roh);
      const wert = zu.get(art)?.get(wertSchluessel(roh));
      if (wert) wert.anzahl += anzahl - 1;
    }
};

const rang = { unsicher: 0, wahrscheinlich: 1, sicher: 2 } as const;

/** What each spelling was read as, by kind; doubtful ones first, then the frequent ones. */
export const findWertbefunde = (zahlen: Wertzahlen, { gesagt }: Tabellenvorgaben): Wertbefund[] =>
  [...zahlen].flatMap(([art, werte]) =>
    [...werte.values()]
      .map(({ roh, anzahl }): Wertbefund => {
        const gelesen = liesWert(art, roh);
        const erkannt = {
          ...gelesen,
          label: gelesen.ziel === null ? null : (wertlabel(art, gelesen.ziel) ?? null),
          herkunft: 'erkannt' as const,
        };
        const fest = gesagt(art, roh);
        return { art, roh, anzahl, ...erkannt, ...(fest ? { ...fest, sicherheit: 'sicher' as const } : {}) };
      })
      .sort((a, b) => rang[a.sicherheit] - rang[b.sicherheit] || b.anzahl - a.anzahl)
      .slice(0, hoechstensGezeigt),
  );

/** A sheet that is not read. */
export const ungelesen = (name: string, versteckt: boolean, grund: string): Blattbefund => ({
  name,
  versteckt,
  gelesen: false,
  grund,
  zeilen: 0,
  kopfzeilen: [],
  kopfsatz: '',
  anfang: [],
  spalten: [],
});
