// Findings for people: the engine's answer with reason in German, figures, legal basis, year and open questions.
import type { Tag } from '#domain/datum.ts';
import { readVermerk } from './ablehnung.ts';
import type { Vermerk } from './ablehnung.ts';
import { formatWert, nenneVertrag, schreibeGrund } from './grund.ts';
import type { Haushalt } from './haushalt.ts';
import { regeln as alleRegeln } from './index.ts';
import { createSachverhalt } from './lage/sachverhalt.ts';
import type { Sachverhalt, Subjekt, Subjektart } from './lage/subjekte.ts';
import { parameterAm, vorschauAm } from './parameter.ts';
import type { Parameter } from './parameter.ts';
import { parameterjahr } from './parameterjahr.ts';
import { bewerteSachverhalt } from './pruefung.ts';
import type { Bewertung } from './pruefung.ts';
import { regelarten } from './regel.ts';
import type { Einheit, Regel, Regelart } from './regel.ts';
import type { FehlenderFakt, Sicht } from './sicht.ts';

export type Befundergebnis =
  | 'gedeckt'
  | 'teilweise'
  | 'luecke'
  | 'unbekannt'
  | 'abgelehnt'
  | 'nicht relevant';

/** What a draft of the coming year would change. Never binding. */
export type Vorschau = {
  readonly jahr: number;
  readonly ergebnis: Befundergebnis;
  readonly ziel: number | null;
};

export type Befund = {
  /** Id of the rule. */
  readonly regel: string;
  readonly sparte: string;
  readonly alternativen: readonly string[];
  readonly subjekt: { readonly art: Subjektart; readonly kennung: string; readonly bezeichnung: string };
  readonly ergebnis: Befundergebnis;
  /** Amounts in `einheit`; null where there is none or it is not known. */
  readonly ziel: number | null;
  readonly vorhanden: number | null;
  readonly luecke: number | null;
  readonly einheit: Einheit | null;
  readonly titel: string;
  readonly grund: string;
  readonly rechtsgrundlage: string;
  /** For the broker. */
  readonly hinweis: string | null;
  readonly parameterjahr: number;
  /** First of the open questions. */
  readonly frage: string | null;
  readonly fehlendeFakten: readonly FehlenderFakt[];
  /** Ids of the contracts that were read. */
  readonly vertraege: readonly string[];
  readonly stufe: 1 | 2 | 3;
  readonly art: Regelart;
  readonly rang: number;
  readonly vorschau: Vorschau | null;
  readonly vermerk: Vermerk | null;
};

export type Befundwunsch = {
  /** What the customer declined, and what was settled. */
  readonly abgelehnt?: readonly Vermerk[];
  readonly regeln?: readonly Regel[];
  /** Also what is not relevant. */
  readonly alle?: boolean;
};

const findFehlende = (bewertung: Bewertung, sicht: Sicht): FehlenderFakt[] => {
  const fehlend = new Map<string, FehlenderFakt>();
  const melde = (fakt: FehlenderFakt) => {
    if (!fehlend.has(fakt.schluessel)) fehlend.set(fakt.schluessel, fakt);
  };
  const { regel, urteil, ergebnis, ziel } = bewertung;
  if (ergebnis === 'nicht relevant') return [];
  if (!urteil) regel.wenn.fehlt(sicht, melde);
  else if (ziel === undefined) regel.ziel?.wert.fehlt(sicht, melde);
  for (const fakt of urteil?.fehlt ?? []) melde(fakt);
  return [...fehlend.values()];
};

const sparteVon = ({ regel, subjekt }: Bewertung): string =>
  subjekt.art === 'vertrag' ? subjekt.vertrag.sparte : regel.sparte;

/** A target that is a limit (`wort`) has no gap. */
const lueckeVon = ({ regel, ziel, urteil, ergebnis }: Bewertung): number | null => {
  if (ziel === undefined || !urteil || regel.ziel?.wort) return null;
  if (ergebnis === 'gedeckt') return 0;
  return urteil.vorhanden === undefined ? null : Math.max(0, ziel - urteil.vorhanden);
};

const nenneSubjekt = (subjekt: Subjekt): string =>
  subjekt.art === 'vertrag' ? nenneVertrag(subjekt) : subjekt.bezeichnung;

