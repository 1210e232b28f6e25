import { Box, Button, Group, Stack, Text } from '@mantine/core';
import { formatTagVon } from '#ui/anzeige/zeitpunkt.ts';
import { useAbfrage, useAktion } from '#ui/client/abfrage.ts';
import { meldeErfolg } from '#ui/client/meldung.tsx';
import { Abschnitt, Geladen } from '#ui/seite/Zustaende.tsx';
import { verwaltungContract } from '../../contract.ts';
import { rollenlabel } from '../ich.ts';

/** Invitations that nobody accepted yet, each with its withdrawal. */
export const OffeneEinladungen = () => {
  const einladungen = useAbfrage(verwaltungContract.listEinladungen, {});
  const zurueckziehen = useAktion(verwaltungContract.removeEinladung, {
    betrifft: ['einladungen'],
    onErfolg: () => meldeErfolg('Die Einladung ist zurückgezogen. Ihr Link gilt nicht mehr.'),
  });
  return (
    <Box mt="md">
      <Abschnitt titel="Offene Einladungen">
        <Geladen abfrage={einladungen} zeilen={2}>
          {(liste) =>
            liste.length === 0 ? (
              <Text size="sm" c="dimmed">
                Keine Einladung ist offen.
              </Text>
            ) : (
              <Stack gap="xs" component="ul" m={0} p={0} style={{ listStyle: 'none' }}>
                {liste.map(({ id, email, rolle, gueltigBis }) => (
                  <Group key={id} component="li" justify="space-between" gap="xs">
                    <div style={{ minWidth: 0 }}>
                      <Text size="sm" fw={550} style={{ overflowWrap: 'anywhere' }}>
                        {email}
                      </Text>
                      <Text size="sm" c="dimmed">
                        {rollenlabel[rolle]}, gültig bis {formatTagVon(gueltigBis)}
                      </Text>
                    </div>
                    <Button
                      size="xs"
                      variant="default"
                      aria-label={`Einladung zurückziehen: ${email}`}
                      onClick={() => zurueckziehen.mutate({ params: { id } })}
                    >
                      Zurückziehen
                    </Button>
                  </Group>
                ))}
              </Stack>
            )
          }
        </Geladen>
      </Abschnitt>
    </Box>
  );
};
