import { Accordion, Badge, Button, Group, SegmentedControl, Stack, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { Aenderungen } from '#ui/anzeige/Aenderungen.tsx';
import { useSeiten } from '#ui/client/abfrage.ts';
import { Fehlerzustand, Ladezustand, Leerzustand } from '#ui/seite/Zustaende.tsx';
import { einspielenContract } from '../contract.ts';
import type { Planeintrag } from '../contract.ts';
import { entscheidungWorte, gegenstandWorte } from './stand.ts';
import type { Planfilter } from './stand.ts';

const Ziel = ({ eintrag }: { readonly eintrag: Planeintrag }) => {
  if (!eintrag.zielId || eintrag.gegenstand === 'satz') return null;
  const pfad = eintrag.gegenstand === 'kunde' ? `/kunden/${eintrag.zielId}` : `/vertraege/${eintrag.zielId}`;
  return (
    <Link to={pfad} className="mw-link" style={{ fontSize: 'var(--mantine-font-size-sm)' }}>
      {eintrag.gegenstand === 'kunde' ? 'Zur Kundenakte' : 'Zum Vertrag'}
    </Link>
  );
};

const Zusammenfassung = ({ eintrag }: { readonly eintrag: Planeintrag }) => {
  const wort = entscheidungWorte[eintrag.entscheidung];
  return (
    <Group justify="space-between" wrap="nowrap" gap="xs">
      <Group gap="xs" wrap="nowrap" miw={0}>
        <Badge size="sm" color={wort.farbe} miw={86}>
          {wort.label}
        </Badge>
        <Text size="sm" fw={550} truncate>
          {eintrag.bezeichnung}
        </Text>
      </Group>
      <Text size="xs" c="dimmed" visibleFrom="xs" style={{ whiteSpace: 'nowrap' }}>
        {gegenstandWorte[eintrag.gegenstand]} · Zeile {eintrag.zeile}
      </Text>
    </Group>
  );
};

const konfliktGrund = {
  eingabe: 'von Hand eingegeben, bleibt',
  aelter: 'neuer als die Lieferung, bleibt',
  voll: 'kein Platz mehr in der Liste',
} as const;

/** Delivered values that are not taken, with the reason. */
const Konflikte = ({ eintrag }: { readonly eintrag: Planeintrag }) =>
  eintrag.konflikte.length === 0 ? null : (
    <div>
      <Text size="sm" fw={600}>
        Geliefert, aber nicht übernommen
      </Text>
      <Aenderungen
        gegenstand={eintrag.gegenstand}
        aenderungen={eintrag.konflikte.map(({ grund, ...wert }) => ({
          ...wert,
          bemerkung: konfliktGrund[grund],
        }))}
        label={`Nicht übernommene Werte von ${eintrag.bezeichnung}`}
      />
    </div>
  );

/** Stored records that could be meant where it is unclear. */
const Kandidaten = ({ eintrag }: { readonly eintrag: Planeintrag }) =>
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

const Einzelheiten = ({ eintrag }: { readonly eintrag: Planeintrag }) => (
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
    <Ziel eintrag={eintrag} />
  </Stack>
);

type Props = {
  readonly einspielungId: string;
  readonly filter: Planfilter;
  readonly onFilter: (neu: Planfilter) => void;
};

/** What would change, entry by entry; each opens to its values with old and new. */
export const Planliste = ({ einspielungId, filter, onFilter }: Props) => {
  const [offen, setOffen] = useState<string[]>([]);
  const plan = useSeiten(einspielenContract.listPlan, { params: { einspielungId }, query: filter });
  const eintraege = plan.seiten?.flatMap((seite) => seite.eintraege) ?? [];
  return (
    <Stack gap="sm">
      <Group gap="xs" justify="space-between">
        <SegmentedControl
          aria-label="Art der Einträge"
          size="xs"
          data={[
            { value: '', label: 'Alle' },
            { value: 'kunde', label: 'Kunden' },
            { value: 'vertrag', label: 'Verträge' },
            { value: 'satz', label: 'Sätze' },
          ]}
          value={filter.gegenstand ?? ''}
          onChange={(wert) =>
            onFilter({ ...filter, gegenstand: (wert || undefined) as Planfilter['gegenstand'] })
          }
        />
        {filter.entscheidung && (
          <Button size="xs" variant="subtle" onClick={() => onFilter({ ...filter, entscheidung: undefined })}>
            Nur „{entscheidungWorte[filter.entscheidung].label}“ · alle zeigen
          </Button>
        )}
      </Group>
      {plan.fehler && <Fehlerzustand fehler={plan.fehler} onNochmal={plan.neu} />}
      {plan.laedt && <Ladezustand />}
      {!plan.laedt && !plan.fehler && eintraege.length === 0 && <Leerzustand titel="Keine Einträge" />}
      <Accordion
        multiple
        value={offen}
        onChange={setOffen}
        variant="contained"
        chevronPosition="left"
        className="mw-plan"
      >
        {eintraege.map((eintrag) => (
          <Accordion.Item key={eintrag.nr} value={String(eintrag.nr)}>
            <Accordion.Control>
              <Zusammenfassung eintrag={eintrag} />
            </Accordion.Control>
            <Accordion.Panel>
              {offen.includes(String(eintrag.nr)) && <Einzelheiten eintrag={eintrag} />}
            </Accordion.Panel>
          </Accordion.Item>
        ))}
      </Accordion>
      {plan.mehr && (
        <Button
          variant="default"
          onClick={plan.mehr}
          loading={plan.laedtMehr}
          style={{ alignSelf: 'center' }}
        >
          Weitere laden
        </Button>
      )}
    </Stack>
  );
};
