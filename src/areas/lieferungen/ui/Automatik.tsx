import { Radio, Stack } from '@mantine/core';
import { useAbfrage, useAktion } from '#ui/client/abfrage.ts';
import { meldeErfolg } from '#ui/client/meldung.tsx';
import { Abschnitt, Geladen } from '#ui/seite/Zustaende.tsx';
import { useSitzung } from '#ui/sitzung.ts';
import { automatikSchema, lieferungenContract } from '../contract.ts';

const wahlen = [
  ['aus', 'Nie: jeder Plan wartet auf eine Entscheidung'],
  ['zentral', 'Nur Dateien aus dem zentralen Eingang des Betreibers'],
  ['alle', 'Alle Dateien, auch die selbst eingespielten'],
] as const;

/** Whether plans in which nothing is open are applied by themselves; the owner decides. */
export const Automatik = () => {
  const { istInhaber } = useSitzung();
  const einstellung = useAbfrage(lieferungenContract.getLiefereinstellung, {});
  const aendern = useAktion(lieferungenContract.updateLiefereinstellung, {
    betrifft: ['lieferungen'],
    onErfolg: () => meldeErfolg('Die Einstellung ist gespeichert.'),
  });
  return (
    <Abschnitt titel="Automatisch übernehmen">
      <Geladen abfrage={einstellung} zeilen={3}>
        {({ automatik }) => (
          <Radio.Group
            label="Pläne ohne offene Fragen, ohne abgewiesene Sätze und ohne schwere Hinweise"
            description="Die Übernahme steht im Protokoll als automatisch und lässt sich wie jede andere zurücknehmen."
            value={automatik}
            readOnly={!istInhaber}
            onChange={(wert) => aendern.mutate({ body: { automatik: automatikSchema.parse(wert) } })}
          >
            <Stack gap={6} mt="xs">
              {wahlen.map(([wert, label]) => (
                <Radio key={wert} value={wert} label={label} disabled={!istInhaber || aendern.isPending} />
              ))}
            </Stack>
          </Radio.Group>
        )}
      </Geladen>
    </Abschnitt>
  );
};
