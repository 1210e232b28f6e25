// Importer for tables of customers and contracts: CSV, XLSX, XLS, ODS, whatever their columns are called.
import type { Hinweis } from '#domain/hinweis.ts';
import type { Importschritt } from '#domain/vorschlag.ts';
import type { Blattbefund, Spaltenbefund } from '#domain/zuordnung.ts';
import { erkenneTabelle, readTabelle, streamTabelle, TabelleFehler } from '#formats/tabelle/index.ts';
import type {
  Blatt,
  Kodierung,
  TabelleOptionen,
  Tabelle,
  VerworfeneZeile,
  Zeile,
} from '#formats/tabelle/index.ts';
import { createKundenliste } from '../abgleich/kundenliste.ts';
import type { Kundenliste } from '../abgleich/kundenliste.ts';
import type { Beischritt, Importauftrag, Importer } from '../importer.ts';
import { mitAbsender } from './absender.ts';
import type { Tabellenfeld } from './felder.ts';
import { findBlattkontext, kontexthinweise } from './blattkontext.ts';
import type { Blattkontext } from './blattkontext.ts';
import { createKundengedaechtnis } from './kundengedaechtnis.ts';
import { leseFormular, leseKundenzeile } from './kopfkunde.ts';
import { createZeilenfolge, leseZeile } from './lese-zeile.ts';
import type { Gedeutet as Zeilendeutung, Zeilenfolge } from './lese-zeile.ts';
import { erkenneSpalten } from './spalten.ts';
import type { Spalte } from './spalten.ts';
import { addWerte, createSpaltenbuch, findWertbefunde, ungelesen } from './spaltenbuch.ts';
import type { Spaltenbuch, Wertzahlen } from './spaltenbuch.ts';
import { erkenneSpaltenregeln } from './spaltenregeln.ts';
import type { Spaltenregeln } from './spaltenregeln.ts';
import { kenntKopf } from './ueberschrift.ts';
import { uebersetze } from './uebersetze.ts';
import { entwirre, entwirrhinweis, mitAnfang } from './zeilenstrom.ts';
import { vertragsgruppen } from './vertrag-aus-zeile.ts';
import { isBeispielzeile } from './vorlage.ts';
import type { Blattvorgabe, Tabellenvorgaben } from './wahl.ts';
import { openWahl } from './wahl.ts';
import { createVerschiebungspruefung } from './verschiebung.ts';
import type { Verschiebungspruefung } from './verschiebung.ts';
import { createZeilenplan } from './zeilenplan.ts';

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
type Lauf = {
  readonly auftrag: Importauftrag;
  readonly vorgaben: Tabellenvorgaben;
  readonly kunden: Kundenliste;
  readonly befunde: Blattbefund[];
  readonly werte: Wertzahlen;
  gelesen: number;
  /** Why the heading of a sheet may not have been found: a row beyond the limits. */
  mangel?: string;
};

const ohneListe = 'Keine Spalte nennt Namen oder Versicherungsscheinnummern.';
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

async function* leseBlatt(
  blatt: Blatt,
  trenner: string | undefined,
  lauf: Lauf,
): AsyncGenerator<Importschritt> {
  const { auftrag, vorgaben, kunden } = lauf;
  const { kopfzeile } = vorgaben.blatt(blatt.name);
  const befund = { ...ungelesen(blatt.name, blatt.versteckt, ohneListe) };
  lauf.befunde.push(befund);
  const folge = createZeilenfolge(kunden, blatt.name);
  const zustand = { entwirrt: 0 };
  let gedeutet: Gedeutet | undefined;
  const kennt = (kopf: string): boolean => kenntKopf(kopf) || vorgaben.kenntKopf(kopf);
  const form = trenner === undefined ? ('blatt' as const) : ('text' as const);
  const liesEine = form === 'text' ? leseTextzeile : leseZeile;
  const optionen = { form, kenntKopf: kennt, ...(kopfzeile === undefined ? {} : { kopfzeile }) };
  for await (const { kopf, daten, verworfen } of streamTabelle(
    mitAnfang(entwirre(blatt.zeilen(), zustand), befund.anfang),
    optionen,
  )) {
    if (!gedeutet) {
      const vorgabe = vorgaben.spalten(blatt.name, kopf.kopf);
      const titel = verworfen.filter(({ code }) => code === 'titelzeile');
      gedeutet = deute(kopf.kopf, daten, auftrag.heute, vorgabe, vorgaben.wert, {
        blatt: blatt.name,
        titel: titel.map(({ text }) => text),
        trenner: trenner ?? ';',
      });
      befund.kopfzeilen = kopf.kopfZeilen;
      befund.kopfsatz = vorgabe.kopfsatz;
      if (vorgabe.gelerntAm !== undefined) befund.gelerntAm = vorgabe.gelerntAm;
      befund.gelesen = gedeutet.spalten.some(({ feld }) => tragend.has(feld));
      if (befund.gelesen) {
        delete befund.grund;
        for (const hinweis of [
          ...kopf.hinweise.map(uebersetze),
          ...spaltenhinweise(gedeutet.spalten),
          ...kontexthinweise(gedeutet.kontext),
        ])
          yield { art: 'hinweis', hinweis };
        if (isOhneKunden(gedeutet)) yield* leseFormular(titel, gedeutet.plan.regeln, folge) ?? [];
      }
    }
    for (const zeile of daten) if (!isBeispielzeile(zeile, gedeutet.spalten)) gedeutet.buch.zaehle(zeile);
    if (!befund.gelesen) {
      const zuGross = verworfen.find(({ code }) => BEGRENZT.has(code))?.grund;
      if (zuGross !== undefined) lauf.mangel = zuGross;
      break;
    }
    for (const eine of inFolge(daten, verworfen))
      yield* 'nummer' in eine ? liesEine(eine, gedeutet, folge) : leseVerworfene(eine, gedeutet, folge);
    befund.zeilen += daten.length + verworfen.length;
    lauf.gelesen += daten.length + verworfen.length;
    yield { art: 'stand', gelesen: lauf.gelesen };
  }
  if (!gedeutet) return;
  const bisher = lauf.befunde.reduce((summe, { spalten }) => summe + spalten.length, 0);
  if (bisher < hoechstensSpalten) befund.spalten = gedeutet.buch.befund();
  if (!befund.gelesen) return;
  if (zustand.entwirrt > 0) yield { art: 'hinweis', hinweis: entwirrhinweis(zustand.entwirrt) };
  addWerte(lauf.werte, gedeutet.buch.werte);
  for (const hinweis of fragen(befund.spalten)) yield { art: 'hinweis', hinweis };
}

