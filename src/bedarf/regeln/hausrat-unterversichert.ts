// Contents of the home.
import { erste, formel, oder } from '../ausdruck.ts';
import { all, any, gt, is, isIn, isTrue, not } from '../bedingung.ts';
import type { Einschluss } from '../deckung.ts';
import { goodIf, included, zahlIn } from '../vertragsumfang.ts';
import {
  ebike,
  erdgeschossOderKeller,
  fahrradwert,
  grosseGlasflaechen,
  hausratwert,
  wertsachen,
  wohnflaeche,
  wohnstatus,
} from '../fakten/familie.ts';
import { ohneGesetz } from '../regel.ts';
import type { Regel } from '../regel.ts';

/** Usual flat rate per square metre for a waiver of underinsurance. */
const jeQuadratmeterCents = 65_000;
const nachFlaeche = formel([wohnflaeche], (flaeche) => Math.round(flaeche * jeQuadratmeterCents));
const hausratbedarf = erste(
  formel([nachFlaeche, oder(hausratwert, 0)], (flaeche, wert) => Math.max(flaeche, wert)),
  hausratwert,
);

/** The home contents insurance pays for bicycles up to a sum of its own. */
const radImHausrat: Einschluss = {
  sparten: ['hausrat'],
  feld: 'fahrradsummeCents',
  guete: (lage, sicht) => {
    const summe = zahlIn(lage, 'fahrradsummeCents');
    const wert = fahrradwert.lies(sicht);
    if (summe === undefined) return 'unklar';
    return summe > 0 && (wert === undefined || summe >= wert) ? 'voll' : summe > 0 ? 'teils' : 'keine';
  },
};

export const hausratUnterversichertRegeln: readonly Regel[] = [
  {
    id: 'HR-01',
    sparte: 'hausrat',
    subjekt: 'haushalt',
    stufe: 2,
    art: 'wichtig',
    rang: 30,
    titel: 'Hausrat',
    grund:
      'Feuer, Einbruch, Leitungswasser oder Sturm können den gesamten Hausrat kosten. Faustregel: 650 € je m² Wohnfläche für den Unterversicherungsverzicht.',
    rechtsgrundlage: '§ 75 VVG (Unterversicherung)',
    wenn: not(is(wohnstatus, 'bei-eltern')),
    ziel: { wert: hausratbedarf, einheit: 'Cent', wie: '650 € je m² oder der Wert des Hausrats' },
    deckung: {
      sparten: ['hausrat'],
      wert: 'summe',
      genau: true,
      ohneSumme: ({ vertrag }) => vertrag.details['unterversicherungsverzicht'] === true,
    },
  },
  {
    id: 'HR-02',
    sparte: 'fahrrad',
    subjekt: 'haushalt',
    stufe: 3,
    art: 'sinnvoll',
    rang: 65,
    titel: 'Fahrrad/E-Bike',
    grund:
      'Der Diebstahl unterwegs ist nur mit Fahrradbaustein (meist 1–10 % der Summe) oder eigener Police versichert.',
    rechtsgrundlage: ohneGesetz,
    wenn: any(gt(fahrradwert, 100_000), isTrue(ebike)),
    ziel: { wert: fahrradwert, einheit: 'Cent', wie: 'Wert der Fahrräder' },
    deckung: { sparten: ['fahrrad'], wert: 'summe', einschluss: [radImHausrat] },
  },
  {
    id: 'HR-03',
    sparte: 'hausrat',
    subjekt: 'haushalt',
    stufe: 2,
    art: 'sinnvoll',
    rang: 58,
    titel: 'Elementar auch im Hausrat',
    grund:
      'Erdgeschoss/Keller: Starkregen zerstört Möbel und Technik, die Gebäudeversicherung zahlt dafür nicht.',
    rechtsgrundlage: ohneGesetz,
    wenn: all(
      isIn(wohnstatus, ['mieter', 'eigentuemer-wohnung', 'eigentuemer-haus']),
      isTrue(erdgeschossOderKeller),
    ),
    deckung: { sparten: ['hausrat'], guete: goodIf('elementar', { sonst: 'keine' }) },
  },
  {
    id: 'HR-04',
    sparte: 'wertsachen',
    subjekt: 'haushalt',
    stufe: 3,
    art: 'option',
    rang: 75,
    titel: 'Wertsachen/Kunst',
    grund: 'Wertsachen sind in der Hausratpolice auf etwa 20–30 % der Summe begrenzt.',
    rechtsgrundlage: 'Bedingungen (VHB)',
    wenn: gt(wertsachen, 2_000_000),
    ziel: { wert: wertsachen, einheit: 'Cent', wie: 'Wert der Wertsachen' },
    deckung: { sparten: ['wertsachen'], wert: 'summe' },
  },
  {
    id: 'GL-01',
    sparte: 'glas',
    subjekt: 'haushalt',
    stufe: 3,
    art: 'option',
    rang: 88,
    titel: 'Glas',
    grund: 'Sinnvoll bei Wintergarten, großen Fensterflächen oder Ceranfeld; sonst meist verzichtbar.',
    rechtsgrundlage: ohneGesetz,
    wenn: isTrue(grosseGlasflaechen),
    deckung: { sparten: ['glas'], einschluss: [included(['hausrat', 'wohngebaeude'], 'glas')] },
  },
];
