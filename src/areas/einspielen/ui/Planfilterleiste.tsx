import { Button, CloseButton, Group, Menu, Select, Stack, TextInput } from '@mantine/core';
import { useDebouncedCallback, useHotkeys } from '@mantine/hooks';
import { IconDownload, IconSearch } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { gegenstandLabel } from '#ui/beschreibung/plan.daten.ts';
import { formatZahl } from '#ui/anzeige/zeitpunkt.ts';
import { useAbfrage } from '#ui/client/abfrage.ts';
import { adresse } from '#ui/client/call.ts';
import { schreibeSuche } from '#ui/suchparameter.ts';
import { einspielenContract } from '../contract.ts';
import type { Einspielung, Planeintrag } from '../contract.ts';
import { sprungVorgabe } from '../plan/plan.contract.ts';
import type { Merkmal } from '../plan/plan.contract.ts';
import { zahlenVon } from './stand.ts';
import type { Planfilter } from './stand.ts';
import { Sprungschwelle } from './Sprungschwelle.tsx';

type Wahl = { readonly label: string } & (
  | { readonly entscheidung: Planeintrag['entscheidung'] }
  | { readonly merkmal: Merkmal }
);

const wahlen: readonly Wahl[] = [
  { label: 'Neu', entscheidung: 'neu' },
  { label: 'Geändert', entscheidung: 'geaendert' },
  { label: 'Beendet', merkmal: 'beendet' },
  { label: 'Große Sprünge', merkmal: 'sprung' },
  { label: 'Konflikte', merkmal: 'konflikt' },
  { label: 'Unklar', entscheidung: 'unklar' },
  { label: 'Abgewiesen', entscheidung: 'abgewiesen' },
  { label: 'Unverändert', entscheidung: 'unveraendert' },
  { label: 'Offen geblieben', merkmal: 'offen' },
];

const gegenstaende = Object.entries(gegenstandLabel).map(([value, label]) => ({ value, label }));

type Props = {
  readonly einspielung: Einspielung;
  readonly filter: Planfilter;
  readonly onFilter: (neu: Planfilter) => void;
};

/** One button per filter with its count; pressed again the list shows all that has an effect. */
const Wahlknoepfe = ({ einspielung, filter, onFilter }: Props) => {
  const { data } = useAbfrage(einspielenContract.getPlanzahlen, {
    params: { einspielungId: einspielung.id },
    query: { sprungAb: filter.sprungAb ?? sprungVorgabe },
  });
  const zahlen = zahlenVon(einspielung, filter.gegenstand);
  const zahl = (wahl: Wahl): number =>
    'entscheidung' in wahl
      ? zahlen[wahl.entscheidung]
      : (data?.zahlen ?? [])
          .filter(
            ({ merkmal, gegenstand }) =>
              merkmal === wahl.merkmal && (!filter.gegenstand || filter.gegenstand === gegenstand),
          )
          .reduce((summe, { anzahl }) => summe + anzahl, 0);
  const gewaehlt = (wahl: Wahl): boolean =>
    'entscheidung' in wahl
      ? filter.entscheidung === wahl.entscheidung && !filter.merkmal
      : filter.merkmal === wahl.merkmal;
  const setze = (wahl: Wahl): void => {
    const an = gewaehlt(wahl);
    onFilter({
      ...filter,
      entscheidung: !an && 'entscheidung' in wahl ? wahl.entscheidung : undefined,
      merkmal: !an && 'merkmal' in wahl ? wahl.merkmal : undefined,
    });
  };
  return (
    <Group gap={6} role="group" aria-label="Einträge filtern">
      {wahlen
        .filter((wahl) => gewaehlt(wahl) || zahl(wahl) > 0)
        .map((wahl) => (
          <Button
            key={wahl.label}
            size="compact-sm"
            radius="xl"
            variant={gewaehlt(wahl) ? 'filled' : 'default'}
            aria-pressed={gewaehlt(wahl)}
            onClick={() => setze(wahl)}
            rightSection={<span className="mw-zahl">{formatZahl(zahl(wahl))}</span>}
          >
            {wahl.label}
          </Button>
        ))}
    </Group>
  );
};

/** Search in names and numbers (`/`), kept in the address a moment after typing. */
const Suche = ({ filter, onFilter }: Omit<Props, 'einspielung'>) => {
  const [text, setText] = useState(filter.suche ?? '');
  const feld = useRef<HTMLInputElement>(null);
  const melde = useDebouncedCallback(
    (suche: string) => onFilter({ ...filter, suche: suche || undefined }),
    250,
  );
  useHotkeys([['/', () => feld.current?.focus()]]);
  const setze = (neu: string) => {
    setText(neu);
    melde(neu.trim());
  };
  return (
    <TextInput
      ref={feld}
      size="xs"
      w={{ base: '100%', xs: 280 }}
      aria-label="Im Plan suchen"
      placeholder="Name, Nummer oder Zeile"
      value={text}
      maxLength={200}
      autoComplete="off"
      onChange={(ereignis) => setze(ereignis.currentTarget.value)}
      leftSection={<IconSearch size={14} aria-hidden />}
      rightSection={
        text ? <CloseButton size="xs" aria-label="Suche leeren" onClick={() => setze('')} /> : null
      }
    />
  );
};

const Ausgabe = ({ einspielung, filter }: Omit<Props, 'onFilter'>) => {
  const pfad = (format: string) =>
    adresse(einspielenContract.exportPlan.path, { einspielungId: einspielung.id }) +
    schreibeSuche({ ...filter, format });
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button size="xs" variant="default" leftSection={<IconDownload size={14} aria-hidden />}>
          Ausgeben
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item component="a" href={pfad('xlsx')} download>
          Als Excel-Datei, wie gefiltert
        </Menu.Item>
        <Menu.Item component="a" href={pfad('csv')} download>
          Als CSV-Datei, wie gefiltert
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
};

/** Filters of the plan with their counts, search, kind, bound of a leap, and the way out as a file. */
export const Planfilterleiste = ({ einspielung, filter, onFilter }: Props) => (
  <Stack gap="xs">
    <Wahlknoepfe einspielung={einspielung} filter={filter} onFilter={onFilter} />
    <Group gap="xs" align="center">
      <Suche filter={filter} onFilter={onFilter} />
      <Select
        size="xs"
        w={130}
        aria-label="Art der Einträge"
        placeholder="Alle Arten"
        clearable
        clearButtonProps={{ 'aria-label': 'Alle Arten zeigen' }}
        data={gegenstaende}
        value={filter.gegenstand ?? null}
        onChange={(wert) =>
          onFilter({ ...filter, gegenstand: (wert ?? undefined) as Planfilter['gegenstand'] })
        }
      />
      {filter.merkmal === 'sprung' && (
        <Sprungschwelle
          ab={filter.sprungAb ?? sprungVorgabe}
          onAb={(sprungAb) => onFilter({ ...filter, sprungAb })}
        />
      )}
      <Ausgabe einspielung={einspielung} filter={filter} />
    </Group>
  </Stack>
);
