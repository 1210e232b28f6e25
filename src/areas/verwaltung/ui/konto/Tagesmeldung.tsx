import { Switch, Text } from '@mantine/core';
import { einspielenContract } from '#areas/einspielen/contract.ts';
import { useAbfrage, useAktion } from '#ui/client/abfrage.ts';
import { meldeErfolg } from '#ui/client/meldung.tsx';
import { Abschnitt, Geladen } from '#ui/seite/Zustaende.tsx';

/** One letter a day about Einspielungen, if the person wants it. */
export const Tagesmeldung = () => {
  const stand = useAbfrage(einspielenContract.getTagesmeldung, {});
  const setzen = useAktion(einspielenContract.setTagesmeldung, {
    betrifft: ['tagesmeldung'],
    onErfolg: ({ an }) =>
      meldeErfolg(an ? 'Sie bekommen die Tagesmeldung.' : 'Die Tagesmeldung ist abgestellt.'),
  });
  return (
    <Abschnitt titel="Tagesmeldung">
      <Geladen abfrage={stand} zeilen={2}>
        {({ an }) => (
          <>
            <Switch
              label="Einmal am Tag eine E-Mail über Einspielungen"
              checked={an}
              disabled={setzen.isPending}
              onChange={(ereignis) => setzen.mutate({ body: { an: ereignis.currentTarget.checked } })}
            />
            <Text size="sm" c="dimmed" mt="xs">
              Sie enthält nur Zahlen, etwa „612 Verträge aktualisiert, 14 neu, 9 beendet, 7 Fragen“. Ist
              nichts geschehen, kommt keine.
            </Text>
          </>
        )}
      </Geladen>
    </Abschnitt>
  );
};
