// Reads a household from exported customers, leniently: what is not valid is not known.
import { z } from 'zod';
import { faktenSchema } from '#domain/fakten.ts';
import type { Fakten } from '#domain/fakten.ts';
import { isTag, isTeilTag } from '#domain/datum.ts';
import { zahlweiseSchema } from '#domain/geld.ts';
import { beziehungsartSchema } from '#domain/kunde.ts';
import { lieferstatusSchema, vertragspersonSchema } from '#domain/vertrag.ts';
import { sparten } from '#sparten/index.ts';
import type { Haushalt, Haushaltsvertrag, Mitglied } from './haushalt.ts';
import { readObjekt } from './lese-nachsichtig.ts';
import type { Melde } from './lese-nachsichtig.ts';

const wahl = <T extends z.ZodType>(schema: T) => schema.optional().catch(undefined);
const text = wahl(z.string().trim().min(1));
const tag = wahl(z.string().refine(isTag));
const cents = wahl(z.int());
const rows = <T extends z.ZodType>(schema: T) =>
  z
    .array(z.unknown())
    .catch([])
    .transform((zeilen) =>
      zeilen.flatMap((zeile) => {
        const gelesen = schema.safeParse(zeile);
        return gelesen.success ? [gelesen.data] : [];
      }),
    );

/** Status as shown, for contracts that bring no delivered one. */
const lieferstatusAusStatus = new Map([
  ['storniert', 'storniert' as const],
  ['beendet', 'abgelaufen' as const],
  ['antrag', 'antrag' as const],
  ['aktiv', 'aktiv' as const],
  ['beitragsfrei', 'beitragsfrei' as const],
  ['ruhend', 'ruhend' as const],
]);

const kennungSchema = z.union([z.string(), z.number()]).transform(String);

const vertragSchema = z.object({
  id: wahl(kennungSchema),
  gesellschaft: z.string().trim().min(1).catch('unbekannter Gesellschaft'),
  sparte: z.string().trim().min(1).catch('unbekannt'),
  produkt: text,
  status: text,
  beginn: tag,
  ablauf: tag,
  stornoAm: tag,
  lieferstatus: wahl(lieferstatusSchema),
  zahlweise: wahl(zahlweiseSchema),
  beitragCents: cents,
  jahresbeitragCents: cents,
  vorherigerJahresbeitragCents: cents,
  fremdvertrag: z.boolean().catch(false),
  details: z.record(z.string(), z.unknown()).catch({}),
  personen: rows(vertragspersonSchema),
});

type Gelesen = z.infer<typeof vertragSchema>;

const withoutUndefined = <T extends object>(satz: T): T =>
  Object.fromEntries(Object.entries(satz).filter(([, wert]) => wert !== undefined)) as T;

/** A status that says "not yet" or "no longer" counts only where no day tells more. */
const toVertrag = ({ status, ...vertrag }: Gelesen): Haushaltsvertrag => {
  const ersatz = lieferstatusAusStatus.get(status ?? '');
  const lieferstatus = vertrag.lieferstatus ?? ersatz;
  return withoutUndefined({
    ...vertrag,
    lieferstatus,
    waehrung: 'EUR',
    weitereAngaben: [],
  }) as Haushaltsvertrag;
};

const mitgliedSchema = z.object({
  id: wahl(kennungSchema),
  art: z.enum(['person', 'firma']).catch('person'),
  titel: text,
  vorname: text,
  nachname: text,
  namenszusatz: text,
  firma: text,
  rechtsform: text,
  geburtsdatum: wahl(z.string().refine(isTeilTag)),
  anschriften: rows(
    z.looseObject({
      plz: text,
      ort: text,
      strasse: text,
      land: z.string().length(2).catch('DE'),
      art: wahl(z.literal(['haupt', 'post', 'geschaeft', 'neben', 'frueher'])),
    }),
  ),
  fakten: z.record(z.string(), z.unknown()).catch({}),
  beziehungen: rows(z.object({ art: beziehungsartSchema, kundeId: kennungSchema })),
  vertraege: rows(vertragSchema),
});

