// Facts that arise between the members: marital status, shares of income, dependants, what the household has.
import type { Fakten } from '#domain/fakten.ts';
import { formel } from '../ausdruck.ts';
import { gte, lt, some } from '../bedingung.ts';
import type { Kind, Person } from '../lage/subjekte.ts';
import type { Sicht, Spannenausdruck } from '../sicht.ts';
import { isUnter15 } from './person.ts';
import { erstesVon, haushaltFakt, objektFakt, personFakt, spanneVon, wertIn } from './fakt.ts';

type Familienstand = NonNullable<Fakten['familienstand']>;

const ausBeziehung = ({ halter }: Person): Familienstand | undefined => {
  for (const { art } of halter?.beziehungen ?? []) {
    if (art === 'ehepartner') return 'verheiratet';
    if (art === 'lebenspartner') return 'partnerschaft';
  }
  return undefined;
};

/** Told, or clear from a relation to the partner. */
export const familienstand = personFakt<Familienstand>(
  'familienstand',
  'Welchen Familienstand hat {wer}?',
  (person) => person.fakten.familienstand ?? ausBeziehung(person),
);

export const inPartnerschaft: readonly Familienstand[] = [
  'verheiratet',
  'lebenspartnerschaft',
  'partnerschaft',
];
const alleinstehend: readonly (Familienstand | undefined)[] = ['ledig', 'geschieden', 'verwitwet'];

export const isErwachsen = ({ istKind, alter }: Person): boolean => !istKind || (alter ?? 0) >= 18;
export const erwachsene = ({ lage }: Sicht): Person[] => lage.personen.filter(isErwachsen);
export const kinderIn = ({ lage }: Sicht): readonly Kind[] => lage.kinder;

/** All adults are members of this household, so that their sum is the household's. */
const istVollzaehlig = (sicht: Sicht, leute: readonly Person[]): boolean => {
  const anzahl = erstesVon(sicht, (fakten) => fakten.erwachsene);
  if (anzahl !== undefined) return anzahl <= leute.length;
  if (leute.some(({ partner }) => partner)) return true;
  const [einer] = leute;
  return leute.length === 1 && einer !== undefined && alleinstehend.includes(einer.fakten.familienstand);
};

/** Sum over all adults; undefined when one is missing or silent. */
const summe = (sicht: Sicht, lies: (fakten: Fakten) => number | undefined): number | undefined => {
  const leute = erwachsene(sicht);
  if (!istVollzaehlig(sicht, leute)) return undefined;
  let gesamt = 0;
  for (const { fakten } of leute) {
    const wert = lies(fakten);
    if (wert === undefined) return undefined;
    gesamt += wert;
  }
  return gesamt;
};

const netto = (fakten: Fakten) => fakten.nettoeinkommenMonatCents;
const brutto = (fakten: Fakten) => fakten.bruttoeinkommenJahrCents;

const liesHaushaltsnetto = (sicht: Sicht): number | undefined =>
  erstesVon(sicht, (fakten) => fakten.haushaltsnettoMonatCents) ?? summe(sicht, netto);

export const haushaltsnetto = haushaltFakt(
  'haushaltsnettoMonatCents',
  'Wie hoch ist das Nettoeinkommen des Haushalts im Monat?',
  liesHaushaltsnetto,
);

const quote = (eigenes: number | undefined, gesamt: number | undefined): number | undefined =>
  eigenes === undefined || gesamt === undefined || gesamt <= 0 ? undefined : eigenes / gesamt;

/** The person's part of the household's income, 0 to 1: by net, else by gross income. */
export const einkommensanteil = personFakt(
  'einkommensanteil',
  'Wie hoch ist das Nettoeinkommen von {wer} und des ganzen Haushalts im Monat?',
  (person, sicht) => {
    const { fakten } = person;
    if (isUnter15(person) && netto(fakten) === undefined) return 0;
    if (erwachsene(sicht).length === 1 && alleinstehend.includes(fakten.familienstand)) {
      const eigenes = netto(fakten) ?? brutto(fakten);
      if (eigenes !== undefined && istVollzaehlig(sicht, erwachsene(sicht))) return eigenes > 0 ? 1 : 0;
    }
    return quote(netto(fakten), liesHaushaltsnetto(sicht)) ?? quote(brutto(fakten), summe(sicht, brutto));
  },
  'fakten.haushaltsnettoMonatCents',
);

const haushalt = <K extends keyof Fakten>(name: K, frage: string) =>
  haushaltFakt<Required<Fakten>[K]>(name, frage, (sicht) =>
    erstesVon(sicht, (fakten) => wertIn(fakten, name)),
  );

