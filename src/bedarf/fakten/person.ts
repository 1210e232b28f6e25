// Facts of a person. The key in our customer record names the fact.
import type { Fakten } from '#domain/fakten.ts';
import { falteKurz } from '#domain/faltung.ts';
import { plusJahre } from '#domain/datum.ts';
import { formel } from '../ausdruck.ts';
import type { Person, Sachverhalt } from '../lage/subjekte.ts';
import type { Sicht, Spannenausdruck } from '../sicht.ts';
import { personFakt, spanneVon, wertIn } from './fakt.ts';

/** `kind`: below 15, when work is not allowed (§ 5 JArbSchG), so that nobody is asked for the child's job. */
export type Berufsstatus = NonNullable<Fakten['berufsstatus']> | 'kind';
export type Krankenversicherung = NonNullable<Fakten['krankenversicherung']>;

export const alter: Spannenausdruck = {
  ...personFakt('alter', 'Wann ist {wer} geboren?', (person) => person.alter, 'geburtsdatum'),
  spanne: ({ subjekt, lage }) =>
    subjekt.art === 'person' ? spanneVon(subjekt.halter?.geburtsdatum, lage) : undefined,
};

export const berufsstatus = personFakt<Berufsstatus>(
  'berufsstatus',
  'Welchen Berufsstatus hat {wer}?',
  ({ fakten, alter: jahre }) =>
    fakten.berufsstatus ?? (jahre !== undefined && jahre < 15 ? 'kind' : undefined),
);

/** Running contracts that insure the person: `versicherte` where named, else the holder. */
export const isVersichert = (
  { versicherte, halter }: Sachverhalt['vertraege'][number],
  person: Person,
): boolean => (versicherte ? versicherte.includes(person) : halter === person.halter);

const ausVertrag: ReadonlyMap<string, (versicherungsart: unknown) => Krankenversicherung | undefined> =
  new Map<string, (versicherungsart: unknown) => Krankenversicherung | undefined>([
    ['krankenvoll', () => 'pkv'],
    ['beihilfe', () => 'beihilfe-pkv'],
    ['gesetzliche-krankenversicherung', (art) => kassenarten.get(String(art))],
  ]);
const kassenarten: ReadonlyMap<string, Krankenversicherung> = new Map<string, Krankenversicherung>([
  ['pflicht', 'gkv-pflicht'],
  ['freiwillig', 'gkv-freiwillig'],
  ['familie', 'gkv-familie'],
  ['kvdr', 'kvdr'],
]);

const krankenversicherungAusVertrag = (person: Person, { lage }: Sicht): Krankenversicherung | undefined => {
  for (const vertrag of lage.vertraege) {
    const lies = ausVertrag.get(vertrag.vertrag.sparte);
    if (!lies || vertrag.kuenftig || !isVersichert(vertrag, person)) continue;
    const art = lies(vertrag.vertrag.details['versicherungsart']);
    if (art) return art;
  }
  return undefined;
};

export const krankenversicherung = personFakt<Krankenversicherung>(
  'krankenversicherung',
  'Wie ist {wer} krankenversichert?',
  (person, sicht) => person.fakten.krankenversicherung ?? krankenversicherungAusVertrag(person, sicht),
);

/** Below 15 nobody works, hunts or chairs a club (§ 5 JArbSchG, § 16 BJagdG): such questions are not asked. */
export const isUnter15 = ({ alter: jahre }: Person): boolean => jahre !== undefined && jahre < 15;

/** `unter15`: what goes without saying of a child. */
const einfach = <K extends keyof Fakten>(name: K, frage: string, unter15?: Required<Fakten>[K]) =>
  personFakt<Required<Fakten>[K]>(
    name,
    frage,
    (person) => wertIn(person.fakten, name) ?? (isUnter15(person) ? unter15 : undefined),
  );

