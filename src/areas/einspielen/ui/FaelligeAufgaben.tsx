import { Checkbox, Group, Stack, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { kundenContract } from '#areas/kunden/contract.ts';
import { TagAnzeige } from '#ui/anzeige/Werte.tsx';
import { heute } from '#ui/anzeige/zeitpunkt.ts';
import { useAbfrage, useAktion } from '#ui/client/abfrage.ts';
import { Abschnitt, Geladen } from '#ui/seite/Zustaende.tsx';
import { useSitzung } from '#ui/sitzung.ts';

/** Open tasks, those due first, with tick-off. */
export const FaelligeAufgaben = () => {
  const { darfSchreiben } = useSitzung();
  const aufgaben = useAbfrage(kundenContract.listAufgaben, { query: { anzahl: 20 } });
  const aendern = useAktion(kundenContract.updateAufgabe, { betrifft: ['aufgaben', 'start'] });
  return (
    <Abschnitt titel="Aufgaben">
      <Geladen abfrage={aufgaben} zeilen={3}>
        {({ zeilen }) =>
          zeilen.length === 0 ? (
            <Text size="sm" c="dimmed">
              Keine offenen Aufgaben. Neue Aufgaben legen Sie in der Kundenakte an.
            </Text>
          ) : (
            <Stack gap="xs">
              {zeilen.map(({ id, titel, faellig, kunde, kundeId }) => (
                <Group key={id} justify="space-between" wrap="nowrap" gap="xs" align="flex-start">
                  <div>
                    <Checkbox
                      label={titel}
                      checked={false}
                      disabled={!darfSchreiben}
                      onChange={() => aendern.mutate({ params: { id }, body: { erledigt: true } })}
                    />
                    {kunde && kundeId && (
                      <Link
                        to={`/kunden/${kundeId}`}
                        className="mw-link"
                        style={{ marginLeft: 32, fontSize: 'var(--mantine-font-size-xs)' }}
                      >
                        {kunde}
                      </Link>
                    )}
                  </div>
                  <Text
                    size="sm"
                    component="span"
                    {...(faellig && faellig <= heute()
                      ? { c: 'var(--mantine-color-error)', fw: 600 }
                      : { c: 'dimmed' })}
                  >
                    <TagAnzeige wert={faellig} />
                  </Text>
                </Group>
              ))}
            </Stack>
          )
        }
      </Geladen>
    </Abschnitt>
  );
};
