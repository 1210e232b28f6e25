// Which column of a table means what: each by itself, then all together.
import type { Zeile, Zelle } from '#formats/tabelle/zelle.ts';
import { isLeer } from '#formats/tabelle/zelle.ts';
import type { Tabellenfeld } from './felder.ts';
import { feldAngaben } from './felder.ts';
import { anteil } from './inhalt.ts';
import type { Spalte } from './spalte.ts';
import { deuteSpalte } from './spalte.ts';

export { ZWEIFEL_UNTER } from './spalte.ts';
export type { Spalte } from './spalte.ts';

export type SpaltenOptionen = {
  /** Today as ISO day. */
  heute: string;
  /** Fields by heading that the user confirmed earlier for this set of headings (see kopfSchluessel). */
  gelernt?: Readonly<Record<string, Tabellenfeld>>;
};

const PROBE = 100;

/** Recognises the columns from their headings and some 100 data rows. */
export function erkenneSpalten(
  kopf: readonly string[],
  zeilen: readonly Zeile[],
  optionen: SpaltenOptionen,
): Spalte[] {
  const werte = kopf.map((_, spalte) => spaltenWerte(zeilen, spalte));
  const einzeln = kopf.map((text, spalte): Spalte => {
    const beispiele = [
      ...new Set((werte[spalte] ?? []).map((zelle) => zelle.text.trim().slice(0, 80))),
    ].slice(0, 3);
    const gelernt = optionen.gelernt?.[text];
    if (gelernt)
      return {
        spalte,
        kopf: text,
        feld: gelernt,
        sicherheit: 1,
        grund: 'Von Ihnen so bestätigt',
        beispiele,
        alternativen: [],
      };
    return {
      alternativen: [],
      ...deuteSpalte(text, werte[spalte] ?? [], optionen.heute),
      spalte,
      kopf: text,
      beispiele,
    };
  });
  return vergebeGruppen(ordneOrte(ordneNamen(einzeln, werte), werte));
}

/** Key of a set of headings, under which a confirmed assignment is remembered. Order and spelling count. */
export function kopfSchluessel(kopf: readonly string[]): string {
  return kopf.map((text) => text.trim().toLowerCase()).join('|');
}

function spaltenWerte(zeilen: readonly Zeile[], spalte: number): Zelle[] {
  const werte: Zelle[] = [];
  for (const zeile of zeilen) {
    const zelle = zeile.zellen[spalte];
    if (zelle && !isLeer(zelle) && zelle.art !== 'fehler' && !/^[-–.]$/.test(zelle.text.trim()))
      werte.push(zelle);
    if (werte.length >= PROBE) break;
  }
  return werte;
}

/** "Name" is the surname beside a column of given names, and the whole name without one. */
function ordneNamen(spalten: Spalte[], werte: readonly Zelle[][]): Spalte[] {
  const hatVorname = spalten.some((s) => s.feld === 'kunde.vorname');
  const hatNachname = spalten.some((s) => s.feld === 'kunde.nachname');
  return spalten.map((s) => {
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
    if (s.feld !== undefined && s.feld !== 'kunde.name') return s;
    const links = spalten[i - 1]?.feld;
    const rechts = spalten[i + 1]?.feld;
    const wort = (anteil(werte[i] ?? [], 'ort') ?? 0) >= 0.8;
    if (s.kopf === '' && wort && links === 'kunde.plz' && !vergeben.has('kunde.ort'))
      return { ...s, feld: 'kunde.ort', sicherheit: 0.7, grund: 'Steht rechts der Postleitzahl' };
    const nebenVorname = links === 'kunde.vorname' || rechts === 'kunde.vorname';
    if (s.kopf === '' && wort && nebenVorname && !vergeben.has('kunde.nachname'))
      return { ...s, feld: 'kunde.nachname', sicherheit: 0.6, grund: 'Steht neben dem Vornamen' };
    return s;
  });
}

/** Two columns for one field: several contracts per row when whole sets repeat, else the surer column wins. */
function vergebeGruppen(spalten: Spalte[]): Spalte[] {
  const sparten = [
    ...new Set(spalten.flatMap((s) => (s.sparte === undefined ? [] : [s.sparte.toLowerCase()]))),
  ];
  for (const s of spalten) if (s.sparte !== undefined) s.gruppe = sparten.indexOf(s.sparte.toLowerCase()) + 1;
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
  for (const s of uebrige) {
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
