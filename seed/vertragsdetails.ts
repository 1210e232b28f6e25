// What an invented contract says beyond its frame: per Sparte a few plausible details, for the rest its sum.
import type { Kunde } from '#domain/kunde.ts';
import type { Sparte } from '#sparten/index.ts';
import { tagImJahr } from './kalender.ts';
import { autos, hunderassen, orte, tiernamen } from './namen.daten.ts';
import type { Zufall } from './zufall.ts';

/** Where the detail comes from: the customer, the year of the contract's begin, the year of today. */
export type Anlass = {
  readonly zufall: Zufall;
  readonly kunde: Kunde;
  readonly beginn: number;
  readonly jahr: number;
};
type Details = Record<string, unknown>;
type Macher = (anlass: Anlass) => Details;

const euro = (betrag: number): number => betrag * 100;
const zeichen = new Map<string, string>(orte.map(([, ort, kuerzel]) => [ort, kuerzel]));
const buchstaben = 'ABCDEFGHJKLMNPRSTUVWXYZ';
const buchstabe = (zufall: Zufall): string => buchstaben.charAt(zufall.ganz(buchstaben.length));

const kennzeichen = ({ zufall, kunde }: Anlass): string =>
  `${zeichen.get(kunde.anschriften[0]?.ort ?? '') ?? 'B'}-${buchstabe(zufall)}${buchstabe(zufall)} ${zufall.zwischen(10, 9999)}`;

/** 17 characters without I, O, Q; the first three are no maker's. */
const fahrgestellnummer = (zufall: Zufall): string =>
  `ZZ9${buchstabe(zufall)}${buchstabe(zufall)}${buchstabe(zufall)}${String(zufall.ganz(100_000_000_000)).padStart(11, '0')}`;

const fahrzeug: Macher = (anlass) => {
  const { zufall, beginn } = anlass;
  const [hersteller, modell, hsn, tsn, leistung, neupreis] = zufall.wahl(autos);
  return {
    kennzeichen: kennzeichen(anlass),
    hersteller,
    modell,
    hsn,
    tsn,
    fahrgestellnummer: fahrgestellnummer(zufall),
    wagniskennziffer: '112',
    erstzulassung: tagImJahr(beginn - zufall.ganz(8), zufall.ganz(365)),
    leistung,
    neupreisCents: euro(neupreis),
    kilometerJahr: zufall.zwischen(5, 30) * 1000,
  };
};

const sfKlasse = (zufall: Zufall): string => `SF${zufall.zwischen(1, 35)}`;
const haftpflicht: Macher = ({ zufall }) => ({
  deckungssummeCents: euro(100_000_000),
  sfKlasseHaftpflicht: sfKlasse(zufall),
  beitragssatzHaftpflicht: zufall.zwischen(20, 100),
  typklasseHaftpflicht: String(zufall.zwischen(10, 25)),
  regionalklasseHaftpflicht: `R${zufall.zwischen(1, 12)}`,
  beitragHaftpflichtCents: zufall.zwischen(1800, 6900) * 10,
});
const vollkasko: Macher = ({ zufall }) => ({
  vollkasko: true,
  sfKlasseVollkasko: sfKlasse(zufall),
  typklasseVollkasko: String(zufall.zwischen(10, 34)),
  selbstbeteiligungVollkaskoCents: euro(zufall.wahl([300, 500, 1000])),
  selbstbeteiligungTeilkaskoCents: euro(150),
  beitragVollkaskoCents: zufall.zwischen(2000, 8200) * 10,
});
const teilkasko: Macher = ({ zufall }) => ({
  teilkasko: true,
  typklasseTeilkasko: String(zufall.zwischen(10, 33)),
  selbstbeteiligungTeilkaskoCents: euro(150),
  beitragTeilkaskoCents: zufall.zwischen(500, 2200) * 10,
});
const kraftfahrt: Macher = (anlass) => ({
  ...fahrzeug(anlass),
  ...haftpflicht(anlass),
  ...(anlass.zufall.chance(0.5) ? vollkasko(anlass) : anlass.zufall.chance(0.7) ? teilkasko(anlass) : {}),
});

