// What kind of file this is, judged by its first bytes and never by its name.
import iconv from 'iconv-lite';
import { isCfb, openCfb } from './archiv/cfb.ts';
import { zipMimetype, zipNamen } from './archiv/zip-namen.ts';
import type { TabellenArt } from './formate.daten.ts';
import { BEZEICHNUNGEN, SIGNATUREN } from './formate.daten.ts';
import { bewerteText, erkenneKodierung } from './text/kodierung.ts';
import { findRaster } from './text/festbreite.ts';
import { erkenneTrenner } from './text/trenner.ts';
import { isVerpackt } from './text/verpackt.ts';

/** A judgement about a file. `sicherheit` 0 to 1 says how sure it is that this is a table we can read. */
export type Erkennung = {
  art: TabellenArt;
  /** Name of the format for the broker, in German. */
  bezeichnung: string;
  sicherheit: number;
  lesbar: boolean;
  grund: string;
};

const LESBAR: ReadonlySet<TabellenArt> = new Set(['csv', 'xlsx', 'xlsm', 'xls', 'ods']);

/** Recognises a table by content. The more bytes the surer: 64 KB are plenty; the whole file is welcome. */
export function erkenneTabelle(ersteBytes: Uint8Array): Erkennung {
  if (ersteBytes.length === 0) return befund('leer', 1, 'Die Datei hat keinen Inhalt.');
  if (isCfb(ersteBytes)) return erkenneCfb(ersteBytes);
  if (hatAnfang(ersteBytes, [0x50, 0x4b, 0x03, 0x04]) || hatAnfang(ersteBytes, [0x50, 0x4b, 0x05, 0x06])) {
    return erkenneZip(ersteBytes);
  }
  const signatur = SIGNATUREN.find((s) => hatAnfang(ersteBytes, s.bytes));
  if (signatur) return befund(signatur.art, 1, 'Kennung am Dateianfang');
  return erkenneText(ersteBytes);
}

function befund(art: TabellenArt, sicherheit: number, grund: string): Erkennung {
  return { art, bezeichnung: BEZEICHNUNGEN[art], sicherheit, lesbar: LESBAR.has(art), grund };
}

function hatAnfang(bytes: Uint8Array, anfang: readonly number[]): boolean {
  return anfang.every((wert, i) => bytes[i] === wert);
}

function erkenneCfb(bytes: Uint8Array): Erkennung {
  // A sample may be cut before the directory; its UTF-16 names are then looked for in what is there.
  const namen = new Set(openCfb(bytes)?.namen);
  const hat = (name: string): boolean =>
    namen.has(name) || Buffer.from(bytes).includes(Buffer.from(name, 'utf16le'));
  if (hat('EncryptedPackage') || hat('EncryptionInfo'))
    return befund('xlsx-verschluesselt', 1, 'verschlüsseltes Paket');
  if (hat('Workbook')) return befund('xls', 1, 'Arbeitsmappe von Excel 97-2003');
  if (hat('Book')) return befund('xls-alt', 1, 'Arbeitsmappe von Excel 5.0/95');
  if (hat('WordDocument')) return befund('word', 1, 'Word-Dokument');
  if (hat('__substg1.0_') || hat('__properties_version1.0')) return befund('mail', 1, 'Outlook-Nachricht');
  return befund(namen.size > 0 ? 'unbekannt' : 'xls', namen.size > 0 ? 1 : 0.5, 'Office-Datei alter Bauart');
}

