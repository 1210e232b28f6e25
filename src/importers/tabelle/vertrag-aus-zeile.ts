// The contracts of a row: one, or one per group of columns.
import { isTag } from '#domain/datum.ts';
import type { Hinweis } from '#domain/hinweis.ts';
import type { Vertrag } from '#domain/vertrag.ts';
import type { Nachweis } from '#domain/vorschlag.ts';
import type { Sparte } from '#sparten/index.ts';
import { erkennePool } from '#versicherer/pools.ts';
import { versichererZu } from '../abgleich/gesellschaft.ts';
import type { Tabellenfeld } from './felder.ts';
import type { Spalte } from './spalte.ts';
import { readWahrheit } from './zellen/auswahl.ts';
import { readKennzeichen } from './zellen/kennzeichen.ts';
import { isGelesen } from './zellen/lesung.ts';
import { readName } from './zellen/name.ts';
import { readNummer } from './zellen/nummer.ts';
import { readZeitraum } from './zellen/zeitraum.ts';
import { leseBeitraege } from './vertragsbeitrag.ts';
import { datumsart, geld, tag } from './vertragsleser.ts';
import type { Leser, Stellen } from './vertragsleser.ts';
import { leseStatus } from './vertragsstatus.ts';
import { leseGesellschaft, nummerOhneSparte, waehleSparte } from './vertragssparte.ts';
import type { Zeilenleser } from './zeilenleser.ts';

export type GelesenerVertrag = { readonly vertrag: Vertrag; readonly nachweis: Nachweis };
export type Melder = (hinweis: Hinweis) => void;

/** A contract's columns in a row; undefined: the row holds one contract. */
export type Vertragsgruppe = {
  readonly gruppe: number | undefined;
  readonly sparte?: string | undefined;
  /** The insurer of all rows, where no column names it. */
  readonly gesellschaft?: string | undefined;
};

const spartenangabe = (spalten: readonly Spalte[]): Pick<Vertragsgruppe, 'sparte'> => {
  const sparte = spalten.find((s) => s.sparte)?.sparte;
  return sparte ? { sparte } : {};
};

/** The groups that a table's columns form. */
export const vertragsgruppen = (spalten: readonly Spalte[]): Vertragsgruppe[] => {
  const eigene = spalten.filter(({ feld }) => feld?.startsWith('vertrag.'));
  const nummern = [...new Set(eigene.map(({ gruppe }) => gruppe))]
    .filter((gruppe) => gruppe !== undefined)
    .sort((a, b) => a - b);
  if (nummern.length === 0) return eigene.length > 0 ? [{ gruppe: undefined, ...spartenangabe(eigene) }] : [];
  return nummern.map((gruppe) => ({
    gruppe,
    ...spartenangabe(eigene.filter((s) => s.gruppe === gruppe)),
  }));
};

const hauptfaelligkeit = (leser: Leser): string | undefined => {
  const { zeile, gruppe } = leser;
  const kurz = /^(\d{1,2})\.\s?(\d{1,2})\.?$/.exec(zeile.text('vertrag.hauptfaelligkeit', gruppe) ?? '');
  const mmtt = kurz ? `${kurz[2]?.padStart(2, '0')}-${kurz[1]?.padStart(2, '0')}` : undefined;
  if (mmtt) return isTag(`2000-${mmtt}`) ? mmtt : undefined;
  return tag(leser, 'vertrag.hauptfaelligkeit', 'hauptfaelligkeit', 'sonst')?.slice(5);
};

