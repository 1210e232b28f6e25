// One column: what its heading says, checked against what its cells look like.
import type { Zelle } from '#formats/tabelle/zelle.ts';
import type { Tabellenfeld, Zellinhalt } from './felder.ts';
import { feldAngaben } from './felder.ts';
import { anteil } from './inhalt.ts';
import { deuteKopf } from './ueberschrift.ts';
import { readDatum } from './zellen/datum.ts';
import { isGelesen } from './zellen/lesung.ts';

/** A column with its meaning. `feld` is missing when nothing fits; below ZWEIFEL_UNTER the page asks. */
export type Spalte = {
  /** 0-based. */
  spalte: number;
  /** Names the column within its heading set, see `spaltenSchluessel`. */
  schluessel: string;
  kopf: string;
  feld?: Tabellenfeld;
  /** Number of the contract in tables with several contracts per row, from 1. */
  gruppe?: number;
  /** Sparte that the heading names ("Kfz Beitrag"): holds for every contract read from this column. */
  sparte?: string;
  /** 0 to 1. */
  sicherheit: number;
  /** Why, in German, for the page. */
  grund: string;
  beispiele: string[];
  /** Only the form of its cells (a number, an amount, a day) speaks for the field. */
  vermutet?: true;
  /** Other fields that would fit. */
  alternativen: Tabellenfeld[];
  /** Set by a person, now or earlier: nothing else may change it. */
  herkunft?: 'gelernt' | 'gewaehlt';
};

/** Columns less sure than this are marked and shown first. */
export const ZWEIFEL_UNTER = 0.7;

type Urteil = Pick<Spalte, 'feld' | 'gruppe' | 'sparte' | 'sicherheit' | 'grund' | 'vermutet'> & {
  alternativen?: Tabellenfeld[];
};

/** Judges one column by itself. `werte` are its filled cells. */
export function deuteSpalte(kopf: string, werte: readonly Zelle[], heute: string): Urteil {
  const deutung = deuteKopf(kopf);
  if (!deutung)
    return (
      nachInhalt(werte, heute) ?? { sicherheit: 0, grund: 'Weder Überschrift noch Inhalt sind bekannt.' }
    );
  const { felder, sicherheit, gruppe, sparte } = deutung;
  const mitGruppe = {
    ...(gruppe === undefined ? {} : { gruppe }),
    ...(sparte === undefined ? {} : { sparte }),
  };
  if (felder.length === 0) return { ...nurSparte(kopf, werte), ...mitGruppe };
  const alternativen = felder.slice(1);
  if (felder.length > 1) return { ...waehleNachInhalt(kopf, felder, werte, sicherheit), ...mitGruppe };
  const [feld] = felder;
  if (feld === undefined) return { sicherheit: 0, grund: '' };
  // A heading that only resembles one must not speak against its cells.
  if (!deutung.genau && widerspricht(feld, werte))
    return {
      ...(nachInhalt(werte, heute) ?? {
        sicherheit: 0,
        grund: 'Weder Überschrift noch Inhalt sind bekannt.',
      }),
      ...mitGruppe,
    };
  const wort = deutung.genau ? `Überschrift „${kopf}“` : `Überschrift ähnelt „${feldAngaben(feld).label}“`;
  return { ...pruefeInhalt(feld, werte, sicherheit, wort), ...mitGruppe, alternativen };
}

const ZELLE_JE_SPARTE: readonly Tabellenfeld[] = [
  'vertrag.gesellschaft',
  'vertrag.fremdvertrag',
  'vertrag.beitrag',
  'vertrag.versicherungsscheinnummer',
];

/** A column headed "Hausrat": its cells name the insurer, the number or the premium, or tick that there is one. */
function nurSparte(kopf: string, werte: readonly Zelle[]): Urteil {
  const feld = ZELLE_JE_SPARTE.find((f) => (anteil(werte, feldAngaben(f).inhalt) ?? 0) >= 0.6);
  if (feld === undefined)
    return { sicherheit: 0.3, grund: `Die Überschrift nennt nur die Sparte „${kopf}“.` };
  // A tick says that the customer has this Sparte, nothing else.
  const gemeint = feld === 'vertrag.fremdvertrag' ? 'vertrag.sparte' : feld;
  return {
    feld: gemeint,
    sicherheit: 0.6,
    grund: `Eine Spalte je Sparte („${kopf}“), dem Inhalt nach „${feldAngaben(gemeint).label}“`,
  };
}

/** Contents that a column must show to be what its heading says. */
const STRENG: ReadonlySet<Zellinhalt> = new Set([
  'datum',
  'geld',
  'plz',
  'plzOrt',
  'email',
  'iban',
  'telefon',
  'zahlweise',
  'zeitraum',
  'blz',
  'anrede',
  'anschrift',
  'strasse',
  'ort',
  'sparte',
  'gesellschaft',
  'nachname',
]);

/** Of these a list may hold ones that nobody knows. */
const WEICH: ReadonlySet<Zellinhalt> = new Set(['sparte', 'gesellschaft', 'strasse', 'ort', 'nachname']);

