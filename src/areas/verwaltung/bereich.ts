// The area as a whole: its contract with every handler.
import type { FileStore } from '#platform/files/file-store.ts';
import { defineBereich } from '#platform/http/bereich.ts';
import type { Bereich } from '#platform/http/bereich.ts';
import { verwaltungContract } from './contract.ts';
import { createEigenesKonto, createOffeneAnmeldung } from './handlers-anmeldung.ts';
import type { AnmeldungDeps } from './handlers-anmeldung.ts';
import { createBetreiber, createMailordner } from './handlers-betreiber.ts';
import type { BetreiberDeps } from './handlers-betreiber.ts';
import { createEinladungen, createOffeneEinladungen, tokenHandlers } from './handlers-geheimnisse.ts';
import { hausHandlers } from './handlers.ts';
import { texteHandlers } from './handlers-texte.ts';
import { createLogoDownloads, createLogoUploads } from './logo.ts';

export type VerwaltungDeps = AnmeldungDeps & BetreiberDeps & { readonly files: FileStore };

/** Binds the area's handlers to what they need. */
export const createVerwaltung = (deps: VerwaltungDeps): Bereich =>
  defineBereich({
    name: 'verwaltung',
    contract: verwaltungContract,
    offen: { ...createOffeneAnmeldung(deps), ...createOffeneEinladungen(deps), ...createMailordner(deps) },
    person: createEigenesKonto(deps),
    betreiber: createBetreiber(deps),
    mandant: { ...hausHandlers, ...texteHandlers, ...createEinladungen(deps), ...tokenHandlers },
    uploads: createLogoUploads(deps.files),
    downloads: createLogoDownloads(deps.files),
  });
