// Importer for tables of customers and contracts: CSV, XLSX, XLS, ODS, whatever their columns are called.
import type { Hinweis } from '#domain/hinweis.ts';
import type { Importschritt } from '#domain/vorschlag.ts';
import {
  erkenneTabelle,
  KODIERUNGEN,
  readTabelle,
  streamTabelle,
  TabelleFehler,
} from '#formats/tabelle/index.ts';
import type {
  Blatt,
  Tabelle,
  VerworfeneZeile,
  Zeile,
} from '#formats/tabelle/index.ts';
import { createKundenliste } from '../abgleich/kundenliste.ts';
import type { Kundenliste } from '../abgleich/kundenliste.ts';
import type { Importauftrag, Importer } from '../importer.ts';
import { TABELLENFELDER } from './felder.ts';
import type { Tabellenfeld } from './felder.ts';
import { createZeilenfolge, leseZeile } from './lese-zeile.ts';
import type { Gedeutet } from './lese-zeile.ts';
import { uebersetze } from './uebersetze.ts';
import { erkenneSpalten } from './spalten.ts';
import type { Spalte } from './spalten.ts';
import { erkenneSpaltenregeln } from './spaltenregeln.ts';
import { kenntKopf } from './ueberschrift.ts';
import { vertragsgruppen } from './vertrag-aus-zeile.ts';

/** Columns that say whom or what a row is about; without one of them a sheet is no list of ours. */
const tragend: ReadonlySet<Tabellenfeld | undefined> = new Set<Tabellenfeld>([
  'kunde.name',
  'kunde.nachname',
  'kunde.firma',
  'vertrag.versicherungsscheinnummer',
]);

const isFeld = (wert: unknown): wert is Tabellenfeld => TABELLENFELDER.some((feld) => feld === wert);

/** Columns as the user has set them, by heading. */
const gelernteSpalten = (wahl: Importauftrag['wahl']): Record<string, Tabellenfeld> =>
  Object.fromEntries(
    Object.entries((wahl?.['spalten'] ?? {}) as Record<string, unknown>).flatMap(([kopf, feld]) =>
      isFeld(feld) ? [[kopf, feld]] : [],
    ),
  );

const deute = (
  kopf: readonly string[],
  probe: readonly Zeile[],
  { heute, wahl }: Importauftrag,
): Gedeutet => {
  const spalten = erkenneSpalten(kopf, probe, { heute, gelernt: gelernteSpalten(wahl) });
  return { spalten, regeln: erkenneSpaltenregeln(spalten, probe, heute), gruppen: vertragsgruppen(spalten) };
};

const spaltenhinweise = (spalten: readonly Spalte[]): Hinweis[] =>
  spalten.flatMap(({ feld, kopf, spalte, beispiele, grund, sicherheit }): Hinweis[] => {
    const name = kopf || `Spalte ${spalte + 1}`;
    if (feld === undefined && beispiele.length > 0)
      return [
        {
          code: 'spalte-unbekannt',
          schwere: 'warnung',
          text: `Die Spalte „${name}“ ist nicht erkannt; ihre Werte stehen unter „weitere Angaben“.`,
          feld: name,
        },
      ];
    return feld !== undefined && sicherheit < 0.5 && beispiele.length > 0
      ? [
          {
            code: 'spalte-unsicher',
            schwere: 'warnung',
            text: `Die Spalte „${name}“ ist nicht sicher erkannt: ${grund}.`,
            feld: name,
          },
        ]
      : [];
  });

/** Titles are no lines of the list; everything else that is no data is listed with its reason. */
const alsSchritt = ({ zeile, code, grund, text }: VerworfeneZeile): Importschritt =>
  code === 'titelzeile' || code === 'zwischenzeile'
    ? { art: 'hinweis', hinweis: { code, schwere: 'info', text: grund, zeile, wert: text.slice(0, 200) } }
    : { art: 'abgewiesen', zeile, grund, roh: text.slice(0, 300) };

/** What reading the sheets has come to so far. */
type Lauf = { readonly kunden: Kundenliste; gelesen: number; erkannt: boolean };

async function* leseBlatt(
  blatt: Blatt,
  form: 'text' | 'blatt',
  auftrag: Importauftrag,
  lauf: Lauf,
): AsyncGenerator<Importschritt> {
  let gedeutet: Gedeutet | undefined;
  const folge = createZeilenfolge(lauf.kunden, blatt.name);
  for await (const { kopf, daten, verworfen } of streamTabelle(blatt.zeilen(), { form, kenntKopf })) {
    if (!gedeutet) {
      gedeutet = deute(kopf.kopf, daten, auftrag);
      if (!gedeutet.spalten.some(({ feld }) => tragend.has(feld))) return;
      lauf.erkannt = true;
      for (const hinweis of [...kopf.hinweise.map(uebersetze), ...spaltenhinweise(gedeutet.spalten)])
        yield { art: 'hinweis', hinweis };
    }
    yield* verworfen.map(alsSchritt);
    for (const zeile of daten) yield* leseZeile(zeile, gedeutet, folge);
    lauf.gelesen += daten.length + verworfen.length;
    yield { art: 'stand', gelesen: lauf.gelesen };
  }
}

const keineListe = 'In der Tabelle ist keine Spalte mit Namen oder Versicherungsscheinnummern zu erkennen.';

async function* leseTabelle(tabelle: Tabelle, auftrag: Importauftrag): AsyncGenerator<Importschritt> {
  const lauf: Lauf = { kunden: createKundenliste({ nurName: true }), gelesen: 0, erkannt: false };
  const blaetter = tabelle.blaetter.filter(({ versteckt }) => !versteckt);
  for (const blatt of blaetter) {
    const vorher = lauf.erkannt;
    lauf.erkannt = false;
    yield* leseBlatt(blatt, tabelle.art === 'csv' ? 'text' : 'blatt', auftrag, lauf);
    if (!lauf.erkannt && blaetter.length > 1)
      yield {
        art: 'hinweis',
        hinweis: {
          code: 'blatt-ohne-liste',
          schwere: 'info',
          text: `Das Tabellenblatt „${blatt.name}“ enthält keine Kunden oder Verträge und wurde nicht gelesen.`,
        },
      };
    lauf.erkannt ||= vorher;
  }
  for (const hinweis of tabelle.hinweise) yield { art: 'hinweis', hinweis: uebersetze(hinweis) };
  if (!lauf.erkannt) yield { art: 'abbruch', grund: keineListe };
}

const kodierungVon = (wahl: Importauftrag['wahl']) =>
  KODIERUNGEN.find((kodierung) => kodierung === wahl?.['zeichensatz']);

async function* read(auftrag: Importauftrag): AsyncGenerator<Importschritt> {
  const kodierung = kodierungVon(auftrag.wahl);
  try {
    yield* leseTabelle(await readTabelle(auftrag.bytes, kodierung ? { kodierung } : {}), auftrag);
  } catch (error) {
    if (!(error instanceof TabelleFehler)) throw error;
    yield { art: 'abbruch', grund: error.message };
  }
}

/** Recognised by content; the columns by heading and content. */
export const tabelle: Importer = {
  schluessel: 'tabelle',
  label: 'Tabelle (CSV, Excel, ODS)',
  erkenne: (anfang) => {
    const { sicherheit, lesbar, grund } = erkenneTabelle(anfang);
    return { sicherheit: lesbar ? sicherheit : 0, grund };
  },
  read,
};
