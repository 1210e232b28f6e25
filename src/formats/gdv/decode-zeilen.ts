/** Each record as a plain object for JSON: what `gdv decode` writes. */
import { dezimalText, liesFeld, rohText, type Wert, type Zeitraum } from './feld.ts';
import type { Hinweis } from './hinweis.ts';
import { abbruchHinweis, pruefeFelder } from './pruefe.ts';
import { readSaetze, type Bytes, type LeseOptionen } from './read-saetze.ts';
import type { Teildatensatz } from './teildatensatz.ts';

/** Decimals become texts ("-12.50") because JSON numbers are not exact. */
export type JsonWert = string | number | Zeitraum;

/** With `--roh`, `felder` is a list of [byte, laenge, name, text as it stands] instead, and `roh` is missing. */
export type DecodierteZeile = {
  readonly zeile: number;
  readonly satz: string;
  readonly td: number;
  readonly felder: Readonly<Record<string, JsonWert>> | readonly RohFeld[];
  readonly roh?: Readonly<Record<string, string>>;
  readonly hinweise: readonly Hinweis[];
};

export type RohFeld = readonly [byte: number, laenge: number, name: string, text: string];

export type DecodeOptionen = LeseOptionen & { roh?: boolean };

const jsonWert = (wert: Exclude<Wert, null>): JsonWert =>
  typeof wert === 'object' && 'stellen' in wert ? dezimalText(wert) : wert;

const werte = (td: Teildatensatz): Pick<DecodierteZeile, 'felder' | 'roh'> => {
  const felder: Record<string, JsonWert> = {};
  const roh: Record<string, string> = {};
  for (const feld of td.layout.felder) {
    const { wert, grund } = liesFeld(td, feld);
    if (grund !== '') roh[feld.name] = rohText(td, feld);
    else if (wert !== null) felder[feld.name] = jsonWert(wert);
  }
  return { felder, roh };
};

const rohFelder = (td: Teildatensatz): RohFeld[] =>
  td.layout.felder.map((f) => [f.byte, f.laenge, f.name, rohText(td, f)]);

/** One record: only filled fields; in `roh` those that could not be read. */
export const decodeZeile = (td: Teildatensatz, roh = false): DecodierteZeile => ({
  zeile: td.zeile,
  satz: td.satz,
  td: td.td,
  ...(roh ? { felder: rohFelder(td) } : werte(td)),
  hinweise: [...td.hinweise, ...pruefeFelder(td)],
});

/** All records of a file. Never throws on any bytes: the last object tells when reading had to stop. */
export async function* decodeZeilen(
  bytes: Bytes,
  { roh, ...optionen }: DecodeOptionen = {},
): AsyncGenerator<DecodierteZeile> {
  let zeile = 0;
  try {
    for await (const batch of readSaetze(bytes, optionen)) {
      for (const td of batch) {
        zeile = td.zeile;
        yield decodeZeile(td, roh);
      }
    }
  } catch (error) {
    yield { zeile: zeile + 1, satz: '', td: 0, felder: roh ? [] : {}, hinweise: [abbruchHinweis(error)] };
  }
}
