// Damage to the building.
import { all, any, gt, is, isIn, isTrue } from '../bedingung.ts';
import type { Guete } from '../deckung.ts';
import { anyAmount, included, isVeraltet, zahlIn } from '../vertragsumfang.ts';
import { neuwertfaktorVon } from '../lage/gebaeude.ts';
import { wohnstatus } from '../fakten/familie.ts';
import {
  istBenannt,
  istEigentumswohnung,
  istWohnhaus,
  leerstehend,
  neubauwert,
  pvKosten,
  pvKwp,
  saniert,
} from '../fakten/objekte.ts';
import type { Vertragslage } from '../lage/subjekte.ts';
import type { Sicht } from '../sicht.ts';
import { ohneGesetz } from '../regel.ts';
import type { Regel } from '../regel.ts';

const eigentuemer = ['eigentuemer-haus', 'eigentuemer-wohnung'] as const;
const gefahren = ['feuer', 'leitungswasser', 'sturmHagel', 'unterversicherungsverzicht'];

/** Insured for less than the house is worth, both in "Wert 1914". */
const isUnterversichert = ({ vertrag: { details } }: Vertragslage, { subjekt }: Sicht): boolean => {
  const wert = subjekt.art === 'gebaeude' ? subjekt.fakten.wert1914 : undefined;
  return wert !== undefined && typeof details['wert1914'] === 'number' && details['wert1914'] < wert;
};

/** A missing peril, a sum too low, an uninsured difference or old conditions make it partial; silence is not blamed. */
const volleGefahren = (lage: Vertragslage, sicht: Sicht): Guete =>
  isVeraltet(lage, sicht) ||
  isUnterversichert(lage, sicht) ||
  gefahren.some((feld) => lage.vertrag.details[feld] === false)
    ? 'teils'
    : 'voll';

/** Insured for its Wert 1914 at today's prices, else for a sum. */
const gleitenderNeuwert = (lage: Vertragslage): number | undefined => {
  const mark = zahlIn(lage, 'wert1914');
  const faktor = neuwertfaktorVon(lage);
  return mark === undefined || faktor === undefined
    ? zahlIn(lage, 'versicherungssummeCents')
    : Math.round(mark * faktor * 100);
};

const verzichtetAufUnterversicherung = ({ vertrag }: Vertragslage): boolean =>
  vertrag.details['unterversicherungsverzicht'] === true;

/** Water in the house spoils what stands in it too: contents known to be without leave it in part. */
const mitHausrat = (_: Vertragslage, { lage }: Sicht): Guete =>
  lage.begonnene.some(
    ({ vertrag }) => hausratSparten.has(vertrag.sparte) && vertrag.details['elementar'] === false,
  )
    ? 'teils'
    : 'voll';
const hausratSparten = new Set(['hausrat']);

/** The contract exists, the insurer may not know. */
const zuMelden = (): Guete => 'teils';

