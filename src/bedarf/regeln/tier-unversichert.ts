// Liability for and costs of animals.
import { constant } from '../ausdruck.ts';
import { all, any, gte, is, isIn, isTrue } from '../bedingung.ts';
import type { Guete } from '../deckung.ts';
import { allOf, zahlIn } from '../vertragsumfang.ts';
import { bundesland, gewicht, listenhund, schulterhoehe, tierart } from '../fakten/objekte.ts';
import type { Vertragslage } from '../lage/subjekte.ts';
import type { Regel } from '../regel.ts';

/** Duty for every dog. Law of the states, changes often. */
const pflichtlaender = ['BE', 'HH', 'NI', 'ST', 'SH', 'TH'];

/** As many as counted; a contract that names none insures an unknown number. */
const anzahlTiere = (lage: Vertragslage): number | undefined => zahlIn(lage, 'anzahlTiere');

const reiter = (lage: Vertragslage): Guete => {
  const { fremdreiter, reitbeteiligung } = lage.vertrag.details;
  return fremdreiter === false || reitbeteiligung === false ? 'teils' : 'voll';
};

export const tierUnversichertRegeln: readonly Regel[] = [
  {
    id: 'TIER-01',
    sparte: 'hundehalterhaftpflicht',
    subjekt: 'tier',
    stufe: 1,
    art: 'pflicht',
    rang: 8,
    titel: 'Hundehaftpflicht: in diesem Bundesland/für diesen Hund Pflicht',
    grund:
      'Tierhalter haften ohne Verschulden. In Berlin, Hamburg, Niedersachsen, Sachsen-Anhalt, Schleswig-Holstein und Thüringen ist die Versicherung für alle Hunde Pflicht; in NRW für große Hunde (ab 20 kg oder 40 cm), fast überall für gefährliche/Listenhunde.',
    rechtsgrundlage: '§ 833 BGB; Hundegesetze der Länder',
    hinweis: 'Landesrecht ändert sich oft: außerhalb der genannten Länder bitte im Einzelfall prüfen.',
    wenn: all(
      is(tierart, 'hund'),
      any(
        isIn(bundesland, pflichtlaender),
        isTrue(listenhund),
        all(is(bundesland, 'NW'), any(gte(gewicht, 20), gte(schulterhoehe, 40))),
      ),
    ),
    ziel: {
      wert: constant(1_000_000_000),
      einheit: 'Cent',
      wie: 'empfohlene Deckungssumme; gesetzlich je Land 0,5 bis 1 Mio. €',
    },
    deckung: { sparten: ['hundehalterhaftpflicht'], wert: 'summe', hoechster: true, umfang: anzahlTiere },
  },
  {
    id: 'TIER-02',
    sparte: 'hundehalterhaftpflicht',
    subjekt: 'tier',
    stufe: 1,
    art: 'existenziell',
    rang: 11,
    titel: 'Hundehaftpflicht',
    grund:
      'Die Privathaftpflicht deckt eigene Hunde nicht. Ein Unfall mit Personenschaden kann Millionen kosten; Halter haften auch ohne eigenes Verschulden.',
    rechtsgrundlage: '§ 833 Satz 1 BGB',
    wenn: is(tierart, 'hund'),
    ziel: { wert: constant(1_000_000_000), einheit: 'Cent', wie: 'empfohlene Deckungssumme' },
    deckung: { sparten: ['hundehalterhaftpflicht'], wert: 'summe', hoechster: true, umfang: anzahlTiere },
    nachrangZu: 'TIER-01',
  },
  {
    id: 'TIER-03',
    sparte: 'pferdehalterhaftpflicht',
    subjekt: 'tier',
    stufe: 1,
    art: 'existenziell',
    rang: 11,
    titel: 'Pferdehaftpflicht',
    grund:
      'Pferde sind in der Privathaftpflicht nicht versichert; Fremdreiter- und Reitbeteiligung mitversichern.',
    rechtsgrundlage: '§ 833 BGB',
    wenn: isIn(tierart, ['pferd', 'pony', 'esel']),
    ziel: { wert: constant(1_000_000_000), einheit: 'Cent', wie: 'empfohlene Deckungssumme' },
    deckung: {
      sparten: ['pferdehalterhaftpflicht'],
      wert: 'summe',
      hoechster: true,
      umfang: anzahlTiere,
      guete: reiter,
    },
  },
  {
    id: 'TIER-04',
    sparte: 'tierkranken',
    alternativen: ['tierleben'],
    subjekt: 'tier',
    stufe: 3,
    art: 'option',
    rang: 85,
    titel: 'Tier-OP-/Tierkrankenversicherung',
    grund:
      'Tierarztkosten sind seit der neuen Gebührenordnung (GOT, 22.11.2022) deutlich höher; OP-Schutz ist die günstigere Variante.',
    rechtsgrundlage: 'GOT 2022',
    wenn: isIn(tierart, ['hund', 'katze', 'pferd', 'pony']),
    deckung: { sparten: ['tierkranken', 'tierleben'] },
  },
  {
    id: 'TIER-05',
    sparte: 'privathaftpflicht',
    subjekt: 'tier',
    stufe: 1,
    art: 'hinweis',
    rang: 70,
    titel: 'Katze: in der Privathaftpflicht enthalten',
    grund: 'Katzen und Kleintiere sind in der Privathaftpflicht mitversichert – keine eigene Police nötig.',
    rechtsgrundlage: '§ 833 BGB',
    wenn: is(tierart, 'katze'),
    deckung: { sparten: ['privathaftpflicht'], umfang: allOf },
  },
];
