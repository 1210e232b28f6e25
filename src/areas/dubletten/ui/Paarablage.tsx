import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { useState } from 'react';
import { useAbfrage, useAktion } from '#ui/client/abfrage.ts';
import { meldeErfolg } from '#ui/client/meldung.tsx';
import { Geladen } from '#ui/seite/Zustaende.tsx';
import { useSitzung } from '#ui/sitzung.ts';
import { dublettenContract, hoechstens } from '../contract.ts';
import type { Gegenstand, Paar } from '../contract.ts';
import { findWeitere } from './gruppe.ts';
import { betrifft, Paarkarte } from './Paarkarte.tsx';
import type { Geschehen } from './Paarkarte.tsx';

type RueckgaengigProps = {
  readonly gegenstand: Gegenstand;
  readonly geschehen: Geschehen;
  readonly onFertig: () => void;
};

const Rueckgaengig = ({ gegenstand, geschehen, onFertig }: RueckgaengigProps) => {
  const trenne = useAktion(dublettenContract.nimmZusammenfuehrungZurueck, {
    betrifft,
    onErfolg: ({ behalten }) => {
      onFertig();
      meldeErfolg(
        behalten.length === 0
          ? 'Die Datensätze sind wieder getrennt, wie sie vorher waren.'
          : `Wieder getrennt. Seitdem Bearbeitetes bleibt: ${behalten.join(', ')}.`,
      );
    },
  });
  const oeffne = useAktion(dublettenContract.urteileDublette, {
    betrifft: ['dubletten', 'kunden'],
    onErfolg: onFertig,
  });
  const zurueck = () => {
    if (geschehen.was === 'zusammengefuehrt') trenne.mutate({ params: { zusammenfuehrungId: geschehen.id } });
    else oeffne.mutate({ body: { gegenstand, ids: [...geschehen.ids], urteil: 'offen' } });
  };
  return (
    <Group gap="xs" role="status">
      <Text size="sm">
        {geschehen.was === 'zusammengefuehrt'
          ? `Zusammengeführt: ${geschehen.name}.`
          : 'Gemerkt: keine Dublette. Dieses Paar wird nicht mehr gezeigt.'}
      </Text>
      <Button
        size="compact-sm"
        variant="default"
        loading={trenne.isPending || oeffne.isPending}
        onClick={zurueck}
      >
        Rückgängig
      </Button>
    </Group>
  );
};

type VergleichProps = {
  readonly gegenstand: Gegenstand;
  readonly ids: readonly string[];
  readonly paare: readonly Paar[];
  readonly onGeschehen: (was: Geschehen | null) => void;
};

const Gegenueber = ({ gegenstand, ids: anfang, paare, onGeschehen }: VergleichProps) => {
  const [ids, setIds] = useState(anfang);
  const vergleich = useAbfrage(dublettenContract.vergleicheDubletten, {
    query: { gegenstand, ids: ids.join(',') as never },
  });
  const weitere = ids.length < hoechstens ? findWeitere(paare, ids) : [];
  return (
    <Geladen abfrage={vergleich} zeilen={10}>
      {(daten) => (
        <Paarkarte
          key={daten.saetze.map(({ id, version }) => `${id}/${version}`).join()}
          vergleich={daten}
          weitere={weitere}
          onDazu={(id) => setIds([...ids, id])}
          onGeschehen={onGeschehen}
        />
      )}
    </Geladen>
  );
};

type Props = {
  readonly gegenstand: Gegenstand;
  readonly paare: readonly Paar[];
  /** Pairs in all; the list holds the first of them. */
  readonly offen: number;
  readonly leer: React.ReactNode;
};

/** The tray: pair after pair, by keyboard. */
export const Paarablage = ({ gegenstand, paare, offen, leer }: Props) => {
  const { darfSchreiben } = useSitzung();
  const [stelle, setStelle] = useState(0);
  const [geschehen, setGeschehen] = useState<Geschehen | null>(null);
  const at = Math.min(stelle, Math.max(0, paare.length - 1));
  const paar = paare[at];
  const gehe = (schritt: number) => setStelle(Math.max(0, Math.min(paare.length - 1, at + schritt)));
  useHotkeys([
    ['ArrowRight', () => gehe(1)],
    ['ArrowLeft', () => gehe(-1)],
  ]);
  return (
    <Stack gap="sm">
      {geschehen && darfSchreiben && (
        <Rueckgaengig gegenstand={gegenstand} geschehen={geschehen} onFertig={() => setGeschehen(null)} />
      )}
      {paar ? (
        <>
          <Group gap="xs">
            <Button size="compact-sm" variant="default" disabled={at === 0} onClick={() => gehe(-1)}>
              ← Voriges
            </Button>
            <Text size="sm" aria-live="polite">
              Paar {at + 1} von {offen}
              {paar.spaeter ? ' · aufgeschoben' : ''}
            </Text>
            <Button
              size="compact-sm"
              variant="default"
              disabled={at >= paare.length - 1}
              onClick={() => gehe(1)}
            >
              Nächstes →
            </Button>
          </Group>
          <Gegenueber
            key={`${paar.aId}/${paar.bId}`}
            gegenstand={gegenstand}
            ids={[paar.aId, paar.bId]}
            paare={paare}
            onGeschehen={setGeschehen}
          />
        </>
      ) : (
        leer
      )}
    </Stack>
  );
};

/** Two records that somebody has come with: from the hint in the Kundenakte. */
export const EinPaar = ({ gegenstand, ids }: Pick<VergleichProps, 'gegenstand' | 'ids'>) => {
  const [geschehen, setGeschehen] = useState<Geschehen | null>(null);
  if (geschehen)
    return (
      <Alert color="petrol" title="Erledigt">
        <Rueckgaengig gegenstand={gegenstand} geschehen={geschehen} onFertig={() => setGeschehen(null)} />
      </Alert>
    );
  return <Gegenueber gegenstand={gegenstand} ids={ids} paare={[]} onGeschehen={setGeschehen} />;
};
