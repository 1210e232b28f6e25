import { Button, Collapse, Group, Text, Textarea } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useState } from 'react';
import { useAktion } from '#ui/client/abfrage.ts';
import { meldeErfolg } from '#ui/client/meldung.tsx';
import { useSitzung } from '#ui/sitzung.ts';
import { lieferungenContract } from '../contract.ts';
import type { Liefergesellschaft } from '../contract.ts';

/** How to order the data: the house's own note, else what the gallery knows. */
export const Bestellweg = ({ eintrag }: { readonly eintrag: Liefergesellschaft }) => {
  const { darfSchreiben } = useSitzung();
  const [offen, { toggle, close }] = useDisclosure(false);
  const [notiz, setNotiz] = useState(eintrag.notiz ?? '');
  const speichern = useAktion(lieferungenContract.notiereBestellweg, {
    betrifft: ['lieferungen'],
    onErfolg: () => {
      meldeErfolg('Die Notiz ist gespeichert.');
      close();
    },
  });
  return (
    <>
      <Text size="sm" c={eintrag.notiz ? undefined : 'dimmed'} style={{ whiteSpace: 'pre-line' }} maw={860}>
        <strong>So bestellen Sie: </strong>
        {eintrag.notiz ?? eintrag.bestellhinweis}
      </Text>
      {darfSchreiben && (
        <Button
          size="compact-sm"
          variant="subtle"
          onClick={toggle}
          aria-expanded={offen}
          className="mw-nicht-drucken"
        >
          {eintrag.notiz ? 'Notiz ändern' : 'Notiz anlegen'}
        </Button>
      )}
      <Collapse expanded={offen}>
        <Textarea
          label={`Notiz: So bestellen wir die Daten bei ${eintrag.name}`}
          autosize
          minRows={2}
          maxRows={8}
          maxLength={2000}
          maw={860}
          value={notiz}
          onChange={(ereignis) => setNotiz(ereignis.currentTarget.value)}
        />
        <Group gap="xs" mt="xs">
          <Button
            size="xs"
            loading={speichern.isPending}
            onClick={() =>
              speichern.mutate({ body: { gesellschaft: eintrag.gesellschaft, notiz: notiz.trim() || null } })
            }
          >
            Speichern
          </Button>
          <Button size="xs" variant="default" onClick={close}>
            Abbrechen
          </Button>
        </Group>
      </Collapse>
    </>
  );
};
