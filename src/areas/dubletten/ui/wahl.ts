// The choices of one comparison: what stands in the fields, and what a change of it does. Pure; the card keeps the state.
import type { Auftrag, Feldzeile, Vergleich } from '../contract.ts';

export type Wahl = { readonly zielId: string; readonly auswahl: Readonly<Record<string, string>> };

/** As the server proposes. */
export const vorschlag = ({ zielId, felder }: Vergleich): Wahl => ({
  zielId,
  auswahl: Object.fromEntries(felder.map((zeile) => [zeile.feld, zeile.vorschlag])),
});

/** Every field of this record, and the record itself stays. */
export const allesVon = ({ felder, saetze }: Vergleich, id: string): Wahl => {
  const at = saetze.findIndex((satz) => satz.id === id);
  const weiss = ({ werte }: Feldzeile) => (werte[at]?.length ?? 0) > 0;
  return {
    zielId: id,
    auswahl: Object.fromEntries(felder.map((zeile) => [zeile.feld, weiss(zeile) ? id : zeile.vorschlag])),
  };
};

/** Nothing to choose: all records say the same. */
export const isEinig = ({ werte, uneinig }: Feldzeile): boolean =>
  !uneinig && werte.every((eine) => eine.length > 0);

/** The body of the merge. */
export const alsAuftrag = (vergleich: Vergleich, { zielId, auswahl }: Wahl): Auftrag => {
  const version = (id: string) => vergleich.saetze.find((satz) => satz.id === id)?.version ?? 1;
  return {
    gegenstand: vergleich.gegenstand,
    zielId,
    version: version(zielId),
    quellen: vergleich.saetze
      .filter(({ id }) => id !== zielId)
      .map(({ id }) => ({ id, version: version(id) })),
    auswahl: { ...auswahl },
  };
};
