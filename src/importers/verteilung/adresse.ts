// To whom records belong: insurer and agency number, and who has sent them.
import { normalisiereVermittlernummer } from '#versicherer/vermittlernummer.ts';
import { gesellschaftSchluessel } from '../abgleich/gesellschaft.ts';

/** One agency number of a file; `nummer` is folded, empty where the records name none. */
export type Adresse = {
  /** Key of the insurer, as matching uses it. */
  readonly gesellschaft: string;
  readonly nummer: string;
  readonly gesellschaftName: string;
  readonly nummerText: string;
  /** Key of the sender in the Vorsatz where it is not the insurer: a pool. */
  readonly absender?: string;
};

export type Zaehlung = { saetze: number; vertraege: number };

/** Into which part the records of an address go; undefined: into none. Asked once per address. */
export type Waehle = (adresse: Adresse) => string | undefined;

/** Takes bytes of a part, in file order. */
export type Schreibe = (ziel: string, bytes: Uint8Array) => void;

export const keineGesellschaft = 'Ohne Gesellschaft';

export const createAdresse = (gesellschaft: string, nummer: string, absender = ''): Adresse => {
  const schluessel = gesellschaftSchluessel(gesellschaft || keineGesellschaft);
  const norm = normalisiereVermittlernummer(nummer);
  const von = absender === '' ? schluessel : gesellschaftSchluessel(absender);
  return {
    gesellschaft: schluessel,
    // A word without a digit is a total or a heading, no number.
    nummer: /\d/.test(norm) ? norm : '',
    gesellschaftName: gesellschaft || keineGesellschaft,
    nummerText: nummer.trim().slice(0, 60),
    ...(von === schluessel ? {} : { absender: von }),
  };
};

export const adressSchluessel = ({
  gesellschaft,
  nummer,
}: Pick<Adresse, 'gesellschaft' | 'nummer'>): string => `${gesellschaft}|${nummer}`;

const gesellschaftswort =
  /versich|vers\.|^vu \d|leben|kranken|rechtsschutz|assekur|pool|pension|kasse|\b(ag|se|vvag|gmbh|kg|a\.? ?g\.?)\b/i;

/**
 * Whether an operator may read it: a damaged table can have persons in these columns. Numbers are mostly digits, insurers are
 * known to the gallery or bear the words of the trade.
 */
export const istUnverfaenglich = ({ gesellschaft, gesellschaftName, nummer }: Adresse): boolean => {
  const buchstaben = nummer.replace(/\d/g, '').length;
  const isNummer = nummer.length <= 20 && (buchstaben <= 4 || nummer.length >= 2 * buchstaben);
  const isGesellschaft =
    !gesellschaft.startsWith('name:') ||
    gesellschaftName === keineGesellschaft ||
    gesellschaftswort.test(gesellschaftName);
  return isNummer && isGesellschaft;
};

/** Place of a part in the central file: its first and last line, and how many records it holds. */
export type Umfang = { readonly von: number; readonly bis: number; readonly saetze: number };

/** What every kind of file tells about its distribution. */
export type Verteilstand = {
  /** Records or rows read. */
  readonly gelesen: number;
  /** Vorsatz, Nachsatz, headings. */
  readonly rahmen: number;
  /** Lines that are no records: nobody gets them, because nobody knows whose they are. */
  readonly unlesbar: number;
  readonly adressen: readonly (Adresse & Zaehlung)[];
  readonly teile: ReadonlyMap<string, Umfang>;
  readonly lieferung: { readonly gesellschaft?: string; readonly von?: string; readonly bis?: string };
  /** German sentences about the file as a whole; no data of persons. */
  readonly maengel: readonly string[];
};

/** The file can't be divided; `message` is German and for the operator. */
export class ZuVieleNummern extends Error {
  override readonly name = 'ZuVieleNummern';
}

/** Beyond so many numbers a file is no central delivery but something else. */
const hoechstensAdressen = 100_000;

/** Counts what goes where; remembers each address once. */
export const createZaehlwerk = (waehle: Waehle) => {
  const adressen = new Map<string, Adresse & Zaehlung & { readonly ziel: string | undefined }>();
  const teile = new Map<string, { von: number; bis: number; saetze: number }>();
  const merke = (adresse: Adresse) => {
    const key = adressSchluessel(adresse);
    const bekannt = adressen.get(key);
    if (bekannt) return bekannt;
    if (adressen.size >= hoechstensAdressen)
      throw new ZuVieleNummern('Die Datei nennt mehr als 100.000 Vermittlernummern.');
    const neu = { ...adresse, saetze: 0, vertraege: 0, ziel: waehle(adresse) };
    adressen.set(key, neu);
    return neu;
  };
  /** Counts one record. @returns the part it goes into, and whether it is the part's first */
  const zaehle = (eintrag: ReturnType<typeof merke>, zeile: number, istVertrag: boolean): void => {
    eintrag.saetze += 1;
    if (istVertrag) eintrag.vertraege += 1;
    if (eintrag.ziel === undefined) return;
    const umfang = teile.get(eintrag.ziel);
    if (!umfang) teile.set(eintrag.ziel, { von: zeile, bis: zeile, saetze: 1 });
    else {
      umfang.bis = zeile;
      umfang.saetze += 1;
    }
  };
  return {
    merke,
    zaehle,
    adressen: () => [...adressen.values()].map(({ ziel: _ziel, ...rest }) => rest),
    teile: (): ReadonlyMap<string, Umfang> => teile,
  };
};
