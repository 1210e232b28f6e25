import { Anchor, Paper, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { lieferungenContract } from '#areas/lieferungen/contract.ts';
import { useAbfrage } from '#ui/client/abfrage.ts';

const gezeigt = 4;

/** One line on the start page while deliveries are overdue; nothing else. */
export const FaelligeLieferungen = () => {
  const { data } = useAbfrage(lieferungenContract.countUeberfaellige, {});
  if (!data || data.anzahl === 0) return null;
  const { anzahl, gesellschaften } = data;
  const namen = gesellschaften.slice(0, gezeigt).join(', ');
  return (
    <Paper component="section" aria-label="Überfällige Lieferungen" className="mw-flaeche">
      <Anchor component={Link} to="/lieferungen" fw={600}>
        {anzahl === 1 ? 'Eine Lieferung überfällig' : `${anzahl} Lieferungen überfällig`}
      </Anchor>
      <Text size="sm" c="dimmed">
        {namen}
        {gesellschaften.length > gezeigt && ` und ${gesellschaften.length - gezeigt} weitere`}
      </Text>
    </Paper>
  );
};
