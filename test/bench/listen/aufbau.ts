// How a list is laid out: what a row stands for, and what people put around the rows.
import type { Zufall } from '#seed/zufall.ts';
import type { Blatt, Zeile } from './ausgabe.ts';
import type { Feld, Spalte, Wert } from './spalten.ts';
import type { Mensch, Police } from './wahrheit.ts';

export type Aufbau = {
  readonly felder: ReadonlySet<Feld>;
  /** Contracts that the list states per customer; undefined: none. */
  readonly vertraege: (m: Mensch) => readonly Police[];
  /** False: the list holds contracts alone, which name their customer by number. */
  readonly kunden: boolean;
  readonly blaetter: (menschen: readonly Mensch[], z: Zufall) => readonly Blatt[];
};

const felderAus = (spalten: readonly Spalte[]): ReadonlySet<Feld> =>
  new Set(spalten.flatMap(({ felder }) => felder));
const kopfAus = (spalten: readonly Spalte[]): Zeile => spalten.map(({ kopf }) => kopf);
const ohne = {} as Police;

/** One row per contract; `kundeNur: 'erste'` leaves the customer's cells blank on the rows that follow. */
export const jeVertrag = (
  kundenspalten: readonly Spalte[],
  vertragsspalten: readonly Spalte[],
  kundeNur?: 'erste',
): Aufbau => ({
  felder: felderAus([...kundenspalten, ...vertragsspalten]),
  vertraege: (m) => m.vertraege,
  kunden: kundenspalten.length > 0,
  blaetter: (menschen, z) => [
    {
      name: 'Bestand',
      zeilen: [
        kopfAus([...kundenspalten, ...vertragsspalten]),
        ...menschen.flatMap((m) =>
          m.vertraege.map((p, i): Zeile => [
            ...kundenspalten.map(({ wert }): Wert => (kundeNur === 'erste' && i > 0 ? '' : wert(m, p, z))),
            ...vertragsspalten.map(({ wert }) => wert(m, p, z)),
          ]),
        ),
      ],
    },
  ],
});

/** Columns of customer and contract in any order. */
export const gemischt = (spalten: readonly Spalte[]): Aufbau =>
  jeVertrag([], spalten, undefined) && { ...jeVertrag(spalten, []), kunden: true };

export const nurKunden = (spalten: readonly Spalte[]): Aufbau => ({
  felder: felderAus(spalten),
  vertraege: () => [],
  kunden: true,
  blaetter: (menschen, z) => [
    {
      name: 'Kunden',
      zeilen: [kopfAus(spalten), ...menschen.map((m) => spalten.map(({ wert }) => wert(m, ohne, z)))],
    },
  ],
});

export const nurVertraege = (spalten: readonly Spalte[]): Aufbau => ({
  ...jeVertrag([], spalten),
  kunden: false,
});

/** Contract columns repeated `anzahl` times; `kopf(i)` names them. */
export const mehrere = (
  kundenspalten: readonly Spalte[],
  vertragsspalten: readonly Spalte[],
  anzahl: number,
  kopf: (text: string, i: number) => string,
): Aufbau => ({
  felder: felderAus([...kundenspalten, ...vertragsspalten]),
  vertraege: (m) => m.vertraege.slice(0, anzahl),
  kunden: true,
  blaetter: (menschen, z) => {
    const nummern = Array.from({ length: anzahl }, (_, i) => i);
    return [
      {
        name: 'Kunden',
        zeilen: [
          [...kopfAus(kundenspalten), ...nummern.flatMap((i) => vertragsspalten.map((s) => kopf(s.kopf, i)))],
          ...menschen.map((m): Zeile => [
            ...kundenspalten.map(({ wert }) => wert(m, ohne, z)),
            ...nummern.flatMap((i) =>
              vertragsspalten.map(({ wert }) => (m.vertraege[i] ? wert(m, m.vertraege[i], z) : '')),
            ),
          ]),
        ],
      },
    ];
  },
});

/** Customers and contracts in two sheets; the contracts name their customer by number or by name. */
export const zweiBlaetter = (
  kundenspalten: readonly Spalte[],
  vertragsspalten: readonly Spalte[],
  vertraegeZuerst = false,
): Aufbau => ({
  felder: felderAus([...kundenspalten, ...vertragsspalten]),
  vertraege: (m) => m.vertraege,
  kunden: true,
  blaetter: (menschen, z) => {
    const [kunden] = nurKunden(kundenspalten).blaetter(menschen, z);
    const [vertraege] = jeVertrag([], vertragsspalten).blaetter(menschen, z);
    const beide = [
      { ...kunden, name: 'Kunden' },
      { ...vertraege, name: 'Verträge' },
    ] as Blatt[];
    return vertraegeZuerst ? beide.toReversed() : beide;
  },
});

