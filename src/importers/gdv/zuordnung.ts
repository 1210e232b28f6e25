// Applies the table of a Sparte: GDV fields to details, lists, persons and contract fields. The table decides, not this code.
import type { Detailfeld, GdvZuordnung, Sparte } from '#sparten/index.ts';
import { feldText, rohText } from '#formats/gdv/index.ts';
import { isTeilTag } from '#domain/datum.ts';
import type { Vertrag } from '#domain/vertrag.ts';
import type { Fundstelle } from '#domain/vorschlag.ts';
import { centsAus, isDezimal, stelle } from './teil.ts';
import type { Angabe, Teil } from './teil.ts';

type Zeile = Record<string, unknown>;

export type Zugeordnet = {
  readonly details: Record<string, unknown>;
  readonly vertrag: { produkt?: string };
  readonly personen: Vertrag['personen'];
  readonly stellen: Record<string, Fundstelle>;
};

type Ziel = {
  readonly bereich: 'details' | 'vertrag' | 'person' | 'liste';
  readonly name: string;
  readonly feld?: Detailfeld;
  readonly liste?: string;
};
type Regel = GdvZuordnung & { readonly ort: Ziel };

const zielVon = (sparte: Sparte, ziel: string): Ziel => {
  const [wort = '', spalte] = ziel.split('.');
  const feld = sparte.felder.find(({ name }) => name === wort);
  if (spalte === undefined) return { bereich: 'details', name: wort, ...(feld ? { feld } : {}) };
  if (wort === 'vertrag' || wort === 'person') return { bereich: wort, name: spalte };
  const inListe = feld?.felder?.find(({ name }) => name === spalte);
  return { bereich: 'liste', liste: wort, name: spalte, ...(inListe ? { feld: inListe } : {}) };
};

const tabellen = new WeakMap<Sparte, Map<string, Regel[]>>();

/** The rules of a Sparte by Satz, Teildatensatz and field. */
const tabelleVon = (sparte: Sparte): Map<string, Regel[]> => {
  const bekannt = tabellen.get(sparte);
  if (bekannt) return bekannt;
  const tabelle = new Map<string, Regel[]>();
  for (const zuordnung of sparte.zuordnungen ?? []) {
    const key = `${zuordnung.satz}|${zuordnung.td}`;
    tabelle.set(key, [...(tabelle.get(key) ?? []), { ...zuordnung, ort: zielVon(sparte, zuordnung.ziel) }]);
  }
  tabellen.set(sparte, tabelle);
  return tabelle;
};

const nullen = /^[0 ]*$/;

const alsZahl = (roh: string | undefined, wert: Angabe['wert']): number | undefined => {
  if (roh !== undefined) return /^\d+$/.test(roh) ? Number(roh) : undefined;
  if (isDezimal(wert)) return wert.wert / 10 ** wert.stellen;
  if (typeof wert === 'number') return wert;
  return typeof wert === 'string' && /^\d+$/.test(wert) ? Number(wert) : undefined;
};

const alsGeld = (
  { mal = 1, durch = 1 }: Regel,
  roh: string | undefined,
  wert: Angabe['wert'],
): number | undefined => {
  const cents =
    roh === undefined
      ? (centsAus(wert) ?? (alsZahl(roh, wert) ?? Number.NaN) * 100)
      : (alsZahl(roh, wert) ?? Number.NaN) * 100;
  const betrag = Math.round((cents * mal) / durch);
  return Number.isSafeInteger(betrag) && betrag !== 0 ? betrag : undefined;
};

const alsText = (
  teil: Teil,
  { feld, teil: ausschnitt }: Regel,
  roh: string | undefined,
  wert: Angabe['wert'],
): string | undefined => {
  if (roh !== undefined && ausschnitt) return nullen.test(roh) ? undefined : roh;
  const klartext = feldText(teil.td, feld);
  if (klartext) return klartext;
  const text = isDezimal(wert) ? String(alsZahl(undefined, wert)) : String(wert);
  return nullen.test(text) && typeof wert !== 'string' ? undefined : text.slice(0, 2000);
};

const alsJaNein = (wert: Angabe['wert']): boolean | undefined =>
  ({ '1': true, J: true, j: true, '0': false, N: false, n: false })[String(wert)];

