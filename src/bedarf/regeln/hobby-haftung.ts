// Liability from hobbies and honorary posts.
import { constant } from '../ausdruck.ts';
import { isTrue } from '../bedingung.ts';
import type { Guete } from '../deckung.ts';
import { anyAmount, included } from '../vertragsumfang.ts';
import { jaeger, vereinsvorstand } from '../fakten/person.ts';
import { hatDrohne, hatMotorboot } from '../fakten/objekte.ts';
import type { Vertragslage } from '../lage/subjekte.ts';
import type { Sicht } from '../sicht.ts';
import type { Regel } from '../regel.ts';

/** Included mostly for private use and below 5 kg. */
const kleineDrohne = (_: Vertragslage, { subjekt }: Sicht): Guete => {
  const drohnen = subjekt.art === 'person' ? (subjekt.fakten.drohnen ?? []) : [];
  return drohnen.some(({ gewichtG = 0, gewerblich }) => gewerblich || gewichtG >= 5000) ? 'teils' : 'voll';
};

export const hobbyHaftungRegeln: readonly Regel[] = [
  {
    id: 'HO-01',
    sparte: 'jagdhaftpflicht',
    subjekt: 'person',
    stufe: 1,
    art: 'pflicht',
    rang: 6,
    titel: 'Jagdhaftpflicht ist Pflicht',
    grund:
      'Ohne Nachweis kein Jagdschein. Gesetzlich mindestens 500.000 € Personen- und 50.000 € Sachschäden, sinnvoll ab 5–10 Mio.',
    rechtsgrundlage: '§ 17 Abs. 1 Nr. 4 BJagdG',
    wenn: isTrue(jaeger),
    ziel: {
      wert: constant(1_000_000_000),
      einheit: 'Cent',
      wie: 'empfohlene Deckungssumme, mindestens 5 Mio. €',
    },
    deckung: { sparten: ['jagdhaftpflicht'], wert: 'summe', hoechster: true, schwelle: () => 500_000_000 },
  },
  {
    id: 'HO-02',
    sparte: 'drohnenhaftpflicht',
    subjekt: 'person',
    stufe: 1,
    art: 'pflicht',
    rang: 7,
    titel: 'Drohnenhaftpflicht ist Pflicht',
    grund:
      'Jedes unbemannte Luftfahrzeug braucht eine Halterhaftpflicht; manche Privathaftpflichttarife schließen es ein.',
    rechtsgrundlage: '§ 43 Abs. 2 LuftVG; VO (EG) 785/2004',
    wenn: isTrue(hatDrohne),
    ziel: { wert: constant(100_000_000), einheit: 'Cent', wie: 'Deckungssumme' },
    deckung: {
      sparten: ['drohnenhaftpflicht'],
      wert: 'summe',
      hoechster: true,
      schwelle: anyAmount,
      einschluss: [included(['privathaftpflicht'], 'drohne', { wennJa: kleineDrohne })],
    },
  },
  {
    id: 'HO-03',
    sparte: 'wassersporthaftpflicht',
    alternativen: ['bootskasko'],
    subjekt: 'person',
    stufe: 1,
    art: 'wichtig',
    rang: 24,
    titel: 'Wassersporthaftpflicht',
    grund:
      'Motor- und größere Segelboote sind in der Privathaftpflicht meist nicht enthalten; im Ausland oft Pflichtnachweis.',
    rechtsgrundlage: '§ 823 BGB',
    wenn: isTrue(hatMotorboot),
    ziel: { wert: constant(1_000_000_000), einheit: 'Cent', wie: 'empfohlene Deckungssumme' },
    deckung: { sparten: ['wassersporthaftpflicht'], wert: 'summe', hoechster: true, schwelle: anyAmount },
  },
  {
    id: 'HO-04',
    sparte: 'vereinshaftpflicht',
    alternativen: ['organhaftpflicht'],
    subjekt: 'person',
    stufe: 2,
    art: 'sinnvoll',
    rang: 51,
    titel: 'Ehrenamt / Vereinsvorstand',
    grund: 'Vorstände haften auch persönlich; ehrenamtliche sind bei grober Fahrlässigkeit nicht geschützt.',
    rechtsgrundlage: '§ 31a BGB',
    wenn: isTrue(vereinsvorstand),
    deckung: { sparten: ['vereinshaftpflicht', 'organhaftpflicht'] },
  },
];
