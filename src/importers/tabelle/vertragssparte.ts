// The Sparte of a contract: by its own column, else by what product or insurer tell with it ("Allianz Hausrat").
import type { Hinweis } from '#domain/hinweis.ts';
import { erkenneSparte } from '#sparten/erkennung.ts';
import type { Sparte } from '#sparten/index.ts';
import { versichererZu } from '../abgleich/gesellschaft.ts';
import type { Tabellenfeld } from './felder.ts';
import type { Leser } from './vertragsleser.ts';

const QUELLEN = [
  'vertrag.sparte',
  'vertrag.produkt',
  'vertrag.gesellschaft',
  'vertrag.versicherungsscheinnummer',
] as const satisfies readonly Tabellenfeld[];

type Fund = {
  readonly sparte: Sparte;
  readonly geliefert: string;
  readonly sicher: boolean;
  readonly feld?: Tabellenfeld;
};

/** "Allianz Hausrat" without the shortest beginning that is an insurer; the whole text where none is. */
const ohneGesellschaft = (text: string): string => {
  const worte = text.split(' ');
  for (let anzahl = 1; anzahl < Math.min(worte.length, 5); anzahl++)
    if (versichererZu(worte.slice(0, anzahl).join(' '))) return worte.slice(anzahl).join(' ');
  return text;
};

const MIT_SPARTE = /^(?<wort>\p{L}[\p{L}.\s-]*?)[:\s]+(?<nummer>[\p{L}\d/-]*\d.*)$/u;

/** "Hausrat 12345678": the number without the Sparte before it; undefined where no Sparte stands there. */
export const nummerOhneSparte = (text: string): { wort: string; nummer: string } | undefined => {
  const { wort = '', nummer = '' } = MIT_SPARTE.exec(text)?.groups ?? {};
  const bekannt = wort.length >= 2 && erkenneSparte(wort).sicherheit !== 'unsicher';
  return bekannt && /\d{4}/.test(nummer) ? { wort, nummer } : undefined;
};

const ausNummer = (text: string): Fund | undefined => {
  const teile = nummerOhneSparte(text);
  return teile && { sparte: erkenneSparte(teile.wort).sparte, geliefert: teile.wort, sicher: true };
};

const suche = ({ zeile, gruppe }: Leser, feld: (typeof QUELLEN)[number]): Fund | undefined => {
  const geliefert = zeile.roh(feld, gruppe);
  if (geliefert === undefined) return undefined;
  const gemeint =
    feld === 'vertrag.gesellschaft' ? undefined : zeile.regeln.wert('vertrag.sparte', geliefert);
  if (feld === 'vertrag.versicherungsscheinnummer') return ausNummer(geliefert);
  const ganz = feld === 'vertrag.gesellschaft' ? ohneGesellschaft(geliefert) : (gemeint ?? geliefert);
  // The insurer's name alone tells no Sparte, whatever its letters are: R+V. Nor does it explain a Sparte that is not known.
  if (feld === 'vertrag.gesellschaft' && (ganz === geliefert || zeile.hat('vertrag.sparte', gruppe)))
    return undefined;
  const versuch = erkenneSparte(ganz);
  const { sparte, sicherheit } =
    versuch.sicherheit === 'unsicher' ? erkenneSparte(ohneGesellschaft(ganz)) : versuch;
  return { sparte, geliefert, sicher: sicherheit !== 'unsicher', feld };
};

/** What the heading says holds; else the first text that is a Sparte, else the Sparte's own text unread. */
export const waehleSparte = (
  leser: Leser,
  ausKopf: string | undefined,
  melde: (hinweis: Hinweis) => void,
): { sparte: Sparte; geliefert: string | undefined } => {
  const { zeile, gruppe, stellen } = leser;
  if (ausKopf !== undefined) return { sparte: erkenneSparte(ausKopf).sparte, geliefert: ausKopf };
  const funde = QUELLEN.flatMap((feld) => suche(leser, feld) ?? []);
  const fund = funde.find(({ sicher }) => sicher);
  const geliefert = (fund ?? funde.find(({ feld }) => feld !== 'vertrag.gesellschaft'))?.geliefert;
  if (fund) stellen['sparte'] = zeile.stelle(fund.feld ?? 'vertrag.versicherungsscheinnummer', gruppe);
  else if (geliefert !== undefined)
    melde({
      code: 'sparte-unbekannt',
      schwere: 'warnung',
      text: `Die Sparte „${geliefert.slice(0, 60)}“ ist nicht bekannt.`,
      zeile: zeile.zeile,
      wert: geliefert.slice(0, 200),
    });
  return { sparte: fund?.sparte ?? erkenneSparte('').sparte, geliefert };
};

/** The insurer as stated; without a column of its own, where Sparte or product begin with its name. */
export const leseGesellschaft = ({ zeile, gruppe }: Leser): string | undefined => {
  const genannt =
    zeile.text('vertrag.gesellschaft', gruppe) ?? zeile.text('vertrag.gesellschaftsnummer', gruppe);
  if (genannt !== undefined) return genannt;
  return (['vertrag.sparte', 'vertrag.produkt'] as const)
    .map((feld) => zeile.text(feld, gruppe) ?? '')
    .find((text) => text.includes(' ') && versichererZu(text) !== undefined);
};
