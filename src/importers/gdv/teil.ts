// A record's filled fields with a memory of which were taken: what nobody takes becomes a "weitere Angabe".
import { feldName, liesWert, rohText, schluesselTabelle, Unlesbar } from '#formats/gdv/index.ts';
import type { Dezimal, Feld, Layout, Satz, Teildatensatz, Wert } from '#formats/gdv/index.ts';
import type { Hinweis } from '#domain/hinweis.ts';
import type { Fundstelle } from '#domain/vorschlag.ts';

/** A filled field's value. Codes are text, amounts exact decimals, days ISO text. */
export type Inhalt = Exclude<Wert, null>;

/** What a layout's fields are to the importer, prepared once: the useful ones in order, found by name. */
export type Feldplan = {
  readonly felder: readonly Feld[];
  readonly titel: readonly string[];
  /** `0100 Name1`, as origins name it. */
  readonly orte: readonly string[];
  readonly stelle: ReadonlyMap<string, number>;
  /** A place for each value, and for whether it was taken, to be copied. */
  readonly leer: readonly (Inhalt | undefined)[];
  readonly frei: readonly number[];
  /** `Meaning (code)` of the codes, where their table is public. */
  readonly klartexte: readonly (ReadonlyMap<string, string> | undefined)[];
};

/** Values by place in the plan; `benutzt` has a 1 where somebody took the value. */
export type Teil = {
  readonly td: Teildatensatz;
  readonly plan: Feldplan;
  readonly werte: readonly (Inhalt | undefined)[];
  readonly benutzt: number[];
  /** Values that another record states better, by place: where they really stand. */
  readonly ersetzt: ReadonlyMap<number, { readonly teil: Teil; readonly feld: string }> | undefined;
};

const kopffelder = new Set([
  'Satzart',
  'VuNr',
  'Buendelungskennzeichen',
  'Sparte',
  'VsNr',
  'FolgeNr',
  'GeschaeftsstelleVermittler',
]);
/** Says once for all records of a contract whether it is part of a bundle. */
const isVertragskopf = ({ satz, td }: Layout): boolean => satz === '0200' && td === 1;
const ohneInhalt = /^(Leerstellen|SatzNr|Satznummer|Vorzeichen|LfdNrSatzart|Wiederholung(Satz|Nr))/;

/** Technical names without a label of their own: words apart, umlauts back. `ue` stays in Steuer, Dauer, aktuell. */
const lesbar = (name: string): string =>
  name
    .replaceAll(/(?<=[a-zäöüß])(?=[A-Z\d])/g, ' ')
    .replaceAll('ae', 'ä')
    .replaceAll('Ae', 'Ä')
    .replaceAll('oe', 'ö')
    .replaceAll('Oe', 'Ö')
    .replaceAll(/(?<![aeoqAEQ])ue(?!ll)(?<!isikoue)/g, 'ü')
    .replaceAll('Ue', 'Ü');

const titelVon = (name: string): string => {
  const titel = feldName(name);
  return (titel === name ? lesbar(name) : titel).slice(0, 200);
};

const klartexte = new Map<string, ReadonlyMap<string, string> | undefined>();

const klartexteVon = (tabelle: string): ReadonlyMap<string, string> | undefined => {
  if (!klartexte.has(tabelle)) {
    const codes = [...(schluesselTabelle(tabelle) ?? [])].filter(([, text]) => text !== '');
    const texte = codes.map(([code, text]) => [code, `${text} (${code})`] as const);
    klartexte.set(tabelle, texte.length === 0 ? undefined : new Map(texte));
  }
  return klartexte.get(tabelle);
};

const plaene = new WeakMap<Layout, Feldplan>();

const createPlan = (layout: Layout): Feldplan => {
  const satznummer = new Set(layout.satznummerBytes);
  const felder = layout.felder.filter(
    ({ name, byte }) =>
      (!kopffelder.has(name) || (name === 'Buendelungskennzeichen' && isVertragskopf(layout))) &&
      !ohneInhalt.test(name) &&
      !satznummer.has(byte),
  );
  return {
    felder,
    titel: felder.map(({ name }) => titelVon(name)),
    orte: felder.map(({ name }) => `${layout.satz} ${name}`),
    stelle: new Map(felder.map(({ name }, i) => [name, i])),
    leer: felder.map(() => undefined),
    frei: felder.map(() => 0),
    klartexte: felder.map(({ tabelle }) => (tabelle === '' ? undefined : klartexteVon(tabelle))),
  };
};

/** The useful fields of a layout: all but key, Satznummer, signs and blanks. */
export const planVon = (layout: Layout): Feldplan => {
  const bekannt = plaene.get(layout);
  if (bekannt) return bekannt;
  const plan = createPlan(layout);
  plaene.set(layout, plan);
  return plan;
};

const leerzeichen = 32;
const null0 = 48;

const leereZellen = (text: string, zahl: boolean): boolean =>
  [...text].every((zeichen) => zeichen === ' ' || zeichen === '\0' || (zahl && zeichen === '0'));

/** Blank, or the zeros that fill an unused number: in numbers, amounts and days a field of zeros states nothing. */
const isLeer = (td: Teildatensatz, feld: Feld): boolean => {
  if (td.zellen) return leereZellen(rohText(td, feld), feld.typ !== 'A');
  const zahl = feld.typ !== 'A' && feld.tabelle === '';
  for (let at = feld.byte - 1; at < feld.byte - 1 + feld.laenge; at++) {
    const code = td.text.charCodeAt(at);
    if (code !== leerzeichen && code !== 0 && !(zahl && code === null0)) return false;
  }
  return true;
};

