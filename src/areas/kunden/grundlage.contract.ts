// What every contract of the trade's areas is written with: ids, filter words, pages.
import { z } from 'zod';

const groessteId = 2n ** 63n - 1n;
export const idSchema = z
  .string()
  .regex(/^\d{1,19}$/, 'Die Kennung ist ungültig.')
  .refine((id) => !/^\d{1,19}$/.test(id) || BigInt(id) <= groessteId, 'Die Kennung ist ungültig.');
/** A filter's word: the database refuses NUL. */
export const filtertext = (max: number) =>
  z
    .string()
    .trim()
    .max(max)
    .refine(
      (text) => !text.includes('\u0000') && text.isWellFormed(),
      'Der Filter enthält unzulässige Zeichen.',
    );
/** Keyset paging: `nach` is the opaque mark of the last row seen. */
export const seiteSchema = z.object({
  nach: z.string().max(2000).optional(),
  anzahl: z.coerce.number<number>().int().min(1).max(200).default(50),
});
