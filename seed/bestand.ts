// A brokerage's book of business as domain objects, streamed: the demo takes 150 customers, a benchmark a million.
import type { Tag } from '#domain/datum.ts';
import type { Vertrag } from '#domain/vertrag.ts';
import { jahrVon } from './kalender.ts';
import { createHaushalt } from './kunden.ts';
import type { Person } from './kunden.ts';
import { createReihe, createVertraege } from './vertraege.ts';
import type { Anbieter } from './vertraege.ts';
import { createZufall } from './zufall.ts';

/** One customer with contracts; `haushalt` counts the households. */
export type Akte = Person & { readonly haushalt: number; readonly vertraege: readonly Vertrag[] };

export type Bestandsauftrag = {
  /** Any text; the same gives the same book. */
  readonly seed: string;
  /** How many customers; the last household is cut. */
  readonly kunden: number;
  /** Today for ages and states. */
  readonly stichtag: Tag;
  readonly anbieter?: readonly Anbieter[];
  /** Deals every Sparte of the gallery out in turn. */
  readonly alleSparten?: boolean;
  /** First number of customers and contracts, so that two books do not share any. */
  readonly abNummer?: number;
};

/** The three invented insurers of the Versicherer gallery. */
export const demoAnbieter: readonly Anbieter[] = [
  {
    name: 'Hanseatische Lindenkrone (Demo)',
    gruppen: [
      'kraftfahrt',
      'haftpflicht',
      'sach',
      'unfall',
      'rechtsschutz',
      'gewerbe',
      'technik',
      'transport',
      'sonstige',
    ],
    vermittlernummer: 'LK-40711',
  },
  {
    name: 'Alpenglück Leben (Demo)',
    gruppen: ['leben', 'einkommen', 'vorsorge', 'kranken', 'finanz'],
    vermittlernummer: '8800123',
  },
  {
    name: 'Rheintaler Allgemeine (Demo)',
    gruppen: ['kraftfahrt', 'haftpflicht', 'sach', 'tier', 'reise', 'kredit', 'rechtsschutz', 'unfall'],
    vermittlernummer: 'RT 991',
  },
];

/** Customers in the order of their households. Uses no clock and no other chance than `seed`. */
export function* createBestand(auftrag: Bestandsauftrag): Generator<Akte> {
  const { seed, kunden, stichtag, anbieter = demoAnbieter, abNummer = 10_000 } = auftrag;
  const zufall = createZufall(seed);
  const reihe = auftrag.alleSparten ? createReihe() : undefined;
  let kundennummer = abNummer;
  let vertragsnummer = abNummer * 1000;
  const welt = {
    zufall,
    jahr: jahrVon(stichtag),
    nummer: () => {
      kundennummer += 1;
      return kundennummer;
    },
  };
  const nummer = (): number => {
    vertragsnummer += 1 + zufall.ganz(900);
    return vertragsnummer;
  };
  let anzahl = 0;
  for (let haushalt = 1; anzahl < kunden; haushalt += 1)
    for (const person of createHaushalt(welt)) {
      if (anzahl === kunden) return;
      anzahl += 1;
      const vertraege = createVertraege(
        { zufall, kunde: person.kunde, heute: stichtag, anbieter, nummer },
        reihe,
      );
      yield { ...person, haushalt, vertraege };
    }
}
