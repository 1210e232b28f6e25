import { Badge } from '@mantine/core';
import type { Einspielung } from '../contract.ts';
import { statusWorte } from './stand.ts';

export const Statuszeichen = ({ status }: { readonly status: Einspielung['status'] }) => (
  <Badge size="sm" color={statusWorte[status].farbe}>
    {statusWorte[status].label}
  </Badge>
);
