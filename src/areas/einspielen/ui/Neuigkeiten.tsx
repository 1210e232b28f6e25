import { Button, Group, Stack, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useAbfrage, useAktion } from '#ui/client/abfrage.ts';
import { Abschnitt } from '#ui/seite/Zustaende.tsx';
import { einspielenContract } from '../contract.ts';
import { neuigkeit } from './neuigkeit.ts';

/** More would push the history off the screen; it names them all. */
const gezeigt = 5;

/** What has happened since the person looked the last time; nothing when nothing has. */
export const Neuigkeiten = () => {
  const { data } = useAbfrage(einspielenContract.listMeldungen, {});
  const gesehen = useAktion(einspielenContract.merkeGesehen, { betrifft: ['meldungen'] });
  if (!data || data.anzahl === 0) return null;
  const weitere = data.anzahl - Math.min(gezeigt, data.einspielungen.length);
  return (
    <Abschnitt
      titel="Neu seit Ihrem letzten Blick"
      aktion={
        <Button size="xs" variant="default" loading={gesehen.isPending} onClick={() => gesehen.mutate({})}>
          Als gesehen merken
        </Button>
      }
    >
      <Stack gap={6}>
        {data.einspielungen.slice(0, gezeigt).map((eine) => (
          <Group key={eine.id} gap="xs" fz="sm" style={{ rowGap: 0, overflowWrap: 'anywhere' }}>
            <Link to={`/einspielen/${eine.id}`} className="mw-link" style={{ fontWeight: 550 }}>
              {eine.dateiname}
            </Link>
            <Text size="sm" c="dimmed">
              {neuigkeit(eine)}
            </Text>
          </Group>
        ))}
        {weitere > 0 && (
          <Text size="sm" c="dimmed">
            und {weitere} weitere
          </Text>
        )}
      </Stack>
    </Abschnitt>
  );
};
