// Reads the rows of a sheet: each table on it by its own heading, what stands between the rows as titles.
import type { Hinweis } from '#domain/hinweis.ts';
import type { Importschritt } from '#domain/vorschlag.ts';
import type { Blattbefund, Spaltenbefund } from '#domain/zuordnung.ts';
import { streamTabelle } from '#formats/tabelle/index.ts';
import type { Blatt, TabellenKopf, VerworfeneZeile, Zeile } from '#formats/tabelle/index.ts';
import type { Kundenliste } from '../abgleich/kundenliste.ts';
import type { Importauftrag } from '../importer.ts';
import type { Tabellenfeld } from './felder.ts';
import { findBlattkontext, kontexthinweise } from './blattkontext.ts';
import type { Blattkontext } from './blattkontext.ts';
import { createKundengedaechtnis } from './kundengedaechtnis.ts';
import { leseFormular, leseKundenzeile } from './kopfkunde.ts';
import { createZeilenfolge, leseZeile } from './lese-zeile.ts';
import type { Gedeutet as Zeilendeutung, Zeilenfolge } from './lese-zeile.ts';
import { erkenneSpalten, spaltenSchluessel } from './spalten.ts';
import type { Spalte } from './spalten.ts';
import { addWerte, createSpaltenbuch, ungelesen } from './spaltenbuch.ts';
import type { Spaltenbuch, Wertzahlen } from './spaltenbuch.ts';
import { erkenneSpaltenregeln } from './spaltenregeln.ts';
import type { Spaltenregeln } from './spaltenregeln.ts';
import { kenntKopf } from './ueberschrift.ts';
import { fuehreUnter, unterfuehrungshinweis } from './unterfuehrung.ts';
import { uebersetze } from './uebersetze.ts';
import { entwirre, entwirrhinweis, mitAnfang } from './zeilenstrom.ts';
import { vertragsgruppen } from './vertrag-aus-zeile.ts';
import { isBeispielzeile } from './vorlage.ts';
import type { Blattvorgabe, Tabellenvorgaben } from './wahl.ts';
import { createVerschiebungspruefung } from './verschiebung.ts';
import type { Verschiebungspruefung } from './verschiebung.ts';
import { createZeilenplan } from './zeilenplan.ts';
import { findZerleger } from './zellteile.ts';

type Gedeutet = Zeilendeutung & {
  readonly buch: Spaltenbuch;
  readonly kontext: Blattkontext;
  readonly pruefe: Verschiebungspruefung;
};

/** Columns that say whom or what a row is about; without one of them a sheet is no list of ours. */
const tragend: ReadonlySet<Tabellenfeld | undefined> = new Set<Tabellenfeld>([
  'kunde.name',
  'kunde.nachname',
  'kunde.firma',
  'vertrag.versicherungsscheinnummer',
]);

const KUNDENSPALTEN: ReadonlySet<Tabellenfeld> = new Set<Tabellenfeld>([
  'kunde.name',
  'kunde.nachname',
  'kunde.firma',
  'kunde.kundennummer',
]);

/** One rule holds for all columns of a field; the first that a person has set counts. */
const feldregel =
  (spalten: readonly Spalte[], { regel }: Blattvorgabe) =>
  (feld: Tabellenfeld) => {
    const gesagt = spalten.flatMap((spalte) =>
      spalte.feld === feld ? (regel(spalte.schluessel) ?? []) : [],
    );
    return gesagt.find(({ dezimal, folge, namen }) => dezimal ?? folge ?? namen);
  };