export const bruttoJahr = einfach(
  'bruttoeinkommenJahrCents',
  'Wie hoch ist das Bruttoeinkommen von {wer} im Jahr?',
  0,
);
export const bruttoVorjahr = einfach(
  'bruttoeinkommenVorjahrCents',
  'Wie hoch war das Bruttoeinkommen von {wer} im Vorjahr?',
);
export const nettoMonat = einfach(
  'nettoeinkommenMonatCents',
  'Wie hoch ist das Nettoeinkommen von {wer} im Monat?',
);
export const bruttoMonat = formel([bruttoJahr], (jahr) => Math.round(jahr / 12));
/** Own regular income a month: gross where known, else somewhere above net. Not rounded: it is held against limits. */
export const eigenesEinkommenMonat: Spannenausdruck = {
  ...personFakt(
    'bruttoeinkommenJahrCents',
    'Wie hoch ist das eigene Einkommen von {wer}?',
    ({ fakten: { bruttoeinkommenJahrCents: brutto, nettoeinkommenMonatCents: netto } }) =>
      brutto === undefined ? netto : brutto / 12,
  ),
  spanne: ({ subjekt }) => {
    if (subjekt.art !== 'person' || subjekt.fakten.bruttoeinkommenJahrCents !== undefined) return undefined;
    return [subjekt.fakten.nettoeinkommenMonatCents ?? 0, Number.POSITIVE_INFINITY];
  },
};
export const krankengeldWahl = einfach(
  'krankengeldWahlerklaerung',
  'Hat {wer} bei der Krankenkasse den Krankengeldanspruch gewählt (Wahlerklärung)?',
);
export const arbeitgeberzuschuss = einfach(
  'arbeitgeberzuschussKvMonatCents',
  'Welchen Zuschuss zahlt der Arbeitgeber von {wer} zur Krankenversicherung?',
);
export const beihilfesatz = einfach('beihilfesatzProzent', 'Welchen Beihilfesatz hat {wer}?');
export const oeffentlicherDienst = einfach(
  'oeffentlicherDienst',
  'Arbeitet {wer} im öffentlichen Dienst?',
  false,
);
export const gefahrgeneigterBeruf = einfach(
  'gefahrgeneigterBeruf',
  'Übt {wer} einen gefährlichen Beruf aus?',
);
export const buNichtMoeglich = einfach(
  'buNichtMoeglich',
  'Ist eine Berufsunfähigkeitsversicherung für {wer} nicht möglich, etwa wegen Vorerkrankungen?',
);
export const jaeger = einfach('jaeger', 'Geht {wer} zur Jagd?', false);
export const vereinsvorstand = einfach('vereinsvorstand', 'Ist {wer} im Vorstand eines Vereins?', false);
export const rentenversicherungspflichtig = einfach(
  'rentenversicherungspflichtig',
  'Ist {wer} in der gesetzlichen Rentenversicherung pflichtversichert?',
);
export const gesetzlicheRente = einfach(
  'gesetzlicheRenteErwartetMonatCents',
  'Welche gesetzliche Rente erwartet {wer} laut Renteninformation?',
);
export const entgeltpunkte = einfach('entgeltpunkte', 'Wie viele Entgeltpunkte hat {wer} bisher?');
export const pensionNetto = einfach(
  'pensionNettoMonatCents',
  'Welche Versorgung (netto) hat {wer} zu erwarten?',
);
export const nurMinijob = einfach('nurMinijob', 'Arbeitet {wer} nur in einem Minijob?', false);
export const vlUngenutzt = einfach(
  'vermoegenswirksameLeistungenUngenutzt',
  'Lässt {wer} vermögenswirksame Leistungen des Arbeitgebers ungenutzt?',
);
export const hobbys = personFakt('hobbys', 'Welche Hobbys hat {wer}?', ({ fakten }) =>
  fakten.hobbys?.map(falteKurz),
);

const auslandMonate = ({ fakten }: Person): number | undefined => fakten.reise?.langzeitMonate;
export const langzeitMonate = personFakt(
  'reise.langzeitMonate',
  'Plant {wer} einen langen Auslandsaufenthalt, und wie viele Monate?',
  auslandMonate,
);

/** Life events of the last twelve months, in the words of the rules. */
const ereignisworte: readonly (readonly [string, readonly string[]])[] = [
  ['geburt', ['geburt', 'adoption', 'nachwuchs']],
  ['heirat', ['heirat', 'hochzeit', 'eheschliess', 'eheschluss']],
  ['immobilienkauf', ['immobili', 'hauskauf', 'wohnungskauf', 'hausbau', 'bauvorhaben', 'eigenheim']],
  ['gehaltssprung', ['gehalt', 'beforder', 'lohnerhohung']],
  ['selbststaendigkeit', ['selbststandig', 'selbstandig', 'existenzgrundung', 'grundung']],
];
const gefaltet = ereignisworte.map(([art, worte]) => [art, worte.map(falteKurz)] as const);

const ereignisart = (text: string): string | undefined => {
  const wort = falteKurz(text).replaceAll(' ', '');
  return gefaltet.find(([, worte]) => worte.some((eines) => wort.includes(eines)))?.[0];
};

/** Kinds of events of the last twelve months; an event without a day may be older. */
export const juengsteEreignisse = personFakt<readonly string[]>(
  'ereignisse',
  'Gab es bei {wer} in den letzten zwölf Monaten Geburt, Heirat, Immobilienkauf, Gehaltssprung oder Selbstständigkeit?',
  (person, { lage }) => {
    const { fakten } = person;
    if (isUnter15(person)) return [];
    const ab = plusJahre(lage.stichtag, -1);
    const arten: string[] = [];
    let offen = false;
    for (const { ereignis, am } of fakten.ereignisse ?? []) {
      const art = ereignisart(ereignis);
      if (!art) continue;
      if (am === undefined) offen = true;
      else if (am >= ab && am <= lage.stichtag) arten.push(art);
    }
    return fakten.ereignisse === undefined || (offen && arten.length === 0) ? undefined : arten;
  },
);

/** A minor who lives as a child with a parent of this household. */
export const istMinderjaehrig = personFakt<boolean>(
  'alter',
  'Wann ist {wer} geboren?',
  (person) => person.istKind && (person.alter ?? 0) < 18,
  'geburtsdatum',
);

export const beamte: readonly Berufsstatus[] = [
  'beamter',
  'beamter-auf-probe',
  'beamter-auf-widerruf',
  'richter',
  'soldat',
];
export const selbststaendige: readonly Berufsstatus[] = [
  'selbststaendig',
  'freiberufler',
  'gesellschafter-geschaeftsfuehrer',
];
/** As the facts count them for legal protection, pensions and basic abilities. */
export const erwerbstaetige: readonly Berufsstatus[] = [
  'angestellt',
  'beamter',
  'beamter-auf-probe',
  'beamter-auf-widerruf',
  ...selbststaendige,
  'auszubildend',
];
export const gkv: readonly Krankenversicherung[] = ['gkv-pflicht', 'gkv-freiwillig', 'gkv-familie'];
