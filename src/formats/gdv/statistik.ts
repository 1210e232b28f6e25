/** Counts of a file: what `gdv statistik` writes. */
import { textAt } from './feld.ts';
import type { Hinweis } from './hinweis.ts';
import { SATZARTEN, UNBEKANNT, UNLESBAR } from './layout.ts';
import { abbruchHinweis } from './pruefe.ts';
import { createGdvLeser, readMit, type Bytes, type LeseOptionen } from './read-saetze.ts';
import { schluesselText } from './schluessel.ts';
import type { Teildatensatz } from './teildatensatz.ts';
import { createCodeZaehlung, type UnbekannterCode } from './unbekannte-codes.ts';

/** Records of one kind. */
export type Anzahl = { readonly saetze: number };

/**
 * `saetze` counts 256-byte records; `unbekannt` those without a layout, by what they call themselves. Lists in order of
 * their keys: an object would put 9999 in front of 0001.
 */
export type Statistik = {
  readonly saetze: number;
  readonly pakete: number;
  readonly zeichensatz: string;
  readonly versicherer: readonly ({ readonly vuNr: string; readonly name: string } & Anzahl)[];
  readonly satzarten: readonly ({ readonly satz: string; readonly titel: string } & Anzahl)[];
  readonly sparten: readonly ({ readonly sparte: string; readonly name: string } & Anzahl)[];
  readonly unbekannt: readonly ({ readonly satz: string } & Anzahl)[];
  readonly unbekannteCodes: readonly UnbekannterCode[];
  readonly abbruch?: Hinweis;
};

type Zaehler = Map<string, number>;

const count = (zaehler: Zaehler, key: string): void => void zaehler.set(key, (zaehler.get(key) ?? 0) + 1);

const sorted = <T>(zaehler: Zaehler, kopf: (key: string) => T): (T & Anzahl)[] =>
  [...zaehler].sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, saetze]) => ({ ...kopf(key), saetze }));

const createZaehlung = () => {
  const versicherer: Zaehler = new Map();
  const namen = new Map<string, string>();
  const satzarten: Zaehler = new Map();
  const sparten: Zaehler = new Map();
  const unbekannt: Zaehler = new Map();
  const codes = createCodeZaehlung();
  let saetze = 0;
  let pakete = 0;
  const rahmen = (td: Teildatensatz): void => {
    if (td.satzart === '0001' && td.td === 1) {
      pakete++;
      namen.set(textAt(td, 5, 5).trim(), textAt(td, 10, 30).trim());
    }
  };
  return {
    add: (td: Teildatensatz): void => {
      saetze++;
      if (td.layout === UNLESBAR || td.layout === UNBEKANNT) count(unbekannt, td.satz);
      if (td.layout === UNLESBAR) return;
      count(satzarten, td.satz);
      rahmen(td);
      codes.add(td);
      if (td.satzart === '9999') return;
      count(versicherer, textAt(td, 5, 5).trim());
      if (td.satzart !== '0001') count(sparten, textAt(td, 11, 3));
    },
    ergebnis: (zeichensatz: string, abbruch: Hinweis | undefined): Statistik => ({
      saetze,
      pakete,
      zeichensatz,
      versicherer: sorted(versicherer, (vuNr) => ({ vuNr, name: namen.get(vuNr) ?? '' })),
      satzarten: sorted(satzarten, (satz) => ({ satz, titel: SATZARTEN.get(satz)?.titel ?? 'unbekannt' })),
      sparten: sorted(sparten, (sparte) => ({ sparte, name: schluesselText('Sparten', sparte) ?? '' })),
      unbekannt: sorted(unbekannt, (satz) => ({ satz })),
      unbekannteCodes: codes.ergebnis(),
      ...(abbruch !== undefined && { abbruch }),
    }),
  };
};

/** Counts by insurer, Satzart and Sparte. Never throws on any bytes. */
export const statistik = async (bytes: Bytes, optionen: LeseOptionen = {}): Promise<Statistik> => {
  const leser = createGdvLeser(optionen);
  const zaehlung = createZaehlung();
  let abbruch: Hinweis | undefined;
  try {
    for await (const batch of readMit(leser, bytes)) for (const td of batch) zaehlung.add(td);
  } catch (error) {
    abbruch = abbruchHinweis(error);
  }
  return zaehlung.ergebnis(leser.zeichensatz().zeichensatz, abbruch);
};
