// Reads a household from exported customers, leniently: what is not valid is not known.
import { z } from 'zod';
import { faktenSchema } from '#domain/fakten.ts';
import type { Fakten } from '#domain/fakten.ts';
import { isTag, isTeilTag } from '#domain/datum.ts';
import { zahlweiseSchema } from '#domain/geld.ts';
import { beziehungsartSchema } from '#domain/kunde.ts';
import { lieferstatusSchema, vertragspersonSchema } from '#domain/vertrag.ts';
import type { Haushalt, Haushaltsvertrag } from './haushalt.ts';

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

/** As other programs write it: `"8000000"` for a number, `Angestellt` and `gkv_freiwillig` for words of a list. */
const schreibweisen = (wert: unknown): readonly unknown[] => {
  if (typeof wert !== 'string') return [wert];
  const text = wert.trim();
  const zahl = /^\d{1,15}$/.test(text) ? [Number(text)] : [];
  return [wert, ...zahl, text.toLowerCase().replaceAll('_', '-')];
};

const ersteGueltige = (schema: z.ZodType, wert: unknown): unknown => {
  for (const eine of schreibweisen(wert)) {
    const gelesen = schema.safeParse(eine);
    if (gelesen.success) return gelesen.data;
  }
  return undefined;
};

/** Each fact that its schema takes; of lists the entries that it takes. */
const readFakten = (roh: unknown): Fakten => {
  if (typeof roh !== 'object' || roh === null) return {};
  const fakten: Record<string, unknown> = {};
  const schemas: Record<string, z.ZodType> = faktenSchema.shape;
  for (const [name, wert] of Object.entries(roh)) {
    const schema = schemas[name];
    if (!schema) continue;
    const ganz = ersteGueltige(schema, wert);
    if (ganz !== undefined) fakten[name] = ganz;
    else if (Array.isArray(wert))
      fakten[name] = wert.flatMap((eines: unknown) => {
        const gelesen = schema.safeParse([eines]);
        return gelesen.success && Array.isArray(gelesen.data) ? gelesen.data : [];
      });
  }
  // Every value passed the schema of its key.
  return fakten as Fakten;
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
  fakten: z.unknown().optional().transform(readFakten),
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

/** From the JSON of `export` (a list of customers, or one). @throws ZodError where it is no list of objects */
export const parseHaushalt = (json: unknown): Haushalt =>
  z
    .array(mitgliedSchema)
    .min(1)
    .parse(dropNull(Array.isArray(json) ? json : [json]))
    .map(({ id, vertraege, ...mitglied }, nummer) =>
      withoutUndefined({ ...mitglied, id: id ?? `kunde-${nummer + 1}`, vertraege: vertraege.map(toVertrag) }),
    ) as Haushalt;
