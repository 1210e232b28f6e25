// Illness and costs on journeys.
import { gt } from '../bedingung.ts';
import { langzeitMonate } from '../fakten/person.ts';
import { reisepreis, tageAusland } from '../fakten/familie.ts';
import type { Guete } from '../deckung.ts';
import type { Vertragslage } from '../lage/subjekte.ts';
import { ohneGesetz } from '../regel.ts';
import type { Regel } from '../regel.ts';
import type { Sicht } from '../sicht.ts';
import { zahlIn } from '../vertragsumfang.ts';

const tageImMonat = 30;

/** The longest journey that somebody in the household is known to plan, in days. */
const laengsteReise = ({ lage }: Sicht): number =>
  Math.max(0, ...lage.personen.map(({ fakten }) => (fakten.reise?.langzeitMonate ?? 0) * tageImMonat));

/** In part where it insures one of several people, or ends before the journey does. */
const jahrespolice = (vertrag: Vertragslage, sicht: Sicht): Guete => {
  const allein = vertrag.vertrag.details['personenkreis'] === 'einzel' && sicht.lage.personen.length > 1;
  const hoechstens = zahlIn(vertrag, 'reisedauerTage') ?? Number.POSITIVE_INFINITY;
  return allein || laengsteReise(sicht) > hoechstens ? 'teils' : 'voll';
};

export const reiseUnversichertRegeln: readonly Regel[] = [
  {
    id: 'RE-01',
    sparte: 'auslandsreise-kranken',
    subjekt: 'haushalt',
    stufe: 1,
    art: 'wichtig',
    rang: 28,
    titel: 'Auslandsreise-Krankenversicherung',
    grund:
      'Die GKV zahlt außerhalb EU/Abkommensstaaten nichts und nie den Rücktransport; PKV-Umfang prüfen. Kostet wenige Euro im Jahr.',
    rechtsgrundlage: '§§ 16, 18 SGB V',
    wenn: gt(tageAusland, 0),
    deckung: {
      sparten: ['auslandsreise-kranken'],
      guete: jahrespolice,
    },
  },
  {
    id: 'RE-02',
    sparte: 'langzeit-ausland-kranken',
    subjekt: 'person',
    stufe: 1,
    art: 'existenziell',
    rang: 9,
    titel: 'Langer Auslandsaufenthalt',
    grund:
      'Jahrespolicen enden meist nach 42–70 Tagen; Work & Travel, Studium und Entsendung brauchen Langzeitschutz.',
    rechtsgrundlage: '§ 4 SGB IV (Ausstrahlung), § 17 SGB V',
    wenn: gt(langzeitMonate, 1.5),
    deckung: { sparten: ['langzeit-ausland-kranken'] },
  },
  {
    id: 'RE-03',
    sparte: 'reiseruecktritt',
    subjekt: 'haushalt',
    stufe: 3,
    art: 'option',
    rang: 83,
    titel: 'Reiserücktritt bei teuren Reisen',
    grund: 'Bei teuren Reisen sind die Stornokosten hoch; nur dann ist der Schutz sinnvoll.',
    rechtsgrundlage: ohneGesetz,
    wenn: gt(reisepreis, 200_000),
    ziel: { wert: reisepreis, einheit: 'Cent', wie: 'Preis der teuersten Reise' },
    deckung: { sparten: ['reiseruecktritt'] },
  },
];
