import { Button, Group, Stack, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useAbfrage, useAktion } from '#ui/client/abfrage.ts';
import { Abschnitt } from '#ui/seite/Zustaende.tsx';
import { einspielenContract } from '../contract.ts';
import { neuigkeit } from './neuigkeit.ts';

/** What has happened since the person looked the last time; nothing when nothing has. */
export const Neuigkeiten = () => {
  const { data } = useAbfrage(einspielenContract.listMeldungen, {});
  const gesehen = useAktion(einspielenContract.merkeGesehen, { betrifft: ['meldungen'] });
  if (!data || data.anzahl === 0) return null;
  return (
    <Abschnitt titel="Neu seit Ihrem letzten Blick">
      <Stack gap="xs">
        {data.einspielungen.map((eine) => (
          <div key={eine.id}>
            <Link
              to={`/einspielen/${eine.id}`}
              className="mw-link"
              style={{ fontWeight: 550, overflowWrap: 'anywhere' }}
            >
              {eine.dateiname}
            </Link>
            <Text size="sm">{neuigkeit(eine)}</Text>
          </div>
        ))}
        {data.anzahl > data.einspielungen.length && (
          <Text size="sm" c="dimmed">
            und {data.anzahl - data.einspielungen.length} weitere
          </Text>
        )}
        <Group>
          <Button size="xs" variant="default" loading={gesehen.isPending} onClick={() => gesehen.mutate({})}>
            Als gesehen merken
          </Button>
        </Group>
      </Stack>
    </Abschnitt>
  );
};