/** One sheet per insurer or Sparte, which no column names. */
export const blattJe = (
  spalten: readonly Spalte[],
  was: { readonly feld: Feld; readonly name: (p: Police) => string },
): Aufbau => ({
  ...gemischt(spalten),
  felder: new Set([...felderAus(spalten), was.feld]),
  blaetter: (menschen, z) => {
    const alle = menschen.flatMap((m) => m.vertraege.map((p) => ({ m, p })));
    return [...Map.groupBy(alle, ({ p }) => was.name(p))].map(([name, eigene]) => ({
      name,
      zeilen: [kopfAus(spalten), ...eigene.map(({ m, p }) => spalten.map(({ wert }) => wert(m, p, z)))],
    }));
  },
});

/** A form per customer, "Name: Müller", and the contracts below it: a sheet each. */
export const kundenblaetter = (
  kundenspalten: readonly Spalte[],
  vertragsspalten: readonly Spalte[],
): Aufbau => ({
  ...jeVertrag(kundenspalten, vertragsspalten),
  blaetter: (menschen, z) =>
    menschen.map((m) => ({
      name: `Kunde ${m.nr}`,
      zeilen: [
        ...kundenspalten.map(({ kopf, wert }): Zeile => [`${kopf}:`, wert(m, ohne, z)]),
        [],
        kopfAus(vertragsspalten),
        ...m.vertraege.map((p) => vertragsspalten.map(({ wert }) => wert(m, p, z))),
      ],
    })),
});

type Umbau = (zeilen: readonly Zeile[]) => readonly Zeile[];

/** Changes the rows of all sheets. */
export const mit = (aufbau: Aufbau, ...umbauten: readonly Umbau[]): Aufbau => ({
  ...aufbau,
  blaetter: (menschen, z) =>
    aufbau.blaetter(menschen, z).map((blatt) => ({
      ...blatt,
      zeilen: umbauten.reduce((zeilen, umbau) => umbau(zeilen), blatt.zeilen),
    })),
});

export const dazu = (aufbau: Aufbau, ...blaetter: readonly Blatt[]): Aufbau => ({
  ...aufbau,
  blaetter: (menschen, z) => [...blaetter, ...aufbau.blaetter(menschen, z)],
});

/** Merges the customer's cells down over the contracts of one customer: the first row of a sheet is its heading. */
export const verbunden = (aufbau: Aufbau, spalten: number): Aufbau => ({
  ...aufbau,
  blaetter: (menschen, z) =>
    aufbau.blaetter(menschen, z).map((blatt) => {
      const verbunde: string[] = [];
      let zeile = 2;
      for (const { vertraege } of menschen) {
        if (vertraege.length > 1)
          for (let s = 0; s < spalten; s++)
            verbunde.push(
              `${String.fromCharCode(65 + s)}${zeile}:${String.fromCharCode(65 + s)}${zeile + vertraege.length - 1}`,
            );
        zeile += vertraege.length;
      }
      return { ...blatt, verbunde };
    }),
});

export const um = {
  titel:
    (...zeilen: readonly Zeile[]): Umbau =>
    (alle) => [...zeilen, ...alle],
  summe:
    (zeile: Zeile): Umbau =>
    (alle) => [...alle, zeile],
  texte:
    (wie: (text: string) => string): Umbau =>
    (alle) =>
      alle.map((zeile) => zeile.map((wert) => (typeof wert === 'string' ? wie(wert) : wert))),
  leerNachKopf: ((alle) => [...alle.slice(0, 1), [], ...alle.slice(1)]) satisfies Umbau,
  leerAlle:
    (n: number): Umbau =>
    ([kopf = [], ...rest]) => [
      kopf,
      ...rest.flatMap((zeile, i) => (i % n === n - 1 ? [zeile, []] : [zeile])),
    ],
  kopfAlle:
    (n: number): Umbau =>
    ([kopf = [], ...rest]) => [
      kopf,
      ...rest.flatMap((zeile, i) => (i % n === n - 1 ? [zeile, kopf] : [zeile])),
    ],
  zwischensumme:
    (n: number, zeile: Zeile): Umbau =>
    ([kopf = [], ...rest]) => [kopf, ...rest.flatMap((z, i) => (i % n === n - 1 ? [z, zeile] : [z]))],
  ohneKopf: ((alle) => alle.slice(1)) satisfies Umbau,
  /** Group headings above the heading. */
  gruppen:
    (zeile: Zeile): Umbau =>
    (alle) => [zeile, ...alle],
  lfd: (([kopf = [], ...rest]) => [
    ['Lfd.', ...kopf],
    ...rest.map((zeile, i) => [i + 1, ...zeile]),
  ]) satisfies Umbau,
  leereSpalteVorn: ((alle) => alle.map((zeile) => ['', ...zeile])) satisfies Umbau,
} as const;
