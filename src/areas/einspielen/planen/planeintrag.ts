// Entries of the plan: made of decisions, written by COPY, listed for the page.
import { sql } from 'kysely';
import { kundeSpalten } from '#areas/kunden/spalten.ts';
import { vertragSpalten } from '#areas/vertraege/spalten.ts';
import { falteKurz } from '#domain/faltung.ts';
import { anzeigename } from '#domain/kunde.ts';
import type { Kunde } from '#domain/kunde.ts';
import type { Vertrag } from '#domain/vertrag.ts';
import type { Abweisung, KundeVorschlag, VertragVorschlag } from '#domain/vorschlag.ts';
import type { Entscheidung, Gegenueber } from '#importers/abgleich/entscheidung.ts';
import { merkmaleVon } from '#importers/abgleich/merkmale.ts';
import type { Merkmale } from '#importers/abgleich/merkmale.ts';
import { abgleichSchluessel } from '#importers/abgleich/schluessel.ts';
import type { Konflikt, PlanAenderung } from '#importers/abgleich/verschmelze.ts';
import type { Handle } from '#platform/db/handle.ts';
import { findSparte } from '#sparten/index.ts';
import type { Planeintrag } from '../contract.ts';
import { copyRows, json, textfeld } from '../lesen/copy.ts';

export type Eintrag = {
  readonly nr: number;
  readonly gegenstand: Planeintrag['gegenstand'];
  readonly entscheidung: Planeintrag['entscheidung'];
  readonly bezeichnung: string;
  readonly zielId: string | null;
  readonly zielVersion: number | null;
  readonly kundeId: string | null;
  /** The entry that it hangs on: `schluessel` of a contract's holder. */
  readonly bezugSchluessel?: string | undefined;
  readonly zeile: number;
  readonly gruende: readonly string[];
  readonly aenderungen: readonly PlanAenderung[];
  readonly konflikte: readonly Konflikt[];
  readonly kandidaten: readonly Gegenueber[];
  readonly schluessel: string;
  readonly daten: unknown;
  readonly herkunft: unknown;
  readonly spalten: unknown;
  readonly abgleich: unknown;
  readonly vorher: unknown;
  /** Only contracts: what a filter asks for. */
  readonly merkmale?: Merkmale | undefined;
  /** Fingerprint of the delivered record, where it may be remembered. */
  readonly abdruck?: string | undefined;
};

type Werte = Pick<Eintrag, 'daten' | 'herkunft' | 'spalten' | 'abgleich' | 'vorher'>;

/** What is stored beside the decision: the record as it will be, and for changes the record as it was. */
const werteVon = <T>(
  entscheidung: Entscheidung<T>,
  spalten: (daten: T) => Pick<Werte, 'spalten' | 'abgleich'>,
): Werte => {
  const leer = { daten: null, herkunft: null, spalten: null, abgleich: null, vorher: null };
  if (entscheidung.entscheidung === 'unveraendert') return leer;
  const { daten, herkunft } = entscheidung;
  if (entscheidung.entscheidung === 'unklar') return { ...leer, daten, herkunft };
  const vorher =
    entscheidung.entscheidung === 'geaendert'
      ? { daten: entscheidung.ziel.daten, herkunft: entscheidung.ziel.herkunft }
      : null;
  return { daten, herkunft, ...spalten(daten), vorher };
};

const gemeinsam = <T>(entscheidung: Entscheidung<T>) => ({
  nr: 0,
  entscheidung: entscheidung.entscheidung,
  zielId: 'ziel' in entscheidung ? entscheidung.ziel.id : null,
  zielVersion: 'ziel' in entscheidung ? entscheidung.ziel.version : null,
  gruende: entscheidung.gruende,
  aenderungen: 'aenderungen' in entscheidung ? entscheidung.aenderungen : [],
  konflikte: 'konflikte' in entscheidung ? entscheidung.konflikte : [],
  kandidaten: 'kandidaten' in entscheidung ? entscheidung.kandidaten : [],
});

export const eintragKunde = (
  { schluessel, kunde, nachweis }: KundeVorschlag,
  entscheidung: Entscheidung<Kunde>,
): Eintrag => ({
  ...gemeinsam(entscheidung),
  gegenstand: 'kunde',
  bezeichnung: anzeigename(kunde) || 'Ohne Namen',
  kundeId: null,
  zeile: nachweis.zeile,
  schluessel,
  ...werteVon(entscheidung, (daten) => ({
    spalten: kundeSpalten(daten),
    abgleich: abgleichSchluessel(daten).map((a) => [a.art, a.schluessel]),
  })),
});

