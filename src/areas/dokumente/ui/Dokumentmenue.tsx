import { ActionIcon, Button, Menu } from '@mantine/core';
import { IconDots, IconDownload, IconEye, IconPencil, IconRestore, IconTrash } from '@tabler/icons-react';
import { useAktion } from '#ui/client/abfrage.ts';
import { meldeErfolg } from '#ui/client/meldung.tsx';
import { useSitzung } from '#ui/sitzung.ts';
import { dokumenteContract } from '../contract.ts';
import type { Dokument } from '../contract.ts';
import { betrifft, dateiAdresse } from './adresse.ts';

type Props = {
  readonly dokument: Dokument;
  readonly onZeigen: (dokument: Dokument) => void;
  readonly onBearbeiten: (dokument: Dokument) => void;
};

const Zurueckholen = ({ dokument }: Pick<Props, 'dokument'>) => {
  const holen = useAktion(dokumenteContract.restoreDokument, {
    betrifft,
    onErfolg: ({ name }) => meldeErfolg(`„${name}“ ist wiederhergestellt.`),
  });
  return (
    <Button
      size="compact-sm"
      variant="default"
      leftSection={<IconRestore size={15} aria-hidden />}
      aria-label={`${dokument.name} wiederherstellen`}
      loading={holen.isPending}
      onClick={() => holen.mutate({ params: { dokumentId: dokument.id } })}
    >
      Wiederherstellen
    </Button>
  );
};

/** What can be done with one document. The bin is no loss, so it does not ask first. */
export const Dokumentmenue = ({ dokument, onZeigen, onBearbeiten }: Props) => {
  const { darfSchreiben } = useSitzung();
  const loeschen = useAktion(dokumenteContract.removeDokument, {
    betrifft,
    onErfolg: () => meldeErfolg(`„${dokument.name}“ liegt jetzt im Papierkorb.`),
  });
  if (dokument.geloeschtAm !== null) return darfSchreiben ? <Zurueckholen dokument={dokument} /> : null;
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon color="gray" aria-label={`Aktionen zu ${dokument.name}`}>
          <IconDots size={17} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {dokument.vorschau && (
          <Menu.Item leftSection={<IconEye size={16} aria-hidden />} onClick={() => onZeigen(dokument)}>
            Ansehen
          </Menu.Item>
        )}
        <Menu.Item
          component="a"
          href={dateiAdresse(dokument)}
          download={dokument.name}
          leftSection={<IconDownload size={16} aria-hidden />}
        >
          Herunterladen
        </Menu.Item>
        {darfSchreiben && (
          <>
            <Menu.Item
              leftSection={<IconPencil size={16} aria-hidden />}
              onClick={() => onBearbeiten(dokument)}
            >
              Umbenennen, einordnen, verschieben
            </Menu.Item>
            <Menu.Item
              color="red.8"
              leftSection={<IconTrash size={16} aria-hidden />}
              onClick={() => loeschen.mutate({ params: { dokumentId: dokument.id } })}
            >
              In den Papierkorb
            </Menu.Item>
          </>
        )}
      </Menu.Dropdown>
    </Menu>
  );
};
