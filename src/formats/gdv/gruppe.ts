/** From records to Saetze and from Saetze to contracts, by neighbourhood and in constant memory. */
import { textAt } from './feld.ts';
import { createHinweis, type Hinweis } from './hinweis.ts';
import { isVertraeglich, ordnungOf, type Ordnung } from './ordnung.ts';
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

/** Records after which a group is handed out in pieces, so that memory stays constant. */
const MAX_TEILE = 10_000;

/** The Teildatensatz of a Satz by number; the first when it is repeated. */
export const teil = (satz: Satz, td: number): Teildatensatz | undefined =>
  satz.teile.find((t) => t.td === td);

const KFZ_TEILE: ReadonlySet<string> = new Set(['600', ...Array.from({ length: 10 }, (_, i) => `05${i}`)]);

/** The Sparte that names a contract: 050 for every part of a Kfz contract (050-059, 600). */
export const vertragssparte = (code: string): string => (KFZ_TEILE.has(code) ? '050' : code);

const LEER: Vertragsschluessel = {
  vuNr: '',
  buendelung: '',
  sparte: '',
  vsNr: '',
  folgeNr: '',
  vermittler: '',
};

/** The key of a record; of Vorsatz and Nachsatz only what they have of it. */
export const vertragsschluessel = (td: Teildatensatz): Vertragsschluessel => {
  const at = (byte: number, laenge: number): string => textAt(td, byte, laenge).trim();
  if (td.satzart === '0001') return { ...LEER, vuNr: at(5, 5), vermittler: at(86, 10) };
  if (td.satzart === '9999') return { ...LEER, vermittler: at(15, 10) };
  return {
    vuNr: at(5, 5),
    buendelung: at(10, 1),
    sparte: vertragssparte(at(11, 3)),
    vsNr: at(14, 17),
    folgeNr: at(31, 2),
    vermittler: at(33, 10),
  };
};

const artOf = ({ satzart, layout }: Teildatensatz): Gruppe['art'] => {
  if (satzart === '0001') return 'vorsatz';
  if (satzart === '9999') return 'nachsatz';
  return layout.felder.length === 1 ? 'unlesbar' : 'vertrag';
};

const isKopfsatz = ({ satzart }: Teildatensatz): boolean => satzart === '0100' || satzart === '0200';

type Offen = { satz: Satz; ordnung: Ordnung };

/** Whether a record starts a new Satz although one of its kind is open: its first part is already there. */
const beginntNeu = (td: Teildatensatz, offen: Satz): boolean => {
  if (td.td === 0) return true;
  if (td.td !== td.layout.erstesTd) return false;
  return td.satzart === '0100' || teil(offen, td.td) !== undefined;
};

/** What of a Satz is missing or comes twice. */
const pruefeSatz = ({ satz, teile }: Satz, ziel: Hinweis[]): void => {
  const [anfang] = teile;
  const erstesTd = anfang?.layout.erstesTd ?? 0;
  if (erstesTd === 0 || anfang === undefined) return;
  const stelle = { zeile: anfang.zeile, satzart: satz };
  if (anfang.td !== erstesTd && !teile.some(({ td }) => td === erstesTd))
    ziel.push(createHinweis('td1_fehlt', { ...stelle, a: erstesTd }));
  for (let i = 1; i < teile.length; i++) {
    const t = teile[i] as Teildatensatz;
    if (teile[i - 1]?.td !== t.td || t.layout.feld.has('LfdNrSatzart')) continue;
    ziel.push(createHinweis('td_doppelt', { ...stelle, zeile: t.zeile, a: t.td }));
    return;
  }
};

const pruefeSaetze = (saetze: readonly Satz[]): Hinweis[] => {
  const hinweise: Hinweis[] = [];
  for (const satz of saetze) pruefeSatz(satz, hinweise);
  return hinweise;
};

/** The open Saetze of one kind: the last one, and the last one of each order. */
type Gleichartige = { letzter: Offen; readonly nachOrdnung: Map<string, Offen> };

