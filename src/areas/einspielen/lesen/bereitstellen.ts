// First half of reading: what the importer says about the file goes into the staging table, batch by batch.
import { sql } from 'kysely';
import type { Hinweis } from '#domain/hinweis.ts';
import { anzeigename } from '#domain/kunde.ts';
import type {
  KundeVorschlag,
  Abweisung,
  BuchungVorschlag,
  Importschritt,
  SchadenVorschlag,
  Vorschlag,
} from '#domain/vorschlag.ts';
import type { Gelerntes, Zuordnung } from '#domain/zuordnung.ts';
import { vertragSpalten } from '#areas/vertraege/spalten.ts';
import type { Beischritt, Importer, Lieferung } from '#importers/index.ts';
import type { Handle } from '#platform/db/handle.ts';
import { abdruckVon } from '../planen/abdruck.ts';
import { copyRows, json } from './copy.ts';
import { meldeFortschritt } from '../lauf.ts';
import type { Lauf } from '../lauf.ts';

export type Hinweiszahlen = Record<Hinweis['schwere'], number>;

export type Bereitgestellt = {
  readonly abgewiesen: readonly Abweisung[];
  readonly lieferung: Lieferung;
  readonly hinweise: Hinweiszahlen;
  readonly saetze: number;
  /** How the columns of a table were understood. */
  readonly zuordnung?: Zuordnung;
  /** The file as a whole can't be taken: why. */
  readonly abbruch?: string;
};

export type Quelle = {
  readonly importer: Importer;
  readonly dateiname: string;
  readonly bytes: AsyncIterable<Uint8Array>;
  readonly groesse: number;
  readonly heute: string;
  readonly wahl: Readonly<Record<string, unknown>>;
  readonly gelernt?: Gelerntes;
  readonly zellen?: number;
};

export type InTransaktion = <T>(work: (handle: Handle) => Promise<T>) => Promise<T>;

/** A batch is full at so many values: contracts with long leftovers weigh as much as many plain ones. */
const hoechstgewicht = 30_000;
const gewicht = (vorschlag: Vorschlag): number => {
  if (vorschlag.art === 'vertrag') return 20 + 3 * vorschlag.vertrag.weitereAngaben.length;
  return vorschlag.art === 'schaden' ? 20 + 10 * vorschlag.schaden.bewegungen.length : 20;
};
/** Of one kind so many are kept; all are counted. */
const hoechstensJeArt = 500;
/** Rejected lines beyond this are counted in the Hinweise, not listed one by one. */
const hoechstensAbgewiesen = 100_000;

const spalten =
  'nr int, art text, schluessel text, nachtrag boolean, kunde text, gesellschaft_schluessel text, nummer_norm text, daten json, nachweis json, abdruck uuid, zeile int';

/** Keys that the file has named so far. */
type Gesehen = Set<string>;

/** Postings and claims are joined by the database: nothing of them is remembered. */
const isNachtrag = (gesehen: Gesehen, vorschlag: Vorschlag): boolean => {
  if (vorschlag.art === 'buchung' || vorschlag.art === 'schaden') return false;
  const { art, schluessel } = vorschlag;
  const key = `${art} ${schluessel}`;
  const nachtrag = gesehen.has(key);
  gesehen.add(key);
  return nachtrag;
};

/** Their column `kunde` holds the key of the contract in the file. */
const bewegungszeile = (vorschlag: BuchungVorschlag | SchadenVorschlag, nr: number) => {
  const daten = vorschlag.art === 'buchung' ? vorschlag.buchung : vorschlag.schaden;
  const kopf = [nr, vorschlag.art, daten.schluessel, 'f', vorschlag.vertrag, null, null];
  return [...kopf, json(daten), json(vorschlag.nachweis), null, vorschlag.nachweis.zeile];
};