const BEGRENZT: ReadonlySet<string> = new Set(['spalten_zu_viele', 'zeile_zu_lang', 'feld_zu_lang']);

const keineListe = 'In der Tabelle ist keine Spalte mit Namen oder Versicherungsscheinnummern zu erkennen.';

const blattOhneListe = (name: string): Hinweis => ({
  code: 'blatt-ohne-liste',
  schwere: 'info',
  text: `Das Tabellenblatt „${name}“ enthält keine Kunden oder Verträge und wurde nicht gelesen.`,
});

/** A hidden sheet that a person has switched on is no news. */
const isEingeschaltet = (
  befunde: readonly Blattbefund[],
  { code, wert }: Tabelle['hinweise'][number],
): boolean => code === 'blatt_versteckt' && befunde.some(({ name, gelesen }) => gelesen && name === wert);

async function* leseTabelle(tabelle: Tabelle, lauf: Lauf): AsyncGenerator<Importschritt | Beischritt> {
  for (const blatt of tabelle.blaetter) {
    const { lesen = !blatt.versteckt } = lauf.vorgaben.blatt(blatt.name);
    if (lesen) yield* leseBlatt(blatt, tabelle.trenner?.trenner, lauf);
    else
      lauf.befunde.push(
        ungelesen(blatt.name, blatt.versteckt, blatt.versteckt ? 'Ausgeblendet.' : 'Von Ihnen abgewählt.'),
      );
  }
  const { befunde, werte, vorgaben } = lauf;
  if (tabelle.blaetter.length > 1)
    for (const { name, gelesen, grund } of befunde)
      if (!gelesen && grund === ohneListe) yield { art: 'hinweis', hinweis: blattOhneListe(name) };
  for (const hinweis of tabelle.hinweise)
    if (!isEingeschaltet(befunde, hinweis)) yield { art: 'hinweis', hinweis: uebersetze(hinweis) };
  const zeichensatz = tabelle.kodierung?.kodierung;
  yield {
    art: 'zuordnung',
    zuordnung: {
      ...(zeichensatz === undefined ? {} : { zeichensatz }),
      blaetter: befunde,
      werte: findWertbefunde(werte, vorgaben),
    },
  };
  if (!befunde.some(({ gelesen }) => gelesen))
    yield { art: 'abbruch', grund: [lauf.mangel, keineListe].filter(Boolean).join(' ') };
}

const leseOptionen = ({ zellen }: Importauftrag, kodierung: Kodierung | undefined): TabelleOptionen => ({
  ...(kodierung === undefined ? {} : { kodierung }),
  ...(zellen === undefined ? {} : { grenzen: { zellen } }),
});

async function* read(auftrag: Importauftrag): AsyncGenerator<Importschritt | Beischritt> {
  const vorgaben = openWahl(auftrag);
  const { kodierung } = vorgaben;
  const lauf: Lauf = {
    auftrag,
    vorgaben,
    kunden: createKundenliste({ nurName: true }),
    befunde: [],
    werte: new Map(),
    gelesen: 0,
  };
  try {
    yield* leseTabelle(await readTabelle(auftrag.bytes, leseOptionen(auftrag, kodierung)), lauf);
  } catch (error) {
    if (!(error instanceof TabelleFehler)) throw error;
    yield { art: 'abbruch', grund: error.message };
  }
}

/** Recognised by content; the columns by heading and content. */
export const tabelle: Importer = {
  schluessel: 'tabelle',
  label: 'Tabelle (CSV, Excel, ODS)',
  mindestangaben: true,
  erkenne: (anfang) => {
    const { sicherheit, lesbar, grund } = erkenneTabelle(anfang);
    return { sicherheit: lesbar ? sicherheit : 0, grund };
  },
  read: (auftrag) => mitAbsender(read(auftrag)),
};
