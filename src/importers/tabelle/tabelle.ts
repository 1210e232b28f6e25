// Importer for tables of customers and contracts: CSV, XLSX, XLS, ODS, whatever their columns are called.
import type { Hinweis } from '#domain/hinweis.ts';
import type { Importschritt } from '#domain/vorschlag.ts';
import type { Blattbefund } from '#domain/zuordnung.ts';
import { erkenneTabelle, readTabelle, TabelleFehler } from '#formats/tabelle/index.ts';
import type { Kodierung, TabelleOptionen, Tabelle } from '#formats/tabelle/index.ts';
import { createKundenliste } from '../abgleich/kundenliste.ts';
import type { Beischritt, Importauftrag, Importer } from '../importer.ts';
import { mitAbsender } from './absender.ts';
import { leseBlatt, ohneListe } from './lese-blatt.ts';
import type { Lauf } from './lese-blatt.ts';
import { findWertbefunde, ungelesen } from './spaltenbuch.ts';
import { uebersetze } from './uebersetze.ts';
import { openWahl } from './wahl.ts';

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
