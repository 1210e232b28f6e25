import { Badge, Button, Group, Kbd, Paper, Text } from '@mantine/core';
import { useState } from 'react';
import { useAktion } from '#ui/client/abfrage.ts';
import { useSitzung } from '#ui/sitzung.ts';
import { dublettenContract } from '../contract.ts';
import type { Paar, Vergleich } from '../contract.ts';
import { allesVon, alsAuftrag, vorschlag } from './wahl.ts';
import { useTasten } from './useTasten.ts';
import { Wahltafel } from './Wahltafel.tsx';

/** What a merge or a judgement makes stale. */
export const betrifft = [
  'dubletten',
  'kunden',
  'vertraege',
  'dokumente',
  'aufgaben',
  'start',
  'suche',
] as const;

/** What was done last, for "Rückgängig". */
export type Geschehen =
  | { readonly was: 'zusammengefuehrt'; readonly id: string; readonly name: string }
  | { readonly was: 'keine'; readonly ids: readonly string[] };

type Props = {
  readonly vergleich: Vergleich;
  /** More of the same group, to take in. */
  readonly weitere: readonly { readonly id: string; readonly name: string }[];
  readonly onDazu: (id: string) => void;
  readonly onGeschehen: (was: Geschehen | null) => void;
};

export const Staerke = ({ urteil, punkte }: Pick<Paar, 'urteil' | 'punkte'>) =>
  urteil === 'gleich' ? (
    <Badge color="petrol">sehr wahrscheinlich · {punkte} Punkte</Badge>
  ) : (
    <Badge color="orange">{urteil === 'unklar' ? `fraglich · ${punkte} Punkte` : 'wohl verschieden'}</Badge>
  );

const useUrteile = ({ vergleich, onGeschehen }: Props) => {
  const ids = vergleich.saetze.map(({ id }) => id);
  const fuehre = useAktion(dublettenContract.fuehreZusammen, {
    betrifft,
    onErfolg: ({ id, bezeichnung }) => onGeschehen({ was: 'zusammengefuehrt', id, name: bezeichnung }),
  });
  const urteil = (was: Geschehen | null) => ({
    betrifft: ['dubletten', 'kunden'],
    onErfolg: () => onGeschehen(was),
  });
  const keine = useAktion(dublettenContract.urteileDublette, urteil({ was: 'keine', ids }));
  const spaeter = useAktion(dublettenContract.urteileDublette, urteil(null));
  const { gegenstand } = vergleich;
  return {
    fuehre,
    sageKeine: () => keine.mutate({ body: { gegenstand, ids, urteil: 'keine' } }),
    sageSpaeter: () => spaeter.mutate({ body: { gegenstand, ids, urteil: 'spaeter' } }),
    laeuft: [fuehre, keine, spaeter].some(({ isPending }) => isPending),
  };
};

/** One pair or group: evidence, the choice per field, the answers. */
export const Paarkarte = (props: Props) => {
  const { vergleich, weitere, onDazu } = props;
  const { darfSchreiben } = useSitzung();
  const [wahl, setWahl] = useState(() => vorschlag(vergleich));
  const { fuehre, sageKeine, sageSpaeter, laeuft } = useUrteile(props);
  const zusammen = () => fuehre.mutate({ body: alsAuftrag(vergleich, wahl) });
  const tun = (was: () => void) => () => {
    if (darfSchreiben && !laeuft) was();
  };
  const ziffern = vergleich.saetze.map(({ id }, i): [string, () => void] => [
    String(i + 1),
    tun(() => setWahl(allesVon(vergleich, id))),
  ]);
  useTasten([
    ['z', tun(zusammen)],
    ['k', tun(sageKeine)],
    ['s', tun(sageSpaeter)],
    ['v', tun(() => setWahl(vorschlag(vergleich)))],
    ...ziffern,
  ]);
  return (
    <Paper
      component="section"
      aria-label={`Vergleich: ${vergleich.saetze.map(({ name }) => name).join(' und ')}`}
      className="mw-flaeche"
    >
      <Group gap="xs" mb={4}>
        <Staerke {...vergleich} />
        <Text size="sm">{vergleich.gruende.join(' · ')}</Text>
      </Group>
      {darfSchreiben && (
        <Text size="xs" c="dimmed" mb="xs">
          Vorgewählt ist jeweils die beste Angabe: von Hand Eingegebenes vor Geliefertem, Neueres vor Älterem,
          Listen zusammen. Mit <Kbd size="xs">1</Kbd> {vergleich.saetze.length === 2 ? 'oder' : 'bis'}{' '}
          <Kbd size="xs">{vergleich.saetze.length}</Kbd> nehmen Sie alles von einem Datensatz, mit{' '}
          <Kbd size="xs">V</Kbd> wieder den Vorschlag.
        </Text>
      )}
      <Wahltafel vergleich={vergleich} wahl={wahl} onWahl={darfSchreiben ? setWahl : undefined} />
      {darfSchreiben && (
        <Group gap="xs" mt="md">
          <Button
            onClick={tun(zusammen)}
            loading={fuehre.isPending}
            rightSection={<Kbd size="xs">Z</Kbd>}
            aria-keyshortcuts="z"
          >
            Zusammenführen
          </Button>
          <Button
            variant="default"
            onClick={tun(sageKeine)}
            rightSection={<Kbd size="xs">K</Kbd>}
            aria-keyshortcuts="k"
          >
            Keine Dublette
          </Button>
          <Button
            variant="subtle"
            onClick={tun(sageSpaeter)}
            rightSection={<Kbd size="xs">S</Kbd>}
            aria-keyshortcuts="s"
          >
            Später
          </Button>
          {weitere.map(({ id, name }) => (
            <Button key={id} variant="subtle" onClick={() => onDazu(id)}>
              Auch {name} dazunehmen
            </Button>
          ))}
        </Group>
      )}
    </Paper>
  );
};
