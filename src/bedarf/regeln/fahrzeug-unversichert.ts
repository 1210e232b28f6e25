// Cover of each vehicle and its driver.
import { constant } from '../ausdruck.ts';
import { all, any, gt, isIn, isTrue, lte, not } from '../bedingung.ts';
import type { Guete } from '../deckung.ts';
import { anyAmount, included, zahlIn } from '../vertragsumfang.ts';
import {
  fahrzeugAlter,
  fahrzeugwert,
  finanzierung,
  hatFahrzeug,
  istFahrzeug,
  istZugelassen,
} from '../fakten/objekte.ts';
import type { Vertragslage } from '../lage/subjekte.ts';
import type { Sicht } from '../sicht.ts';
import { ohneGesetz } from '../regel.ts';
import type { Regel } from '../regel.ts';

/** One contract per vehicle; a fleet insures them all. */
const fuhrpark = ({ vertrag }: Vertragslage): number =>
  flotte.has(vertrag.sparte) ? Number.POSITIVE_INFINITY : 1;
const flotte = new Set(['kfz-flotte']);

type Kasko = { readonly sparten: ReadonlySet<string>; readonly felder: readonly string[] };

/** Cover by a line of its own, or as a part of the motor contract. */
const kasko =
  ({ sparten, felder }: Kasko) =>
  ({ vertrag: { sparte, details } }: Vertragslage): Guete => {
    if (sparten.has(sparte)) return 'voll';
    const antworten = felder.map((feld) => details[feld]);
    if (antworten.includes(true)) return 'voll';
    return antworten.includes(undefined) ? 'unklar' : 'keine';
  };
const teil = kasko({ sparten: new Set(['teilkasko', 'vollkasko']), felder: ['vollkasko', 'teilkasko'] });
const voll = kasko({ sparten: new Set(['vollkasko']), felder: ['vollkasko'] });

/** A known partial cover without a word of full cover is partial; leasing without GAP too. */
const vollkasko = (lage: Vertragslage, { subjekt }: Sicht): Guete => {
  const { details } = lage.vertrag;
  const guete = voll(lage);
  const geleast = subjekt.art === 'fahrzeug' && subjekt.fakten.finanzierung === 'leasing';
  if (guete === 'voll') return geleast && details['gapDeckung'] === false ? 'teils' : 'voll';
  return teil(lage) === 'voll' ? 'teils' : guete;
};

/** Insurance plates run from March to February (§ 52 FZV); an old one is none. */
const laufendesKennzeichen = (vertrag: Vertragslage, { lage: { stichtag } }: Sicht): Guete => {
  const jahr = zahlIn(vertrag, 'verkehrsjahr');
  const laufend = Number(stichtag.slice(0, 4)) - (stichtag.slice(5, 7) < '03' ? 1 : 0);
  return jahr === undefined || jahr >= laufend ? 'voll' : 'keine';
};

const anzahlFahrzeuge = (lage: Vertragslage): number =>
  zahlIn(lage, 'anzahlFahrzeuge') ?? Number.POSITIVE_INFINITY;

