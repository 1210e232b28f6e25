// One logical line of a delimited text file (RFC 4180, read leniently).

/** A record found in the buffer; `ende` is the index after its line end. */
export type Satz = {
  felder: string[];
  ende: number;
  /** The record ran into the end of the data (or a limit) inside quotes. */
  anfuehrungOffen?: true;
  /** A quote stood inside a quoted field without being doubled. */
  lose?: true;
};

/** Reads the record that starts at `start`. Undefined: more data is needed. `zuEnde`: no more data will come. */
export function readSatz(puffer: string, start: number, trenner: string, zuEnde: boolean): Satz | undefined {
  const zeilenende = findZeilenende(puffer, start, zuEnde);
  // Searched in the line only: indexOf would run through the whole buffer for every line without quotes.
  const zeile = puffer.slice(start, zeilenende?.inhalt);
  if (!zeile.includes('"')) return zeilenende && { felder: zeile.split(trenner), ende: zeilenende.naechste };
  return readMitAnfuehrung(puffer, start, trenner, zuEnde);
}

/** End of the physical line: CR LF, LF or CR. Undefined when it lies beyond the buffer and more data may come. */
export function findZeilenende(
  puffer: string,
  start: number,
  zuEnde: boolean,
): { inhalt: number; naechste: number } | undefined {
  const lf = puffer.indexOf('\n', start);
  const innen = puffer.slice(start, lf < 0 ? puffer.length : lf).indexOf('\r');
  if (innen >= 0) {
    const cr = start + innen;
    if (cr + 1 === puffer.length && !zuEnde) return undefined;
    return { inhalt: cr, naechste: puffer[cr + 1] === '\n' ? cr + 2 : cr + 1 };
  }
  if (lf >= 0) return { inhalt: lf, naechste: lf + 1 };
  return zuEnde ? { inhalt: puffer.length, naechste: puffer.length } : undefined;
}

function readMitAnfuehrung(
  puffer: string,
  start: number,
  trenner: string,
  zuEnde: boolean,
): Satz | undefined {
  const felder: string[] = [];
  let i = start;
  let lose = false;
  for (;;) {
    const feld =
      puffer[i] === '"' ? readZitat(puffer, i, trenner, zuEnde) : readOffen(puffer, i, trenner, zuEnde);
    if (!feld) return undefined;
    felder.push(feld.text);
    lose ||= feld.lose === true;
    if (feld.anfuehrungOffen) return { felder, ende: feld.ende, anfuehrungOffen: true };
    if (puffer[feld.ende] === trenner) {
      i = feld.ende + 1;
      continue;
    }
    const schluss = findZeilenende(puffer, feld.ende, zuEnde);
    return schluss && { felder, ende: schluss.naechste, ...(lose ? { lose } : {}) };
  }
}

type Feld = { text: string; ende: number; anfuehrungOffen?: true; lose?: boolean };

function readOffen(puffer: string, start: number, trenner: string, zuEnde: boolean): Feld | undefined {
  for (let i = start; i < puffer.length; i++) {
    const zeichen = puffer[i];
    if (zeichen === trenner || zeichen === '\n' || zeichen === '\r')
      return { text: puffer.slice(start, i), ende: i };
  }
  return zuEnde ? { text: puffer.slice(start), ende: puffer.length } : undefined;
}

/** Text in quotes; a quote that neither ends the field nor is doubled stays as it is ("Firma "Adler" GmbH"). */
function readZitat(puffer: string, start: number, trenner: string, zuEnde: boolean): Feld | undefined {
  const teile: string[] = [];
  let von = start + 1;
  let suche = von;
  let lose = false;
  for (;;) {
    const i = puffer.indexOf('"', suche);
    if (i < 0 || (i + 1 === puffer.length && !zuEnde)) {
      return zuEnde ? { text: '', ende: puffer.length, anfuehrungOffen: true } : undefined;
    }
    const danach = puffer[i + 1];
    if (danach === '"') {
      teile.push(puffer.slice(von, i + 1));
      von = suche = i + 2;
    } else if (danach === trenner || danach === '\n' || danach === '\r' || danach === undefined) {
      teile.push(puffer.slice(von, i));
      return { text: teile.join(''), ende: i + 1, lose };
    } else {
      const auffuellung = nurLeerzeichen(puffer, i + 1, trenner);
      if (auffuellung !== undefined) {
        teile.push(puffer.slice(von, i));
        return { text: teile.join(''), ende: auffuellung, lose };
      }
      lose = true;
      suche = i + 1;
    }
  }
}

/** `"Text" ;` : blanks between the closing quote and the separator are padding. */
function nurLeerzeichen(puffer: string, start: number, trenner: string): number | undefined {
  let i = start;
  while (puffer[i] === ' ') i++;
  const zeichen = puffer[i];
  return i > start && (zeichen === trenner || zeichen === '\n' || zeichen === '\r') ? i : undefined;
}
