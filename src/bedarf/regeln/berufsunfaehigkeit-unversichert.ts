// Loss of the ability to work.
import { anteil, constant, param } from '../ausdruck.ts';
import { all, any, is, isIn, isTrue, lt } from '../bedingung.ts';
import type { Einschluss, Guete } from '../deckung.ts';
import { anyAmount, buRente, buSparten, hasBu, inPart, isBuVertrag, zahlIn } from '../vertragsumfang.ts';
import {
  alter,
  beamte,
  berufsstatus,
  buNichtMoeglich,
  erwerbstaetige,
  gefahrgeneigterBeruf,
  isVersichert,
  nettoMonat,
  selbststaendige,
} from '../fakten/person.ts';
import { dienstunfaehigkeitsluecke } from '../formeln/rente.ts';
import type { Vertragslage } from '../lage/subjekte.ts';
import type { Regel } from '../regel.ts';

const sechzigProzent = anteil(60, nettoMonat);

const bisAlter65 = (lage: Vertragslage): Guete =>
  (zahlIn(lage, 'leistungEndalter') ?? zahlIn(lage, 'endalter') ?? 67) < 65 ? 'teils' : 'voll';

const unfallrente: Einschluss = {
  sparten: ['unfall'],
  guete: (lage, { subjekt }) =>
    (zahlIn(lage, 'unfallrenteMonatCents') ?? 0) > 0 &&
    subjekt.art === 'person' &&
    isVersichert(lage, subjekt)
      ? 'teils'
      : 'keine',
};

const dienstunfaehigkeit = new Set(['dienstunfaehigkeit']);
/** Only a true clause binds the insurer to the decision of the employer. */
const echteKlausel = (lage: Vertragslage): Guete => {
  const klausel = lage.vertrag.details['duKlausel'];
  if (klausel === true) return 'voll';
  return dienstunfaehigkeit.has(lage.vertrag.sparte) && klausel === undefined ? 'voll' : 'teils';
};

