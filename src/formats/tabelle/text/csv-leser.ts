// Text pieces in, rows with line numbers out; damaged lines cost only themselves.
import type { Grenzen } from '../grenzen.ts';
import type { Hinweis } from '../hinweis.ts';
import { hinweis } from '../hinweis.ts';
import type { Zeile } from '../zelle.ts';
import { breite, textZelle } from '../zelle.ts';
import type { Satz } from './satz.ts';
import { findZeilenende, readSatz } from './satz.ts';

export type CsvLeserOptionen = {
  trenner: string;
  grenzen: Grenzen;
  /** Usual number of fields; lets a stray quote be told from a field that really spans lines. */
  felder?: number;
};

/** Reads rows from text that comes in pieces of any size. Blank rows are left out (their line still counts). */
export type CsvLeser = {
  push: (text: string) => Zeile[];
  end: () => Zeile[];
};

/** Makes a reader for one file. Rows are numbered by the physical line on which they start, from 1. */
export function createCsvLeser(optionen: CsvLeserOptionen): CsvLeser {
  const stand: Stand = { puffer: '', nummer: 1, ueberspringe: undefined };
  const lese = (zuEnde: boolean): Zeile[] => {
    const zeilen: Zeile[] = [];
    let start = 0;
    while (start < stand.puffer.length) {
      const neu = schritt(stand, start, optionen, zuEnde, zeilen);
      if (neu === undefined) break;
      start = neu;
    }
    stand.puffer = zuEnde ? '' : stand.puffer.slice(start);
    return zeilen;
  };
  return {
    push: (text) => {
      stand.puffer += text;
      return lese(false);
    },
    end: () => lese(true),
  };
}

type Stand = {
  puffer: string;
  nummer: number;
  /** Line number of an oversized line whose rest is being skipped. */
  ueberspringe: number | undefined;
};

/** Handles one record from `start`; returns where the next begins, undefined when more text is needed. */
function schritt(
  stand: Stand,
  start: number,
  optionen: CsvLeserOptionen,
  zuEnde: boolean,
  zeilen: Zeile[],
): number | undefined {
  if (stand.ueberspringe !== undefined) return skipZeile(stand, start, zuEnde);
  const grenze = optionen.grenzen.zeileZeichen;
  const satz = readSatz(stand.puffer, start, optionen.trenner, zuEnde);
  if (!satz && stand.puffer.length - start <= grenze + 2) return undefined;
  if (
    !satz ||
    satz.anfuehrungOffen ||
    inhaltEnde(stand.puffer, satz.ende) - start > grenze ||
    isVerschluckt(satz, optionen)
  ) {
    return einzeln(stand, start, optionen, zuEnde, zeilen);
  }
  liefere(zeilen, satz.felder, stand.nummer, optionen.grenzen);
  stand.nummer += zaehleUmbrueche(stand.puffer, start, satz.ende);
  return satz.ende;
}

function inhaltEnde(puffer: string, ende: number): number {
  const vorLf = puffer[ende - 1] === '\n' ? ende - 1 : ende;
  return puffer[vorLf - 1] === '\r' ? vorLf - 1 : vorLf;
}

/** An opening quote without its end took in whole rows: rows inside a field, and a count or a quote out of place. */
function isVerschluckt(satz: Satz, optionen: CsvLeserOptionen): boolean {
  const { felder: erwartet, trenner } = optionen;
  if (erwartet === undefined || erwartet < 2) return false;
  if (satz.felder.length === erwartet && !satz.lose) return false;
  return satz.felder.some((feld) =>
    feld
      .split('\n')
      .slice(1)
      .some((zeile) => zeile.includes(trenner) && zeile.split(trenner).length >= erwartet - 1),
  );
}

