import { Button, Group, List, Modal, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconArrowBackUp } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { beschreibe } from '#ui/beschreibung/feldname.ts';
import { formatZahl } from '#ui/anzeige/zeitpunkt.ts';
import { useAbfrage, useAktion } from '#ui/client/abfrage.ts';
import { Geladen } from '#ui/seite/Zustaende.tsx';
import { einspielenContract } from '../contract.ts';
import type { Ruecknahmevorschau } from '../plan/plan.contract.ts';

const betrifft = ['einspielungen', 'kunden', 'vertraege', 'start', 'suche', 'klaeren'] as const;

const satz = ({ entfernt, zurueckgesetzt }: Ruecknahmevorschau): string =>
  [
    entfernt === 1
      ? '1 neuer Datensatz wird entfernt'
      : `${formatZahl(entfernt)} neue Datensätze werden entfernt`,
    zurueckgesetzt === 1
      ? '1 geänderter wird zurückgesetzt.'
      : `${formatZahl(zurueckgesetzt)} geänderte werden zurückgesetzt.`,
  ].join(', ');

const bearbeitet = ({ felder, bleiben }: Ruecknahmevorschau): string => {
  if (felder === 0)
    return bleiben === 1
      ? '1 Datensatz ist in Gebrauch und bleibt.'
      : `${formatZahl(bleiben)} Datensätze sind in Gebrauch und bleiben.`;
  return felder === 1
    ? '1 Feld wurde seitdem bearbeitet und bleibt.'
    : `${formatZahl(felder)} Felder wurden seitdem bearbeitet und bleiben.`;
};

const Bleibt = ({ vorschau }: { readonly vorschau: Ruecknahmevorschau }) => (
  <div>
    <Text size="sm" fw={600}>
      {bearbeitet(vorschau)}
    </Text>
    <List size="sm" spacing={2} mt={4}>
      {vorschau.beispiele.map(({ gegenstand, id, bezeichnung, felder }) => (
        <List.Item key={`${gegenstand}${id}`}>
          <Link to={gegenstand === 'kunde' ? `/kunden/${id}` : `/vertraege/${id}`} className="mw-link">
            {bezeichnung}
          </Link>
          <Text span c="dimmed" inherit>
            {felder.length === 0
              ? ' – in Gebrauch, etwa durch Aufgaben, Dokumente oder einen Vertrag, der bleibt'
              : ` – ${felder.map((feld) => beschreibe(gegenstand, feld).label).join(', ')}`}
          </Text>
        </List.Item>
      ))}
    </List>
    {vorschau.bleiben > vorschau.beispiele.length && (
      <Text size="sm" c="dimmed">
        und {formatZahl(vorschau.bleiben - vorschau.beispiele.length)} weitere Datensätze
      </Text>
    )}
  </div>
);

/** Takes an applied Einspielung back; beforehand it shows what goes and what was edited since and stays. */
export const Zuruecknehmen = ({ einspielungId }: { readonly einspielungId: string }) => {
  const [offen, { open, close }] = useDisclosure(false);
  const params = { einspielungId };
  const vorschau = useAbfrage(einspielenContract.getRuecknahme, { params }, { aktiv: offen, frisch: true });
  const zuruecknehmen = useAktion(einspielenContract.zuruecknehmen, { betrifft, onErfolg: close });
  return (
    <>
      <Button variant="default" leftSection={<IconArrowBackUp size={16} aria-hidden />} onClick={open}>
        Zurücknehmen
      </Button>
      <Modal opened={offen} onClose={close} title="Einspielung zurücknehmen" size="lg">
        <Geladen abfrage={vorschau} zeilen={3}>
          {(daten) => (
            <Stack gap="sm">
              <Text size="sm">{satz(daten)}</Text>
              {daten.bleiben > 0 && <Bleibt vorschau={daten} />}
              <Group justify="flex-end" gap="xs">
                <Button variant="default" onClick={close}>
                  Abbrechen
                </Button>
                <Button
                  color="red.8"
                  loading={zuruecknehmen.isPending}
                  onClick={() => zuruecknehmen.mutate({ params })}
                >
                  Zurücknehmen
                </Button>
              </Group>
            </Stack>
          )}
        </Geladen>
      </Modal>
    </>
  );
};
