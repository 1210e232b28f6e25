// Contracts as reports count and name them: which ones, what they cost per year and month, what is odd about them.
import { formatTag } from '#domain/datum.ts';
import type { Tag } from '#domain/datum.ts';
import { formatCents, zahlweiseLabel } from '#domain/geld.ts';
import { jahresbeitrag, laufend, statusAm, statusLabel } from '#domain/vertrag.ts';
import type { Vertrag, Vertragsstatus } from '#domain/vertrag.ts';
import { findSparte } from '#sparten/index.ts';
import type { Berichtsdaten, Berichtsmitglied } from './berichtsdaten.ts';

export type Vertragsbild = {
  readonly vertrag: Vertrag;
  readonly halter: Berichtsmitglied;
  readonly sparte: string;
  readonly status: Vertragsstatus;
  /** Per year in euro cents where it is known and paid now; only these are added up. */
  readonly jahrCents: number | undefined;
};

const gezeigt: readonly Vertragsstatus[] = [...laufend, 'antrag', 'kuenftig'];

const inEuro = (vertrag: Vertrag, status: Vertragsstatus): number | undefined => {
  if (vertrag.waehrung !== 'EUR' || !laufend.includes(status)) return undefined;
  return status === 'beitragsfrei' ? 0 : jahresbeitrag(vertrag);
};

/** Contracts of a member that run, begin or are applied for, by Sparte. */
export const vertraegeVon = (halter: Berichtsmitglied, stichtag: Tag): readonly Vertragsbild[] =>
  halter.vertraege
    .map((vertrag) => {
      const status = statusAm(vertrag, stichtag);
      const sparte = findSparte(vertrag.sparte).label;
      return { vertrag, halter, sparte, status, jahrCents: inEuro(vertrag, status) };
    })
    .filter(({ status }) => gezeigt.includes(status))
    .toSorted((a, b) => a.sparte.localeCompare(b.sparte, 'de'));

export const alleVertraege = ({ mitglieder, stichtag }: Berichtsdaten): readonly Vertragsbild[] =>
  mitglieder.flatMap((mitglied) => vertraegeVon(mitglied, stichtag));

export const summeJahr = (bilder: readonly Vertragsbild[]): number =>
  bilder.reduce((summe, { jahrCents = 0 }) => summe + jahrCents, 0);

export const monatlich = (jahrCents: number): number => Math.round(jahrCents / 12);

/** `12,00 €`, or in the contract's own currency. */
export const formatBetrag = (cents: number, waehrung: string): string =>
  waehrung === 'EUR' ? formatCents(cents) : formatCents(cents).replace('€', waehrung);

/** `75,00 € jährlich`; a dash where nothing is known. */
export const formatZahlung = ({ beitragCents, zahlweise, waehrung }: Vertrag): string =>
  beitragCents === undefined
    ? '–'
    : [formatBetrag(beitragCents, waehrung), zahlweise && zahlweiseLabel[zahlweise]]
        .filter(Boolean)
        .join(' ');

/** What of the status a reader must know; nothing for a contract that simply runs. */
export const statuswort = ({ status, vertrag }: Vertragsbild): string | undefined => {
  if (status === 'aktiv') return undefined;
  if (status === 'gekuendigt' && vertrag.stornoAm) return `gekündigt zum ${formatTag(vertrag.stornoAm)}`;
  if (status === 'kuenftig' && vertrag.beginn) return `beginnt am ${formatTag(vertrag.beginn)}`;
  return statusLabel[status];
};

/** An Ablauf of 9999 means: open. */
export const ablaufVon = ({ ablauf }: Vertrag): Tag | undefined =>
  ablauf === undefined || ablauf >= '9000' ? undefined : ablauf;
