// A Vorschlag as a row of the staging table. Of one that the book knows word for word only the key is written: its data stay empty.
import type {
  BuchungVorschlag,
  KundeVorschlag,
  SchadenVorschlag,
  VertragVorschlag,
  Vorschlag,
} from '#domain/vorschlag.ts';
import { kundennummerAus } from '#domain/vorschlag.ts';
import { vertragSpalten } from '#areas/vertraege/spalten.ts';
import { abdruckDerDaten, abdruckVon } from '../planen/abdruck.ts';
import type { Abdruckmenge } from './abdruckmenge.ts';
import { json } from './copy.ts';
import type { Zelle } from './copy.ts';

export const spalten =
  'nr int, art text, schluessel text, nachtrag boolean, kunde text, gesellschaft_schluessel text, nummer_norm text, daten json, nachweis json, abdruck uuid, zeile int, bewegungen uuid[]';

export type Stellzeile = readonly Zelle[];

/** Characters of the row, about. */
export const laengeVon = (zeile: Stellzeile): number =>
  zeile.reduce<number>((summe, wert) => summe + (typeof wert === 'string' ? wert.length : 8), 0);

type Bewegung = BuchungVorschlag | SchadenVorschlag;
const isBewegung = (vorschlag: Vorschlag): vorschlag is Bewegung =>
  vorschlag.art === 'buchung' || vorschlag.art === 'schaden';

/** Their column `kunde` holds the key of the contract in the file. */
const bewegungskopf = (vorschlag: Bewegung, nr: number, { schluessel }: { schluessel: string }) =>
  [nr, vorschlag.art, schluessel, 'f', vorschlag.vertrag, null, null] as const;

const volleBewegung = (vorschlag: Bewegung, nr: number): Stellzeile => {
  const daten = vorschlag.art === 'buchung' ? vorschlag.buchung : vorschlag.schaden;
  const kopf = bewegungskopf(vorschlag, nr, daten);
  return [...kopf, json(daten), json(vorschlag.nachweis), null, vorschlag.nachweis.zeile, null];
};

/** What of a claim is stored in a table of its own, or is computed. */
const kopfVon = ({ bewegungen: _bewegungen, status: _status, ...kopf }: SchadenVorschlag['schaden']) => kopf;

/** Undefined where the book does not hold exactly this. */
const bekannteBewegung = (
  vorschlag: Bewegung,
  nr: number,
  bekannte: Abdruckmenge,
): Stellzeile | undefined => {
  const { zeile } = vorschlag.nachweis;
  if (vorschlag.art === 'buchung') {
    const abdruck = abdruckDerDaten(vorschlag.buchung);
    const kopf = bewegungskopf(vorschlag, nr, vorschlag.buchung);
    return bekannte.has(abdruck) ? [...kopf, null, null, abdruck, zeile, null] : undefined;
  }
  const { schaden } = vorschlag;
  const abdruck = abdruckDerDaten(kopfVon(schaden));
  if (!bekannte.has(abdruck)) return undefined;
  const bewegungen = schaden.bewegungen.map(abdruckDerDaten);
  if (!bewegungen.every(bekannte.has)) return undefined;
  return [...bewegungskopf(vorschlag, nr, schaden), null, null, abdruck, zeile, `{${bewegungen.join(',')}}`];
};

/** Without data and place where these are known. */
type Inhalt = { readonly daten: string; readonly abdruck: string; readonly bekannt: boolean };

const satzzeile = (
  vorschlag: KundeVorschlag | VertragVorschlag,
  nr: number,
  nachtrag: boolean,
  { daten, abdruck, bekannt }: Inhalt,
): Stellzeile => {
  const { art, schluessel, nachweis } = vorschlag;
  const kopf = [nr, art, schluessel, nachtrag ? 't' : 'f'];
  const inhalt = bekannt ? [null, null] : [daten, json(nachweis)];
  const fuss = [...inhalt, abdruck, nachweis.zeile, null];
  if (art === 'kunde') return [...kopf, null, null, null, ...fuss];
  const { gesellschaft_schluessel, nummer_norm } = vertragSpalten(vorschlag.vertrag);
  return [...kopf, vorschlag.kunde, gesellschaft_schluessel, nummer_norm, ...fuss];
};

const inhaltVon = (vorschlag: KundeVorschlag | VertragVorschlag) => {
  const daten = json(vorschlag.art === 'kunde' ? vorschlag.kunde : vorschlag.vertrag);
  return { daten, abdruck: abdruckVon(vorschlag, daten) };
};

/** The row with all data of a record that the file names for the first time. */
export const volleZeile = (vorschlag: Vorschlag, nr: number): Stellzeile =>
  isBewegung(vorschlag)
    ? volleBewegung(vorschlag, nr)
    : satzzeile(vorschlag, nr, false, { ...inhaltVon(vorschlag), bekannt: false });

/** Planning by fingerprint compares the holder with the stored one; one named by number it does not know. */
const isVergleichbar = ({ kunde }: VertragVorschlag): boolean =>
  kunde === undefined || kundennummerAus(kunde) === undefined;

/** Makes the rows of one file, in its order. Postings and claims are joined by the database: nothing of them is remembered. */
export const createZeilenbau = (bekannte: Abdruckmenge | undefined) => {
  /** Customers and contracts named so far, by kind and key, and whether the one word about them was known. */
  const gesehen = new Map<string, boolean>();
  const bewegung = (vorschlag: Bewegung, nr: number): Stellzeile => {
    const bekannt = bekannte && gesehen.get(`vertrag ${vorschlag.vertrag}`) === true;
    return (bekannt && bekannteBewegung(vorschlag, nr, bekannte)) || volleBewegung(vorschlag, nr);
  };
  return (vorschlag: Vorschlag, nr: number): Stellzeile => {
    if (isBewegung(vorschlag)) return bewegung(vorschlag, nr);
    const key = `${vorschlag.art} ${vorschlag.schluessel}`;
    const nachtrag = gesehen.has(key);
    const inhalt = inhaltVon(vorschlag);
    const bekannt =
      !nachtrag &&
      vorschlag.art === 'vertrag' &&
      isVergleichbar(vorschlag) &&
      bekannte?.has(inhalt.abdruck) === true;
    gesehen.set(key, bekannt);
    return satzzeile(vorschlag, nr, nachtrag, { ...inhalt, bekannt });
  };
};