export const fahrzeugUnversichertRegeln: readonly Regel[] = [
  {
    id: 'KFZ-01',
    sparte: 'kfz-haftpflicht',
    subjekt: 'fahrzeug',
    stufe: 1,
    art: 'pflicht',
    rang: 1,
    titel: 'Kfz-Haftpflicht ist Pflicht',
    grund:
      'Jedes zugelassene Fahrzeug braucht Haftpflichtschutz. Gesetzlich mindestens 7,5 Mio. € für Personen- und 1,3 Mio. € für Sachschäden, marktüblich 100 Mio. €.',
    rechtsgrundlage: '§§ 1, 4 PflVG mit Anlage zu § 4 Abs. 2',
    hinweis: 'Bis zur Umsetzung der KH-Richtlinie 2024 lag die Mindestsumme für Sachschäden bei 1,22 Mio. €.',
    wenn: all(istFahrzeug, istZugelassen),
    ziel: { wert: constant(10_000_000_000), einheit: 'Cent', wie: 'marktübliche Deckungssumme' },
    deckung: {
      sparten: ['kraftfahrt', 'kfz-haftpflicht', 'kfz-flotte'],
      wert: 'summe',
      hoechster: true,
      schwelle: anyAmount,
      umfang: fuhrpark,
    },
  },
  {
    id: 'KFZ-02',
    sparte: 'vollkasko',
    alternativen: ['kfz-baustein'],
    subjekt: 'fahrzeug',
    stufe: 2,
    art: 'wichtig',
    rang: 31,
    titel: 'Vollkasko für neue, geleaste oder finanzierte Fahrzeuge',
    grund:
      'Leasinggeber und Banken verlangen Vollkasko; bei neuen Fahrzeugen droht sonst hoher Wertverlust. GAP-Deckung bei Leasing prüfen.',
    rechtsgrundlage: 'Leasing-/Darlehensvertrag',
    wenn: all(istZugelassen, any(isIn(finanzierung, ['leasing', 'kredit']), lte(fahrzeugAlter, 5))),
    ziel: { wert: fahrzeugwert, einheit: 'Cent', wie: 'Wert des Fahrzeugs' },
    deckung: { sparten: ['vollkasko', 'teilkasko', 'kraftfahrt'], guete: vollkasko },
  },
  {
    id: 'KFZ-03',
    sparte: 'teilkasko',
    subjekt: 'fahrzeug',
    stufe: 2,
    art: 'sinnvoll',
    rang: 50,
    titel: 'Teilkasko prüfen',
    grund: 'Diebstahl, Glas, Hagel, Sturm, Wild: bei Restwert über etwa 3.000 € lohnt die Teilkasko meist.',
    rechtsgrundlage: ohneGesetz,
    wenn: all(istZugelassen, gt(fahrzeugAlter, 5), gt(fahrzeugwert, 300_000)),
    deckung: { sparten: ['teilkasko', 'vollkasko', 'kraftfahrt'], guete: teil },
  },
  {
    id: 'KFZ-04',
    sparte: 'schutzbrief',
    subjekt: 'fahrzeug',
    stufe: 3,
    art: 'option',
    rang: 80,
    titel: 'Schutzbrief',
    grund:
      'Pannen-, Abschlepp- und Rückreisehilfe für wenige Euro; Doppelversicherung mit Automobilclub vermeiden.',
    rechtsgrundlage: ohneGesetz,
    hinweis: 'Bei Mitgliedern eines Automobilclubs als erledigt vermerken.',
    wenn: all(istFahrzeug, istZugelassen),
    deckung: {
      sparten: ['schutzbrief'],
      umfang: anzahlFahrzeuge,
      einschluss: [included(['kraftfahrt', 'kfz-haftpflicht', 'vollkasko', 'teilkasko'], 'schutzbrief')],
    },
  },
  {
    id: 'KFZ-05',
    sparte: 'versicherungskennzeichen',
    subjekt: 'fahrzeug',
    stufe: 1,
    art: 'pflicht',
    rang: 9,
    titel: 'Versicherungskennzeichen',
    grund:
      'E-Scooter, Mofas, Mopeds und S-Pedelecs brauchen ein jährlich neues Versicherungskennzeichen (Verkehrsjahr 01.03.–28./29.02.).',
    rechtsgrundlage: '§ 1 PflVG; § 2 eKFV; §§ 26 ff. FZV',
    wenn: all(istFahrzeug, not(istZugelassen)),
    deckung: { sparten: ['versicherungskennzeichen'], guete: laufendesKennzeichen },
  },
  {
    id: 'KFZ-06',
    sparte: 'kfz-baustein',
    subjekt: 'person',
    stufe: 2,
    art: 'sinnvoll',
    rang: 62,
    titel: 'Fahrerschutz',
    grund:
      'Beim selbst verschuldeten Unfall sind alle Insassen geschützt – nur der Fahrer nicht. Berufsunfähigkeits- und Unfallversicherung gehen vor.',
    rechtsgrundlage: ohneGesetz,
    wenn: isTrue(hatFahrzeug),
    deckung: {
      sparten: ['kfz-baustein'],
      einschluss: [included(['kraftfahrt', 'kfz-haftpflicht'], 'fahrerschutz')],
    },
  },
];
