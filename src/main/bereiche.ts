// All areas, in the order of the trade. A new one is one line here.
import { createVerwaltung } from '#areas/verwaltung/bereich.ts';
import type { VerwaltungDeps } from '#areas/verwaltung/bereich.ts';
import type { Bereich } from '#platform/http/bereich.ts';

/** What the areas' handlers need besides the request. */
export type BereicheDeps = VerwaltungDeps;

export const buildBereiche = (deps: BereicheDeps): readonly Bereich[] => [createVerwaltung(deps)];
