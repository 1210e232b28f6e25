// The tables of the area as the query builder sees them, and the typed view of a handle.
import type { ColumnType, Generated } from 'kysely';
import type { Herkuenfte } from '#domain/herkunft.ts';
import type { Kunde } from '#domain/kunde.ts';
import type { Handle } from '#platform/db/handle.ts';
import type { MandantKontext } from '#platform/http/kontext.ts';
import type { KundeSpalten } from './spalten.ts';

type Json<T> = ColumnType<T, string, string>;
/** Columns that every record of the brokerage carries. */
export type Satz = {
  mandant_id: number;
  id: Generated<string>;
  herkunft: Json<Herkuenfte>;
  version: Generated<number>;
  einspielung_id: string | null;
  angelegt_am: Generated<Date>;
  geaendert_am: Generated<Date>;
  geloescht_am: Date | null;
  zusammengefuehrt_mit: string | null;
};
type Beschreibbar<T> = { -readonly [K in keyof T]: T[K] };

export type KundenTabellen = {
  kunde: Satz & Beschreibbar<Omit<KundeSpalten, 'tags'>> & { tags: readonly string[]; daten: Json<Kunde> };
  kunde_schluessel: { mandant_id: number; art: string; schluessel: string; kunde_id: string };
  beziehung: { mandant_id: number; kunde_id: string; art: string; zu_kunde_id: string };
  aufgabe: {
    mandant_id: number;
    id: Generated<string>;
    kunde_id: string | null;
    titel: string;
    faellig: string | null;
    zustaendig: string | null;
    erledigt_am: Date | null;
    angelegt_von: string | null;
    angelegt_am: Generated<Date>;
  };
  zugehoerigkeit: { mandant_id: number; benutzer_id: string; rolle: string; name: string };
};

/** The handle's queries over the area's tables. Row security binds them to the brokerage; conditions name it for the indexes. */
export const kundenDb = (handle: Handle) => handle.db.$extendTables<KundenTabellen>();

/** What a change needs to know besides the change: by which way, on which day. */
export type Schreibkontext = Pick<MandantKontext, 'handle' | 'weg' | 'heute'>;
