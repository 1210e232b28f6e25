// The status of a contract as lists write it: a word, or a word with the day from which it holds.
import type { Vertrag } from '#domain/vertrag.ts';
import { textZelle } from '#formats/tabelle/zelle.ts';
import { isGelesen } from './zellen/lesung.ts';
import { readDatum } from './zellen/datum.ts';
import { datumsart } from './vertragsleser.ts';
import type { Leser } from './vertragsleser.ts';

const statusworte: readonly [RegExp, NonNullable<Vertrag['lieferstatus']>][] = [
  [/beitragsfrei|beitr\.?-?frei|^bfr?\.?$|pr[äa]mienfrei/i, 'beitragsfrei'],
  [/ruh|anwartschaft/i, 'ruhend'],
  [/antrag|angebot|offen|beantragt|in arbeit/i, 'antrag'],
  [/storn|gek[üu]e?nd|aufgehoben|widerruf|beendet/i, 'storniert'],
  [/abgelaufen|ablauf|erloschen/i, 'abgelaufen'],
  [/aktiv|laufend|l[äa]uft|lebend|policiert|bestand|in kraft|g[üu]ltig|^ok$/i, 'aktiv'],
];

const TAG = /\d{1,2}\.\s?\d{1,2}\.\s?(?:\d{4}|\d{2})(?!\d)|\d{4}-\d{2}-\d{2}/;

/** "gekündigt zum 31.12.2025": the day of the end. */
const endtag = (text: string, { zeile }: Leser): string | undefined => {
  const lesung = readDatum(
    textZelle(TAG.exec(text)?.[0] ?? ''),
    datumsart(zeile, 'vertrag.kuendigung', 'sonst'),
  );
  return isGelesen(lesung) && lesung.wert.genauigkeit === 'tag' ? lesung.wert.iso : undefined;
};

/** An end that is still to come leaves the contract running: its day says enough. */
export const leseStatus = (leser: Leser): Pick<Vertrag, 'lieferstatus' | 'stornoAm'> => {
  const { zeile, gruppe, stellen } = leser;
  const text = zeile.text('vertrag.status', gruppe);
  if (text === undefined) return {};
  const lieferstatus = statusworte.find(([muster]) => muster.test(text))?.[1];
  if (!lieferstatus) {
    zeile.lege('vertrag.status', gruppe);
    return {};
  }
  stellen['lieferstatus'] = zeile.stelle('vertrag.status', gruppe);
  const stornoAm = lieferstatus === 'storniert' ? endtag(text, leser) : undefined;
  if (stornoAm === undefined) return { lieferstatus };
  stellen['stornoAm'] = zeile.stelle('vertrag.status', gruppe);
  return stornoAm > zeile.regeln.heute ? { stornoAm } : { lieferstatus, stornoAm };
};
