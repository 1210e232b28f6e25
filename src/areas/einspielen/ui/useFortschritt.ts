import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { abfrage, useAbfrage } from '#ui/client/abfrage.ts';
import { adresse } from '#ui/client/call.ts';
import { einspielenContract, einspielungSchema } from '../contract.ts';
import { arbeitet } from './stand.ts';

/** What an event may carry: the whole Einspielung, or parts of it. */
const ereignisSchema = einspielungSchema.partial();

const lies = (daten: string) => {
  try {
    return ereignisSchema.safeParse(JSON.parse(daten)).data;
  } catch {
    return undefined;
  }
};

/**
 * One Einspielung, live while a job works on it: by server-sent events, and every two seconds by asking, should the
 * line not hold. At the end, lists and sums are refreshed.
 */
export const useEinspielung = (einspielungId: string) => {
  const client = useQueryClient();
  const anfrage = { params: { einspielungId } };
  const ergebnis = useAbfrage(einspielenContract.getEinspielung, anfrage, {
    solange: ({ status }) => (arbeitet(status) ? 2000 : false),
  });
  const status = ergebnis.data?.status;
  const laeuft = status !== undefined && arbeitet(status);

  useEffect(() => {
    if (!laeuft) return;
    const { queryKey } = abfrage(einspielenContract.getEinspielung, { params: { einspielungId } });
    const quelle = new EventSource(adresse(einspielenContract.fortschritt.path, { einspielungId }));
    const onEreignis = ({ data }: MessageEvent<string>) => {
      const neu = lies(data);
      if (neu) client.setQueryData(queryKey, (alt) => (alt ? { ...alt, ...neu } : alt));
      if (!neu?.status || !arbeitet(neu.status)) void client.invalidateQueries({ queryKey });
    };
    for (const name of ['message', 'fortschritt', 'stand', 'ende']) quelle.addEventListener(name, onEreignis);
    quelle.addEventListener('error', () => quelle.close());
    return () => {
      quelle.close();
      for (const kopf of ['einspielungen', 'kunden', 'vertraege', 'start', 'suche'])
        void client.invalidateQueries({ queryKey: [kopf] });
    };
  }, [laeuft, einspielungId, client]);
  return ergebnis;
};
