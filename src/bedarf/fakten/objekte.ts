// Facts of vehicles, animals, buildings, businesses, contracts, and of a person's own things.
import { alterAm, isTeilTag } from '#domain/datum.ts';
import { findSparte } from '#sparten/index.ts';
import { jahresbeitrag } from '#domain/vertrag.ts';
import { isPflichtberuf } from '../formeln/pflichtversicherung.ts';
import { bundeslandVon } from '../lage/bundesland.ts';
import { isUnter15 } from './person.ts';
import type { Betrieb, Fahrzeug, Gebaeude, Person, Tier, Vertragslage } from '../lage/subjekte.ts';
import type { Bedingung, Melde, Sicht, Spannenausdruck } from '../sicht.ts';
import { createFehlend, objektFakt, personFakt, spanneVon, vertragFakt, wertIn } from './fakt.ts';

const fahrzeug = objektFakt('fahrzeug');
/** There is a vehicle; the list tells. */
export const istFahrzeug = fahrzeug<boolean>(
  'fahrzeugart',
  'Welche Fahrzeuge gibt es im Haushalt?',
  () => true,
);
const artVon = ({ fakten }: Fahrzeug) => fakten.fahrzeugart;
const kleinste: readonly unknown[] = ['moped', 'e-scooter', 's-pedelec'];
/** Needs a registration, unlike those with a yearly insurance plate. A vehicle of unknown kind counts as registered: it has a motor contract or was told among the cars. */
export const istZugelassen = fahrzeug<boolean>(
  'fahrzeugart',
  'Was für ein Fahrzeug ist {was}?',
  (eines) => !kleinste.includes(artVon(eines)),
);
export const fahrzeugAlter: Spannenausdruck = {
  ...fahrzeug(
    'erstzulassung',
    'Wann wurde {was} erstmals zugelassen?',
    ({ fakten: { erstzulassung } }, { lage }) =>
      erstzulassung === undefined ? undefined : alterAm(erstzulassung, lage.stichtag),
  ),
  spanne: ({ subjekt, lage }) =>
    subjekt.art === 'fahrzeug' ? spanneVon(subjekt.fakten.erstzulassung, lage) : undefined,
};
export const finanzierung = fahrzeug(
  'finanzierung',
  'Ist {was} bezahlt, finanziert oder geleast?',
  ({ fakten }) => fakten.finanzierung,
);
export const fahrzeugwert = fahrzeug(
  'wertCents',
  'Welchen Wert hat {was}?',
  ({ fakten }) => fakten.wertCents,
);

const tier = objektFakt('tier');
const tierwert = <K extends keyof Tier['fakten']>(name: K, frage: string) =>
  tier<Required<Tier['fakten']>[K]>(name, frage, ({ fakten }) => wertIn(fakten, name));
export const tierart = tierwert('tierart', 'Was für ein Tier ist {was}?');
export const listenhund = tierwert('listenhund', 'Gilt {was} als Listenhund?');
export const gewicht = tierwert('gewichtKg', 'Wie viel wiegt {was}?');
export const schulterhoehe = tierwert('schulterhoeheCm', 'Welche Schulterhöhe hat {was}?');
/** State of the keeper. */
export const bundesland = tier('bundesland', 'In welchem Bundesland lebt der Halter?', ({ halter }) =>
  halter ? bundeslandVon(halter) : undefined,
);

const gebaeude = objektFakt('gebaeude');
const gebaeudewert = <K extends keyof Gebaeude['fakten']>(name: K, frage: string) =>
  gebaeude<Required<Gebaeude['fakten']>[K]>(name, frage, ({ fakten }) => wertIn(fakten, name));
const wohnhaeuser: readonly unknown[] = [
  undefined,
  'einfamilienhaus',
  'zweifamilienhaus',
  'mehrfamilienhaus',
  'ferienhaus',
];
/** A house to live in, rented out or not; one of unknown kind was told as "own house" or has a building contract. */
export const istWohnhaus = gebaeude<boolean>('gebaeudeart', 'Was für ein Gebäude ist {was}?', ({ fakten }) =>
  wohnhaeuser.includes(fakten.gebaeudeart),
);
export const istEigentumswohnung = gebaeude<boolean>(
  'gebaeudeart',
  'Was für ein Gebäude ist {was}?',
  ({ fakten }) => fakten.gebaeudeart === 'eigentumswohnung',
);
/** Not the open entry beside the home: which other buildings there are is asked by rules that look at any. */
export const istBenannt: Bedingung = {
  lies: ({ subjekt, lage }) => !subjekt.offen || lage.gebaeude.length === 1,
  fehlt: () => undefined,
};
const ausNutzung = ({ nutzung: art }: Gebaeude['fakten'], wort: string): boolean | undefined =>
  art === undefined ? undefined : art === wort || (wort === 'vermietet' && art === 'gemischt');
