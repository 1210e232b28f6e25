import { Stack, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { formatZeitpunkt } from '#ui/anzeige/zeitpunkt.ts';
import { useAbfrage } from '#ui/client/abfrage.ts';
import { Abschnitt, Geladen } from '#ui/seite/Zustaende.tsx';
import { einspielenContract } from '../contract.ts';
import { kurzfassung } from './stand.ts';

/** Plans that wait for a decision. */
export const OffenePlaene = ({ anzahl }: { readonly anzahl: number }) => {
  const liste = useAbfrage(einspielenContract.listEinspielungen, { query: { anzahl: 50 } });
  return (
    <Abschnitt
      titel={
        anzahl === 1
          ? 'Ein Plan wartet auf Ihre Entscheidung'
          : `${anzahl} Pläne warten auf Ihre Entscheidung`
      }
    >
      <Geladen abfrage={liste} zeilen={2}>
        {({ zeilen }) => (
          <Stack gap="xs">
            {zeilen
              .filter(({ status }) => status === 'geplant')
              .map(({ id, dateiname, angelegtAm, kunden, vertraege }) => (
                <div key={id}>
                  <Link
                    to={`/einspielen/${id}`}
                    className="mw-link"
                    style={{ fontWeight: 600, overflowWrap: 'anywhere' }}
                  >
                    {dateiname}
                  </Link>
                  <Text size="sm" c="dimmed">
                    Kunden: {kurzfassung(kunden)} · Verträge: {kurzfassung(vertraege)} · angenommen am{' '}
                    {formatZeitpunkt(angelegtAm)}
                  </Text>
                </div>
              ))}
          </Stack>
        )}
      </Geladen>
    </Abschnitt>
  );
};
