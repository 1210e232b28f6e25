import { Button, Group, Text } from '@mantine/core';
import { IconFileSpreadsheet, IconPrinter, IconX } from '@tabler/icons-react';
import { schreibeCsv, speichereDatei } from './csv.ts';
import type { Spalte } from './spalte.ts';

type Props<T> = {
  readonly auswahl: ReadonlySet<string>;
  readonly zeilen: readonly T[];
  readonly kennung: (zeile: T) => string;
  readonly spalten: readonly Spalte<T>[];
  readonly dateiname: string;
  readonly onAufheben: () => void;
};

const drucke = (): void => {
  document.body.dataset['druck'] = 'auswahl';
  window.addEventListener('afterprint', () => delete document.body.dataset['druck'], { once: true });
  window.print();
};

/** What can be done with the chosen rows. */
export const Auswahlleiste = <T,>({ auswahl, zeilen, kennung, spalten, dateiname, onAufheben }: Props<T>) => {
  if (auswahl.size === 0) return null;
  const gewaehlt = zeilen.filter((zeile) => auswahl.has(kennung(zeile)));
  const csv = () =>
    speichereDatei(
      `${dateiname}.csv`,
      schreibeCsv(
        spalten.map(({ titel }) => titel),
        gewaehlt.map((zeile) => spalten.map(({ text }) => text(zeile))),
      ),
    );
  return (
    <Group gap="xs" mb="xs" className="mw-nicht-drucken" role="status">
      <Text size="sm" fw={600}>
        {gewaehlt.length} ausgewählt
      </Text>
      <Button
        size="xs"
        variant="default"
        leftSection={<IconPrinter size={15} aria-hidden />}
        onClick={drucke}
      >
        Drucken
      </Button>
      <Button
        size="xs"
        variant="default"
        leftSection={<IconFileSpreadsheet size={15} aria-hidden />}
        onClick={csv}
      >
        CSV-Datei
      </Button>
      <Button size="xs" variant="subtle" leftSection={<IconX size={15} aria-hidden />} onClick={onAufheben}>
        Auswahl aufheben
      </Button>
    </Group>
  );
};