/** Cells that are all of another kind than the field: days under "Beitragszahlungsende". */
function widerspricht(feld: Tabellenfeld, werte: readonly Zelle[]): boolean {
  const { inhalt } = feldAngaben(feld);
  return STRENG.has(inhalt) && !WEICH.has(inhalt) && werte.length > 0 && (anteil(werte, inhalt) ?? 1) < 0.1;
}

/** What a column may really be when its content does not fit its heading. */
const STATTDESSEN: Partial<Record<Tabellenfeld, readonly Tabellenfeld[]>> = {
  'kunde.plz': ['kunde.plzOrt', 'kunde.ort'],
  'kunde.ort': ['kunde.plzOrt', 'kunde.plz'],
  'kunde.plzOrt': ['kunde.plz', 'kunde.ort'],
  'kunde.strasse': ['kunde.anschrift', 'kunde.plzOrt'],
  'kunde.anschrift': ['kunde.strasse'],
  'kunde.telefon': ['kunde.email'],
  'kunde.mobil': ['kunde.email'],
  'kunde.email': ['kunde.telefon'],
  'kunde.nachname': ['kunde.name'],
  'kunde.iban': ['kunde.kontonummer', 'kunde.bank'],
  'kunde.kontonummer': ['kunde.iban'],
  'kunde.bic': ['kunde.blz'],
  'vertrag.beginn': ['vertrag.laufzeit'],
  'vertrag.ablauf': ['vertrag.laufzeit'],
  'vertrag.laufzeit': ['vertrag.ablauf'],
  'vertrag.sparte': ['vertrag.gesellschaft'],
  'vertrag.gesellschaft': [
    'vertrag.sparte',
    'vertrag.gesellschaftsnummer',
    'vertrag.versicherungsscheinnummer',
  ],
  'vertrag.gesellschaftsnummer': ['vertrag.gesellschaft', 'vertrag.versicherungsscheinnummer'],
  'vertrag.zahlweise': ['vertrag.beitrag'],
  'vertrag.hauptfaelligkeit': [],
};

function pruefeInhalt(feld: Tabellenfeld, werte: readonly Zelle[], sicherheit: number, wort: string): Urteil {
  const { inhalt } = feldAngaben(feld);
  const passt = anteil(werte, inhalt);
  if (passt === undefined)
    return { feld, sicherheit, grund: werte.length === 0 ? `${wort}, Spalte leer` : wort };
  if (passt >= 0.6)
    return { feld, sicherheit: Math.min(0.99, sicherheit + 0.04), grund: `${wort}, der Inhalt passt` };
  const anders = (STATTDESSEN[feld] ?? []).find(
    (f) => (anteil(werte, feldAngaben(f).inhalt) ?? 0) >= Math.max(0.5, passt + 0.3),
  );
  if (anders)
    return {
      feld: anders,
      sicherheit: 0.8,
      grund: `${wort}, dem Inhalt nach „${feldAngaben(anders).label}“`,
    };
  if (!STRENG.has(inhalt) || passt >= 0.3) return { feld, sicherheit, grund: wort };
  const weich = WEICH.has(inhalt);
  return {
    feld,
    sicherheit: sicherheit * (weich ? 0.8 : 0.55),
    grund: `${wort}, aber der Inhalt sieht anders aus`,
  };
}

function waehleNachInhalt(
  kopf: string,
  felder: readonly Tabellenfeld[],
  werte: readonly Zelle[],
  sicherheit: number,
): Urteil {
  const bewertet = felder
    .map((feld, i) => ({ feld, punkte: passung(feld, werte) - i * 0.05 }))
    .sort((a, b) => b.punkte - a.punkte);
  const [erstes, zweites] = bewertet;
  if (!erstes) return { sicherheit: 0, grund: '' };
  const klar = erstes.punkte - (zweites?.punkte ?? 0) > 0.3;
  return {
    feld: erstes.feld,
    sicherheit: klar ? sicherheit - 0.05 : 0.72,
    grund: `Überschrift „${kopf}“ ist mehrdeutig; dem Inhalt nach „${feldAngaben(erstes.feld).label}“`,
    alternativen: bewertet.slice(1).map((b) => b.feld),
  };
}

function passung(feld: Tabellenfeld, werte: readonly Zelle[]): number {
  if (feld === 'ignorieren') return isLaufend(werte) ? 0.95 : 0.3;
  return anteil(werte, feldAngaben(feld).inhalt) ?? 0.35;
}

/** 1, 2, 3, … down the column; a number may stand in several rows of one customer. */
export function isLaufend(werte: readonly Zelle[]): boolean {
  const zahlen = werte.map((zelle) => Number(zelle.text));
  return (
    zahlen.length >= 2 &&
    zahlen.every(
      (zahl, i) => Number.isInteger(zahl) && (i === 0 || [0, 1].includes(zahl - (zahlen[i - 1] ?? 0))),
    ) &&
    (zahlen[0] ?? 9) <= 1 &&
    (zahlen.at(-1) ?? 0) >= zahlen.length / 5 &&
    new Set(zahlen).size > 1
  );
}

