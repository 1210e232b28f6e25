// Pages of the area Einspielen.
import type { Bereich } from '#ui/seitenliste.ts';

export const einspielenBereich: Bereich = { seiten: [] };
