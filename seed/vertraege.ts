// Invented contracts of one customer.
import { ratenImJahr } from '#domain/geld.ts';
import type { Zahlweise } from '#domain/geld.ts';
import type { Kunde } from '#domain/kunde.ts';
import type { Vertrag } from '#domain/vertrag.ts';
import { findSparte, sparten } from '#sparten/index.ts';
import type { Sparte, Spartengruppe } from '#sparten/index.ts';
import { imJahr, jahrVon, tagImJahr } from './kalender.ts';
import { createDetails } from './vertragsdetails.ts';
import type { Zufall } from './zufall.ts';

/** What an insurer of the demo sells, and under which agency number it delivers. */
export type Anbieter = {
  readonly name: string;
  readonly gruppen: readonly Spartengruppe[];
  readonly vermittlernummer: string;
};

/** Yearly gross premium, whole euros from and to. */
const beitraege: Readonly<Record<Spartengruppe, readonly [number, number]>> = {
  leben: [90, 1800],
  einkommen: [360, 1900],
  vorsorge: [300, 3600],
  kranken: [60, 5400],
  unfall: [70, 420],
  haftpflicht: [45, 390],
  kraftfahrt: [210, 1600],
  rechtsschutz: [120, 480],
  sach: [60, 900],
  reise: [20, 190],
  tier: [120, 780],
  gewerbe: [240, 8600],
  technik: [150, 3900],
  transport: [190, 2900],
  kredit: [150, 2400],
  finanz: [300, 2400],
  sonstige: [60, 400],
};

/** Where a line of business is far from its group; euro per year. */
const eigeneBeitraege: Readonly<Record<string, readonly [number, number]>> = {
  krankenvoll: [3600, 8400],
  beihilfe: [2200, 4800],
  zahnzusatz: [110, 540],
  'ambulante-zusatz': [120, 620],
  'stationaere-zusatz': [150, 780],
  krankentagegeld: [140, 900],
  krankenhaustagegeld: [60, 280],
  'auslandsreise-kranken': [9, 48],
  'langzeit-ausland-kranken': [420, 1900],
  pflegezusatz: [180, 960],
  'gesetzliche-krankenversicherung': [3600, 9000],
  pflegepflicht: [240, 720],
  'betriebliche-kranken': [180, 620],
};

const zahlweisen: readonly Zahlweise[] = [
  'jaehrlich',
  'jaehrlich',
  'jaehrlich',
  'halbjaehrlich',
  'vierteljaehrlich',
  'monatlich',
  'monatlich',
];

/** Lines that most households have, by weight. */
const gewichte: Readonly<Record<string, number>> = {
  kraftfahrt: 8,
  privathaftpflicht: 7,
  hausrat: 6,
  wohngebaeude: 4,
  privatrechtsschutz: 4,
  unfall: 4,
  berufsunfaehigkeit: 2,
  risikoleben: 2,
  'private-rente': 2,
  'riester-rente': 1,
  basisrente: 1,
  kapitalleben: 1,
  zahnzusatz: 1,
  krankenvoll: 1,
  hundehalterhaftpflicht: 1,
};
const gewichteFirma: Readonly<Record<string, number>> = {
  betriebshaftpflicht: 3,
  betriebsinhalt: 3,
  kraftfahrt: 2,
  firmenrechtsschutz: 1,
  elektronik: 1,
  'cyber-gewerbe': 1,
  gruppenunfall: 1,
  'kfz-flotte': 1,
  warentransport: 1,
};
const nachGewicht = (tabelle: Readonly<Record<string, number>>): Sparte[] =>
  Object.entries(tabelle).flatMap(([schluessel, anzahl]) =>
    Array.from({ length: anzahl }, () => findSparte(schluessel)),
  );
const haeufig = nachGewicht(gewichte);
const gewerblich = nachGewicht(gewichteFirma);
const fuerKinder: readonly Sparte[] = ['kinderunfall', 'zahnzusatz', 'bausparen'].map(findSparte);

/** Deals every line of the gallery out in turn, so that a demo shows them all. */
export type Reihe = { readonly person: Sparte[]; readonly firma: Sparte[] };
const privat = sparten.filter(({ kreis }) => kreis !== 'gewerbe');
const betrieblich = sparten.filter(({ kreis }) => kreis !== 'privat');
export const createReihe = (): Reihe => ({ person: [...privat], firma: [...betrieblich] });

const zuSpaet = new Set<Spartengruppe>(['einkommen', 'vorsorge']);
/** The next line that suits the customer's age; starts again when all were dealt out. */
const zieheAus = (vorrat: Sparte[], alle: readonly Sparte[], alter: number): Sparte | undefined => {
  if (vorrat.length === 0) vorrat.push(...alle);
  const stelle = vorrat.findIndex(({ gruppe }) => alter < 60 || !zuSpaet.has(gruppe));
  return stelle < 0 ? undefined : vorrat.splice(stelle, 1)[0];
};
const naechste = (reihe: Reihe, { art }: Kunde, alter: number): Sparte[] => {
  const ziehe = () =>
    art === 'firma' ? zieheAus(reihe.firma, betrieblich, 0) : zieheAus(reihe.person, privat, alter);
  return Array.from({ length: art === 'firma' ? 4 : 1 }, ziehe).filter((sparte) => sparte !== undefined);
};