export const bedarfMonat = haushalt('bedarfMonatCents', 'Wie viel braucht der Haushalt im Monat?');
export const ruecklagen = haushalt('ruecklagenCents', 'Wie hoch sind die schnell verfügbaren Rücklagen?');
export const wohnstatus = haushalt(
  'wohnstatus',
  'Wie wohnt der Haushalt: zur Miete, im eigenen Haus oder in der eigenen Wohnung?',
);
export const wohnflaeche = haushalt('wohnflaecheQm', 'Wie groß ist die Wohnfläche?');
export const hausratwert = haushalt('hausratwertCents', 'Welchen Wert hat der Hausrat?');
export const wertsachen = haushalt(
  'wertsachenCents',
  'Welchen Wert haben Schmuck, Kunst und andere Wertsachen?',
);
export const fahrradwert = haushalt('fahrradwertCents', 'Welchen Wert haben die Fahrräder?');
export const ebike = haushalt('ebike', 'Gibt es ein E-Bike?');
export const grosseGlasflaechen = haushalt(
  'grosseGlasflaechen',
  'Gibt es große Glasflächen, einen Wintergarten oder ein Ceranfeld?',
);
export const erdgeschossOderKeller = haushalt(
  'erdgeschossOderKeller',
  'Liegen Wohnung oder Hausrat im Erdgeschoss oder Keller?',
);
export const haushaltshilfe = haushalt('haushaltshilfe', 'Beschäftigt der Haushalt eine Haushaltshilfe?');
export const onlineKaeufer = haushalt('onlineKaeufer', 'Kauft der Haushalt häufig im Internet ein?');
type Reise = NonNullable<Fakten['reise']>;
const reise = <K extends keyof Reise>(name: K, frage: string) =>
  haushaltFakt<Required<Reise>[K]>(`reise.${name}`, frage, (sicht) =>
    erstesVon(sicht, ({ reise: eine }) => eine && wertIn(eine, name)),
  );
export const tageAusland = reise('tageAuslandJahr', 'Wie viele Tage im Jahr ist der Haushalt im Ausland?');
export const reisepreis = reise('reisepreisMaxCents', 'Was kostet die teuerste Reise?');

export const kindAlter: Spannenausdruck = {
  ...objektFakt('kind')('geburtsdatum', 'Wann ist {was} geboren?', ({ alter }) => alter),
  spanne: ({ subjekt, lage }) => (subjekt.art === 'kind' ? spanneVon(subjekt.geburtsdatum, lage) : undefined),
};
export const kindAlterMonate = objektFakt('kind')(
  'geburtsdatum',
  'Wann ist {was} geboren?',
  ({ alterMonate, alter }) => alterMonate ?? (alter !== undefined && alter > 1 ? alter * 12 : undefined),
);
/** There is a child; the list tells. */
export const istKind = objektFakt('kind')<boolean>(
  'vorname',
  'Welche Kinder gibt es im Haushalt?',
  () => true,
);

/** A child that still depends on the parents: below 25, as child benefit ends (§ 32 Abs. 4 EStG). */
export const hatKind = some(kinderIn, lt(kindAlter, 25));
export const hatKindUnter = (jahre: number) => some(kinderIn, lt(kindAlter, jahre));
export const istVolljaehrig = gte(kindAlter, 18);

/** Years until the youngest child is 25; 0 without children. */
export const jahreBisJuengstes25 = haushaltFakt(
  'kinder',
  'Welche Kinder gibt es im Haushalt, und wann sind sie geboren?',
  ({ lage }) => {
    let jahre = 0;
    for (const { alter, offen } of lage.kinder) {
      if (offen || alter === undefined) return undefined;
      jahre = Math.max(jahre, 25 - alter);
    }
    return jahre;
  },
);

/** What the household still earns without the person. */
export const einkommenHinterbliebene = personFakt(
  'partnereinkommen',
  'Wie hoch ist das Nettoeinkommen des Partners von {wer}?',
  ({ fakten, partner }, sicht) => {
    if (partner) return netto(partner.fakten);
    const gesamt = erstesVon(sicht, (eine) => eine.haushaltsnettoMonatCents);
    const eigenes = netto(fakten);
    if (gesamt !== undefined && eigenes !== undefined) return Math.max(0, gesamt - eigenes);
    return alleinstehend.includes(fakten.familienstand) ? 0 : undefined;
  },
  'fakten.haushaltsnettoMonatCents',
);

/** Loans told by the person; else those of running loan contracts that the person holds. */
type Darlehen = NonNullable<Fakten['darlehen']>[number];