/** Values that only the Sparte's own fields can hold. */
const leseDetails = (leser: Leser, sparte: Sparte): Record<string, unknown> => {
  const { zeile, gruppe, stellen } = leser;
  const details: Record<string, unknown> = {};
  const setze = (name: string | undefined, feld: Tabellenfeld, wert: unknown): void => {
    if (wert === undefined) return;
    if (name === undefined || !sparte.felder.some((f) => f.name === name)) return zeile.lege(feld, gruppe);
    details[name] = wert;
    stellen[`details.${name}`] = zeile.stelle(feld, gruppe);
  };
  setze(
    sparte.leistung?.summe,
    'vertrag.versicherungssumme',
    geld(leser, 'vertrag.versicherungssumme')?.cent,
  );
  const selbst = sparte.felder.find(({ name }) => name.startsWith('selbstbeteiligung'))?.name;
  setze(selbst, 'vertrag.selbstbeteiligung', geld(leser, 'vertrag.selbstbeteiligung')?.cent);
  setze('kennzeichen', 'vertrag.kennzeichen', zeile.lies('vertrag.kennzeichen', readKennzeichen, gruppe));
  return details;
};

const lesePersonen = (leser: Leser): Vertrag['personen'] => {
  const { zeile, gruppe } = leser;
  const name = zeile.text('vertrag.versichertePerson', gruppe);
  if (!name) return [];
  const gelesen = readName({ art: 'text', text: name });
  const person = isGelesen(gelesen) && gelesen.wert.art === 'person' ? gelesen.wert : undefined;
  const geburtsdatum = tag(leser, 'vertrag.versichertePersonGeburtsdatum', 'personen', 'sonst');
  const voll = [person?.vorname, person?.nachname].filter(Boolean).join(' ') || name;
  return [
    { rolle: 'versicherte-person', name: voll.slice(0, 300), ...(geburtsdatum ? { geburtsdatum } : {}) },
  ];
};

const leseWeg = ({
  zeile,
  gruppe,
}: Leser): Pick<Vertrag, 'fremdvertrag' | 'vermittlernummer' | 'bezugsweg'> => {
  const pool = zeile.text('vertrag.lieferweg', gruppe);
  const vermittlernummer = zeile.text('vertrag.vermittlernummer', gruppe)?.slice(0, 60);
  const fremd = zeile.lies('vertrag.fremdvertrag', readWahrheit, gruppe);
  return {
    fremdvertrag: fremd ?? false,
    ...(vermittlernummer ? { vermittlernummer } : {}),
    ...(pool
      ? {
          bezugsweg: /^direkt/i.test(pool)
            ? { art: 'direkt' as const }
            : { art: 'pool' as const, pool: erkennePool(pool) ?? pool.slice(0, 200) },
        }
      : {}),
  };
};

const kennzeichnend: readonly Tabellenfeld[] = [
  'vertrag.versicherungsscheinnummer',
  'vertrag.gesellschaft',
  'vertrag.sparte',
  'vertrag.beitrag',
  'vertrag.jahresbeitrag',
  'vertrag.monatsbeitrag',
  'vertrag.quartalsbeitrag',
  'vertrag.halbjahresbeitrag',
  'vertrag.antragsnummer',
  'vertrag.produkt',
  'vertrag.kennzeichen',
  'vertrag.beginn',
  'vertrag.laufzeit',
];
const ohneHeim: readonly Tabellenfeld[] = [
  'vertrag.gesellschaftsnummer',
  'vertrag.antragsnummer',
  'vertrag.risiko',
];

/** Texts that are taken as they stand, by the path of the record. */
const woertlich: readonly (readonly [string, Tabellenfeld])[] = [
  ['produkt', 'vertrag.produkt'],
  ['sparteGeliefert', 'vertrag.sparte'],
  ['vermittlernummer', 'vertrag.vermittlernummer'],
  ['bezugsweg.art', 'vertrag.lieferweg'],
  ['bezugsweg.pool', 'vertrag.lieferweg'],
  ['bemerkung', 'vertrag.bemerkung'],
];

/** A contract where the row fills one of the group's own columns. */
const istDa = (zeile: Zeilenleser, { gruppe }: Vertragsgruppe): boolean =>
  kennzeichnend.some((feld) => zeile.hatEigene(feld, gruppe) && zeile.hat(feld, gruppe));

