import { formatCents } from '#domain/geld.ts';
import type { Balkendiagramm } from '../seitenmodell.ts';
import type { Teil } from '../teil.ts';
import { alleVertraege, summeJahr } from '../vertragsbild.ts';
import type { Vertragsbild } from '../vertragsbild.ts';

const hoechstens = 15;

type Posten = readonly [sparte: string, jahrCents: number];

const jeSparte = (bilder: readonly Vertragsbild[]): Posten[] =>
  [...Map.groupBy(bilder, ({ sparte }) => sparte)]
    .map(([sparte, eigene]): Posten => [sparte, summeJahr(eigene)])
    .filter(([, summe]) => summe > 0)
    .toSorted((a, b) => b[1] - a[1] || a[0].localeCompare(b[0], 'de'));

/** The largest ones, the rest as one bar. */
const gekuerzt = (posten: readonly Posten[]): readonly Posten[] =>
  posten.length <= hoechstens
    ? posten
    : [
        ...posten.slice(0, hoechstens - 1),
        [
          `Übrige (${posten.length - hoechstens + 1})`,
          posten.slice(hoechstens - 1).reduce((summe, [, wert]) => summe + wert, 0),
        ],
      ];

const toBalken = (posten: readonly Posten[], gesamt: number): Balkendiagramm => ({
  art: 'balken',
  alt: `Balkendiagramm, Jahresbeitrag nach Sparte: ${posten.map(([sparte, wert]) => `${sparte} ${formatCents(wert)}`).join(', ')}.`,
  balken: posten.map(([label, wert]) => ({
    label,
    wert,
    text: `${formatCents(wert)} · ${Math.round((wert / gesamt) * 100)} %`,
  })),
});

export const beitraege: Teil = {
  schluessel: 'beitraege',
  titel: 'Beiträge nach Sparte',
  beschreibung: 'Wohin das Geld fließt, als Diagramm',
  gruppe: 'Bericht',
  vorausgewaehlt: true,
  baue: (daten) => {
    const bilder = alleVertraege(daten);
    const posten = gekuerzt(jeSparte(bilder));
    const gesamt = summeJahr(bilder);
    return {
      seite: {
        titel: 'Beiträge nach Sparte',
        bloecke:
          posten.length === 0
            ? [{ art: 'absatz', laeufe: [{ text: 'Es sind keine laufenden Beiträge erfasst.' }] }]
            : [
                {
                  art: 'absatz',
                  leise: true,
                  laeufe: [
                    { text: `Jahresbeiträge aller laufenden Verträge, zusammen ${formatCents(gesamt)}.` },
                  ],
                },
                toBalken(posten, gesamt),
              ],
      },
    };
  },
};
