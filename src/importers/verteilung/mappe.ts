// Divides a workbook (xlsx, xls, ods) row by row: each part is a workbook with the sheets, headings and rows of its brokerage.
import { readTabelle, streamTabelle, TabelleFehler, xlsxStrom } from '#formats/tabelle/index.ts';
import type { Blatt, StromBlatt, TabellenKopf, Zeile, Zelle } from '#formats/tabelle/index.ts';
import { findBlattkontext } from '../tabelle/blattkontext.ts';
import { kenntKopf } from '../tabelle/ueberschrift.ts';
import { createAdresse, createZaehlwerk } from './adresse.ts';
import type { Schreibe, Verteilstand, Waehle } from './adresse.ts';
import { findSpaltenlage, ohneNummer } from './spaltenlage.ts';

type Auftrag = {
  readonly heute: string;
  readonly waehle: Waehle;
  /** Takes rows of one sheet of a part, as lines. */
  readonly schreibe: Schreibe;
  readonly takt: (gelesen: number) => Promise<void>;
  /** Most filled cells of a sheet; default by the table format. */
  readonly zellen?: number | undefined;
};

/** `packe`: the part as a workbook, out of what was written; `lies` gives the bytes of one place back. */
export type Mappenstand = Verteilstand & {
  readonly packe: (
    ziel: string,
    lies: (ort: string) => AsyncIterable<Uint8Array>,
  ) => AsyncIterable<Uint8Array>;
};

/** Place of a sheet's rows within a part. */
const ortVon = (ziel: string, blatt: number): string => `${ziel}_${blatt}`;

/** A copy out of a merged range is none of the heading's own words. */
const kopfzelle = (zelle: Zelle): Zelle =>
  zelle.verbunden === undefined ? zelle : { art: 'leer', text: '' };

const alsZeile = (zellen: readonly Zelle[]): Uint8Array => Buffer.from(`${JSON.stringify(zellen)}\n`);

