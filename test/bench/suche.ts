// Search and list pages over 100,000 customers with 250,000 contracts, and over 1,000,000 customers in 20 brokerages.
// Args: `klein` for a tenth of it.
import { sql } from 'kysely';
import { kundenlisteSchema } from '#areas/kunden/contract.ts';
import { writeMarke } from '#areas/kunden/cursor.ts';
import { listKunden } from '#areas/kunden/store.ts';
import { vertragslisteSchema } from '#areas/vertraege/contract.ts';
import { listVertraege } from '#areas/vertraege/store.ts';
import type { Handle } from '#platform/db/handle.ts';
import { createBestand } from './suche/bestand.ts';
import type { Bestand, Groesse } from './suche/bestand.ts';
import type { Zufall } from './suche/erzeuge.ts';
import { zufall } from './suche/erzeuge.ts';
import { openWeb } from './suche/web.ts';
import type { Web } from './suche/web.ts';

const heute = '2026-11-23';
const voll: Groesse = { kunden: 100_000, vertraege: 250_000, mandanten: 20, kundenJe: 50_000 };
const klein: Groesse = { kunden: 10_000, vertraege: 25_000, mandanten: 4, kundenJe: 5_000 };
/** Milliseconds that a page may take at p95: in the database, and over HTTP. */
const ziel = { datenbank: 10, seite: 50 };

const quantil = (werte: readonly number[], anteil: number): number =>
  Math.round((werte.toSorted((a, b) => a - b)[Math.floor(werte.length * anteil)] ?? 0) * 100) / 100;

const aus = <T>(z: Zufall, liste: readonly T[]): T => liste[z(liste.length)] as T;

/** What people type: mostly whole or half names, numbers as they stand on paper, a phone number on the display. */
const fragen = (bestand: Bestand): Readonly<Record<string, (z: Zufall) => string>> => {
  const kunde = (z: Zufall) => aus(z, bestand.kunden);
  const name = (z: Zufall) => kunde(z).nachname ?? 'Müller';
  return {
    nachname: name,
    'anfang-3': (z) => name(z).slice(0, 3),
    'anfang-1': (z) => name(z).slice(0, 1),
    'vor-und-nachname': (z) => {
      const eine = kunde(z);
      return `${eine.vorname ?? ''} ${eine.nachname ?? eine.firma ?? ''}`;
    },
    kundennummer: (z) => kunde(z).kundennummer ?? '',
    scheinnummer: (z) => aus(z, bestand.vertraege).versicherungsscheinnummer ?? '',
    kennzeichen: (z) => {
      const mitZeichen = bestand.vertraege.filter(({ details }) => details['kennzeichen'] !== undefined);
      return String(aus(z, mitZeichen).details['kennzeichen']);
    },
    telefon: (z) => kunde(z).telefonnummern[0]?.nummer ?? '',
    geburtstag: (z) => (kunde(z).geburtsdatum ?? '1971-07-03').split('-').toReversed().join('.'),
    ort: (z) => kunde(z).anschriften[0]?.ort ?? '',
    nichts: () => 'xyzzyx',
  };
};

type Frage = { readonly was: 'kunden' | 'vertraege'; readonly wunsch: Readonly<Record<string, string>> };
type Szene = { readonly name: string; readonly frage: (z: Zufall) => Frage };

const feste = (was: Frage['was'], art: string, wuensche: readonly Frage['wunsch'][]): Szene[] =>
  wuensche.map((wunsch) => ({
    name: `${was} ${art} ${Object.values(wunsch).join(' ')}`,
    frage: () => ({ was, wunsch }),
  }));

const mitten = (ordnung: string, wert: string): string =>
  writeMarke(ordnung, { wert, id: '1', gesamt: null });

const szenen = (bestand: Bestand): Szene[] => [
  ...Object.entries(fragen(bestand)).flatMap(([name, frage]) =>
    (['kunden', 'vertraege'] as const).map((was) => ({
      name: `${was} suche ${name}`,
      frage: (z: Zufall) => ({ was, wunsch: { suche: frage(z) } }),
    })),
  ),
  ...feste(
    'kunden',
    'liste',
    ['name', 'ort', 'geburtsdatum', 'geaendert'].flatMap((sort): Frage['wunsch'][] => [
      { sort },
      { sort, richtung: 'ab' },
    ]),
  ),
  ...feste(
    'vertraege',
    'liste',
    ['kunde', 'gesellschaft', 'ablauf', 'jahresbeitrag', 'geaendert'].map((sort) => ({ sort })),
  ),
  {
    name: 'kunden seite mitten',
    frage: () => ({ was: 'kunden', wunsch: { nach: mitten('name auf', 'Müller, P') } }),
  },
  {
    name: 'vertraege seite mitten',
    frage: () => ({ was: 'vertraege', wunsch: { sort: 'kunde', nach: mitten('kunde ab', 'Müller, P') } }),
  },
  ...feste('kunden', 'filter', [
    { tag: 'VIP' },
    { art: 'firma' },
    { betreuer: 'betreuer-1' },
    { ort: 'köln' },
    { geburtstag: '07-03' },
  ]),
  ...feste('vertraege', 'filter', [
    ...['aktiv', 'storniert', 'kuenftig', 'gekuendigt', 'beendet'].map((status) => ({ status })),
    { sparte: 'hausrat' },
    { gesellschaft: 'Allianz' },
  ]),
];

