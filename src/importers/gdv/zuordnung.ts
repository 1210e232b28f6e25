// Applies the table of a Sparte: GDV fields to details, lists, persons and contract fields. The table decides, not this code.
import type { Detailfeld, GdvZuordnung, Sparte } from '#sparten/index.ts';
import { rohText, schluesselTabelle } from '#formats/gdv/index.ts';
import type { Feld, Layout } from '#formats/gdv/index.ts';
import { isTeilTag } from '#domain/datum.ts';
import type { Vertrag } from '#domain/vertrag.ts';
import type { Fundstelle } from '#domain/vorschlag.ts';
import { centsAus, isDezimal, planVon, stelle } from './teil.ts';
import type { Inhalt, Teil } from './teil.ts';

type Zeile = Record<string, unknown>;

export type Zugeordnet = {
  readonly details: Record<string, unknown>;
  readonly vertrag: { produkt?: string };
  readonly personen: Vertrag['personen'];
  readonly stellen: Record<string, Fundstelle>;
  /** Which record holds the greatest value so far, by target. */
  readonly groesste: Map<string, { readonly teil: Teil; readonly at: number }>;
};

type Ziel = {
  readonly bereich: 'details' | 'vertrag' | 'person' | 'liste';
  readonly name: string;
  /** Under which Fundstelle and greatest value are noted. */
  readonly pfad: string;
  readonly feld: Detailfeld | undefined;
  readonly liste: string;
};
/** A line of the table with its place in the record's plan; all have all properties, so that reading them is quick. */
type Regel = {
  readonly ort: Ziel;
  readonly at: number;
  readonly quelle: Feld;
  readonly ausschnitt: GdvZuordnung['teil'];
  /** What a field must say for the line to hold, and its place; -1 where the record does not have it. */
  readonly bedingung: { readonly at: number; readonly wert: string } | undefined;
  readonly mehrfach: GdvZuordnung['mehrfach'];
  /** A constant stands for "filled": the value itself stays readable. */
  readonly konstant: boolean;
  readonly wandle: Wandler;
};

/** The key fields of a list in one layout: per key the fields that may hold it. */
type Zeilenschluessel = { readonly felder: readonly (readonly Feld[])[]; readonly vorhanden: boolean };

type Regelwerk = {
  readonly regeln: readonly Regel[];
  readonly zeilen: ReadonlyMap<string, Zeilenschluessel>;
};

const zielVon = (sparte: Sparte, ziel: string): Ziel => {
  const [wort = '', spalte] = ziel.split('.');
  const feld = sparte.felder.find(({ name }) => name === wort);
  if (spalte === undefined)
    return { bereich: 'details', name: wort, pfad: `details.${wort}`, feld, liste: '' };
  if (wort === 'vertrag' || wort === 'person')
    return { bereich: wort, name: spalte, pfad: spalte, feld: undefined, liste: 'person' };
  const inListe = feld?.felder?.find(({ name }) => name === spalte);
  return { bereich: 'liste', name: spalte, pfad: '', feld: inListe, liste: wort };
};

const nullen = /^[0 ]*$/;
const ziffern = /^\d+$/;

const alsZahl = (wert: Inhalt): number | undefined => {
  if (isDezimal(wert)) return wert.wert / 10 ** wert.stellen;
  if (typeof wert === 'number') return wert;
  return typeof wert === 'string' && ziffern.test(wert) ? Number(wert) : undefined;
};

/** Bounds of the details' schemas, so that what is taken here passes them. */
const hoechstCents = 9e12;
const hoechstZahl = { zahl: 1e12, prozent: 1e5 };

type Wandler = (wert: Inhalt) => unknown;

const geld =
  (mal: number, durch: number): Wandler =>
  (wert) => {
    const cents = centsAus(wert) ?? (alsZahl(wert) ?? Number.NaN) * 100;
    const betrag = Math.round((cents * mal) / durch);
    return betrag !== 0 && Math.abs(betrag) <= hoechstCents ? betrag : undefined;
  };

const zahl = (mal: number, durch: number, grenze: number): Wandler => {
  const mindestens = grenze > 1e5 ? -grenze : -1000;
  return (wert) => {
    const betrag = ((alsZahl(wert) ?? 0) * mal) / durch;
    return betrag !== 0 && betrag <= grenze && betrag >= mindestens ? betrag : undefined;
  };
};

const text = (tabelle: string, isAusschnitt: boolean): Wandler => {
  const codes = isAusschnitt ? undefined : schluesselTabelle(tabelle);
  return (wert) => {
    if (typeof wert !== 'string') {
      const lesbar = String(isDezimal(wert) ? alsZahl(wert) : wert);
      return nullen.test(lesbar) ? undefined : lesbar.slice(0, 2000);
    }
    if (isAusschnitt) return nullen.test(wert) ? undefined : wert;
    return codes?.get(wert) || (wert.length > 2000 ? wert.slice(0, 2000) : wert);
  };
};

const janein: Readonly<Record<string, boolean>> = {
  '1': true,
  J: true,
  j: true,
  '0': false,
  N: false,
  n: false,
};