/** The short name under which it is sold: the longest spelling that fits the 20 bytes of GDV. */
const produkte = new Map(
  sparten.map(({ schluessel, label, schreibweisen }) => [
    schluessel,
    [label, ...schreibweisen].find((wort) => wort.length <= 20) ?? label.slice(0, 20),
  ]),
);

const lebenslauf = (zufall: Zufall, sparte: Sparte, beginn: string, heute: string): Partial<Vertrag> => {
  const jahr = jahrVon(heute);
  if (zufall.chance(0.05)) {
    const ende = imJahr(beginn, Math.min(jahr, jahrVon(beginn) + 1 + zufall.ganz(5)));
    if (ende > beginn && ende <= heute) return { lieferstatus: 'storniert', stornoAm: ende, ablauf: ende };
  }
  if (['leben', 'vorsorge', 'einkommen'].includes(sparte.gruppe)) {
    const ablauf = imJahr(beginn, Math.min(2055, Math.max(jahr + 1, jahrVon(beginn) + 30)));
    return { lieferstatus: zufall.chance(0.06) ? 'beitragsfrei' : 'aktiv', ablauf };
  }
  return {
    lieferstatus: 'aktiv',
    ablauf: imJahr(beginn, beginn.slice(4) > heute.slice(4) ? jahr : jahr + 1),
  };
};

const personenversicherung = new Set<Spartengruppe>(['leben', 'einkommen', 'vorsorge', 'kranken', 'unfall']);
const versicherte = (sparte: Sparte, kunde: Kunde): Vertrag['personen'] =>
  personenversicherung.has(sparte.gruppe) && kunde.art === 'person'
    ? [
        {
          rolle: 'versicherte-person',
          name: `${kunde.vorname} ${kunde.nachname}`,
          ...(kunde.geburtsdatum ? { geburtsdatum: kunde.geburtsdatum } : {}),
        },
      ]
    : [];

type Auftrag = {
  readonly zufall: Zufall;
  readonly kunde: Kunde;
  readonly heute: string;
  readonly anbieter: readonly Anbieter[];
  readonly nummer: () => number;
};

const createVertrag = (
  { zufall, kunde, heute, anbieter, nummer }: Auftrag,
  sparte: Sparte,
): Vertrag | undefined => {
  const passend = anbieter.filter(({ gruppen }) => gruppen.includes(sparte.gruppe));
  if (passend.length === 0) return undefined;
  const { name, vermittlernummer } = zufall.wahl(passend);
  const beginnjahr = jahrVon(heute) - 1 - zufall.ganz(14);
  const beginn = zufall.chance(0.7)
    ? `${beginnjahr}-${String(zufall.zwischen(1, 12)).padStart(2, '0')}-01`
    : tagImJahr(beginnjahr, zufall.ganz(365));
  const zahlweise = zufall.wahl(zahlweisen);
  const [von, bis] = eigeneBeitraege[sparte.schluessel] ?? beitraege[sparte.gruppe];
  const beitragCents = Math.round(
    (zufall.zwischen(von, bis) * 100 + zufall.ganz(100)) / ratenImJahr[zahlweise],
  );
  const jahresbeitragCents = beitragCents * ratenImJahr[zahlweise];
  return {
    gesellschaft: name,
    versicherungsscheinnummer: String(nummer()),
    sparte: sparte.schluessel,
    produkt: produkte.get(sparte.schluessel) ?? sparte.kurz,
    beginn,
    hauptfaelligkeit: imJahr(beginn, 2027).slice(5),
    zahlweise,
    beitragCents,
    jahresbeitragCents,
    nettoJahresbeitragCents: Math.round(jahresbeitragCents / (1 + (sparte.steuersatz ?? 19) / 100)),
    waehrung: 'EUR',
    fremdvertrag: false,
    vermittlernummer,
    details: createDetails(sparte, { zufall, kunde, beginn: beginnjahr, jahr: jahrVon(heute) }),
    personen: versicherte(sparte, kunde),
    weitereAngaben: [],
    ...lebenslauf(zufall, sparte, beginn, heute),
  };
};

/** One to four contracts, a child one; with `reihe` also the next Sparten in turn. */
export const createVertraege = (auftrag: Auftrag, reihe?: Reihe): Vertrag[] => {
  const { zufall, kunde, heute } = auftrag;
  const alter = kunde.geburtsdatum ? jahrVon(heute) - jahrVon(kunde.geburtsdatum) : 40;
  const kind = alter < 18;
  const auswahl = kind ? fuerKinder : kunde.art === 'firma' ? gewerblich : haeufig;
  const anzahl = kind ? 1 : zufall.zwischen(1, 4);
  const gewaehlt = new Set(Array.from({ length: anzahl }, () => zufall.wahl(auswahl)));
  if (reihe && !kind) for (const sparte of naechste(reihe, kunde, alter)) gewaehlt.add(sparte);
  return [...gewaehlt].flatMap((sparte) => createVertrag(auftrag, sparte) ?? []);
};
