// Agency numbers of the house at insurers.
import { sql } from 'kysely';
import type { z } from 'zod';
import type { Handle } from '#platform/db/handle.ts';
import { ApiError } from '#platform/http/api-error.ts';
import type { vermittlernummerSchema } from './contract.ts';
import { verwaltungDb } from './tabellen.ts';

export type Vermittlernummer = z.infer<typeof vermittlernummerSchema>;
export type VermittlernummerEingabe = Omit<Vermittlernummer, 'id' | 'bemerkung'> & {
  readonly bemerkung?: string | undefined;
};

const columns = ['id', 'gesellschaft', 'nummer', 'bezugsweg', 'bemerkung'] as const;

const doppelt = () =>
  new ApiError('schon-vorhanden', 'Diese Nummer ist bei der Gesellschaft schon eingetragen.', {
    feld: 'nummer',
  });

const werteOf = ({ bemerkung, gesellschaft, nummer, bezugsweg }: VermittlernummerEingabe) => ({
  gesellschaft,
  nummer,
  bezugsweg,
  bemerkung: bemerkung ?? null,
});

/** Another row of the house with the same insurer and number; the unique key is the second lock. */
const assertFrei = async (handle: Handle, neu: VermittlernummerEingabe, ausser = '0'): Promise<void> => {
  const row = await verwaltungDb(handle)
    .selectFrom('vermittlernummer')
    .select('id')
    .where('gesellschaft', '=', neu.gesellschaft)
    .where('nummer', '=', neu.nummer)
    .where('id', '!=', ausser)
    .executeTakeFirst();
  if (row) throw doppelt();
};

export const listVermittlernummern = (handle: Handle): Promise<Vermittlernummer[]> =>
  verwaltungDb(handle)
    .selectFrom('vermittlernummer')
    .select(columns)
    .orderBy(sql`gesellschaft collate "de-x-icu"`)
    .orderBy('nummer')
    .execute();

export const findVermittlernummer = (handle: Handle, id: string): Promise<Vermittlernummer | undefined> =>
  verwaltungDb(handle).selectFrom('vermittlernummer').select(columns).where('id', '=', id).executeTakeFirst();

/** @throws ApiError `schon-vorhanden` */
export const insertVermittlernummer = async (
  handle: Handle,
  neu: VermittlernummerEingabe,
): Promise<Vermittlernummer> => {
  await assertFrei(handle, neu);
  return verwaltungDb(handle)
    .insertInto('vermittlernummer')
    .values({ mandant_id: handle.mandantId, ...werteOf(neu) })
    .returning(columns)
    .executeTakeFirstOrThrow();
};

/** @throws ApiError `schon-vorhanden` */
export const updateVermittlernummer = async (
  handle: Handle,
  id: string,
  neu: VermittlernummerEingabe,
): Promise<Vermittlernummer> => {
  await assertFrei(handle, neu, id);
  return verwaltungDb(handle)
    .updateTable('vermittlernummer')
    .set(werteOf(neu))
    .where('id', '=', id)
    .returning(columns)
    .executeTakeFirstOrThrow();
};

export const deleteVermittlernummer = async (handle: Handle, id: string): Promise<void> => {
  await verwaltungDb(handle).deleteFrom('vermittlernummer').where('id', '=', id).execute();
};
