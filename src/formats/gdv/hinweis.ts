/** What is odd about a file, for the user: stable codes, German texts, each with its place. */
import { feldName } from './layout.ts';

export type Schwere = 'info' | 'warnung' | 'fehler';

/** `satzart` is the name of the Satz (`0220.051`), `feld` the technical name, `wert` the text as it stands. */
export type Hinweis = {
  readonly code: HinweisCode;
  readonly schwere: Schwere;
  readonly text: string;
  readonly zeile?: number | undefined;
  readonly satzart?: string | undefined;
  readonly feld?: string | undefined;
  readonly wert?: string | undefined;
};

/** Placeholders {a}, {b}, {wert}, {feld}, {satzart} are filled from the details; fields with their label. */
const TEXTE = {
  leer: ['fehler', 'Die Datei ist leer.'],
  keine_gdv_datei: ['fehler', 'Die Datei enthält keinen einzigen Satz des GDV-Formats.'],
  zeile_ohne_ende: [
    'fehler',
    'Die Zeile hat kein Ende; das Lesen wurde abgebrochen. Das ist keine GDV-Datei.',
  ],
  archiv_unlesbar: ['fehler', 'Das Archiv kann nicht gelesen werden: {a}.'],
  abgeschnitten: [
    'fehler',
    'Die Datei ist unvollständig: Sie endet mitten im Satz {satzart} nach {a} von 256 Zeichen.',
  ],
  vorsatz_fehlt: [
    'warnung',
    'Vorsatz fehlt: Die Daten beginnen ohne Satzart 0001 mit Satzart {satzart}. Herkunft und Zeitraum sind unbekannt.',
  ],
  nachsatz_fehlt: [
    'warnung',
    'Der Nachsatz (9999) fehlt: Ob die Lieferung vollständig ist, lässt sich nicht prüfen.',
  ],
  nachsatz_anzahl: ['warnung', 'Der Nachsatz meldet {a} Sätze, gelesen wurden {b}.'],
  nachsatz_summe: ['warnung', 'Der Nachsatz meldet als {feld} {a}, die Summe der Sätze ist {b}.'],
  nachsatz_vermittler: ['info', 'Der Nachsatz nennt die Vermittlernummer {a}, der Vorsatz {b}.'],
  zeitraum_unlesbar: ['warnung', 'Der Zeitraum im Vorsatz ist nicht lesbar: "{wert}".'],
  zeitraum_verkehrt: ['warnung', 'Der Zeitraum im Vorsatz endet ({b}) vor seinem Beginn ({a}).'],
  version_fehlt: ['info', 'Der Vorsatz nennt keine Version für die gelieferte Satzart {satzart}.'],
  version_unbekannt: ['info', 'Der Vorsatz meldet für {satzart} die Version {wert}; bekannt sind {a}.'],
  inkasso_abweichung: ['warnung', 'Inkasso: {feld} im Satz 0400 ist {a}, die Summe der Sätze 0410 ist {b}.'],
  satzart_unbekannt: [
    'warnung',
    'Die Satzart {satzart} ist unbekannt; der Satz bleibt im Wortlaut erhalten.',
  ],
  sparte_unbekannt: [
    'warnung',
    'Die Sparte "{wert}" ist für Satzart {a} unbekannt; der Satz bleibt im Wortlaut erhalten.',
  ],
  sparte_fremd: ['warnung', 'Die Sparte "{wert}" des Vertrags ist unbekannt.'],
  zeile_unlesbar: ['fehler', 'Die Zeile ist kein GDV-Satz: "{wert}".'],
  variante_unklar: [
    'warnung',
    'Der Aufbau des Satzes {satzart} ist unklar: Das Unterscheidungsmerkmal in Byte {a} ist "{wert}".',
  ],
  variante_ergaenzt: [
    'info',
    'Das Unterscheidungsmerkmal in Byte {a} ist "{wert}"; nach Inhalt und Reihenfolge ist es der Satz {satzart}.',
  ],
  satznummer_leer: ['info', 'Die Satznummer ist leer; nach Inhalt und Reihenfolge ist es Teildatensatz {a}.'],
  satznummer_falsch: [
    'warnung',
    'Die Satznummer "{wert}" passt nicht; nach Inhalt und Reihenfolge ist es Teildatensatz {a}.',
  ],
  zeile_zu_lang: [
    'warnung',
    'Die Zeile ist {a} statt 256 Zeichen lang; die Felder ab der Störung können verschoben sein.',
  ],
  zeile_repariert: [
    'warnung',
    'Die Zeile ist {a} statt 256 Zeichen lang; das überzählige Zeichen in Spalte {b} wurde übersprungen.',
  ],
  zeile_ergaenzt: [
    'warnung',
    'Die Zeile ist {a} statt 256 Zeichen lang; in Spalte {b} fehlt ein Zeichen und wurde als leer gelesen.',
  ],
  zahl_angeschnitten: ['warnung', 'Die Zeile endet mitten in der Zahl „{feld}“: "{wert}".'],
  umbruch_im_satz: ['warnung', 'Im Satz steht ein Zeilenumbruch; die beiden Teile wurden zusammengesetzt.'],
  tabulatoren: ['info', 'Im Satz stehen Tabulatoren; sie wurden als Leerzeichen gelesen.'],
  nul_zeichen: ['fehler', 'Das Feld „{feld}“ enthält NUL-Zeichen: "{wert}". Der Satz ist beschädigt.'],
  zeichensatz_gemischt: ['warnung', 'Der Satz ist im Zeichensatz {a} geschrieben, die Datei sonst in {b}.'],
  feld_unlesbar: ['warnung', 'Das Feld „{feld}“ ist nicht lesbar: "{wert}" ({a}).'],
  vorzeichen_unbekannt: ['warnung', 'Das Vorzeichen von „{feld}“ ist "{wert}"; erlaubt sind + und -.'],
  td1_fehlt: ['info', 'Zum Satz {satzart} fehlt Teildatensatz {a}.'],
  td_doppelt: ['info', 'Teildatensatz {a} des Satzes {satzart} kommt mehrfach vor.'],
} as const satisfies Record<string, readonly [Schwere, string]>;

export type HinweisCode = keyof typeof TEXTE;

export type HinweisDetails = {
  zeile?: number | undefined;
  satzart?: string | undefined;
  feld?: string | undefined;
  wert?: string | undefined;
  a?: string | number | undefined;
  b?: string | number | undefined;
};

/** Control characters would hide in a message or break it. */
const printable = (text: string): string => text.replaceAll(/\p{Cc}/gu, '·').slice(0, 80);

/** Makes the Hinweis of a code; values in the text are cut at 80 characters. */
export const createHinweis = (code: HinweisCode, details: HinweisDetails = {}): Hinweis => {
  const [schwere, muster] = TEXTE[code];
  const worte = { ...details, feld: details.feld && feldName(details.feld) };
  const text = muster.replaceAll(/\{(\w+)\}/g, (_, key: string) =>
    printable(String(worte[key as keyof HinweisDetails] ?? '')),
  );
  const { zeile, satzart, feld, wert } = details;
  return {
    code,
    schwere,
    text,
    ...(zeile !== undefined && { zeile }),
    ...(satzart !== undefined && { satzart }),
    ...(feld !== undefined && { feld }),
    ...(wert !== undefined && { wert }),
  };
};
