import { Badge, Button, Group, Modal, Paper, Select, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { verwaltungContract } from '#areas/verwaltung/contract.ts';
import { formatTagVon, formatZahl } from '#ui/anzeige/zeitpunkt.ts';
import { useAbfrage, useAktion } from '#ui/client/abfrage.ts';
import { meldeErfolg } from '#ui/client/meldung.tsx';
import { useRueckfrage } from '#ui/seite/Rueckfrage.tsx';
import { Abschnitt, Geladen } from '#ui/seite/Zustaende.tsx';
import { lieferungenContract } from '../contract.ts';
import type { WartendeNummer } from '../zentral.contract.ts';

const betrifft = ['betreiber'] as const;

const nameVon = ({ nummerText, gesellschaftName }: WartendeNummer): string =>
  `${nummerText || 'Ohne Vermittlernummer'} · ${gesellschaftName}`;

const umfang = ({ saetze, vertraege, dateien, seit }: WartendeNummer): string =>
  `${formatZahl(saetze)} Sätze, ${formatZahl(vertraege)} ${vertraege === 1 ? 'Vertrag' : 'Verträge'} in ${formatZahl(dateien)} ${dateien === 1 ? 'Datei' : 'Dateien'}, seit ${formatTagVon(seit)}`;

const Zuordnen = ({
  nummer,
  onFertig,
}: {
  readonly nummer: WartendeNummer;
  readonly onFertig: () => void;
}) => {
  const mandanten = useAbfrage(verwaltungContract.listMandanten, {});
  const [vorschlag] = nummer.beansprucht;
  const [gewaehlt, setGewaehlt] = useState<string | null>(
    vorschlag && nummer.beansprucht.length === 1 ? String(vorschlag.id) : null,
  );
  const zuordnen = useAktion(lieferungenContract.ordneNummerZu, {
    betrifft,
    onErfolg: ({ dateien }) => {
      meldeErfolg(
        dateien === 0
          ? 'Die Nummer ist zugeordnet.'
          : 'Die Nummer ist zugeordnet, ihre Sätze werden verteilt.',
      );
      onFertig();
    },
  });
  const { gesellschaft, nummer: schluessel } = nummer;
  return (
    <Stack>
      <Text size="sm">
        {nameVon(nummer)}: {umfang(nummer)}.
      </Text>
      <Select
        label="Haus"
        placeholder="Haus wählen"
        searchable
        data-autofocus
        data={(mandanten.data ?? []).map(({ id, name }) => ({ value: String(id), label: name }))}
        value={gewaehlt}
        onChange={setGewaehlt}
        nothingFoundMessage="Kein Haus gefunden"
      />
      <Text size="sm" c="dimmed">
        Das Haus bekommt alle wartenden und künftigen Sätze dieser Nummer.
      </Text>
      <Group justify="flex-end" gap="xs">
        <Button variant="default" onClick={onFertig}>
          Abbrechen
        </Button>
        <Button
          disabled={gewaehlt === null}
          loading={zuordnen.isPending}
          onClick={() =>
            zuordnen.mutate({ body: { gesellschaft, nummer: schluessel, mandantId: Number(gewaehlt) } })
          }
        >
          Zuordnen
        </Button>
      </Group>
    </Stack>
  );
};

const Zeile = ({
  nummer,
  onZuordnen,
}: {
  readonly nummer: WartendeNummer;
  readonly onZuordnen: () => void;
}) => {
  const frage = useRueckfrage();
  const verwerfen = useAktion(lieferungenContract.verwirfNummer, {
    betrifft,
    onErfolg: () => meldeErfolg('Die Sätze dieser Nummer warten nicht mehr.'),
  });
  const onVerwerfen = async () => {
    const ja = await frage({
      titel: 'Nummer verwerfen?',
      text: `${nameVon(nummer)}: Die Sätze gehören keinem Haus dieser Installation. Auch künftige werden nicht verteilt.`,
      ja: 'Verwerfen',
      gefahr: true,
    });
    if (ja) verwerfen.mutate({ body: { gesellschaft: nummer.gesellschaft, nummer: nummer.nummer } });
  };
  return (
    <Paper component="li">
      <Group justify="space-between" gap="xs">
        <div>
          <Group gap="xs">
            <Text fw={600}>{nameVon(nummer)}</Text>
            {nummer.beansprucht.length > 1 && <Badge color="red">mehrfach beansprucht</Badge>}
          </Group>
          <Text size="sm" c="dimmed">
            {umfang(nummer)}
          </Text>
          {nummer.beansprucht.length > 0 && (
            <Text size="sm">Eingetragen bei: {nummer.beansprucht.map(({ name }) => name).join(', ')}</Text>
          )}
        </div>
        <Group gap="xs">
          <Button
            size="xs"
            variant="default"
            loading={verwerfen.isPending}
            onClick={() => void onVerwerfen()}
          >
            Verwerfen
          </Button>
          {nummer.zuordenbar && (
            <Button size="xs" onClick={onZuordnen}>
              Zuordnen
            </Button>
          )}
        </Group>
      </Group>
    </Paper>
  );
};

/** Agency numbers that belong to nobody, or to several; numbers and counts only. `bewegt`: files are being divided. */
export const WartendeNummern = ({ bewegt }: { readonly bewegt: boolean }) => {
  const nummern = useAbfrage(
    lieferungenContract.listWartendeNummern,
    {},
    { solange: () => (bewegt ? 1500 : 5000) },
  );
  const [offen, setOffen] = useState<WartendeNummer | null>(null);
  const schliesse = () => setOffen(null);
  return (
    <Abschnitt titel="Nummern ohne eindeutiges Haus">
      <Geladen abfrage={nummern} zeilen={2}>
        {(zeilen) =>
          zeilen.length === 0 ? (
            <Text c="dimmed">Alle gelieferten Nummern gehören einem Haus.</Text>
          ) : (
            <Stack
              component="ul"
              gap="xs"
              m={0}
              p={0}
              style={{ listStyle: 'none' }}
              aria-label="Wartende Nummern"
            >
              {zeilen.map((nummer) => (
                <Zeile
                  key={`${nummer.gesellschaft}|${nummer.nummer}`}
                  nummer={nummer}
                  onZuordnen={() => setOffen(nummer)}
                />
              ))}
            </Stack>
          )
        }
      </Geladen>
      <Modal opened={offen !== null} onClose={schliesse} title="Nummer einem Haus zuordnen">
        {offen && <Zuordnen nummer={offen} onFertig={schliesse} />}
      </Modal>
    </Abschnitt>
  );
};
