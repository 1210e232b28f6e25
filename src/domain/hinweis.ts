import { z } from 'zod';

/** Something odd about data that arrived: what, where, how bad. Never a reason to lose the rest of the data. */
export const hinweisSchema = z.object({
  /** Stable, machine-readable, kebab-case: `nachsatz-anzahl`. */
  code: z.string(),
  /** `fehler` must be confirmed before a plan may be applied; `warnung` is listed; `info` is counted. */
  schwere: z.enum(['info', 'warnung', 'fehler']),
  /** One German sentence: what it is and what it means. */
  text: z.string(),
  /** 1-based line or row in the source file. */
  zeile: z.number().int().optional(),
  satz: z.string().optional(),
  feld: z.string().optional(),
  wert: z.string().optional(),
});
export type Hinweis = z.infer<typeof hinweisSchema>;