const vertragsbezeichnung = ({ gesellschaft, sparte, versicherungsscheinnummer }: Vertrag): string =>
  [gesellschaft, findSparte(sparte).kurz, versicherungsscheinnummer].filter(Boolean).join(' · ');

export const eintragVertrag = (
  { schluessel, kunde, vertrag, nachweis }: VertragVorschlag,
  entscheidung: Entscheidung<Vertrag>,
  kundeId: string | null,
): Eintrag => ({
  ...gemeinsam(entscheidung),
  gegenstand: 'vertrag',
  bezeichnung: vertragsbezeichnung(vertrag),
  kundeId,
  bezugSchluessel: kunde,
  zeile: nachweis.zeile,
  schluessel,
  ...werteVon(entscheidung, (daten) => ({ spalten: vertragSpalten(daten), abgleich: null })),
  ...(entscheidung.entscheidung === 'geaendert' && {
    merkmale: merkmaleVon(entscheidung.ziel.daten, entscheidung.daten),
  }),
});

/** A rejected record; `schluessel` says what it would have been, for the counts. */
export const eintragAbgewiesen = (
  { zeile, grund, roh, gegenstand = 'vertrag' }: Abweisung,
  nr: number,
): Eintrag => ({
  nr,
  gegenstand: 'satz',
  entscheidung: 'abgewiesen',
  bezeichnung: roh.slice(0, 200) || `Zeile ${zeile}`,
  zielId: null,
  zielVersion: null,
  kundeId: null,
  zeile,
  gruende: [grund],
  aenderungen: [],
  konflikte: [],
  kandidaten: [],
  schluessel: gegenstand,
  daten: null,
  herkunft: null,
  spalten: null,
  abgleich: null,
  vorher: null,
});

const felder = [
  'nr int',
  'gegenstand text',
  'entscheidung text',
  'bezeichnung text',
  'ziel_id bigint',
  'ziel_version int',
  'kunde_id bigint',
  'zeile int',
  'gruende text[]',
  'aenderungen jsonb',
  'konflikte jsonb',
  'kandidaten jsonb',
  'schluessel text',
  'daten jsonb',
  'herkunft jsonb',
  'spalten jsonb',
  'abgleich jsonb',
  'vorher jsonb',
  'bezug_schluessel text',
  'suche text',
  'beendet boolean',
  'sprung real',
  'abdruck uuid',
] as const;
const spalten = felder.join(', ');
const ohneZiel = sql.raw(
  felder
    .map((feld) => feld.split(' ')[0])
    .filter((name) => name !== 'ziel_id')
    .join(', '),
);

const oder = (wert: unknown): string | null => (wert === null ? null : json(wert));

const zeileVon = (e: Eintrag) => [
  e.nr,
  e.gegenstand,
  e.entscheidung,
  e.bezeichnung,
  e.zielId,
  e.zielVersion,
  e.kundeId,
  e.zeile,
  textfeld(e.gruende),
  json(e.aenderungen),
  json(e.konflikte),
  json(e.kandidaten),
  e.schluessel,
  oder(e.daten),
  oder(e.herkunft),
  oder(e.spalten),
  oder(e.abgleich),
  oder(e.vorher),
  e.bezugSchluessel ?? null,
  falteKurz(e.bezeichnung),
  e.merkmale?.beendet ? 't' : null,
  e.merkmale?.sprung ?? null,
  e.abdruck ?? null,
];

/** Writes entries; new ones get the ids that their records will have. @returns entry number -> id */
export const writeEintraege = async (
  handle: Handle,
  einspielungId: string,
  eintraege: readonly Eintrag[],
): Promise<Map<number, string>> => {
  const ids = new Map<number, string>();
  if (eintraege.length === 0) return ids;
  await copyRows(handle, spalten, eintraege.map(zeileVon), async () => {
    const { rows } = await sql<{ nr: number; ziel_id: string }>`
      insert into einspielung_plan (mandant_id, einspielung_id, ${ohneZiel}, ziel_id)
      select ${handle.mandantId}, ${einspielungId}, ${ohneZiel},
        case when entscheidung <> 'neu' then ziel_id
          when gegenstand = 'kunde' then nextval('kunde_id_seq') else nextval('vertrag_id_seq') end
      from pg_temp.eingang order by nr
      returning nr, ziel_id`.execute(handle.db);
    for (const { nr, ziel_id } of rows) if (ziel_id !== null) ids.set(nr, ziel_id);
  });
  return ids;
};
