import { Accordion, Badge, Box, Checkbox, Group, Stack, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { formatSprung, gegenstandLabel, konfliktLabel } from '#ui/beschreibung/plan.daten.ts';
import { Aenderungen } from '#ui/anzeige/Aenderungen.tsx';
import type { Planeintrag } from '../contract.ts';
import { sprungVorgabe } from '../plan/plan.contract.ts';
import { entscheidungWorte } from './stand.ts';

type Eintrag = { readonly eintrag: Planeintrag };

const Ziel = ({ eintrag }: Eintrag) => {
  if (!eintrag.zielId || eintrag.gegenstand === 'satz') return null;
  const pfad = eintrag.gegenstand === 'kunde' ? `/kunden/${eintrag.zielId}` : `/vertraege/${eintrag.zielId}`;
  return (
    <Link to={pfad} className="mw-link" style={{ fontSize: 'var(--mantine-font-size-sm)' }}>
      {eintrag.gegenstand === 'kunde' ? 'Zur Kundenakte' : 'Zum Vertrag'}
    </Link>
  );
};

/** What catches the eye before the entry is opened. */
const Merkmale = ({ eintrag: { beendet, sprung, konflikte, offen } }: Eintrag) => (
  <>
    {offen && (
      <Badge size="sm" color="orange" variant="outline">
        offen
      </Badge>
    )}
    {beendet && (
      <Badge size="sm" color="red">
        endet
      </Badge>
    )}
    {sprung !== null && (
      <Badge size="sm" color={Math.abs(sprung) >= sprungVorgabe ? 'red' : 'gray'} className="mw-zahl">
        {formatSprung(sprung)}
      </Badge>
    )}
    {konflikte.length > 0 && (
      <Badge size="sm" color="orange">
        {konflikte.length === 1 ? '1 Konflikt' : `${konflikte.length} Konflikte`}
      </Badge>
    )}
  </>
);

const Zusammenfassung = ({ eintrag }: Eintrag) => {
  const wort = entscheidungWorte[eintrag.entscheidung];
  return (
    <Group justify="space-between" gap={6}>
      <Group gap="xs" wrap="nowrap" miw={0} style={{ flex: '1 1 200px' }}>
        <Badge size="sm" color={wort.farbe} miw={86}>
          {wort.label}
        </Badge>
        <Text size="sm" fw={550} style={{ overflowWrap: 'anywhere' }}>
          {eintrag.bezeichnung}
          {eintrag.kunde !== null && (
            <Text span inherit fw={400} c="dimmed">
              {' '}
              · {eintrag.kunde}
            </Text>
          )}
        </Text>
      </Group>
      <Group gap={6} wrap="nowrap">
        <Merkmale eintrag={eintrag} />
        <Text size="xs" c="dimmed" visibleFrom="xs" style={{ whiteSpace: 'nowrap' }}>
          {gegenstandLabel[eintrag.gegenstand]} · Zeile {eintrag.zeile}
        </Text>
      </Group>
    </Group>
  );
};

/** Delivered values that are not taken, with the reason. */
const Konflikte = ({ eintrag }: Eintrag) =>
  eintrag.konflikte.length === 0 ? null : (
    <div>
      <Text size="sm" fw={600}>
        Geliefert, aber nicht übernommen
      </Text>
      <Aenderungen
        gegenstand={eintrag.gegenstand}
        aenderungen={eintrag.konflikte.map(({ grund, ...wert }) => ({
          ...wert,
          bemerkung: konfliktLabel[grund],
        }))}
        label={`Nicht übernommene Werte von ${eintrag.bezeichnung}`}
      />
    </div>
  );

/** Stored records that could be meant where it is unclear. */
const Kandidaten = ({ eintrag }: Eintrag) =>
  eintrag.kandidaten.length === 0 ? null : (
    <div>
      <Text size="sm" fw={600}>
        Mögliche Treffer im Bestand
      </Text>
      {eintrag.kandidaten.map(({ id, bezeichnung, gruende }) => (
        <Text key={id} size="sm">
          <Link
            to={eintrag.gegenstand === 'vertrag' ? `/vertraege/${id}` : `/kunden/${id}`}
            className="mw-link"
          >
            {bezeichnung}
          </Link>{' '}
          <Text span c="dimmed">
            {gruende.join(', ')}
          </Text>
        </Text>
      ))}
    </div>
  );

const Einzelheiten = ({ eintrag, datei }: Eintrag & { readonly datei: string }) => (
  <Stack gap="xs">
    {eintrag.gruende.map((grund) => (
      <Text key={grund} size="sm" c="dimmed">
        {grund}
      </Text>
    ))}
    {eintrag.aenderungen.length > 0 && (
      <Aenderungen
        gegenstand={eintrag.gegenstand}
        aenderungen={eintrag.aenderungen}
        label={`Werte von ${eintrag.bezeichnung}`}
        nurNeu={eintrag.entscheidung === 'neu'}
      />
    )}
    <Konflikte eintrag={eintrag} />
    <Kandidaten eintrag={eintrag} />
    {eintrag.aenderungen.length + eintrag.konflikte.length === 0 && eintrag.gruende.length === 0 && (
      <Text size="sm" c="dimmed">
        Keine Änderung.
      </Text>
    )}
    <Group gap="md">
      <Ziel eintrag={eintrag} />
      <Text size="xs" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
        {datei}, Zeile {eintrag.zeile}
      </Text>
    </Group>
  </Stack>
);

type Props = Eintrag & {
  readonly datei: string;
  readonly offen: boolean;
  /** Undefined: this entry can't be chosen. */
  readonly gewaehlt: boolean | undefined;
  readonly onWahl: (gewaehlt: boolean) => void;
};

/** One entry: what it is, what strikes about it, and opened its values with old and new. */
export const Planeintragszeile = ({ eintrag, datei, offen, gewaehlt, onWahl }: Props) => (
  <Accordion.Item value={String(eintrag.nr)}>
    <Group gap={0} wrap="nowrap">
      {gewaehlt !== undefined && (
        <Checkbox
          size="xs"
          ml="sm"
          aria-label={`${eintrag.bezeichnung} auswählen`}
          checked={gewaehlt}
          onChange={(ereignis) => onWahl(ereignis.currentTarget.checked)}
        />
      )}
      <Box flex={1} miw={0}>
        <Accordion.Control>
          <Zusammenfassung eintrag={eintrag} />
        </Accordion.Control>
      </Box>
    </Group>
    <Accordion.Panel>{offen && <Einzelheiten eintrag={eintrag} datei={datei} />}</Accordion.Panel>
  </Accordion.Item>
);
