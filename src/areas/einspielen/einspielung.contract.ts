// An Einspielung and an entry of its plan, as every route of the area answers them.
import { z } from 'zod';
import { idSchema } from '#areas/kunden/contract.ts';

/** wartet -> liest -> geplant -> uebernimmt -> uebernommen (-> zurueckgenommen); or verworfen, fehlgeschlagen, schon-eingelesen. */
export const einspielungstatusSchema = z.enum([
  'wartet',
  'liest',
  'geplant',
  'uebernimmt',
  'uebernommen',
  'verworfen',
  'fehlgeschlagen',
  'schon-eingelesen',
  'nimmt-zurueck',
  'zurueckgenommen',
]);

/** gelesen = neu + geaendert + unveraendert + abgewiesen + unklar, for customers, contracts, postings and claims each. */
export const zaehlerSchema = z.object({
  neu: z.number(),
  geaendert: z.number(),
  unveraendert: z.number(),
  unklar: z.number(),
  abgewiesen: z.number(),
});
export type Zaehler = z.infer<typeof zaehlerSchema>;

export const einspielungSchema = z.object({
  id: idSchema,
  dateiname: z.string(),
  bytes: z.number(),
  sha256: z.string(),
  /** Key of the importers gallery; null until recognised. */
  quelle: z.string().nullable(),
  status: einspielungstatusSchema,
  /** German reason where it failed, or which earlier Einspielung it equals. */
  grund: z.string().nullable(),
  gleicheWie: idSchema.nullable(),
  lieferung: z.object({
    gesellschaft: z.string().optional(),
    /** Supplying pool. */
    ueber: z.string().optional(),
    vermittlernummern: z.array(z.string()).optional(),
    von: z.string().optional(),
    bis: z.string().optional(),
    erstellt: z.string().optional(),
  }),
  /** Sum of the counts below: customers, contracts, postings, claims and rejected records of the file. */
  gelesen: z.number(),
  /** Records or rows of the source read so far. */
  saetze: z.number(),
  fortschritt: z.number().min(0).max(1),
  kunden: zaehlerSchema,
  vertraege: zaehlerSchema,
  buchungen: zaehlerSchema,
  schaeden: zaehlerSchema,
  /** Contracts that the delivery ends. */
  beendet: z.number(),
  /** Active contracts that a full delivery does not name, and nobody has decided about. */
  fehlende: z.number(),
  /** Entries that were left out and can still be applied. */
  offen: z.number(),
  /** Files of one upload or archive share it. */
  gruppeId: idSchema.nullable(),
  hinweise: z.object({ info: z.number(), warnung: z.number(), fehler: z.number() }),
  von: z.string(),
  angelegtAm: z.string(),
  uebernommenAm: z.string().nullable(),
  dauerMs: z.number().nullable(),
});
export type Einspielung = z.infer<typeof einspielungSchema>;

export const entscheidungSchema = z.enum(['neu', 'geaendert', 'unveraendert', 'unklar', 'abgewiesen']);

const aenderungSchema = z.object({
  feld: z.string(),
  alt: z.unknown(),
  neu: z.unknown(),
  zeile: z.number().optional(),
  quelle: z.string().optional(),
});

export const planeintragSchema = z.object({
  nr: z.number(),
  gegenstand: z.enum(['kunde', 'vertrag', 'buchung', 'schaden', 'satz']),
  entscheidung: entscheidungSchema,
  /** What people call it: name, or insurer, Sparte and number. */
  bezeichnung: z.string(),
  /** Of a contract: the name of its customer, as stored, else as delivered. */
  kunde: z.string().nullable(),
  /** Of a posting or claim: its contract. */
  zielId: idSchema.nullable(),
  zeile: z.number(),
  /** The delivery ends the contract. */
  beendet: z.boolean(),
  /** Change of the premium per year in percent. */
  sprung: z.number().nullable(),
  /** Left out so far. */
  offen: z.boolean(),
  /** German: why it was matched, or why it is unclear or rejected. */
  gruende: z.array(z.string()),
  aenderungen: z.array(aenderungSchema),
  /** Delivered values that are not taken: typed by a person, newer already there, or no room in a list. */
  konflikte: z.array(aenderungSchema.extend({ grund: z.enum(['eingabe', 'aelter', 'voll']) })),
  /** Stored records that were considered where it is unclear, best first. */
  kandidaten: z.array(z.object({ id: idSchema, bezeichnung: z.string(), gruende: z.array(z.string()) })),
});
export type Planeintrag = z.infer<typeof planeintragSchema>;
