// First half of reading: what the importer says about the file goes into the staging table, batch by batch.
import { sql } from 'kysely';
import type { Hinweis } from '#domain/hinweis.ts';
import { anzeigename } from '#domain/kunde.ts';
import type { KundeVorschlag, Abweisung, Importschritt, Vorschlag } from '#domain/vorschlag.ts';
import type { Gelerntes, Zuordnung } from '#domain/zuordnung.ts';
import type { Beischritt, Importer, Lieferung } from '#importers/index.ts';
import type { Handle } from '#platform/db/handle.ts';
import type { Abdruckmenge } from './abdruckmenge.ts';
import { copyRows, json } from './copy.ts';
import { meldeFortschritt } from '../lauf.ts';
import type { Lauf } from '../lauf.ts';
import { createZeilenbau, laengeVon, spalten } from './stellzeile.ts';
import type { Stellzeile } from './stellzeile.ts';

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

/** A batch is full at so many characters. */
const hoechstzeichen = 800_000;
/** Of one kind so many are kept; all are counted. */
const hoechstensJeArt = 500;
/** Rejected lines beyond this are counted in the Hinweise, not listed one by one. */
const hoechstensAbgewiesen = 100_000;

/** Writes rows of the staging table. */
export const writeStellzeilen = async (
  handle: Handle,
  { einspielungId }: Lauf,
  zeilen: readonly Stellzeile[],
): Promise<void> => {
  if (zeilen.length === 0) return;
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
export const isVorschlag = (schritt: Importschritt | Beischritt): schritt is Vorschlag =>
  arten.has(schritt.art);

/** A customer without any name is no customer: never stored. */
export const isNamenlos = (vorschlag: Vorschlag): vorschlag is KundeVorschlag =>
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
const createSchreiber = (
  lauf: Lauf,
  inTransaktion: InTransaktion,
  zeileVon: ReturnType<typeof createZeilenbau>,
) => {
  let zeilen: Stellzeile[] = [];
  let hinweise: Hinweis[] = [];
  let [nr, hinweisNr, zeichen] = [0, 1, 0];
  let unterwegs: Promise<void> = Promise.resolve();

  /** Hands over what has come together, once the batch before is written. */
  const leere = async (stand: { fortschritt: number; saetze: number }): Promise<void> => {
    const [stapel, seine, abHinweis] = [zeilen, hinweise, hinweisNr];
    hinweisNr += hinweise.length;
    [zeilen, hinweise, zeichen] = [[], [], 0];
    await unterwegs;
    unterwegs = inTransaktion(async (handle) => {
      await meldeFortschritt(handle, lauf, stand);
      await writeStellzeilen(handle, lauf, stapel);
      await writeHinweise(handle, lauf, seine, abHinweis);
    });
    // Told to who waits for it; the reader may still be at work.
    unterwegs.catch(() => undefined);
  };
  return {
    vorschlag: (vorschlag: Vorschlag): void => {
      const zeile = zeileVon(vorschlag, (nr += 1));
      zeilen.push(zeile);
      zeichen += laengeVon(zeile);
    },
    hinweis: (hinweis: Hinweis): void => void hinweise.push(hinweis),
    isVoll: (): boolean => zeichen >= hoechstzeichen || hinweise.length >= 5000,
    leere,
    /** All that was handed over is written, or nothing more will be. */
    ruhe: (): Promise<void> => unterwegs,
  };
};

/**
 * Reads the file to its end. Of contracts, postings and claims that `bekannte` holds only the keys are staged. Each batch is one transaction together with its progress (first half of the bar).
 */
export const stelleBereit = async (
  quelle: Quelle,
  lauf: Lauf,
  inTransaktion: InTransaktion,
  bekannte?: Abdruckmenge,
): Promise<Bereitgestellt> => {
  const sammler = createHinweisSammler();
  const schreiber = createSchreiber(lauf, inTransaktion, createZeilenbau(bekannte));
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
