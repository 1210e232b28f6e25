// Limits of statutory health benefits.
import { constant, param } from '../ausdruck.ts';
import { isIn } from '../bedingung.ts';
import { zahlIn } from '../vertragsumfang.ts';
import { gkv, krankenversicherung } from '../fakten/person.ts';
import type { Regel } from '../regel.ts';

export const kassenleistungBegrenztRegeln: readonly Regel[] = [
  {
    id: 'ZZ-01',
    sparte: 'zahnzusatz',
    subjekt: 'person',
    stufe: 3,
    art: 'sinnvoll',
    rang: 57,
    titel: 'Zahnersatz: Kasse zahlt ab 2027 weniger',
    grund:
      'Der Festzuschuss sinkt für Bewilligungen ab 01.01.2027 von 60/70/75 % auf 50/60/65 % der Regelversorgung.',
    rechtsgrundlage: '§ 55 SGB V i. d. F. GKV-Beitragssatzstabilisierungsgesetz (BGBl. 2026 I Nr. 228)',
    hinweis: 'Angeratene Behandlungen sind nicht versicherbar.',
    wenn: isIn(krankenversicherung, [...gkv, 'kvdr']),
    ziel: { wert: constant(80), einheit: 'Prozent', wie: 'Erstattung mit der Kasse, besser 100 %' },
    zahlen: [
      {
        label: 'Festzuschuss ohne Bonus',
        wert: param('festzuschussZahnersatz.ohneBonus'),
        einheit: 'Prozent',
      },
    ],
    deckung: { sparten: ['zahnzusatz'], wert: (lage) => zahlIn(lage, 'erstattungProzent') },
  },
  {
    id: 'ZZ-02',
    sparte: 'stationaere-zusatz',
    subjekt: 'person',
    stufe: 3,
    art: 'sinnvoll',
    rang: 63,
    titel: 'Stationäre Wahlleistungen',
    grund: 'Ein-/Zweibettzimmer und Chefarzt sind keine Kassenleistung.',
    rechtsgrundlage: '§ 17 KHEntgG; GOÄ',
    wenn: isIn(krankenversicherung, gkv),
    deckung: { sparten: ['stationaere-zusatz'] },
  },
  {
    id: 'ZZ-03',
    sparte: 'ambulante-zusatz',
    subjekt: 'person',
    stufe: 3,
    art: 'option',
    rang: 82,
    titel: 'Brille, Heilpraktiker, Vorsorge',
    grund: 'Die Leistungen der Kasse sind begrenzt; eine Zusatzversicherung ist hier eher Komfort.',
    rechtsgrundlage: '§ 33 SGB V',
    wenn: isIn(krankenversicherung, gkv),
    deckung: { sparten: ['ambulante-zusatz'] },
  },
];
