// Are two stored contracts one? Evidence from insurer, number, Sparte, holder, beginning and what else both say.
import { formatTag } from '#domain/datum.ts';
import { flach } from '#domain/flach.ts';
import { falteKurz } from '#domain/faltung.ts';
import { abstand } from '#domain/tippfehler.ts';
import type { Vertrag } from '#domain/vertrag.ts';
import { urteile } from './beleg.ts';
import type { Beleg, Urteil } from './beleg.ts';
import { gesellschaftSchluessel, nummerSchluessel } from './gesellschaft.ts';

/** A stored contract with its holder. */
export type GehaltenerVertrag = { readonly vertrag: Vertrag; readonly kundeId: string };

type Vergleich = (a: GehaltenerVertrag, b: GehaltenerVertrag) => Beleg | undefined;

const gesellschaft: Vergleich = ({ vertrag: a }, { vertrag: b }) =>
  gesellschaftSchluessel(a.gesellschaft) === gesellschaftSchluessel(b.gesellschaft)
    ? { punkte: 10, grund: 'gleiche Gesellschaft' }
    : { punkte: -100, grund: `andere Gesellschaft (${b.gesellschaft})`, art: 'sperre' };

const nummerVon = ({ vertrag }: GehaltenerVertrag): string | null =>
  nummerSchluessel(vertrag.gesellschaft, vertrag.versicherungsscheinnummer);

const nummer: Vergleich = (a, b) => {
  const [na, nb] = [nummerVon(a), nummerVon(b)];
  if (!na || !nb) return undefined;
  if (na === nb) return { punkte: 60, grund: 'gleiche Versicherungsscheinnummer', art: 'nummer' };
  const genannt = b.vertrag.versicherungsscheinnummer ?? '';
  return Math.min(na.length, nb.length) >= 6 && abstand(na, nb, 1) === 1
    ? { punkte: 10, grund: `ähnliche Versicherungsscheinnummer (${genannt})`, art: 'sperre' }
    : { punkte: -80, grund: `andere Versicherungsscheinnummer (${genannt})`, art: 'sperre' };
};

const unbestimmt = 'unbekannt';

/** Insurers give one number to the parts of a bundle: another Sparte is another contract. */
const sparte: Vergleich = ({ vertrag: a }, { vertrag: b }) => {
  if (a.sparte === b.sparte) return { punkte: 10, grund: 'gleiche Sparte' };
  return a.sparte === unbestimmt || b.sparte === unbestimmt
    ? undefined
    : { punkte: -100, grund: 'andere Sparte', art: 'sperre' };
};

const halter: Vergleich = (a, b) =>
  a.kundeId === b.kundeId
    ? { punkte: 15, grund: 'derselbe Kunde' }
    : { punkte: -10, grund: 'anderer Kunde', art: 'sperre' };

const beginn: Vergleich = (a, b) => {
  const [von, bis] = [a.vertrag.beginn, b.vertrag.beginn];
  if (!von || !bis) return undefined;
  if (von === bis) return { punkte: 20, grund: 'gleicher Beginn' };
  const gleicheNummer = nummerVon(a) !== null && nummerVon(a) === nummerVon(b);
  return { punkte: gleicheNummer ? -5 : -60, grund: `anderer Beginn (${formatTag(bis)})` };
};

const text = (wert: unknown): string => (typeof wert === 'string' ? falteKurz(wert) : JSON.stringify(wert));

/** What describes the risk: plate, address, insured sum. Lists may be longer on one side. */
const merkmale = ({ vertrag }: GehaltenerVertrag): Map<string, string> =>
  new Map(
    Object.entries(flach(vertrag.details))
      .filter(([pfad]) => !pfad.includes(':'))
      .map(([pfad, wert]) => [pfad, text(wert)]),
  );

/** Only asked where no number decides: two cars of one customer begin on the same day, too. */
const angaben: Vergleich = (a, b) => {
  if (nummerVon(a) !== null && nummerVon(b) !== null) return undefined;
  const [ma, mb] = [merkmale(a), merkmale(b)];
  const gemeinsame = [...ma].filter(([pfad]) => mb.has(pfad));
  if (gemeinsame.some(([pfad, wert]) => mb.get(pfad) !== wert))
    return { punkte: -40, grund: 'abweichende Angaben zum versicherten Risiko', art: 'sperre' };
  const beitrag = [a, b].map(({ vertrag }) => vertrag.beitragCents);
  return beitrag[0] !== undefined && beitrag[0] === beitrag[1]
    ? { punkte: 25, grund: 'gleicher Beitrag, keine Angabe widerspricht' }
    : undefined;
};

const vergleiche: readonly Vergleich[] = [gesellschaft, nummer, sparte, halter, beginn, angaben];

/** Compares two stored contracts; reasons speak of the second one. */
export const vergleicheVertraege = (a: GehaltenerVertrag, b: GehaltenerVertrag): Urteil =>
  urteile(vergleiche.map((vergleich) => vergleich(a, b)).filter((beleg) => beleg !== undefined));
