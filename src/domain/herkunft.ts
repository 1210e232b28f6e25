import { z } from 'zod';
import type { Aenderung } from './flach.ts';

/** Where a value comes from: typed in by a person, or delivered by a file at a line. */
export const herkunftSchema = z.discriminatedUnion('art', [
  z.object({ art: z.literal('eingabe'), benutzer: z.string(), am: z.string() }),
  z.object({
    art: z.literal('einspielung'),
    einspielung: z.string(),
    datei: z.string(),
    zeile: z.number().int(),
    /** Field in the source as its readers call it: GDV field name or column heading. */
    feld: z.string().optional(),
    am: z.string(),
  }),
]);
export type Herkunft = z.infer<typeof herkunftSchema>;

/** Origin by path of the value as `flach` names it: `nachname`, `fakten.beruf`, `anschriften:52222|…`. */
export const herkuenfteSchema = z.record(z.string(), herkunftSchema);
export type Herkuenfte = z.infer<typeof herkuenfteSchema>;

/** Origins after a change: every value that is new or different comes from `quelle`, origins of removed values go. */
export const mitHerkunft = (
  bisher: Herkuenfte,
  aenderungen: readonly Aenderung[],
  quelle: Herkunft,
): Herkuenfte => {
  const ziel = { ...bisher };
  for (const { feld, neu } of aenderungen) {
    if (neu === null) delete ziel[feld];
    else ziel[feld] = quelle;
  }
  return ziel;
};
