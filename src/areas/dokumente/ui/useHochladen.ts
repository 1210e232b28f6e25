// Files go up one after the other, so that one refused file stops no other.
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { ApiFehler, sendeDateien } from '#ui/client/call.ts';
import type { dokumenteContract } from '../contract.ts';
import { betrifft } from './adresse.ts';

export type Uploadroute =
  | typeof dokumenteContract.uploadZumKunden
  | typeof dokumenteContract.uploadZumVertrag;

export type Hochgeladen = {
  readonly nr: number;
  readonly name: string;
  readonly stand: 'wartet' | 'laeuft' | 'neu' | 'schon-da' | 'abgelehnt';
  /** German: why not, or what it is called already. */
  readonly text?: string;
};

const sende = async (
  route: Uploadroute,
  datei: File,
  anfrage: { params: unknown; query: unknown },
): Promise<Pick<Hochgeladen, 'stand' | 'text'>> => {
  try {
    const { dokumente } = await sendeDateien(route, [datei], anfrage);
    const [erstes] = dokumente;
    if (!erstes || erstes.neu) return { stand: 'neu' };
    const ort = erstes.dokument.vertrag ? ` beim Vertrag ${erstes.dokument.vertrag}` : '';
    return { stand: 'schon-da', text: `liegt schon als „${erstes.dokument.name}“${ort}` };
  } catch (error) {
    return {
      stand: 'abgelehnt',
      text:
        error instanceof ApiFehler
          ? error.detail
          : 'Das hat nicht geklappt. Bitte versuchen Sie es noch einmal.',
    };
  }
};

/** Sends files to a customer or contract and tells of each one how it went. */
export const useHochladen = (route: Uploadroute, params: unknown) => {
  const client = useQueryClient();
  const [dateien, setDateien] = useState<readonly Hochgeladen[]>([]);
  const [laeuft, setLaeuft] = useState(false);

  const setze = (nr: number, neu: Partial<Hochgeladen>) =>
    setDateien((alle) => alle.map((eine) => (eine.nr === nr ? { ...eine, ...neu } : eine)));

  const lade = async (neue: readonly File[], kategorie: string) => {
    setLaeuft(true);
    setDateien(neue.map(({ name }, nr) => ({ nr, name, stand: 'wartet' })));
    for (const [nr, datei] of neue.entries()) {
      setze(nr, { stand: 'laeuft' });
      setze(nr, await sende(route, datei, { params, query: { kategorie } }));
      await Promise.all(betrifft.map((kopf) => client.invalidateQueries({ queryKey: [kopf] })));
    }
    setLaeuft(false);
  };
  return { dateien, laeuft, lade, vergiss: () => setDateien([]) };
};
