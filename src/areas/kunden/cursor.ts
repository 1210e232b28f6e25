// The opaque mark of the last row of a page: order, sort value, id, and the total counted for the first page.
import { z } from 'zod';
import { ApiError } from '#platform/http/api-error.ts';
import { idSchema } from './contract.ts';

export type Marke = {
  /** Null where the row has no value to sort by. */
  readonly wert: string | null;
  readonly id: string;
  readonly gesamt: number | null;
};

const form = z.tuple([z.string(), z.string().nullable(), idSchema, z.int().nullable()]);

const zeitpunkt = /^\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2}(\.\d+)?[+-]\d{2}(:?\d{2})?$/;
const pruefungen: Readonly<Record<string, (wert: string) => boolean>> = {
  geaendert: (wert) => zeitpunkt.test(wert) && !Number.isNaN(Date.parse(wert.slice(0, 10))),
  jahresbeitrag: (wert) => /^-?\d{1,18}$/.test(wert),
};

const abgelehnt = () =>
  new ApiError(
    'anfrage-ungueltig',
    'Die Marke der Seite passt nicht. Bitte beginnen Sie wieder bei der ersten Seite.',
    {
      feld: 'nach',
    },
  );

const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    throw abgelehnt();
  }
};

/** `ordnung` names sort and direction: a mark of another order is refused when it comes back. */
export const writeMarke = (ordnung: string, { wert, id, gesamt }: Marke): string =>
  Buffer.from(JSON.stringify([ordnung, wert, id, gesamt])).toString('base64url');

/** @throws ApiError `anfrage-ungueltig` for a mark that was not written for this order */
export const readMarke = (ordnung: string, text: string): Marke => {
  const { success, data } = form.safeParse(parseJson(Buffer.from(text, 'base64url').toString('utf8')));
  if (!success || data[0] !== ordnung) throw abgelehnt();
  const [, wert, id, gesamt] = data;
  const [sort = ''] = ordnung.split(' ');
  if (wert !== null && (wert.includes('\u0000') || !(pruefungen[sort]?.(wert) ?? true))) throw abgelehnt();
  return { wert, id, gesamt };
};
