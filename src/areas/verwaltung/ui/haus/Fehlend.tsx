import { Alert } from '@mantine/core';
import { findFehlendeAngaben } from './fehlende-angaben.ts';

/** What § 15 VersVermV still misses; nothing when all is there. */
export const Fehlend = ({ profil }: { readonly profil: Readonly<Record<string, unknown>> }) => {
  const fehlt = findFehlendeAngaben(profil);
  if (fehlt.length === 0) return null;
  return (
    <Alert
      color="orange"
      title="Für die Erstinformation nach § 15 VersVermV fehlt noch:"
      styles={{ title: { color: 'var(--mantine-color-text)' } }}
    >
      {fehlt.join(', ')}
    </Alert>
  );
};
