import { entdopple } from '#bedarf/befund.ts';
import { istIntern, schreibeAenderungen } from '../aenderungstext.ts';
import type { Berichtsdaten } from '../berichtsdaten.ts';
import type { Teil } from '../teil.ts';

const anzahl = (zahl: number, einer: string, viele: string): string =>
  zahl === 1 ? `ein ${einer}` : `${zahl} ${viele}`;

/** What the file suggests to talk about. */
const vorschlaege = (daten: Berichtsdaten): string[] => {
  const { befunde, fragen, aufgaben, aenderungen } = daten;
  const geaendert = schreibeAenderungen(aenderungen.eintraege).length;
  const offen = entdopple(befunde).filter(
    ({ ergebnis }) => ergebnis === 'luecke' || ergebnis === 'teilweise',
  );
  const auftraege = aufgaben.filter(({ titel }) => !istIntern(titel)).length;
  return [
    'Was gibt es Neues bei Ihnen? Familie, Beruf, Wohnen, Pläne',
    ...(geaendert > 0
      ? [`Änderungen an Ihren Verträgen und Angaben (${anzahl(geaendert, 'Eintrag', 'Einträge')})`]
      : []),
    'Bestehende Verträge: passen Leistung und Beitrag noch?',
    ...offen.slice(0, 5).map(({ titel, subjekt }) => `${titel} (${subjekt.bezeichnung})`),
    ...(offen.length > 5 ? [`Weitere offene Themen der Absicherung (${offen.length - 5})`] : []),
    ...(fragen.length > 0 ? [`Offene Fragen (${fragen.length})`] : []),
    ...(auftraege > 0 ? [`Offene Aufgaben (${auftraege})`] : []),
    'Kontaktdaten und Bankverbindung bestätigen',
    'Vereinbarungen und nächste Schritte',
  ];
};

export const tagesordnung: Teil = {
  schluessel: 'tagesordnung',
  titel: 'Tagesordnung',
  beschreibung: 'Ihre Punkte, sonst Vorschläge aus der Akte, mit Platz für Notizen',
  gruppe: 'Gespräch',
  vorausgewaehlt: true,
  baue: (daten) => {
    const punkte = daten.tagesordnung.length > 0 ? daten.tagesordnung : vorschlaege(daten);
    return {
      seite: {
        titel: 'Tagesordnung',
        bloecke: [
          {
            art: 'tabelle',
            hoch: true,
            spalten: [
              { titel: 'Nr.', breite: 'auto' },
              { titel: 'Thema', breite: 1.3 },
              { titel: 'Notiz', breite: 1 },
            ],
            zeilen: punkte.map((text, i) => ({
              zellen: [{ text: String(i + 1) }, { text }, { text: '' }],
            })),
          },
        ],
      },
    };
  },
};