const risikoort: Macher = ({ kunde }) => {
  const [anschrift] = kunde.anschriften;
  return { risikoStrasse: anschrift?.strasse, risikoPlz: anschrift?.plz, risikoOrt: anschrift?.ort };
};

const deckung =
  (millionen: readonly number[]): Macher =>
  ({ zufall }) => ({ deckungssummeCents: euro(zufall.wahl(millionen) * 1_000_000) });

const rente: Macher = ({ zufall, kunde, beginn }) => ({
  renteMonatCents: euro(zufall.zwischen(80, 1400)),
  rentenbeginn: tagImJahr(
    Math.min(2054, Math.max(beginn + 12, Number(kunde.geburtsdatum?.slice(0, 4) ?? beginn) + 67)),
    0,
  ),
  rentengarantiezeitJahre: zufall.wahl([5, 10, 20]),
  kapitalabfindungCents: euro(zufall.zwischen(20, 240) * 1000),
});
const bu: Macher = ({ zufall }) => ({
  buRenteMonatCents: euro(zufall.zwischen(8, 30) * 100),
  endalter: zufall.wahl([63, 65, 67, 67]),
  karenzMonate: 0,
});
const unfall: Macher = ({ zufall }) => ({
  invaliditaetssummeCents: euro(zufall.wahl([50_000, 100_000, 150_000, 200_000])),
  progressionProzent: zufall.wahl([225, 350, 500]),
  todesfallsummeCents: euro(10_000),
  krankenhaustagegeldCents: euro(zufall.wahl([10, 20, 30])),
  gliedertaxe: 'erhoeht',
  deckungsumfang: '24h',
});

