// Questions and findings for people who do not see health and income: what is asked of them they may answer. Pure.
import { schutzrecht } from '#domain/schutz.ts';
import { isSchutzbeduerftig } from '#sparten/schutz.ts';
import type { Befundzeile, Fragezeile } from './contract.ts';

const fehltRecht = `Dafür braucht es Angaben, die Sie ohne das Recht „${schutzrecht}“ nicht sehen.`;

export const sichtbareFragen = (fragen: readonly Fragezeile[]): Fragezeile[] =>
  fragen.filter(({ pfad }) => !isSchutzbeduerftig(pfad));

/** A finding that hangs on a hidden value says so instead of asking for it. */
export const sichtbarerBefund = (befund: Befundzeile): Befundzeile => {
  const fehlendeFakten = befund.fehlendeFakten.filter(({ pfad }) => !isSchutzbeduerftig(pfad));
  if (fehlendeFakten.length === befund.fehlendeFakten.length) return befund;
  return { ...befund, fehlendeFakten, frage: befund.frage === null ? null : fehltRecht };
};