const nachArt = (teil: Teil, regel: Regel, roh: string | undefined, wert: Angabe['wert']): unknown => {
  const { mal = 1, durch = 1, ort } = regel;
  switch (ort.feld?.art ?? 'text') {
    case 'geld':
      return alsGeld(regel, roh, wert);
    case 'zahl':
    case 'prozent': {
      const zahl = alsZahl(roh, wert);
      return zahl ? (zahl * mal) / durch : undefined;
    }
    case 'tag':
      return typeof wert === 'string' && isTeilTag(wert) ? wert : undefined;
    case 'janein':
      return alsJaNein(wert);
    case 'wahl':
      return ort.feld?.werte && String(wert) in ort.feld.werte ? String(wert) : undefined;
    default:
      return alsText(teil, regel, roh, wert);
  }
};

/** The value that a rule makes of a field; undefined where it fits not and stays a "weitere Angabe". */
const wandle = (teil: Teil, regel: Regel, { feld, wert }: Angabe): unknown => {
  const [von, laenge] = regel.teil ?? [];
  const roh =
    von === undefined
      ? undefined
      : rohText(teil.td, feld)
          .slice(von, von + (laenge ?? 0))
          .trim();
  const gefuellt =
    roh === undefined ? !nullen.test(String(isDezimal(wert) ? wert.wert : wert)) : !nullen.test(roh);
  if (regel.wert !== undefined) return gefuellt ? regel.wert : undefined;
  if (regel.werte) {
    const code = roh ?? String(wert);
    return regel.werte[code] ?? regel.werte[code.replace(/^0+(?=.)/, '')];
  }
  return nachArt(teil, regel, roh, wert);
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

const schluesselwert = (teil: Teil, namen: string): string => {
  for (const name of namen.split('|')) {
    const feld = teil.td.layout.feld.get(name);
    const roh = feld ? rohText(teil.td, feld).trim().replace(/^0+/, '') : '';
    if (roh) return roh;
  }
  return '';
};

const hatFeld = (teil: Teil, namen: string): boolean =>
  namen.split('|').some((name) => teil.td.layout.feld.has(name));

/** The row of a list that a record speaks of; a record without key fields belongs to the row before it. */
const zeileFuer = (buch: Zeilenbuch, teil: Teil, felder: readonly string[] | undefined): Zeile => {
  const mitSchluessel = felder?.some((namen) => hatFeld(teil, namen));
  if (felder && !mitSchluessel && buch.letzte) return buch.letzte;
  const key =
    (felder ?? []).map((namen) => schluesselwert(teil, namen)).join('|') ||
    (felder ? '' : String(teil.td.zeile));
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

const einfach = (
  ziel: Zugeordnet,
  { ort, mehrfach }: Regel,
  wert: unknown,
  ortsangabe: Fundstelle,
): boolean => {
  const [satz, vor] = ort.bereich === 'vertrag' ? [ziel.vertrag, ''] : [ziel.details, 'details.'];
  const genommen = setze(satz as Zeile, ort.name, wert, mehrfach);
  if (genommen) ziel.stellen[`${vor}${ort.name}`] ??= ortsangabe;
  return genommen;
};

/** Maps all records of a contract (0210 and onward); marks what it took. Values that the Sparte's schema refuses stay out. */
export const ordneZu = (sparte: Sparte, teile: readonly Teil[]): Zugeordnet => {
  const tabelle = tabelleVon(sparte);
  const ziel: Zugeordnet = { details: {}, vertrag: {}, personen: [], stellen: {} };
  const buecher = new Map<string, Zeilenbuch>();
  for (const teil of teile) {
    const zeilen = new Map<string, Zeile>();
    const zeile = (liste: string): Zeile => {
      const buch = buecher.get(liste) ?? { zeilen: new Map(), letzte: undefined };
      buecher.set(liste, buch);
      const gefunden = zeilen.get(liste) ?? zeileFuer(buch, teil, sparte.gdvZeilen?.[liste]);
      zeilen.set(liste, gefunden);
      return gefunden;
    };
    for (const regel of tabelle.get(`${teil.td.satz}|${teil.td.td}`) ?? []) {
      const angabe = teil.werte.get(regel.feld);
      const wert = angabe && wandle(teil, regel, angabe);
      if (wert === undefined) continue;
      const { bereich, liste = 'person', name } = regel.ort;
      const genommen =
        bereich === 'details' || bereich === 'vertrag'
          ? einfach(ziel, regel, wert, stelle(teil, regel.feld))
          : setze(zeile(liste), name, wert, regel.mehrfach);
      if (genommen) teil.benutzt.add(regel.feld);
    }
  }
  for (const [liste, { zeilen }] of buecher) {
    const gefuellt = [...zeilen.values()].filter((zeile) => Object.keys(zeile).length > 0);
    if (liste === 'person') ziel.personen.push(...gefuellt.flatMap(personAus).slice(0, 500));
    else if (gefuellt.length > 0) ziel.details[liste] = gefuellt;
  }
  return ziel;
};
