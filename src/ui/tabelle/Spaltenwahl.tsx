import { ActionIcon, Checkbox, Popover, Stack, Text, Tooltip } from '@mantine/core';
import { IconColumns3 } from '@tabler/icons-react';

type Eintrag = {
  readonly schluessel: string;
  readonly titel: string;
  readonly sichtbar: boolean;
  readonly fest: boolean;
};
type Props = {
  readonly spalten: readonly Eintrag[];
  readonly onWechsel: (schluessel: string, sichtbar: boolean) => void;
};

/** Which columns stand in the table; remembered per table in this browser. */
export const Spaltenwahl = ({ spalten, onWechsel }: Props) => (
  <Popover position="bottom-end" trapFocus returnFocus>
    <Popover.Target>
      <Tooltip label="Spalten wählen">
        <ActionIcon variant="default" size="lg" aria-label="Spalten wählen">
          <IconColumns3 size={17} aria-hidden />
        </ActionIcon>
      </Tooltip>
    </Popover.Target>
    <Popover.Dropdown>
      <Text size="sm" fw={600} mb={6}>
        Spalten
      </Text>
      <Stack gap={6}>
        {spalten.map(({ schluessel, titel, sichtbar, fest }) => (
          <Checkbox
            key={schluessel}
            size="xs"
            label={titel}
            checked={sichtbar}
            disabled={fest}
            onChange={(ereignis) => onWechsel(schluessel, ereignis.currentTarget.checked)}
          />
        ))}
      </Stack>
    </Popover.Dropdown>
  </Popover>
);
