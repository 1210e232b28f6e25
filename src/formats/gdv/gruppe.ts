/** From records to Saetze and from Saetze to contracts, by neighbourhood and in constant memory. */
import { rohText } from './feld.ts';
import { createHinweis, type Hinweis } from './hinweis.ts';
import { SATZARTEN, type Feld, type Layout } from './layout.ts';
import type { Teildatensatz } from './teildatensatz.ts';

/** The Teildatensaetze that belong together, in file order; a number may be missing or come more than once. */
export type Satz = { readonly satz: string; readonly satzart: string; readonly teile: Teildatensatz[] };

/** Bytes 5-42, trimmed; `sparte` of a Kfz contract is 050 for all its parts (050-059, 600). */
export type Vertragsschluessel = {
  readonly vuNr: string;
  readonly buendelung: string;
  readonly sparte: string;
  readonly vsNr: string;
  readonly folgeNr: string;
  readonly vermittler: string;
};

/**
 * Saetze that stand together. `vertrag`: partners, contract, risks, premiums, claims of one key. `paket` counts the
 * Datenpakete of the file from 1; `vorsatz` is the one in force. `fortsetzung`: the group was too big for one piece.
 */
export type Gruppe = {
  readonly art: 'vorsatz' | 'nachsatz' | 'vertrag' | 'unlesbar';
  readonly schluessel: Vertragsschluessel;
  readonly saetze: readonly Satz[];
  readonly paket: number;
  readonly vorsatz: Satz | undefined;
  readonly fortsetzung: boolean;
  readonly hinweise: readonly Hinweis[];
};

const MAX_SAETZE = 10_000;

/** The Teildatensatz of a Satz by number; the first when it is repeated. */
export const teil = (satz: Satz, td: number): Teildatensatz | undefined =>
  satz.teile.find((t) => t.td === td);

const kfz = (sparte: string): string => (/^05\d$|^600$/.test(sparte) ? '050' : sparte);

/** The key of a record; of Vorsatz and Nachsatz only what they have of it. */
export const vertragsschluessel = ({ satzart, text }: Teildatensatz): Vertragsschluessel => {
  if (satzart === '0001')
    return { ...LEER, vuNr: text.slice(4, 9).trim(), vermittler: text.slice(85, 95).trim() };
  return satzart === '9999' ? { ...LEER, vermittler: text.slice(14, 24).trim() } : schluesselOf(text);
};

const LEER: Vertragsschluessel = {
  vuNr: '',
  buendelung: '',
  sparte: '',
  vsNr: '',
  folgeNr: '',
  vermittler: '',
};

const schluesselOf = (text: string): Vertragsschluessel => ({
  vuNr: text.slice(4, 9).trim(),
  buendelung: text.slice(9, 10).trim(),
  sparte: kfz(text.slice(10, 13)),
  vsNr: text.slice(13, 30).trim(),
  folgeNr: text.slice(30, 32).trim(),
  vermittler: text.slice(32, 42).trim(),
});

const artOf = ({ satzart, layout }: Teildatensatz): Gruppe['art'] => {
  if (satzart === '0001') return 'vorsatz';
  if (satzart === '9999') return 'nachsatz';
  return layout.felder.length === 1 ? 'unlesbar' : 'vertrag';
};

/** Fields that tell Saetze of the same kind apart (person, Wagnis, Grundstueck …): they stand before the Satznummer. */
const ordnungsfelder = (layout: Layout): readonly Feld[] => {
  const nummer = layout.satznummerBytes[0] ?? 43;
  const isOrdnung = ({ name, byte }: Feld): boolean =>
    byte > 42 &&
    name !== 'LfdNrSatzart' &&
    ((byte < nummer && nummer <= 66) || /^(LfdNr(VersichertenPersonVp|ZurWagnisart)|Wagnisart)/.test(name));
  return layout.felder.filter(isOrdnung);
};

const cache = new WeakMap<Layout, readonly Feld[]>();
const ordnungOf = (td: Teildatensatz): ReadonlyMap<string, string> => {
  const felder = cache.get(td.layout) ?? ordnungsfelder(td.layout);
  cache.set(td.layout, felder);
  const ordnung = new Map<string, string>();
  for (const f of felder) {
    const wert = rohText(td, f).trim().replace(/^0+/, '');
    if (wert !== '') ordnung.set(f.name.startsWith('LfdNrVersichertenPersonVp') ? 'Vp' : f.name, wert);
  }
  return ordnung;
};

type Offen = { satz: Satz; ordnung: ReadonlyMap<string, string> };

const isVertraeglich = (a: ReadonlyMap<string, string>, b: ReadonlyMap<string, string>): boolean =>
  [...a].every(([name, wert]) => (b.get(name) ?? wert) === wert);

const erstesTd = (satz: string): number => SATZARTEN.get(satz)?.layouts[0]?.td ?? 0;

