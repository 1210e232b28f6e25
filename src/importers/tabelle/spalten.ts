// Which column of a table means what: each by itself, then all together.
import type { Zeile, Zelle } from '#formats/tabelle/zelle.ts';
import { isLeer } from '#formats/tabelle/zelle.ts';
import type { Tabellenfeld } from './felder.ts';
import { feldAngaben } from './felder.ts';
import { anteil } from './inhalt.ts';
import type { Spalte } from './spalte.ts';
import { deuteSpalte } from './spalte.ts';
import { fuelleLuecken } from './spaltenluecken.ts';
import { ohneVorworte } from './vorworte.ts';
import { ohneTextmarke } from './zellen/textmarke.ts';

export { ZWEIFEL_UNTER } from './spalte.ts';
export type { Spalte } from './spalte.ts';

export type SpaltenOptionen = {
  /** Today as ISO day. */
  heute: string;
  /** Columns set by a person, by `spaltenSchluessel`. */
  fest?: ReadonlyMap<string, FesteSpalte>;
};

/** A column's meaning as a person has set it; without `feld` its texts go to "weitere Angaben". */
export type FesteSpalte = {
  readonly feld: Tabellenfeld | undefined;
  readonly gruppe?: number | undefined;
  readonly herkunft: 'gelernt' | 'gewaehlt';
};

const PROBE = 100;

/** Recognises the columns from their headings and some 100 data rows. */
export function erkenneSpalten(
  kopf: readonly string[],
  zeilen: readonly Zeile[],
  optionen: SpaltenOptionen,
): Spalte[] {
  const werte = kopf.map((_, spalte) => spaltenWerte(zeilen, spalte));
  const schluessel = spaltenSchluessel(kopf);
  const worte = ohneVorworte(kopf);
  const einzeln = kopf.map((text, spalte): Spalte => {
    const ort = { spalte, schluessel: schluessel[spalte] ?? '', kopf: text };
    const beispiele = [
      ...new Set((werte[spalte] ?? []).map((zelle) => zelle.text.trim().slice(0, 80))),
    ].slice(0, 3);
    const erkannt = deuteSpalte(worte[spalte] ?? text, werte[spalte] ?? [], optionen.heute);
    const fest = optionen.fest?.get(ort.schluessel);
    if (fest) return { ...ort, beispiele, ...festgelegt(fest, erkannt) };
    return { alternativen: [], ...erkannt, ...ort, beispiele };
  });
  const geordnet = fuelleLuecken(
    ordneHausnummern(ordneOrte(ordneNamen(pruefeUmfeld(einzeln), werte), werte), werte),
    werte,
  );
  return ersterVertrag(vergebeGruppen(ohneVermutete(ohneVertraege(geordnet))));
}

function festgelegt(
  { feld, gruppe, herkunft }: FesteSpalte,
  erkannt: Pick<Spalte, 'feld' | 'sparte'> & { alternativen?: Tabellenfeld[] },
): Pick<Spalte, 'sicherheit' | 'grund' | 'alternativen' | 'herkunft'> & Partial<Spalte> {
  const vertrag = feld?.startsWith('vertrag.') === true;
  return {
    ...(feld === undefined ? {} : { feld }),
    ...(vertrag && gruppe !== undefined ? { gruppe } : {}),
    ...(vertrag && erkannt.sparte !== undefined ? { sparte: erkannt.sparte } : {}),
    sicherheit: 1,
    grund: herkunft === 'gewaehlt' ? 'Von Ihnen gewählt' : 'Von Ihnen früher so bestätigt',
    alternativen: [...(erkannt.feld ? [erkannt.feld] : []), ...(erkannt.alternativen ?? [])],
    herkunft,
  };
}

const MAX_SCHLUESSEL = 200;

