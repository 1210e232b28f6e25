// Lists repeat a customer with every contract: cells that were read before are not read again.
import type { Hinweis } from '#domain/hinweis.ts';
import type { Nachweis } from '#domain/vorschlag.ts';
import type { Zeile } from '#formats/tabelle/index.ts';
import { leseKunde } from './kunde-aus-zeile.ts';
import type { GelesenerKunde } from './kunde-aus-zeile.ts';
import type { Spalte } from './spalte.ts';
import type { Rest, Zeilenleser } from './zeilenleser.ts';
import { openZeile } from './zeilenleser.ts';
import type { Zeilenplan } from './zeilenplan.ts';

/** What the customer's cells of a row come to. */
type Kundenteil = {
  readonly gelesen: GelesenerKunde | undefined;
  readonly hinweise: readonly Hinweis[];
  readonly reste: readonly Rest[];
};

/** Customers kept; then it begins anew. */
const hoechstens = 5000;

const inZeile = ({ felder }: Nachweis, zeile: number): Nachweis => ({
  zeile,
  felder: Object.fromEntries(Object.entries(felder).map(([feld, stelle]) => [feld, { ...stelle, zeile }])),
});

/** The text of all cells that tell of the customer. */
const zellenschluessel = ({ zellen }: Zeile, spalten: readonly number[]): string => {
  let key = '';
  for (const spalte of spalten) {
    const zelle = zellen[spalte];
    key += zelle ? `${zelle.art}\u0001${zelle.text}\u0001${zelle.tag ?? ''}\u0000` : '\u0000';
  }
  return key;
};

/** Reads the customer of a row as `leseKunde` does; findings and texts without a home come along each time. */
export const createKundengedaechtnis = (spalten: readonly Spalte[], plan: Zeilenplan) => {
  const eigene = spalten.filter(({ feld }) => feld !== undefined && !feld.startsWith('vertrag.'));
  const orte = eigene.map(({ spalte }) => spalte);
  const nurKunde = { ...plan, unerkannt: [] };
  const bekannt = new Map<string, Kundenteil>();
  const lies = (zeile: Zeile): Kundenteil => {
    const hinweise: Hinweis[] = [];
    const leser = openZeile(zeile, nurKunde, (hinweis) => void hinweise.push(hinweis));
    return { gelesen: leseKunde(leser), hinweise, reste: leser.nimmReste() };
  };
  const erinnere = (zeile: Zeile): Kundenteil => {
    const key = zellenschluessel(zeile, orte);
    const teil = bekannt.get(key) ?? lies(zeile);
    if (bekannt.size >= hoechstens) bekannt.clear();
    bekannt.set(key, teil);
    return teil;
  };
  return (
    zeile: Zeile,
    leser: Zeilenleser,
    melde: (hinweis: Hinweis) => void,
  ): GelesenerKunde | undefined => {
    const { gelesen, hinweise, reste } = erinnere(zeile);
    for (const hinweis of hinweise) melde({ ...hinweis, zeile: zeile.nummer });
    leser.merke(reste);
    return gelesen?.nachweis.zeile === zeile.nummer || !gelesen
      ? gelesen
      : { ...gelesen, nachweis: inZeile(gelesen.nachweis, zeile.nummer) };
  };
};
export type Kundengedaechtnis = ReturnType<typeof createKundengedaechtnis>;
