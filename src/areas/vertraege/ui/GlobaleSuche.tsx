// Ctrl+K: customers and contracts in one box, by keyboard.
import { ActionIcon, Button, Kbd, Text } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { Spotlight, spotlight } from '@mantine/spotlight';
import { IconFileText, IconSearch, IconUser } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { KeyboardEvent, ReactNode } from 'react';
import type { Kundenzeile } from '#areas/kunden/contract.ts';
import { formatTag } from '#domain/datum.ts';
import { useAbfrage } from '#ui/client/abfrage.ts';
import { useSpartenname } from '#ui/kataloge.ts';
import { vertraegeContract } from '../contract.ts';
import type { Vertragszeile } from '../contract.ts';

const kundenzusatz = ({ geburtsdatum, plz, ort, vertraege }: Kundenzeile): string =>
  [
    geburtsdatum ? `geb. ${formatTag(geburtsdatum)}` : '',
    [plz, ort].filter(Boolean).join(' '),
    `${vertraege} ${vertraege === 1 ? 'Vertrag' : 'Verträge'}`,
  ]
    .filter(Boolean)
    .join(' · ');

const SucheKnopf = () => (
  <>
    <Button
      variant="default"
      size="xs"
      fw={400}
      c="dimmed"
      w={320}
      visibleFrom="md"
      onClick={spotlight.open}
      leftSection={<IconSearch size={15} aria-hidden />}
      rightSection={<Kbd size="xs">Strg K</Kbd>}
      styles={{ label: { flex: 1 } }}
    >
      Suchen
    </Button>
    <ActionIcon
      variant="default"
      size="lg"
      hiddenFrom="md"
      ml="auto"
      onClick={spotlight.open}
      aria-label="Suchen"
    >
      <IconSearch size={17} aria-hidden />
    </ActionIcon>
  </>
);

export const GlobaleSuche = () => {
  const [text, setText] = useState('');
  const [suche] = useDebouncedValue(text.trim(), 150);
  const navigate = useNavigate();
  const spartenname = useSpartenname();
  const { data, error, isFetching } = useAbfrage(
    vertraegeContract.suche,
    { query: { suche: suche || 'x' } },
    { aktiv: suche !== '' },
  );
  const treffer = suche === '' ? undefined : data;
  const oeffne = (pfad: string) => () => void navigate({ to: pfad });
  const vertrag = (zeile: Vertragszeile): string =>
    [spartenname(zeile.sparte), zeile.gesellschaft, zeile.nummer].filter(Boolean).join(' · ');

  const leer = (): ReactNode => {
    if (suche === '')
      return 'Name, Kundennummer, Vertragsnummer, Telefon, Kennzeichen oder Geburtstag eingeben';
    if (error) return error.detail;
    return isFetching ? 'Suche läuft …' : 'Nichts gefunden';
  };
  const erster = treffer?.kunden[0]
    ? `/kunden/${treffer.kunden[0].id}`
    : treffer?.vertraege[0] && `/vertraege/${treffer.vertraege[0].id}`;
  /** Enter without a choice takes the first hit. */
  const onKeyDown = (ereignis: KeyboardEvent<HTMLInputElement>) => {
    if (
      ereignis.key !== 'Enter' ||
      !erster ||
      document.querySelector('.mantine-Spotlight-action[data-selected]')
    )
      return;
    spotlight.close();
    oeffne(erster)();
  };
  const nichts = !treffer || (treffer.kunden.length === 0 && treffer.vertraege.length === 0);
  return (
    <>
      <SucheKnopf />
      <Spotlight.Root
        query={text}
        onQueryChange={setText}
        shortcut={['mod + K']}
        tagsToIgnore={[]}
        scrollable
        maxHeight={480}
        size="lg"
        clearQueryOnClose
        title="Suchen"
        classNames={{ header: 'mw-nur-vorlesen', body: 'mw-suche' }}
      >
        <Spotlight.Search
          placeholder="Kunden und Verträge suchen …"
          aria-label="Kunden und Verträge suchen"
          autoFocus
          onKeyDown={onKeyDown}
          leftSection={<IconSearch size={18} stroke={1.6} aria-hidden />}
        />
        <Spotlight.ActionsList>
          {treffer && treffer.kunden.length > 0 && (
            <Spotlight.ActionsGroup label="Kunden">
              {treffer.kunden.map((kunde) => (
                <Spotlight.Action
                  key={kunde.id}
                  label={kunde.name}
                  description={kundenzusatz(kunde)}
                  leftSection={<IconUser size={18} stroke={1.6} aria-hidden />}
                  onClick={oeffne(`/kunden/${kunde.id}`)}
                />
              ))}
            </Spotlight.ActionsGroup>
          )}
          {treffer && treffer.vertraege.length > 0 && (
            <Spotlight.ActionsGroup label="Verträge">
              {treffer.vertraege.map((zeile) => (
                <Spotlight.Action
                  key={zeile.id}
                  label={vertrag(zeile)}
                  description={zeile.kunde}
                  leftSection={<IconFileText size={18} stroke={1.6} aria-hidden />}
                  onClick={oeffne(`/vertraege/${zeile.id}`)}
                />
              ))}
            </Spotlight.ActionsGroup>
          )}
          {nichts && (
            <Spotlight.Empty>
              <Text size="sm">{leer()}</Text>
            </Spotlight.Empty>
          )}
        </Spotlight.ActionsList>
      </Spotlight.Root>
    </>
  );
};
