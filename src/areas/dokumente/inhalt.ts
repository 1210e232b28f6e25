// What a file is, by its bytes; the name only says what it claims to be.
import { fileTypeFromBuffer } from 'file-type';
import { endungVon } from '#domain/dokument.ts';
import { ApiError } from '#platform/http/api-error.ts';
import { bildmass } from '#platform/files/bildmass.ts';
import { bildtypen, dateiarten, neutral, programmendungen, programminhalte } from './dateiarten.daten.ts';

export type Befund = {
  /** How it may be handed out. */
  readonly medientyp: string;
  readonly vorschau: 'pdf' | 'bild' | null;
};

/** Larger pictures are not drawn: unpacked they would fill the memory. */
const hoechstensPixel = 50_000_000;

const beginnt = (kopf: Buffer, bytes: string): boolean =>
  kopf.subarray(0, bytes.length).equals(Buffer.from(bytes, 'latin1'));

/** By their first bytes; before the library, which looks for more than a beginning. */
const eigene: readonly (readonly [string, string])[] = [
  ['%PDF-', 'application/pdf'],
  ['\x7fELF', 'application/x-elf'],
  ['{\\rtf', 'application/rtf'],
];

const auszeichnung = /<(?:!doctype\s+html|html|svg|head|body|script|iframe|object|embed)[\s>/]/i;

const alsText = (kopf: Buffer): string | undefined => {
  const utf16 = beginnt(kopf, '\xff\xfe') || beginnt(kopf, '\xfe\xff');
  if (!utf16 && kopf.includes(0)) return undefined;
  const text = utf16
    ? new TextDecoder(kopf[0] === 0xff ? 'utf-16le' : 'utf-16be').decode(kopf)
    : kopf.toString('latin1');
  if (auszeichnung.test(text)) return 'markup';
  return /^[\s\u00ef\u00bb\u00bf\ufeff]*<\?xml/.test(text) ? 'xml' : 'text';
};

/** Some writers put a few bytes before the beginning of a PDF; a page before it is something else. */
const spaetesPdf = (kopf: Buffer): boolean => {
  const ort = kopf.subarray(0, 1024).indexOf('%PDF-');
  return ort > 0 && !kopf.subarray(0, ort).includes('<');
};

/** Kind of content: a media type, or `text`, `markup`, `xml`, `unbekannt`. @param kopf the first bytes, 64 kB or more if there are */
export const erkenneInhalt = async (kopf: Buffer): Promise<string> => {
  const eigen = eigene.find(([bytes]) => beginnt(kopf, bytes))?.[1];
  if (eigen !== undefined) return eigen;
  if (spaetesPdf(kopf)) return 'application/pdf';
  const text = alsText(kopf);
  const erkannt = (await fileTypeFromBuffer(kopf).catch(() => undefined))?.mime;
  // "MZ" may begin a text too, and a page is no less a page for what the library calls it.
  const istText =
    text !== undefined && (programminhalte.has(erkannt ?? '') || /^text\/|xml$/.test(erkannt ?? ''));
  if (erkannt !== undefined && !istText) return erkannt;
  if (beginnt(kopf, 'PK\x03\x04') || beginnt(kopf, 'PK\x05\x06')) return 'application/zip';
  return text ?? 'unbekannt';
};

const passt = (inhalte: readonly string[], inhalt: string): boolean =>
  inhalte.some((erlaubt) => (erlaubt.endsWith('/') ? inhalt.startsWith(erlaubt) : inhalt === erlaubt));

const lehneAb = (grund: string): never => {
  throw new ApiError('datei-abgelehnt', grund);
};

const vorschauFuer = (medientyp: string, inhalt: string, kopf: Buffer): Befund['vorschau'] => {
  if (medientyp === 'application/pdf') return inhalt === 'application/pdf' ? 'pdf' : null;
  if (!bildtypen.has(medientyp)) return null;
  const mass = bildmass(medientyp, kopf);
  return mass && mass.breite * mass.hoehe <= hoechstensPixel ? 'bild' : null;
};

/** Without a known ending: what can be shown safely keeps its type, anything else is only bytes. */
const ohneEndung = (inhalt: string): string =>
  inhalt === 'application/pdf' || bildtypen.has(inhalt) ? inhalt : neutral;

/** @throws ApiError `datei-abgelehnt`: empty, a program, or content that the ending does not promise */
export const pruefeInhalt = async (name: string, kopf: Buffer): Promise<Befund> => {
  if (kopf.length === 0) return lehneAb(`Die Datei „${name}“ ist leer.`);
  const endung = endungVon(name);
  if (programmendungen.has(endung))
    return lehneAb(`„${name}“ ist ein Programm. Programme werden nicht angenommen.`);
  const inhalt = await erkenneInhalt(kopf);
  const art = dateiarten.find(({ endungen }) => endungen.includes(endung));
  if (art && !passt(art.inhalte, inhalt))
    return lehneAb(
      `Inhalt passt nicht: „${name}“ enthält etwas anderes, als die Endung „.${endung}“ verspricht.`,
    );
  if (programminhalte.has(inhalt))
    return lehneAb(`„${name}“ enthält ein Programm. Programme werden nicht angenommen.`);
  const medientyp = art?.medientyp ?? ohneEndung(inhalt);
  return { medientyp, vorschau: vorschauFuer(medientyp, inhalt, kopf) };
};

/** Needs a password, as far as beginning and end tell (PDF 32000-1, 7.6; ZIP APPNOTE 4.4.4, bit 0; protected Office files). */
export const istVerschluesselt = (medientyp: string, kopf: Buffer, ende: Buffer): boolean => {
  if (medientyp === 'application/pdf')
    return [ende, kopf].some((teil) =>
      /\/Encrypt[\s\r\n]*(?:\d+\s+\d+\s+R|<<)/.test(teil.toString('latin1')),
    );
  if (beginnt(kopf, 'PK\x03\x04')) return ((kopf[6] ?? 0) & 1) === 1;
  return (
    beginnt(kopf, '\xd0\xcf\x11\xe0') &&
    [kopf, ende].some((teil) => teil.includes(Buffer.from('EncryptedPackage', 'utf16le')))
  );
};
