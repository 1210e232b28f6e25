import { CloseButton, Group, Loader, Paper, Stack, Text } from '@mantine/core';
import { Dropzone } from '@mantine/dropzone';
import { IconAlertTriangle, IconCheck, IconClock, IconCopyCheck, IconUpload } from '@tabler/icons-react';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { dokumentkategorien } from '#domain/dokument.ts';
import { WahlEingabe } from '#ui/eingabe/Eingaben.tsx';
import { useHochladen } from './useHochladen.ts';
import type { Hochgeladen, Uploadroute } from './useHochladen.ts';

const kategorien = Object.fromEntries(dokumentkategorien.map(({ schluessel, label }) => [schluessel, label]));

const zeichen: Readonly<Record<Hochgeladen['stand'], ReactNode>> = {
  wartet: <IconClock size={16} aria-hidden color="var(--mantine-color-dimmed)" />,
  laeuft: <Loader size={14} aria-hidden />,
  neu: <IconCheck size={16} aria-hidden color="var(--mw-neu)" />,
  'schon-da': <IconCopyCheck size={16} aria-hidden color="var(--mantine-color-dimmed)" />,
  abgelehnt: <IconAlertTriangle size={16} aria-hidden color="var(--mantine-color-error)" />,
};
const worte: Readonly<Record<Hochgeladen['stand'], string>> = {
  wartet: 'wartet',
  laeuft: 'wird hochgeladen …',
  neu: 'hochgeladen',
  'schon-da': 'schon vorhanden',
  abgelehnt: 'nicht angenommen',
};

type ErgebnisProps = { readonly dateien: readonly Hochgeladen[]; readonly onSchliessen: () => void };

/** How each file went; stays until closed, because a refusal wants to be read. */
const Ergebnis = ({ dateien, onSchliessen }: ErgebnisProps) => (
  <Paper className="mw-flaeche" p="xs" component="section" aria-label="Hochgeladene Dateien">
    <Group align="flex-start" wrap="nowrap" gap="xs">
      <Stack gap={4} flex={1} miw={0} role="status">
        {dateien.map(({ nr, name, stand, text }) => (
          <Group key={nr} gap="xs" wrap="nowrap" align="flex-start">
            <span style={{ lineHeight: 1.7, width: 18 }}>{zeichen[stand]}</span>
            <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
              <b>{name}</b> {worte[stand]}
              {text ? `: ${text}` : ''}
            </Text>
          </Group>
        ))}
      </Stack>
      <CloseButton size="sm" aria-label="Meldungen schließen" onClick={onSchliessen} />
    </Group>
  </Paper>
);

type Props = { readonly route: Uploadroute; readonly params: unknown };

/** Where documents are dropped, with the category that they get. */
export const Dokumentenabwurf = ({ route, params }: Props) => {
  const [kategorie, setKategorie] = useState('sonstiges');
  const { dateien, laeuft, lade, vergiss } = useHochladen(route, params);
  return (
    <Stack gap="xs" className="mw-nicht-drucken">
      <Group gap="md" align="stretch" wrap="wrap">
        <Dropzone
          onDrop={(neue: File[]) => void lade(neue, kategorie)}
          loading={laeuft}
          multiple
          inputProps={{ 'aria-label': 'Dokumente zum Hochladen auswählen' }}
          aria-label="Dokumente hier ablegen oder auswählen"
          className="mw-flaeche"
          flex="1 1 320px"
          py="sm"
        >
          <Group gap="sm" wrap="nowrap" style={{ pointerEvents: 'none' }}>
            <IconUpload size={28} stroke={1.4} aria-hidden color="var(--mantine-color-dimmed)" />
            <div>
              <Text fw={600}>Dateien hierher ziehen oder klicken</Text>
              <Text size="sm" c="dimmed">
                PDF, Bilder, Office-Dateien, E-Mails; je Datei bis 100 MB.
              </Text>
            </div>
          </Group>
        </Dropzone>
        <div style={{ flex: '0 1 260px', minWidth: 220 }}>
          <WahlEingabe
            label="Kategorie neuer Dokumente"
            leer={false}
            werte={kategorien}
            value={kategorie}
            onChange={(neu: string | undefined) => setKategorie(neu ?? 'sonstiges')}
          />
        </div>
      </Group>
      {dateien.length > 0 && <Ergebnis dateien={dateien} onSchliessen={vergiss} />}
    </Stack>
  );
};
