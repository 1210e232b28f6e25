// Old Excel workbooks (BIFF8, .xls). Cells are read by hucre; sheet states and protection from the records ourselves.
import { readXls } from 'hucre';
import { isCfb, openCfb } from '../archiv/cfb.ts';
import { TabelleFehler } from '../fehler.ts';
import type { Grenzen } from '../grenzen.ts';
import { createVerbundFueller } from '../verbund.ts';
import { createZeilenPruefer } from '../zaehler.ts';
import type { Zeile, Zelle } from '../zelle.ts';
import { LEERE_ZELLE, textZelle, zahlZelle } from '../zelle.ts';

export type XlsBlatt = { name: string; versteckt: boolean };

/** An opened workbook; all sheets are in memory (BIFF8 has at most 65,536 rows each). */
export type XlsMappe = { blaetter: XlsBlatt[]; zeilen: (index: number) => Zeile[] };

const beschaedigt = 'Die Excel-Datei (.xls) ist beschädigt oder unvollständig.';

const SATZ = { filepass: 0x2f, boundsheet: 0x85, eof: 0x0a };

/** Opens an .xls. Throws TabelleFehler 'verschluesselt' or 'nicht_lesbar'. */
export async function openXls(bytes: Uint8Array, grenzen: Grenzen): Promise<XlsMappe> {
  const cfb = openCfb(bytes);
  const strom = cfb?.readStrom('Workbook');
  if (!strom && isCfb(bytes) && cfb?.namen.includes('Book') !== true)
    throw new TabelleFehler('nicht_lesbar', beschaedigt);
  if (!strom) {
    throw new TabelleFehler(
      'format_nicht_unterstuetzt',
      'Das ist eine Excel-Datei von vor 1997 (Excel 5.0/95). Bitte speichern Sie sie als .xlsx oder .csv.',
    );
  }
  const zustand = readGlobale(strom);
  if (zustand.geschuetzt) {
    throw new TabelleFehler(
      'verschluesselt',
      'Das ist eine mit Kennwort geschützte Excel-Datei (.xls). Bitte speichern Sie sie ohne Kennwort.',
    );
  }
  const mappe = await readXls(bytes).catch((cause: unknown) => {
    throw new TabelleFehler('nicht_lesbar', beschaedigt, { cause });
  });
  return {
    blaetter: mappe.sheets.map((blatt, i) => ({
      name: blatt.name,
      versteckt: zustand.versteckt[i] ?? false,
    })),
    zeilen: (index) => {
      const blatt = mappe.sheets[index];
      return blatt ? readZeilen(blatt, grenzen) : [];
    },
  };
}

function readGlobale(strom: Uint8Array): { geschuetzt: boolean; versteckt: boolean[] } {
  const sicht = new DataView(strom.buffer, strom.byteOffset, strom.byteLength);
  const versteckt: boolean[] = [];
  for (let i = 0; i + 4 <= strom.length;) {
    const art = sicht.getUint16(i, true);
    const laenge = sicht.getUint16(i + 2, true);
    if (art === SATZ.filepass) return { geschuetzt: true, versteckt };
    if (art === SATZ.eof) break;
    // MS-XLS 2.4.28: hsState in the two low bits after the position.
    if (art === SATZ.boundsheet && i + 8 < strom.length) versteckt.push((sicht.getUint8(i + 8) & 3) !== 0);
    i += 4 + laenge;
  }
  return { geschuetzt: false, versteckt };
}

type Werte = Awaited<ReturnType<typeof readXls>>['sheets'][number];

function readZeilen(blatt: Werte, grenzen: Grenzen): Zeile[] {
  const pruefe = createZeilenPruefer(grenzen);
  const fuelle = createVerbundFueller(
    (blatt.merges ?? []).map((m) => ({
      vonZeile: m.startRow + 1,
      bisZeile: m.endRow + 1,
      vonSpalte: m.startCol,
      bisSpalte: m.endCol,
    })),
  );
  const zeilen: Zeile[] = [];
  for (let i = 0; i < blatt.rows.length; i++) {
    // Rows without cells are holes in the array.
    const zellen = Array.from(blatt.rows[i] ?? [], xlsZelle);
    fuelle(i + 1, zellen);
    const zeile = pruefe(i + 1, zellen);
    if (zeile) zeilen.push(zeile);
  }
  return zeilen;
}

function xlsZelle(wert: Werte['rows'][number][number] | undefined): Zelle {
  if (wert === null || wert === undefined) return LEERE_ZELLE;
  if (typeof wert === 'number') return zahlZelle(wert);
  if (typeof wert === 'boolean') return { art: 'wahrheit', text: wert ? 'WAHR' : 'FALSCH' };
  if (wert instanceof Date) return datumZelle(wert);
  return /^#(?:NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A|ERR!)$/.test(wert)
    ? { art: 'fehler', text: wert }
    : textZelle(wert);
}

function datumZelle(wert: Date): Zelle {
  if (Number.isNaN(wert.getTime())) return { art: 'datum', text: '' };
  const tag = wert.toISOString().slice(0, 10);
  return { art: 'datum', text: tag, tag };
}
