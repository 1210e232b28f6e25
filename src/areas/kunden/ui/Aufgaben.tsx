import { ActionIcon, Button, Checkbox, Group, Stack, Text } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { z } from 'zod';
import { sichtbar } from '#domain/kunde.ts';
import { tagSchema } from '#domain/datum.ts';
import { TagAnzeige } from '#ui/anzeige/Werte.tsx';
import { heute } from '#ui/anzeige/zeitpunkt.ts';
import { useAbfrage, useAktion } from '#ui/client/abfrage.ts';
import { TextEingabe } from '#ui/eingabe/Eingaben.tsx';
import { Formularrahmen } from '#ui/eingabe/Formularrahmen.tsx';
import { TagEingabe } from '#ui/eingabe/TagEingabe.tsx';
import { useFormular } from '#ui/eingabe/useFormular.ts';
import { Abschnitt, Geladen } from '#ui/seite/Zustaende.tsx';
import { useSitzung } from '#ui/sitzung.ts';
import { kundenContract } from '../contract.ts';

const schema = z.object({ titel: sichtbar(300), faellig: tagSchema.optional() });
const betrifft = ['aufgaben', 'start'] as const;

const NeueAufgabe = ({ kundeId, onFertig }: { readonly kundeId: string; readonly onFertig: () => void }) => {
  const anlegen = useAktion(kundenContract.createAufgabe, { betrifft, onErfolg: onFertig });
  const form = useFormular({
    anfang: { faellig: heute() },
    schema,
    speichern: (eingabe) => anlegen.mutateAsync({ body: { ...eingabe, kundeId } }),
  });
  return (
    <Formularrahmen {...form} speichern="Anlegen" onAbbrechen={onFertig}>
      <TextEingabe label="Was ist zu tun?" autoFocus {...form.formular.feld('titel')} />
      <TagEingabe label="Fällig am" {...form.formular.feld('faellig')} />
    </Formularrahmen>
  );
};

/** Open tasks of a customer with tick-off. */
export const Aufgaben = ({ kundeId }: { readonly kundeId: string }) => {
  const { darfSchreiben } = useSitzung();
  const [neu, setNeu] = useState(false);
  const aufgaben = useAbfrage(kundenContract.listAufgaben, { query: { kundeId } });
  const aendern = useAktion(kundenContract.updateAufgabe, { betrifft });
  const loeschen = useAktion(kundenContract.removeAufgabe, { betrifft });
  return (
    <Abschnitt
      titel="Aufgaben"
      aktion={
        darfSchreiben &&
        !neu && (
          <Button
            size="xs"
            variant="subtle"
            leftSection={<IconPlus size={14} aria-hidden />}
            onClick={() => setNeu(true)}
          >
            Neue Aufgabe
          </Button>
        )
      }
    >
      <Stack gap="xs">
        {neu && <NeueAufgabe kundeId={kundeId} onFertig={() => setNeu(false)} />}
        <Geladen abfrage={aufgaben} zeilen={2}>
          {({ zeilen }) =>
            zeilen.length === 0 && !neu ? (
              <Text size="sm" c="dimmed">
                Keine offenen Aufgaben.
              </Text>
            ) : (
              zeilen.map(({ id, titel, faellig }) => (
                <Group key={id} justify="space-between" wrap="nowrap" gap="xs">
                  <Checkbox
                    label={titel}
                    disabled={!darfSchreiben}
                    checked={false}
                    onChange={() => aendern.mutate({ params: { id }, body: { erledigt: true } })}
                    styles={{ body: { alignItems: 'center' } }}
                  />
                  <Group gap={4} wrap="nowrap">
                    <Text
                      size="sm"
                      component="span"
                      {...(faellig && faellig < heute()
                        ? { c: 'var(--mantine-color-error)' }
                        : { c: 'dimmed' })}
                    >
                      <TagAnzeige wert={faellig} />
                    </Text>
                    {darfSchreiben && (
                      <ActionIcon
                        color="gray"
                        size="sm"
                        aria-label={`Aufgabe löschen: ${titel}`}
                        onClick={() => loeschen.mutate({ params: { id } })}
                      >
                        <IconTrash size={14} aria-hidden />
                      </ActionIcon>
                    )}
                  </Group>
                </Group>
              ))
            )
          }
        </Geladen>
      </Stack>
    </Abschnitt>
  );
};
