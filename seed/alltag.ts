// What the people of the demo's brokerage did since its files came: facts from talks, families, tasks, records. By Kundennummer.
import type { Tag } from '#domain/datum.ts';
import type { Einwilligungszweck } from '#domain/einwilligung.ts';
import type { Fakten } from '#domain/fakten.ts';
import type { Beziehungsart, Kunde } from '#domain/kunde.ts';
import type { Akte } from './bestand.ts';

export type Alltag = {
  readonly gespraeche: readonly { readonly kunde: string; readonly fakten: Fakten }[];
  readonly familien: readonly { readonly kunde: string; readonly art: Beziehungsart; readonly zu: string }[];
  /** Due so many days from today; negative is overdue. */
  readonly aufgaben: readonly { readonly titel: string; readonly inTagen: number; readonly kunde?: string }[];
  readonly uebergaben: readonly { readonly kunde: string; readonly am: Tag }[];
  readonly einwilligungen: readonly {
    readonly kunde: string;
    readonly zweck: Einwilligungszweck;
    readonly am: Tag;
  }[];
  /** A customer whom somebody typed in a second time. */
  readonly doppelt?: Kunde;
};

const nummer = ({ kunde }: Akte): string => kunde.kundennummer ?? '';
const name = ({ kunde }: Akte): string => kunde.firma ?? `${kunde.vorname} ${kunde.nachname}`;
/** Two of three households were talked to; the rest keeps its open questions. */
const wurdeBesucht = ({ haushalt }: Akte): boolean => haushalt % 3 !== 0;

/** Each tie once, though both partners tell it. */
const familien = (akten: readonly Akte[]): Alltag['familien'] =>
  akten.flatMap((akte) =>
    akte.beziehungen
      .filter(({ art, zu }) => art !== 'ehepartner' || nummer(akte) < zu)
      .map(({ art, zu }) => ({ kunde: nummer(akte), art, zu })),
  );

const aufgaben = ([erste, zweite, dritte, vierte]: readonly Akte[]): Alltag['aufgaben'] => [
  ...(erste
    ? [{ titel: `Schadenmeldung von ${name(erste)} nachfassen`, inTagen: -2, kunde: nummer(erste) }]
    : []),
  ...(zweite ? [{ titel: 'Jahresgespräch vorbereiten', inTagen: 0, kunde: nummer(zweite) }] : []),
  ...(dritte ? [{ titel: 'Angebot zur Hundehaftpflicht einholen', inTagen: 1, kunde: nummer(dritte) }] : []),
  ...(vierte
    ? [{ titel: 'Neue Bankverbindung an die Versicherer melden', inTagen: 5, kunde: nummer(vierte) }]
    : []),
  { titel: 'Courtageabrechnung des Monats prüfen', inTagen: 9 },
];

/** Same person, typed in a hurry: no Kundennummer, the street shortened. */
const doppelt = (akte: Akte | undefined): Kunde | undefined => {
  if (!akte) return undefined;
  const { kundennummer: _, anschriften, ...rest } = akte.kunde;
  return {
    ...rest,
    anschriften: anschriften.map((eine) => ({ ...eine, strasse: eine.strasse?.replace('straße', 'str.') })),
    bankverbindungen: [],
    fakten: {},
  };
};

/** The same at every call for the same book. */
export const createAlltag = (akten: readonly Akte[]): Alltag => {
  const besucht = akten.filter(wurdeBesucht);
  const erwachsen = besucht.filter(({ kunde }) => kunde.emails.length > 0);
  const mitStrasse = erwachsen.filter(
    ({ kunde, vertraege }) =>
      vertraege.length > 1 && kunde.art === 'person' && kunde.anschriften[0]?.strasse?.includes('straße'),
  );
  const zweite = doppelt(mitStrasse[1]);
  return {
    gespraeche: besucht.map((akte) => ({ kunde: nummer(akte), fakten: akte.kunde.fakten })),
    familien: familien(akten),
    aufgaben: aufgaben(erwachsen),
    uebergaben: erwachsen.map((akte) => ({ kunde: nummer(akte), am: '2026-03-12' })),
    einwilligungen: erwachsen
      .filter((_, i) => i % 2 === 0)
      .map((akte) => ({ kunde: nummer(akte), zweck: 'gesundheit', am: '2026-03-12' })),
    ...(zweite ? { doppelt: zweite } : {}),
  };
};
