// Words and colours for the states of an Einspielung.
import { z } from 'zod';
import { entscheidungLabel } from '#ui/beschreibung/plan.daten.ts';
import type { Einspielung, Planeintrag, Zaehler } from '../contract.ts';
import { planfilterFelder } from '../plan/plan.contract.ts';

type Status = Einspielung['status'];

export const statusWorte: Readonly<Record<Status, { readonly label: string; readonly farbe: string }>> = {
  wartet: { label: 'wartet', farbe: 'blue' },
  liest: { label: 'wird gelesen', farbe: 'blue' },
  geplant: { label: 'Plan prüfen', farbe: 'orange' },
  uebernimmt: { label: 'wird übernommen', farbe: 'blue' },
  uebernommen: { label: 'übernommen', farbe: 'teal' },
  'nimmt-zurueck': { label: 'wird zurückgenommen', farbe: 'blue' },
  zurueckgenommen: { label: 'zurückgenommen', farbe: 'gray' },
  verworfen: { label: 'verworfen', farbe: 'gray' },
  fehlgeschlagen: { label: 'fehlgeschlagen', farbe: 'red' },
  'schon-eingelesen': { label: 'schon eingelesen', farbe: 'gray' },
};

/** The status, and whether a part of the plan is still open. */
export const statusWort = ({ status, offen }: Pick<Einspielung, 'status' | 'offen'>) =>
  status === 'uebernommen' && offen > 0
    ? { label: 'teilweise übernommen', farbe: 'orange' }
    : statusWorte[status];

/** True while a job works on it. */
export const arbeitet = (status: Status): boolean =>
  ['wartet', 'liest', 'uebernimmt', 'nimmt-zurueck'].includes(status);

const wort = (entscheidung: Planeintrag['entscheidung'], farbe: string) => ({
  label: entscheidungLabel[entscheidung],
  farbe,
});
export const entscheidungWorte = {
  neu: wort('neu', 'teal'),
  geaendert: wort('geaendert', 'blue'),
  unveraendert: wort('unveraendert', 'gray'),
  unklar: wort('unklar', 'orange'),
  abgewiesen: wort('abgewiesen', 'red'),
} as const;

/** `12 neu, 3 geändert`; a dash when nothing would change. */
export const kurzfassung = ({ neu, geaendert }: Zaehler): string =>
  [neu > 0 ? `${neu} neu` : '', geaendert > 0 ? `${geaendert} geändert` : ''].filter(Boolean).join(', ') ||
  '–';

export const planfilterSchema = z.object(planfilterFelder);
/** As the address has it. */
export type Planfilter = Partial<z.infer<typeof planfilterSchema>>;

/** Sums of all kinds, or of one; what is rejected has no kind of its own. */
export const zahlenVon = (
  { kunden, vertraege, buchungen, schaeden }: Einspielung,
  gegenstand: Planfilter['gegenstand'],
): Zaehler => {
  const alle = [kunden, vertraege, buchungen, schaeden];
  const seine = {
    kunde: [kunden],
    vertrag: [vertraege],
    buchung: [buchungen],
    schaden: [schaeden],
    satz: [],
  };
  const summe = (wort: keyof Zaehler, aus: readonly Zaehler[]) =>
    aus.reduce((zahl, eine) => zahl + eine[wort], 0);
  const dran = gegenstand ? seine[gegenstand] : alle;
  return {
    neu: summe('neu', dran),
    geaendert: summe('geaendert', dran),
    unveraendert: summe('unveraendert', dran),
    unklar: summe('unklar', dran),
    abgewiesen: gegenstand === undefined || gegenstand === 'satz' ? summe('abgewiesen', alle) : 0,
  };
};