/** By the kind of the target. */
const nachArt = ({ mal = 1, durch = 1, teil }: GdvZuordnung, ort: Ziel, quelle: Feld): Wandler => {
  const art = ort.feld?.art ?? 'text';
  const { werte } = ort.feld ?? {};
  switch (art) {
    case 'geld':
      return geld(mal, durch);
    case 'zahl':
    case 'prozent':
      return zahl(mal, durch, hoechstZahl[art]);
    case 'tag':
      return (wert) => (typeof wert === 'string' && isTeilTag(wert) ? wert : undefined);
    case 'janein':
      return (wert) => janein[String(wert)];
    case 'wahl':
      return (wert) => (werte && String(wert) in werte ? String(wert) : undefined);
    default:
      return text(quelle.tabelle, teil !== undefined);
  }
};

const isGefuellt = (wert: Inhalt): boolean => {
  if (typeof wert === 'string') return !nullen.test(wert);
  return typeof wert === 'number' ? wert !== 0 : !isDezimal(wert) || wert.wert !== 0;
};

/** What a line of the table makes of a value; undefined where it fits not and stays a "weitere Angabe". */
const wandlerVon = (zuordnung: GdvZuordnung, ort: Ziel, quelle: Feld): Wandler => {
  const { wert: fest, werte } = zuordnung;
  if (fest !== undefined) return (wert) => (isGefuellt(wert) ? fest : undefined);
  if (!werte) return nachArt(zuordnung, ort, quelle);
  return (wert) => {
    const code = String(wert);
    return werte[code] ?? werte[code.replace(/^0+(?=.)/, '')];
  };
};

/** The value of a rule's field, or the part of its text that the table names. */
const inhaltFuer = (teil: Teil, { at, ausschnitt, quelle, bedingung }: Regel): Inhalt | undefined => {
  if (bedingung && String(teil.werte[bedingung.at]) !== bedingung.wert) return undefined;
  const inhalt = teil.werte[at];
  if (inhalt === undefined || ausschnitt === undefined) return inhalt;
  const [von, laenge] = ausschnitt;
  const ganz = teil.ersetzt?.has(at) ? String(inhalt) : rohText(teil.td, quelle);
  return ganz.slice(von, von + laenge).trim();
};

const zeilenVon = (sparte: Sparte, layout: Layout): Map<string, Zeilenschluessel> =>
  new Map(
    Object.entries(sparte.gdvZeilen ?? {}).map(([liste, schluessel]) => {
      const felder = schluessel.map((namen) =>
        namen.split('|').flatMap((name) => layout.feld.get(name) ?? []),
      );
      return [liste, { felder, vorhanden: felder.some((eine) => eine.length > 0) }];
    }),
  );

const erstelle = (sparte: Sparte, layout: Layout): Regelwerk => {
  const plan = planVon(layout);
  const regeln = (sparte.zuordnungen ?? []).flatMap((zuordnung): Regel[] => {
    const at = plan.stelle.get(zuordnung.feld);
    const quelle = at === undefined ? undefined : plan.felder[at];
    const passt = zuordnung.satz === layout.satz && zuordnung.td === layout.td;
    if (!passt || at === undefined || !quelle) return [];
    const ort = zielVon(sparte, zuordnung.ziel);
    const { wenn, teil: ausschnitt, mehrfach, wert } = zuordnung;
    const bedingung = wenn && { at: plan.stelle.get(wenn.feld) ?? -1, wert: wenn.wert };
    const wandle = wandlerVon(zuordnung, ort, quelle);
    return [{ ort, at, quelle, ausschnitt, bedingung, mehrfach, konstant: wert !== undefined, wandle }];
  });
  return { regeln, zeilen: regeln.length === 0 ? new Map() : zeilenVon(sparte, layout) };
};

const werke = new WeakMap<Sparte, Map<Layout, Regelwerk>>();

/** The table of a Sparte by layout, prepared at first use. */
const werkeVon = (sparte: Sparte): ((layout: Layout) => Regelwerk) => {
  const nachLayout = werke.get(sparte) ?? new Map<Layout, Regelwerk>();
  werke.set(sparte, nachLayout);
  return (layout) => {
    const bekannt = nachLayout.get(layout);
    if (bekannt) return bekannt;
    const werk = erstelle(sparte, layout);
    nachLayout.set(layout, werk);
    return werk;
  };
};

/** First one wins unless the table tells otherwise; false: not taken. */
const setze = (ziel: Zeile, name: string, wert: unknown, mehrfach: GdvZuordnung['mehrfach']): boolean => {
  const alt = ziel[name];
  if (alt === undefined) ziel[name] = wert;
  else if (typeof alt === 'number' && typeof wert === 'number' && mehrfach)
    ziel[name] = mehrfach === 'summe' ? alt + wert : Math.max(alt, wert);
  else return alt === wert;
  return true;
};

type Zeilenbuch = { readonly zeilen: Map<string, Zeile>; letzte: Zeile | undefined };

