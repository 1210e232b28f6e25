// A household as the area gathers it for a report, out of the seed's book.
import { findBefunde } from '#bedarf/befund.ts';
import { naechsteFragen } from '#bedarf/fragen.ts';
import type { Berichtsdaten, Berichtsmitglied } from '#berichte/berichtsdaten.ts';
import { vorlageVon } from '#berichte/vorlagen/index.ts';
import { anzeigename } from '#domain/kunde.ts';
import { createBestand } from '#seed/bestand.ts';
import type { Akte } from '#seed/bestand.ts';
import { baueVertrag } from './bauen.ts';

export const berichtstag = '2026-11-23';

const toMitglied = ({ kunde, beziehungen, vertraege }: Akte): Berichtsmitglied => ({
  ...kunde,
  id: kunde.kundennummer ?? '',
  name: anzeigename(kunde),
  beziehungen: beziehungen.map(({ zu, art }) => ({ art, kundeId: zu })),
  vertraege,
});

/** The first household of at least two people; the oldest stands first. */
const einHaushalt = (): [Berichtsmitglied, ...Berichtsmitglied[]] => {
  const akten = [...createBestand({ seed: 'bericht', kunden: 60, stichtag: berichtstag })];
  const haushalte = Map.groupBy(akten, ({ haushalt }) => haushalt);
  const grosser = [...haushalte.values()].find(
    (eine) => eine.length > 2 && eine.flatMap(({ vertraege }) => vertraege).length > 7,
  );
  const [erster, ...rest] = (grosser ?? akten.slice(0, 3)).map(toMitglied);
  if (!erster) throw new Error('The book has no household.');
  return [erster, ...rest];
};

/** `mehr`: so many contracts more for the first member. */
export const baueBerichtsdaten = (overrides: Partial<Berichtsdaten> = {}, mehr = 0): Berichtsdaten => {
  const [erster, ...rest] = overrides.mitglieder ?? einHaushalt();
  const weitere = Array.from({ length: mehr }, (_, nr) =>
    baueVertrag({ versicherungsscheinnummer: `MEHR-${nr + 1}`, fremdvertrag: nr % 5 === 0 }),
  );
  const mitglieder = [{ ...erster, vertraege: [...erster.vertraege, ...weitere] }, ...rest] as const;
  const befunde = findBefunde(mitglieder, berichtstag);
  return {
    stichtag: berichtstag,
    haus: {
      name: 'Maklerbüro Lindenhof GmbH',
      rechtsform: 'GmbH',
      geschaeftsfuehrung: 'Henrike Lindenhof',
      strasse: 'Am Lindenhof 7',
      plz: '50354',
      ort: 'Hürth',
      telefon: '0221 4710123',
      email: 'buero@lindenhof.example',
      erlaubnis: '§ 34d Abs. 1 GewO',
      registernummer: 'D-DEMO-LI0DE-01',
    },
    betreuer: 'Jonas Übersee',
    mitglieder: [...mitglieder],
    befunde,
    fragen: naechsteFragen(befunde),
    abgelehnt: befunde
      .filter(({ ergebnis }) => ergebnis === 'luecke')
      .slice(0, 1)
      .map(({ regel, subjekt }) => ({
        regel,
        subjekt: subjekt.kennung,
        grund: 'Zu teuer',
        am: '2026-05-04',
      })),
    aufgaben: [
      { titel: 'Angebot Hausrat nachreichen', faellig: '2026-12-01' },
      { titel: 'Courtageabrechnung prüfen', faellig: null },
    ],
    aenderungen: {
      seit: '2026-01-10',
      eintraege: [
        {
          am: '2026-09-01',
          gegenstand: 'vertrag',
          bezeichnung: 'Rheintaler Allgemeine 12-99',
          aktion: 'geaendert',
          aenderungen: [
            { feld: 'jahresbeitragCents', alt: 12_000, neu: 13_450 },
            { feld: 'details.courtageProzent', alt: 5, neu: 7 },
          ],
        },
        {
          am: '2026-03-02',
          gegenstand: 'kunde',
          bezeichnung: 'x',
          aktion: 'geaendert',
          aenderungen: [{ feld: 'anschriften:ab12', alt: null, neu: 'x' }],
        },
      ],
    },
    tagesordnung: [],
    texte: vorlageVon,
    ...overrides,
    ...(overrides.mitglieder && mehr === 0 ? {} : { mitglieder: [...mitglieder] }),
  };
};
