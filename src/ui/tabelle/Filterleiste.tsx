import { Badge, Button, CloseButton, Group, Pill, Popover, Stack, TextInput } from '@mantine/core';
import { useDebouncedCallback, useHotkeys } from '@mantine/hooks';
import { IconFilter, IconSearch } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import type { ReactNode } from 'react';

type Filter = { readonly schluessel: string; readonly text: string };

type Props = {
  readonly suche: string;
  readonly onSuche: (text: string) => void;
  readonly hilfe: string;
  /** The filters that are set, in words. */
  readonly gesetzt: readonly Filter[];
  readonly onEntfernen: (schluessel: string) => void;
  /** The inputs of all filters. */
  readonly children: ReactNode;
};

/** Search field (focus by `/`), a drawer with the other filters, and what is set as pills. */
export const Filterleiste = ({ suche, onSuche, hilfe, gesetzt, onEntfernen, children }: Props) => {
  const [text, setText] = useState(suche);
  const feld = useRef<HTMLInputElement>(null);
  const melde = useDebouncedCallback(onSuche, 200);
  useHotkeys([
    ['/', () => feld.current?.focus()],
    ['shift+/', () => feld.current?.focus()],
  ]);
  const setze = (neu: string) => {
    setText(neu);
    melde(neu);
  };
  return (
    <Group gap="xs" flex={1}>
      <TextInput
        ref={feld}
        aria-label={hilfe}
        placeholder={hilfe}
        value={text}
        onChange={(ereignis) => setze(ereignis.currentTarget.value)}
        leftSection={<IconSearch size={16} aria-hidden />}
        rightSection={
          text ? <CloseButton size="sm" aria-label="Suche leeren" onClick={() => setze('')} /> : null
        }
        w={{ base: '100%', xs: 400 }}
        autoComplete="off"
      />
      <Popover position="bottom-start" width={280} trapFocus returnFocus>
        <Popover.Target>
          <Button
            variant="default"
            leftSection={<IconFilter size={16} aria-hidden />}
            rightSection={
              gesetzt.length > 0 ? (
                <Badge size="sm" variant="filled">
                  {gesetzt.length}
                </Badge>
              ) : null
            }
          >
            Filter
          </Button>
        </Popover.Target>
        <Popover.Dropdown>
          <Stack gap="xs">{children}</Stack>
        </Popover.Dropdown>
      </Popover>
      {gesetzt.map(({ schluessel, text: wort }) => (
        <Pill
          key={schluessel}
          size="md"
          withRemoveButton
          removeButtonProps={{ 'aria-label': `Filter entfernen: ${wort}`, 'aria-hidden': false, tabIndex: 0 }}
          onRemove={() => onEntfernen(schluessel)}
        >
          {wort}
        </Pill>
      ))}
    </Group>
  );
};
