import { adresse } from '#ui/client/call.ts';
import { dokumenteContract } from '../contract.ts';
import type { Dokument } from '../contract.ts';

/** Where the bytes of a document lie; the server hands them out as an attachment only. */
export const dateiAdresse = ({ id }: Pick<Dokument, 'id'>): string =>
  adresse(dokumenteContract.downloadDokument.path, { dokumentId: id });

/** Heads of paths whose answers a change of documents makes stale. */
export const betrifft = ['dokumente', 'kunden', 'vertraege'] as const;
