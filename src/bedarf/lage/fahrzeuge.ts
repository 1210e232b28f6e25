// Vehicles out of the facts and out of running motor contracts.
import { falteKurz } from '#domain/faltung.ts';
import { fahrzeugSchema } from '#domain/fakten.ts';
import type { Haushalt, Mitglied } from '../haushalt.ts';
import { detailText, ersterMensch } from './objekte.ts';
import type { Fahrzeug, Vertragslage } from './subjekte.ts';

/** Sparten whose contract means that there is a vehicle; the small ones carry a yearly plate. */
const fahrzeugSparten: ReadonlyMap<string, Fahrzeug['fakten']> = new Map([
  ['kraftfahrt', {}],
  ['kfz-haftpflicht', {}],
  ['vollkasko', {}],
  ['teilkasko', {}],
  ['versicherungskennzeichen', { fahrzeugart: 'moped' as const }],
]);
/** Further motor lines that belong to a vehicle where they name its plate. */
const zusatzSparten = new Set(['kfz-unfall', 'kfz-baustein', 'kfz-gepaeck', 'schutzbrief', 'kfz-flotte']);

const zeichen = (kennzeichen: string | undefined): string | undefined =>
  kennzeichen?.replaceAll(/[\s-]/g, '').toUpperCase() || undefined;

const artwort = fahrzeugSchema.shape.fahrzeugart;
const arten = new Set<string>(artwort.options);

const artVon = (lage: Vertragslage): Fahrzeug['fakten'] => {
  if (lage.vertrag.details['fahrzeugart'] === undefined) return {};
  const wort = falteKurz(detailText(lage, 'fahrzeugart') ?? '').replaceAll(' ', '-');
  return arten.has(wort) ? { fahrzeugart: artwort.parse(wort) } : {};
};

/** What a contract's details tell about its vehicle. */
const faktenAus = (lage: Vertragslage): Fahrzeug['fakten'] => {
  const { finanzierung } = lage.vertrag.details;
  const bezahlt = fahrzeugSchema.shape.finanzierung.safeParse(finanzierung);
  const erstzulassung = detailText(lage, 'erstzulassung');
  const hersteller = detailText(lage, 'hersteller');
  const kennzeichen = detailText(lage, 'kennzeichen');
  return {
    ...fahrzeugSparten.get(lage.vertrag.sparte),
    ...artVon(lage),
    ...(erstzulassung ? { erstzulassung } : {}),
    ...(hersteller ? { hersteller } : {}),
    ...(kennzeichen ? { kennzeichen } : {}),
    ...(bezahlt.success && bezahlt.data ? { finanzierung: bezahlt.data } : {}),
  };
};

const nenne = ({ kennzeichen, hersteller, fahrzeugart }: Fahrzeug['fakten']): string =>
  [hersteller, kennzeichen].filter(Boolean).join(' ') ||
  (fahrzeugart ? `Fahrzeug (${fahrzeugart})` : 'Fahrzeug');

const toFahrzeug = (
  kennung: string,
  fakten: Fahrzeug['fakten'],
  halter: Mitglied,
  stelle: number | undefined,
): Fahrzeug => ({
  art: 'fahrzeug',
  kennung,
  bezeichnung: nenne(fakten),
  halter,
  stelle,
  offen: false,
  fakten,
});

type Fund = { fahrzeug: Fahrzeug; readonly vertraege: Vertragslage[] };

const widerspricht = ({ fahrzeug, vertraege }: Fund, lage: Vertragslage): boolean => {
  const eigenes = zeichen(fahrzeug.fakten.kennzeichen);
  const fremdes = zeichen(detailText(lage, 'kennzeichen'));
  if (eigenes && fremdes) return eigenes !== fremdes;
  const gleicheSparte = vertraege.some(({ vertrag }) => vertrag.sparte === lage.vertrag.sparte);
  return gleicheSparte || (fahrzeug.halter !== lage.halter && fahrzeug.stelle === undefined);
};

/** Facts win over what the contract tells. */
const ergaenze = (fund: Fund, lage: Vertragslage): void => {
  fund.vertraege.push(lage);
  const fakten = { ...faktenAus(lage), ...fund.fahrzeug.fakten };
  fund.fahrzeug = { ...fund.fahrzeug, fakten, bezeichnung: nenne(fakten) };
};

const findFund = (funde: readonly Fund[], lage: Vertragslage): Fund | undefined => {
  const kennzeichen = zeichen(detailText(lage, 'kennzeichen'));
  return (
    (kennzeichen && funde.find(({ fahrzeug }) => zeichen(fahrzeug.fakten.kennzeichen) === kennzeichen)) ||
    funde.find((fund) => !widerspricht(fund, lage))
  );
};

const readFakten = (haushalt: Haushalt): Fund[] | undefined => {
  let funde: Fund[] | undefined;
  for (const halter of haushalt)
    for (const [stelle, fakten] of (halter.fakten.fahrzeuge ?? []).entries())
      (funde ??= []).push({
        fahrzeug: toFahrzeug(`${halter.id}/fahrzeuge/${stelle}`, fakten, halter, stelle),
        vertraege: [],
      });
  return funde;
};

const offenesFahrzeug = (halter: Mitglied): Fahrzeug => ({
  ...toFahrzeug('fahrzeuge', {}, halter, undefined),
  bezeichnung: 'Fahrzeuge',
  offen: true,
});

/** Assigns each motor contract to its vehicle (`objekt`): by plate, else to the first one that it does not contradict. */
export const findFahrzeuge = (
  haushalt: Haushalt,
  vertraege: readonly Vertragslage[],
): readonly Fahrzeug[] => {
  let funde = readFakten(haushalt);
  for (const lage of vertraege) {
    if (lage.kuenftig || !fahrzeugSparten.has(lage.vertrag.sparte)) continue;
    funde ??= [];
    let fund = findFund(funde, lage);
    if (!fund) {
      fund = { fahrzeug: toFahrzeug(`${lage.kennung}/fahrzeug`, {}, lage.halter, undefined), vertraege: [] };
      funde.push(fund);
    }
    ergaenze(fund, lage);
  }
  if (!funde) {
    const halter = ersterMensch(haushalt);
    const bekannt = haushalt.some(({ fakten }) => fakten.fahrzeuge);
    return bekannt || !halter ? [] : [offenesFahrzeug(halter)];
  }
  for (const { fahrzeug, vertraege: eigene } of funde) for (const lage of eigene) lage.objekt = fahrzeug;
  for (const lage of vertraege) {
    const kennzeichen = zusatzSparten.has(lage.vertrag.sparte) && zeichen(detailText(lage, 'kennzeichen'));
    if (kennzeichen)
      lage.objekt = funde.find(
        ({ fahrzeug }) => zeichen(fahrzeug.fakten.kennzeichen) === kennzeichen,
      )?.fahrzeug;
  }
  return funde.map(({ fahrzeug }) => fahrzeug);
};