/** A key per column: its heading, small and without outer blanks; the second of the same name bears "#2", one without a heading its place. */
export function spaltenSchluessel(kopf: readonly string[]): string[] {
  const gesehen = new Map<string, number>();
  return kopf.map((text, i) => {
    const rein = text
      .replaceAll(/[\s\p{Cc}\p{Cf}\p{Cs}]+/gu, ' ')
      .trim()
      .toLowerCase()
      .slice(0, MAX_SCHLUESSEL)
      .toWellFormed();
    if (rein === '') return `(${i + 1})`;
    const anzahl = (gesehen.get(rein) ?? 0) + 1;
    gesehen.set(rein, anzahl);
    return anzahl === 1 ? rein : `${rein}#${anzahl}`;
  });
}

/** Names a set of headings, under which a confirmed assignment is remembered; the order of columns does not matter. Blank without headings. */
export function kopfSchluessel(kopf: readonly string[]): string {
  if (kopf.every((text) => text.trim() === '')) return '';
  return [...spaltenSchluessel(kopf)].sort().join('|');
}

/** Where a person has made a second contract of some columns, the others of the same field are the first. */
function ersterVertrag(spalten: Spalte[]): Spalte[] {
  const weitere = new Set(spalten.flatMap((s) => (s.gruppe !== undefined && s.gruppe > 1 ? [s.feld] : [])));
  for (const s of spalten) if (s.gruppe === undefined && weitere.has(s.feld)) s.gruppe = 1;
  return spalten;
}

function spaltenWerte(zeilen: readonly Zeile[], spalte: number): Zelle[] {
  const werte: Zelle[] = [];
  for (const zeile of zeilen) {
    const eine = zeile.zellen[spalte];
    const zelle = eine && ohneTextmarke(eine);
    if (zelle && !isLeer(zelle) && zelle.art !== 'fehler' && !/^[-–.]$/.test(zelle.text.trim()))
      werte.push(zelle);
    if (werte.length >= PROBE) break;
  }
  return werte;
}

const VERTRAGLICH: ReadonlySet<Tabellenfeld | undefined> = new Set<Tabellenfeld>([
  'vertrag.gesellschaft',
  'vertrag.sparte',
  'vertrag.versicherungsscheinnummer',
]);

/** A column with a heading of its own (a tax number) is no contract's, unless the table speaks of contracts. */
function pruefeUmfeld(spalten: Spalte[]): Spalte[] {
  const vertraege = spalten.some((s) => !s.vermutet && VERTRAGLICH.has(s.feld));
  return spalten.map((s) => {
    if (s.kopf === '' || !s.vermutet || vertraege || !s.feld?.startsWith('vertrag.')) return s;
    const { feld: _feld, vermutet: _vermutet, ...rest } = s;
    return {
      ...rest,
      sicherheit: 0.3,
      grund: 'Die Überschrift ist nicht bekannt, der Inhalt nicht eindeutig',
    };
  });
}

/** "Name" is the surname beside a column of given names, and the whole name without one. */
function ordneNamen(spalten: Spalte[], werte: readonly Zelle[][]): Spalte[] {
  const hatVorname = spalten.some((s) => s.feld === 'kunde.vorname');
  const hatNachname = spalten.some((s) => s.feld === 'kunde.nachname');
  return spalten.map((s) => {
    if (s.herkunft) return s;
    const ganz = anteil(werte[s.spalte] ?? [], 'name') ?? 0;
    const komma =
      (werte[s.spalte] ?? []).filter((z) => z.text.includes(',')).length > (werte[s.spalte]?.length ?? 0) / 2;
    if (s.feld === 'kunde.name' && hatVorname && !hatNachname && !komma) {
      return {
        ...s,
        feld: 'kunde.nachname',
        sicherheit: Math.max(s.sicherheit, 0.85),
        grund: `${s.grund}; der Vorname steht in einer eigenen Spalte`,
      };
    }
    if (s.feld === 'kunde.nachname' && !hatVorname && ganz >= 0.5) {
      return {
        ...s,
        feld: 'kunde.name',
        sicherheit: 0.85,
        grund: `${s.grund}; die Zellen enthalten ganze Namen`,
      };
    }
    return s;
  });
}