/** Digits without the zeros that some insurers put before a running number. */
const schluesselwert = (teil: Teil, felder: readonly Feld[]): string => {
  for (const feld of felder) {
    const roh = rohText(teil.td, feld).trim();
    let ab = 0;
    while (roh.charCodeAt(ab) === 48) ab += 1;
    if (ab < roh.length) return ab === 0 ? roh : roh.slice(ab);
  }
  return '';
};

/** The row of a list that a record speaks of; a record without key fields belongs to the row before it. */
const zeileFuer = (buch: Zeilenbuch, teil: Teil, schluessel: Zeilenschluessel | undefined): Zeile => {
  if (schluessel && !schluessel.vorhanden && buch.letzte) return buch.letzte;
  const key = schluessel
    ? schluessel.felder.map((felder) => schluesselwert(teil, felder)).join('|')
    : String(teil.td.zeile);
  const zeile = buch.zeilen.get(key) ?? {};
  buch.zeilen.set(key, zeile);
  buch.letzte = zeile;
  return zeile;
};

const personAus = (zeile: Zeile): Vertrag['personen'] => {
  const name = [zeile['vorname'], zeile['name']].filter(Boolean).join(' ');
  if (!name) return [];
  const { geburtsdatum, bemerkung } = zeile as { geburtsdatum?: string; bemerkung?: string };
  return [
    {
      rolle: 'versicherte-person',
      name,
      ...(geburtsdatum && isTeilTag(geburtsdatum) ? { geburtsdatum } : {}),
      ...(bemerkung ? { bemerkung: bemerkung.slice(0, 500) } : {}),
    },
  ];
};

const einfach = (ziel: Zugeordnet, teil: Teil, regel: Regel, wert: unknown): boolean => {
  const { ort, mehrfach, at, quelle } = regel;
  const name = ort.pfad;
  const satz: Zeile = ort.bereich === 'vertrag' ? ziel.vertrag : ziel.details;
  const alt = satz[ort.name];
  const hoechster = mehrfach === 'max' && typeof alt === 'number' && typeof wert === 'number';
  if (hoechster && wert < alt) return false;
  if (hoechster && wert > alt) {
    // The one that is no longer the greatest goes back among the other values.
    const bisher = ziel.groesste.get(name);
    if (bisher) bisher.teil.benutzt[bisher.at] = 0;
    delete ziel.stellen[name];
  }
  const genommen = setze(satz, ort.name, wert, mehrfach);
  if (genommen) ziel.stellen[name] ??= stelle(teil, quelle.name);
  if (genommen && mehrfach === 'max') ziel.groesste.set(name, { teil, at });
  return genommen;
};

/** Rows of all lists of one contract while its records are read. */
const createBuecher = () => {
  const buecher = new Map<string, Zeilenbuch>();
  const zeile = (liste: string, teil: Teil, werk: Regelwerk): Zeile => {
    const buch = buecher.get(liste) ?? { zeilen: new Map(), letzte: undefined };
    buecher.set(liste, buch);
    return zeileFuer(buch, teil, werk.zeilen.get(liste));
  };
  return { buecher, zeile };
};

const liesTeil = (teil: Teil, werk: Regelwerk, ziel: Zugeordnet, buch: ReturnType<typeof createBuecher>) => {
  let zeilen: Map<string, Zeile> | undefined;
  for (const regel of werk.regeln) {
    const inhalt = inhaltFuer(teil, regel);
    const wert = inhalt === undefined ? undefined : regel.wandle(inhalt);
    if (wert === undefined) continue;
    const { bereich, liste, name } = regel.ort;
    let genommen: boolean;
    if (bereich === 'details' || bereich === 'vertrag') genommen = einfach(ziel, teil, regel, wert);
    else {
      zeilen ??= new Map();
      const zeile = zeilen.get(liste) ?? buch.zeile(liste, teil, werk);
      zeilen.set(liste, zeile);
      genommen = setze(zeile, name, wert, regel.mehrfach);
    }
    if (genommen && !regel.konstant) teil.benutzt[regel.at] = 1;
  }
};

/**
 * Maps all records of a contract; marks what it took, and notes in `stellen` where it stands. All values keep the bounds
 * of the Sparte's schema.
 */
export const ordneZu = (
  sparte: Sparte,
  teile: readonly Teil[],
  stellen: Record<string, Fundstelle>,
): Zugeordnet => {
  const ziel: Zugeordnet = { details: {}, vertrag: {}, personen: [], stellen, groesste: new Map() };
  const buch = createBuecher();
  const werkVon = werkeVon(sparte);
  for (const teil of teile) {
    const werk = werkVon(teil.td.layout);
    if (werk.regeln.length > 0) liesTeil(teil, werk, ziel, buch);
  }
  for (const [liste, { zeilen }] of buch.buecher) {
    const gefuellt = [...zeilen.values()].filter((zeile) => Object.keys(zeile).length > 0);
    if (liste === 'person') ziel.personen.push(...gefuellt.flatMap(personAus).slice(0, 500));
    else if (gefuellt.length > 0) ziel.details[liste] = gefuellt.slice(0, 5000);
  }
  return ziel;
};