const deute = (
  kopf: readonly string[],
  probe: readonly Zeile[],
  heute: string,
  vorgaben: Blattvorgabe,
  wert: Spaltenregeln['wert'],
  ueber: { readonly blatt: string; readonly titel: readonly string[]; readonly trenner: string },
): Gedeutet => {
  const spalten = erkenneSpalten(kopf, probe, { heute, fest: vorgaben.fest });
  const regeln = erkenneSpaltenregeln(spalten, probe, heute, {
    feldregel: feldregel(spalten, vorgaben),
    wert,
  });
  const plan = createZeilenplan(spalten, regeln);
  const kontext = findBlattkontext(ueber.blatt, ueber.titel, spalten);
  return {
    spalten,
    plan,
    leseKunde: createKundengedaechtnis(spalten, plan),
    kontext,
    gruppen: vertragsgruppen(spalten).map((gruppe) => ({ ...kontext, ...gruppe })),
    buch: createSpaltenbuch(spalten, regeln),
    pruefe: createVerschiebungspruefung(spalten, probe, ueber.trenner),
  };
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

/** A question is told once per column, not per cell. */
const fragen = (spalten: readonly Spaltenbefund[]): Hinweis[] =>
  spalten.flatMap(({ kopf, regeln }) =>
    regeln.flatMap(({ art, frage }): Hinweis[] =>
      frage && art !== 'je'
        ? [
            {
              code: `frage-${art}`,
              schwere: 'warnung',
              text: `${frage.text} Bitte antworten Sie unter „Zuordnung der Spalten“.`,
              feld: kopf,
            },
          ]
        : [],
    ),
  );

/** Titles are no lines of the list; everything else that is no data is listed with its reason. */
const alsSchritt = ({ zeile, code, grund, text }: VerworfeneZeile): Importschritt =>
  code === 'titelzeile' || code === 'zwischenzeile'
    ? { art: 'hinweis', hinweis: { code, schwere: 'info', text: grund, zeile, wert: text.slice(0, 200) } }
    : { art: 'abgewiesen', zeile, grund, roh: text.slice(0, 300) };

/** Rows and what stands between them, as they follow each other. */
const inFolge = (
  daten: readonly Zeile[],
  verworfen: readonly VerworfeneZeile[],
): (Zeile | VerworfeneZeile)[] => {
  if (verworfen.length === 0) return [...daten];
  const ort = (eine: Zeile | VerworfeneZeile): number => ('nummer' in eine ? eine.nummer : eine.zeile);
  return [...daten, ...verworfen].sort((a, b) => ort(a) - ort(b));
};

const isOhneKunden = ({ spalten }: Gedeutet): boolean =>
  !spalten.some(({ feld }) => feld !== undefined && KUNDENSPALTEN.has(feld));

/** A title between the rows may name the customer of those below. */
const leseTitel = (titel: VerworfeneZeile, gedeutet: Gedeutet, folge: Zeilenfolge): Importschritt[] => {
  if (titel.code !== 'zwischenzeile') return [alsSchritt(titel)];
  const kunde = isOhneKunden(gedeutet) ? leseKundenzeile(titel, gedeutet.plan.regeln, folge) : undefined;
  // "Hausrat", "Allianz" between the rows: said of those below, until the next one.
  const kontext = kunde ? {} : findBlattkontext(titel.text, [], gedeutet.spalten);
  folge.kontext = { ...folge.kontext, ...kontext };
  return kunde ?? [alsSchritt(titel)];
};

/** What reading the sheets has come to so far. */
export type Lauf = {
  readonly auftrag: Importauftrag;
  readonly vorgaben: Tabellenvorgaben;
  readonly kunden: Kundenliste;
  readonly befunde: Blattbefund[];
  readonly werte: Wertzahlen;
  gelesen: number;
  /** Why the heading of a sheet may not have been found: a row beyond the limits. */
  mangel?: string;
};

export const ohneListe = 'Keine Spalte nennt Namen oder Versicherungsscheinnummern.';
/** Of a workbook of many sheets no more columns are shown; all are read. */
const hoechstensSpalten = 2000;

/** A line of a text file, put right where its values have slipped; in sheets a cell stands where it stands. */
const leseTextzeile = (zeile: Zeile, gedeutet: Gedeutet, folge: Zeilenfolge): Importschritt[] => {
  const urteil = gedeutet.pruefe(zeile);
  if (urteil.art === 'abgewiesen') return [urteil.abweisung];
  if (urteil.art === 'gut') return leseZeile(zeile, gedeutet, folge);
  return [{ art: 'hinweis', hinweis: urteil.hinweis }, ...leseZeile(urteil.zeile, gedeutet, folge)];
};

/** A row that is no data for the format may be one for who knows the columns. */
const leseVerworfene = (eine: VerworfeneZeile, gedeutet: Gedeutet, folge: Zeilenfolge): Importschritt[] =>
  eine.zellen
    ? leseTextzeile({ nummer: eine.zeile, zellen: eine.zellen }, gedeutet, folge)
    : leseTitel(eine, gedeutet, folge);

const BEGRENZT: ReadonlySet<string> = new Set(['spalten_zu_viele', 'zeile_zu_lang', 'feld_zu_lang']);

/** One table of a sheet while it is read. */
type Tafel = {
  readonly kopf: TabellenKopf;
  readonly gedeutet: Gedeutet;
  readonly befund: Blattbefund;
  /** Read for the first time on this sheet: its columns have not been shown yet. */
  readonly neu: boolean;
  /** Gives facts that share a cell columns of their own. */
  readonly zerlege: (zeile: Zeile) => Zeile;
  /** Rows of data so far. */
  daten: number;
};

type Blattlauf = {
  readonly blatt: Blatt;
  readonly trenner: string | undefined;
  readonly lauf: Lauf;
  readonly folge: Zeilenfolge;
  /** What was found about the sheet's tables, the first one's entry is there from the start. */
  readonly befunde: Blattbefund[];
};

/** The entry of a table; below each other tables of the same heading share one. */
const befundFuer = ({ blatt, lauf, befunde }: Blattlauf, kopfsatz: string, ab: number): Blattbefund => {
  const [erster] = befunde;
  if (erster && erster.kopfsatz === '' && erster.kopfzeilen.length === 0 && befunde.length === 1)
    return erster;
  const gleicher = befunde.find((befund) => befund.kopfsatz === kopfsatz && kopfsatz !== '');
  if (gleicher) return gleicher;
  const neuer = ungelesen(`${blatt.name} ab Zeile ${ab}`.trim(), blatt.versteckt, ohneListe);
  befunde.push(neuer);
  lauf.befunde.push(neuer);
  return neuer;
};

const oeffneTafel = (
  eine: Blattlauf,
  kopf: TabellenKopf,
  daten: readonly Zeile[],
  titel: readonly VerworfeneZeile[],
): Tafel => {
  const { blatt, trenner, lauf } = eine;
  const { auftrag, vorgaben } = lauf;
  const ungeteilt = vorgaben.spalten(blatt.name, kopf.kopf);
  const moeglich = findZerleger(kopf.kopf, daten);
  const schluessel = spaltenSchluessel(kopf.kopf);
  // A column that a person has given a meaning stays whole.
  const zerleger = moeglich?.spalten.some((spalte) => ungeteilt.fest.has(schluessel[spalte] ?? ''))
    ? undefined
    : moeglich;
  const koepfe = zerleger?.kopf ?? kopf.kopf;
  const zerlege = zerleger?.zerlege ?? ((zeile: Zeile) => zeile);
  const vorlaeufig = vorgaben.spalten(blatt.name, koepfe);
  const bisher = eine.befunde.length;
  const leer = eine.befunde[0]?.kopfsatz === '' && bisher === 1;
  const befund = befundFuer(eine, vorlaeufig.kopfsatz, kopf.kopfZeilen[0] ?? kopf.datenAb);
  const vorgabe = befund.name === blatt.name ? vorlaeufig : vorgaben.spalten(befund.name, koepfe);
  const gedeutet = deute(koepfe, daten.map(zerlege), auftrag.heute, vorgabe, vorgaben.wert, {
    blatt: blatt.name,
    titel: titel.map(({ text }) => text),
    trenner: trenner ?? ';',
  });
  befund.kopfzeilen = [...befund.kopfzeilen, ...kopf.kopfZeilen];
  befund.kopfsatz = vorgabe.kopfsatz;
  if (vorgabe.gelerntAm !== undefined) befund.gelerntAm = vorgabe.gelerntAm;
  befund.gelesen ||= gedeutet.spalten.some(({ feld }) => tragend.has(feld));
  return { kopf, gedeutet, befund, neu: leer || eine.befunde.length > bisher, zerlege, daten: 0 };
};

/** One customer in a table of their own: the contracts of the table below are theirs. */
const isKundenkopf = (davor: Tafel | undefined): boolean =>
  davor?.befund.gelesen === true && davor.daten === 1 && davor.gedeutet.gruppen.length === 0;

/** What is to be told before the first row of a table. */
function* beginneTafel(
  { kopf, gedeutet, befund, neu }: Tafel,
  titel: readonly VerworfeneZeile[],
  davor: Tafel | undefined,
  folge: Zeilenfolge,
): Generator<Importschritt> {
  delete befund.grund;
  const hinweise = [...kopf.hinweise.map(uebersetze), ...spaltenhinweise(gedeutet.spalten)];
  for (const hinweis of [...(neu ? hinweise : []), ...kontexthinweise(gedeutet.kontext)])
    yield { art: 'hinweis', hinweis };
  folge.kontext = {};
  if (davor) folge.ueberschrift = isKundenkopf(davor) ? folge.vorige : undefined;
  folge.vorige = undefined;
  if (isOhneKunden(gedeutet)) yield* leseFormular(titel, gedeutet.plan.regeln, folge) ?? [];
}

const nichtGelesen = (zeile: Zeile | VerworfeneZeile): Importschritt => ({
  art: 'abgewiesen',
  zeile: 'nummer' in zeile ? zeile.nummer : zeile.zeile,
  grund: 'Hier steht eine weitere Tabelle, deren Spalten weder Namen noch Versicherungsscheinnummern nennen.',
  roh:
    'nummer' in zeile
      ? zeile.zellen
          .map(({ text }) => text)
          .filter(Boolean)
          .join('; ')
          .slice(0, 300)
      : zeile.text.slice(0, 300),
});

/** A form between the rows names the customer of those below. */
function* schliesseFormular(gedeutet: Gedeutet, folge: Zeilenfolge): Generator<Importschritt> {
  if (folge.formular.length === 0) return;
  const zeilen = folge.formular.splice(0);
  const kunde = isOhneKunden(gedeutet) ? leseFormular(zeilen, gedeutet.plan.regeln, folge) : undefined;
  yield* kunde ?? zeilen.map(alsSchritt);
}

/** The rows of one part of a table. */
function* leseTeil(
  { gedeutet, befund, kopf }: Tafel,
  teile: readonly (Zeile | VerworfeneZeile)[],
  folge: Zeilenfolge,
): Generator<Importschritt> {
  const liesEine = kopf.form === 'text' ? leseTextzeile : leseZeile;
  for (const eine of teile) {
    if (!('nummer' in eine) && eine.code === 'formularzeile') {
      folge.formular.push(eine);
      continue;
    }
    yield* schliesseFormular(gedeutet, folge);
    yield* 'nummer' in eine ? liesEine(eine, gedeutet, folge) : leseVerworfene(eine, gedeutet, folge);
  }
  befund.zeilen += teile.length;
}

const vorspann =
  'Die erste Tabelle des Blattes nennt weder Namen noch Versicherungsscheinnummern und wurde nicht gelesen.';

/** Reads one sheet, or the one of a text file (`trenner` is its separator). */
export async function* leseBlatt(
  blatt: Blatt,
  trenner: string | undefined,
  lauf: Lauf,
): AsyncGenerator<Importschritt> {
  const { vorgaben, kunden } = lauf;
  const { kopfzeile } = vorgaben.blatt(blatt.name);
  const erster = ungelesen(blatt.name, blatt.versteckt, ohneListe);
  lauf.befunde.push(erster);
  const folge = createZeilenfolge(kunden, blatt.name);
  const eine: Blattlauf = { blatt, trenner, lauf, folge, befunde: [erster] };
  const zustand = { entwirrt: 0, unterfuehrt: 0 };
  const kennt = (kopf: string): boolean => kenntKopf(kopf) || vorgaben.kenntKopf(kopf);
  const form = trenner === undefined ? ('blatt' as const) : ('text' as const);
  const optionen = { form, kenntKopf: kennt, ...(kopfzeile === undefined ? {} : { kopfzeile }) };
  let tafel: Tafel | undefined;
  for await (const { kopf, daten: ganze, verworfen } of streamTabelle(
    fuehreUnter(mitAnfang(entwirre(blatt.zeilen(), zustand), erster.anfang), zustand),
    optionen,
  )) {
    if (tafel?.kopf !== kopf) {
      if (tafel) yield* schliesseFormular(tafel.gedeutet, folge);
      schliesse(tafel, lauf);
      const titel = verworfen.filter(({ code }) => code === 'titelzeile');
      const davor = tafel;
      tafel = oeffneTafel(eine, kopf, ganze, titel);
      if (tafel.befund.gelesen) yield* beginneTafel(tafel, titel, davor, folge);
    }
    tafel.daten += ganze.length;
    const daten = ganze.map(tafel.zerlege);
    const { gedeutet, befund } = tafel;
    for (const zeile of daten) if (!isBeispielzeile(zeile, gedeutet.spalten)) gedeutet.buch.zaehle(zeile);
    const teile = inFolge(daten, verworfen);
    if (befund.gelesen) yield* leseTeil(tafel, teile, folge);
    else if (erster.gelesen) yield* teile.map(nichtGelesen);
    else {
      const zuGross = verworfen.find(({ code }) => BEGRENZT.has(code))?.grund;
      if (zuGross !== undefined) lauf.mangel = zuGross;
      continue;
    }
    lauf.gelesen += teile.length;
    yield { art: 'stand', gelesen: lauf.gelesen };
  }
  if (tafel) yield* schliesseFormular(tafel.gedeutet, folge);
  schliesse(tafel, lauf);
  if (!eine.befunde.some(({ gelesen }) => gelesen)) return;
  if (!erster.gelesen) {
    erster.grund = vorspann;
    yield { art: 'hinweis', hinweis: { code: 'tabelle-ohne-liste', schwere: 'info', text: vorspann } };
  }
  if (zustand.unterfuehrt > 0) yield { art: 'hinweis', hinweis: unterfuehrungshinweis(zustand.unterfuehrt) };
  if (zustand.entwirrt > 0) yield { art: 'hinweis', hinweis: entwirrhinweis(zustand.entwirrt) };
  for (const { spalten } of eine.befunde)
    for (const hinweis of fragen(spalten)) yield { art: 'hinweis', hinweis };
}

/** Puts a table's columns where the page finds them. */
function schliesse(tafel: Tafel | undefined, lauf: Lauf): void {
  if (!tafel) return;
  const { befund, gedeutet, neu } = tafel;
  const bisher = lauf.befunde.reduce((summe, { spalten }) => summe + spalten.length, 0);
  if (neu && bisher < hoechstensSpalten) befund.spalten = gedeutet.buch.befund();
  if (befund.gelesen) addWerte(lauf.werte, gedeutet.buch.werte);
}
