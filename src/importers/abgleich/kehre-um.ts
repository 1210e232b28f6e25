// A change backwards: what the delivery wrote goes back to what was there; what was edited since stays.
import { elementSchluessel, flach, vergleiche } from '#domain/flach.ts';
import type { Aenderung } from '#domain/flach.ts';
import type { Herkuenfte, Herkunft } from '#domain/herkunft.ts';

type Satz = Readonly<Record<string, unknown>>;

export type Umgekehrt<T> = {
  readonly daten: T;
  readonly herkunft: Herkuenfte;
  /** Paths that stay, because somebody or a later delivery has changed them. */
  readonly behalten: readonly string[];
};

const isSatz = (wert: unknown): wert is Record<string, unknown> =>
  typeof wert === 'object' && wert !== null && !Array.isArray(wert);

/** The object that holds the last part of a dotted path; made where it is missing. */
const halter = (daten: Record<string, unknown>, pfad: string): [Record<string, unknown>, string] => {
  const teile = pfad.split('.');
  let ziel = daten;
  for (const teil of teile.slice(0, -1)) {
    const naechster = ziel[teil];
    const inneres: Record<string, unknown> = isSatz(naechster) ? naechster : {};
    ziel[teil] = inneres;
    ziel = inneres;
  }
  return [ziel, teile.at(-1) ?? ''];
};

const setzeElement = (daten: Record<string, unknown>, feld: string, alt: unknown): void => {
  const trenner = feld.indexOf(':');
  const [ziel, name] = halter(daten, feld.slice(0, trenner));
  const liste = Array.isArray(ziel[name]) ? (ziel[name] as unknown[]) : [];
  const ohne = liste.filter((element) => elementSchluessel(element) !== feld.slice(trenner + 1));
  ziel[name] = alt === null ? ohne : [...ohne, alt];
};

const setze = (daten: Record<string, unknown>, { feld, alt }: Aenderung): void => {
  if (feld.includes(':')) return setzeElement(daten, feld, alt);
  const [ziel, name] = halter(daten, feld);
  if (alt === null) delete ziel[name];
  else ziel[name] = alt;
};

/** Whether the record still holds what the change wrote. */
const gilt = (jetzt: Satz, { feld, neu }: Aenderung): boolean =>
  vergleiche({ wert: jetzt[feld] ?? null }, { wert: neu }).length === 0;

/** Whether the origin that stands at a path now is the one that the change has put there. */
type IstEigen = (woher: Herkunft, feld: string) => boolean;

/** Takes changes out of a record as it is now. `vorher`: origins before the change. */
export const kehreUmWo = <T extends Satz>(
  daten: T,
  herkunft: Herkuenfte,
  aenderungen: readonly Aenderung[],
  vorher: Herkuenfte,
  istEigen: IstEigen,
): Umgekehrt<T> => {
  const ziel = structuredClone(daten) as Record<string, unknown>;
  const herkuenfte: Record<string, Herkuenfte[string]> = { ...herkunft };
  const jetzt = flach(daten);
  const behalten: string[] = [];
  for (const aenderung of aenderungen) {
    const { feld, neu } = aenderung;
    const woher = herkunft[feld];
    const fremd = neu !== null && woher !== undefined && !istEigen(woher, feld);
    if (fremd || !gilt(jetzt, aenderung)) {
      behalten.push(feld);
      continue;
    }
    setze(ziel, aenderung);
    delete herkuenfte[feld];
    const alte = vorher[feld];
    if (alte) herkuenfte[feld] = alte;
  }
  return { daten: ziel as T, herkunft: herkuenfte, behalten };
};

/** Takes the changes of one Einspielung out of a record as it is now. */
export const kehreUm = <T extends Satz>(
  daten: T,
  herkunft: Herkuenfte,
  aenderungen: readonly Aenderung[],
  vorher: Herkuenfte,
  einspielungId: string,
): Umgekehrt<T> =>
  kehreUmWo(
    daten,
    herkunft,
    aenderungen,
    vorher,
    (woher) => woher.art === 'einspielung' && woher.einspielung === einspielungId,
  );
