import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { einspielenContract } from '#areas/einspielen/contract.ts';
import { formatZahl } from '#ui/anzeige/zeitpunkt.ts';
import { useAbfrage } from '#ui/client/abfrage.ts';

/** The way to exactly the customers that the last Einspielung has brought; nothing when it brought none. */
export const NeuImportiert = () => {
  const { data } = useAbfrage(einspielenContract.getStart, {});
  if (!data?.letzteEinspielung || data.neueKunden === 0) return null;
  return (
    <Button component={Link} to={`/kunden?einspielung=${data.letzteEinspielung.id}`} variant="default">
      {formatZahl(data.neueKunden)} neu importierte{data.neueKunden === 1 ? 'r Kunde' : ' Kunden'}
    </Button>
  );
};
