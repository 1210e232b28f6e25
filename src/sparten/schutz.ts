// Hides health and income (domain/schutz.ts) in whatever goes out, and keeps them in what comes back from people who do not see them.
import {
  schutzbeduerftig,
  schutzbeduerftigAmPersonenvertrag,
  schutzbeduerftigeListen,
  schutzbeduerftigeUeberschrift,
} from '#domain/schutz.ts';
import { findSparte, sparten } from './index.ts';
import type { Spartengruppe } from './sparte.ts';

type Satz = Readonly<Record<string, unknown>>;

const immer: ReadonlySet<string> = new Set([...schutzbeduerftig.gesundheit, ...schutzbeduerftig.einkommen]);
const amPersonenvertrag: ReadonlySet<string> = new Set(schutzbeduerftigAmPersonenvertrag);
const listen: ReadonlySet<string> = new Set(schutzbeduerftigeListen);
/** Keys of cells of a delivered table (domain/zuordnung.ts), shown to judge its columns. */
const tabellenzellen: ReadonlySet<string> = new Set(['beispiele', 'zellen']);
const personengruppen: ReadonlySet<Spartengruppe> = new Set<Spartengruppe>([
  'kranken',
  'leben',
  'einkommen',
  'vorsorge',
  'unfall',
]);

const isSatz = (wert: unknown): wert is Satz =>
  typeof wert === 'object' && wert !== null && !Array.isArray(wert);

/** Lines whose applications and claims ask for health. */
export const spartenMitGesundheitsdaten: readonly string[] = sparten
  .filter(({ gruppe }) => gruppe === 'kranken' || gruppe === 'leben' || gruppe === 'einkommen')
  .map(({ schluessel }) => schluessel);

const isLeer = (wert: unknown): boolean =>
  wert === undefined || wert === null || (Array.isArray(wert) && wert.length === 0);

const basisVon = (pfad: string): string => pfad.split(':', 1)[0] ?? pfad;

/** Of a path as `flach` names it; what a contract of any Sparte tells there counts, the path does not say which it is. */
export const isSchutzbeduerftig = (pfad: string): boolean => {
  const basis = basisVon(pfad);
  const teile = basis.split('.');
  return (
    listen.has(basis) ||
    teile.some((teil) => immer.has(teil)) ||
    (teile.length > 1 && amPersonenvertrag.has(teile.at(-1) ?? ''))
  );
};

const isPersonenvertrag = ({ sparte, details }: Satz): boolean =>
  typeof sparte === 'string' && details !== undefined && personengruppen.has(findSparte(sparte).gruppe);

/** Keys of a record, and composed paths where a record is a map by path (origins). */
const isVerborgen = (schluessel: string, imPersonenvertrag: boolean): boolean =>
  immer.has(schluessel) ||
  (imPersonenvertrag && amPersonenvertrag.has(schluessel)) ||
  (/[.:]/.test(schluessel) && isSchutzbeduerftig(schluessel));

/** `Raucher: ja` in a Bemerkung: a column that the import did not know. */
const isVerborgeneZeile = (zeile: string): boolean => {
  const [ueberschrift, ...wert] = zeile.split(':');
  return wert.length > 0 && schutzbeduerftigeUeberschrift.test(ueberschrift ?? '');
};

const zeilenVon = (bemerkung: unknown, welche: (zeile: string) => boolean): string =>
  typeof bemerkung === 'string' ? bemerkung.split('\n').filter(welche).join('\n') : '';

const sichtbareBemerkung = (wert: unknown): unknown =>
  typeof wert === 'string' ? zeilenVon(wert, (zeile) => !isVerborgeneZeile(zeile)) || undefined : wert;

export const nichtSichtbar = 'nicht sichtbar';
const verdeckt = (wert: unknown): string | null => (isLeer(wert) ? null : nichtSichtbar);

/** One line of a diff: audit, plan, conflict. */
const isAenderung = (satz: Satz): boolean =>
  typeof satz['feld'] === 'string' && ('alt' in satz || 'neu' in satz);

/** A Hinweis cites values of the file in quotation marks. */
const isHinweis = (satz: Satz): boolean => 'schwere' in satz && typeof satz['text'] === 'string';