type Inhaltsregel = { inhalt: Zellinhalt; feld: Tabellenfeld; ab: number; sicherheit: number };

/** Contents that speak for themselves, in the order in which they are tried. */
const NACH_INHALT: readonly Inhaltsregel[] = [
  { inhalt: 'email', feld: 'kunde.email', ab: 0.6, sicherheit: 0.9 },
  { inhalt: 'iban', feld: 'kunde.iban', ab: 0.6, sicherheit: 0.9 },
  { inhalt: 'bic', feld: 'kunde.bic', ab: 0.8, sicherheit: 0.8 },
  { inhalt: 'anrede', feld: 'kunde.anrede', ab: 0.8, sicherheit: 0.8 },
  { inhalt: 'zeitraum', feld: 'vertrag.laufzeit', ab: 0.8, sicherheit: 0.75 },
  { inhalt: 'zahlweise', feld: 'vertrag.zahlweise', ab: 0.7, sicherheit: 0.8 },
  { inhalt: 'familienstand', feld: 'kunde.familienstand', ab: 0.7, sicherheit: 0.75 },
  { inhalt: 'gesellschaft', feld: 'vertrag.gesellschaft', ab: 0.5, sicherheit: 0.75 },
  { inhalt: 'kennzeichen', feld: 'vertrag.kennzeichen', ab: 0.7, sicherheit: 0.75 },
  { inhalt: 'sparte', feld: 'vertrag.sparte', ab: 0.5, sicherheit: 0.75 },
  { inhalt: 'plzOrt', feld: 'kunde.plzOrt', ab: 0.7, sicherheit: 0.8 },
  { inhalt: 'anschrift', feld: 'kunde.anschrift', ab: 0.6, sicherheit: 0.75 },
  { inhalt: 'strasse', feld: 'kunde.strasse', ab: 0.6, sicherheit: 0.75 },
  { inhalt: 'telefon', feld: 'kunde.telefon', ab: 0.6, sicherheit: 0.75 },
  { inhalt: 'vorname', feld: 'kunde.vorname', ab: 0.6, sicherheit: 0.7 },
  { inhalt: 'name', feld: 'kunde.name', ab: 0.6, sicherheit: 0.7 },
];

function nachInhalt(werte: readonly Zelle[], heute: string): Urteil | undefined {
  if (werte.length === 0) return undefined;
  if (isLaufend(werte)) return { feld: 'ignorieren', sicherheit: 0.7, grund: 'Laufende Nummer' };
  for (const { inhalt, feld, ab, sicherheit } of NACH_INHALT) {
    if (inhalt === 'zahlweise' && werte.every((zelle) => /^\d+$/.test(zelle.text))) continue;
    if ((anteil(werte, inhalt) ?? 0) >= ab) return amInhalt(feld, sicherheit);
  }
  if ((anteil(werte, 'datum') ?? 0) >= 0.7) return vermutet(datumsfeld(werte, heute), 0.5);
  if ((anteil(werte, 'plz') ?? 0) >= 0.8 && werte.some((zelle) => zelle.text.length === 5))
    return vermutet('kunde.plz', 0.6);
  if ((anteil(werte, 'geld') ?? 0) >= 0.8 && werte.some((zelle) => /[.,]\d{1,2}$/.test(zelle.text.trim())))
    return vermutet('vertrag.beitrag', 0.5);
  if ((anteil(werte, 'nummer') ?? 0) >= 0.7) return vermutet('vertrag.versicherungsscheinnummer', 0.4);
  return undefined;
}

function vermutet(feld: Tabellenfeld, sicherheit: number): Urteil {
  return { ...amInhalt(feld, sicherheit), vermutet: true };
}

function amInhalt(feld: Tabellenfeld, sicherheit: number): Urteil {
  return { feld, sicherheit, grund: `Am Inhalt erkannt als „${feldAngaben(feld).label}“` };
}

/** Births lie at least 16 years back and spread wide; ends lie ahead; the rest are beginnings. */
function datumsfeld(werte: readonly Zelle[], heute: string): Tabellenfeld {
  const jetzt = Number(heute.slice(0, 4));
  const jahre = werte.flatMap((zelle) => {
    const lesung = readDatum(zelle, { heute, zweck: 'sonst' });
    return isGelesen(lesung) && lesung.wert.genauigkeit !== 'offen'
      ? [Number(lesung.wert.iso.slice(0, 4))]
      : [];
  });
  const anteilVon = (passt: (jahr: number) => boolean): number =>
    jahre.filter(passt).length / Math.max(1, jahre.length);
  if (anteilVon((jahr) => jahr > jetzt) > 0.5) return 'vertrag.ablauf';
  return anteilVon((jahr) => jahr <= jetzt - 16) > 0.7 ? 'kunde.geburtsdatum' : 'vertrag.beginn';
}
