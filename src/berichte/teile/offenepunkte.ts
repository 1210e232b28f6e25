import { formatTag, plusJahre } from '#domain/datum.ts';
import { istIntern } from '../aenderungstext.ts';
import type { Berichtsdaten } from '../berichtsdaten.ts';
import type { Block, Zeile } from '../seitenmodell.ts';
import type { Teil } from '../teil.ts';
import { ablaufVon, alleVertraege } from '../vertragsbild.ts';

const tabelle = (
  text: string,
  spalten: readonly [string, string],
  zeilen: readonly Zeile[],
): readonly Block[] =>
  zeilen.length === 0
    ? []
    : [
        { art: 'ueberschrift', text },
        {
          art: 'tabelle',
          spalten: [
            { titel: spalten[0], breite: 'auto' },
            { titel: spalten[1], breite: 1 },
          ],
          zeilen,
        },
      ];

const aufgaben = ({ aufgaben: alle }: Berichtsdaten): readonly Zeile[] =>
  alle
    .filter(({ titel }) => !istIntern(titel))
    .slice(0, 60)
    .map(({ titel, faellig }) => ({
      zellen: [{ text: faellig === null ? 'offen' : formatTag(faellig) }, { text: titel }],
    }));

/** Contracts that end within a year. */
const fristen = (daten: Berichtsdaten): readonly Zeile[] => {
  const bis = plusJahre(daten.stichtag, 1);
  return alleVertraege(daten)
    .flatMap(({ vertrag, sparte }) => {
      const tag = vertrag.stornoAm ?? ablaufVon(vertrag);
      return tag && tag >= daten.stichtag && tag <= bis ? [{ tag, vertrag, sparte }] : [];
    })
    .toSorted((a, b) => a.tag.localeCompare(b.tag))
    .map(({ tag, vertrag, sparte }) => ({
      zellen: [
        { text: formatTag(tag) },
        {
          text: `${sparte}, ${vertrag.gesellschaft}`,
          leise: vertrag.stornoAm ? 'Vertrag endet durch Kündigung' : 'Vertrag läuft ab oder verlängert sich',
        },
      ],
    }));
};

export const offenepunkte: Teil = {
  schluessel: 'offenepunkte',
  titel: 'Offene Punkte und Aufgaben',
  beschreibung: 'Aufgaben, Fristen der Verträge, offene Fragen',
  gruppe: 'Gespräch',
  vorausgewaehlt: true,
  baue: (daten) => {
    const fragen = daten.fragen.slice(0, 10).map(({ frage }) => [{ text: frage }]);
    const bloecke: readonly Block[] = [
      ...tabelle('Aufgaben', ['Fällig', 'Aufgabe'], aufgaben(daten)),
      ...tabelle('Fristen im nächsten Jahr', ['Am', 'Vertrag'], fristen(daten)),
      ...(fragen.length === 0
        ? []
        : ([
            { art: 'ueberschrift', text: 'Fragen an Sie' },
            { art: 'ankreuzen', punkte: fragen },
          ] as const)),
    ];
    return {
      seite: {
        titel: 'Offene Punkte',
        bloecke:
          bloecke.length === 0
            ? [{ art: 'absatz', laeufe: [{ text: 'Im Augenblick ist nichts offen.' }] }]
            : bloecke,
      },
    };
  },
};
