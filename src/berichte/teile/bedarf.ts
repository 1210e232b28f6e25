import { entdopple, ergebnisText } from '#bedarf/befund.ts';
import type { Befund, Befundergebnis } from '#bedarf/befund.ts';
import { formatWert } from '#bedarf/grund.ts';
import { findRegel } from '#bedarf/index.ts';
import { formatTag } from '#domain/datum.ts';
import type { Berichtsdaten } from '../berichtsdaten.ts';
import type { Befundblock, Block, Paar, Tabelle, Ton, Verteilung } from '../seitenmodell.ts';
import type { Teil } from '../teil.ts';

const toene: readonly Ton[] = ['gedeckt', 'teilweise', 'luecke', 'unbekannt', 'abgelehnt'];
/** Findings drawn with their reason; the rest is counted. */
const hoechstens = 60;

const isTon = (ergebnis: Befundergebnis): ergebnis is Ton => (toene as readonly string[]).includes(ergebnis);

const verteilung = (befunde: readonly Befund[]): Verteilung => {
  const teile = toene.map((ton) => ({
    ton,
    label: ergebnisText[ton],
    anzahl: befunde.filter(({ ergebnis }) => ergebnis === ton).length,
  }));
  const alt = teile
    .filter(({ anzahl }) => anzahl > 0)
    .map(({ anzahl, label }) => `${anzahl} ${label}`)
    .join(', ');
  return { art: 'verteilung', alt: `Ihre Absicherung: ${alt}.`, teile };
};

const fehlbetrag = ({ luecke, einheit }: Befund): Paar[] =>
  luecke && einheit ? [{ label: 'Es fehlen', wert: formatWert(luecke, einheit) }] : [];

const toBlock = (befund: Befund, ton: Ton): Befundblock => ({
  art: 'befund',
  ton,
  stand: ergebnisText[ton],
  titel: befund.titel,
  wer: befund.subjekt.bezeichnung,
  text: befund.grund,
  paare: fehlbetrag(befund),
  ...(befund.rechtsgrundlage
    ? { fuss: `Grundlage: ${befund.rechtsgrundlage} · Werte ${befund.parameterjahr}` }
    : {}),
});

const mitTitel = (text: string, bloecke: readonly Block[]): readonly Block[] =>
  bloecke.length === 0 ? [] : [{ art: 'ueberschrift', text }, ...bloecke];

const offene = (befunde: readonly Befund[]): readonly Block[] => {
  const alle = entdopple(befunde).flatMap((befund) => {
    const { ergebnis } = befund;
    return ergebnis === 'luecke' || ergebnis === 'teilweise' ? [toBlock(befund, ergebnis)] : [];
  });
  const mehr = alle.length - hoechstens;
  const rest: readonly Block[] =
    mehr > 0
      ? [{ art: 'absatz', leise: true, laeufe: [{ text: `Und ${mehr} weitere offene Punkte.` }] }]
      : [];
  return mitTitel('Was offen ist', [...alle.slice(0, hoechstens), ...rest]);
};

const unklare = ({ fragen }: Berichtsdaten): readonly Block[] =>
  mitTitel(
    'Was wir noch wissen müssen',
    fragen.length === 0
      ? []
      : [{ art: 'liste', punkte: fragen.slice(0, 8).map(({ frage }) => [{ text: frage }]) }],
  );

const gedeckte = (befunde: readonly Befund[]): readonly Block[] => {
  const punkte = befunde
    .filter(({ ergebnis }) => ergebnis === 'gedeckt')
    .map(({ titel, subjekt }) => [{ text: `${titel} (${subjekt.bezeichnung})` }]);
  return mitTitel('Was abgesichert ist', punkte.length === 0 ? [] : [{ art: 'liste', punkte }]);
};

const abgelehnte = ({ abgelehnt, befunde }: Berichtsdaten): readonly Block[] => {
  const bezeichnungen = new Map(
    befunde.map(({ regel, subjekt }) => [`${regel}/${subjekt.kennung}`, subjekt.bezeichnung]),
  );
  const tabelle: Tabelle = {
    art: 'tabelle',
    spalten: [
      { titel: 'Absicherung', breite: 1.2 },
      { titel: 'Für', breite: 0.8 },
      { titel: 'Am', breite: 'auto' },
      { titel: 'Grund', breite: 1.4 },
    ],
    zeilen: abgelehnt.map(({ regel, subjekt, grund, am }) => ({
      zellen: [
        { text: findRegel(regel)?.titel ?? regel },
        { text: bezeichnungen.get(`${regel}/${subjekt}`) ?? '' },
        { text: formatTag(am) },
        { text: grund },
      ],
    })),
  };
  return mitTitel('Was Sie nicht wünschen', abgelehnt.length === 0 ? [] : [tabelle]);
};

export const bedarf: Teil = {
  schluessel: 'bedarf',
  titel: 'Bedarf und Lücken',
  beschreibung: 'Was offen, unklar, gedeckt und abgelehnt ist, mit Gründen',
  gruppe: 'Bericht',
  vorausgewaehlt: true,
  baue: (daten) => {
    const befunde = daten.befunde.filter(({ ergebnis }) => isTon(ergebnis));
    return {
      seite: {
        titel: 'Ihre Absicherung',
        neueSeite: true,
        bloecke: [
          {
            art: 'absatz',
            leise: true,
            laeufe: [
              {
                text: 'Verglichen ist Ihre Lage mit Ihren Verträgen, in drei Stufen angelehnt an den Gedanken der DIN 77230. Das ist eine Momentaufnahme und keine Steuer- oder Rechtsberatung.',
                fussnote: `Datenstand ${formatTag(daten.stichtag)}. Gesetzliche Werte des genannten Jahres; Entwürfe sind als Vorschau gekennzeichnet.`,
              },
            ],
          },
          ...(befunde.length === 0 ? [] : [verteilung(befunde)]),
          ...offene(befunde),
          ...unklare(daten),
          ...gedeckte(befunde),
          ...abgelehnte(daten),
        ],
      },
    };
  },
};
