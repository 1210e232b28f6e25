// Fills a throw-away database with one big and many middle-sized brokerages; indexes are built after the rows.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { Readable } from 'node:stream';
import pg from 'pg';
import { from } from 'pg-copy-streams';
import { createDatabase } from '#platform/db/handle.ts';
import type { Database } from '#platform/db/handle.ts';
import { migrate } from '#platform/db/migrate.ts';
import { openEmbedded } from '#platform/db/postgres.ts';
import type { Kunde } from '#domain/kunde.ts';
import type { Vertrag } from '#domain/vertrag.ts';
import {
  erzeugeKunde,
  erzeugeVertrag,
  kundeKopf,
  kundeWerte,
  vertragKopf,
  vertragWerte,
  zeile,
  zufall,
} from './erzeuge.ts';

export type Groesse = {
  /** Customers and contracts of the big brokerage. */
  readonly kunden: number;
  readonly vertraege: number;
  /** Middle-sized brokerages, and customers of each; as many contracts. */
  readonly mandanten: number;
  readonly kundenJe: number;
};

export type Bestand = {
  readonly database: Database;
  readonly authUrl: string;
  readonly ownerUrl: string;
  /** For files of the run; removed at the end. */
  readonly folder: string;
  readonly grosser: number;
  readonly mittlere: readonly number[];
  /** Customers and contracts that every brokerage has, to ask for what is there. */
  readonly kunden: readonly Kunde[];
  readonly vertraege: readonly Vertrag[];
  readonly sekunden: number;
  readonly schliesse: () => Promise<void>;
};

const copy = async (owner: pg.Client, kopf: string, zeilen: Iterable<string>): Promise<void> => {
  const ziel = owner.query(from(`copy ${kopf} from stdin`));
  const buendel = function* () {
    let text = '';
    for (const eine of zeilen) {
      text += eine;
      if (text.length > 65_536) {
        yield text;
        text = '';
      }
    }
    yield text;
  };
  await pipeline(Readable.from(buendel()), ziel);
};

/** Kept to ask for; both kinds of brokerage hold them. */
const behalten = 5_000;

type Fuellung = {
  readonly mandant: number;
  readonly ab: number;
  readonly kunden: number;
  readonly vertraege: number;
};

const aus = (zeilen: readonly string[], nr: number): string => zeilen[nr % zeilen.length] ?? '';

const fuelle = async (owner: pg.Client, groesse: Groesse) => {
  const kunden: Kunde[] = [];
  const vertraege: Vertrag[] = [];
  const z = zufall(20_261_123);
  const { rows } = await owner.query<{ id: number }>(
    `insert into mandant (schluessel, name) select 'bench-' || n, 'Bench ' || n from generate_series(0, $1::int) n order by n returning id`,
    [groesse.mandanten],
  );
  const [grosser = 0, ...mittlere] = rows.map(({ id }) => id);
  const neuerKunde = (): string => {
    const kunde = erzeugeKunde(z);
    if (kunden.length < behalten) kunden.push(kunde);
    return zeile(kundeWerte(z, kunde));
  };
  const neuerVertrag = (): string => {
    const vertrag = erzeugeVertrag(z);
    if (vertraege.length < behalten) vertraege.push(vertrag);
    return zeile(vertragWerte(z, vertrag));
  };
  const vorrat = {
    kunden: Array.from({ length: Math.min(groesse.kundenJe, 20_000) }, neuerKunde),
    vertraege: Array.from({ length: Math.min(groesse.kundenJe, 20_000) }, neuerVertrag),
  };
  const kundenzeilen = function* ({ mandant, ab, kunden: anzahl }: Fuellung) {
    for (let nr = 0; nr < anzahl; nr += 1)
      yield `${mandant}\t${ab + nr}\t${mandant === grosser && nr >= behalten ? neuerKunde() : aus(vorrat.kunden, nr)}`;
  };
  const vertragszeilen = function* ({ mandant, ab, kunden: anzahlKunden, vertraege: anzahl }: Fuellung) {
    for (let nr = 0; nr < anzahl; nr += 1)
      yield `${mandant}\t${ab + z(anzahlKunden)}\t${mandant === grosser && nr >= behalten ? neuerVertrag() : aus(vorrat.vertraege, nr)}`;
  };
  const jeMandant: Fuellung[] = [
    { mandant: grosser, ab: 1, kunden: groesse.kunden, vertraege: groesse.vertraege },
    ...mittlere.map((mandant, nr) => ({
      mandant,
      ab: groesse.kunden + 1 + nr * groesse.kundenJe,
      kunden: groesse.kundenJe,
      vertraege: groesse.kundenJe,
    })),
  ];
  for (const eins of jeMandant) {
    await copy(owner, `kunde (mandant_id, id, ${kundeKopf})`, kundenzeilen(eins));
    await copy(owner, `vertrag (mandant_id, kunde_id, ${vertragKopf})`, vertragszeilen(eins));
  }
  return { grosser, mittlere, kunden, vertraege };
};

/** Rows first, indexes after: minutes less. */
const ohneIndexe = async (owner: pg.Client, arbeit: () => Promise<void>): Promise<void> => {
  const { rows } = await owner.query<{ name: string; text: string }>(
    `select indexname as name, indexdef as text from pg_indexes where tablename in ('kunde', 'vertrag') and indexname !~ '_pkey$'`,
  );
  for (const { name } of rows) await owner.query(`drop index ${name}`);
  await arbeit();
  await owner.query("set maintenance_work_mem = '1GB'");
  for (const { text } of rows) await owner.query(text);
};

/** Starts a server of its own and fills it; `schliesse` stops and removes it. */
export const createBestand = async (groesse: Groesse): Promise<Bestand> => {
  const beginn = performance.now();
  const folder = await mkdtemp(join(tmpdir(), 'maklerwerk-bench-'));
  const server = await openEmbedded(folder, { durable: false });
  await migrate(server.ownerUrl);
  const owner = new pg.Client({ connectionString: server.ownerUrl });
  await owner.connect();
  let gefuellt: Awaited<ReturnType<typeof fuelle>> | undefined;
  await ohneIndexe(owner, async () => {
    gefuellt = await fuelle(owner, groesse);
  });
  await owner.query('vacuum analyze kunde, vertrag');
  await owner.query('checkpoint');
  await owner.end();
  if (!gefuellt) throw new Error('nothing was filled in');
  const database = createDatabase({ appUrl: server.appUrl, poolSize: 4 });
  const schliesse = async () => {
    await database.close();
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  };
  const sekunden = Math.round((performance.now() - beginn) / 1000);
  return {
    ...gefuellt,
    database,
    authUrl: server.authUrl,
    ownerUrl: server.ownerUrl,
    folder,
    sekunden,
    schliesse,
  };
};