export const vermietet = gebaeude(
  'vermietet',
  'Ist {das Gebäude} vermietet?',
  ({ fakten }) => fakten.vermietet ?? ausNutzung(fakten, 'vermietet'),
);
export const leerstehend = gebaeude(
  'leerstehend',
  'Steht {das Gebäude} leer?',
  ({ fakten }) => fakten.leerstehend ?? ausNutzung(fakten, 'leer'),
);
const einheitenJeArt: Readonly<Record<string, number>> = {
  einfamilienhaus: 1,
  zweifamilienhaus: 2,
  eigentumswohnung: 1,
};
export const einheiten = gebaeude(
  'einheiten',
  'Wie viele Wohneinheiten hat {das Gebäude}?',
  ({ fakten }) => fakten.einheiten ?? einheitenJeArt[fakten.gebaeudeart ?? ''],
);
const isBau = ({ gebaeudeart: art }: Gebaeude['fakten']): boolean =>
  art !== undefined && art !== 'grundstueck';
export const unbebaut = gebaeude(
  'unbebaut',
  'Ist {das Gebäude} unbebaut?',
  ({ fakten }) => fakten.unbebaut ?? (fakten.nutzung === 'selbst' || isBau(fakten) ? false : undefined),
);
export const saniert = gebaeudewert('saniert', 'Wurde {das Gebäude} um- oder ausgebaut?');
export const imBau = gebaeudewert('imBau', 'Wird {das Gebäude} gerade gebaut?');
export const eigenleistung = gebaeudewert('eigenleistung', 'Helfen beim Bau private Helfer mit?');
export const baukosten = gebaeudewert('baukostenCents', 'Wie hoch sind die Baukosten von {dem Gebäude}?');
const wert1914 = gebaeudewert('wert1914', 'Welchen Wert 1914 (in Mark) hat {das Gebäude}?');
const neubauwertVon = gebaeude('wert1914', '', ({ fakten, neuwertfaktor }) =>
  fakten.wert1914 === undefined || neuwertfaktor === undefined
    ? fakten.baukostenCents
    : Math.round(fakten.wert1914 * neuwertfaktor * 100),
);

const gebaeudeSparten = new Set(['wohngebaeude']);
const frageNeuwertfaktor = ({ lage }: Sicht, melde: Melde): void => {
  const vertrag = lage.vertraege.find((eine) => !eine.kuenftig && gebaeudeSparten.has(eine.vertrag.sparte));
  if (!vertrag) return;
  const frage = `Welchen gleitenden Neuwertfaktor nennt die Wohngebäudeversicherung bei ${vertrag.bezeichnung}?`;
  melde(createFehlend('neuwertfaktor', frage, { vertragId: vertrag.kennung, pfad: 'details.neuwertfaktor' }));
};

/** Cents: Wert 1914 times the factor that the building's contract states, else what it cost to build. */
export const neubauwert: typeof neubauwertVon = {
  ...neubauwertVon,
  fehlt: (sicht, melde) =>
    wert1914.lies(sicht) === undefined ? wert1914.fehlt(sicht, melde) : frageNeuwertfaktor(sicht, melde),
};
export const oeltank = gebaeudewert('oeltank', 'Gibt es bei {dem Gebäude} einen Heizöltank?');
export const oeltankLiter = gebaeudewert('oeltankLiter', 'Wie viele Liter fasst der Heizöltank?');
export const oeltankUnterirdisch = gebaeudewert(
  'oeltankUnterirdisch',
  'Liegt der Heizöltank von {dem Gebäude} unter der Erde?',
);
export const pvKwp = gebaeudewert(
  'pvKwp',
  'Wie viel kWp hat die Photovoltaikanlage auf {dem Gebäude} (0 für keine)?',
);
export const pvKosten = gebaeudewert(
  'pvKostenCents',
  'Was hat die Photovoltaikanlage auf {dem Gebäude} gekostet?',
);

const betrieb = objektFakt('betrieb');
const betriebswert = <K extends keyof Betrieb['fakten']>(name: K, frage: string) =>
  betrieb<Required<Betrieb['fakten']>[K]>(name, frage, ({ fakten }) => wertIn(fakten, name));
/** A firm among the customers is its own owner's business. */
export const betriebsinhaber = betrieb(
  'inhaber',
  'Gibt es einen eigenen Betrieb?',
  ({ fakten, halter }) => fakten.inhaber ?? (halter?.art === 'firma' ? true : undefined),
);
export const mitarbeiter = betriebswert('mitarbeiter', 'Wie viele Mitarbeiter hat {was}?');
/** Told, or clear from the profession of an own business. */
export const berufshaftpflichtPflicht = betrieb(
  'berufshaftpflichtPflicht',
  'Schreibt das Gesetz für den Beruf eine Berufshaftpflicht vor?',
  (eines, sicht) =>
    eines.fakten.berufshaftpflichtPflicht ??
    (betriebsinhaber.lies(sicht) && isPflichtberuf(eines) ? true : undefined),
);
export const rechtsform = betrieb('rechtsform', 'Welche Rechtsform hat {was}?', (eines) => eines.rechtsform);

