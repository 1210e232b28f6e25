import { Tabs } from '@mantine/core';
import { useLocation, useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { Seite } from '#ui/seite/Seite.tsx';
import { useSitzung } from '#ui/sitzung.ts';

const reiter = [
  { pfad: '/verwaltung', label: 'Haus', nurInhaber: false },
  { pfad: '/verwaltung/personen', label: 'Personen', nurInhaber: false },
  { pfad: '/verwaltung/vermittlernummern', label: 'Vermittlernummern', nurInhaber: false },
  { pfad: '/verwaltung/api-schluessel', label: 'API-Schlüssel', nurInhaber: true },
] as const;

type Props = { readonly aktionen?: ReactNode; readonly children: ReactNode };

/** The frame of the pages about the brokerage: tabs by role. */
export const Verwaltungsseite = ({ aktionen, children }: Props) => {
  const { istInhaber } = useSitzung();
  const { pathname } = useLocation();
  const navigate = useNavigate();
  const hier = pathname.replace(/\/$/, '');
  return (
    <Seite titel="Verwaltung" aktionen={aktionen} breite={1100}>
      <Tabs value={hier} onChange={(pfad) => pfad && void navigate({ to: pfad })}>
        <Tabs.List mb="md" aria-label="Bereiche der Verwaltung">
          {reiter
            .filter(({ nurInhaber }) => istInhaber || !nurInhaber)
            .map(({ pfad, label }) => (
              <Tabs.Tab key={pfad} value={pfad}>
                {label}
              </Tabs.Tab>
            ))}
        </Tabs.List>
        <Tabs.Panel value={hier}>{children}</Tabs.Panel>
      </Tabs>
    </Seite>
  );
};
