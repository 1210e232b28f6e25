// All areas, in the order of the trade. A new one is one entry here.
import { createBeratung } from '#areas/beratung/bereich.ts';
import type { BeratungDeps } from '#areas/beratung/bereich.ts';
import { createDokumente } from '#areas/dokumente/bereich.ts';
import { dublettenContract } from '#areas/dubletten/contract.ts';
import { dublettenHandlers } from '#areas/dubletten/handlers.ts';
import { createEinspielen } from '#areas/einspielen/bereich.ts';
import type { EinspielenDeps } from '#areas/einspielen/bereich.ts';
import { createLieferungen } from '#areas/lieferungen/bereich.ts';
import type { ZentralDeps } from '#areas/lieferungen/handlers-betreiber.ts';
import { kundenContract } from '#areas/kunden/contract.ts';
import { kundenHandlers } from '#areas/kunden/handlers.ts';
import { vertraegeContract } from '#areas/vertraege/contract.ts';
import { vertraegeDownloads, vertraegeHandlers } from '#areas/vertraege/handlers.ts';
import { createVerwaltung } from '#areas/verwaltung/bereich.ts';
import type { VerwaltungDeps } from '#areas/verwaltung/bereich.ts';
import { defineBereich } from '#platform/http/bereich.ts';
import type { Bereich } from '#platform/http/bereich.ts';

/** What the areas' handlers need besides the request. */
export type BereicheDeps = VerwaltungDeps & ZentralDeps & BeratungDeps & EinspielenDeps;

export const buildBereiche = (deps: BereicheDeps): readonly Bereich[] => [
  createVerwaltung(deps),
  defineBereich({ name: 'kunden', contract: kundenContract, mandant: kundenHandlers }),
  defineBereich({
    name: 'vertraege',
    contract: vertraegeContract,
    mandant: vertraegeHandlers,
    downloads: vertraegeDownloads,
  }),
  createDokumente(deps),
  createEinspielen(deps),
  defineBereich({ name: 'dubletten', contract: dublettenContract, mandant: dublettenHandlers }),
  createLieferungen(deps),
  createBeratung(deps),
];
