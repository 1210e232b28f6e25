// A file that a pool supplies: every contract of it says so, whatever the format.
import type { Importer } from './importer.ts';

/** The importer, its contracts marked as supplied by this pool unless they name their own way; itself where there is none. */
export const mitBezugsweg = (importer: Importer, pool: string | undefined): Importer =>
  pool === undefined
    ? importer
    : {
        ...importer,
        read: async function* read(auftrag) {
          for await (const schritt of importer.read(auftrag))
            yield schritt.art === 'vertrag'
              ? { ...schritt, vertrag: { bezugsweg: { art: 'pool', pool }, ...schritt.vertrag } }
              : schritt;
        },
      };
