// Words and colours for the states of an Einspielung.
import { z } from 'zod';
import type { Einspielung, Planeintrag, Zaehler } from '../contract.ts';

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

/** True while a job works on it. */
export const arbeitet = (status: Status): boolean =>
  ['wartet', 'liest', 'uebernimmt', 'nimmt-zurueck'].includes(status);

export const entscheidungWorte: Readonly<
  Record<Planeintrag['entscheidung'], { readonly label: string; readonly farbe: string }>
> = {
  neu: { label: 'neu', farbe: 'teal' },
  geaendert: { label: 'geändert', farbe: 'blue' },
  unveraendert: { label: 'unverändert', farbe: 'gray' },
  unklar: { label: 'unklar', farbe: 'orange' },
  abgewiesen: { label: 'abgewiesen', farbe: 'red' },
};

export const gegenstandWorte: Readonly<Record<Planeintrag['gegenstand'], string>> = {
  kunde: 'Kunde',
  vertrag: 'Vertrag',
  buchung: 'Buchung',
  schaden: 'Schaden',
  satz: 'Satz',
};

/** `12 neu, 3 geändert`; a dash when nothing would change. */
export const kurzfassung = ({ neu, geaendert }: Zaehler): string =>
  [neu > 0 ? `${neu} neu` : '', geaendert > 0 ? `${geaendert} geändert` : ''].filter(Boolean).join(', ') ||
  '–';

export const planfilterSchema = z.object({
  gegenstand: z.enum(['kunde', 'vertrag', 'satz']).optional(),
  entscheidung: z.enum(['neu', 'geaendert', 'unveraendert', 'unklar', 'abgewiesen']).optional(),
});
export type Planfilter = z.infer<typeof planfilterSchema>;
