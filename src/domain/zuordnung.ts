// How a table's columns and values were understood, and what a person has chosen instead.
import { z } from 'zod';

/** Kinds of values that a list spells in its own way and a gallery or a short list knows. */
export const wertartSchema = z.enum(['gesellschaft', 'sparte', 'zahlweise', 'anrede', 'familienstand']);
export type Wertart = z.infer<typeof wertartSchema>;

/** What a person, or an earlier confirmation, says about one column; what is left out stays as recognised. */
export const spaltenwahlSchema = z.object({
  /** Key of the column within its heading set (`spaltenSchluessel`). */
  schluessel: z.string().min(1).max(220),
  /** Key of the field table; null: its texts go to "weitere Angaben". */
  feld: z.string().max(60).nullable().optional(),
  /** Number of the contract where a row holds several; left out: the column holds for all of them. */
  gruppe: z.int().min(1).max(50).optional(),
  dezimal: z.enum(['komma', 'punkt']).optional(),
  folge: z.enum(['tag-monat', 'monat-tag']).optional(),
  namen: z.enum(['vorname-zuerst', 'nachname-zuerst']).optional(),
});
export type Spaltenwahl = z.infer<typeof spaltenwahlSchema>;

/** A later word about a column over an earlier one; a new field says anew which contract it is of. */
export const vereineSpaltenwahl = (davor: Spaltenwahl | undefined, neu: Spaltenwahl): Spaltenwahl => {
  if (!davor) return neu;
  const { gruppe: _gruppe, ...ohneGruppe } = davor;
  return neu.feld === undefined ? { ...davor, ...neu } : { ...ohneGruppe, ...neu };
};

export const blattwahlSchema = z.object({
  /** Blank for text files. */
  name: z.string().max(200),
  /** Left out: hidden sheets are not read, all others are. */
  lesen: z.boolean().optional(),
  /** Row number of the heading; 0: there is none. */
  kopfzeile: z.int().min(0).max(200).optional(),
  spalten: z.array(spaltenwahlSchema).max(500).default([]),
});
export type Blattwahl = z.infer<typeof blattwahlSchema>;

export const wertwahlSchema = z.object({
  art: wertartSchema,
  /** As the list writes it. */
  roh: z.string().min(1).max(200),
  /** Key of the gallery or short list; blank: the text stays as it is written. */
  ziel: z.string().max(80),
});
export type Wertwahl = z.infer<typeof wertwahlSchema>;

/** Choices of a person for one file. */
export const tabellenwahlSchema = z.object({
  zeichensatz: z.string().max(20).optional(),
  blaetter: z.array(blattwahlSchema).max(200).default([]),
  werte: z.array(wertwahlSchema).max(2000).default([]),
});
export type Tabellenwahl = z.infer<typeof tabellenwahlSchema>;

/** Confirmed earlier by this brokerage. `kopfsatz` names a heading set, `am` the ISO day. */
export type Gelerntes = {
  readonly spalten: ReadonlyMap<string, { readonly am: string; readonly spalten: readonly Spaltenwahl[] }>;
  readonly werte: readonly (Wertwahl & { readonly am: string })[];
};

const herkunftSchema = z.enum(['erkannt', 'gelernt', 'gewaehlt']);

/** A rule that holds for all cells of a column; `frage` where the cells do not tell and a person should. */
export const spaltenregelSchema = z.object({
  art: z.enum(['dezimal', 'folge', 'namen', 'je']),
  /** The rule in force; of `je` a field. Null: none, doubtful cells stay unread. */
  wert: z.string().nullable(),
  frage: z
    .object({
      text: z.string(),
      /** Cells that hang on the answer. */
      anzahl: z.number(),
      beispiele: z.array(z.string()),
    })
    .optional(),
});
export type Spaltenregel = z.infer<typeof spaltenregelSchema>;

export const spaltenbefundSchema = z.object({
  schluessel: z.string(),
  /** 0-based. */
  nr: z.number(),
  kopf: z.string(),
  feld: z.string().nullable(),
  gruppe: z.number().optional(),
  sicherheit: z.number(),
  /** German: why. */
  grund: z.string(),
  herkunft: herkunftSchema,
  /** A person should look. */
  zweifel: z.boolean(),
  /** Filled cells. */
  gefuellt: z.number(),
  beispiele: z.array(z.string()),
  alternativen: z.array(z.string()),
  regeln: z.array(spaltenregelSchema),
});
export type Spaltenbefund = z.infer<typeof spaltenbefundSchema>;

export const blattbefundSchema = z.object({
  name: z.string(),
  versteckt: z.boolean(),
  /** Its rows are in the plan. */
  gelesen: z.boolean(),
  /** Why it is not, in German. */
  grund: z.string().optional(),
  zeilen: z.number(),
  kopfzeilen: z.array(z.number()),
  /** Names the heading set; blank where there is no heading. */
  kopfsatz: z.string(),
  /** ISO day on which this heading set was confirmed before. */
  gelerntAm: z.string().optional(),
  /** The first rows, to choose the heading from. */
  anfang: z.array(z.object({ zeile: z.number(), zellen: z.array(z.string()) })),
  spalten: z.array(spaltenbefundSchema),
});
export type Blattbefund = z.infer<typeof blattbefundSchema>;

export const wertbefundSchema = z.object({
  art: wertartSchema,
  roh: z.string(),
  anzahl: z.number(),
  /** What it was read as: key and its German name; null where it was not understood. */
  ziel: z.string().nullable(),
  label: z.string().nullable(),
  sicherheit: z.enum(['sicher', 'wahrscheinlich', 'unsicher']),
  grund: z.string(),
  herkunft: herkunftSchema,
});
export type Wertbefund = z.infer<typeof wertbefundSchema>;

/** How one table file was understood. */
export const zuordnungSchema = z.object({
  /** Character set of a text file. */
  zeichensatz: z.string().optional(),
  blaetter: z.array(blattbefundSchema),
  werte: z.array(wertbefundSchema),
});
export type Zuordnung = z.infer<typeof zuordnungSchema>;