export const gebaeudeUnversichertRegeln: readonly Regel[] = [
  {
    id: 'WG-01',
    sparte: 'wohngebaeude',
    subjekt: 'gebaeude',
    stufe: 1,
    art: 'existenziell',
    rang: 9,
    titel: 'Wohngebäudeversicherung',
    grund:
      'Feuer, Leitungswasser, Sturm/Hagel können das Haus vollständig vernichten. Kreditgeber verlangen mindestens Feuer.',
    rechtsgrundlage: '§ 142 ff. VVG (Realgläubiger)',
    hinweis:
      'Der Neubauwert lässt sich nur rechnen, wenn Wert 1914 und gleitender Neuwertfaktor bekannt sind; den Faktor nennt die Beitragsrechnung.',
    wenn: all(istBenannt, is(wohnstatus, 'eigentuemer-haus'), istWohnhaus),
    ziel: {
      wert: neubauwert,
      einheit: 'Cent',
      wie: 'Neubauwert: Wert 1914 mal gleitender Neuwertfaktor des Vertrags, sonst die Baukosten',
    },
    deckung: {
      sparten: ['wohngebaeude'],
      wert: gleitenderNeuwert,
      ohneSumme: verzichtetAufUnterversicherung,
      guete: volleGefahren,
    },
  },
  {
    id: 'WG-02',
    sparte: 'elementar',
    subjekt: 'gebaeude',
    stufe: 1,
    art: 'existenziell',
    rang: 10,
    titel: 'Elementarschäden (Starkregen, Hochwasser, Rückstau)',
    grund:
      'Ohne Elementarbaustein sind Überschwemmung, Rückstau, Erdrutsch und Schneedruck nicht versichert. Starkregen trifft auch Lagen fern von Flüssen.',
    rechtsgrundlage: 'Kein Pflichtgesetz in Kraft (Stand der Quellen Okt. 2026)',
    hinweis:
      'ZÜRS-Zone und Rückstauklappe abfragen. Der Koalitionsvertrag 2025 sieht Elementarschutz als Standard im Neugeschäft vor; ein Gesetz ist uns nicht bekannt.',
    wenn: all(istBenannt, isIn(wohnstatus, eigentuemer), any(istWohnhaus, istEigentumswohnung)),
    deckung: {
      sparten: ['elementar'],
      einschluss: [
        included(['wohngebaeude'], 'elementar', { wennJa: mitHausrat }),
        included(['hausrat'], 'elementar', { wennJa: () => 'teils' }),
      ],
    },
  },
  {
    id: 'WG-03',
    sparte: 'wohngebaeude',
    subjekt: 'gebaeude',
    stufe: 1,
    art: 'pruefen',
    rang: 24,
    titel: 'Leerstand melden',
    grund: 'Leerstand ist eine Gefahrerhöhung; ohne Anzeige droht Leistungskürzung.',
    rechtsgrundlage: '§§ 23–26 VVG',
    wenn: isTrue(leerstehend),
    deckung: { sparten: ['wohngebaeude'], guete: zuMelden },
  },
  {
    id: 'WG-04',
    sparte: 'wohngebaeude',
    subjekt: 'gebaeude',
    stufe: 2,
    art: 'pruefen',
    rang: 36,
    titel: 'Um-/Ausbau: Versicherungssumme anpassen',
    grund:
      'Dachausbau, Wärmepumpe, Wallbox oder Anbau erhöhen den Neubauwert – sonst droht Unterversicherung.',
    rechtsgrundlage: '§ 75 VVG',
    wenn: isTrue(saniert),
    deckung: { sparten: ['wohngebaeude'], guete: zuMelden },
  },
  {
    id: 'WEG-01',
    sparte: 'wohngebaeude',
    subjekt: 'gebaeude',
    stufe: 2,
    art: 'pruefen',
    rang: 37,
    titel: 'Eigentumswohnung: Deckung der WEG prüfen',
    grund:
      'Das Gebäude versichert die Gemeinschaft. Zu prüfen: Elementar, Haus- und Grundbesitzerhaftpflicht, Sondereigentum (Einbauküche im Hausrat).',
    rechtsgrundlage: '§ 19 Abs. 2 Nr. 3 WEG',
    wenn: all(istBenannt, is(wohnstatus, 'eigentuemer-wohnung'), istEigentumswohnung),
    deckung: { sparten: ['wohngebaeude'] },
  },
  {
    id: 'PV-01',
    sparte: 'photovoltaik',
    subjekt: 'gebaeude',
    stufe: 2,
    art: 'wichtig',
    rang: 38,
    titel: 'Photovoltaik: Sachschaden und Ertragsausfall',
    grund:
      'Die Anlage ist im Wohngebäudetarif oft nur gegen Grundgefahren versichert; Bedienfehler, Überspannung, Diebstahl und Ertragsausfall fehlen.',
    rechtsgrundlage: ohneGesetz,
    wenn: gt(pvKwp, 0),
    ziel: { wert: pvKosten, einheit: 'Cent', wie: 'Kosten der Anlage' },
    deckung: {
      sparten: ['photovoltaik'],
      wert: 'summe',
      schwelle: anyAmount,
      einschluss: [included(['wohngebaeude'], 'photovoltaik', { sonst: 'teils' })],
    },
  },
];
