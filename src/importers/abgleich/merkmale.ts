// What a change means for the broker: does the delivery end the contract, does the premium leap?
import { jahresbeitrag } from '#domain/vertrag.ts';
import type { Vertrag } from '#domain/vertrag.ts';

export type Merkmale = {
  /** The delivery ends the contract, or says when it will end. */
  readonly beendet: boolean;
  /** Change of the premium per year in percent, one decimal; null where it stays or can't be compared. */
  readonly sprung: number | null;
};

const istEnde = ({ lieferstatus }: Vertrag): boolean =>
  lieferstatus === 'storniert' || lieferstatus === 'abgelaufen';

const sprungVon = (alt: Vertrag, neu: Vertrag): number | null => {
  const [vorher, nachher] = [jahresbeitrag(alt), jahresbeitrag(neu)];
  if (vorher === undefined || nachher === undefined || vorher <= 0 || alt.waehrung !== neu.waehrung)
    return null;
  const prozent = Math.round(((nachher - vorher) / vorher) * 1000) / 10;
  return prozent === 0 ? null : prozent;
};

/** Compares a stored contract with what it will be. */
export const merkmaleVon = (alt: Vertrag, neu: Vertrag): Merkmale => ({
  beendet:
    (istEnde(neu) && !istEnde(alt)) ||
    (neu.stornoAm !== undefined && alt.stornoAm === undefined && !istEnde(alt)),
  sprung: sprungVon(alt, neu),
});
