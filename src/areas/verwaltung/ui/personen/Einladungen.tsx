import { Button, Group, SimpleGrid, Stack, Text } from '@mantine/core';
import { z } from 'zod';
import { formatZeitpunkt } from '#ui/anzeige/zeitpunkt.ts';
import { useAbfrage, useAktion } from '#ui/client/abfrage.ts';
import { meldeErfolg } from '#ui/client/meldung.tsx';
import { EmailEingabe, WahlEingabe } from '#ui/eingabe/Eingaben.tsx';
import { Formularrahmen } from '#ui/eingabe/Formularrahmen.tsx';
import { useFormular } from '#ui/eingabe/useFormular.ts';
import { Abschnitt, Geladen } from '#ui/seite/Zustaende.tsx';
import { rolleSchema, verwaltungContract } from '../../contract.ts';
import { rollenlabel } from '../ich.ts';
import { Postausgangshinweis } from '../Postausgangshinweis.tsx';

const schema = z.object({
  email: z.email('Bitte eine gültige E-Mail-Adresse eingeben.'),
  rolle: rolleSchema,
});

const Einladen = () => {
  const einladen = useAktion(verwaltungContract.createEinladung, {
    betrifft: ['einladungen', 'entwickler'],
    onErfolg: ({ email }) => meldeErfolg(`Die Einladung an ${email} ist unterwegs.`),
  });
  const form = useFormular({
    anfang: { rolle: 'mitarbeiter' },
    schema,
    speichern: async (body) => {
      await einladen.mutateAsync({ body });
      form.zuruecksetzen();
    },
  });
  return (
    <Formularrahmen {...form} speichern="Einladen">
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
        <EmailEingabe label="E-Mail-Adresse" {...form.formular.feld('email')} />
        <WahlEingabe label="Rolle" leer={false} werte={rollenlabel} {...form.formular.feld('rolle')} />
      </SimpleGrid>
    </Formularrahmen>
  );
};

/** Inviting by mail; open invitations can be taken back. */
export const Einladungen = () => {
  const einladungen = useAbfrage(verwaltungContract.listEinladungen, {});
  const zurueck = useAktion(verwaltungContract.removeEinladung, { betrifft: ['einladungen'] });
  return (
    <Abschnitt titel="Person einladen">
      <Stack gap="md">
        <Einladen />
        <Geladen abfrage={einladungen} zeilen={2}>
          {(liste) =>
            liste.length > 0 && (
              <Stack gap="xs">
                <Text size="sm" fw={600}>
                  Offene Einladungen
                </Text>
                {liste.map(({ id, email, rolle, gueltigBis }) => (
                  <Group key={id} justify="space-between" wrap="nowrap">
                    <div style={{ minWidth: 0 }}>
                      <Text size="sm" truncate>
                        {email}
                      </Text>
                      <Text size="xs" c="dimmed">
                        {rollenlabel[rolle]}, gültig bis {formatZeitpunkt(gueltigBis)}
                      </Text>
                    </div>
                    <Button
                      size="xs"
                      variant="default"
                      aria-label={`Zurückziehen: ${email}`}
                      onClick={() => zurueck.mutate({ params: { id } })}
                    >
                      Zurückziehen
                    </Button>
                  </Group>
                ))}
              </Stack>
            )
          }
        </Geladen>
        <Postausgangshinweis />
      </Stack>
    </Abschnitt>
  );
};
