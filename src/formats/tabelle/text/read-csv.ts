import type { Grenzen } from '../grenzen.ts';
import type { Hinweis } from '../hinweis.ts';
import type { Zeile } from '../zelle.ts';
import { TabelleFehler } from '../fehler.ts';
import type { CsvLeser } from './csv-leser.ts';
import { createCsvLeser } from './csv-leser.ts';
import type { TextQuelle } from './dekodieren.ts';
import { openText } from './dekodieren.ts';
import type { Kodierung, KodierungBefund } from './kodierung.ts';
import type { TrennerBefund } from './trenner.ts';
import { createFestleser, findRaster } from './festbreite.ts';
import type { Raster } from './festbreite.ts';
import { erkenneTrenner } from './trenner.ts';
import { isVerpackt, mitAuspacken, packeAus } from './verpackt.ts';

export type CsvOptionen = { kodierung?: Kodierung; trenner?: string; grenzen: Grenzen };

/** An opened text table: what was recognised, and its rows as they stream in (to be read once). */
export type CsvDatei = {
  readonly kodierung: KodierungBefund;
  trenner: TrennerBefund;
  /** Findings about the whole file; grows while the rows are read. */
  hinweise: Hinweis[];
  zeilen: () => AsyncGenerator<Zeile[], void, undefined>;
};

const PROBE_ZEICHEN = 64 * 1024;

/** Opens a delimited text file. Memory stays flat however long it is. Throws TabelleFehler 'leer'. */
export async function openCsv(
  bytes: Uint8Array | AsyncIterable<Uint8Array>,
  optionen: CsvOptionen,
): Promise<CsvDatei> {
  const text = await openText(bytes, optionen.kodierung);
  const { anfang, zuEnde } = await readAnfang(text);
  if (anfang.trim() === '') throw new TabelleFehler('leer', 'Die Datei ist leer.');
  const verpackt = isVerpackt(anfang, zuEnde);
  const erkannt = erkenneTrenner(verpackt ? packeAus(anfang) : anfang, zuEnde);
  const raster = findRaster(anfang, zuEnde);
  const fest = optionen.trenner === undefined && (raster?.length ?? 0) > erkannt.felder ? raster : undefined;
  const trenner =
    optionen.trenner === undefined ? erkannt : { ...erkannt, trenner: optionen.trenner, sicherheit: 1 };
  return {
    get kodierung() {
      return text.befund;
    },
    trenner,
    hinweise: text.hinweise,
    zeilen: () =>
      readZeilen(text, anfang, mitAuspacken(openLeser(trenner, optionen, fest), verpackt, optionen.grenzen)),
  };
}

async function readAnfang(text: TextQuelle): Promise<{ anfang: string; zuEnde: boolean }> {
  let anfang = '';
  while (anfang.length < PROBE_ZEICHEN) {
    const stueck = await text.stuecke.next();
    if (stueck.done) return { anfang, zuEnde: true };
    anfang += stueck.value;
  }
  return { anfang, zuEnde: false };
}

function openLeser(
  trenner: TrennerBefund,
  { grenzen, trenner: vorgabe }: CsvOptionen,
  raster: Raster | undefined,
): CsvLeser {
  if (raster) return createFestleser(raster, grenzen);
  const felder = vorgabe === undefined && trenner.sicherheit > 0.5 ? { felder: trenner.felder } : {};
  return createCsvLeser({ trenner: trenner.trenner, grenzen, ...felder });
}

async function* readZeilen(
  text: TextQuelle,
  anfang: string,
  leser: CsvLeser,
): AsyncGenerator<Zeile[], void, undefined> {
  const erste = leser.push(anfang.slice(0, PROBE_ZEICHEN));
  if (erste[0] && /^sep=/i.test(erste[0].zellen[0]?.text ?? '')) erste.shift();
  if (erste.length > 0) yield erste;
  yield* readStueck(leser, anfang.slice(PROBE_ZEICHEN));
  for await (const stueck of text.stuecke) yield* readStueck(leser, stueck);
  const letzte = leser.end();
  if (letzte.length > 0) yield letzte;
}

/** Keeps the batches of rows small, however large the pieces of the source are. */
function* readStueck(leser: CsvLeser, stueck: string): Generator<Zeile[], void, undefined> {
  for (let i = 0; i < stueck.length; i += PROBE_ZEICHEN) {
    const zeilen = leser.push(stueck.slice(i, i + PROBE_ZEICHEN));
    if (zeilen.length > 0) yield zeilen;
  }
}
