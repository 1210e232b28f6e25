// Which sign separates the columns of a text file: the one under which the rows come out alike.
import { findZeilenende, readSatz } from './satz.ts';

export const TRENNER = [';', ',', '\t', '|', '^', '~', '¦'] as const;

/** The separator with its certainty (0 to 1) and the usual number of fields under it. */
export type TrennerBefund = { trenner: string; sicherheit: number; felder: number };

const PROBE_SAETZE = 200;

/** Judges the separators on the first records of a text. One-column files give ';' with certainty 0. */
export function erkenneTrenner(probe: string, zuEnde = false): TrennerBefund {
  const ansage = /^sep=(.)\r?\n/i.exec(probe);
  if (ansage?.[1]) return { ...bewerte(probe, ansage[1], zuEnde), sicherheit: 1 };
  const wertung = TRENNER.map((trenner) => bewerte(probe, trenner, zuEnde)).sort(
    (a, b) => b.punkte - a.punkte,
  );
  const [erster] = wertung;
  if (!erster || erster.punkte === 0) return { trenner: ';', sicherheit: 0, felder: 1 };
  return { trenner: erster.trenner, sicherheit: Math.min(1, erster.anteil), felder: erster.felder };
}

/** Field counts of the first records under one separator. */
export function feldzahlen(probe: string, trenner: string, zuEnde: boolean): number[] {
  const zahlen: number[] = [];
  for (let start = 0; start < probe.length && zahlen.length < PROBE_SAETZE;) {
    const satz = readSatz(probe, start, trenner, zuEnde);
    const zeile = findZeilenende(probe, start, true);
    if (!zeile || (!satz && !probe.slice(start, zeile.naechste).endsWith('\n'))) break;
    // A stray quote must not swallow the rest of the sample: fall back to the physical line.
    const offen = !satz || satz.anfuehrungOffen;
    const felder = offen ? probe.slice(start, zeile.inhalt).split(trenner) : satz.felder;
    start = offen ? zeile.naechste : satz.ende;
    if (felder.some((feld) => feld.trim() !== '')) zahlen.push(felder.length);
  }
  return zahlen;
}

function bewerte(
  probe: string,
  trenner: string,
  zuEnde: boolean,
): TrennerBefund & { punkte: number; anteil: number } {
  const zahlen = feldzahlen(probe, trenner, zuEnde);
  const mehrfach = zahlen.filter((zahl) => zahl > 1);
  const felder = haeufigste(mehrfach) ?? 1;
  const gleiche = mehrfach.reduce((summe, zahl) => summe + aehnlich(zahl, felder), 0);
  const anteil = zahlen.length === 0 ? 0 : gleiche / zahlen.length;
  const treue = mehrfach.length === 0 ? 0 : gleiche / mehrfach.length;
  return { trenner, felder, anteil, sicherheit: anteil, punkte: anteil * treue * Math.log2(felder + 1) };
}

/** A line of many fields that has one or two more or less is still a line of the list: one whose values have slipped. */
function aehnlich(zahl: number, felder: number): number {
  const abstand = Math.abs(zahl - felder);
  if (abstand === 0) return 1;
  return abstand <= 2 && felder >= 5 ? 0.7 : 0;
}

/** The most frequent number, the larger one on a tie. */
export function haeufigste(zahlen: readonly number[]): number | undefined {
  const anzahl = new Map<number, number>();
  for (const zahl of zahlen) anzahl.set(zahl, (anzahl.get(zahl) ?? 0) + 1);
  return [...anzahl.entries()].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0]?.[0];
}
