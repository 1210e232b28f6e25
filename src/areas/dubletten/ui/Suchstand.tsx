import { Button, Group, Progress, Text } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { formatZahl, formatZeitpunkt } from '#ui/anzeige/zeitpunkt.ts';
import { useAbfrage, useAktion } from '#ui/client/abfrage.ts';
import { useSitzung } from '#ui/sitzung.ts';
import { dublettenContract } from '../contract.ts';
import type { Suche } from '../contract.ts';

const taktMs = 1000;
export const inBewegung = ({ status }: Pick<Suche, 'status'>): boolean =>
  status === 'wartet' || status === 'laeuft';

/** The search's state, asked again while it runs; what it has found is asked again with every step and at its end. */
export const useSuchstand = () => {
  const client = useQueryClient();
  const suche = useAbfrage(
    dublettenContract.getDublettensuche,
    {},
    { solange: (stand) => inBewegung(stand) && taktMs },
  );
  const laeuft = suche.data !== undefined && inBewegung(suche.data);
  const lief = useRef(laeuft);
  useEffect(() => {
    if (lief.current && !laeuft) void client.invalidateQueries({ queryKey: ['dubletten'] });
    lief.current = laeuft;
  }, [laeuft, client]);
  return suche.data;
};

const worte = (suche: Suche): string => {
  if (suche.status === 'gescheitert')
    return 'Die letzte Suche ist gescheitert. Bitte starten Sie sie noch einmal.';
  return suche.fertigAm
    ? `Zuletzt durchsucht am ${formatZeitpunkt(suche.fertigAm)}`
    : 'Noch nicht durchsucht';
};

/** Progress of the search, or when it ran last. */
export const Suchstand = ({ suche }: { readonly suche: Suche }) => {
  if (!inBewegung(suche)) return <>{worte(suche)}</>;
  const anteil = suche.gesamt ? (100 * suche.fortschritt) / suche.gesamt : 0;
  return (
    <Group gap="xs" wrap="nowrap" maw={420}>
      <Text size="sm" style={{ whiteSpace: 'nowrap' }} aria-live="polite">
        {suche.gesamt === null
          ? 'Die Suche beginnt'
          : `${formatZahl(suche.fortschritt)} von ${formatZahl(suche.gesamt)} durchsucht`}
      </Text>
      <Progress value={anteil} flex={1} miw={60} aria-label="Fortschritt der Suche" />
    </Group>
  );
};

export const Suchknopf = ({ suche }: { readonly suche: Suche | undefined }) => {
  const { darfSchreiben } = useSitzung();
  const starte = useAktion(dublettenContract.startDublettensuche, { betrifft: ['dubletten'] });
  if (!darfSchreiben) return null;
  return (
    <Button
      leftSection={<IconSearch size={16} aria-hidden />}
      variant={suche?.status === 'nie' ? 'filled' : 'default'}
      loading={starte.isPending}
      disabled={suche === undefined || inBewegung(suche)}
      onClick={() => starte.mutate({})}
    >
      Bestand durchsuchen
    </Button>
  );
};