const stelle = (handle: Handle, { was, wunsch }: Frage): Promise<{ zeilen: readonly unknown[] }> =>
  was === 'kunden'
    ? listKunden(handle, kundenlisteSchema.parse(wunsch), heute)
    : listVertraege(handle, vertragslisteSchema.parse(wunsch), heute);

/** Scans of this transaction: every table by an index, none from one end to the other. */
type Scans = { readonly index: boolean; readonly ganzeTabelle: boolean };
const readScans = async (handle: Handle): Promise<Scans> => {
  const { rows } = await sql<{ seq: string; idx: string }>`
    select coalesce(sum(seq_scan), 0) seq, coalesce(sum(idx_scan), 0) idx from pg_stat_xact_user_tables
    where relname in ('kunde', 'vertrag')`.execute(handle.db);
  return { index: Number(rows[0]?.idx) > 0, ganzeTabelle: Number(rows[0]?.seq) > 0 };
};

type Messung = { readonly dauern: number[]; readonly zeilen: number; readonly scans: Scans };

/** Without the transaction's begin and commit: what the database and reading its rows take. */
const missDatenbank = async (
  { database }: Bestand,
  mandanten: readonly number[],
  szene: Szene,
  anzahl: number,
): Promise<Messung> => {
  const z = zufall(7);
  const dauern: number[] = [];
  let zeilen = 0;
  let scans: Scans = { index: true, ganzeTabelle: false };
  for (let nr = 0; nr < anzahl; nr += 1)
    await database.mitMandant(
      { mandantId: aus(z, mandanten), benutzerId: null, rolle: 'system' },
      async (handle) => {
        const frage = szene.frage(z);
        const beginn = performance.now();
        const seite = await stelle(handle, frage);
        dauern.push(performance.now() - beginn);
        zeilen += seite.zeilen.length;
        const neue = await readScans(handle);
        scans = { index: scans.index && neue.index, ganzeTabelle: scans.ganzeTabelle || neue.ganzeTabelle };
      },
    );
  return { dauern, zeilen, scans };
};

/** The whole answer by the application with its real sign-in (API token), rights, checks and JSON; the network alone is left out. */
const missSeite = async (
  web: Web,
  mandanten: readonly number[],
  szene: Szene,
  anzahl: number,
): Promise<number[]> => {
  const z = zufall(7);
  const dauern: number[] = [];
  for (let nr = 0; nr < anzahl; nr += 1) {
    const schluessel = web.schluessel.get(aus(z, mandanten)) ?? '';
    const { was, wunsch } = szene.frage(z);
    const url = `/api/${was}?${new URLSearchParams(wunsch).toString()}`;
    const beginn = performance.now();
    const { statusCode, body } = await web.server.inject({
      url,
      headers: { authorization: `Bearer ${schluessel}` },
    });
    dauern.push(performance.now() - beginn);
    if (statusCode !== 200) throw new Error(`${url}: ${statusCode} ${body}`);
  }
  return dauern;
};

const figur = (dauern: readonly number[]) => ({ p50: quantil(dauern, 0.5), p95: quantil(dauern, 0.95) });

/** One line per kind of question and size, then one for all of them together. */
export async function* run(args: readonly string[]): AsyncGenerator<object> {
  const groesse = args.includes('klein') ? klein : voll;
  const bestand = await createBestand(groesse);
  const web = await openWeb(bestand);
  const mal = args.includes('klein') ? 20 : 40;
  try {
    yield { bench: 'suche', bestand: groesse, sekunden: bestand.sekunden };
    for (const { name, ids } of [
      { name: `${groesse.kunden} Kunden in einem Maklerbüro`, ids: [bestand.grosser] },
      {
        name: `${groesse.kundenJe * groesse.mandanten} Kunden in ${groesse.mandanten}`,
        ids: bestand.mittlere,
      },
    ]) {
      const summe = { datenbank: [] as number[], seite: [] as number[], zeilen: 0, index: true };
      for (const szene of szenen(bestand)) {
        await missDatenbank(bestand, ids, szene, 5);
        const { dauern, zeilen, scans } = await missDatenbank(bestand, ids, szene, mal);
        const seite = await missSeite(web, ids, szene, mal);
        summe.datenbank.push(...dauern);
        summe.seite.push(...seite);
        summe.zeilen += zeilen;
        summe.index &&= scans.index;
        yield {
          bench: 'suche',
          bestand: name,
          frage: szene.name,
          datenbank: figur(dauern),
          seite: figur(seite),
          zeilen,
          ...scans,
        };
      }
      for (const teil of ['datenbank', 'seite'] as const) {
        const alle = figur(summe[teil]);
        yield {
          bench: 'suche',
          bestand: name,
          frage: 'alle',
          teil,
          ...alle,
          zeilen: summe.zeilen,
          index: summe.index,
          ziel: ziel[teil],
          erreicht: alle.p95 <= ziel[teil],
        };
      }
    }
  } finally {
    await web.close();
    await bestand.schliesse();
  }
}
