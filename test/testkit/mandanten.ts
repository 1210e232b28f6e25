// Two brokerages with people, and a context to act in one of them as a handler would.
import type { MandantKontext, Rolle } from '#platform/http/kontext.ts';
import type { TestDatabase } from './database.ts';

export type TestMandant = {
  readonly id: number;
  readonly schluessel: string;
  /** User ids `<schluessel>-inhaber`, `<schluessel>-mitarbeiter`, `<schluessel>-lesend`. */
  readonly benutzer: Readonly<Record<Rolle, string>>;
  /** One transaction as the Mitarbeiter, on 2026-11-23, by the web. */
  readonly als: <T>(work: (kontext: MandantKontext) => Promise<T>) => Promise<T>;
};

/** The day on which tests happen. */
export const heute = '2026-11-23';

const namen: Readonly<Record<Rolle, string>> = {
  inhaber: 'Inge Inhaber',
  mitarbeiter: 'Mia Mitarbeiter',
  lesend: 'Leo Lesend',
};

/** Creates a brokerage with one person of each role. */
export const createMandant = async (db: TestDatabase, schluessel: string): Promise<TestMandant> => {
  const rows = await db.sql<{ id: number }>(
    'insert into mandant (schluessel, name) values ($1, $1) returning id',
    [schluessel],
  );
  const id = rows[0]?.id ?? 0;
  const benutzer = {
    inhaber: `${schluessel}-inhaber`,
    mitarbeiter: `${schluessel}-mitarbeiter`,
    lesend: `${schluessel}-lesend`,
  };
  for (const rolle of ['inhaber', 'mitarbeiter', 'lesend'] as const)
    await db.sql(
      'insert into zugehoerigkeit (mandant_id, benutzer_id, rolle, name, email) values ($1, $2, $3, $4, $5)',
      [id, benutzer[rolle], rolle, namen[rolle], `${benutzer[rolle]}@example.org`],
    );
  const benutzerId = benutzer.mitarbeiter;
  return {
    id,
    schluessel,
    benutzer,
    als: (work) =>
      db.database.mitMandant({ mandantId: id, benutzerId, rolle: 'mitarbeiter' }, (handle) =>
        work({
          handle,
          mandantId: id,
          benutzerId,
          rolle: 'mitarbeiter',
          weg: 'web',
          heute,
        }),
      ),
  };
};
