import { Badge, Button, Group, Stack, Text } from '@mantine/core';
import { useSeiten } from '#ui/client/abfrage.ts';
import { Fehlerzustand, Ladezustand } from '#ui/seite/Zustaende.tsx';
import { einspielenContract } from '../contract.ts';

const schwere = {
  fehler: { label: 'Fehler', farbe: 'red' },
  warnung: { label: 'Warnung', farbe: 'orange' },
  info: { label: 'Hinweis', farbe: 'gray' },
} as const;

type Props = { readonly einspielungId: string; readonly nurFehler?: boolean };

/** What is odd about the file, worst first as the server sends it. */
export const Hinweisliste = ({ einspielungId, nurFehler = false }: Props) => {
  const liste = useSeiten(einspielenContract.listHinweise, { params: { einspielungId }, query: {} });
  if (liste.fehler) return <Fehlerzustand fehler={liste.fehler} onNochmal={liste.neu} />;
  if (liste.laedt) return <Ladezustand zeilen={3} />;
  const hinweise = (liste.seiten?.flatMap((seite) => seite.hinweise) ?? []).filter(
    (hinweis) => !nurFehler || hinweis.schwere === 'fehler',
  );
  return (
    <Stack gap={6}>
      {hinweise.map((hinweis, i) => (
        <Group key={`${hinweis.code}${hinweis.zeile ?? ''}${i}`} gap="xs" wrap="nowrap" align="flex-start">
          <Badge size="sm" color={schwere[hinweis.schwere].farbe} miw={72} mt={1}>
            {schwere[hinweis.schwere].label}
          </Badge>
          <Text size="sm">
            {hinweis.text}{' '}
            <Text span size="xs" c="dimmed">
              {[
                hinweis.zeile === undefined ? '' : `Zeile ${hinweis.zeile}`,
                hinweis.satz ? `Satz ${hinweis.satz}` : '',
                hinweis.feld ? `Feld ${hinweis.feld}` : '',
                hinweis.wert ? `Wert „${hinweis.wert}“` : '',
              ]
                .filter(Boolean)
                .join(', ')}
            </Text>
          </Text>
        </Group>
      ))}
      {liste.mehr && (
        <Button
          variant="default"
          size="xs"
          onClick={liste.mehr}
          loading={liste.laedtMehr}
          style={{ alignSelf: 'flex-start' }}
        >
          Weitere Hinweise laden
        </Button>
      )}
    </Stack>
  );
};
