// Pages of the area Kunden.
import type { Bereich } from '#ui/seitenliste.ts';

export const kundenBereich: Bereich = { seiten: [] };
