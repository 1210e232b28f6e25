import { Alert, Anchor } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { kundenContract } from '#areas/kunden/contract.ts';
import { useAbfrage } from '#ui/client/abfrage.ts';

/** Imports bring health data: warns where the consent to them is missing. */
export const Einwilligungshinweis = () => {
  const { data } = useAbfrage(kundenContract.listFehlendeEinwilligungen, { query: { anzahl: 1 } });
  const anzahl = data?.gesamt ?? 0;
  if (anzahl === 0) return null;
  return (
    <Alert color="orange" py="xs" styles={{ message: { color: 'var(--mantine-color-text)' } }}>
      {anzahl === 1
        ? 'Für einen Kunden mit Gesundheitsdaten fehlt die Einwilligung. '
        : `Für ${anzahl.toLocaleString('de-DE')} Kunden mit Gesundheitsdaten fehlt die Einwilligung. `}
      <Anchor component={Link} to="/einwilligungen" size="sm" underline="always">
        Liste ansehen
      </Anchor>
    </Alert>
  );
};
