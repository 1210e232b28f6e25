// Search and list pages over 100,000 customers with 250,000 contracts, and over 1,000,000 customers in 20 brokerages.
// Args: `klein` for a tenth of it.
import { sql } from 'kysely';
import { kundenlisteSchema } from '#areas/kunden/contract.ts';
import { listKunden } from '#areas/kunden/store.ts';
import { vertragslisteSchema } from '#areas/vertraege/contract.ts';
import { listVertraege } from '#areas/vertraege/store.ts';
import type { Handle } from '#platform/db/handle.ts';
import { createBestand } from './bestand.ts';
import type { Bestand, Groesse } from './bestand.ts';
import type { Zufall } from './erzeuge.ts';
import { zufall } from './erzeuge.ts';

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

type Aufruf = (handle: Handle) => Promise<{ zeilen: readonly unknown[]; weiter: string | null }>;
type Szene = { readonly name: string; readonly aufruf: (z: Zufall) => Aufruf };

const kundenAufruf = (wunsch: object): Aufruf => (handle) => listKunden(handle, kundenlisteSchema.parse(wunsch), heute);
const vertragAufruf = (wunsch: object): Aufruf => (handle) =>
  listVertraege(handle, vertragslisteSchema.parse(wunsch), heute);

const szenen = (bestand: Bestand): Szene[] => [
  ...Object.entries(fragen(bestand)).flatMap(([name, frage]) => [
    { name: `kunden suche ${name}`, aufruf: (z: Zufall) => kundenAufruf({ suche: frage(z) }) },
    { name: `vertraege suche ${name}`, aufruf: (z: Zufall) => vertragAufruf({ suche: frage(z) }) },
  ]),
  ...(['name', 'ort', 'geburtsdatum', 'geaendert'] as const).flatMap((sort) =>
    (['auf', 'ab'] as const).map((richtung) => ({
      name: `kunden liste ${sort} ${richtung}`,
      aufruf: () => kundenAufruf({ sort, richtung }),
    })),
  ),
  ...(['kunde', 'gesellschaft', 'ablauf', 'jahresbeitrag', 'geaendert'] as const).map((sort) => ({
    name: `vertraege liste ${sort}`,
    aufruf: () => vertragAufruf({ sort }),
  })),
  ...[{ tag: 'VIP' }, { art: 'firma' }, { betreuer: 'betreuer-1' }, { ort: 'köln' }, { geburtstag: '07-03' }].map((filter) => ({
    name: `kunden filter ${Object.keys(filter)[0]}`,
    aufruf: () => kundenAufruf(filter),
  })),
  ...['aktiv', 'storniert', 'kuenftig', 'gekuendigt', 'beendet'].map((status) => ({
    name: `vertraege filter ${status}`,
    aufruf: () => vertragAufruf({ status }),
  })),
  ...[{ sparte: 'hausrat' }, { gesellschaft: 'Allianz' }].map((filter) => ({
    name: `vertraege filter ${Object.keys(filter)[0]}`,
    aufruf: () => vertragAufruf(filter),
  })),
  {
    name: 'kunden folgeseiten',
    aufruf: () => async (handle) => {
      let seite = await listKunden(handle, kundenlisteSchema.parse({ anzahl: 200 }), heute);
      for (let nr = 0; nr < 3 && seite.weiter; nr += 1)
        seite = await listKunden(handle, kundenlisteSchema.parse({ anzahl: 200, nach: seite.weiter }), heute);
      return listKunden(handle, kundenlisteSchema.parse({ nach: seite.weiter ?? undefined }), heute);
    },
  },
];

/** Scans of this transaction: every table by an index, none from one end to the other. */
const readScans = async (handle: Handle) => {
  const { rows } = await sql<{ seq: string; idx: string }>`
    select coalesce(sum(seq_scan), 0) seq, coalesce(sum(idx_scan), 0) idx from pg_stat_xact_user_tables
    where relname in ('kunde', 'vertrag')`.execute(handle.db);
  return { index: Number(rows[0]?.idx) > 0, ganzeTabelle: Number(rows[0]?.seq) > 0 };
};

const miss = async (bestand: Bestand, mandanten: readonly number[], szene: Szene, anzahl: number) => {
  const z = zufall(7);
  const dauern: number[] = [];
  let zeilen = 0;
  let index = true;
  let ganzeTabelle = false;
  for (let nr = 0; nr < anzahl; nr += 1)
    await bestand.database.mitMandant({ mandantId: aus(z, mandanten), benutzerId: null, rolle: 'system' }, async (handle) => {
      const aufruf = szene.aufruf(z);
      const beginn = performance.now();
      const seite = await aufruf(handle);
      dauern.push(performance.now() - beginn);
      zeilen += seite.zeilen.length;
      const scans = await readScans(handle);
      index &&= scans.index;
      ganzeTabelle ||= scans.ganzeTabelle;
    });
  return { dauern, zeilen, index, ganzeTabelle };
};

/** One line per kind of question and size, then one for all of them together. */
export async function* run(args: readonly string[]): AsyncGenerator<object> {
  const groesse = args.includes('klein') ? klein : voll;
  const bestand = await createBestand(groesse);
  try {
    yield { bench: 'suche', bestand: groesse, sekunden: bestand.sekunden };
    const mandanten = [
      { name: `${groesse.kunden} Kunden in einem`, ids: [bestand.grosser] },
      { name: `${groesse.kundenJe * groesse.mandanten} Kunden in ${groesse.mandanten}`, ids: bestand.mittlere },
    ];
    for (const { name, ids } of mandanten) {
      const alle: number[] = [];
      let zeilen = 0;
      let index = true;
      for (const szene of szenen(bestand)) {
        await miss(bestand, ids, szene, 5);
        const figur = await miss(bestand, ids, szene, 40);
        alle.push(...figur.dauern);
        zeilen += figur.zeilen;
        index &&= figur.index;
        yield {
          bench: 'suche',
          bestand: name,
          frage: szene.name,
          p50: quantil(figur.dauern, 0.5),
          p95: quantil(figur.dauern, 0.95),
          zeilen: figur.zeilen,
          index: figur.index,
          ganzeTabelle: figur.ganzeTabelle,
        };
      }
      const p95 = quantil(alle, 0.95);
      yield { bench: 'suche', bestand: name, frage: 'alle', teil: 'datenbank', p50: quantil(alle, 0.5), p95, zeilen, index, ziel: ziel.datenbank, erreicht: p95 <= ziel.datenbank };
    }
  } finally {
    await bestand.schliesse();
  }
}
