import { Group, Stack, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { formatZeitpunkt } from '#ui/anzeige/zeitpunkt.ts';
import { useAbfrage } from '#ui/client/abfrage.ts';
import { Abschnitt, Geladen } from '#ui/seite/Zustaende.tsx';
import { einspielenContract } from '../contract.ts';

/** Plans that wait for a decision. */
export const OffenePlaene = ({ anzahl }: { readonly anzahl: number }) => {
  const liste = useAbfrage(einspielenContract.listEinspielungen, { query: { anzahl: 50 } });
  return (
    <Abschnitt titel={anzahl === 1 ? 'Ein offener Plan' : `${anzahl} offene Pläne`}>
      <Geladen abfrage={liste} zeilen={2}>
        {({ zeilen }) => (
          <Stack gap={6}>
            {zeilen
              .filter(({ status }) => status === 'geplant')
              .map(({ id, dateiname, angelegtAm }) => (
                <Group key={id} justify="space-between" wrap="nowrap" gap="xs">
                  <Link to={`/einspielen/${id}`} className="mw-link" style={{ overflowWrap: 'anywhere' }}>
                    {dateiname}
                  </Link>
                  <Text size="sm" c="dimmed" className="mw-zahl">
                    {formatZeitpunkt(angelegtAm)}
                  </Text>
                </Group>
              ))}
          </Stack>
        )}
      </Geladen>
    </Abschnitt>
  );
};
