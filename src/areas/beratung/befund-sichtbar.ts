// Questions and findings for people who do not see health and income: what is asked of them they may answer. Pure.
import { schutzrecht } from '#domain/schutz.ts';
import { isSchutzbeduerftig } from '#sparten/schutz.ts';

const fehltRecht = `Dafür braucht es Angaben, die Sie ohne das Recht „${schutzrecht}“ nicht sehen.`;

type MitPfad = { readonly pfad: string };
type Fraglich = { readonly fehlendeFakten: readonly MitPfad[]; readonly frage: string | null };

export const sichtbareFragen = <F extends MitPfad>(fragen: readonly F[]): F[] =>
  fragen.filter(({ pfad }) => !isSchutzbeduerftig(pfad));

/** A finding that hangs on a hidden value says so instead of asking for it. */
export const sichtbarerBefund = <B extends Fraglich>(befund: B): B => {
  const fehlendeFakten = befund.fehlendeFakten.filter(({ pfad }) => !isSchutzbeduerftig(pfad));
  if (fehlendeFakten.length === befund.fehlendeFakten.length) return befund;
  return { ...befund, fehlendeFakten, frage: befund.frage === null ? null : fehltRecht };
};
