import { Button, Group, Progress, Text } from '@mantine/core';
import { formatZahl } from '#ui/anzeige/zeitpunkt.ts';
import { useAktion } from '#ui/client/abfrage.ts';
import { Abschnitt } from '#ui/seite/Zustaende.tsx';
import { useSitzung } from '#ui/sitzung.ts';
import { einspielenContract } from '../contract.ts';
import type { Einspielung } from '../contract.ts';

const titel: Partial<Record<Einspielung['status'], string>> = {
  uebernimmt: 'Der Plan wird übernommen',
  'nimmt-zurueck': 'Die Einspielung wird zurückgenommen',
};

/** Reading can be stopped at any time, applying until the first batch is written. */
const Anhalten = ({ einspielung: { id, status } }: { readonly einspielung: Einspielung }) => {
  const uebernimmt = status === 'uebernimmt';
  const anhalten = useAktion(uebernimmt ? einspielenContract.haltAn : einspielenContract.verwerfen, {
    betrifft: ['einspielungen', 'start'],
  });
  return (
    <Button
      size="xs"
      variant="default"
      loading={anhalten.isPending}
      onClick={() => anhalten.mutate({ params: { einspielungId: id } })}
    >
      {uebernimmt ? 'Anhalten' : 'Lesen abbrechen'}
    </Button>
  );
};

/** How far the job is. */
export const EinspielungFortschritt = ({ einspielung }: { readonly einspielung: Einspielung }) => {
  const { darfSchreiben } = useSitzung();
  const { status, fortschritt, saetze } = einspielung;
  const anhaltbar =
    status === 'wartet' || status === 'liest' || (status === 'uebernimmt' && fortschritt === 0);
  return (
    <Abschnitt titel={titel[status] ?? 'Die Datei wird gelesen'}>
      <Progress.Root size="lg">
        <Progress.Section value={Math.max(2, fortschritt * 100)} animated aria-label="Fortschritt" />
      </Progress.Root>
      <Group justify="space-between" mt={6}>
        <Text size="sm" c="dimmed" role="status">
          {Math.round(fortschritt * 100)} %{saetze > 0 ? ` · ${formatZahl(saetze)} Sätze gelesen` : ''}. Sie
          können die Seite verlassen; die Arbeit läuft weiter.
        </Text>
        {darfSchreiben && anhaltbar && <Anhalten einspielung={einspielung} />}
      </Group>
    </Abschnitt>
  );
};
