import { Button, Group, Modal, Stack, Table, Text } from '@mantine/core';
import { useMemo, useState } from 'react';
import { formatZahl } from '#ui/anzeige/zeitpunkt.ts';
import { standVon, useAbfrage, useAktion } from '#ui/client/abfrage.ts';
import { Seite } from '#ui/seite/Seite.tsx';
import { Geladen, Leerzustand } from '#ui/seite/Zustaende.tsx';
import { Datentabelle } from '#ui/tabelle/Datentabelle.tsx';
import { lieferungenContract } from '../contract.ts';
import type { Zentraldatei } from '../zentral.contract.ts';
import { WartendeNummern } from './WartendeNummern.tsx';
import { Zentralabwurf } from './Zentralabwurf.tsx';
import { createZentralspalten } from './zentralspalten.tsx';

const arbeitet = ({ status }: Zentraldatei): boolean => status === 'wartet' || status === 'laeuft';

/** Which brokerage got how many records: the sum of the file, line for line. */
const Teile = ({ datei }: { readonly datei: Zentraldatei }) => {
  const teile = useAbfrage(lieferungenContract.listZentralteile, { query: { id: datei.id } });
  const erneut = useAktion(lieferungenContract.verteileErneut, { betrifft: ['betreiber'] });
  const summe = [
    ['Verteilt', datei.verteilt],
    ['Wartend', datei.wartend],
    ['Verworfen', datei.verworfen],
    ['Vorsatz, Nachsatz, Überschriften', datei.rahmen],
    ['Keine lesbaren Sätze', datei.unlesbar],
  ] as const;
  return (
    <Stack gap="sm">
      <Text size="sm">
        {formatZahl(datei.gelesen)} Sätze gelesen:{' '}
        {summe
          .filter(([, anzahl]) => anzahl > 0)
          .map(([wort, anzahl]) => `${wort} ${formatZahl(anzahl)}`)
          .join(', ')}
      </Text>
      <Geladen abfrage={teile} zeilen={3}>
        {(zeilen) =>
          zeilen.length === 0 ? (
            <Text c="dimmed" size="sm">
              Noch kein Haus hat einen Teil dieser Datei bekommen.
            </Text>
          ) : (
            <Table>
              <Table.Thead>
                <Table.Tr>
                  <Table.Th>Haus</Table.Th>
                  <Table.Th ta="right">Sätze</Table.Th>
                  <Table.Th ta="right">Zeilen</Table.Th>
                </Table.Tr>
              </Table.Thead>
              <Table.Tbody>
                {zeilen.map(({ mandant, saetze, zeileVon, zeileBis, am }) => (
                  <Table.Tr key={`${mandant.id} ${am}`}>
                    <Table.Td>{mandant.name}</Table.Td>
                    <Table.Td ta="right">{formatZahl(saetze)}</Table.Td>
                    <Table.Td ta="right">
                      {formatZahl(zeileVon)}–{formatZahl(zeileBis)}
                    </Table.Td>
                  </Table.Tr>
                ))}
              </Table.Tbody>
            </Table>
          )
        }
      </Geladen>
      {datei.status === 'fehlgeschlagen' && (
        <Group>
          <Button loading={erneut.isPending} onClick={() => erneut.mutate({ body: { id: datei.id } })}>
            Noch einmal verteilen
          </Button>
        </Group>
      )}
      <Text size="xs" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
        Gespeichert unter der Prüfsumme {datei.sha256}
      </Text>
    </Stack>
  );
};

/** The operator's inbox: files in, what became of them, numbers that wait. */
export const Zentraleingang = () => {
  const liste = useAbfrage(
    lieferungenContract.listZentraldateien,
    { query: { anzahl: 100 } },
    { solange: ({ dateien }) => (dateien.some(arbeitet) ? 1500 : false) },
  );
  /** Keeps its content while it fades out. */
  const [dialog, setDialog] = useState({ id: '', offen: false });
  const spalten = useMemo(() => createZentralspalten(({ id }) => setDialog({ id, offen: true })), []);
  const dateien = liste.data?.dateien ?? [];
  const gewaehlt = dateien.find(({ id }) => id === dialog.id);
  return (
    <Seite
      titel="Zentraler Eingang"
      unterzeile="Dateien der Gesellschaften für viele Häuser. Sie sehen Nummern und Zahlen, keine Kunden."
      breite={1180}
    >
      <Stack gap="md">
        <Zentralabwurf ordner={liste.data?.ordner ?? null} />
        <WartendeNummern bewegt={dateien.some(arbeitet)} />
        <Datentabelle
          name="zentraldateien"
          beschriftung="Eingegangene Dateien"
          flach
          spalten={spalten}
          zeilen={dateien}
          kennung={({ id }) => id}
          stand={standVon(liste)}
          leer={
            <Leerzustand
              titel="Noch keine Datei"
              text="Hier stehen alle Dateien mit ihrem Ergebnis: welches Haus wie viele Sätze bekommen hat."
            />
          }
        />
      </Stack>
      <Modal
        opened={dialog.offen && gewaehlt !== undefined}
        onClose={() => setDialog({ ...dialog, offen: false })}
        title={gewaehlt?.name}
        size="lg"
      >
        {gewaehlt && <Teile datei={gewaehlt} />}
      </Modal>
    </Seite>
  );
};
