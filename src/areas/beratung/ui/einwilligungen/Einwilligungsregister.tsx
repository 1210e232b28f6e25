import { Alert, Anchor, Badge, Button, Group, Modal, Stack, Table, Text } from '@mantine/core';
import { useState } from 'react';
import { kundenContract } from '#areas/kunden/contract.ts';
import type { Einwilligungen, Einwilligungseintrag } from '#areas/kunden/einwilligung.contract.ts';
import { formatTag } from '#domain/datum.ts';
import { kanaele, zweckLabel } from '#domain/einwilligung.ts';
import type { Einwilligungsstand } from '#domain/einwilligung.ts';
import { Listenzeile, Zeilenliste } from '#ui/anzeige/Zeilenliste.tsx';
import { formatZeitpunkt } from '#ui/anzeige/zeitpunkt.ts';
import { useAbfrage } from '#ui/client/abfrage.ts';
import { Abschnitt, Geladen } from '#ui/seite/Zustaende.tsx';
import { useSitzung } from '#ui/sitzung.ts';
import { ErklaerungFormular, ereignisLabel } from './ErklaerungFormular.tsx';
import type { Erklaerung } from './ErklaerungFormular.tsx';
import { NachweisDialog } from './NachweisDialog.tsx';
import { Vorlagenlink } from './Vorlagenlink.tsx';

const farben: Readonly<Record<Einwilligungsstand, string>> = {
  erteilt: 'green',
  abgelehnt: 'gray',
  widerrufen: 'red',
  offen: 'yellow',
};

type Zweckzeile = Einwilligungen['zwecke'][number];
type Waehle = (erklaerung: Erklaerung) => void;

const Knoepfe = ({ zweck, stand, waehle }: Zweckzeile & { readonly waehle: Waehle }) => {
  const label = zweckLabel(zweck);
  const knopf = (ereignis: Erklaerung['ereignis'], wort: string) => (
    <Button
      size="compact-sm"
      variant="default"
      aria-label={`${label}: ${wort}`}
      onClick={() => waehle({ zweck, ereignis })}
    >
      {wort}
    </Button>
  );
  return (
    <Group gap={6}>
      {stand === 'erteilt' ? knopf('widerrufen', 'Widerruf') : knopf('erteilt', 'Erteilt')}
      {stand === 'offen' && knopf('abgelehnt', 'Abgelehnt')}
    </Group>
  );
};

const Zwecke = ({
  zwecke,
  waehle,
}: Pick<Einwilligungen, 'zwecke'> & { readonly waehle: Waehle | undefined }) => (
  <Zeilenliste>
    {zwecke.map((zeile) => (
      <Listenzeile key={zeile.zweck}>
        <Group gap="xs">
          <Text size="sm" fw={550}>
            {zweckLabel(zeile.zweck)}
          </Text>
          <Badge color={farben[zeile.stand]}>{zeile.stand === 'offen' ? 'nicht gefragt' : zeile.stand}</Badge>
          {zeile.seit && (
            <Text size="sm" c="dimmed">
              seit {formatTag(zeile.seit)}
            </Text>
          )}
        </Group>
        {waehle && <Knoepfe {...zeile} waehle={waehle} />}
      </Listenzeile>
    ))}
  </Zeilenliste>
);

type Eintragsprops = {
  readonly eintrag: Einwilligungseintrag;
  readonly onNachweis: (() => void) | undefined;
};

/** Channel, proof, and what was handed in later. */
const Nachweise = ({ eintrag, onNachweis }: Eintragsprops) => (
  <>
    {kanaele[eintrag.kanal]}
    {eintrag.dokument && (
      <Text size="xs" c="dimmed">
        {eintrag.dokument.name}
      </Text>
    )}
    {eintrag.nachgereicht.map(({ id, name, am, wer }) => (
      <Text key={id} size="xs" c="dimmed">
        {name} (nachgereicht {formatZeitpunkt(am)}, {wer})
      </Text>
    ))}
    {onNachweis && (
      <Anchor
        component="button"
        type="button"
        size="xs"
        display="block"
        ta="left"
        onClick={onNachweis}
        aria-label={`Nachweis nachreichen: ${zweckLabel(eintrag.zweck)} vom ${formatTag(eintrag.am)}`}
      >
        Nachweis nachreichen
      </Anchor>
    )}
  </>
);