const toBefund = (bewertung: Bewertung, sicht: Sicht, vermerke: readonly Vermerk[]): Befund => {
  const { regel, subjekt, ziel, urteil } = bewertung;
  sicht.subjekt = subjekt;
  const fehlendeFakten = findFehlende(bewertung, sicht);
  const { ergebnis, vermerk } = readVermerk(bewertung, sicht, vermerke);
  const luecke = lueckeVon(bewertung);
  return {
    regel: regel.id,
    sparte: sparteVon(bewertung),
    alternativen: regel.alternativen ?? [],
    subjekt: { art: subjekt.art, kennung: subjekt.kennung, bezeichnung: nenneSubjekt(subjekt) },
    ergebnis,
    ziel: ziel ?? null,
    vorhanden: urteil?.vorhanden ?? null,
    luecke,
    einheit: regel.ziel?.einheit ?? null,
    titel: regel.titel,
    grund: schreibeGrund(bewertung, sicht, luecke, vermerk),
    rechtsgrundlage: regel.gesetz?.lies(sicht) ?? regel.rechtsgrundlage,
    hinweis: regel.hinweis ?? null,
    parameterjahr: parameterjahr(regel, sicht.parameter),
    frage: fehlendeFakten[0]?.frage ?? null,
    fehlendeFakten,
    vertraege: urteil?.vertraege.map(({ kennung }) => kennung) ?? [],
    stufe: regel.stufe,
    art: regel.art,
    rang: regel.rang,
    vorschau: null,
    vermerk,
  };
};

const byImportance = (a: Befund, b: Befund): number =>
  regelarten.indexOf(a.art) - regelarten.indexOf(b.art) ||
  a.stufe - b.stufe ||
  a.rang - b.rang ||
  a.regel.localeCompare(b.regel);

const kennung = ({ regel, subjekt }: Bewertung): string => `${regel.id}/${subjekt.kennung}`;

/** Rules whose answer the drafts of the coming year may change, evaluated with them. */
const findVorschau = (lage: Sachverhalt, regeln: readonly Regel[], parameter: Parameter) =>
  new Map(
    bewerteSachverhalt(
      lage,
      regeln.filter(({ vorschau }) => vorschau),
      { parameter, alle: true },
    ).map((bewertung) => [kennung(bewertung), bewertung]),
  );

const mitVorschau = (
  befund: Befund,
  heute: Bewertung,
  morgen: Bewertung | undefined,
  jahr: number,
): Befund => {
  if (!morgen || (morgen.ergebnis === heute.ergebnis && morgen.ziel === heute.ziel)) return befund;
  const einheit = morgen.regel.ziel?.einheit;
  const betrag =
    einheit && morgen.ziel !== undefined && morgen.ziel !== heute.ziel
      ? `, ${morgen.regel.ziel?.wort ?? 'Ziel'} ${formatWert(morgen.ziel, einheit)}`
      : '';
  const text = ` Vorschau nach dem Entwurf für ${jahr} (nicht verbindlich): ${ergebnisText[morgen.ergebnis]}${betrag}.`;
  return {
    ...befund,
    grund: befund.grund + text,
    vorschau: { jahr, ergebnis: morgen.ergebnis, ziel: morgen.ziel ?? null },
  };
};

/** How a result is called. */
export const ergebnisText: Readonly<Record<Befundergebnis, string>> = {
  gedeckt: 'gedeckt',
  teilweise: 'teilweise gedeckt',
  luecke: 'offen',
  unbekannt: 'noch unklar',
  abgelehnt: 'vom Kunden abgelehnt',
  'nicht relevant': 'nicht relevant',
};

/**
 * What a household needs, has, lacks, and what is not known, the most important first. Without `alle` only findings
 * that are relevant now or would be under the draft of the coming year.
 */
export const findBefunde = (
  haushalt: Haushalt,
  stichtag: Tag,
  { abgelehnt = [], regeln = alleRegeln, alle = false }: Befundwunsch = {},
): Befund[] => {
  const lage = createSachverhalt(haushalt, stichtag);
  const parameter = parameterAm(stichtag);
  const entwurf = vorschauAm(stichtag);
  const morgen = entwurf && findVorschau(lage, regeln, entwurf);
  const befunde: Befund[] = [];
  for (const bewertung of bewerteSachverhalt(lage, regeln, { parameter, alle: true })) {
    const sicht: Sicht = { lage, parameter, subjekt: bewertung.subjekt };
    const heute = toBefund(bewertung, sicht, abgelehnt);
    const befund = mitVorschau(heute, bewertung, morgen?.get(kennung(bewertung)), entwurf?.jahr ?? 0);
    if (alle || befund.ergebnis !== 'nicht relevant' || befund.vorschau) befunde.push(befund);
  }
  return befunde.sort(byImportance);
};

/** Of the open findings of one Sparte for one subject only the most important; others stay. For the page. */
export const entdopple = (befunde: readonly Befund[]): Befund[] => {
  const gesehen = new Set<string>();
  return befunde.filter(({ ergebnis, sparte, subjekt }) => {
    if (ergebnis !== 'luecke') return true;
    const einer = `${sparte}/${subjekt.kennung}`;
    const neu = !gesehen.has(einer);
    gesehen.add(einer);
    return neu;
  });
};
