// Which character set a text file is in: byte order mark, zero bytes, strict UTF-8, then evidence from German words.
import iconv from 'iconv-lite';

export const KODIERUNGEN = [
  'utf-8',
  'utf-16le',
  'utf-16be',
  'windows-1252',
  'cp850',
  'macintosh',
  'iso-8859-15',
] as const;
export type Kodierung = (typeof KODIERUNGEN)[number];

/** The character set with the reason it was taken; `sicherheit` 0 to 1. */
export type KodierungBefund = {
  kodierung: Kodierung;
  /** Bytes of the byte order mark to skip. */
  bom: number;
  sicherheit: number;
  grund: string;
};

const BOMS: readonly { bytes: readonly number[]; kodierung: Kodierung }[] = [
  { bytes: [0xef, 0xbb, 0xbf], kodierung: 'utf-8' },
  { bytes: [0xff, 0xfe], kodierung: 'utf-16le' },
  { bytes: [0xfe, 0xff], kodierung: 'utf-16be' },
];

const EIN_BYTE: readonly Kodierung[] = ['windows-1252', 'cp850', 'macintosh'];

/** True when every byte is below 0x80, so that all one-byte sets and UTF-8 agree. */
export function isAscii(bytes: Uint8Array): boolean {
  return !bytes.some((byte) => byte >= 0x80);
}

/** Strict UTF-8 test; a sequence cut at the end of a sample is no error. */
export function isUtf8(bytes: Uint8Array, amEndeOffen: boolean): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: amEndeOffen });
    return true;
  } catch {
    return false;
  }
}

/** Decides the character set from the first bytes. `amEndeOffen`: the file goes on after the sample. */
export function erkenneKodierung(probe: Uint8Array, amEndeOffen = true): KodierungBefund {
  const bom = BOMS.find((b) => b.bytes.every((wert, i) => probe[i] === wert));
  if (bom)
    return {
      kodierung: bom.kodierung,
      bom: bom.bytes.length,
      sicherheit: 1,
      grund: 'Kennung am Dateianfang',
    };
  const utf16 = nullByteLage(probe);
  if (utf16)
    return { kodierung: utf16, bom: 0, sicherheit: 0.95, grund: 'Nullbytes an jeder zweiten Stelle' };
  if (isAscii(probe)) return { kodierung: 'utf-8', bom: 0, sicherheit: 0.9, grund: 'nur Grundzeichen' };
  if (isUtf8(probe, amEndeOffen))
    return { kodierung: 'utf-8', bom: 0, sicherheit: 0.98, grund: 'gültiges UTF-8' };
  return besteEinByteKodierung(probe);
}

function nullByteLage(probe: Uint8Array): Kodierung | undefined {
  const laenge = Math.min(probe.length, 4096) & ~1;
  let gerade = 0;
  let ungerade = 0;
  for (let i = 0; i < laenge; i += 2) {
    if (probe[i] === 0) gerade++;
    if (probe[i + 1] === 0) ungerade++;
  }
  const haelfte = laenge / 2;
  if (haelfte === 0) return undefined;
  if (ungerade / haelfte > 0.6 && gerade / haelfte < 0.2) return 'utf-16le';
  if (gerade / haelfte > 0.6 && ungerade / haelfte < 0.2) return 'utf-16be';
  return undefined;
}

function besteEinByteKodierung(probe: Uint8Array): KodierungBefund {
  const wertung = EIN_BYTE.map((kodierung) => ({
    kodierung,
    punkte: bewerteText(iconv.decode(Buffer.from(probe), kodierung)),
  })).sort((a, b) => b.punkte - a.punkte);
  const [erste, zweite] = wertung;
  if (!erste || !zweite) throw new Error('no candidates');
  const abstand = erste.punkte - zweite.punkte;
  const sicherheit = abstand <= 0 ? 0.4 : Math.min(0.95, 0.6 + abstand / 40);
  // No evidence either way: Windows is what German brokers use.
  const kodierung = abstand <= 0 ? 'windows-1252' : erste.kodierung;
  return { kodierung, bom: 0, sicherheit, grund: 'Umlaute passen zu deutschen Wörtern' };
}

const BUCHSTABE = /\p{L}/u;
const KLEIN = /\p{Ll}/u;
const NICHT_ASCII = /\P{ASCII}/gu;

/** Points for text that reads like German, minus points for signs that no German text has inside words. */
export function bewerteText(text: string): number {
  let punkte = 0;
  for (const treffer of text.matchAll(NICHT_ASCII)) {
    const i = treffer.index;
    punkte += bewerteZeichen(treffer[0], text[i - 1] ?? ' ', text[i + treffer[0].length] ?? ' ');
  }
  return punkte;
}

function bewerteZeichen(zeichen: string, davor: string, danach: string): number {
  const imWort = BUCHSTABE.test(davor) && BUCHSTABE.test(danach);
  const amWort = BUCHSTABE.test(davor) || BUCHSTABE.test(danach);
  if (/[\p{Cc}\u2500-\u259f\ufffd]/u.test(zeichen)) return -5;
  if (/[äöüß]/.test(zeichen)) return amWort ? 3 : -1;
  if (/[ÄÖÜ]/.test(zeichen)) return KLEIN.test(davor) ? -2 : amWort ? 3 : -1;
  if (zeichen === '€') return imWort ? -2 : 2;
  if (BUCHSTABE.test(zeichen)) return bewerteFremdbuchstabe(zeichen, davor, amWort);
  if (/[–—„“”‚‘’§°²³µ…«»·½¼¾´®©™]/.test(zeichen)) return imWort && zeichen !== '’' ? -3 : 0;
  return -2;
}

function bewerteFremdbuchstabe(zeichen: string, davor: string, amWort: boolean): number {
  if (!amWort) return -1;
  const grossNachKlein = !KLEIN.test(zeichen) && KLEIN.test(davor);
  return grossNachKlein ? -2 : 1;
}
