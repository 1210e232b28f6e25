import { Badge } from '@mantine/core';
import type { Einspielung } from '../contract.ts';
import { statusWort } from './stand.ts';

export const Statuszeichen = ({
  einspielung,
}: {
  readonly einspielung: Pick<Einspielung, 'status' | 'offen'>;
}) => (
  <Badge size="sm" color={statusWort(einspielung).farbe}>
    {statusWort(einspielung).label}
  </Badge>
);
