import { Badge, Box, Button, Grid, Group, Menu, Text } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { plusTage } from '#domain/rhythmus.ts';
import { heute } from '#ui/anzeige/zeitpunkt.ts';
import { useAktion } from '#ui/client/abfrage.ts';
import { useSitzung } from '#ui/sitzung.ts';
import { lieferungenContract } from '../contract.ts';
import type { Lieferreihe } from '../contract.ts';
import klassen from './lieferungen.module.css';
import { Streifen } from './Streifen.tsx';
import { rhythmusText, standText, standWorte } from './worte.ts';

type Props = { readonly gesellschaft: string; readonly reihe: Lieferreihe };

const Aktionen = ({ gesellschaft, reihe }: Props) => {
  const plane = useAktion(lieferungenContract.planeLieferung, { betrifft: ['lieferungen'] });
  const setze = (zurueckgestelltBis: string | null, ignoriert: boolean) =>
    plane.mutate({ body: { gesellschaft, nummer: reihe.nummer, zurueckgestelltBis, ignoriert } });
  const { stand } = reihe;
  if (stand === 'ignoriert' || stand === 'zurueckgestellt')
    return (
      <Button
        size="compact-sm"
        variant="default"
        loading={plane.isPending}
        onClick={() => setze(null, false)}
      >
        Wieder erwarten
      </Button>
    );
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button
          size="compact-sm"
          variant="default"
          loading={plane.isPending}
          rightSection={<IconChevronDown size={14} aria-hidden />}
        >
          Später
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => setze(plusTage(heute(), 7), false)}>In einer Woche erinnern</Menu.Item>
        <Menu.Item onClick={() => setze(plusTage(heute(), 30), false)}>In 30 Tagen erinnern</Menu.Item>
        <Menu.Item onClick={() => setze(null, true)}>Nicht mehr erwarten</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
};

/** One agency number: state, rhythm, twelve months. */
export const Reihe = ({ gesellschaft, reihe }: Props) => {
  const { darfSchreiben } = useSitzung();
  const { label, farbe } = standWorte[reihe.stand];
  return (
    <Box className={klassen['reihe']}>
      <Grid gap="sm" align="center">
        <Grid.Col span={{ base: 12, md: 5 }}>
          <Group gap="xs">
            <Text fw={600}>{reihe.nummerText ? `Nr. ${reihe.nummerText}` : 'Ohne Vermittlernummer'}</Text>
            <Badge color={farbe}>{label}</Badge>
            {!reihe.eingetragen && reihe.nummerText !== '' && <Badge color="yellow">nicht eingetragen</Badge>}
          </Group>
          <Text size="sm" c="dimmed">
            {rhythmusText(reihe.rhythmus)} {standText(reihe)}
          </Text>
        </Grid.Col>
        <Grid.Col span={{ base: 12, md: darfSchreiben ? 5 : 7 }}>
          <Streifen reihe={reihe} />
        </Grid.Col>
        {darfSchreiben && (
          <Grid.Col span={{ base: 12, md: 2 }} className="mw-nicht-drucken">
            <Group justify="flex-end">
              <Aktionen gesellschaft={gesellschaft} reihe={reihe} />
            </Group>
          </Grid.Col>
        )}
      </Grid>
    </Box>
  );
};
