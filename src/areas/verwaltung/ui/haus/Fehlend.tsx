import { Alert, Button, Text } from '@mantine/core';
import { findFehlendeAngaben } from './fehlende-angaben.ts';

type Props = { readonly profil: Readonly<Record<string, unknown>>; readonly onUeblich: () => void };

/** What § 15 VersVermV still misses; nothing when all is there. */
export const Fehlend = ({ profil, onUeblich }: Props) => {
  const fehlt = findFehlendeAngaben(profil);
  if (fehlt.length === 0) return null;
  return (
    <Alert
      color="orange"
      title="Für die Erstinformation nach § 15 VersVermV fehlt noch:"
      styles={{ title: { color: 'var(--mantine-color-text)' } }}
    >
      <Text size="sm" mb="xs">
        {fehlt.join(', ')}
      </Text>
      <Button size="xs" variant="default" onClick={onUeblich}>
        Übliche Angaben einsetzen
      </Button>
      <Text size="xs" c="dimmed" mt={4}>
        Füllt nur leere Felder. Bitte prüfen Sie die Vorschläge vor dem Speichern.
      </Text>
    </Alert>
  );
};