const verbergeSatz = (satz: Satz, imPersonenvertrag: boolean): Satz => {
  const drin = imPersonenvertrag || isPersonenvertrag(satz);
  const ziel: Record<string, unknown> = {};
  for (const [schluessel, wert] of Object.entries(satz))
    if (schluessel === 'bemerkung') ziel[schluessel] = sichtbareBemerkung(wert);
    else if (tabellenzellen.has(schluessel) && Array.isArray(wert)) ziel[schluessel] = [];
    else if (!isVerborgen(schluessel, drin)) ziel[schluessel] = verbergeWert(wert, drin);
    else if (schluessel === 'weitereAngaben') ziel[schluessel] = [];
  if (isAenderung(satz) && satz['feld'] === 'bemerkung')
    return {
      ...ziel,
      alt: sichtbareBemerkung(satz['alt']) ?? null,
      neu: sichtbareBemerkung(satz['neu']) ?? null,
    };
  if (isAenderung(satz) && isSchutzbeduerftig(String(satz['feld'])))
    return {
      ...ziel,
      feld: basisVon(String(satz['feld'])),
      alt: verdeckt(satz['alt']),
      neu: verdeckt(satz['neu']),
    };
  if (!isHinweis(satz)) return ziel;
  const { wert: _wert, ...hinweis } = ziel;
  return { ...hinweis, text: String(satz['text']).replace(/„[^“]*“|"[^"]*"/g, '„…“') };
};

const verbergeWert = (wert: unknown, imPersonenvertrag: boolean): unknown => {
  if (Array.isArray(wert)) return wert.map((eins) => verbergeWert(eins, imPersonenvertrag));
  return isSatz(wert) ? verbergeSatz(wert, imPersonenvertrag) : wert;
};

/** Any answer without its protected values: records, origins, diffs, Hinweise, however deep. */
export const verberge = <T>(antwort: T): T => verbergeWert(antwort, false) as T;

/** Path of the first protected value that a record states; undefined where there is none. */
export const findSchutzbeduerftiges = (satz: unknown, vor = '', drin = false): string | undefined => {
  if (!isSatz(satz) && !Array.isArray(satz)) return undefined;
  const innen = drin || (isSatz(satz) && isPersonenvertrag(satz));
  for (const [schluessel, wert] of Object.entries(satz)) {
    if (isLeer(wert)) continue;
    if (isVerborgen(schluessel, innen)) return vor + schluessel;
    const tiefer = findSchutzbeduerftiges(wert, `${vor}${schluessel}.`, innen);
    if (tiefer !== undefined) return tiefer;
  }
  return undefined;
};

const gleich = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** Elements are found again by what is visible of them, else by their place. */
const ergaenzeListe = (alt: readonly unknown[], neu: readonly unknown[], drin: boolean): unknown[] => {
  const rest = new Set(alt.keys());
  const nimm = (passt: (stelle: number) => boolean): unknown => {
    const stelle = [...rest].find(passt);
    if (stelle === undefined) return undefined;
    rest.delete(stelle);
    return alt[stelle];
  };
  const unveraendert = neu.map((eins) => nimm((stelle) => gleich(verbergeWert(alt[stelle], drin), eins)));
  return neu.map(
    (eins, stelle) =>
      unveraendert[stelle] ??
      ergaenze(
        nimm((eine) => eine === stelle),
        eins,
        drin,
      ),
  );
};

const mitVerborgenenZeilen = (alt: unknown, neu: unknown): unknown => {
  const verborgen = zeilenVon(alt, isVerborgeneZeile);
  return verborgen === '' ? neu : [neu, verborgen].filter(Boolean).join('\n');
};

const ergaenze = (alt: unknown, neu: unknown, drin: boolean): unknown => {
  if (Array.isArray(alt) && Array.isArray(neu)) return ergaenzeListe(alt, neu, drin);
  if (!isSatz(alt) || !isSatz(neu)) return neu;
  const innen = drin || isPersonenvertrag(alt);
  const ziel: Record<string, unknown> = { ...neu };
  for (const [schluessel, wert] of Object.entries(alt))
    if (schluessel === 'bemerkung') ziel[schluessel] = mitVerborgenenZeilen(wert, neu[schluessel]);
    else if (isVerborgen(schluessel, innen)) ziel[schluessel] = wert;
    else if (schluessel in neu) ziel[schluessel] = ergaenze(wert, neu[schluessel], innen);
  return ziel;
};

/** What someone wrote who saw `verberge(alt)`, with the values they did not see. */
export const ergaenzeVerborgenes = <T extends object>(alt: T, neu: T): T => ergaenze(alt, neu, false) as T;
