import { formatTag } from '#domain/datum.ts';
import { briefname } from '#domain/kunde.ts';
import type { Teil } from '../teil.ts';
import { anschriftszeile } from '../werte.ts';

export const deckblatt: Teil = {
  schluessel: 'deckblatt',
  titel: 'Deckblatt',
  beschreibung: 'Kunde, Haushalt, Datum, Betreuer und Inhalt',
  gruppe: 'Bericht',
  vorausgewaehlt: true,
  baue: ({ mitglieder: [kunde, ...weitere], stichtag, betreuer, haus }) => ({
    seite: {
      art: 'deckblatt',
      titel: 'Finanzreport',
      empfaenger: [briefname(kunde), anschriftszeile(kunde.anschriften[0] ?? {})].filter(
        (zeile) => zeile !== '',
      ),
      paare: [
        ...(weitere.length > 0
          ? [{ label: 'Haushalt', wert: [kunde, ...weitere].map(briefname).join('\n') }]
          : []),
        { label: 'Datum', wert: formatTag(stichtag) },
        { label: 'Ihr Ansprechpartner', wert: betreuer ? `${betreuer}, ${haus.name}` : haus.name },
        ...(kunde.kundennummer ? [{ label: 'Kundennummer', wert: kunde.kundennummer }] : []),
      ],
    },
  }),
};
