import { Box, Button, Group, Modal, Text } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { IconDownload } from '@tabler/icons-react';
import { useState } from 'react';
import { Pdf } from '#ui/pdf/Pdf.tsx';
import type { Dokument } from '../contract.ts';
import { dateiAdresse } from './adresse.ts';

const Bild = ({ dokument }: { readonly dokument: Dokument }) => {
  const [kaputt, setKaputt] = useState(false);
  if (kaputt) return <Text c="dimmed">Das Bild lässt sich nicht anzeigen.</Text>;
  return (
    <img
      src={dateiAdresse(dokument)}
      alt={dokument.name}
      onError={() => setKaputt(true)}
      style={{ maxWidth: '100%', maxHeight: '75vh', display: 'block', margin: '0 auto' }}
    />
  );
};

type Props = { readonly dokument: Dokument | null; readonly onSchliessen: () => void };

/**
 * Shows a picture or the pages of a PDF. The file is never opened as a page: pictures are drawn by the browser, PDF
 * pages are painted onto a canvas, and no script of a file runs.
 */
export const Vorschau = ({ dokument, onSchliessen }: Props) => {
  const handy = useMediaQuery('(max-width: 48em)', false, { getInitialValueInEffect: false });
  return (
    <Modal
      opened={dokument !== null}
      onClose={onSchliessen}
      title={dokument?.name}
      size="min(96vw, 980px)"
      fullScreen={handy}
      styles={{ title: { overflowWrap: 'anywhere', fontWeight: 600 } }}
    >
      {dokument && (
        <>
          <Group justify="flex-end" mb="xs">
            <Button
              component="a"
              href={dateiAdresse(dokument)}
              download={dokument.name}
              variant="default"
              size="xs"
              leftSection={<IconDownload size={15} aria-hidden />}
            >
              Herunterladen
            </Button>
          </Group>
          <Box mih={200}>
            {dokument.vorschau === 'bild' && <Bild dokument={dokument} />}
            {dokument.vorschau === 'pdf' && <Pdf adresse={dateiAdresse(dokument)} />}
          </Box>
        </>
      )}
    </Modal>
  );
};