/** Sparten with details of their own; every other one gets its sum. */
const macher: Readonly<Record<string, Macher>> = {
  kraftfahrt,
  'kfz-haftpflicht': (anlass) => ({ ...fahrzeug(anlass), ...haftpflicht(anlass) }),
  vollkasko: (anlass) => ({ ...fahrzeug(anlass), ...vollkasko(anlass) }),
  teilkasko: (anlass) => ({ ...fahrzeug(anlass), ...teilkasko(anlass) }),
  'kfz-unfall': (anlass) => ({
    ...fahrzeug(anlass),
    insassenunfall: true,
    unfallTodesfallCents: euro(25_000),
    unfallInvaliditaetCents: euro(50_000),
    unfallPlaetze: 5,
  }),
  schutzbrief: (anlass) => ({ kennzeichen: kennzeichen(anlass), anzahlFahrzeuge: 1 }),
  privathaftpflicht: deckung([5, 10, 50]),
  hundehalterhaftpflicht: (anlass) => ({
    ...deckung([5, 10])(anlass),
    tiere: [{ name: anlass.zufall.wahl(tiernamen), rasse: anlass.zufall.wahl(hunderassen) }],
  }),
  hausrat: (anlass) => {
    const flaeche = anlass.kunde.fakten.wohnflaecheQm ?? 80;
    return {
      ...risikoort(anlass),
      wohnflaecheQm: flaeche,
      versicherungssummeCents: euro(flaeche * 650),
      unterversicherungsverzicht: true,
      staendigBewohnt: true,
      versicherteGefahren: anlass.zufall.chance(0.4) ? 'FELSM' : 'FELS',
    };
  },
  wohngebaeude: (anlass) => ({
    ...risikoort(anlass),
    baujahr: anlass.zufall.zwischen(1902, 2022),
    wohneinheiten: anlass.zufall.wahl([1, 1, 1, 2]),
    versicherungssummeCents: euro(anlass.zufall.zwischen(250, 900) * 1000),
    elementar: anlass.zufall.chance(0.6),
    denkmalschutz: false,
  }),
  glas: (anlass) => ({ ...risikoort(anlass), verglasung: 'gebaeude-und-mobiliar' }),
  unfall,
  kinderunfall: unfall,
  gruppenunfall: unfall,
  bauhelferunfall: unfall,
  risikoleben: ({ zufall }) => ({ todesfallsummeCents: euro(zufall.zwischen(5, 60) * 10_000) }),
  kapitalleben: ({ zufall }) => ({
    todesfallsummeCents: euro(zufall.zwischen(10, 90) * 1000),
    erlebensfallsummeCents: euro(zufall.zwischen(10, 90) * 1000),
    rueckkaufswertCents: euro(zufall.zwischen(2, 40) * 1000),
    dynamikProzent: zufall.wahl([3, 5]),
  }),
  berufsunfaehigkeit: bu,
  dienstunfaehigkeit: bu,
  erwerbsunfaehigkeit: bu,
  'private-rente': rente,
  basisrente: (anlass) => ({ ...rente(anlass), foerderung: 'basis' }),
  'riester-rente': (anlass) => ({ ...rente(anlass), foerderung: '10a', dauerzulagenantrag: true }),
  'betriebliche-altersversorgung': (anlass) => ({
    ...rente(anlass),
    durchfuehrungsweg: 'direktversicherung',
    finanzierung: 'entgeltumwandlung',
    foerderung: '3-63',
  }),
  krankenvoll: ({ zufall }) => ({
    selbstbeteiligungCents: euro(zufall.wahl([300, 600, 900])),
    tarife: [
      { tarif: 'KV PLUS 3', leistung: 'ambulant', beitragCents: euro(zufall.zwischen(150, 380)) },
      { tarif: 'ZAHN 80', leistung: 'Zahn', beitragCents: euro(zufall.zwischen(20, 60)) },
    ],
  }),
  zahnzusatz: ({ zufall }) => ({
    tarife: [{ tarif: 'ZAHN 90', leistung: 'Zahnersatz 90 %', beitragCents: euro(zufall.zwischen(9, 39)) }],
  }),
  krankentagegeld: ({ zufall }) => ({
    tarife: [{ tarif: 'KT43', leistung: `${zufall.zwischen(2, 12) * 10} EUR`, leistungAbTag: 43 }],
  }),
  privatrechtsschutz: () => ({ deckungssummeCents: euro(1_000_000), selbstbeteiligungCents: euro(150) }),
  tierkranken: ({ zufall }) => ({
    selbstbeteiligungProzent: 20,
    tiere: [{ name: zufall.wahl(tiernamen), rasse: zufall.wahl(hunderassen) }],
  }),
};

const sonst = (sparte: Sparte, zufall: Zufall): Details => {
  const { summe, renteMonat, tagessatz } = sparte.leistung ?? {};
  const grob =
    sparte.gruppe === 'haftpflicht' ? zufall.wahl([3, 5, 10]) * 1_000_000 : zufall.zwischen(5, 400) * 1000;
  return {
    ...(summe ? { [summe]: euro(grob) } : {}),
    ...(renteMonat ? { [renteMonat]: euro(zufall.zwischen(5, 20) * 100) } : {}),
    ...(tagessatz && sparte.gruppe !== 'kranken' ? { [tagessatz]: euro(zufall.zwischen(2, 12) * 10) } : {}),
  };
};

/** The one risk of a contract by name, where its layout lists risks. */
const einzelrisiko = (sparte: Sparte): Details => {
  if (sparte.felder.some(({ name }) => name === 'wagnisse')) return { wagnisse: [{ wagnis: sparte.label }] };
  return sparte.gruppe === 'rechtsschutz' ? { risiken: [{ risiko: sparte.label.slice(0, 30) }] } : {};
};

/** Plausible details that the Sparte's schema takes. */
export const createDetails = (sparte: Sparte, anlass: Anlass): Details => ({
  ...(macher[sparte.schluessel]?.(anlass) ?? sonst(sparte, anlass.zufall)),
  ...einzelrisiko(sparte),
});
