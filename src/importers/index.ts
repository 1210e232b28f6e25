// The importers gallery, written out.
import { gdv } from './gdv/gdv.ts';
import { tabelle } from './tabelle/tabelle.ts';
import type { Erkennung, Importer } from './importer.ts';

export type { Beischritt, Erkennung, Importauftrag, Importer, Lieferung } from './importer.ts';

export const importers: readonly Importer[] = [gdv, tabelle];

/** Below this nobody claims the file. */
const mindestens = 0.3;

/** The importer that is surest of these first bytes; undefined where none is sure enough. The name only breaks ties. */
export const erkenneImporter = (
  anfang: Uint8Array,
  dateiname: string,
): { readonly importer: Importer; readonly erkennung: Erkennung } | undefined => {
  const [bester] = importers
    .map((importer) => ({ importer, erkennung: importer.erkenne(anfang, dateiname) }))
    .sort((a, b) => b.erkennung.sicherheit - a.erkennung.sicherheit);
  return bester && bester.erkennung.sicherheit >= mindestens ? bester : undefined;
};

export const findImporter = (schluessel: string): Importer | undefined =>
  importers.find((importer) => importer.schluessel === schluessel);
