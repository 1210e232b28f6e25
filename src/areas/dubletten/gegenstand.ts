// What customers and contracts have in common here, and where they differ: rules, schema, how they are written.
import type { z } from 'zod';
import { ersetzeKunde } from '#areas/kunden/store.ts';
import { ersetzeVertrag } from '#areas/vertraege/store.ts';
import type { Herkuenfte } from '#domain/herkunft.ts';
import { anzeigename, kundeSchema } from '#domain/kunde.ts';
import type { Kunde } from '#domain/kunde.ts';
import { vertragSchema } from '#domain/vertrag.ts';
import type { Vertrag } from '#domain/vertrag.ts';
import { vertragsname } from '#importers/abgleich/entscheidung-vertrag.ts';
import { regelnKunde } from '#importers/abgleich/regeln-kunde.ts';
import { regelnVertrag } from '#importers/abgleich/regeln-vertrag.ts';
import type { Regeln } from '#importers/abgleich/verschmelze.ts';
import type { Handle } from '#platform/db/handle.ts';
import type { Gegenstand } from './contract.ts';

type Satz = Readonly<Record<string, unknown>>;
type Inhalt = { readonly daten: Satz; readonly herkunft: Herkuenfte };

export type Art = {
  readonly regeln: Regeln;
  readonly schema: z.ZodType<Satz>;
  readonly bezeichne: (daten: Satz) => string;
  /** Writes record, columns and keys of a locked row. */
  readonly ersetze: (handle: Handle, id: string, inhalt: Inhalt) => Promise<void>;
  readonly fehlt: string;
};

/** By Gegenstand. The schema has checked what is cast here. */
export const arten: Readonly<Record<Gegenstand, Art>> = {
  kunde: {
    regeln: regelnKunde,
    schema: kundeSchema,
    bezeichne: (daten) => anzeigename(daten as Kunde),
    ersetze: (handle, id, { daten, herkunft }) =>
      ersetzeKunde(handle, id, { daten: daten as Kunde, herkunft }),
    fehlt: 'Diesen Kunden gibt es nicht.',
  },
  vertrag: {
    regeln: regelnVertrag,
    schema: vertragSchema,
    bezeichne: (daten) => vertragsname(daten as Vertrag),
    ersetze: (handle, id, { daten, herkunft }) =>
      ersetzeVertrag(handle, id, { daten: daten as Vertrag, herkunft }),
    fehlt: 'Diesen Vertrag gibt es nicht.',
  },
};
