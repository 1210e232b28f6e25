import { ActionIcon, Menu } from '@mantine/core';
import { IconDots, IconPrinter, IconTrash } from '@tabler/icons-react';
import { useRueckfrage } from './Rueckfrage.tsx';

type Props = {
  /** What happens to the record, in words, before it goes. */
  readonly warnung: string;
  readonly onLoeschen: () => void;
};

/** What is seldom done with a record: print it, lay it into the Papierkorb. */
export const Aktenmenue = ({ warnung, onLoeschen }: Props) => {
  const frage = useRueckfrage();
  const loesche = async () => {
    const ja = await frage({
      titel: 'In den Papierkorb legen?',
      text: warnung,
      ja: 'In den Papierkorb',
      gefahr: true,
    });
    if (ja) onLoeschen();
  };
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon variant="default" size={36} aria-label="Weitere Aktionen">
          <IconDots size={17} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={<IconPrinter size={16} aria-hidden />} onClick={() => window.print()}>
          Drucken
        </Menu.Item>
        <Menu.Item
          color="red.8"
          leftSection={<IconTrash size={16} aria-hidden />}
          onClick={() => void loesche()}
        >
          In den Papierkorb
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
};