async function* leseZeilen(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<readonly Zelle[]> {
  const decoder = new TextDecoder();
  let rest = '';
  for await (const stueck of bytes) {
    const zeilen = (rest + decoder.decode(stueck, { stream: true })).split('\n');
    rest = zeilen.pop() ?? '';
    for (const zeile of zeilen) yield JSON.parse(zeile) as readonly Zelle[];
  }
}

/** What stands below the heading and is a frame like it: everybody has it in his own. */
const rahmencodes: ReadonlySet<string> = new Set(['kopf_wiederholt', 'summenzeile', 'titelzeile']);

const createStand = ({ waehle, schreibe }: Auftrag) => {
  const werk = createZaehlwerk(waehle);
  const maengel: string[] = [];
  /** Sheets of each part, in their order. */
  const blaetter = new Map<string, Set<number>>();
  const zahlen = { gelesen: 0, rahmen: 0, unlesbar: 0 };
  /** Rows of a sheet that names nobody or somebody. @returns false: the sheet is no list */
  const beginneBlatt = (nr: number, kopfzeilen: readonly Zeile[]) => {
    zahlen.gelesen += kopfzeilen.length;
    zahlen.rahmen += kopfzeilen.length;
    return (ziel: string, zellen: readonly Zelle[]): void => {
      const schon = blaetter.get(ziel) ?? new Set();
      blaetter.set(ziel, schon);
      if (!schon.has(nr))
        for (const zeile of kopfzeilen) schreibe(ortVon(ziel, nr), alsZeile(zeile.zellen.map(kopfzelle)));
      schon.add(nr);
      schreibe(ortVon(ziel, nr), alsZeile(zellen));
    };
  };
  return { werk, maengel, blaetter, zahlen, beginneBlatt };
};

type Stand = ReturnType<typeof createStand>;

/** Of which insurer and number each row is; a sheet that has no such column names nobody. */
const createAnschrift = (blatt: Blatt, kopf: TabellenKopf, daten: readonly Zeile[], heute: string) => {
  const { spalten, nummer, gesellschaft } = findSpaltenlage(kopf.kopf, daten, heute);
  const titel = kopf.verworfen.map(({ text }) => text);
  const sonst = findBlattkontext(blatt.name, titel, spalten).gesellschaft ?? '';
  const text = (zellen: readonly Zelle[], spalte: number | undefined): string =>
    spalte === undefined ? '' : (zellen[spalte]?.text ?? '').trim();
  return {
    nenntNummern: nummer !== undefined,
    /** A sheet of words (cover, legend) has no list whose rows could be missing somewhere. */
    isListe: spalten.some(({ feld }) => feld !== undefined),
    adresse: ({ zellen }: Zeile) =>
      createAdresse((text(zellen, gesellschaft) || sonst).slice(0, 200), text(zellen, nummer)),
  };
};

/** Keeps the rows until the heading is known: it goes into every part. */
const mitErsten = (blatt: Blatt) => {
  let erste: Zeile[] | undefined = [];
  const zeilen = async function* zeilen() {
    for await (const teil of blatt.zeilen()) {
      erste?.push(...teil);
      yield teil;
    }
  };
  const kopfzeilen = (ab: number): readonly Zeile[] => {
    const kopf = (erste ?? []).filter(({ nummer, verworfen }) => nummer < ab && verworfen === undefined);
    erste = undefined;
    return kopf;
  };
  return { zeilen, kopfzeilen };
};

/** @returns whether the sheet says to whom its rows belong */
const verteileBlatt = async (blatt: Blatt, nr: number, stand: Stand, auftrag: Auftrag): Promise<boolean> => {
  const { werk, zahlen, maengel } = stand;
  const quelle = mitErsten(blatt);
  let begonnen:
    | { anschrift: ReturnType<typeof createAnschrift>; schreibe: ReturnType<Stand['beginneBlatt']> }
    | undefined;
  let verirrt = 0;
  for await (const { kopf, daten, verworfen } of streamTabelle(quelle.zeilen(), {
    form: 'blatt',
    kenntKopf,
    nurErste: true,
  })) {
    const erste = begonnen === undefined;
    begonnen ??= {
      anschrift: createAnschrift(blatt, kopf, daten, auftrag.heute),
      schreibe: stand.beginneBlatt(nr, quelle.kopfzeilen(kopf.datenAb)),
    };
    const { anschrift, schreibe } = begonnen;
    for (const { zeile, code } of verworfen) {
      if (erste && zeile < kopf.datenAb && code === 'titelzeile') continue;
      zahlen.gelesen += 1;
      if (rahmencodes.has(code) || !anschrift.isListe) zahlen.rahmen += 1;
      else zahlen.unlesbar += 1;
      if (code === 'zweite_tabelle') verirrt += 1;
    }
    for (const zeile of daten) {
      zahlen.gelesen += 1;
      if (!anschrift.isListe) {
        zahlen.rahmen += 1;
        continue;
      }
      const eintrag = werk.merke(anschrift.adresse(zeile));
      werk.zaehle(eintrag, zeile.nummer, true);
      if (eintrag.ziel !== undefined) schreibe(eintrag.ziel, zeile.zellen);
    }
    await auftrag.takt(zahlen.gelesen);
  }
  if (verirrt > 0)
    maengel.push(
      `Im ${nr}. Tabellenblatt steht eine zweite Tabelle mit anderen Spalten; ihre Zeilen (${verirrt}) wurden nicht verteilt.`,
    );
  if (begonnen?.anschrift.isListe && !begonnen.anschrift.nenntNummern)
    maengel.push(
      `Im ${nr}. Tabellenblatt ist keine Spalte mit Vermittlernummern zu erkennen; seine Zeilen warten.`,
    );
  return begonnen?.anschrift.nenntNummern ?? false;
};

const createPacke =
  (namen: readonly string[], blaetter: Stand['blaetter']): Mappenstand['packe'] =>
  (ziel, lies) =>
    xlsxStrom(
      ...[...(blaetter.get(ziel) ?? [])].map((nr): StromBlatt => ({
        name: namen[nr - 1] ?? '',
        spalten: [],
        zeilen: leseZeilen(lies(ortVon(ziel, nr))),
      })),
    );

/**
 * Reads the workbook once, rows as they are unpacked. Sheets are named by their place, for a name may be a person's. Hidden ones
 * are not divided. @throws TabelleFehler with a German sentence where it can't be read or no sheet names agency numbers
 */
export const verteileMappe = async (
  bytes: AsyncIterable<Uint8Array>,
  auftrag: Auftrag,
): Promise<Mappenstand> => {
  const { zellen } = auftrag;
  const tabelle = await readTabelle(bytes, zellen === undefined ? {} : { grenzen: { zellen } });
  const stand = createStand(auftrag);
  const { werk, maengel, zahlen, blaetter } = stand;
  let benannt = false;
  for (const [i, blatt] of tabelle.blaetter.entries()) {
    if (blatt.versteckt)
      maengel.push(`Das ${i + 1}. Tabellenblatt ist ausgeblendet und wurde nicht verteilt.`);
    else benannt = (await verteileBlatt(blatt, i + 1, stand, auftrag)) || benannt;
  }
  if (!benannt) throw new TabelleFehler('format_nicht_unterstuetzt', ohneNummer);
  return {
    ...zahlen,
    adressen: werk.adressen(),
    teile: werk.teile(),
    lieferung: {},
    maengel,
    packe: createPacke(
      tabelle.blaetter.map(({ name }) => name),
      blaetter,
    ),
  };
};
