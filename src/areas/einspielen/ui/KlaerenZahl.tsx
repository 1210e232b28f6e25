import { Badge } from '@mantine/core';
import { useAbfrage } from '#ui/client/abfrage.ts';
import { einspielenContract } from '../contract.ts';

/** Open questions, beside the word in the navigation. */
export const KlaerenZahl = () => {
  const { data } = useAbfrage(einspielenContract.countKlaerfaelle, {});
  if (!data || data.offen === 0) return null;
  return (
    <Badge size="sm" color="orange" circle={data.offen < 10} aria-label={`${data.offen} offene Fragen`}>
      {data.offen > 999 ? '999+' : data.offen}
    </Badge>
  );
};
