import { Badge } from '@mantine/core';
import { statusLabel } from '#domain/vertrag.ts';
import type { Vertragsstatus } from '#domain/vertrag.ts';

const farben: Readonly<Record<Vertragsstatus, string>> = {
  antrag: 'blue',
  kuenftig: 'blue',
  aktiv: 'teal',
  gekuendigt: 'orange',
  beitragsfrei: 'yellow',
  ruhend: 'yellow',
  storniert: 'gray',
  beendet: 'gray',
};

/** The computed status; the word carries it, the colour helps. */
export const Statuszeichen = ({ status }: { readonly status: Vertragsstatus }) => (
  <Badge size="sm" color={farben[status]}>
    {statusLabel[status]}
  </Badge>
);
