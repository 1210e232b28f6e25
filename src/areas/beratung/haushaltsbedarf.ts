// Findings, questions and standing declines of a household, for whoever may see them. Pure.
import type { Vermerk } from '#bedarf/ablehnung.ts';
import { findBefunde } from '#bedarf/befund.ts';
import { naechsteFragen } from '#bedarf/fragen.ts';
import type { Haushalt } from '#bedarf/haushalt.ts';
import type { Tag } from '#domain/datum.ts';
import { sichtbareFragen, sichtbarerBefund } from './befund-sichtbar.ts';
import type { Ablehnung } from './store.ts';

export const toVermerke = (ablehnungen: readonly Ablehnung[]): Vermerk[] =>
  ablehnungen.map(({ regel, subjekt, am, grund }) => ({ regel, subjekt, am, grund }));

/** `ganz`: with what hangs on health and income. */
export const bewerteHaushalt = (
  haushalt: Haushalt,
  ablehnungen: readonly Ablehnung[],
  { heute, ganz }: { readonly heute: Tag; readonly ganz: boolean },
) => {
  const befunde = findBefunde(haushalt, heute, { abgelehnt: toVermerke(ablehnungen) });
  const gilt = new Set(
    befunde.flatMap(({ regel, subjekt, vermerk }) => (vermerk ? [`${regel}/${subjekt.kennung}`] : [])),
  );
  const fragen = naechsteFragen(befunde);
  return {
    befunde: ganz ? befunde : befunde.map(sichtbarerBefund),
    fragen: ganz ? fragen : sichtbareFragen(fragen),
    /** What came back is left out. */
    abgelehnt: ablehnungen.filter(({ regel, subjekt }) => gilt.has(`${regel}/${subjekt}`)),
  };
};
