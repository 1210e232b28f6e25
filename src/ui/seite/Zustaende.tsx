// Empty, broken, loading: every list and page has all three.
import { Button, Group, Paper, Skeleton, Stack, Text, Title } from '@mantine/core';
import { IconAlertTriangle, IconInbox } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { ApiFehler } from '../client/call.ts';

type LeerProps = { readonly titel: string; readonly text?: ReactNode; readonly aktion?: ReactNode };

export const Leerzustand = ({ titel, text, aktion }: LeerProps) => (
  <Stack align="center" gap={4} py="xl" px="md">
    <IconInbox size={30} stroke={1.4} aria-hidden color="var(--mantine-color-dimmed)" />
    <Text fw={600}>{titel}</Text>
    {text && (
      <Text c="dimmed" size="sm" ta="center" maw={460} component="div">
        {text}
      </Text>
    )}
    {aktion && <Group mt="xs">{aktion}</Group>}
  </Stack>
);

type FehlerProps = { readonly fehler: Error; readonly onNochmal?: () => void };

/** Asking again changes nothing: the thing does not exist, or is not for this person. */
const endgueltig: ReadonlySet<number> = new Set([400, 403, 404, 410, 422]);

/** What went wrong in one sentence and the way on. */
export const Fehlerzustand = ({ fehler, onNochmal }: FehlerProps) => {
  const bekannt = fehler instanceof ApiFehler;
  return (
    <Stack align="center" gap={4} py="xl" px="md" role="alert">
      <IconAlertTriangle size={30} stroke={1.4} aria-hidden color="var(--mantine-color-error)" />
      <Text fw={600}>{bekannt ? fehler.title : 'Das hat nicht geklappt.'}</Text>
      <Text c="dimmed" size="sm" ta="center" maw={460}>
        {bekannt ? fehler.detail : 'Bitte laden Sie die Seite neu.'}
      </Text>
      {onNochmal && !(bekannt && endgueltig.has(fehler.status)) && (
        <Button variant="default" mt="xs" onClick={onNochmal}>
          Noch einmal versuchen
        </Button>
      )}
    </Stack>
  );
};

export const Ladezustand = ({ zeilen = 6 }: { readonly zeilen?: number }) => (
  <Stack gap="xs" aria-busy="true" aria-label="Wird geladen" role="status">
    {Array.from({ length: zeilen }, (_, i) => (
      <Skeleton key={i} height={22} radius="sm" width={`${92 - ((i * 17) % 40)}%`} />
    ))}
  </Stack>
);

type AbfrageProps<T> = {
  readonly abfrage: {
    readonly data: T | undefined;
    readonly error: Error | null;
    readonly refetch: () => unknown;
  };
  readonly children: (daten: T) => ReactNode;
  readonly zeilen?: number;
};

/** The three states of one query; the data once it is there. */
export const Geladen = <T,>({ abfrage, children, zeilen }: AbfrageProps<T>) => {
  if (abfrage.data !== undefined) return children(abfrage.data);
  if (abfrage.error) return <Fehlerzustand fehler={abfrage.error} onNochmal={() => void abfrage.refetch()} />;
  return <Ladezustand {...(zeilen === undefined ? {} : { zeilen })} />;
};

type AbschnittProps = { readonly titel: string; readonly aktion?: ReactNode; readonly children: ReactNode };

/** A card with a heading: the building block of record pages. */
export const Abschnitt = ({ titel, aktion, children }: AbschnittProps) => (
  <Paper component="section" aria-label={titel} className="mw-flaeche">
    <Group justify="space-between" mb="xs" gap="xs" mih={28}>
      <Title order={2}>{titel}</Title>
      {aktion && <div className="mw-nicht-drucken mw-kopfaktion">{aktion}</div>}
    </Group>
    {children}
  </Paper>
);
