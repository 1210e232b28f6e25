import { AppShell, Burger, Group, NavLink, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { Link, useLocation } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { Navigationseintrag } from '../seitenliste.ts';
import { Marke } from './Marke.tsx';

type Props = {
  readonly navigation: readonly Navigationseintrag[];
  /** Header, middle: the global search. */
  readonly suche?: ReactNode;
  /** Header, right: brokerage and person. */
  readonly rechts: ReactNode;
  /** Line above everything: the demo says that it is one. */
  readonly banner?: ReactNode;
  readonly children: ReactNode;
};

const isOffen = (pfad: string, ort: string): boolean =>
  pfad === '/' ? ort === '/' : ort === pfad || ort.startsWith(`${pfad}/`);

/** Header, navigation, page. On the phone the navigation opens by the burger and closes on the way. */
export const Rahmen = ({ navigation, suche, rechts, banner, children }: Props) => {
  const [offen, { toggle, close }] = useDisclosure(false);
  const { pathname } = useLocation();
  // `/einspielen/klaeren` is not also `/einspielen`.
  const hier = navigation
    .map(({ pfad }) => pfad)
    .filter((pfad) => isOffen(pfad, pathname))
    .sort((a, b) => b.length - a.length)[0];
  return (
    <AppShell
      header={{ height: banner ? 80 : 52 }}
      navbar={{ width: 196, breakpoint: 'sm', collapsed: { mobile: !offen } }}
      padding={{ base: 'sm', sm: 'lg' }}
    >
      <a href="#inhalt" className="mw-sprung">
        Zum Inhalt springen
      </a>
      <AppShell.Header className="mw-flaeche">
        {banner}
        <Group h={52} px="md" justify="space-between" wrap="nowrap" gap="sm">
          <Group gap="xs" wrap="nowrap">
            <Burger
              opened={offen}
              onClick={toggle}
              hiddenFrom="sm"
              size="sm"
              aria-label="Navigation öffnen oder schließen"
            />
            <Link
              to="/"
              aria-label="Maklerwerk, zur Startseite"
              style={{ textDecoration: 'none', color: 'inherit' }}
            >
              <Marke />
            </Link>
          </Group>
          {suche}
          <Group gap="xs" wrap="nowrap">
            {rechts}
          </Group>
        </Group>
      </AppShell.Header>
      <AppShell.Navbar p="xs" className="mw-flaeche" aria-label="Hauptnavigation" component="nav">
        <Stack gap={2}>
          {navigation.map(({ label, pfad, symbol: Symbol, zahl: Zahl }) => (
            <NavLink
              key={pfad}
              component={Link}
              to={pfad}
              label={label}
              leftSection={<Symbol size={18} stroke={1.7} aria-hidden />}
              onClick={close}
              activeOptions={{ exact: true }}
              active={pfad === hier}
              rightSection={Zahl && <Zahl />}
              {...(pfad === hier ? { 'aria-current': 'page' as const } : {})}
              styles={{
                root: { borderRadius: 'var(--mantine-radius-sm)' },
                label: { fontSize: 'var(--mantine-font-size-sm)', fontWeight: 550 },
              }}
            />
          ))}
        </Stack>
        <Text size="xs" c="dimmed" mt="auto" px="sm" visibleFrom="sm">
          Hilfe zur Tastatur: <kbd>?</kbd>
        </Text>
      </AppShell.Navbar>
      <AppShell.Main id="inhalt" tabIndex={-1} style={{ outline: 'none' }}>
        {children}
      </AppShell.Main>
    </AppShell>
  );
};
