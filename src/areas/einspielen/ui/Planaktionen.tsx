import { Button, Checkbox, Group, Modal, Paper, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useState } from 'react';
import { useAktion } from '#ui/client/abfrage.ts';
import { meldeErfolg } from '#ui/client/meldung.tsx';
import { useRueckfrage } from '#ui/seite/Rueckfrage.tsx';
import { einspielenContract } from '../contract.ts';
import type { Einspielung } from '../contract.ts';
import { Hinweisliste } from './Hinweisliste.tsx';
import { kurzfassung } from './stand.ts';

const betrifft = ['einspielungen', 'kunden', 'vertraege', 'start', 'suche'] as const;

/** Übernehmen (asks for each red Hinweis first) and Verwerfen. */
export const Planaktionen = ({ einspielung }: { readonly einspielung: Einspielung }) => {
  const { id, hinweise, kunden, vertraege } = einspielung;
  const [offen, { open, close }] = useDisclosure(false);
  const [gesehen, setGesehen] = useState(false);
  const frage = useRueckfrage();
  const params = { einspielungId: id };
  const uebernehmen = useAktion(einspielenContract.uebernehmen, { betrifft, onErfolg: close });
  const verwerfen = useAktion(einspielenContract.verwerfen, {
    betrifft,
    onErfolg: () => meldeErfolg('Der Plan ist verworfen. Die Datei bleibt erhalten.'),
  });
  const onVerwerfen = async () => {
    const ja = await frage({
      titel: 'Plan verwerfen?',
      text: 'Es wird nichts geändert. Die Datei bleibt erhalten und kann erneut eingespielt werden.',
      ja: 'Plan verwerfen',
      gefahr: true,
    });
    if (ja) verwerfen.mutate({ params });
  };
  const rot = hinweise.fehler > 0;
  return (
    <>
      <Button variant="default" onClick={() => void onVerwerfen()} loading={verwerfen.isPending}>
        Verwerfen
      </Button>
      <Button onClick={open}>Übernehmen</Button>
      <Modal opened={offen} onClose={close} title="Plan übernehmen" size="lg">
        <Stack gap="sm">
          <Text size="sm">
            Kunden: <strong>{kurzfassung(kunden)}</strong>
            <br />
            Verträge: <strong>{kurzfassung(vertraege)}</strong>
          </Text>
          {kunden.unklar + vertraege.unklar > 0 && (
            <Text size="sm" c="dimmed">
              {kunden.unklar + vertraege.unklar} unklare Einträge warten danach unter „Zu klären“.
            </Text>
          )}
          {rot && (
            <Paper style={{ borderColor: 'var(--mantine-color-error)', borderWidth: 2 }}>
              <Text fw={600} mb="xs">
                Bitte bestätigen Sie diese Mängel der Datei
              </Text>
              <Hinweisliste einspielungId={id} schwere="fehler" />
              <Checkbox
                mt="sm"
                label="Ich habe die Hinweise gelesen und übernehme trotzdem."
                checked={gesehen}
                onChange={(ereignis) => setGesehen(ereignis.currentTarget.checked)}
              />
            </Paper>
          )}
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={close}>
              Abbrechen
            </Button>
            <Button
              disabled={rot && !gesehen}
              loading={uebernehmen.isPending}
              onClick={() => uebernehmen.mutate({ params, body: { hinweiseBestaetigt: rot && gesehen } })}
            >
              Übernehmen
            </Button>
          </Group>
        </Stack>
      </Modal>
    </>
  );
};
