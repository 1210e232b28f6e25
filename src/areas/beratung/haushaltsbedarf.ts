// Findings, questions and standing declines of a household, for whoever may see them. Pure.
import type { Vermerk } from '#bedarf/ablehnung.ts';
import { findBefunde } from '#bedarf/befund.ts';
import { naechsteFragen } from '#bedarf/fragen.ts';
import type { NaechsteFrage } from '#bedarf/fragen.ts';
import type { Haushalt } from '#bedarf/haushalt.ts';
import type { Tag } from '#domain/datum.ts';
import { anzeigename } from '#domain/kunde.ts';
import { sichtbareFragen, sichtbarerBefund } from './befund-sichtbar.ts';
import type { Ablehnung } from './store.ts';

export const toVermerke = (ablehnungen: readonly Ablehnung[]): Vermerk[] =>
  ablehnungen.map(({ regel, subjekt, am, grund }) => ({ regel, subjekt, am, grund }));

const zaehleTexte = (fragen: readonly NaechsteFrage[]): ReadonlyMap<string, number> => {
  const zahlen = new Map<string, number>();
  for (const { frage } of fragen) zahlen.set(frage, (zahlen.get(frage) ?? 0) + 1);
  return zahlen;
};

/** What several people of the household are asked alike says whom it means. */
const benenneGefragte = (fragen: readonly NaechsteFrage[], haushalt: Haushalt): NaechsteFrage[] => {
  const zahlen = zaehleTexte(fragen);
  const namen = new Map(haushalt.map((mitglied) => [mitglied.id, anzeigename(mitglied)]));
  return fragen.map((eine) => {
    const wer = eine.kundeId === undefined ? undefined : namen.get(eine.kundeId);
    return wer === undefined || zahlen.get(eine.frage) === 1
      ? eine
      : { ...eine, frage: `${eine.frage} (${wer})` };
  });
};

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
  const fragen = benenneGefragte(naechsteFragen(befunde), haushalt);
  return {
    befunde: ganz ? befunde : befunde.map(sichtbarerBefund),
    fragen: ganz ? fragen : sichtbareFragen(fragen),
    /** What came back is left out. */
    abgelehnt: ablehnungen.filter(({ regel, subjekt }) => gilt.has(`${regel}/${subjekt}`)),
  };
};
