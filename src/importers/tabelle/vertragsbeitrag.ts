// What a row says about the premium: amounts per payment, per month, per year, and how often it is paid.
import { ratenImJahr } from '#domain/geld.ts';
import type { Tabellenfeld } from './felder.ts';
import type { Vertrag } from '#domain/vertrag.ts';
import { readZahlweise } from './zellen/zahlweise.ts';
import type { Zahlweise } from './zellen/zahlweise.ts';
import type { Geldwert } from './zellen/geld.ts';
import { geld } from './vertragsleser.ts';
import type { Leser } from './vertragsleser.ts';

type Beitraege = Pick<Vertrag, 'zahlweise' | 'beitragCents' | 'jahresbeitragCents'>;

/** The cell itself tells what the amount is for: "120 € p. a.", "10 € mtl.". */
const ausZelle = ({ cent, je }: Geldwert, genannt: Zahlweise | undefined): Beitraege => {
  if (je === undefined) return { beitragCents: cent, ...(genannt ? { zahlweise: genannt } : {}) };
  if (je === 'jahr') return { jahresbeitragCents: cent, ...(genannt ? { zahlweise: genannt } : {}) };
  if (genannt === undefined || genannt === je) return { beitragCents: cent, zahlweise: je };
  return { jahresbeitragCents: cent * ratenImJahr[je], zahlweise: genannt };
};

const UNTERJAEHRIG = [
  ['vertrag.monatsbeitrag', 'monatlich'],
  ['vertrag.quartalsbeitrag', 'vierteljaehrlich'],
  ['vertrag.halbjahresbeitrag', 'halbjaehrlich'],
] as const satisfies readonly (readonly [Tabellenfeld, Zahlweise])[];

/** A column of one period without Zahlweise says that it is paid so. */
const ausZeitraum = ({ cent }: Geldwert, je: Zahlweise, genannt: Zahlweise | undefined): Beitraege =>
  (genannt ?? je) === je
    ? { beitragCents: cent, zahlweise: je }
    : { jahresbeitragCents: cent * ratenImJahr[je], ...(genannt ? { zahlweise: genannt } : {}) };

/** Where a list has a column per period, the filled one tells how it is paid: the yearly one too. */
const istJahreszahler = ({ zeile, gruppe }: Leser): boolean =>
  UNTERJAEHRIG.filter(([feld]) => zeile.hatEigene(feld, gruppe)).length >= 2 &&
  !UNTERJAEHRIG.some(([feld]) => zeile.hat(feld, gruppe));

/** Amounts as stated. */
export const leseBeitraege = (leser: Leser): Partial<Vertrag> => {
  const { zeile, gruppe, stellen } = leser;
  const genannt = zeile.lies('vertrag.zahlweise', readZahlweise, gruppe);
  const je = geld(leser, 'vertrag.beitrag', 'beitragCents');
  const raten = UNTERJAEHRIG.flatMap(([feld, zahlweise]) => {
    const wert = geld(leser, feld, 'beitragCents');
    return wert ? [{ wert, zahlweise }] : [];
  });
  const rate = raten.find(({ zahlweise }) => zahlweise === genannt) ?? raten[0];
  const jahr = geld(leser, 'vertrag.jahresbeitrag', 'jahresbeitragCents');
  const jahrNetto = geld(leser, 'vertrag.jahresbeitragNetto', 'nettoJahresbeitragCents');
  zeile.lege('vertrag.beitragNetto', gruppe);
  if (genannt) stellen['zahlweise'] = zeile.stelle('vertrag.zahlweise', gruppe);
  const waehrung = (je ?? jahr ?? rate?.wert)?.waehrung;
  return {
    ...(genannt ? { zahlweise: genannt } : {}),
    ...(rate && !jahr && !je ? ausZeitraum(rate.wert, rate.zahlweise, genannt) : {}),
    ...(je ? ausZelle(je, genannt) : {}),
    ...(rate && jahr && !je && genannt === rate.zahlweise ? { beitragCents: rate.wert.cent } : {}),
    ...(jahr ? { jahresbeitragCents: jahr.cent } : {}),
    ...(jahr && !genannt && !je && istJahreszahler(leser)
      ? { beitragCents: jahr.cent, zahlweise: 'jaehrlich' as const }
      : {}),
    ...(jahrNetto ? { nettoJahresbeitragCents: jahrNetto.cent } : {}),
    ...(waehrung && /^[A-Z]{3}$/.test(waehrung) ? { waehrung } : {}),
  };
};
