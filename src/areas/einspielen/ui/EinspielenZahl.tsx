import { Badge } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { useAbfrage } from '#ui/client/abfrage.ts';
import { meldeErfolg } from '#ui/client/meldung.tsx';
import { einspielenContract } from '../contract.ts';
import { neuigkeit } from './neuigkeit.ts';

const taktMs = 30_000;

/** News beside the word in the navigation; what comes while the page is open is said once in the corner. */
export const EinspielenZahl = () => {
  const { data } = useAbfrage(einspielenContract.listMeldungen, {}, { solange: () => taktMs });
  const bekannt = useRef<ReadonlySet<string>>(undefined);
  useEffect(() => {
    if (!data) return;
    const jetzt = new Map(data.einspielungen.map((eine) => [`${eine.id} ${eine.status}`, eine]));
    if (bekannt.current)
      for (const [key, eine] of jetzt)
        if (!bekannt.current.has(key)) meldeErfolg(`${eine.dateiname}: ${neuigkeit(eine)}`);
    bekannt.current = new Set(jetzt.keys());
  }, [data]);
  if (!data || data.anzahl === 0) return null;
  return (
    <Badge
      size="sm"
      circle={data.anzahl < 10}
      aria-label={data.anzahl === 1 ? '1 Neuigkeit' : `${data.anzahl} Neuigkeiten`}
    >
      {data.anzahl > 99 ? '99+' : data.anzahl}
    </Badge>
  );
};