const steuerzeichen = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u;
const alleSteuerzeichen = new RegExp(steuerzeichen, 'gu');

/** False for text that surely has none: printable ASCII and Latin 1, by far the most. */
const mayHaveSteuerzeichen = (text: string): boolean => {
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code < 32 || (code > 126 && code < 161) || code === 173 || code > 383) return true;
  }
  return false;
};

/** Without control, format and unassigned characters; most texts have none, and none is sought in them. */
export const ohneSteuerzeichen = (text: string): string =>
  (mayHaveSteuerzeichen(text) ? text.replaceAll(/\p{C}/gu, ' ') : text).trim();

/** Without characters that no page can show. */
const saubere = (text: string): string =>
  mayHaveSteuerzeichen(text) && steuerzeichen.test(text)
    ? text.replaceAll(alleSteuerzeichen, ' ').trim()
    : text;

const unlesbar = (td: Teildatensatz, feld: Feld, titel: string, grund: string): Hinweis => {
  const wert = rohText(td, feld)
    .replaceAll(/\p{Cc}/gu, '·')
    .trim()
    .slice(0, 80);
  return {
    code: 'feld-unlesbar',
    schwere: 'warnung',
    text: `Das Feld ${titel} ist nicht lesbar: "${wert}" (${grund}).`,
    zeile: td.zeile,
    satz: td.satz,
    feld: feld.name,
    wert,
  };
};

/** Reads all fields once; `melde` gets the unreadable ones, whose text stays as it is. */
export const createTeil = (td: Teildatensatz, melde: (hinweis: Hinweis) => void): Teil => {
  const plan = planVon(td.layout);
  const { felder } = plan;
  const werte = plan.leer.slice();
  for (let i = 0; i < felder.length; i++) {
    const feld = felder[i] as Feld;
    let inhalt: Inhalt | undefined;
    if (!isLeer(td, feld)) {
      const wert = liesWert(td, feld);
      if (typeof wert === 'string') inhalt = saubere(wert) || undefined;
      else if (wert instanceof Unlesbar) {
        melde(unlesbar(td, feld, plan.titel[i] ?? feld.name, wert.grund));
        inhalt = saubere(rohText(td, feld).trim()) || '?';
      } else if (wert !== null) inhalt = wert;
    }
    werte[i] = inhalt;
  }
  return { td, plan, werte, benutzt: plan.frei.slice(), ersetzt: undefined };
};

/** All records of some Saetze, in file order within each. */
export const teileVon = (saetze: readonly Satz[], melde: (hinweis: Hinweis) => void): Teil[] => {
  const teile: Teil[] = [];
  for (const satz of saetze) for (const td of satz.teile) teile.push(createTeil(td, melde));
  return teile;
};

/** The value of a field; undefined when blank or not part of this record. */
export const wertVon = (teil: Teil | undefined, name: string): Inhalt | undefined => {
  const at = teil?.plan.stelle.get(name);
  return at === undefined ? undefined : teil?.werte[at];
};

/** Notes that a value has found its home. */
export const markiere = (teil: Teil, name: string): void => {
  const at = teil.plan.stelle.get(name);
  if (at !== undefined) teil.benutzt[at] = 1;
};

export const isDezimal = (wert: unknown): wert is Dezimal =>
  typeof wert === 'object' && wert !== null && 'stellen' in wert;

/** The text of a field, marked as taken. */
export const nimmText = (teil: Teil | undefined, name: string): string | undefined => {
  const at = teil?.plan.stelle.get(name);
  const wert = at === undefined ? undefined : teil?.werte[at];
  if (!teil || at === undefined || wert === undefined || typeof wert === 'object') return undefined;
  teil.benutzt[at] = 1;
  return String(wert);
};

/** A value that `pass` accepts, marked as taken only then. */
export const nimm = <T>(
  teil: Teil | undefined,
  name: string,
  pass: (wert: Inhalt) => T | undefined,
): T | undefined => {
  const at = teil?.plan.stelle.get(name);
  const inhalt = at === undefined ? undefined : teil?.werte[at];
  const wert = inhalt === undefined ? undefined : pass(inhalt);
  if (teil && at !== undefined && wert !== undefined) teil.benutzt[at] = 1;
  return wert;
};

/** Cents of an amount with two or other decimals, rounded; undefined for what is no amount. */
export const centsAus = (wert: unknown): number | undefined =>
  isDezimal(wert)
    ? Math.round(wert.wert * 10 ** (2 - wert.stellen))
    : typeof wert === 'number'
      ? wert * 100
      : undefined;

/**
 * Fundstellen by path. Paths name contents, so hardly one comes twice: without a prototype the object is a hash table
 * from the start, while `{}` would found a new hidden class for each of them.
 */
export const createStellen = (): Record<string, Fundstelle> =>
  Object.create(null) as Record<string, Fundstelle>;

/** Where a value stands, as origin and plan show it. */
export const stelle = (teil: Teil, name: string): Fundstelle => {
  const at = teil.plan.stelle.get(name);
  const anderswo = at === undefined ? undefined : teil.ersetzt?.get(at);
  if (anderswo) return stelle(anderswo.teil, anderswo.feld);
  const quelle = at === undefined ? teil.td.layout.feld.get(name) : teil.plan.felder[at];
  const ort = (at === undefined ? undefined : teil.plan.orte[at]) ?? `${teil.td.satz} ${name}`;
  const roh = quelle ? rohText(teil.td, quelle).trim() : '';
  const { zeile } = teil.td;
  return roh ? { zeile, feld: ort, roh: roh.length > 200 ? roh.slice(0, 200) : roh } : { zeile, feld: ort };
};
