/** How much a finding weighs: told, to be looked at, or a value or row was lost. */
export type Schwere = 'info' | 'warnung' | 'fehler';

/** A finding with its place. `text` is a German sentence for the broker; `code` is stable for programs and tests. */
export type Hinweis = {
  code: string;
  schwere: Schwere;
  text: string;
  /** 1-based line (text files) or row (sheets). */
  zeile?: number;
  /** 1-based column. */
  spalte?: number;
  /** The offending text, shortened to 200 characters. */
  wert?: string;
};

const WERT_LAENGE = 200;

/** Builds a Hinweis; a long `wert` is shortened so that findings stay small. */
export function hinweis(
  schwere: Schwere,
  code: string,
  text: string,
  ort: { zeile?: number; spalte?: number; wert?: string } = {},
): Hinweis {
  const wert =
    ort.wert !== undefined && ort.wert.length > WERT_LAENGE ? `${ort.wert.slice(0, WERT_LAENGE)}…` : ort.wert;
  return {
    code,
    schwere,
    text,
    ...(ort.zeile === undefined ? {} : { zeile: ort.zeile }),
    ...(ort.spalte === undefined ? {} : { spalte: ort.spalte }),
    ...(wert === undefined ? {} : { wert }),
  };
}