/** Reads one physical line with its quotes taken as plain text, or rejects it as too long. */
function einzeln(
  stand: Stand,
  start: number,
  optionen: CsvLeserOptionen,
  zuEnde: boolean,
  zeilen: Zeile[],
): number | undefined {
  const grenze = optionen.grenzen.zeileZeichen;
  const ende = findZeilenende(stand.puffer, start, zuEnde);
  const inhalt = ende?.inhalt ?? stand.puffer.length;
  if (inhalt - start > grenze) {
    zeilen.push(verworfen(stand.nummer, 'zeile_zu_lang', `Die Zeile ist länger als ${grenze} Zeichen.`));
    stand.ueberspringe = stand.nummer;
    return start;
  }
  if (!ende) return undefined;
  const zeile = stand.puffer.slice(start, inhalt);
  if (zeile.includes('"')) {
    const felder = zeile.split(optionen.trenner).map((feld) => feld.replace(/^"|"$/g, ''));
    liefere(zeilen, felder, stand.nummer, optionen.grenzen, [
      hinweis(
        'warnung',
        'anfuehrung_offen',
        'Ein Anführungszeichen wird nicht geschlossen; die Zeile wurde ohne gelesen.',
        {
          zeile: stand.nummer,
          wert: zeile,
        },
      ),
    ]);
  } else liefere(zeilen, zeile.split(optionen.trenner), stand.nummer, optionen.grenzen);
  stand.nummer++;
  return ende.naechste;
}

function skipZeile(stand: Stand, start: number, zuEnde: boolean): number | undefined {
  const ende = findZeilenende(stand.puffer, start, zuEnde);
  if (!ende) {
    // A CR at the very end may be half of a CR LF.
    const bis = stand.puffer.endsWith('\r') ? stand.puffer.length - 1 : stand.puffer.length;
    return bis > start ? bis : undefined;
  }
  stand.ueberspringe = undefined;
  stand.nummer++;
  return ende.naechste;
}

function zaehleUmbrueche(puffer: string, start: number, ende: number): number {
  let zahl = 0;
  for (let i = start; i < ende; i++) {
    const code = puffer.charCodeAt(i);
    if (code === 10 || (code === 13 && puffer.charCodeAt(i + 1) !== 10)) zahl++;
  }
  return zahl;
}

function verworfen(nummer: number, code: string, text: string): Zeile {
  return { nummer, zellen: [], verworfen: hinweis('fehler', code, text, { zeile: nummer }) };
}

// NUL and Ctrl-Z (end mark and padding of old exports) are no text.
const KEIN_TEXT = ['\u0000', '\u001a'];

function liefere(
  zeilen: Zeile[],
  felder: string[],
  nummer: number,
  grenzen: Grenzen,
  dazu: Hinweis[] = [],
): void {
  const hinweise = [...dazu];
  const zellen = felder.map((feld, i) => {
    if (!KEIN_TEXT.some((zeichen) => feld.includes(zeichen))) return textZelle(feld);
    const rein = KEIN_TEXT.reduce((text, zeichen) => text.replaceAll(zeichen, ''), feld);
    if (rein !== '') {
      hinweise.push(
        hinweis('warnung', 'steuerzeichen', 'Das Feld enthielt Steuerzeichen; sie wurden entfernt.', {
          zeile: nummer,
          spalte: i + 1,
          wert: rein,
        }),
      );
    }
    return textZelle(rein);
  });
  const gefuellt = breite(zellen);
  if (gefuellt === 0) return;
  if (gefuellt > grenzen.spalten) {
    zeilen.push(verworfen(nummer, 'spalten_zu_viele', `Die Zeile hat mehr als ${grenzen.spalten} Spalten.`));
    return;
  }
  const zuLang = felder.findIndex((feld) => feld.length > grenzen.feldZeichen);
  if (zuLang >= 0) {
    const text = `Das Feld in Spalte ${zuLang + 1} ist länger als ${grenzen.feldZeichen} Zeichen.`;
    zeilen.push(verworfen(nummer, 'feld_zu_lang', text));
    return;
  }
  zeilen.push(hinweise.length > 0 ? { nummer, zellen, hinweise } : { nummer, zellen });
}
