// Sheets of values to the bytes of a file.
import iconv from 'iconv-lite';
import { writeOds } from 'hucre';
import { baueXls } from '#formats/tabelle/probe/xls-bauen.ts';
import { baueXlsx } from '#formats/tabelle/probe/xlsx-bauen.ts';
import type { Wert } from './spalten.ts';

export type Zeile = readonly Wert[];
export type Blatt = {
  readonly name: string;
  readonly zeilen: readonly Zeile[];
  readonly versteckt?: boolean;
  /** Merged ranges, `A2:A4`. */
  readonly verbunde?: readonly string[];
};

export type Form =
  | {
      readonly art: 'csv';
      readonly trenner: string;
      readonly kodierung: string;
      readonly bom?: boolean;
      readonly immerZitat?: boolean;
      readonly ende?: string;
    }
  | { readonly art: 'xlsx'; readonly epoche1904?: boolean }
  /** Columns set apart by blanks. */
  | { readonly art: 'txt' }
  | { readonly art: 'ods' }
  | { readonly art: 'xls' };

const alsText = (wert: Wert): string => {
  if (wert === null) return '';
  if (typeof wert === 'object') return wert.tag.split('-').toReversed().join('.');
  return typeof wert === 'number' ? String(wert).replace('.', ',') : wert;
};

const csv = ([blatt]: readonly Blatt[], form: Extract<Form, { art: 'csv' }>): Uint8Array => {
  const zelle = (wert: Wert): string => {
    const text = alsText(wert);
    const noetig = text.includes(form.trenner) || /["\r\n]/.test(text);
    return noetig || form.immerZitat ? `"${text.replaceAll('"', '""')}"` : text;
  };
  const text = (blatt?.zeilen ?? [])
    .map((zeile) => zeile.map(zelle).join(form.trenner))
    .join(form.ende ?? '\r\n');
  return iconv.encode(text, form.kodierung, { addBOM: form.bom ?? false });
};

const fest = ([blatt]: readonly Blatt[]): Uint8Array => {
  const zeilen = (blatt?.zeilen ?? []).map((zeile) => zeile.map(alsText));
  const breiten = (zeilen[0] ?? []).map(
    (_, i) => 2 + Math.max(...zeilen.map((zeile) => zeile[i]?.length ?? 0)),
  );
  const text = zeilen.map((zeile) =>
    zeile
      .map((wert, i) => wert.padEnd(breiten[i] ?? 0))
      .join('')
      .trimEnd(),
  );
  return iconv.encode(text.join('\r\n'), 'win1252');
};

const xml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
const tageSeit1900 = (iso: string): number => Date.parse(`${iso}T00:00:00Z`) / 86_400_000 + 25_569;

const xlsx = (blaetter: readonly Blatt[], epoche1904: boolean): Uint8Array => {
  const zelle = (wert: Wert): string => {
    if (wert === null || wert === '') return '<c/>';
    if (typeof wert === 'number') return `<c><v>${wert}</v></c>`;
    if (typeof wert === 'object')
      return `<c s="1"><v>${tageSeit1900(wert.tag) - (epoche1904 ? 1462 : 0)}</v></c>`;
    return `<c t="inlineStr"><is><t xml:space="preserve">${xml(wert)}</t></is></c>`;
  };
  return baueXlsx({
    epoche1904,
    formate: ['dd.mm.yyyy'],
    blaetter: blaetter.map(({ name, zeilen, versteckt, verbunde = [] }) => ({
      name: xml(name),
      ...(versteckt ? { zustand: 'hidden' as const } : {}),
      xml:
        `<sheetData>${zeilen.map((zeile, i) => `<row r="${i + 1}">${zeile.map(zelle).join('')}</row>`).join('')}</sheetData>` +
        (verbunde.length > 0
          ? `<mergeCells>${verbunde.map((bereich) => `<mergeCell ref="${bereich}"/>`).join('')}</mergeCells>`
          : ''),
    })),
  });
};

const ods = (blaetter: readonly Blatt[]): Promise<Uint8Array> =>
  writeOds({
    sheets: blaetter.map(({ name, zeilen }) => ({
      name,
      rows: zeilen.map((zeile) =>
        zeile.map((wert) =>
          typeof wert === 'object' && wert !== null ? new Date(`${wert.tag}T00:00:00Z`) : wert,
        ),
      ),
    })),
  });

const xls = (blaetter: readonly Blatt[]): Uint8Array =>
  baueXls({
    blaetter: blaetter.map(({ name, zeilen, versteckt = false }) => ({
      name,
      versteckt,
      zellen: zeilen.flatMap((zeile, z) =>
        zeile.flatMap((wert, s) =>
          wert === null || wert === ''
            ? []
            : [{ zeile: z, spalte: s, wert: typeof wert === 'number' ? wert : alsText(wert) }],
        ),
      ),
    })),
  });

export const schreibe = async (blaetter: readonly Blatt[], form: Form): Promise<Uint8Array> => {
  if (form.art === 'csv') return csv(blaetter, form);
  if (form.art === 'txt') return fest(blaetter);
  if (form.art === 'xlsx') return xlsx(blaetter, form.epoche1904 ?? false);
  return form.art === 'ods' ? ods(blaetter) : xls(blaetter);
};
