// What the first kilobytes of a file say about it, at the door, before anything is read: kind, insurer, agency numbers, period.
import { createGdvLeser, feld, textAt, vertragsschluessel } from '#formats/gdv/index.ts';
import type { Teildatensatz, Zeitraum } from '#formats/gdv/index.ts';
import { findTabelle, readTabelle, TabelleFehler } from '#formats/tabelle/index.ts';
import type { Zeile } from '#formats/tabelle/index.ts';
import { erkennePool } from '#versicherer/pools.ts';
import { versichererZu } from './abgleich/gesellschaft.ts';
import { gesellschaftVon } from './gdv/gesellschaft.ts';
import type { Lieferung } from './importer.ts';
import { erkenneImporter } from './index.ts';
import { erkenneSpalten } from './tabelle/spalten.ts';
import { kenntKopf } from './tabelle/ueberschrift.ts';

export type Vorab = {
  /** Key of the importer; null where none is sure. */
  readonly quelle: string | null;
  readonly lieferung: Lieferung;
};

const hoechstensNummern = 50;
/** Which day it is makes no difference for the two columns that are looked for. */
const irgendwann = '2026-01-01';

const ausVorsatz = (kopf: Teildatensatz): Lieferung => {
  const zeitraum = feld(kopf, 'ErstellungsDatumZeitraumVomZeitraumBis') as Zeitraum | null;
  const ueber = erkennePool(textAt(kopf, 10, 30).trim());
  return {
    gesellschaft: gesellschaftVon(textAt(kopf, 5, 5).trim(), kopf.text),
    ...(ueber === undefined ? {} : { ueber }),
    ...(zeitraum?.von ? { von: zeitraum.von } : {}),
    ...(zeitraum?.bis ? { bis: zeitraum.bis } : {}),
  };
};

const ausGdv = (anfang: Uint8Array): Lieferung => {
  const leser = createGdvLeser();
  // The last record of a sample may be cut: nothing is asked of it.
  const saetze = [...leser.push(anfang), ...leser.ende()].slice(0, -1);
  const kopf = saetze.find(({ satzart, td }) => satzart === '0001' && td === 1);
  const nummern = new Set(
    saetze.filter(({ satzart }) => /^0[1-9]/.test(satzart)).map((td) => vertragsschluessel(td).vermittler),
  );
  const vermittlernummern = [...nummern].filter(Boolean).slice(0, hoechstensNummern);
  return {
    ...(kopf ? ausVorsatz(kopf) : {}),
    ...(vermittlernummern.length > 0 ? { vermittlernummern } : {}),
  };
};

/** Different texts of a column in the sample. */
const werteIn = (daten: readonly Zeile[], spalte: number | undefined): string[] =>
  spalte === undefined
    ? []
    : [...new Set(daten.map(({ zellen }) => zellen[spalte]?.text.trim() ?? '').filter(Boolean))];

const ausTabelle = async (anfang: Uint8Array): Promise<Lieferung> => {
  const tabelle = await readTabelle(anfang);
  if (tabelle.art !== 'csv') return {};
  const zeilen: Zeile[] = [];
  for await (const teil of tabelle.blaetter[0]?.zeilen() ?? []) zeilen.push(...teil);
  const { kopf, daten } = findTabelle(zeilen, { form: 'text', kenntKopf });
  const spalten = erkenneSpalten(kopf, daten, { heute: irgendwann });
  const werte = (name: string): string[] =>
    werteIn(daten, spalten.find((spalte) => spalte.feld === name)?.spalte);
  const namen = new Set(
    werte('vertrag.gesellschaft').map((name) => versichererZu(name)?.name ?? name.slice(0, 200)),
  );
  const [einzige] = namen;
  const vermittlernummern = werte('vertrag.vermittlernummer')
    .filter((nummer) => /\d/.test(nummer) && nummer.length <= 60)
    .slice(0, hoechstensNummern);
  return {
    ...(namen.size === 1 && einzige !== undefined ? { gesellschaft: einzige } : {}),
    ...(vermittlernummern.length > 0 ? { vermittlernummern } : {}),
  };
};

/** Never throws on any bytes. */
export const erkenneVorab = async (anfang: Uint8Array, name: string): Promise<Vorab> => {
  const quelle = erkenneImporter(anfang, name)?.importer.schluessel ?? null;
  if (quelle === 'gdv') return { quelle, lieferung: ausGdv(anfang) };
  if (quelle !== 'tabelle') return { quelle, lieferung: {} };
  try {
    return { quelle, lieferung: await ausTabelle(anfang) };
  } catch (error) {
    if (!(error instanceof TabelleFehler)) throw error;
    return { quelle, lieferung: {} };
  }
};
