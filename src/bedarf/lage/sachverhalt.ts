// A household on a day, ordered for the rules: who and what there is, what of it is known, which contracts run.
import type { Tag } from '#domain/datum.ts';
import { laufend, statusAm } from '#domain/vertrag.ts';
import type { Haushalt, Haushaltsvertrag, Mitglied } from '../haushalt.ts';
import { findBetriebe } from './betriebe.ts';
import { findFahrzeuge } from './fahrzeuge.ts';
import { findGebaeude } from './gebaeude.ts';
import { findKinder, findPersonen } from './personen.ts';
import { findTiere } from './tiere.ts';
import type { Sachverhalt, Vertragslage } from './subjekte.ts';
import { findVersicherte } from './versicherte.ts';

const keineVertraege: readonly Vertragslage[] = [];

const toVertragslage = (
  halter: Mitglied,
  vertrag: Haushaltsvertrag,
  nummer: number,
  stichtag: Tag,
): Vertragslage | undefined => {
  const status = statusAm(vertrag, stichtag);
  const kuenftig = status === 'kuenftig' || status === 'antrag';
  if (!kuenftig && !laufend.includes(status)) return undefined;
  return {
    art: 'vertrag',
    kennung: vertrag.id ?? `${halter.id}/vertraege/${nummer}`,
    bezeichnung: vertrag.gesellschaft,
    halter,
    stelle: nummer,
    offen: false,
    vertrag,
    kuenftig,
    versicherte: undefined,
    objekt: undefined,
  };
};

const findVertraege = (haushalt: Haushalt, stichtag: Tag): readonly Vertragslage[] => {
  let lagen: Vertragslage[] | undefined;
  for (const halter of haushalt) {
    let nummer = 0;
    for (const vertrag of halter.vertraege) {
      const lage = toVertragslage(halter, vertrag, nummer, stichtag);
      if (lage) (lagen ??= []).push(lage);
      nummer += 1;
    }
  }
  return lagen ?? keineVertraege;
};

/**
 * Orders a household for the rules. Facts come from the customers, from their relations and from their running
 * contracts; nothing is assumed. A list that nobody has told holds one `offen` entry, a list told to be empty none.
 */
export const createSachverhalt = (haushalt: Haushalt, stichtag: Tag): Sachverhalt => {
  const vertraege = findVertraege(haushalt, stichtag);
  const personen = findPersonen(haushalt, stichtag);
  const kinder = findKinder(personen, stichtag);
  findVersicherte(vertraege, personen, kinder);
  const erste = personen[0];
  return {
    stichtag,
    mitglieder: haushalt,
    haushalt: erste
      ? [
          {
            art: 'haushalt',
            kennung: 'haushalt',
            bezeichnung: 'Haushalt',
            halter: erste.halter,
            stelle: undefined,
            offen: false,
          },
        ]
      : [],
    personen,
    kinder,
    fahrzeuge: findFahrzeuge(haushalt, vertraege),
    tiere: findTiere(haushalt, vertraege),
    gebaeude: findGebaeude(haushalt, vertraege),
    betriebe: findBetriebe(haushalt),
    vertraege,
    begonnene: vertraege.some(({ kuenftig }) => kuenftig)
      ? vertraege.filter(({ kuenftig }) => !kuenftig)
      : vertraege,
  };
};
