// Costs of care.
import { constant, param } from '../ausdruck.ts';
import { all, gte, lt } from '../bedingung.ts';
import { liesLeistung } from '../deckung.ts';
import type { Wertleser } from '../deckung.ts';
import { alter } from '../fakten/person.ts';
import { pflegeluecke } from '../formeln/rente.ts';
import type { Regel } from '../regel.ts';

/** Monthly pension, or thirty daily benefits. */
const pflegeImMonat: Wertleser = (lage) => {
  const tagessatz = liesLeistung(lage, 'tagessatz');
  return liesLeistung(lage, 'renteMonat') ?? (tagessatz === undefined ? undefined : tagessatz * 30);
};

export const pflegeLueckeRegeln: readonly Regel[] = [
  {
    id: 'PF-01',
    sparte: 'pflegezusatz',
    subjekt: 'person',
    stufe: 2,
    art: 'wichtig',
    rang: 33,
    titel: 'Pflegelücke',
    grund:
      'Die Pflegeversicherung ist nur eine Teilkasko. Der durchschnittliche Eigenanteil im Pflegeheim lag bundesweit bei 3.364 € im Monat (erstes Jahr, vdek, 01.07.2026).',
    rechtsgrundlage: '§§ 36–43c SGB XI',
    hinweis: 'Pflege-Neuordnungsgesetz (Kabinett 30.09.2026) kann Leistungen und Grade ab 2027 ändern.',
    wenn: all(gte(alter, 30), lt(alter, 75)),
    ziel: {
      wert: pflegeluecke,
      einheit: 'Cent/Monat',
      wie: 'Eigenanteil im Pflegeheim weniger 90 % der Nettorente',
    },
    zahlen: [
      { label: 'Eigenanteil im Pflegeheim', wert: param('eigenanteilPflegeheim'), einheit: 'Cent/Monat' },
    ],
    deckung: {
      sparten: ['pflegezusatz'],
      wert: pflegeImMonat,
      schwelle: (ziel) => (ziel === undefined ? undefined : ziel / 2),
      guete: (lage) => (lage.vertrag.details['pflegeBahr'] === true ? 'teils' : 'voll'),
    },
  },
  {
    id: 'PF-02',
    sparte: 'pflegezusatz',
    subjekt: 'person',
    stufe: 2,
    art: 'option',
    rang: 55,
    titel: 'Früher Einstieg in die Pflegezusatzversicherung',
    grund:
      'Junger Eintritt sichert Gesundheit und Beitrag; zuerst müssen aber Haftpflicht, Arbeitskraft und Altersvorsorge stehen.',
    rechtsgrundlage: '§§ 126–130 SGB XI (geförderte Pflegevorsorge)',
    wenn: lt(alter, 40),
    ziel: { wert: constant(150_000), einheit: 'Cent/Monat', wie: 'bei Pflegegrad 4 und 5' },
    deckung: { sparten: ['pflegezusatz'] },
  },
];
