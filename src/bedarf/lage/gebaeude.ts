// Buildings out of the facts, out of the way the household lives, and out of running building contracts.
import type { Haushalt, Mitglied } from '../haushalt.ts';
import { detailJaNein, detailZahl, ersterMensch } from './objekte.ts';
import type { Gebaeude, Vertragslage } from './subjekte.ts';

const artLabel: Readonly<Record<string, string>> = {
  einfamilienhaus: 'Einfamilienhaus',
  zweifamilienhaus: 'Zweifamilienhaus',
  mehrfamilienhaus: 'Mehrfamilienhaus',
  eigentumswohnung: 'Eigentumswohnung',
  ferienhaus: 'Ferienhaus',
  grundstueck: 'Grundstück',
  garage: 'Garage',
  gewerbe: 'Gewerbegebäude',
};

const toGebaeude = (
  kennung: string,
  fakten: Gebaeude['fakten'],
  halter: Mitglied,
  stelle: number | undefined,
  bezeichnung = fakten.bezeichnung ?? artLabel[fakten.gebaeudeart ?? ''] ?? 'Gebäude',
): Gebaeude => ({ art: 'gebaeude', kennung, bezeichnung, halter, stelle, offen: false, fakten });

/** Words of a contract's details that are facts of the building. */
const faktenAus = (lage: Vertragslage): Gebaeude['fakten'] => {
  const wert1914 = detailZahl(lage, 'wert1914');
  const baujahr = detailZahl(lage, 'baujahr');
  const vermietet = detailJaNein(lage, 'vermietet');
  return {
    ...(wert1914 !== undefined ? { wert1914 } : {}),
    ...(baujahr !== undefined ? { baujahr } : {}),
    ...(vermietet !== undefined ? { vermietet } : {}),
  };
};

/** As contracts and bills state it, between 5 and 100 for decades; undefined for anything else. */
export const neuwertfaktorVon = (lage: Vertragslage): number | undefined => {
  const faktor = detailZahl(lage, 'neuwertfaktor');
  return faktor !== undefined && faktor >= 5 && faktor <= 100 ? faktor : undefined;
};

const isBewohnt = ({ fakten: { nutzung, gebaeudeart } }: Gebaeude, arten: readonly string[]): boolean =>
  nutzung !== 'vermietet' && arten.includes(gebaeudeart ?? '');

const haeuser = ['einfamilienhaus', 'zweifamilienhaus', 'mehrfamilienhaus'];

/** The home that the household owns but nobody has described. */
const readWohnung = (halter: Mitglied, gebaeude: readonly Gebaeude[]): Gebaeude | undefined => {
  const { wohnstatus } = halter.fakten;
  const kennung = `${halter.id}/wohnstatus`;
  if (wohnstatus === 'eigentuemer-haus' && !gebaeude.some((eines) => isBewohnt(eines, haeuser)))
    return toGebaeude(kennung, { nutzung: 'selbst' }, halter, undefined, 'Eigenes Haus');
  if (
    wohnstatus === 'eigentuemer-wohnung' &&
    !gebaeude.some((eines) => isBewohnt(eines, ['eigentumswohnung']))
  )
    return toGebaeude(
      kennung,
      { nutzung: 'selbst', gebaeudeart: 'eigentumswohnung' },
      halter,
      undefined,
      'Eigene Wohnung',
    );
  return undefined;
};

const offenesGebaeude = (halter: Mitglied, bezeichnung: string): Gebaeude => ({
  ...toGebaeude('gebaeude', {}, halter, undefined),
  bezeichnung,
  offen: true,
});

const isHaus = ({ fakten: { gebaeudeart } }: Gebaeude): boolean =>
  gebaeudeart === undefined || haeuser.includes(gebaeudeart) || gebaeudeart === 'ferienhaus';

/** Building contracts describe the house that facts know, or show that there is one. */
const addVertrag = (gebaeude: Gebaeude[], lage: Vertragslage): void => {
  const stelle = gebaeude.findIndex(isHaus);
  const bekannt = gebaeude[stelle];
  const aus = faktenAus(lage);
  const neuwertfaktor = neuwertfaktorVon(lage);
  const faktor = neuwertfaktor === undefined ? {} : { neuwertfaktor };
  if (!bekannt)
    gebaeude.push({ ...toGebaeude(`${lage.kennung}/gebaeude`, aus, lage.halter, undefined), ...faktor });
  else if (gebaeude.length === 1)
    gebaeude[stelle] = { ...bekannt, ...faktor, fakten: { ...aus, ...bekannt.fakten } };
};

/** Sparten whose contract means that there is a building. */
const gebaeudeSparten = new Set(['wohngebaeude']);

/** `offen` where neither facts nor a contract tell whether there is a building; the home tells nothing of others. */
export const findGebaeude = (haushalt: Haushalt, vertraege: readonly Vertragslage[]): readonly Gebaeude[] => {
  const gebaeude: Gebaeude[] = [];
  let bekannt = false;
  for (const halter of haushalt) {
    if (!halter.fakten.gebaeude) continue;
    bekannt = true;
    for (const [stelle, fakten] of halter.fakten.gebaeude.entries())
      gebaeude.push(toGebaeude(`${halter.id}/gebaeude/${stelle}`, fakten, halter, stelle));
  }
  const bewohner = haushalt.find(({ fakten }) => fakten.wohnstatus);
  const wohnung = bewohner && readWohnung(bewohner, gebaeude);
  if (wohnung) gebaeude.push(wohnung);
  for (const lage of vertraege)
    if (!lage.kuenftig && gebaeudeSparten.has(lage.vertrag.sparte)) addVertrag(gebaeude, lage);
  const halter = ersterMensch(haushalt);
  if (!bekannt && halter && (wohnung || gebaeude.length === 0))
    gebaeude.push(offenesGebaeude(halter, wohnung ? 'Weitere Gebäude' : 'Gebäude'));
  return gebaeude;
};
