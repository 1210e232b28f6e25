import { Anchor, Box, Breadcrumbs, Group, Text, Title } from '@mantine/core';
import { useDocumentTitle } from '@mantine/hooks';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';

export type Pfadstueck = { readonly label: string; readonly pfad: string };

type Props = {
  readonly titel: string;
  /** Shown beside the title: state, number. */
  readonly beiwerk?: ReactNode;
  readonly unterzeile?: ReactNode;
  readonly pfad?: readonly Pfadstueck[];
  readonly aktionen?: ReactNode;
  readonly breite?: number;
  readonly children: ReactNode;
};

/** Names of customers may be one word of three hundred letters. */
const langes = { overflowWrap: 'anywhere' } as const;

/** Title, way back and actions of a page; sets the window's title. */
export const Seite = ({ titel, beiwerk, unterzeile, pfad, aktionen, breite, children }: Props) => {
  useDocumentTitle(`${titel} · Maklerwerk`);
  return (
    <Box maw={breite}>
      {pfad && pfad.length > 0 && (
        <Breadcrumbs
          component="nav"
          aria-label="Pfad"
          separator="›"
          mb={2}
          className="mw-nicht-drucken"
          styles={{ root: { flexWrap: 'wrap' }, breadcrumb: { whiteSpace: 'normal', ...langes } }}
        >
          {pfad.map((stueck) => (
            <Anchor key={stueck.pfad} component={Link} to={stueck.pfad} size="sm">
              {stueck.label}
            </Anchor>
          ))}
        </Breadcrumbs>
      )}
      <Group justify="space-between" align="flex-start" gap="sm" mb="md">
        <Box miw={0}>
          <Group gap="sm" wrap="wrap">
            <Title order={1} style={langes}>
              {titel}
            </Title>
            {beiwerk}
          </Group>
          {unterzeile && (
            <Text c="dimmed" size="sm" component="div">
              {unterzeile}
            </Text>
          )}
        </Box>
        {aktionen && (
          <Group gap="xs" className="mw-nicht-drucken">
            {aktionen}
          </Group>
        )}
      </Group>
      {children}
    </Box>
  );
};
