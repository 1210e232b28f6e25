import { Box, Group } from '@mantine/core';
import { Link, useLocation } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { Seite } from '#ui/seite/Seite.tsx';
import { Leerzustand } from '#ui/seite/Zustaende.tsx';
import { useSitzung } from '#ui/sitzung.ts';
import klassen from './verwaltung.module.css';

type Blatt = {
  readonly label: string;
  readonly pfad: string;
  readonly fuer?: 'inhaber' | 'demo';
};

const blaetter: readonly Blatt[] = [
  { label: 'Haus', pfad: '/verwaltung' },
  { label: 'Personen', pfad: '/verwaltung/personen' },
  { label: 'Texte', pfad: '/verwaltung/texte' },
  { label: 'Vermittlernummern', pfad: '/verwaltung/vermittlernummern' },
  { label: 'API-Schlüssel', pfad: '/verwaltung/api-schluessel', fuer: 'inhaber' },
  { label: 'Nicht versendete E-Mails', pfad: '/entwickler/mails', fuer: 'demo' },
  { label: 'Eigenes Konto', pfad: '/konto' },
];

/** The page itself or one below it; `/verwaltung` is above them all. */
const isHier = (pathname: string, pfad: string): boolean =>
  pathname === pfad || (pfad !== '/verwaltung' && pathname.startsWith(`${pfad}/`));

/** On the phone the bar is wider than the screen. */
const zeigeGanz = (element: HTMLElement | null): void =>
  element?.scrollIntoView({ block: 'nearest', inline: 'nearest' });

/** The pages of the Verwaltung side by side; those that this person may not see are left out. */
const Blattleiste = () => {
  const { pathname } = useLocation();
  const { istInhaber, demo } = useSitzung();
  const erlaubt = ({ fuer }: Blatt) => fuer === undefined || (fuer === 'inhaber' ? istInhaber : demo);
  return (
    <Group component="nav" aria-label="Verwaltung" className={klassen['leiste']} gap={0} wrap="nowrap">
      {blaetter.filter(erlaubt).map(({ label, pfad }) => (
        <Link
          key={pfad}
          to={pfad}
          className={klassen['blatt']}
          activeOptions={{ exact: true }}
          {...(isHier(pathname, pfad) ? { 'aria-current': 'page' as const, ref: zeigeGanz } : {})}
        >
          {label}
        </Link>
      ))}
    </Group>
  );
};

type Props = {
  readonly titel: string;
  readonly unterzeile?: ReactNode;
  readonly aktionen?: ReactNode;
  /** Others are told that the page is not theirs. */
  readonly nurInhaber?: boolean;
  readonly children: ReactNode;
};

/** One page of the Verwaltung under the bar of all of them. */
export const Verwaltungsseite = ({ nurInhaber = false, children, aktionen, ...rest }: Props) => {
  const { istInhaber } = useSitzung();
  const gesperrt = nurInhaber && !istInhaber;
  return (
    <Box maw={1120}>
      <Blattleiste />
      <Seite {...rest} aktionen={gesperrt ? null : aktionen}>
        {gesperrt ? (
          <Leerzustand
            titel="Diese Seite ist der Inhaberin oder dem Inhaber vorbehalten."
            text="Bitte wenden Sie sich an die Leitung Ihres Hauses, wenn Sie hier etwas ändern möchten."
          />
        ) : (
          children
        )}
      </Seite>
    </Box>
  );
};
