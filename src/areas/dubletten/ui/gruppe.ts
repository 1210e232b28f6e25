import type { Paar } from '../contract.ts';

type Glied = { readonly id: string; readonly name: string };

/** Records that are the same as one of these by another sure pair: they may be merged in one go. */
export const findWeitere = (paare: readonly Paar[], ids: readonly string[]): Glied[] => {
  const dabei = new Set(ids);
  const gefunden = new Map<string, Glied>();
  for (const { urteil, aId, bId, aName, bName } of paare) {
    if (urteil !== 'gleich' || dabei.has(aId) === dabei.has(bId)) continue;
    const glied = dabei.has(aId) ? { id: bId, name: bName } : { id: aId, name: aName };
    gefunden.set(glied.id, glied);
  }
  return [...gefunden.values()];
};