const ausVertraegen = ({ halter }: Person, { lage }: Sicht): Partial<Darlehen>[] | undefined => {
  const gefunden = lage.vertraege.filter(
    (vertrag) =>
      vertrag.halter === halter && !vertrag.kuenftig && darlehenSparten.has(vertrag.vertrag.sparte),
  );
  if (gefunden.length === 0) return undefined;
  return gefunden.map(({ vertrag: { details } }) => {
    const { restschuldCents, rateCents, zinsbindungBis } = details;
    const jahre =
      typeof zinsbindungBis === 'string'
        ? Math.max(0, Number(zinsbindungBis.slice(0, 4)) - Number(lage.stichtag.slice(0, 4)))
        : undefined;
    return {
      ...(typeof restschuldCents === 'number' ? { restschuldCents } : {}),
      ...(typeof rateCents === 'number' ? { rateMonatCents: rateCents } : {}),
      ...(jahre === undefined ? {} : { zinsbindungJahre: jahre }),
    };
  });
};
const darlehenSparten = new Set(['darlehen']);

const darlehenVon = (person: Person, sicht: Sicht): readonly Partial<Darlehen>[] | undefined =>
  person.fakten.darlehen ?? ausVertraegen(person, sicht);

/** Loans of all adults; known as soon as one has told them. */
const alleDarlehen = (sicht: Sicht): readonly Partial<Darlehen>[] | undefined => {
  const listen = sicht.lage.personen.flatMap((person) => {
    const liste = darlehenVon(person, sicht);
    return liste ? [liste] : [];
  });
  return listen.length === 0 ? undefined : listen.flat();
};

const summeAus = (
  liste: readonly Partial<Darlehen>[] | undefined,
  lies: (darlehen: Partial<Darlehen>) => number | undefined,
): number | undefined => {
  let gesamt = 0;
  for (const eines of liste ?? []) {
    const wert = lies(eines);
    if (wert === undefined) return undefined;
    gesamt += wert;
  }
  return liste && gesamt;
};

const darlehensfrage = 'Welche Darlehen gibt es, mit Restschuld, Rate und Zinsbindung?';

/** Of three-valued answers about single loans: yes if one is yes. */
const hatDarlehen = (
  liste: readonly Partial<Darlehen>[] | undefined,
  urteil: (darlehen: Partial<Darlehen>) => boolean | undefined,
): boolean | undefined => {
  const urteile = liste?.map(urteil);
  if (urteile?.includes(true)) return true;
  return urteile === undefined || urteile.includes(undefined) ? undefined : false;
};

const istImmobilie = ({ darlehensart }: Partial<Darlehen>): boolean | undefined =>
  darlehensart === undefined ? undefined : darlehensart === 'immobilie';

export const hatImmobiliendarlehen = personFakt('darlehen', darlehensfrage, (person, sicht) =>
  isUnter15(person)
    ? false
    : hatDarlehen(darlehenVon(person, sicht) ?? alleDarlehen(sicht)?.slice(0, 0), istImmobilie),
);
export const restschuldImmobilie = personFakt('darlehen', darlehensfrage, (person, sicht) =>
  summeAus(darlehenVon(person, sicht)?.filter(istImmobilie), ({ restschuldCents }) => restschuldCents),
);
export const restschulden = haushaltFakt('darlehen', darlehensfrage, (sicht) =>
  summeAus(alleDarlehen(sicht), ({ restschuldCents }) => restschuldCents),
);
export const ratenMonat = haushaltFakt('darlehen', darlehensfrage, (sicht) =>
  summeAus(alleDarlehen(sicht), ({ rateMonatCents }) => rateMonatCents),
);
export const zinsbindungEndet = haushaltFakt('darlehen', darlehensfrage, (sicht) =>
  hatDarlehen(alleDarlehen(sicht), (eines) => {
    if (istImmobilie(eines) === false) return false;
    const { zinsbindungJahre } = eines;
    if (zinsbindungJahre !== undefined && zinsbindungJahre > 3) return false;
    return istImmobilie(eines) === undefined || zinsbindungJahre === undefined ? undefined : true;
  }),
);

export const vierzigProzentHaushaltsnetto = formel([haushaltsnetto], (wert) => (wert * 2) / 5);
export const dreiHaushaltsnetto = formel([haushaltsnetto], (wert) => wert * 3);

/** Reserves as told; else balances of known accounts where they alone are enough. */
export const ruecklagenMitKonten = haushaltFakt(
  'ruecklagenCents',
  'Wie hoch sind die schnell verfügbaren Rücklagen?',
  (sicht) => {
    const genannt = ruecklagen.lies(sicht);
    if (genannt !== undefined) return genannt;
    let konten = 0;
    for (const { vertrag, kuenftig } of sicht.lage.vertraege) {
      const { guthabenCents } = vertrag.details;
      if (!kuenftig && kontoSparten.has(vertrag.sparte) && typeof guthabenCents === 'number')
        konten += guthabenCents;
    }
    const ziel = dreiHaushaltsnetto.lies(sicht);
    return ziel !== undefined && konten >= ziel ? konten : undefined;
  },
);
const kontoSparten = new Set(['sparkonto']);
