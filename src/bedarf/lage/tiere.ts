// Animals out of the facts and out of running contracts.
import { falteKurz } from '#domain/faltung.ts';
import type { Haushalt, Mitglied } from '../haushalt.ts';
import { detailListe, detailZahl, ersterMensch } from './objekte.ts';
import type { Tier, Vertragslage } from './subjekte.ts';

/** Sparten whose contract means that there is such an animal. */
const tierSparten: ReadonlyMap<string, NonNullable<Tier['fakten']['tierart']>> = new Map([
  ['hundehalterhaftpflicht', 'hund' as const],
  ['pferdehalterhaftpflicht', 'pferd' as const],
]);

/** No contract for one household counts more. */
const hoechstzahl = 50;

const artLabel: Readonly<Record<string, string>> = { hund: 'Hund', pferd: 'Pferd', katze: 'Katze' };

const nenne = ({ name, tierart }: Tier['fakten']): string =>
  [tierart && (artLabel[tierart] ?? 'Tier'), name].filter(Boolean).join(' ') || 'Tier';

const toTier = (
  kennung: string,
  fakten: Tier['fakten'],
  halter: Mitglied,
  stelle: number | undefined,
): Tier => ({ art: 'tier', kennung, bezeichnung: nenne(fakten), halter, stelle, offen: false, fakten });

const textIn = (zeile: Readonly<Record<string, unknown>>, name: string): string | undefined => {
  const wert = zeile[name];
  return typeof wert === 'string' && wert !== '' ? wert : undefined;
};

/** The animals that a contract insures: its list, else as many nameless ones as it counts. */
const nennungen = (lage: Vertragslage): Tier['fakten'][] => {
  const tierart = tierSparten.get(lage.vertrag.sparte);
  if (!tierart) return [];
  const liste = detailListe(lage, 'tiere');
  if (liste.length > 0)
    return liste.map((zeile) => {
      const name = textIn(zeile, 'name');
      const rasse = textIn(zeile, 'rasse');
      return { tierart, ...(name ? { name } : {}), ...(rasse ? { rasse } : {}) };
    });
  const anzahl = Math.min(hoechstzahl, Math.max(1, Math.floor(detailZahl(lage, 'anzahlTiere') ?? 1)));
  return Array.from({ length: anzahl }, () => ({ tierart }));
};

const gleich = (eines: string | undefined, anderes: string | undefined): boolean =>
  eines !== undefined && anderes !== undefined && falteKurz(eines) === falteKurz(anderes);

const offenesTier = (halter: Mitglied): Tier => ({
  ...toTier('tiere', {}, halter, undefined),
  bezeichnung: 'Tiere',
  offen: true,
});

const addNennung = (
  tiere: Tier[],
  vergeben: Set<Tier>,
  genannt: Tier['fakten'],
  lage: Vertragslage,
): void => {
  const bekannt =
    tiere.find(({ fakten }) => gleich(fakten.name, genannt.name)) ??
    tiere.find(
      (tier) =>
        !vergeben.has(tier) &&
        tier.fakten.tierart === genannt.tierart &&
        (!tier.fakten.name || !genannt.name),
    );
  if (bekannt) {
    vergeben.add(bekannt);
    return;
  }
  const neu = toTier(`${lage.kennung}/tiere/${tiere.length}`, genannt, lage.halter, undefined);
  vergeben.add(neu);
  tiere.push(neu);
};

/** Facts first; a contract adds only animals that no fact can mean. */
export const findTiere = (haushalt: Haushalt, vertraege: readonly Vertragslage[]): readonly Tier[] => {
  const tiere: Tier[] = [];
  let bekannt = false;
  for (const halter of haushalt) {
    if (!halter.fakten.tiere) continue;
    bekannt = true;
    for (const [stelle, fakten] of halter.fakten.tiere.entries())
      tiere.push(toTier(`${halter.id}/tiere/${stelle}`, fakten, halter, stelle));
  }
  for (const lage of vertraege) {
    if (lage.kuenftig || !tierSparten.has(lage.vertrag.sparte)) continue;
    const vergeben = new Set<Tier>();
    for (const genannt of nennungen(lage)) addNennung(tiere, vergeben, genannt, lage);
  }
  const halter = ersterMensch(haushalt);
  return bekannt || tiere.length > 0 || !halter ? tiere : [offenesTier(halter)];
};