const ZIP_MERKMALE: readonly { muster: RegExp; art: TabellenArt }[] = [
  { muster: /^xl\/workbook\.bin$/, art: 'xlsb' },
  { muster: /^xl\/vbaProject\.bin$/i, art: 'xlsm' },
  { muster: /^xl[/\\]/, art: 'xlsx' },
  { muster: /^word\//, art: 'word' },
  { muster: /^ppt\//, art: 'powerpoint' },
];

function erkenneZip(bytes: Uint8Array): Erkennung {
  const mime = zipMimetype(bytes);
  if (mime.startsWith('application/vnd.oasis.opendocument.spreadsheet'))
    return befund('ods', 1, 'OpenDocument-Kennung');
  if (mime.startsWith('application/vnd.oasis')) return befund('word', 1, 'OpenDocument-Kennung');
  const namen = zipNamen(bytes);
  const treffer = ZIP_MERKMALE.find((m) => namen.some((name) => m.muster.test(name)));
  if (treffer) return befund(treffer.art, 1, 'Bestandteile des Archivs');
  if (namen.includes('[Content_Types].xml')) return befund('xlsx', 0.6, 'Office-Paket');
  return befund('zip', 1, 'Archiv ohne Tabelle');
}

const TEXT_MERKMALE: readonly { muster: RegExp; art: TabellenArt; grund: string }[] = [
  { muster: /^\s*<\?xml[\s\S]{0,600}<(?:\w+:)?Workbook\b/, art: 'excel-xml', grund: 'Excel-2003-XML' },
  {
    muster:
      /^\s*(?:<!--[\s\S]*?-->\s*)*(?:<\?xml[^>]*>\s*)?<(?:!doctype html|html|head|body|table|meta|style)\b/i,
    art: 'html',
    grund: 'beginnt wie eine Webseite',
  },
  { muster: /^\s*<\?xml\b|^\s*<[a-z][\w:.-]*[\s>]/i, art: 'xml', grund: 'beginnt wie XML' },
  { muster: /^\s*\{\\rtf/, art: 'rtf', grund: 'beginnt wie RTF' },
  { muster: /^\s*(?:\{\s*["}]|\[\s*[{[\]])/, art: 'json', grund: 'beginnt wie JSON' },
  {
    muster: /^(?:From|To|Subject|Received|Return-Path|MIME-Version|Date|Message-ID): /i,
    art: 'mail',
    grund: 'beginnt mit Mail-Kopfzeilen',
  },
  { muster: /^0001[^\n;,\t]{200}/, art: 'gdv', grund: 'GDV-Vorsatz' },
  {
    muster: /^(?:0[12]00|0[2-9]\d0)[^\n;,\t]{40}[\s\S]{200}/,
    art: 'gdv',
    grund: 'Sätze fester Breite wie bei GDV',
  },
];

function erkenneText(bytes: Uint8Array): Erkennung {
  const probe = bytes.subarray(0, 64 * 1024);
  const { kodierung, bom } = erkenneKodierung(probe);
  const text = iconv.decode(Buffer.from(probe.subarray(bom)), kodierung);
  if (text.trim() === '') return befund('leer', 1, 'Die Datei hat keinen Inhalt.');
  const merkmal = TEXT_MERKMALE.find((m) => m.muster.test(text));
  if (merkmal) return befund(merkmal.art, 1, merkmal.grund);
  if (isBinaer(text)) return befund('unbekannt', 1, 'Die Datei enthält keinen lesbaren Text.');
  const { sicherheit } = erkenneTrenner(text, bytes.length <= probe.length);
  if (findRaster(text, bytes.length <= probe.length)) return befund('csv', 0.5, 'Spalten in festem Abstand');
  if (isVerpackt(text, bytes.length <= probe.length)) return befund('csv', 0.5, 'Zeilen ganz in Anführung');
  if (sicherheit === 0) return befund('csv', 0.1, 'Text ohne erkennbare Spalten');
  return befund('csv', Math.max(0.2, Math.min(0.95, sicherheit)), 'Zeilen mit gleicher Spaltenzahl');
}

/** Control signs beyond line ends, tabs and padding, or a text that no character set makes readable. */
function isBinaer(text: string): boolean {
  // Runs of NUL or Ctrl-Z count once: old exports pad with them.
  const steuer = text.match(/\p{Cc}+/gu)?.filter((lauf) => /[^\t\r\n\f]/.test(lauf)).length ?? 0;
  return steuer > 8 + text.length / 500 || bewerteText(text.slice(0, 4096)) < -400;
}