/** One text for an order; most records have none. */
const alsText = (ordnung: Ordnung): string => {
  let text = '';
  for (const [, wert] of ordnung) text += `|${wert}`;
  return text;
};

/** The Saetze of one group while it grows. */
const createSatzListe = () => {
  const saetze: Satz[] = [];
  const offen = new Map<string, Gleichartige>();
  /** Records of one kind mostly stand together. */
  let davor: Gleichartige | undefined;
  const findGleichartige = (satz: string): Gleichartige | undefined =>
    davor?.letzter.satz.satz === satz ? davor : offen.get(satz);
  const findPassenden = (
    { letzter, nachOrdnung }: Gleichartige,
    ordnung: Ordnung,
    text: string,
  ): Offen | undefined =>
    nachOrdnung.get(text) ?? (isVertraeglich(letzter.ordnung, ordnung) ? letzter : undefined);
  const add = (td: Teildatensatz): void => {
    const ordnung = ordnungOf(td);
    const text = alsText(ordnung);
    const gleiche = findGleichartige(td.satz);
    const passend = gleiche && findPassenden(gleiche, ordnung, text);
    if (passend !== undefined && !beginntNeu(td, passend.satz)) {
      passend.satz.teile.push(td);
      davor = gleiche;
      return;
    }
    const neu = { satz: { satz: td.satz, satzart: td.satzart, teile: [td] }, ordnung };
    saetze.push(neu.satz);
    davor = gleiche ?? { letzter: neu, nachOrdnung: new Map() };
    davor.letzter = neu;
    davor.nachOrdnung.set(text, neu);
    if (!gleiche) offen.set(td.satz, davor);
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
  let teile = 0;
  let vorher = '';
  let warKopfsatz = false;
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
      hinweise: pruefeSaetze(saetze),
    };
  };

  const gehoertDazu = (td: Teildatensatz, neu: Vertragsschluessel): boolean => {
    if (kopf === undefined || artOf(td) !== art) return false;
    if (art === 'vorsatz') return neu.vuNr === kopf.vuNr && td.td > 1;
    if (art !== 'vertrag') return false;
    const isKopf = isKopfsatz(td);
    const selbeVsNr = neu.vsNr === kopf.vsNr || (neu.vsNr === '' && !isKopf);
    const selbeSparte = neu.sparte === kopf.sparte || (hatKopf && !isKopf);
    return selbeVsNr && selbeSparte && neu.vuNr === kopf.vuNr && neu.folgeNr === kopf.folgeNr;
  };

  const begin = (td: Teildatensatz, neu: Vertragsschluessel): void => {
    if (art === 'nachsatz') vorsatz = undefined;
    art = artOf(td);
    kopf = neu;
    liste = createSatzListe();
    teile = 0;
    hatKopf = isKopfsatz(td);
    if (art === 'vorsatz') paket++;
  };

  /** By far most records repeat the key of the one before, character by character. */
  const isWieVorher = (td: Teildatensatz): boolean => {
    const selbe =
      td.zellen === undefined ? vorher !== '' && td.text.startsWith(vorher, 4) : textAt(td, 5, 38) === vorher;
    if (!selbe) vorher = textAt(td, 5, 38);
    const isKopf = isKopfsatz(td);
    const darf = art === 'vertrag' && artOf(td) === 'vertrag' && (warKopfsatz || !isKopf);
    warKopfsatz = isKopf;
    return selbe && darf;
  };

  const fuege = (td: Teildatensatz): void => {
    liste.add(td);
    teile++;
  };

  return {
    push: (td) => {
      if (isWieVorher(td) && teile < MAX_TEILE) return void fuege(td);
      const neu = vertragsschluessel(td);
      const selbe = gehoertDazu(td, neu);
      const voll = teile >= MAX_TEILE;
      const fertig = selbe && !voll ? undefined : close();
      if (!selbe || voll) begin(td, neu);
      fortsetzung = selbe && voll ? true : selbe && fortsetzung;
      fuege(td);
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
