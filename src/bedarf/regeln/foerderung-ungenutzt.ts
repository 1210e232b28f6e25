// Subsidies for old-age savings left unused.
import { constant } from '../ausdruck.ts';
import { all, any, from, gt, is, isIn, isTrue, lt, not } from '../bedingung.ts';
import { anyAmount, beitragJahr, beitragMonat, hasContract, zahlIn } from '../vertragsumfang.ts';
import {
  alter,
  berufsstatus,
  bruttoJahr,
  bruttoVorjahr,
  selbststaendige,
  vlUngenutzt,
} from '../fakten/person.ts';
import {
  basisrenteRaum,
  entgeltumwandlungMonat,
  riesterMindestbeitrag,
  vollerEigenbeitrag,
} from '../formeln/rente.ts';
import type { Regel } from '../regel.ts';

export const foerderungUngenutztRegeln: readonly Regel[] = [
  {
    id: 'AV-02',
    sparte: 'betriebliche-altersversorgung',
    subjekt: 'person',
    stufe: 2,
    art: 'wichtig',
    rang: 32,
    titel: 'Betriebliche Altersversorgung nutzen',
    grund:
      'Anspruch auf Entgeltumwandlung bis 4 % der BBG; der Arbeitgeber muss 15 % Zuschuss geben, soweit er Sozialbeiträge spart.',
    rechtsgrundlage: '§ 1a Abs. 1, 1a BetrAVG; § 3 Nr. 63 EStG',
    hinweis: 'Geringverdiener: Arbeitgeber-Förderbetrag § 100 EStG (ab 2027 höhere Grenzen durch BRSG II).',
    wenn: all(
      isIn(berufsstatus, ['angestellt', 'auszubildend', 'gesellschafter-geschaeftsfuehrer']),
      lt(alter, 63),
    ),
    ziel: {
      wert: entgeltumwandlungMonat,
      einheit: 'Cent/Monat',
      wie: 'sozialversicherungsfreier Höchstbetrag',
    },
    deckung: {
      sparten: ['betriebliche-altersversorgung'],
      wert: beitragMonat,
      guete: (lage) => (zahlIn(lage, 'arbeitgeberzuschussMonatCents') === 0 ? 'teils' : 'voll'),
    },
    vorschau: true,
  },
  {
    id: 'AV-03',
    sparte: 'altersvorsorgedepot',
    subjekt: 'person',
    stufe: 2,
    art: 'wichtig',
    rang: 34,
    titel: 'Geförderte private Altersvorsorge ab 2027',
    grund:
      'Ab 01.01.2027 ersetzt der neue Altersvorsorgevertrag (auch Depot ohne Garantie) Riester im Neugeschäft: Grundzulage bis 540 € im Jahr, je Kind bis 300 €.',
    rechtsgrundlage:
      '§§ 10a, 79–93 EStG i. d. F. Altersvorsorgereformgesetz vom 26.05.2026 (BGBl. 2026 I Nr. 156)',
    hinweis: 'Den Kreis der Berechtigten, besonders bei Selbstständigen, vor dem Rat am Gesetzestext prüfen.',
    wenn: all(
      from('2026-05-26'),
      isIn(berufsstatus, [
        'angestellt',
        'auszubildend',
        'beamter',
        'beamter-auf-probe',
        'selbststaendig',
        'freiberufler',
      ]),
      lt(alter, 64),
      not(hasContract('riester-rente')),
    ),
    ziel: { wert: vollerEigenbeitrag, einheit: 'Cent/Jahr', wie: 'Eigenbeitrag für die volle Grundzulage' },
    deckung: { sparten: ['altersvorsorgedepot'], wert: beitragJahr, schwelle: anyAmount },
  },
  {
    id: 'AV-04',
    sparte: 'riester-rente',
    subjekt: 'person',
    stufe: 2,
    art: 'pruefen',
    rang: 39,
    titel: 'Riester-Bestand: behalten, ruhen oder wechseln',
    grund:
      'Bestand bleibt geschützt; ab 2027 ist ein Wechsel in die neue Förderung möglich, aber nicht immer vorteilhaft (Garantie, Kosten, Kinderzulage).',
    rechtsgrundlage: '§ 10a, §§ 84 ff. EStG; Übergangsrecht 2027',
    wenn: hasContract('riester-rente'),
    ziel: { wert: riesterMindestbeitrag, einheit: 'Cent/Jahr', wie: 'Mindesteigenbeitrag nach altem Recht' },
    zahlen: [{ label: 'Brutto im Vorjahr', wert: bruttoVorjahr, einheit: 'Cent/Jahr' }],
    deckung: { sparten: ['riester-rente'], wert: beitragJahr, genau: true },
  },
  {
    id: 'AV-05',
    sparte: 'basisrente',
    subjekt: 'person',
    stufe: 3,
    art: 'sinnvoll',
    rang: 56,
    titel: 'Basisrente',
    grund:
      'Hoher Steuersatz oder keine gesetzliche Rente: Beiträge sind zu 100 % bis zum Höchstbetrag absetzbar, dafür gebunden und nicht kapitalisierbar.',
    rechtsgrundlage: '§ 10 Abs. 1 Nr. 2 Buchst. b, Abs. 3 EStG',
    wenn: any(isIn(berufsstatus, selbststaendige), gt(bruttoJahr, 8_000_000)),
    ziel: {
      wert: basisrenteRaum,
      einheit: 'Cent/Jahr',
      wie: 'Höchstbetrag weniger Beiträge zur gesetzlichen Rente',
    },
    zahlen: [{ label: 'Jahresbrutto', wert: bruttoJahr, einheit: 'Cent/Jahr' }],
    deckung: { sparten: ['basisrente'], wert: beitragJahr, schwelle: anyAmount },
  },
  {
    id: 'AV-07',
    sparte: 'private-rente',
    subjekt: 'person',
    stufe: 3,
    art: 'option',
    rang: 77,
    titel: 'Vermögenswirksame Leistungen abrufen',
    grund: 'Ein Zuschuss des Arbeitgebers von bis zu 40 € im Monat bleibt ungenutzt.',
    rechtsgrundlage: '5. VermBG',
    wenn: all(is(berufsstatus, 'angestellt'), isTrue(vlUngenutzt)),
    ziel: { wert: constant(4_000), einheit: 'Cent/Monat', wie: 'Zuschuss des Arbeitgebers' },
    deckung: { sparten: ['private-rente'] },
  },
];
