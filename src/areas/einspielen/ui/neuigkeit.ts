// What came of an Einspielung, in one sentence.
import { formatErgebnis } from '#ui/beschreibung/plan.daten.ts';
import type { Einspielung } from '../contract.ts';

/** `612 Verträge aktualisiert, 14 neu, 9 beendet, 7 Fragen`, with what it waits for. */
export const neuigkeit = (einspielung: Einspielung): string => {
  const { status, kunden, vertraege, beendet, fehlende, offen, grund } = einspielung;
  if (status === 'fehlgeschlagen') return grund ?? 'Die Datei konnte nicht eingespielt werden.';
  if (status === 'zurueckgenommen') return grund ? `zurückgenommen: ${grund}` : 'zurückgenommen';
  const ergebnis = formatErgebnis({
    aktualisiert: vertraege.geaendert,
    neu: vertraege.neu,
    beendet,
    fragen: kunden.unklar + vertraege.unklar + fehlende,
  });
  if (status === 'geplant') return `wartet auf Ihre Entscheidung (${ergebnis})`;
  return offen > 0 ? `teilweise übernommen (${ergebnis})` : ergebnis;
};
