import { Button, Modal, Stack, Text } from '@mantine/core';
import { ApiFehler } from '../client/call.ts';

type Props = {
  readonly fehler: Error | null;
  readonly onNeuLaden: () => void;
  readonly onUeberschreiben: () => void;
  readonly onZurueck: () => void;
};

export const isKonflikt = (fehler: unknown): boolean =>
  fehler instanceof ApiFehler && fehler.code === 'version-ueberholt';

/** Somebody else saved first: says so and leaves the choice. */
export const KonfliktDialog = ({ fehler, onNeuLaden, onUeberschreiben, onZurueck }: Props) => (
  <Modal opened={isKonflikt(fehler)} onClose={onZurueck} title="Inzwischen geändert" size="md">
    <Text size="sm" mb="md">
      {fehler instanceof ApiFehler ? fehler.detail : ''} Ihre Eingaben sind noch nicht gespeichert.
    </Text>
    <Stack gap="xs">
      <Button onClick={onNeuLaden}>Neuen Stand laden, meine Eingaben verwerfen</Button>
      <Button variant="default" onClick={onUeberschreiben}>
        Meine Eingaben speichern, den neuen Stand überschreiben
      </Button>
      <Button variant="subtle" onClick={onZurueck}>
        Zurück zum Formular
      </Button>
    </Stack>
  </Modal>
);
