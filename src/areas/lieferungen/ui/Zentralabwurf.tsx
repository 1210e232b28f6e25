import { Group, Text } from '@mantine/core';
import { Dropzone } from '@mantine/dropzone';
import { IconFileImport } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { sendeDateien } from '#ui/client/call.ts';
import { meldeErfolg, meldeFehler } from '#ui/client/meldung.tsx';
import { lieferungenContract } from '../contract.ts';

const meldung = (neu: number, schon: number): string =>
  [
    neu > 0
      ? `${neu} ${neu === 1 ? 'Datei ist' : 'Dateien sind'} angenommen und ${neu === 1 ? 'wird' : 'werden'} verteilt.`
      : '',
    schon > 0 ? `${schon} schon eingelesen.` : '',
  ]
    .filter(Boolean)
    .join(' ');

/** The operator's door for files. */
export const Zentralabwurf = ({ ordner }: { readonly ordner: string | null }) => {
  const client = useQueryClient();
  const senden = useMutation({
    mutationFn: (dateien: readonly File[]) => sendeDateien(lieferungenContract.uploadZentraldateien, dateien),
    onSuccess: async ({ dateien }) => {
      const schon = dateien.filter(({ schonEingelesen }) => schonEingelesen).length;
      meldeErfolg(meldung(dateien.length - schon, schon));
      await client.invalidateQueries({ queryKey: ['betreiber'] });
    },
    onError: meldeFehler,
  });
  return (
    <Dropzone
      onDrop={(dateien: File[]) => senden.mutate(dateien)}
      loading={senden.isPending}
      multiple
      maxFiles={20}
      onReject={() => meldeFehler(new Error())}
      inputProps={{ 'aria-label': 'Dateien für den zentralen Eingang auswählen' }}
      aria-label="Dateien hier ablegen oder auswählen"
      className="mw-flaeche"
      py="lg"
    >
      <Group justify="center" gap="md" mih={60} style={{ pointerEvents: 'none' }} wrap="nowrap">
        <IconFileImport size={38} stroke={1.4} aria-hidden color="var(--mantine-color-dimmed)" />
        <div>
          <Text fw={600}>Dateien mit Daten vieler Häuser hierher ziehen oder klicken</Text>
          <Text size="sm" c="dimmed">
            GDV, CSV, Excel oder ODS, auch als zip oder gz. Jedes Haus bekommt nur seine Sätze.
            {ordner !== null && ` Beobachtet wird auch der Ordner ${ordner}.`}
          </Text>
        </div>
      </Group>
    </Dropzone>
  );
};
