// Pages of the area Verträge.
import type { Bereich } from '#ui/seitenliste.ts';

export const vertraegeBereich: Bereich = { seiten: [] };
