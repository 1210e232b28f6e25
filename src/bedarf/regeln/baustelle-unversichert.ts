// A building under construction.
import { constant } from '../ausdruck.ts';
import { all, isTrue } from '../bedingung.ts';
import type { Guete } from '../deckung.ts';
import { anyAmount, included, zahlIn } from '../vertragsumfang.ts';
import { baukosten, eigenleistung, imBau } from '../fakten/objekte.ts';
import type { Vertragslage } from '../lage/subjekte.ts';
import type { Sicht } from '../sicht.ts';
import type { Regel } from '../regel.ts';

/** Included up to a building sum. */
const bisBausumme = (lage: Vertragslage, sicht: Sicht): Guete => {
  const grenze = zahlIn(lage, 'bausummeBisCents');
  const kosten = baukosten.lies(sicht);
  return grenze !== undefined && kosten !== undefined && kosten > grenze ? 'teils' : 'voll';
};

export const baustelleUnversichertRegeln: readonly Regel[] = [
  {
    id: 'BAU-01',
    sparte: 'bauherrenhaftpflicht',
    subjekt: 'gebaeude',
    stufe: 1,
    art: 'existenziell',
    rang: 8,
    titel: 'Bauherrenhaftpflicht',
    grund: 'Der Bauherr haftet für die Sicherheit auf der Baustelle – auch gegenüber Passanten und Nachbarn.',
    rechtsgrundlage: '§ 823 BGB; BaustellV',
    wenn: isTrue(imBau),
    ziel: { wert: constant(1_000_000_000), einheit: 'Cent', wie: 'empfohlene Deckungssumme' },
    deckung: {
      sparten: ['bauherrenhaftpflicht'],
      wert: 'summe',
      hoechster: true,
      schwelle: anyAmount,
      einschluss: [included(['privathaftpflicht'], 'bauherr', { wennJa: bisBausumme })],
    },
  },
  {
    id: 'BAU-02',
    sparte: 'bauleistung',
    subjekt: 'gebaeude',
    stufe: 1,
    art: 'wichtig',
    rang: 14,
    titel: 'Bauleistungsversicherung',
    grund: 'Unwetter, Vandalismus und Diebstahl eingebauter Teile treffen vor der Abnahme oft den Bauherrn.',
    rechtsgrundlage: '§ 644 BGB',
    wenn: isTrue(imBau),
    ziel: { wert: baukosten, einheit: 'Cent', wie: 'Herstellkosten mit Eigenleistung' },
    deckung: { sparten: ['bauleistung'], wert: 'summe' },
  },
  {
    id: 'BAU-03',
    sparte: 'feuerrohbau',
    subjekt: 'gebaeude',
    stufe: 1,
    art: 'wichtig',
    rang: 14,
    titel: 'Feuerrohbau',
    grund:
      'Der Rohbau braucht Feuerschutz; meist beitragsfrei, wenn die Wohngebäudeversicherung jetzt beantragt wird. Banken verlangen den Nachweis.',
    rechtsgrundlage: 'Darlehensvertrag',
    wenn: isTrue(imBau),
    deckung: { sparten: ['feuerrohbau'], einschluss: [included(['wohngebaeude'], 'rohbau')] },
  },
  {
    id: 'BAU-04',
    sparte: 'bauhelferunfall',
    subjekt: 'gebaeude',
    stufe: 2,
    art: 'sinnvoll',
    rang: 41,
    titel: 'Bauhelfer absichern und anmelden',
    grund:
      'Private Bauhelfer müssen der BG BAU gemeldet werden; der Bauherr selbst und sein Ehegatte sind dort nicht versichert.',
    rechtsgrundlage: '§ 2 Abs. 1 Nr. 1/Abs. 2, § 192 SGB VII',
    wenn: all(isTrue(imBau), isTrue(eigenleistung)),
    deckung: { sparten: ['bauhelferunfall'] },
  },
];