/** Reads one contract of the row; undefined where its columns are blank. */
export const leseVertrag = (
  zeile: Zeilenleser,
  eine: Vertragsgruppe,
  melde: Melder,
): GelesenerVertrag | undefined => {
  const { gruppe } = eine;
  if (!istDa(zeile, eine)) return undefined;
  const stellen: Stellen = {};
  const leser: Leser = { zeile, gruppe, stellen };
  const gesellschaft = leseGesellschaft(leser) ?? eine.gesellschaft;
  const gelesen = zeile.lies('vertrag.versicherungsscheinnummer', readNummer, gruppe);
  const ohneSparte = gelesen && !zeile.hat('vertrag.sparte', gruppe) ? nummerOhneSparte(gelesen) : undefined;
  const nummer = (ohneSparte?.nummer ?? gelesen)?.slice(0, 60);
  const { sparte, geliefert } = waehleSparte(leser, eine.sparte, melde);
  if (gesellschaft) stellen['gesellschaft'] = zeile.stelle('vertrag.gesellschaft', gruppe);
  if (nummer)
    stellen['versicherungsscheinnummer'] = zeile.stelle('vertrag.versicherungsscheinnummer', gruppe);
  for (const feld of ohneHeim) zeile.lege(feld, gruppe);
  const laufzeit = zeile.lies(
    'vertrag.laufzeit',
    (zelle) => readZeitraum(zelle, datumsart(zeile, 'vertrag.laufzeit', 'ablauf')),
    gruppe,
  );
  const [beginn, ablauf, stornoAm, faellig] = [
    tag(leser, 'vertrag.beginn', 'beginn', 'beginn') ?? laufzeit?.von,
    tag(leser, 'vertrag.ablauf', 'ablauf', 'ablauf') ?? laufzeit?.bis,
    tag(leser, 'vertrag.kuendigung', 'stornoAm', 'sonst'),
    hauptfaelligkeit(leser),
  ];
  const produkt = zeile.text('vertrag.produkt', gruppe)?.slice(0, 300);
  const bemerkung = zeile.text('vertrag.bemerkung', gruppe)?.slice(0, 9000);
  for (const [ziel, feld] of woertlich)
    if (zeile.hat(feld, gruppe)) stellen[ziel] = zeile.stelle(feld, gruppe);
  const details = leseDetails(leser, sparte);
  const vertrag: Vertrag = {
    gesellschaft: (
      (gesellschaft && versichererZu(gesellschaft)?.name) ??
      gesellschaft ??
      'Unbekannte Gesellschaft'
    ).slice(0, 200),
    ...(nummer ? { versicherungsscheinnummer: nummer } : {}),
    sparte: sparte.schluessel,
    ...(geliefert ? { sparteGeliefert: geliefert.slice(0, 60) } : {}),
    ...(produkt ? { produkt } : {}),
    ...(beginn ? { beginn } : {}),
    ...(ablauf ? { ablauf } : {}),
    ...(faellig ? { hauptfaelligkeit: faellig } : {}),
    waehrung: 'EUR',
    ...leseBeitraege(leser),
    ...leseStatus(leser),
    ...(stornoAm ? { stornoAm } : {}),
    ...leseWeg(leser),
    details: Object.keys(details).length === 0 || sparte.details.safeParse(details).success ? details : {},
    personen: lesePersonen(leser),
    weitereAngaben: [],
    ...(bemerkung ? { bemerkung } : {}),
  };
  if (zeile.lies('vertrag.fremdvertrag', readWahrheit, gruppe) !== undefined)
    stellen['fremdvertrag'] = zeile.stelle('vertrag.fremdvertrag', gruppe);
  const angaben = zeile.nimmReste(gruppe).map((rest) => ({ ...rest, gruppe: 'Tabelle' }));
  return {
    vertrag: { ...vertrag, weitereAngaben: angaben },
    nachweis: { zeile: zeile.zeile, felder: stellen },
  };
};
