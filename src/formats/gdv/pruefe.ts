/** The findings of a file: what `gdv pruefe` writes, and what an importer shows. */
import { liesFeld, rohText, textAt } from './feld.ts';
import { createHinweis, type Hinweis } from './hinweis.ts';
import { createKontrolle, type Paket } from './kontrolle.ts';
import { GdvAbbruch } from './rahmen.ts';
import { createGdvLeser, readMit, type Bytes, type LeseOptionen } from './read-saetze.ts';
import { schluesselText } from './schluessel.ts';
import type { Teildatensatz } from './teildatensatz.ts';

/** The last object of `pruefe`: sums of each Datenpaket and how many findings there were. */
export type Pruefergebnis = {
  readonly kontrolle: readonly Paket[];
  readonly zeichensatz: string;
  readonly hinweise: Readonly<Record<Hinweis['schwere'], number>>;
};

/** What is wrong with the fields of one record: unreadable values, unknown signs, numbers that the line cuts. */
export const pruefeFelder = (td: Teildatensatz): Hinweis[] => {
  const hinweise: Hinweis[] = [];
  for (const feld of td.layout.felder) {
    const { grund } = liesFeld(td, feld);
    const stelle = { zeile: td.zeile, satzart: td.satz, feld: feld.name };
    const wert = (): string => rohText(td, feld).trimEnd();
    if (grund !== '') hinweise.push(createHinweis('feld_unlesbar', { ...stelle, wert: wert(), a: grund }));
    else if (isAngeschnitten(td, feld.byte, feld.laenge) && feld.typ === 'N')
      hinweise.push(createHinweis('zahl_angeschnitten', { ...stelle, wert: wert() }));
    if (feld.typ === 'A' && feld.tabelle === 'Vorzeichen' && !/^[+\- \0]$/.test(rohText(td, feld)))
      hinweise.push(createHinweis('vorzeichen_unbekannt', { ...stelle, wert: wert() }));
  }
  return [...hinweise, ...sparteHinweise(td)];
};

/** The contract record names a Sparte that no table knows; 000 stands for a bundle. */
const sparteHinweise = (td: Teildatensatz): Hinweis[] => {
  const wert = textAt(td, 11, 3);
  if (
    td.satz !== '0200' ||
    td.td !== 1 ||
    /^( {3}|000)$/.test(wert) ||
    schluesselText('Sparten', wert) !== undefined
  )
    return [];
  return [createHinweis('sparte_fremd', { zeile: td.zeile, satzart: td.satz, feld: 'Sparte', wert })];
};

const isAngeschnitten = (td: Teildatensatz, byte: number, laenge: number): boolean =>
  byte <= td.zeichen && td.zeichen < byte + laenge - 1;

/** The Hinweis for a file that could not be read to its end; other errors are not ours. */
export const abbruchHinweis = (error: unknown): Hinweis => {
  if (!(error instanceof GdvAbbruch)) throw error;
  return { ...createHinweis('zeile_ohne_ende', { zeile: error.zeile }), text: error.message };
};

/** Yields every finding in file order and at the end the control sums. Never throws on any bytes. */
export async function* pruefe(
  bytes: Bytes,
  optionen: LeseOptionen = {},
): AsyncGenerator<Hinweis | Pruefergebnis> {
  const gesehen = { info: 0, warnung: 0, fehler: 0 };
  let wartend: Hinweis[] = [];
  const melde = (hinweis: Hinweis): void => {
    gesehen[hinweis.schwere]++;
    wartend.push(hinweis);
  };
  const leser = createGdvLeser(optionen);
  const kontrolle = createKontrolle(melde);
  try {
    for await (const batch of readMit(leser, bytes)) {
      for (const td of batch) {
        for (const hinweis of td.hinweise) melde(hinweis);
        for (const hinweis of pruefeFelder(td)) melde(hinweis);
        kontrolle.satz(td);
      }
      yield* wartend;
      wartend = [];
    }
    kontrolle.ende();
  } catch (error) {
    melde(abbruchHinweis(error));
  }
  yield* wartend;
  yield { kontrolle: kontrolle.pakete(), zeichensatz: leser.zeichensatz().zeichensatz, hinweise: gesehen };
}
