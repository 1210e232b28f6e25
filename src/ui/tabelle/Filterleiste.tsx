import { Badge, Button, CloseButton, Group, Pill, Popover, Stack, TextInput } from '@mantine/core';
import { useDebouncedCallback, useHotkeys } from '@mantine/hooks';
import { IconFilter, IconSearch } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import type { ReactNode } from 'react';

/** What the address says, and the way to change it: `useSuchparameter` gives both. */
export type Filterstand = {
  readonly werte: Readonly<Record<string, string | undefined>>;
  readonly setze: (neu: Record<string, string | undefined>) => void;
};

type Props = Filterstand & {
  readonly hilfe: string;
  /** One entry per filter: its value in words, for the pill. */
  readonly worte: Readonly<Record<string, (wert: string) => string>>;
  /** The inputs of all filters. */
  readonly children: ReactNode;
};

/** Search field (focus by `/`), a drawer with the other filters, and what is set as pills. */
export const Filterleiste = ({ werte, setze: setzeFilter, hilfe, worte, children }: Props) => {
  const [text, setText] = useState(werte['suche'] ?? '');
  const feld = useRef<HTMLInputElement>(null);
  const melde = useDebouncedCallback(
    (suche: string) => setzeFilter({ suche: suche.trim() || undefined }),
    200,
  );
  const gesetzt = Object.entries(worte).flatMap(([schluessel, wort]) => {
    const wert = werte[schluessel];
    return wert ? [{ schluessel, text: wort(wert) }] : [];
  });
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
          onRemove={() => setzeFilter({ [schluessel]: undefined })}
        >
          {wort}
        </Pill>
      ))}
    </Group>
  );
};