/** Own things of a person: yes, no, or not told by anybody in the household. */
const eigene = (
  name: 'fahrzeuge' | 'drohnen' | 'boote',
  frage: string,
  lies: (person: Person, sicht: Sicht) => boolean | undefined,
) =>
  personFakt<boolean>(name, frage, (person, sicht) => {
    const eigenes = lies(person, sicht);
    if (eigenes !== undefined) return eigenes;
    if (person.fakten[name]) return undefined;
    if (isUnter15(person)) return false;
    return sicht.lage.personen.some(({ fakten }) => fakten[name]) ? false : undefined;
  });

export const hatFahrzeug = eigene(
  'fahrzeuge',
  'Welche Fahrzeuge gibt es im Haushalt?',
  (person, { lage }) => {
    for (const eines of lage.fahrzeuge) if (!eines.offen && eines.halter === person.halter) return true;
    if (person.fakten.fahrzeuge) return false;
    return lage.fahrzeuge.some(({ offen }) => !offen) ? false : undefined;
  },
);
export const hatDrohne = eigene(
  'drohnen',
  'Besitzt {wer} eine Drohne?',
  ({ fakten }) => fakten.drohnen && fakten.drohnen.length > 0,
);
export const hatMotorboot = eigene('boote', 'Besitzt {wer} ein Motorboot?', ({ fakten: { boote } }) => {
  if (!boote) return undefined;
  if (boote.some(({ motorisiert }) => motorisiert)) return true;
  return boote.every(({ motorisiert }) => motorisiert === false) ? false : undefined;
});
export const hatGesellschafter = personFakt(
  'betrieb.gesellschafter',
  'Hat {wer} Geschäftspartner (Mitgesellschafter)?',
  ({ fakten }, { lage }) =>
    fakten.betrieb?.gesellschafter ?? lage.betriebe.find(({ offen }) => !offen)?.fakten.gesellschafter,
);

/** What partners or heirs would have to be paid, else a year's gross profit that a key person brings. */
export const anteilswert = personFakt(
  'betrieb.anteilswertCents',
  'Wie viel ist der Geschäftsanteil von {wer} wert?',
  ({ fakten: { betrieb } }) => betrieb?.anteilswertCents ?? betrieb?.rohertragJahrCents,
);

/** Group of the contract's Sparte. */
export const vertragsgruppe = vertragFakt<string>(
  'sparte',
  'Welche Sparte hat der Vertrag {was}?',
  ({ vertrag }) => findSparte(vertrag.sparte).gruppe,
);

/** Age of the contract's conditions, else of the contract. */
const bedingungstag = ({ vertrag: { details, beginn } }: Vertragslage): string | undefined => {
  const stand = details['bedingungsstand'];
  return typeof stand === 'string' && isTeilTag(stand) ? stand : beginn;
};
export const bedingungsalter: Spannenausdruck = {
  ...vertragFakt(
    'bedingungsstand',
    'Welchen Bedingungsstand hat der Vertrag {was}?',
    (vertrag, { lage }) => {
      const tag = bedingungstag(vertrag);
      return tag === undefined ? undefined : alterAm(tag, lage.stichtag);
    },
    'details.bedingungsstand',
  ),
  spanne: ({ subjekt, lage }) =>
    subjekt.art === 'vertrag' ? spanneVon(bedingungstag(subjekt), lage) : undefined,
};

/** Growth of the yearly premium in percent, from the year before or as told in the details. */
export const beitragserhoehung = vertragFakt(
  'beitragserhoehungProzent',
  'Wie hoch war der Beitrag des Vertrags {was} im Vorjahr?',
  ({ vertrag }) => {
    const genannt = vertrag.details['beitragserhoehungProzent'];
    if (typeof genannt === 'number') return genannt;
    const neu = jahresbeitrag(vertrag);
    const alt = vertrag.vorherigerJahresbeitragCents;
    return neu === undefined || !alt ? undefined : ((neu - alt) / alt) * 100;
  },
  'details.beitragserhoehungProzent',
);
export const leistungGeaendert = vertragFakt(
  'leistungGeaendert',
  'Wurde mit dem Beitrag auch die Leistung des Vertrags {was} geändert?',
  ({ vertrag: { details } }) => {
    const genannt = details['leistungGeaendert'];
    return typeof genannt === 'boolean' ? genannt : undefined;
  },
  'details.leistungGeaendert',
);