/** Whether a record starts a new Satz although one of its kind is open: its first part is already there. */
const beginntNeu = (td: Teildatensatz, offen: Satz): boolean => {
  if (td.td === 0) return true;
  if (td.td !== erstesTd(td.satz)) return false;
  return td.satzart === '0100' || teil(offen, td.td) !== undefined;
};

const vollstaendigkeit = (satz: Satz): Hinweis[] => {
  const erstes = erstesTd(satz.satz);
  const [anfang] = satz.teile;
  if (erstes === 0 || anfang === undefined) return [];
  const stelle = { zeile: anfang.zeile, satzart: satz.satz };
  const fehlt =
    teil(satz, erstes) === undefined ? [createHinweis('td1_fehlt', { ...stelle, a: erstes })] : [];
  const doppelt = satz.teile.find(
    (t, i) => !t.layout.feld.has('LfdNrSatzart') && satz.teile[i - 1]?.td === t.td,
  );
  return doppelt === undefined
    ? fehlt
    : [...fehlt, createHinweis('td_doppelt', { ...stelle, zeile: doppelt.zeile, a: doppelt.td })];
};

/** The Saetze of one group while it grows. */
const createSatzListe = () => {
  const saetze: Satz[] = [];
  const offen = new Map<string, Offen>();
  const add = (td: Teildatensatz): void => {
    const ordnung = ordnungOf(td);
    const genau = `${td.satz}|${[...ordnung.values()].join('|')}`;
    const letzter = offen.get(td.satz);
    const passend =
      offen.get(genau) ?? (letzter && isVertraeglich(letzter.ordnung, ordnung) ? letzter : undefined);
    if (passend !== undefined && !beginntNeu(td, passend.satz)) {
      passend.satz.teile.push(td);
      return;
    }
    const neu = { satz: { satz: td.satz, satzart: td.satzart, teile: [td] }, ordnung };
    saetze.push(neu.satz);
    offen.set(genau, neu);
    offen.set(td.satz, neu);
  };
  return { saetze, add };
};

export type Gruppierer = {
  /** The group that this record ends, if it does. */
  push(td: Teildatensatz): Gruppe | undefined;
  ende(): Gruppe | undefined;
};

/** Groups records in file order; a group ends where the key changes. */
export const createGruppierer = (): Gruppierer => {
  let liste = createSatzListe();
  let art: Gruppe['art'] = 'unlesbar';
  let kopf: Vertragsschluessel | undefined;
  let paket = 0;
  let vorsatz: Satz | undefined;
  let fortsetzung = false;
  /** A bundle names its contract once (0100, 0200) and then the parts of several Sparten. */
  let hatKopf = false;

  const close = (): Gruppe | undefined => {
    if (kopf === undefined) return undefined;
    const { saetze } = liste;
    if (art === 'vorsatz') vorsatz = saetze[0];
    return {
      art,
      schluessel: kopf,
      saetze,
      paket: Math.max(paket, 1),
      vorsatz,
      fortsetzung,
      hinweise: saetze.flatMap(vollstaendigkeit),
    };
  };

  const gehoertDazu = (td: Teildatensatz, neu: Vertragsschluessel): boolean => {
    if (kopf === undefined || artOf(td) !== art) return false;
    if (art === 'vorsatz') return neu.vuNr === kopf.vuNr && td.td > 1;
    if (art !== 'vertrag') return false;
    const isKopfsatz = td.satzart === '0100' || td.satzart === '0200';
    const selbeVsNr = neu.vsNr === kopf.vsNr || (neu.vsNr === '' && !isKopfsatz);
    const selbeSparte = neu.sparte === kopf.sparte || (hatKopf && !isKopfsatz);
    return selbeVsNr && selbeSparte && neu.vuNr === kopf.vuNr && neu.folgeNr === kopf.folgeNr;
  };

  const begin = (td: Teildatensatz, neu: Vertragsschluessel): void => {
    if (art === 'nachsatz') vorsatz = undefined;
    art = artOf(td);
    kopf = neu;
    liste = createSatzListe();
    hatKopf = td.satzart === '0100' || td.satzart === '0200';
    if (art === 'vorsatz') paket++;
  };

  return {
    push: (td) => {
      const neu = vertragsschluessel(td);
      const selbe = gehoertDazu(td, neu);
      const voll = liste.saetze.length >= MAX_SAETZE;
      const fertig = selbe && !voll ? undefined : close();
      if (!selbe || voll) begin(td, neu);
      fortsetzung = selbe && voll ? true : selbe && fortsetzung;
      liste.add(td);
      return fertig;
    },
    ende: close,
  };
};

/** Groups the batches of `readSaetze`. */
export async function* groupSaetze(batches: AsyncIterable<readonly Teildatensatz[]>): AsyncGenerator<Gruppe> {
  const gruppierer = createGruppierer();
  for await (const batch of batches) {
    for (const td of batch) {
      const gruppe = gruppierer.push(td);
      if (gruppe !== undefined) yield gruppe;
    }
  }
  const letzte = gruppierer.ende();
  if (letzte !== undefined) yield letzte;
}