export const berufsunfaehigkeitUnversichertRegeln: readonly Regel[] = [
  {
    id: 'BU-01',
    sparte: 'berufsunfaehigkeit',
    subjekt: 'person',
    stufe: 1,
    art: 'existenziell',
    rang: 3,
    titel: 'Berufsunfähigkeit absichern',
    grund:
      'Die gesetzliche Erwerbsminderungsrente ist niedrig (Bestand 2024: im Schnitt 1.044 € bei voller, 657 € bei teilweiser Erwerbsminderung) und fragt nicht nach dem Beruf. Ohne BU fehlt das Einkommen auf Dauer.',
    rechtsgrundlage: '§ 43 SGB VI (Erwerbsminderung), § 172 VVG (BU)',
    hinweis: 'Versicherer begrenzen i. d. R. auf 60–70 % Brutto bzw. ~80 % Netto.',
    wenn: all(is(berufsstatus, 'angestellt'), lt(alter, 60)),
    ziel: { wert: anteil(75, nettoMonat), einheit: 'Cent/Monat', wie: '75 % vom Netto, bis Alter 67' },
    zahlen: [
      { label: 'Netto', wert: nettoMonat, einheit: 'Cent/Monat' },
      {
        label: 'Erwerbsminderungsrente im Schnitt (voll)',
        wert: param('erwerbsminderungsrente.voll'),
        einheit: 'Cent/Monat',
      },
    ],
    deckung: {
      sparten: buSparten,
      zaehlt: isBuVertrag,
      wert: buRente,
      genau: true,
      schwelle: (_, sicht) => sechzigProzent.lies(sicht),
      guete: bisAlter65,
      einschluss: [inPart('erwerbsunfaehigkeit', 'grundfaehigkeit'), unfallrente],
    },
  },
  {
    id: 'BU-02',
    sparte: 'dienstunfaehigkeit',
    subjekt: 'person',
    stufe: 1,
    art: 'existenziell',
    rang: 3,
    titel: 'Dienstunfähigkeit absichern',
    grund:
      'Beamte auf Widerruf haben keinen, auf Probe meist nur bei Dienstbeschädigung Anspruch; Beamte auf Lebenszeit erst nach fünf Dienstjahren und in den ersten Jahren nur Mindestversorgung.',
    rechtsgrundlage: '§§ 44, 49 BBG; § 4 Abs. 1, § 14 BeamtVG',
    wenn: isIn(berufsstatus, beamte),
    ziel: {
      wert: dienstunfaehigkeitsluecke,
      einheit: 'Cent/Monat',
      wie: '75 % vom Netto weniger Versorgung',
    },
    zahlen: [{ label: 'Netto', wert: nettoMonat, einheit: 'Cent/Monat' }],
    deckung: { sparten: buSparten, zaehlt: isBuVertrag, wert: buRente, genau: true, guete: echteKlausel },
  },
  {
    id: 'BU-03',
    sparte: 'berufsunfaehigkeit',
    subjekt: 'person',
    stufe: 1,
    art: 'existenziell',
    rang: 3,
    titel: 'Selbstständige: Arbeitskraft',
    grund:
      'Selbstständige ohne Pflichtbeiträge verlieren meist den Schutz der Erwerbsminderungsrente (3 Pflichtjahre in den letzten 5 Jahren). Die BU ersetzt oft den gesamten Grundschutz.',
    rechtsgrundlage: '§ 43 Abs. 1 Nr. 2 SGB VI; §§ 2, 4, 6 SGB VI',
    hinweis: 'Umorganisationsklausel prüfen.',
    wenn: all(isIn(berufsstatus, selbststaendige), lt(alter, 60)),
    ziel: { wert: anteil(75, nettoMonat), einheit: 'Cent/Monat', wie: '75 % vom Netto, bis Alter 67' },
    zahlen: [{ label: 'Netto', wert: nettoMonat, einheit: 'Cent/Monat' }],
    deckung: {
      sparten: buSparten,
      zaehlt: isBuVertrag,
      wert: buRente,
      schwelle: (_, sicht) => sechzigProzent.lies(sicht),
    },
  },
  {
    id: 'BU-04',
    sparte: 'berufsunfaehigkeit',
    subjekt: 'person',
    stufe: 1,
    art: 'wichtig',
    rang: 10,
    titel: 'BU früh sichern (Schüler, Azubi, Student)',
    grund:
      'Junge Menschen haben meist keinen gesetzlichen Anspruch (Wartezeit 5 Jahre) und bekommen gesund und günstig Schutz mit Nachversicherungsgarantie.',
    rechtsgrundlage: '§ 50, § 43, § 53 SGB VI',
    wenn: isIn(berufsstatus, ['student', 'auszubildend', 'schueler']),
    ziel: { wert: constant(150_000), einheit: 'Cent/Monat', wie: 'soweit der Anbieter sie zulässt' },
    deckung: { sparten: buSparten, zaehlt: isBuVertrag, wert: buRente, schwelle: anyAmount },
  },
  {
    id: 'BU-05',
    sparte: 'grundfaehigkeit',
    alternativen: ['erwerbsunfaehigkeit', 'schwere-krankheiten', 'unfall'],
    subjekt: 'person',
    stufe: 1,
    art: 'sinnvoll',
    rang: 22,
    titel: 'Alternative, wenn eine BU nicht möglich oder zu teuer ist',
    grund:
      'Bei Risikoberuf oder Vorerkrankung kommen Grundfähigkeits-, Erwerbsunfähigkeits-, Schwere-Krankheiten- oder Unfallversicherung in Betracht – mit anderem Leistungsauslöser.',
    rechtsgrundlage: '§ 19 VVG (Anzeigepflicht), § 172 VVG',
    wenn: all(
      isIn(berufsstatus, erwerbstaetige),
      any(isTrue(gefahrgeneigterBeruf), isTrue(buNichtMoeglich)),
      lt(alter, 60),
    ),
    ziel: { wert: anteil(60, nettoMonat), einheit: 'Cent/Monat', wie: '60 % vom Netto' },
    zahlen: [{ label: 'Netto', wert: nettoMonat, einheit: 'Cent/Monat' }],
    deckung: {
      sparten: ['grundfaehigkeit', 'erwerbsunfaehigkeit', 'schwere-krankheiten', 'unfall'],
      wert: 'renteMonat',
      schwelle: anyAmount,
    },
  },
  {
    id: 'BU-06',
    sparte: 'berufsunfaehigkeit',
    subjekt: 'person',
    stufe: 2,
    art: 'pruefen',
    rang: 21,
    titel: 'BU-Rente noch passend?',
    grund:
      'Einkommen, Familie oder Darlehen haben sich geändert. Nachversicherungsgarantien gelten meist nur wenige Monate nach dem Ereignis.',
    rechtsgrundlage: 'Vertragsbedingungen (Nachversicherung), § 163 VVG',
    wenn: hasBu,
    ziel: { wert: anteil(75, nettoMonat), einheit: 'Cent/Monat', wie: '75 % vom Netto' },
    zahlen: [{ label: 'Netto', wert: nettoMonat, einheit: 'Cent/Monat' }],
    deckung: {
      sparten: buSparten,
      zaehlt: isBuVertrag,
      wert: buRente,
      genau: true,
      schwelle: (_, sicht) => sechzigProzent.lies(sicht),
    },
  },
];