/** Without headings: words right of given names are surnames, words right of postcodes are towns. */
function ordneOrte(spalten: Spalte[], werte: readonly Zelle[][]): Spalte[] {
  const vergeben = new Set(spalten.map((s) => s.feld));
  return spalten.map((s, i) => {
    if (s.herkunft || (s.feld !== undefined && s.feld !== 'kunde.name')) return s;
    const links = spalten[i - 1]?.feld;
    const rechts = spalten[i + 1]?.feld;
    const wort = (anteil(werte[i] ?? [], 'ort') ?? 0) >= 0.8;
    if (s.kopf === '' && wort && links === 'kunde.plz' && !vergeben.has('kunde.ort'))
      return { ...s, feld: 'kunde.ort', sicherheit: 0.7, grund: 'Steht rechts der Postleitzahl' };
    const nebenVorname = links === 'kunde.vorname' || rechts === 'kunde.vorname';
    if ((s.kopf === '' || s.feld === undefined) && wort && nebenVorname && !vergeben.has('kunde.nachname'))
      return { ...s, feld: 'kunde.nachname', sicherheit: 0.6, grund: 'Steht neben dem Vornamen' };
    return s;
  });
}

/** "Nr." right of the street is the number of the house. */
function ordneHausnummern(spalten: Spalte[], werte: readonly Zelle[][]): Spalte[] {
  return spalten.map((s, i) => {
    const nebenStrasse = spalten[i - 1]?.feld === 'kunde.strasse';
    const moeglich =
      s.feld === undefined || s.feld === 'ignorieren' || s.alternativen.includes('kunde.hausnummer');
    if (s.herkunft || !nebenStrasse || !moeglich || (anteil(werte[i] ?? [], 'hausnummer') ?? 0) < 0.8)
      return s;
    return { ...s, feld: 'kunde.hausnummer', sicherheit: 0.85, grund: 'Steht rechts der Straße' };
  });
}

const BEITRAEGE = [
  'vertrag.jahresbeitrag',
  'vertrag.monatsbeitrag',
  'vertrag.quartalsbeitrag',
  'vertrag.halbjahresbeitrag',
] as const satisfies readonly Tabellenfeld[];

const TRAEGT_VERTRAG: ReadonlySet<Tabellenfeld | undefined> = new Set<Tabellenfeld>([
  ...BEITRAEGE,
  'vertrag.gesellschaft',
  'vertrag.gesellschaftsnummer',
  'vertrag.sparte',
  'vertrag.versicherungsscheinnummer',
  'vertrag.antragsnummer',
  'vertrag.produkt',
  'vertrag.kennzeichen',
  'vertrag.beitrag',
  'vertrag.beitragNetto',
  'vertrag.jahresbeitragNetto',
  'vertrag.laufzeit',
]);

/** A day alone makes no contract: "Kunde seit" in a list of customers. */
function ohneVertraege(spalten: Spalte[]): Spalte[] {
  const tragende = spalten.filter((s) => TRAEGT_VERTRAG.has(s.feld) || s.sparte !== undefined);
  const [einzige] = tragende;
  // "Nr" in a list of customers.
  if (
    einzige &&
    tragende.length === 1 &&
    !einzige.herkunft &&
    einzige.alternativen.includes('kunde.kundennummer')
  )
    return spalten.map((s) =>
      s === einzige && !spalten.some(({ feld }) => feld === 'kunde.kundennummer')
        ? {
            ...s,
            feld: 'kunde.kundennummer' as const,
            sicherheit: 0.7,
            grund: 'Die Liste nennt sonst nichts von Verträgen',
          }
        : s,
    );
  if (tragende.length > 0) return spalten;
  return spalten.map((s) => {
    if (s.herkunft || !(s.feld === 'vertrag.beginn' || s.feld === 'vertrag.ablauf')) return s;
    const { feld, ...rest } = s;
    const grund = 'Die Liste nennt sonst nichts von Verträgen';
    return { ...rest, sicherheit: 0.3, grund, alternativen: [feld, ...s.alternativen] };
  });
}

