// One contract under two numbers: the insurer's and a pool's own. They meet by customer, insurer, Sparte and what else they say.
import { jahresbeitrag } from '#domain/vertrag.ts';
import type { Vertrag } from '#domain/vertrag.ts';
import { nurZeichen } from '#domain/faltung.ts';
import { gesellschaftSchluessel, nummerSchluessel } from './gesellschaft.ts';
import type { Vertragskandidat } from './entscheidung.ts';

/** Label under which a contract keeps the number that the pool gives it. */
export const poolnummerName = 'Vertragsnummer beim Pool';

export const poolVon = ({ bezugsweg }: Vertrag): string | undefined =>
  bezugsweg?.art === 'pool' ? (bezugsweg.pool ?? 'Pool') : undefined;

const gemerkteNummer = ({ weitereAngaben }: Vertrag): string | undefined =>
  weitereAngaben.find(({ bezeichnung }) => bezeichnung === poolnummerName)?.wert;

const nummer = ({ gesellschaft, versicherungsscheinnummer }: Vertrag): string | null =>
  versicherungsscheinnummer === undefined ? null : nummerSchluessel(gesellschaft, versicherungsscheinnummer);

const alsAngabe = (wert: string, gruppe: string): Vertrag['weitereAngaben'][number] => ({
  bezeichnung: poolnummerName,
  wert,
  gruppe,
});

/**
 * What a pool's delivery says once it is known to be the stored contract: its number is a further statement, the insurer's stays
 * the contract's. Without two numbers nothing changes.
 */
export const mitPoolnummer = (geliefert: Vertrag, bestand: Vertrag): Vertrag => {
  const [seine, unsere] = [geliefert.versicherungsscheinnummer, bestand.versicherungsscheinnummer];
  const pool = poolVon(geliefert);
  if (
    pool === undefined ||
    seine === undefined ||
    unsere === undefined ||
    nummer(geliefert) === nummer(bestand)
  )
    return geliefert;
  const { versicherungsscheinnummer: _pool, ...rest } = geliefert;
  return { ...rest, weitereAngaben: [...rest.weitereAngaben, alsAngabe(seine, pool)] };
};

/**
 * The stored contract as the insurer's own delivery meets it: where its number is the pool's, that becomes a further statement,
 * whatever the age of the delivery, unless a person typed it.
 */
export const ohnePoolnummer = (kandidat: Vertragskandidat, geliefert: Vertrag): Vertragskandidat => {
  const { versicherungsscheinnummer: unsere, ...daten } = kandidat.daten;
  const pool = poolVon(kandidat.daten);
  const seine = geliefert.versicherungsscheinnummer;
  if (pool === undefined || poolVon(geliefert) !== undefined || unsere === undefined || seine === undefined)
    return kandidat;
  const getippt = kandidat.herkunft['versicherungsscheinnummer']?.art === 'eingabe';
  const selbe = nummer(geliefert) === nummer(kandidat.daten);
  if (getippt || selbe || gemerkteNummer(kandidat.daten) !== undefined) return kandidat;
  return {
    ...kandidat,
    daten: { ...daten, weitereAngaben: [...daten.weitereAngaben, alsAngabe(unsere, pool)] },
  };
};

/** Whether the two may be one contract as far as pools go: one of the numbers must be a pool's own. */
const kannPoolnummer = (geliefert: Vertrag, bestand: Vertrag): boolean => {
  const gemerkt = gemerkteNummer(bestand);
  if (poolVon(geliefert) === undefined) return poolVon(bestand) !== undefined && gemerkt === undefined;
  if (gemerkt !== undefined)
    return nurZeichen(gemerkt) === nurZeichen(geliefert.versicherungsscheinnummer ?? '');
  return poolVon(bestand) === undefined;
};

/** `tragend`: premium and product alone prove nothing, many contracts share them. */
type Beleg = { readonly punkte: number; readonly grund: string; readonly tragend?: true };

const gleich = <T>(a: T | undefined, b: T | undefined): boolean | undefined =>
  a === undefined || b === undefined ? undefined : a === b;

const tagbeleg = (geliefert: Vertrag, bestand: Vertrag): Beleg => {
  const selbe = gleich(geliefert.beginn, bestand.beginn);
  if (selbe === undefined) return { punkte: 0, grund: 'Beginn nicht auf beiden Seiten genannt' };
  return selbe
    ? { punkte: 3, grund: 'gleicher Beginn', tragend: true }
    : { punkte: -2, grund: 'anderer Beginn' };
};

const kennzeichenbeleg = (geliefert: Vertrag, bestand: Vertrag): Beleg[] => {
  const [a, b] = [geliefert, bestand].map(({ details }) => nurZeichen(String(details['kennzeichen'] ?? '')));
  if (!a || !b) return [];
  return [
    a === b
      ? { punkte: 4, grund: 'gleiches Kennzeichen', tragend: true }
      : { punkte: -9, grund: 'anderes Kennzeichen' },
  ];
};

const beitragbeleg = (geliefert: Vertrag, bestand: Vertrag): Beleg[] => {
  const [a, b] = [jahresbeitrag(geliefert), jahresbeitrag(bestand)];
  if (!a || !b) return [];
  return Math.abs(a - b) <= Math.max(a, b) / 100 ? [{ punkte: 2, grund: 'gleicher Beitrag' }] : [];
};

const produktbeleg = (geliefert: Vertrag, bestand: Vertrag): Beleg[] =>
  gleich(geliefert.produkt && nurZeichen(geliefert.produkt), bestand.produkt && nurZeichen(bestand.produkt))
    ? [{ punkte: 1, grund: 'gleiches Produkt' }]
    : [];

export type Poolurteil = {
  readonly kandidat: Vertragskandidat;
  readonly urteil: 'gleich' | 'unklar';
  readonly punkte: number;
  readonly gruende: readonly string[];
};

const beurteile = (geliefert: Vertrag, kandidat: Vertragskandidat): Poolurteil | undefined => {
  const { daten } = kandidat;
  const selbeGesellschaft =
    gesellschaftSchluessel(geliefert.gesellschaft) === gesellschaftSchluessel(daten.gesellschaft);
  if (!selbeGesellschaft || geliefert.sparte !== daten.sparte || !kannPoolnummer(geliefert, daten))
    return undefined;
  if (gemerkteNummer(daten) !== undefined && poolVon(geliefert) !== undefined)
    return { kandidat, urteil: 'gleich', punkte: 10, gruende: ['gleiche Vertragsnummer beim Pool'] };
  const belege = [
    tagbeleg(geliefert, daten),
    ...kennzeichenbeleg(geliefert, daten),
    ...beitragbeleg(geliefert, daten),
    ...produktbeleg(geliefert, daten),
  ];
  const punkte = belege.reduce((summe, beleg) => summe + beleg.punkte, 0);
  if (punkte < 0) return undefined;
  return {
    kandidat,
    urteil: punkte >= 3 && belege.some(({ tragend }) => tragend) ? 'gleich' : 'unklar',
    punkte,
    gruende: ['gleicher Kunde, gleiche Gesellschaft und Sparte', ...belege.map(({ grund }) => grund)],
  };
};

/** The customer's stored contracts that could be the delivered one under another number, best first. */
export const vergleichePoolvertraege = (
  geliefert: Vertrag,
  kandidaten: readonly Vertragskandidat[],
): readonly Poolurteil[] =>
  kandidaten
    .flatMap((kandidat) => beurteile(geliefert, kandidat) ?? [])
    .toSorted((a, b) => b.punkte - a.punkte || Number(a.kandidat.id) - Number(b.kandidat.id));
