// The area as the server registers it.
import { defineBereich } from '#platform/http/bereich.ts';
import type { Bereich } from '#platform/http/bereich.ts';
import { lieferungenContract } from './contract.ts';
import { createZentralHandlers, createZentralUploads } from './handlers-betreiber.ts';
import type { ZentralDeps } from './handlers-betreiber.ts';
import { lieferungenHandlers } from './handlers.ts';

export const createLieferungen = (deps: ZentralDeps): Bereich =>
  defineBereich({
    name: 'lieferungen',
    contract: lieferungenContract,
    mandant: lieferungenHandlers,
    betreiber: createZentralHandlers(deps),
    betreiberUploads: createZentralUploads(deps),
  });
