import { Badge, Button, Group, SegmentedControl, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import type { Hinweis } from '#domain/hinweis.ts';
import { formatZahl } from '#ui/anzeige/zeitpunkt.ts';
import { useSeiten } from '#ui/client/abfrage.ts';
import { Fehlerzustand, Ladezustand } from '#ui/seite/Zustaende.tsx';
import { WeitereLaden } from '#ui/tabelle/WeitereLaden.tsx';
import { einspielenContract } from '../contract.ts';
import type { Einspielung } from '../contract.ts';

type Schwere = Hinweis['schwere'];

const worte: Readonly<
  Record<Schwere, { readonly label: string; readonly mehrzahl: string; readonly farbe: string }>
> = {
  fehler: { label: 'Fehler', mehrzahl: 'Fehler', farbe: 'red' },
  warnung: { label: 'Warnung', mehrzahl: 'Warnungen', farbe: 'orange' },
  info: { label: 'Hinweis', mehrzahl: 'Hinweise', farbe: 'gray' },
};
const reihenfolge: readonly Schwere[] = ['fehler', 'warnung', 'info'];

/** Where in the file, as far as the importer tells. */
const fundstelle = ({ zeile, satz, feld, wert }: Hinweis): string =>
  [
    zeile === undefined ? '' : `Zeile ${zeile}`,
    satz ? `Satz ${satz}` : '',
    feld ? `Feld ${feld}` : '',
    wert?.trim() ? `Wert „${wert}“` : '',
  ]
    .filter(Boolean)
    .join(', ');

const Zeile = ({ hinweis }: { readonly hinweis: Hinweis }) => (
  <Group gap="xs" wrap="nowrap" align="flex-start">
    <Badge size="sm" color={worte[hinweis.schwere].farbe} miw={72} mt={1}>
      {worte[hinweis.schwere].label}
    </Badge>
    <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
      {hinweis.text}{' '}
      <Text span size="xs" c="dimmed">
        {fundstelle(hinweis)}
      </Text>
    </Text>
  </Group>
);

type ListeProps = { readonly einspielungId: string; readonly schwere: Schwere };

/** The Hinweise of one weight, page by page. */
export const Hinweisliste = ({ einspielungId, schwere }: ListeProps) => {
  const liste = useSeiten(einspielenContract.listHinweise, {
    params: { einspielungId },
    query: { schwere, anzahl: 20 },
  });
  if (liste.fehler) return <Fehlerzustand fehler={liste.fehler} onNochmal={liste.neu} />;
  if (liste.laedt) return <Ladezustand zeilen={3} />;
  const hinweise = liste.seiten?.flatMap((seite) => seite.hinweise) ?? [];
  return (
    <Stack gap={6}>
      {hinweise.map((hinweis, i) => (
        <Zeile key={`${hinweis.code}${hinweis.zeile ?? ''}${i}`} hinweis={hinweis} />
      ))}
      <WeitereLaden {...liste} />
    </Stack>
  );
};

/** All that is odd about the file; the worst weight is open. */
export const Hinweise = ({ einspielung: { id, hinweise } }: { readonly einspielung: Einspielung }) => {
  const vorhanden = reihenfolge.filter((schwere) => hinweise[schwere] > 0);
  const [gewaehlt, setGewaehlt] = useState<Schwere>();
  const schwere = gewaehlt && hinweise[gewaehlt] > 0 ? gewaehlt : vorhanden[0];
  if (!schwere) return null;
  if (schwere === 'info' && !gewaehlt)
    return (
      <Group gap="xs">
        <Text size="sm">
          Keine Fehler und keine Warnungen, {formatZahl(hinweise.info)}{' '}
          {hinweise.info === 1 ? 'Hinweis' : 'Hinweise'}.
        </Text>
        <Button size="compact-sm" variant="subtle" onClick={() => setGewaehlt('info')}>
          Anzeigen
        </Button>
      </Group>
    );
  return (
    <Stack gap="sm">
      {vorhanden.length > 1 && (
        <SegmentedControl
          aria-label="Gewicht der Hinweise"
          size="xs"
          value={schwere}
          onChange={(wert) => setGewaehlt(reihenfolge.find((eine) => eine === wert))}
          data={vorhanden.map((eine) => ({
            value: eine,
            label: `${formatZahl(hinweise[eine])} ${hinweise[eine] === 1 ? worte[eine].label : worte[eine].mehrzahl}`,
          }))}
          style={{ alignSelf: 'flex-start' }}
        />
      )}
      <Hinweisliste einspielungId={id} schwere={schwere} key={schwere} />
    </Stack>
  );
};
