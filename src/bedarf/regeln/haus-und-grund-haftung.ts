// Liability from buildings, tanks and plants.
import { constant } from '../ausdruck.ts';
import { any, gt, isTrue } from '../bedingung.ts';
import { anyAmount, included, zahlIn } from '../vertragsumfang.ts';
import {
  einheiten,
  oeltank,
  oeltankLiter,
  oeltankUnterirdisch,
  pvKwp,
  unbebaut,
  vermietet,
} from '../fakten/objekte.ts';
import type { Vertragslage } from '../lage/subjekte.ts';
import type { Regel } from '../regel.ts';

/** More than the contract includes; what is not told exceeds nothing. */
const isUeber = (menge: number | undefined, lage: Vertragslage, grenzfeld: string): boolean =>
  (menge ?? 0) > (zahlIn(lage, grenzfeld) ?? Number.POSITIVE_INFINITY);

export const hausUndGrundHaftungRegeln: readonly Regel[] = [
  {
    id: 'HG-01',
    sparte: 'haus-und-grundbesitzerhaftpflicht',
    subjekt: 'gebaeude',
    stufe: 1,
    art: 'existenziell',
    rang: 13,
    titel: 'Haus- und Grundbesitzerhaftpflicht',
    grund:
      'Vermietete Häuser, Mehrfamilienhäuser und unbebaute Grundstücke sind in der Privathaftpflicht nur begrenzt enthalten.',
    rechtsgrundlage: '§§ 823, 836–838 BGB',
    hinweis: 'Selbst bewohntes Einfamilienhaus: meist in PHV enthalten.',
    wenn: any(isTrue(vermietet), gt(einheiten, 1), isTrue(unbebaut)),
    deckung: {
      sparten: ['haus-und-grundbesitzerhaftpflicht'],
      einschluss: [included(['privathaftpflicht'], 'hausUndGrund')],
    },
  },
  {
    id: 'OEL-01',
    sparte: 'gewaesserschadenhaftpflicht',
    subjekt: 'gebaeude',
    stufe: 1,
    art: 'existenziell',
    rang: 13,
    titel: 'Gewässerschadenhaftpflicht (Heizöltank)',
    grund:
      'Der Tankinhaber haftet ohne Verschulden für Gewässerschäden. Oberirdische Tanks sind oft nur bis zu einer Literzahl in der Privathaftpflicht enthalten, unterirdische meist gar nicht.',
    rechtsgrundlage: '§ 89 WHG',
    wenn: isTrue(oeltank),
    ziel: { wert: constant(1_000_000_000), einheit: 'Cent', wie: 'empfohlene Deckungssumme' },
    deckung: {
      sparten: ['gewaesserschadenhaftpflicht'],
      wert: 'summe',
      hoechster: true,
      schwelle: anyAmount,
      einschluss: [
        included(['privathaftpflicht'], 'gewaesserschaden', {
          wennJa: (lage, sicht) =>
            oeltankUnterirdisch.lies(sicht) || isUeber(oeltankLiter.lies(sicht), lage, 'oeltankBisLiter')
              ? 'teils'
              : 'voll',
        }),
      ],
    },
  },
  {
    id: 'PV-02',
    sparte: 'photovoltaikhaftpflicht',
    subjekt: 'gebaeude',
    stufe: 1,
    art: 'wichtig',
    rang: 23,
    titel: 'Photovoltaik: Betreiberhaftpflicht',
    grund:
      'Einspeisung ins Netz ist ein eigenes Haftungsrisiko (Netzschäden, Dach Dritter). Gute Privathaftpflichttarife schließen Anlagen bis zu einer kWp-Grenze ein.',
    rechtsgrundlage: '§ 823 BGB; Netzanschlussvertrag',
    wenn: gt(pvKwp, 0),
    deckung: {
      sparten: ['photovoltaikhaftpflicht'],
      einschluss: [
        included(['privathaftpflicht'], 'photovoltaik', {
          wennJa: (lage, sicht) =>
            isUeber(pvKwp.lies(sicht), lage, 'photovoltaikBisKwp') ? 'teils' : 'voll',
        }),
      ],
    },
  },
];
