import { Button, Menu, Text } from '@mantine/core';
import { IconBuildingStore, IconCheck, IconChevronDown } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useAktion } from '#ui/client/abfrage.ts';
import { verwaltungContract } from '../contract.ts';
import type { Ich } from '../contract.ts';
import { rollenlabel } from './ich.ts';

/** Name of the brokerage; a menu for people who belong to several. Switching drops everything that was loaded. */
export const Mandantwahl = ({ ich }: { readonly ich: Ich }) => {
  const abfragen = useQueryClient();
  const navigate = useNavigate();
  const wechsel = useAktion(verwaltungContract.wechselMandant, {
    onErfolg: () => {
      void navigate({ to: '/' }).then(() => abfragen.resetQueries());
    },
  });
  if (!ich.mandant) return null;
  if (ich.mandanten.length < 2)
    return (
      <Text size="sm" c="dimmed" truncate maw={280} visibleFrom="md">
        {ich.mandant.name}
      </Text>
    );
  return (
    <Menu position="bottom-end" width={280}>
      <Menu.Target>
        <Button
          variant="default"
          size="xs"
          maw={{ base: 130, md: 240 }}
          leftSection={<IconBuildingStore size={15} aria-hidden />}
          rightSection={<IconChevronDown size={14} aria-hidden />}
          aria-label={`${ich.mandant.name}, Mandant wechseln`}
        >
          <Text span truncate inherit>
            {ich.mandant.name}
          </Text>
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>Mandant wechseln</Menu.Label>
        {ich.mandanten.map(({ id, name, rolle }) => (
          <Menu.Item
            key={id}
            leftSection={
              id === ich.mandant?.id ? <IconCheck size={15} aria-hidden /> : <span style={{ width: 15 }} />
            }
            onClick={() => id !== ich.mandant?.id && wechsel.mutate({ body: { mandantId: id } })}
          >
            {name}
            <Text size="xs" c="dimmed">
              {rollenlabel[rolle]}
            </Text>
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
};
