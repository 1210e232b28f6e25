import { Button, Checkbox, Group, Modal, Paper, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { formatZahl } from '#ui/anzeige/zeitpunkt.ts';
import { useAktion } from '#ui/client/abfrage.ts';
import { call } from '#ui/client/call.ts';
import type { ApiFehler } from '#ui/client/call.ts';
import { einspielenContract } from '../contract.ts';
import type { Einspielung } from '../contract.ts';
import type { Auswahl, Wahlzahlen } from '../plan/plan.contract.ts';
import { Gruppenwahl } from './Gruppenwahl.tsx';
import { Hinweisliste } from './Hinweisliste.tsx';

const betrifft = ['einspielungen', 'kunden', 'vertraege', 'start', 'suche', 'klaeren'] as const;

const anzahl = (zahl: number, eins: string, viele: string): string =>
  `${formatZahl(zahl)} ${zahl === 1 ? eins : viele}`;

const isNichts = ({ kunden, vertraege, bewegungen }: Wahlzahlen): boolean =>
  kunden + vertraege + bewegungen === 0;

const Folgen = ({ zahlen, unklar }: { readonly zahlen: Wahlzahlen; readonly unklar: number }) => (
  <Text size="sm" role="status">
    {isNichts(zahlen) ? (
      'Sofort geschrieben wird nichts.'
    ) : (
      <>
        Geschrieben werden{' '}
        <strong>
          {anzahl(zahlen.kunden, 'Kunde', 'Kunden')}, {anzahl(zahlen.vertraege, 'Vertrag', 'Verträge')}
          {zahlen.bewegungen > 0 &&
            `, ${anzahl(zahlen.bewegungen, 'Buchung oder Schaden', 'Buchungen und Schäden')}`}
        </strong>
        .
      </>
    )}
    {zahlen.bleibtOffen > 0 &&
      ` ${anzahl(zahlen.bleibtOffen, 'Eintrag bleibt', 'Einträge bleiben')} offen und ${zahlen.bleibtOffen === 1 ? 'lässt' : 'lassen'} sich später übernehmen.`}
    {zahlen.ohneKunde > 0 &&
      ` Darunter ${anzahl(zahlen.ohneKunde, 'gewählter Vertrag', 'gewählte Verträge')}, deren neuer Kunde nicht gewählt ist.`}
    {unklar > 0 &&
      ` ${anzahl(unklar, 'unklarer Eintrag wartet', 'unklare Einträge warten')} danach unter „Zu klären“.`}
  </Text>
);

const Maengel = ({
  einspielungId,
  gesehen,
  onGesehen,
}: {
  readonly einspielungId: string;
  readonly gesehen: boolean;
  readonly onGesehen: (gesehen: boolean) => void;
}) => (
  <Paper style={{ borderColor: 'var(--mantine-color-error)', borderWidth: 2 }}>
    <Text fw={600} mb="xs">
      Bitte bestätigen Sie diese Mängel der Datei
    </Text>
    <Hinweisliste einspielungId={einspielungId} schwere="fehler" />
    <Checkbox
      mt="sm"
      label="Ich habe die Hinweise gelesen und übernehme trotzdem."
      checked={gesehen}
      onChange={(ereignis) => onGesehen(ereignis.currentTarget.checked)}
    />
  </Paper>
);

/** What the choice would do, asked again with each change of it. */
const useFolgen = (einspielungId: string, auswahl: Auswahl, aktiv: boolean) =>
  useQuery<Wahlzahlen, ApiFehler>({
    queryKey: ['einspielungen', 'auswahl', einspielungId, auswahl],
    queryFn: ({ signal }) =>
      call(einspielenContract.pruefeAuswahl, { params: { einspielungId }, body: { auswahl } }, signal),
    enabled: aktiv && !(auswahl.art === 'gruppen' && auswahl.gruppen.length === 0),
    placeholderData: (alte) => alte,
  });

type Props = {
  readonly einspielung: Einspielung;
  /** Ticked entries; without them everything or groups can be chosen. */
  readonly nummern?: readonly number[];
  readonly offen: boolean;
  readonly onClose: () => void;
  readonly onFertig?: () => void;
};

/** Asks what is to be written, says what that means, and confirms each red Hinweis first. */
export const Uebernahmedialog = ({ einspielung, nummern, offen, onClose, onFertig }: Props) => {
  const { id, status, hinweise, kunden, vertraege } = einspielung;
  const [gruppen, setGruppen] = useState<Auswahl>({ art: 'alle' });
  const [gesehen, setGesehen] = useState(false);
  const auswahl: Auswahl = nummern ? { art: 'eintraege', nummern: [...nummern] } : gruppen;
  const folgen = useFolgen(id, auswahl, offen);
  const uebernehmen = useAktion(einspielenContract.uebernehmen, {
    betrifft,
    onErfolg: () => {
      onClose();
      onFertig?.();
    },
  });
  const rot = status === 'geplant' && hinweise.fehler > 0;
  const zahlen = folgen.data;
  const nichts = zahlen !== undefined && isNichts(zahlen);
  const leer =
    auswahl.art === 'alle' ? false : nichts || (auswahl.art === 'gruppen' && auswahl.gruppen.length === 0);
  return (
    <Modal
      opened={offen}
      onClose={onClose}
      title={nummern ? 'Ausgewählte Einträge übernehmen' : 'Plan übernehmen'}
      size="lg"
    >
      <Stack gap="sm">
        {!nummern && <Gruppenwahl einspielung={einspielung} auswahl={gruppen} onAuswahl={setGruppen} />}
        {zahlen && (
          <Folgen zahlen={zahlen} unklar={status === 'geplant' ? kunden.unklar + vertraege.unklar : 0} />
        )}
        {rot && <Maengel einspielungId={id} gesehen={gesehen} onGesehen={setGesehen} />}
        {rot && !gesehen && (
          <Text size="sm" c="dimmed" ta="right">
            Übernehmen lässt sich der Plan, sobald Sie die Mängel bestätigt haben.
          </Text>
        )}
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            Abbrechen
          </Button>
          <Button
            disabled={(rot && !gesehen) || leer}
            loading={uebernehmen.isPending}
            onClick={() =>
              uebernehmen.mutate({
                params: { einspielungId: id },
                body: { hinweiseBestaetigt: rot && gesehen, auswahl },
              })
            }
          >
            Übernehmen
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
};
