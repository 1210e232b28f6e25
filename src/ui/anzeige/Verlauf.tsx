import { Badge, Group, Paper, Stack, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { Fehlerzustand, Ladezustand, Leerzustand } from '../seite/Zustaende.tsx';
import { WeitereLaden } from '../tabelle/WeitereLaden.tsx';
import { Aenderungen } from './Aenderungen.tsx';
import type { Aenderungszeile } from './Aenderungen.tsx';
import { formatZeitpunkt } from './zeitpunkt.ts';

export type Verlaufszeile = {
  readonly id: string;
  readonly am: string;
  readonly wer: string;
  readonly weg: string;
  readonly gegenstand: string;
  readonly bezeichnung: string;
  readonly aktion: string;
  readonly aenderungen: readonly Aenderungszeile[];
  readonly einspielungId: string | null;
};

const wegLabel: Readonly<Record<string, string>> = {
  web: '',
  api: 'über die Schnittstelle',
  cli: 'über die Kommandozeile',
  einspielung: 'durch eine Einspielung',
  system: 'durch das System',
  betreiber: 'über den zentralen Eingang',
};
const aktionLabel: Readonly<Record<string, string>> = {
  angelegt: 'angelegt',
  geaendert: 'geändert',
  geloescht: 'in den Papierkorb gelegt',
  wiederhergestellt: 'wiederhergestellt',
  verbunden: 'verbunden',
  getrennt: 'getrennt',
  erledigt: 'erledigt',
  abgelehnt: 'abgelehnt',
  zurueckgenommen: 'Ablehnung zurückgenommen',
  verschoben: 'verschoben',
  zusammengefuehrt: 'zusammengeführt',
  'zusammenfuehrung-zurueckgenommen': 'Zusammenführung zurückgenommen',
  erteilt: 'erteilt',
  widerrufen: 'widerrufen',
  uebergeben: 'übergeben',
  nachgewiesen: 'mit Nachweis belegt',
  abgeschlossen: 'abgeschlossen',
  verworfen: 'verworfen',
};
const gegenstandLabel: Readonly<Record<string, string>> = {
  kunde: 'Kunde',
  vertrag: 'Vertrag',
  beziehung: 'Beziehung',
  aufgabe: 'Aufgabe',
  bedarf: 'Bedarf',
  dokument: 'Dokument',
  einwilligung: 'Einwilligung',
  erstinformation: 'Erstinformation',
  beratung: 'Beratung',
};

/** Which customer a task is for says the file that it stands in. */
const einzelheiten = ({ gegenstand, aenderungen }: Verlaufszeile): readonly Aenderungszeile[] =>
  aenderungen.filter(({ feld }) => !(gegenstand === 'aufgabe' && feld === 'kundeId'));

/** How the change came; an Einspielung is named by its link. */
const Weg = ({ eintrag: { weg, einspielungId } }: { readonly eintrag: Verlaufszeile }) => {
  const wort = wegLabel[weg] ?? weg;
  if (!einspielungId) return wort;
  return (
    <Link to={`/einspielen/${einspielungId}`} className="mw-link">
      {wort || 'zur Einspielung'}
    </Link>
  );
};

type Props = {
  readonly liste: {
    readonly seiten: readonly { readonly eintraege: readonly Verlaufszeile[] }[] | undefined;
    readonly fehler: Error | null;
    readonly laedt: boolean;
    readonly neu: () => void;
    readonly mehr: (() => void) | undefined;
    readonly laedtMehr: boolean;
  };
};

/** Who changed what and when, newest first. */
export const Verlauf = ({ liste }: Props) => {
  if (liste.fehler) return <Fehlerzustand fehler={liste.fehler} onNochmal={liste.neu} />;
  if (liste.laedt) return <Ladezustand />;
  const eintraege = liste.seiten?.flatMap((seite) => seite.eintraege) ?? [];
  if (eintraege.length === 0)
    return (
      <Leerzustand
        titel="Noch keine Änderungen"
        text="Jede Änderung erscheint hier mit altem und neuem Wert."
      />
    );
  return (
    <Stack gap="sm">
      {eintraege.map((eintrag) => (
        <Paper key={eintrag.id} p="sm" className="mw-flaeche">
          <Group justify="space-between" gap="xs">
            <Group gap="xs" miw={0}>
              <Badge color="petrol">{gegenstandLabel[eintrag.gegenstand] ?? eintrag.gegenstand}</Badge>
              <Text size="sm" fw={600} style={{ overflowWrap: 'anywhere' }}>
                {eintrag.bezeichnung} {aktionLabel[eintrag.aktion] ?? eintrag.aktion}
              </Text>
            </Group>
            <Text size="sm" c="dimmed">
              {formatZeitpunkt(eintrag.am)} · {eintrag.wer} <Weg eintrag={eintrag} />
            </Text>
          </Group>
          {einzelheiten(eintrag).length > 0 && (
            <Aenderungen
              gegenstand={eintrag.gegenstand}
              aenderungen={einzelheiten(eintrag)}
              label={`Änderungen vom ${formatZeitpunkt(eintrag.am)}`}
              nurNeu={eintrag.aenderungen.every(({ alt }) => alt === null || alt === undefined)}
            />
          )}
        </Paper>
      ))}
      <WeitereLaden {...liste} wort="Ältere Änderungen laden" />
    </Stack>
  );
};
