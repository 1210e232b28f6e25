import { Button } from '@mantine/core';
import { IconFileTypePdf } from '@tabler/icons-react';
import { adresse } from '#ui/client/call.ts';

type Props = { readonly kundeId: string; readonly teil: string; readonly label: string };

/** One legal text, filled for this customer, as PDF. */
export const Vorlagenlink = ({ kundeId, teil, label }: Props) => (
  <Button
    component="a"
    size="xs"
    variant="default"
    download
    href={`${adresse('/kunden/:kundeId/finanzreport/vorschau', { kundeId })}?teile=${teil}`}
    leftSection={<IconFileTypePdf size={14} aria-hidden />}
  >
    {label}
  </Button>
);
