import { Text } from '@mantine/core';
import { z } from 'zod';
import { useAktion } from '#ui/client/abfrage.ts';
import { meldeErfolg } from '#ui/client/meldung.tsx';
import { TextEingabe } from '#ui/eingabe/Eingaben.tsx';
import { Formularrahmen } from '#ui/eingabe/Formularrahmen.tsx';
import { useFormular } from '#ui/eingabe/useFormular.ts';
import { Abschnitt } from '#ui/seite/Zustaende.tsx';
import { verwaltungContract } from '../../contract.ts';
import type { Ich } from '../../contract.ts';

const schema = z.object({
  name: z.string('Bitte Ihren Namen eingeben.').trim().min(1, 'Bitte Ihren Namen eingeben.').max(200),
});

export const EigenerName = ({ ich }: { readonly ich: Ich }) => {
  const aendern = useAktion(verwaltungContract.updateIch, {
    betrifft: ['ich'],
    onErfolg: () => meldeErfolg('Ihr Name ist gespeichert.'),
  });
  const form = useFormular({
    anfang: { name: ich.name },
    schema,
    speichern: (body) => aendern.mutateAsync({ body }),
  });
  return (
    <Abschnitt titel="Ihre Angaben">
      <Formularrahmen {...form}>
        <TextEingabe label="Name" autoComplete="name" {...form.formular.feld('name')} />
        <Text size="sm" c="dimmed">
          Sie melden sich mit {ich.email} an.
        </Text>
      </Formularrahmen>
    </Abschnitt>
  );
};
