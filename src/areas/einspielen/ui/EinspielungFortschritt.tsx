import { Progress, Text } from '@mantine/core';
import { formatZahl } from '#ui/anzeige/zeitpunkt.ts';
import { Abschnitt } from '#ui/seite/Zustaende.tsx';
import type { Einspielung } from '../contract.ts';

/** How far the job is. */
export const EinspielungFortschritt = ({
  einspielung: { status, fortschritt, saetze },
}: {
  readonly einspielung: Einspielung;
}) => (
  <Abschnitt titel={status === 'uebernimmt' ? 'Der Plan wird übernommen' : 'Die Datei wird gelesen'}>
    <Progress.Root size="lg">
      <Progress.Section value={Math.max(2, fortschritt * 100)} animated aria-label="Fortschritt" />
    </Progress.Root>
    <Text size="sm" c="dimmed" mt={6} role="status">
      {Math.round(fortschritt * 100)} %{saetze > 0 ? ` · ${formatZahl(saetze)} Sätze gelesen` : ''}. Sie
      können die Seite verlassen; die Arbeit läuft weiter.
    </Text>
  </Abschnitt>
);
