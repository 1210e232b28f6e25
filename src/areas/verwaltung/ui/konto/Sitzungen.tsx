import { Badge, Button, Group, Stack, Text } from '@mantine/core';
import { formatZeitpunkt } from '#ui/anzeige/zeitpunkt.ts';
import { useAbfrage, useAktion } from '#ui/client/abfrage.ts';
import { Abschnitt, Geladen } from '#ui/seite/Zustaende.tsx';
import { verwaltungContract } from '../../contract.ts';
import { geraetname } from './geraetname.ts';

/** Where this person is signed in, each with an end. */
export const Sitzungen = () => {
  const sitzungen = useAbfrage(verwaltungContract.listSitzungen, {});
  const beenden = useAktion(verwaltungContract.endSitzung, { betrifft: ['ich'] });
  return (
    <Abschnitt titel="Sitzungen">
      <Geladen abfrage={sitzungen} zeilen={3}>
        {(liste) => (
          <Stack gap="xs">
            {liste.map(({ id, geraet, adresse, seit, diese }) => (
              <Group key={id} justify="space-between" wrap="nowrap">
                <div style={{ minWidth: 0 }}>
                  <Text size="sm" truncate title={geraet}>
                    {geraetname(geraet)}
                  </Text>
                  <Text size="xs" c="dimmed">
                    seit {formatZeitpunkt(seit)}
                    {adresse ? ` · ${adresse}` : ''}
                  </Text>
                </div>
                {diese ? (
                  <Badge color="petrol" flex="none">
                    diese Sitzung
                  </Badge>
                ) : (
                  <Button
                    size="xs"
                    variant="default"
                    flex="none"
                    onClick={() => beenden.mutate({ params: { sitzungId: id } })}
                    aria-label={`Sitzung beenden: ${geraetname(geraet)}`}
                  >
                    Beenden
                  </Button>
                )}
              </Group>
            ))}
          </Stack>
        )}
      </Geladen>
    </Abschnitt>
  );
};