const zeileVon = (vorschlag: Vorschlag, nr: number, nachtrag: boolean) => {
  if (vorschlag.art === 'buchung' || vorschlag.art === 'schaden') return bewegungszeile(vorschlag, nr);
  const kopf = [nr, vorschlag.art, vorschlag.schluessel, nachtrag ? 't' : 'f'];
  const daten = json(vorschlag.art === 'kunde' ? vorschlag.kunde : vorschlag.vertrag);
  const fuss = [daten, json(vorschlag.nachweis), abdruckVon(vorschlag, daten), vorschlag.nachweis.zeile];
  if (vorschlag.art === 'kunde') return [...kopf, null, null, null, ...fuss];
  const { gesellschaft_schluessel, nummer_norm } = vertragSpalten(vorschlag.vertrag);
  return [...kopf, vorschlag.kunde, gesellschaft_schluessel, nummer_norm, ...fuss];
};

type Stapel = { readonly vorschlaege: readonly Vorschlag[]; readonly ab: number; readonly gesehen: Gesehen };

const writeVorschlaege = async (
  handle: Handle,
  { einspielungId }: Lauf,
  { vorschlaege, ab, gesehen }: Stapel,
): Promise<void> => {
  if (vorschlaege.length === 0) return;
  const zeilen = vorschlaege.map((vorschlag, i) =>
    zeileVon(vorschlag, ab + i, isNachtrag(gesehen, vorschlag)),
  );
  const weiter = () =>
    sql`insert into einspielung_vorschlag select ${handle.mandantId}, ${einspielungId}, e.* from pg_temp.eingang e`.execute(
      handle.db,
    );
  await copyRows(handle, spalten, zeilen, weiter, ['daten', 'nachweis']);
};

const writeHinweise = async (
  handle: Handle,
  { einspielungId }: Lauf,
  hinweise: readonly Hinweis[],
  ab: number,
): Promise<void> => {
  if (hinweise.length === 0) return;
  const zeilen = hinweise.map((hinweis, i) => [ab + i, json(hinweis)]);
  await copyRows(handle, 'nr int, hinweis jsonb', zeilen, () =>
    sql`insert into einspielung_hinweis select ${handle.mandantId}, ${einspielungId}, e.* from pg_temp.eingang e`.execute(
      handle.db,
    ),
  );
};

const arten: ReadonlySet<string> = new Set<Vorschlag['art']>(['kunde', 'vertrag', 'buchung', 'schaden']);
const isVorschlag = (schritt: Importschritt | Beischritt): schritt is Vorschlag => arten.has(schritt.art);

/** A customer without any name is no customer: never stored. */
const isNamenlos = (vorschlag: Vorschlag): vorschlag is KundeVorschlag =>
  vorschlag.art === 'kunde' && anzeigename(vorschlag.kunde) === '';

/** Counted as rejected once, however often the file comes back to it. */
const createNamenlose = (weise: (abweisung: Abweisung) => void) => {
  const gewiesen = new Set<string>();
  return ({ schluessel, nachweis: { zeile } }: KundeVorschlag): void => {
    if (gewiesen.has(schluessel)) return;
    gewiesen.add(schluessel);
    weise({ art: 'abgewiesen', zeile, gegenstand: 'kunde', grund: 'Der Kunde hat keinen Namen.', roh: '' });
  };
};

/** What is kept of a long list of findings. */
const createHinweisSammler = () => {
  const zahlen: Hinweiszahlen = { info: 0, warnung: 0, fehler: 0 };
  const jeArt = new Map<string, number>();
  const behalte = (hinweis: Hinweis): boolean => {
    zahlen[hinweis.schwere] += 1;
    const anzahl = (jeArt.get(hinweis.code) ?? 0) + 1;
    jeArt.set(hinweis.code, anzahl);
    return anzahl <= hoechstensJeArt || hinweis.schwere === 'fehler';
  };
  return { zahlen, behalte };
};

/** Removes what an earlier attempt has left. */
export const raeumeAuf = async (handle: Handle, einspielungId: string): Promise<void> => {
  for (const tabelle of [
    'einspielung_vorschlag',
    'einspielung_plan',
    'einspielung_hinweis',
    'fehlender_vertrag',
  ])
    await sql`delete from ${sql.ref(tabelle)} where mandant_id = ${handle.mandantId} and einspielung_id = ${einspielungId}`.execute(
      handle.db,
    );
};

