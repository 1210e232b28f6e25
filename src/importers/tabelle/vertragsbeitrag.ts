// What a row says about the premium: amounts per payment, per month, per year, and how often it is paid.
import { ratenImJahr } from '#domain/geld.ts';
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

/** A monthly column without Zahlweise says that it is paid monthly. */
const ausMonat = ({ cent }: Geldwert, genannt: Zahlweise | undefined): Beitraege =>
  (genannt ?? 'monatlich') === 'monatlich'
    ? { beitragCents: cent, zahlweise: 'monatlich' }
    : { jahresbeitragCents: cent * 12, ...(genannt ? { zahlweise: genannt } : {}) };

/** Amounts as stated. */
export const leseBeitraege = (leser: Leser): Partial<Vertrag> => {
  const { zeile, gruppe, stellen } = leser;
  const genannt = zeile.lies('vertrag.zahlweise', readZahlweise, gruppe);
  const je = geld(leser, 'vertrag.beitrag', 'beitragCents');
  const monat = geld(leser, 'vertrag.monatsbeitrag', 'beitragCents');
  const jahr = geld(leser, 'vertrag.jahresbeitrag', 'jahresbeitragCents');
  const jahrNetto = geld(leser, 'vertrag.jahresbeitragNetto', 'nettoJahresbeitragCents');
  zeile.lege('vertrag.beitragNetto', gruppe);
  if (genannt) stellen['zahlweise'] = zeile.stelle('vertrag.zahlweise', gruppe);
  const waehrung = (je ?? jahr ?? monat)?.waehrung;
  return {
    ...(genannt ? { zahlweise: genannt } : {}),
    ...(monat && !jahr && !je ? ausMonat(monat, genannt) : {}),
    ...(je ? ausZelle(je, genannt) : {}),
    ...(monat && jahr && !je && genannt === 'monatlich' ? { beitragCents: monat.cent } : {}),
    ...(jahr ? { jahresbeitragCents: jahr.cent } : {}),
    ...(jahrNetto ? { nettoJahresbeitragCents: jahrNetto.cent } : {}),
    ...(waehrung && /^[A-Z]{3}$/.test(waehrung) ? { waehrung } : {}),
  };
};
