import { ActionIcon, Avatar, Menu, Text, useMantineColorScheme } from '@mantine/core';
import { IconDeviceDesktop, IconLogout, IconMoon, IconSun, IconUser } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useAktion } from '#ui/client/abfrage.ts';
import { verwaltungContract } from '../contract.ts';
import type { Ich } from '../contract.ts';
import { rollenlabel } from './ich.ts';

const ansichten = [
  { wert: 'light', label: 'Hell', symbol: IconSun },
  { wert: 'dark', label: 'Dunkel', symbol: IconMoon },
  { wert: 'auto', label: 'Wie das System', symbol: IconDeviceDesktop },
] as const;

/** Own account, light or dark, sign out. */
export const Benutzermenue = ({ ich }: { readonly ich: Ich }) => {
  const abfragen = useQueryClient();
  const navigate = useNavigate();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const abmelden = useAktion(verwaltungContract.abmelden, {
    onErfolg: () => {
      void navigate({ to: '/anmeldung' }).then(() => abfragen.clear());
    },
  });
  const kuerzel = ich.name
    .split(/\s+/)
    .map((wort) => wort[0])
    .slice(0, 2)
    .join('')
    .toUpperCase();
  return (
    <Menu position="bottom-end" width={240}>
      <Menu.Target>
        <ActionIcon size="lg" radius="xl" aria-label={`${kuerzel}, Menü von ${ich.name}`}>
          <Avatar size={32} color="petrol" variant="filled" aria-hidden>
            {kuerzel}
          </Avatar>
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>
          <Text size="sm" fw={600} c="var(--mantine-color-text)">
            {ich.name}
          </Text>
          <Text size="xs">{ich.mandant ? rollenlabel[ich.mandant.rolle] : ich.email}</Text>
        </Menu.Label>
        <Menu.Item component={Link} to="/konto" leftSection={<IconUser size={16} aria-hidden />}>
          Eigenes Konto
        </Menu.Item>
        <Menu.Divider />
        <Menu.Label>Darstellung</Menu.Label>
        {ansichten.map(({ wert, label, symbol: Symbol }) => (
          <Menu.Item
            key={wert}
            leftSection={<Symbol size={16} aria-hidden />}
            rightSection={colorScheme === wert ? <Text size="xs">gewählt</Text> : null}
            onClick={() => setColorScheme(wert)}
          >
            {label}
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Item leftSection={<IconLogout size={16} aria-hidden />} onClick={() => abmelden.mutate({})}>
          Abmelden
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
};
