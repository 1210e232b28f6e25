import type { Zeile } from '../zelle.ts';
import type { KopfOptionen, TabellenKopf, VerworfeneZeile } from './find-kopf.ts';
import { findKopf } from './find-kopf.ts';
import { HOCHFORMAT_ZEILEN, isHochformat, stelleUm } from './hochformat.ts';
import { pruefeZeile } from './pruefe-zeile.ts';
import { kopfText } from './zeilenbild.ts';

/** A whole sheet sorted into heading, data and rows that are no data; of several tables the first. */
export type GefundeneTabelle = TabellenKopf & { daten: Zeile[] };

/** Sorts rows that are all at hand (previews, small files). Large ones: see streamTabelle. */
export function findTabelle(zeilen: readonly Zeile[], optionen: KopfOptionen = {}): GefundeneTabelle {
  const kopf = findKopf(zeilen.slice(0, PROBE_ZEILEN), optionen);
  const { daten, verworfen } = sortiere(zeilen, kopf);
  return { ...kopf, daten, verworfen: [...kopf.verworfen, ...verworfen] };
}

/** Part of a streamed table: the heading comes with the first part; another table has another heading. */
export type TabellenTeil = { kopf: TabellenKopf; daten: Zeile[]; verworfen: VerworfeneZeile[] };

const PROBE_ZEILEN = 200;

/**
 * Sorts rows as they stream by. Each table's first part waits for 200 rows, from which the heading is found; a table below
 * another one on the same sheet begins at its own heading, with the titles right above it.
 */
export async function* streamTabelle(
  zeilen: AsyncIterable<readonly Zeile[]>,
  optionen: KopfOptionen = {},
): AsyncGenerator<TabellenTeil, void, undefined> {
  const stand: Stand = { offen: [], kopf: undefined, optionen, zuEnde: false };
  for await (const teil of zeilen) {
    stand.offen.push(...teil);
    yield* leseOffene(stand, false);
  }
  yield* leseOffene(stand, true);
  if (!stand.kopf) yield { kopf: findKopf([], optionen), daten: [], verworfen: [] };
}

type Stand = {
  /** Rows that wait for their heading. */
  offen: Zeile[];
  kopf: TabellenKopf | undefined;
  optionen: KopfOptionen;
  /** The first table is over, and no other one counts. */
  zuEnde: boolean;
};

const zweiteTabelle = ({ nummer, zellen }: Zeile): VerworfeneZeile => ({
  zeile: nummer,
  code: 'zweite_tabelle',
  grund: 'Hier steht eine zweite Tabelle mit anderen Spalten.',
  text: zellen.map(kopfText).filter(Boolean).join(' ').slice(0, 200),
});

function* leseOffene(stand: Stand, zuEnde: boolean): Generator<TabellenTeil, void, undefined> {
  while (stand.offen.length > 0) {
    if (stand.zuEnde && stand.kopf) {
      yield { kopf: stand.kopf, daten: [], verworfen: stand.offen.splice(0).map(zweiteTabelle) };
      return;
    }
    const neu = stand.kopf === undefined;
    if (neu && !zuEnde && stand.offen.length < PROBE_ZEILEN) return;
    if (neu && isQuer(stand)) {
      if (!zuEnde && stand.offen.length < HOCHFORMAT_ZEILEN) return;
      stelleOffeneUm(stand);
    }
    const kopf = (stand.kopf ??= findKopf(stand.offen.slice(0, PROBE_ZEILEN), stand.optionen));
    const { daten, verworfen, weiter } = sortiere(stand.offen, kopf);
    yield { kopf, daten, verworfen: neu ? [...kopf.verworfen, ...verworfen] : verworfen };
    stand.offen = weiter;
    if (weiter.length === 0) return;
    stand.zuEnde = stand.optionen.nurErste === true;
    if (stand.zuEnde) continue;
    const { kopfzeile: _benannt, ...optionen } = stand.optionen;
    stand.optionen = optionen;
    stand.kopf = undefined;
  }
}

const isQuer = ({ offen, optionen: { kenntKopf, kopfzeile, nurErste } }: Stand): boolean =>
  !nurErste &&
  kenntKopf !== undefined &&
  kopfzeile === undefined &&
  isHochformat(offen.slice(0, PROBE_ZEILEN), kenntKopf);

/** Turns the rows that wait; their heading comes first then. */
function stelleOffeneUm(stand: Stand): void {
  if (stand.offen.length >= HOCHFORMAT_ZEILEN || !stand.optionen.kenntKopf) return;
  const { zeilen, hinweise } = stelleUm(stand.offen, stand.optionen.kenntKopf);
  stand.offen = zeilen;
  stand.kopf = findKopf(zeilen.slice(0, PROBE_ZEILEN), stand.optionen);
  stand.kopf.hinweise.push(...hinweise);
}

type Sortiert = { daten: Zeile[]; verworfen: VerworfeneZeile[]; weiter: Zeile[] };

function sortiere(zeilen: readonly Zeile[], kopf: TabellenKopf): Sortiert {
  const daten: Zeile[] = [];
  const verworfen: VerworfeneZeile[] = [];
  const titel = new Set(kopf.verworfen.map((v) => v.zeile));
  for (const [i, zeile] of zeilen.entries()) {
    if (kopf.kopfZeilen.includes(zeile.nummer) || titel.has(zeile.nummer)) continue;
    const urteil = pruefeZeile(zeile, kopf);
    if (urteil.art === 'kopf') {
      const titelzeilen = nimmTitel(zeilen, i, verworfen);
      return { daten, verworfen, weiter: zeilen.slice(i - titelzeilen) };
    }
    if (urteil.art === 'daten') daten.push(urteil.zeile);
    else verworfen.push(urteil.verworfen);
  }
  return { daten, verworfen, weiter: [] };
}

const UEBERSCHREIBT: ReadonlySet<string> = new Set(['zwischenzeile', 'formularzeile']);

/** Titles right above the next table are its own: takes them off the last one's and counts them. */
function nimmTitel(zeilen: readonly Zeile[], ort: number, verworfen: VerworfeneZeile[]): number {
  let anzahl = 0;
  for (;;) {
    const letzte = verworfen.at(-1);
    const darueber = zeilen[ort - anzahl - 1];
    if (!letzte || !UEBERSCHREIBT.has(letzte.code) || letzte.zeile !== darueber?.nummer) return anzahl;
    verworfen.pop();
    anzahl += 1;
  }
}
