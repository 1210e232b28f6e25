import { Stack, Text } from '@mantine/core';
import { Dropzone } from '@mantine/dropzone';
import { IconFileImport, IconFileX, IconUpload } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useAbfrage } from '#ui/client/abfrage.ts';
import { ApiFehler, sendeDateien } from '#ui/client/call.ts';
import { meldeErfolg, meldeFehler } from '#ui/client/meldung.tsx';
import { einspielenContract } from '../contract.ts';
import { Poolwahl } from './Poolwahl.tsx';

/** The server's own words for a limit (platform/files/megabyte.ts), which pages may not reach. */
const megabyte = (bytes: number): string => `${Math.max(1, Math.floor(bytes / 1_048_576))} MB`;

type Abgelehnt = { readonly file: File };

const zuGross = (abgelehnt: readonly Abgelehnt[], hoechstens: number): ApiFehler =>
  new ApiFehler({
    status: 413,
    title: 'Die Datei ist zu groß.',
    detail: `${abgelehnt.map(({ file }) => file.name).join(', ')}: Je Datei sind ${megabyte(hoechstens)} erlaubt.`,
  });

/** The door for files. One file opens its plan, several stay in the list, which says at once what each of them is. */
export const Abwurf = () => {
  const client = useQueryClient();
  const navigate = useNavigate();
  const [ueber, setUeber] = useState('');
  const { data: grenzen } = useAbfrage(einspielenContract.getGrenzen, {});
  const senden = useMutation({
    mutationFn: (dateien: readonly File[]) =>
      sendeDateien(einspielenContract.uploadDateien, dateien, { query: { ueber: ueber.trim() } }),
    onSuccess: async ({ einspielungen }) => {
      await client.invalidateQueries({ queryKey: ['einspielungen'] });
      const [erste] = einspielungen;
      if (einspielungen.length === 1 && erste) await navigate({ to: `/einspielen/${erste.id}` });
      else meldeErfolg(`${einspielungen.length} Dateien sind angenommen und werden gelesen.`);
    },
    onError: meldeFehler,
  });
  return (
    <Stack gap="xs">
      <Dropzone
        onDrop={(dateien: File[]) => senden.mutate(dateien)}
        onReject={(abgelehnt: Abgelehnt[]) => meldeFehler(zuGross(abgelehnt, grenzen?.dateiBytes ?? 0))}
        loading={senden.isPending}
        {...(grenzen && { maxSize: grenzen.dateiBytes })}
        multiple
        inputProps={{ 'aria-label': 'Dateien zum Einspielen auswählen' }}
        aria-label="Dateien hier ablegen oder auswählen"
        className="mw-flaeche mw-nicht-drucken"
        py="xl"
      >
        <Stack align="center" gap={6} style={{ pointerEvents: 'none' }}>
          <Dropzone.Accept>
            <IconUpload size={40} stroke={1.3} aria-hidden />
          </Dropzone.Accept>
          <Dropzone.Reject>
            <IconFileX size={40} stroke={1.3} aria-hidden />
          </Dropzone.Reject>
          <Dropzone.Idle>
            <IconFileImport
              size={40}
              stroke={1.3}
              aria-hidden
              color="light-dark(var(--mantine-color-petrol-8), var(--mantine-color-petrol-3))"
            />
          </Dropzone.Idle>
          <Text fw={600} ta="center">
            Datei teilen: hierher ziehen oder klicken
          </Text>
          <Text size="sm" c="dimmed" ta="center" maw={620}>
            GDV, CSV, Excel, OpenDocument, zip oder gz aus jedem Portal, auch mehrere auf einmal
            {grenzen && `, je Datei bis ${megabyte(grenzen.dateiBytes)}`}. Es wird nichts geändert, bevor Sie
            den Plan übernehmen.
          </Text>
        </Stack>
      </Dropzone>
      <Poolwahl value={ueber} onChange={setUeber} />
    </Stack>
  );
};