/** `null` says "not known" in an export. */
const dropNull = (wert: unknown): unknown => {
  if (Array.isArray(wert)) return wert.filter((eines) => eines !== null).map(dropNull);
  if (typeof wert !== 'object' || wert === null) return wert;
  return Object.fromEntries(
    Object.entries(wert).flatMap(([name, eines]) => (eines === null ? [] : [[name, dropNull(eines)]])),
  );
};

/** Keys that stand in the text and were not understood; of lists the number of entries. */
const meldeUngelesene = (
  roh: unknown,
  gelesen: Record<string, unknown>,
  pfad: string,
  melde: Melde,
): void => {
  if (typeof roh !== 'object' || roh === null) return;
  for (const [name, wert] of Object.entries(roh)) {
    const eines = gelesen[name];
    if (!(name in gelesen)) continue;
    if (eines === undefined) melde(`${pfad}.${name}`, wert);
    else if (Array.isArray(eines) && (!Array.isArray(wert) || wert.length !== eines.length))
      melde(`${pfad}.${name}`, wert);
  }
};

/** `"kinder": 2` tells their number. */
const mitKinderzahl = ({ kinder, ...fakten }: Record<string, unknown>): Record<string, unknown> => {
  if (kinder === undefined) return fakten;
  return typeof kinder === 'number' ? { kinderzahl: kinder, ...fakten } : { kinder, ...fakten };
};

type Gelesenes = z.infer<typeof mitgliedSchema>;

const toMitglied = (
  { id, vertraege, fakten, ...mitglied }: Gelesenes,
  roh: unknown,
  nummer: number,
  melde: Melde,
): Mitglied => {
  const kennung = id ?? `kunde-${nummer + 1}`;
  const wo = `Kunde ${kennung}`;
  meldeUngelesene(roh, { id, vertraege, ...mitglied }, wo, melde);
  for (const [stelle, vertrag] of vertraege.entries()) {
    const zeile = (roh as { vertraege?: readonly unknown[] }).vertraege?.[stelle];
    if (
      (zeile as { sparte?: unknown } | undefined)?.sparte !== undefined &&
      !bekannteSparten.has(vertrag.sparte)
    )
      melde(`${wo}.vertraege.${stelle}.sparte`, vertrag.sparte);
    meldeUngelesene(zeile, vertrag, `${wo}.vertraege.${stelle}`, melde);
  }
  return withoutUndefined({
    ...mitglied,
    id: kennung,
    // Every value passed the schema of its key.
    fakten: readObjekt(faktenSchema.shape, mitKinderzahl(fakten), `${wo}.fakten`, melde) as Fakten,
    vertraege: vertraege.map(toVertrag),
  }) as Mitglied;
};

const bekannteSparten = new Set(sparten.map(({ schluessel }) => schluessel));

const nichts = () => undefined;

/** Same id twice is the same customer twice; relations to oneself or to nobody here say nothing. */
const pruefeBeziehungen = (mitglieder: readonly Mitglied[], melde: Melde): void => {
  const ids = new Set(mitglieder.map(({ id }) => id));
  for (const { id, beziehungen } of mitglieder)
    for (const { art, kundeId } of beziehungen)
      if (kundeId === id || !ids.has(kundeId)) melde(`Kunde ${id}.beziehungen`, `${art} von ${kundeId}`);
};

/**
 * From the JSON of `export` (a list of customers, or one). What is not understood is told and counts as not known.
 * @throws ZodError where it is no list of objects
 */
export const parseHaushalt = (json: unknown, melde: Melde = nichts): Haushalt => {
  const roh = z
    .array(z.looseObject({}))
    .min(1)
    .parse(dropNull(Array.isArray(json) ? json : [json]));
  const gesehen = new Set<string>();
  const mitglieder = roh
    .map((eines, nummer) => toMitglied(mitgliedSchema.parse(eines), eines, nummer, melde))
    .filter(({ id }) => {
      if (gesehen.has(id)) melde(`Kunde ${id}.id`, id);
      return !gesehen.has(id) && gesehen.add(id);
    });
  pruefeBeziehungen(mitglieder, melde);
  return mitglieder;
};
