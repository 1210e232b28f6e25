import { Button, Group } from '@mantine/core';
import { z } from 'zod';
import { kundenContract } from '#areas/kunden/contract.ts';
import { tagSchema } from '#domain/datum.ts';
import { sichtbar } from '#domain/kunde.ts';
import { heute } from '#ui/anzeige/zeitpunkt.ts';
import { useAktion } from '#ui/client/abfrage.ts';
import { TextEingabe } from '#ui/eingabe/Eingaben.tsx';
import { TagEingabe } from '#ui/eingabe/TagEingabe.tsx';
import { useFormular } from '#ui/eingabe/useFormular.ts';

const schema = z.object({ titel: sichtbar(300), faellig: tagSchema.optional() });

/** Title, day, Enter: ready for the next one. Tasks of a customer are made in the Kundenakte. */
export const NeueAufgabe = () => {
  const anlegen = useAktion(kundenContract.createAufgabe, { betrifft: ['aufgaben', 'start'] });
  const form = useFormular({
    anfang: { titel: '', faellig: heute() },
    schema,
    speichern: (body): Promise<void> => anlegen.mutateAsync({ body }).then(() => form.zuruecksetzen()),
  });
  const { formular, element, absenden, sendet } = form;
  return (
    <form ref={element} onSubmit={(ereignis) => void absenden(ereignis)} noValidate aria-label="Neue Aufgabe">
      <Group gap="xs" align="flex-start">
        <div style={{ flex: '1 1 220px' }}>
          <TextEingabe label="Neue Aufgabe" {...formular.feld('titel')} />
        </div>
        <div style={{ flex: '0 1 135px' }}>
          <TagEingabe label="Fällig am" {...formular.feld('faellig')} />
        </div>
        <Button type="submit" variant="default" h={33} mt={24} loading={sendet}>
          Anlegen
        </Button>
      </Group>
    </form>
  );
};
