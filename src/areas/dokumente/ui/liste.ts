// The state of a list of documents: from the address to the question, and how long to ask again.
import type { useSeiten } from '#ui/client/abfrage.ts';
import type { QueryInputOf } from '#platform/http/route.ts';
import { dokumentfilterSchema } from '../contract.ts';
import type { dokumenteContract, Dokument } from '../contract.ts';

type Frage = QueryInputOf<typeof dokumenteContract.listDokumente>;
export type Dokumentseiten = ReturnType<typeof useSeiten<typeof dokumenteContract.listDokumente>>;

/** Unreadable values of the address fall away. */
export const frageAus = (roh: Readonly<Record<string, string | undefined>>): Frage => {
  const { suche, kategorie, sort, richtung } = roh;
  const gelesen = dokumentfilterSchema.safeParse({ suche, kategorie, sort, richtung });
  return {
    ...(gelesen.success ? gelesen.data : {}),
    geloescht: roh['geloescht'] === 'true' ? 'true' : undefined,
  };
};

const taktMs = 1_500;

/** As long as a text is being read. */
export const solangeGelesenWird = (
  seiten: readonly { readonly zeilen: readonly Dokument[] }[],
): number | false =>
  seiten.some(({ zeilen }) => zeilen.some(({ textStand }) => textStand === 'wartet')) ? taktMs : false;
