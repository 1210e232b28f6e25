import { Button, Collapse, Group, Text, Textarea } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useState } from 'react';
import { useAktion } from '#ui/client/abfrage.ts';
import { meldeErfolg } from '#ui/client/meldung.tsx';
import { useSitzung } from '#ui/sitzung.ts';
import { lieferungenContract } from '../contract.ts';
import type { Liefergesellschaft, Lieferreihe } from '../contract.ts';

/** Then people want to know how. */
const faellig: ReadonlySet<Lieferreihe['stand']> = new Set(['faellig', 'ueberfaellig']);

/** How to order the data: the house's own note, else what the gallery knows, folded away until it is needed. */
export const Bestellweg = ({ eintrag }: { readonly eintrag: Liefergesellschaft }) => {
  const { darfSchreiben } = useSitzung();
  const [offen, { toggle, close }] = useDisclosure(false);
  const [gezeigt, { open: zeige }] = useDisclosure(eintrag.reihen.some(({ stand }) => faellig.has(stand)));
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
      {(eintrag.notiz ?? gezeigt) && (
        <Text size="sm" c={eintrag.notiz ? undefined : 'dimmed'} style={{ whiteSpace: 'pre-line' }} maw={860}>
          <strong>So bestellen Sie: </strong>
          {eintrag.notiz ?? eintrag.bestellhinweis}
        </Text>
      )}
      <Group gap="xs" className="mw-nicht-drucken">
        {!eintrag.notiz && !gezeigt && (
          <Button size="compact-sm" variant="subtle" className="mw-buendig" onClick={zeige}>
            So bestellen Sie
          </Button>
        )}
        {darfSchreiben && (
          <Button
            size="compact-sm"
            variant="subtle"
            className={eintrag.notiz || gezeigt ? 'mw-buendig' : undefined}
            onClick={toggle}
            aria-expanded={offen}
          >
            {eintrag.notiz ? 'Notiz ändern' : 'Notiz anlegen'}
          </Button>
        )}
      </Group>
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
