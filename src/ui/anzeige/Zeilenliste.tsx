import { Group, Stack } from '@mantine/core';
import type { ReactNode } from 'react';

type Props = { readonly beschriftung?: string; readonly children: ReactNode };

/** Rows under each other, a line between them: short lists inside a card. */
export const Zeilenliste = ({ beschriftung, children }: Props) => (
  <Stack gap={0} component="ul" className="mw-zeilenliste" aria-label={beschriftung}>
    {children}
  </Stack>
);

/** One row: what it is at the left, what can be done at the right. */
export const Listenzeile = ({ children }: { readonly children: ReactNode }) => (
  <Group component="li" justify="space-between" gap="xs" py={6}>
    {children}
  </Group>
);