const Eintrag = ({ eintrag, onNachweis }: Eintragsprops) => (
  <Table.Tr>
    <Table.Td>{formatTag(eintrag.am)}</Table.Td>
    <Table.Td>
      {zweckLabel(eintrag.zweck)}: {ereignisLabel[eintrag.ereignis]}
      {eintrag.erklaertVon && ` von ${eintrag.erklaertVon}`}
      {eintrag.bemerkung && (
        <Text size="xs" c="dimmed">
          {eintrag.bemerkung}
        </Text>
      )}
    </Table.Td>
    <Table.Td>
      <Nachweise eintrag={eintrag} onNachweis={onNachweis} />
    </Table.Td>
    <Table.Td title={eintrag.wortlaut ?? undefined}>{eintrag.fassung}</Table.Td>
    <Table.Td>
      <Text size="xs" c="dimmed">
        {eintrag.wer}, {formatZeitpunkt(eintrag.erfasstAm)}
      </Text>
    </Table.Td>
  </Table.Tr>
);

type Erklaerungsprops = Pick<Einwilligungen, 'eintraege'> & {
  readonly reicheNach: ((eintrag: Einwilligungseintrag) => void) | undefined;
};

const Erklaerungen = ({ eintraege, reicheNach }: Erklaerungsprops) => (
  <div className="mw-quer" role="region" aria-label="Alle Erklärungen" tabIndex={0}>
    <Table fz="sm" verticalSpacing={4} miw={640} aria-label="Alle Erklärungen">
      <Table.Thead>
        <Table.Tr>
          {['Am', 'Erklärung', 'Weg und Nachweis', 'Fassung', 'Festgehalten'].map((titel) => (
            <Table.Th key={titel} scope="col">
              {titel}
            </Table.Th>
          ))}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {eintraege.map((eintrag) => (
          <Eintrag
            key={eintrag.id}
            eintrag={eintrag}
            onNachweis={reicheNach && (() => reicheNach(eintrag))}
          />
        ))}
      </Table.Tbody>
    </Table>
  </div>
);

const Warnung = ({ zwecke, gesundheitsdaten }: Einwilligungen) =>
  gesundheitsdaten && !zwecke.some(({ zweck, stand }) => zweck === 'gesundheit' && stand === 'erteilt') ? (
    <Alert
      color="red"
      mb="sm"
      title="Zu diesem Kunden sind Gesundheitsdaten gespeichert, die Einwilligung fehlt."
    >
      Art. 9 Abs. 2 Buchst. a DSGVO verlangt eine ausdrückliche Einwilligung. Bitte holen Sie sie ein oder
      löschen Sie die Angaben.
    </Alert>
  ) : null;

/** What counts for every purpose, the buttons to state otherwise, and everything that was ever said. */
export const Einwilligungsregister = ({ kundeId }: { readonly kundeId: string }) => {
  const { darfSchreiben } = useSitzung();
  const [wahl, setWahl] = useState<Erklaerung>();
  const [belegt, setBelegt] = useState<Einwilligungseintrag>();
  const abfrage = useAbfrage(kundenContract.listEinwilligungen, { params: { kundeId } });
  const schliesse = () => setWahl(undefined);
  return (
    <Abschnitt
      titel="Einwilligungen"
      aktion={<Vorlagenlink kundeId={kundeId} teil="einwilligung" label="Einwilligung zum Unterschreiben" />}
    >
      <Geladen abfrage={abfrage} zeilen={7}>
        {(register) => (
          <Stack gap="md">
            <div>
              <Warnung {...register} />
              <Zwecke zwecke={register.zwecke} waehle={darfSchreiben ? setWahl : undefined} />
            </div>
            {register.eintraege.length > 0 && (
              <Erklaerungen
                eintraege={register.eintraege}
                reicheNach={darfSchreiben ? setBelegt : undefined}
              />
            )}
          </Stack>
        )}
      </Geladen>
      <Modal
        opened={wahl !== undefined}
        onClose={schliesse}
        size="lg"
        title={wahl && `${zweckLabel(wahl.zweck)}: ${ereignisLabel[wahl.ereignis]}`}
      >
        {wahl && <ErklaerungFormular kundeId={kundeId} {...wahl} onFertig={schliesse} />}
      </Modal>
      <NachweisDialog kundeId={kundeId} eintrag={belegt} onFertig={() => setBelegt(undefined)} />
    </Abschnitt>
  );
};
