import type { ColumnType } from 'kysely';
import type { Satz } from '#areas/kunden/tabellen.ts';
import type { Vertrag } from '#domain/vertrag.ts';
import type { Handle } from '#platform/db/handle.ts';
import type { VertragSpalten } from './spalten.ts';

type Beschreibbar<T> = { -readonly [K in keyof T]: T[K] };
type Cents = ColumnType<string | null, number | null, number | null>;

export type VertraegeTabellen = {
  vertrag: Satz &
    Beschreibbar<Omit<VertragSpalten, 'beitrag_cents' | 'jahresbeitrag_cents'>> & {
      kunde_id: string;
      beitrag_cents: Cents;
      jahresbeitrag_cents: Cents;
      daten: ColumnType<Vertrag, string, string>;
    };
};

export const vertraegeDb = (handle: Handle) => handle.db.$extendTables<VertraegeTabellen>();