/** Beside a column that names a field, one that only looks like it under a heading of its own is not a second one. */
function ohneVermutete(spalten: readonly Spalte[]): Spalte[] {
  const genannt = new Set(spalten.flatMap((s) => (s.vermutet || s.feld === undefined ? [] : [s.feld])));
  if (BEITRAEGE.some((feld) => genannt.has(feld))) genannt.add('vertrag.beitrag');
  if (genannt.has('kunde.anschrift') || genannt.has('kunde.plzOrt')) genannt.add('kunde.plz');
  return spalten.map((s) => {
    if (s.kopf === '' || !s.vermutet || s.feld === undefined || !genannt.has(s.feld)) return s;
    const { feld, vermutet: _vermutet, ...rest } = s;
    return {
      ...rest,
      sicherheit: 0.3,
      grund: `Die Überschrift ist nicht bekannt; „${feldAngaben(feld).label}“ nennt eine andere Spalte`,
      alternativen: [feld, ...s.alternativen],
    };
  });
}

/** Two columns for one field: several contracts per row when whole sets repeat, else the surer column wins. */
function vergebeGruppen(spalten: Spalte[]): Spalte[] {
  const sparten = [
    ...new Set(spalten.flatMap((s) => (s.sparte === undefined ? [] : [s.sparte.toLowerCase()]))),
  ];
  for (const s of spalten)
    if (s.sparte !== undefined && !s.herkunft) s.gruppe = sparten.indexOf(s.sparte.toLowerCase()) + 1;
  const doppelte = new Map<Tabellenfeld, Spalte[]>();
  for (const s of spalten) {
    if (s.feld === undefined) continue;
    // A number behind a customer's field ("Telefon 2") tells no contract.
    if (!s.feld.startsWith('vertrag.')) delete s.gruppe;
    doppelte.set(s.feld, [...(doppelte.get(s.feld) ?? []), s]);
  }
  const wiederholte = [...doppelte.entries()].filter(
    ([feld, gleiche]) => feld.startsWith('vertrag.') && gleiche.length > 1,
  );
  const ganzeSaetze = wiederholte.length >= 2;
  for (const [feld, gleiche] of doppelte) {
    if (gleiche.length < 2 || feld === 'ignorieren') continue;
    if (feld.startsWith('vertrag.') && ganzeSaetze) {
      for (const [i, s] of gleiche.entries()) s.gruppe ??= i + 1;
    } else if (!feldAngaben(feld).mehrfach && !unterscheidenSich(gleiche)) nurDieSicherste(gleiche, doppelte);
  }
  return spalten;
}

function unterscheidenSich(gleiche: readonly Spalte[]): boolean {
  return new Set(gleiche.map((s) => s.gruppe)).size === gleiche.length;
}

/** The others mean their next best field where no column has that; else they are left to the user. */
function nurDieSicherste(
  gleiche: readonly Spalte[],
  vergeben: ReadonlyMap<Tabellenfeld, readonly Spalte[]>,
): void {
  const [, ...uebrige] = [...gleiche].sort((a, b) => b.sicherheit - a.sicherheit);
  for (const s of uebrige.filter(({ herkunft }) => herkunft === undefined)) {
    const naechste = s.alternativen.find((feld) => !vergeben.has(feld));
    if (s.feld !== undefined) s.alternativen = [s.feld, ...s.alternativen];
    if (naechste === undefined) {
      s.grund = 'Eine andere Spalte passt besser zu diesem Feld';
      s.sicherheit = 0.3;
      delete s.feld;
    } else {
      s.grund = `${s.grund}; für „${feldAngaben(s.feld ?? naechste).label}“ passt eine andere Spalte besser`;
      s.sicherheit = Math.min(s.sicherheit, 0.75);
      s.feld = naechste;
    }
  }
}