/** Batches of Vorschlaege and Hinweise on their way into the database: while one is written, the next is read. */
const createSchreiber = (lauf: Lauf, inTransaktion: InTransaktion) => {
  const gesehen: Gesehen = new Set();
  let vorschlaege: Vorschlag[] = [];
  let hinweise: Hinweis[] = [];
  let [nr, hinweisNr, schwer] = [1, 1, 0];
  let unterwegs: Promise<void> = Promise.resolve();

  /** Hands over what has come together, once the batch before is written. */
  const leere = async (stand: { fortschritt: number; saetze: number }): Promise<void> => {
    const stapel = { vorschlaege, ab: nr, gesehen };
    const [seine, abHinweis] = [hinweise, hinweisNr];
    nr += vorschlaege.length;
    hinweisNr += hinweise.length;
    [vorschlaege, hinweise, schwer] = [[], [], 0];
    await unterwegs;
    unterwegs = inTransaktion(async (handle) => {
      await meldeFortschritt(handle, lauf, stand);
      await writeVorschlaege(handle, lauf, stapel);
      await writeHinweise(handle, lauf, seine, abHinweis);
    });
    // Told to who waits for it; the reader may still be at work.
    unterwegs.catch(() => undefined);
  };
  return {
    vorschlag: (vorschlag: Vorschlag): void => {
      vorschlaege.push(vorschlag);
      schwer += gewicht(vorschlag);
    },
    hinweis: (hinweis: Hinweis): void => void hinweise.push(hinweis),
    isVoll: (): boolean => schwer >= hoechstgewicht || hinweise.length >= 5000,
    leere,
    /** All that was handed over is written, or nothing more will be. */
    ruhe: (): Promise<void> => unterwegs,
  };
};

/** Reads the file to its end. Each batch is one transaction together with its progress (first half of the bar). */
export const stelleBereit = async (
  quelle: Quelle,
  lauf: Lauf,
  inTransaktion: InTransaktion,
): Promise<Bereitgestellt> => {
  const sammler = createHinweisSammler();
  const schreiber = createSchreiber(lauf, inTransaktion);
  const abgewiesen: Abweisung[] = [];
  let [gelesen, saetze] = [0, 0];
  let lieferung: Lieferung = {};
  let abbruch: string | undefined;
  let zuordnung: Zuordnung | undefined;

  const leere = (): Promise<void> =>
    schreiber.leere({ fortschritt: quelle.groesse > 0 ? (0.5 * gelesen) / quelle.groesse : 0, saetze });
  const gezaehlt = (async function* () {
    for await (const teil of quelle.bytes) {
      gelesen += teil.length;
      yield teil;
    }
  })();
  const weise = (abweisung: Abweisung): void => {
    if (abgewiesen.length < hoechstensAbgewiesen) abgewiesen.push(abweisung);
  };
  const weiseNamenlosen = createNamenlose(weise);

  const { importer, groesse: _groesse, ...auftrag } = { ...quelle, bytes: gezaehlt };
  try {
    for await (const schritt of importer.read(auftrag)) {
      if (isVorschlag(schritt)) {
        if (isNamenlos(schritt)) weiseNamenlosen(schritt);
        else schreiber.vorschlag(schritt);
      } else if (schritt.art === 'abgewiesen') weise(schritt);
      else if (schritt.art === 'hinweis') {
        if (sammler.behalte(schritt.hinweis)) schreiber.hinweis(schritt.hinweis);
      } else if (schritt.art === 'stand') saetze = schritt.gelesen;
      else if (schritt.art === 'lieferung') lieferung = schritt.lieferung;
      else if (schritt.art === 'zuordnung') zuordnung = schritt.zuordnung;
      else abbruch = schritt.grund;
      if (schreiber.isVoll()) await leere();
    }
    await leere();
  } finally {
    await schreiber.ruhe();
  }
  return {
    abgewiesen,
    lieferung,
    hinweise: sammler.zahlen,
    saetze,
    ...(zuordnung === undefined ? {} : { zuordnung }),
    ...(abbruch === undefined ? {} : { abbruch }),
  };
};
