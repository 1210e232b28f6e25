import { Box, Group, Paper, SimpleGrid, Text, Title } from '@mantine/core';
import type { Befundzeile } from '../contract.ts';
import { ergebnisse, stufen } from './themen.daten.ts';

const zaehle = (befunde: readonly Befundzeile[], wert: string): number =>
  befunde.filter(({ ergebnis }) => ergebnis === wert).length;

const Balken = ({ befunde }: { readonly befunde: readonly Befundzeile[] }) => (
  <Group gap={2} wrap="nowrap" h={10} aria-hidden>
    {ergebnisse.map(({ wert, farbe }) => {
      const anzahl = zaehle(befunde, wert);
      return anzahl === 0 ? null : (
        <Box
          key={wert}
          h={10}
          style={{ flex: anzahl, borderRadius: 3, background: `var(--mantine-color-${farbe}-6)` }}
        />
      );
    })}
  </Group>
);

/** Covered, partial, open, unknown: per level one bar with its counts in words. */
export const Bedarfsbild = ({ befunde }: { readonly befunde: readonly Befundzeile[] }) => (
  <Paper component="section" aria-label="Überblick" className="mw-flaeche">
    <SimpleGrid cols={{ base: 1, sm: 3 }} spacing="lg">
      {stufen.map(({ stufe, titel, text }) => {
        const eigene = befunde.filter((befund) => befund.stufe === stufe);
        return (
          <Box key={stufe} role="group" aria-label={`Stufe ${stufe}: ${titel}`}>
            <Title order={3}>{titel}</Title>
            <Text size="sm" c="dimmed" mb={6}>
              {text}
            </Text>
            <Balken befunde={eigene} />
            <Group gap="xs" mt={6}>
              {ergebnisse.map(({ wert, label, farbe }) => {
                const anzahl = zaehle(eigene, wert);
                return anzahl === 0 ? null : (
                  <Group key={wert} gap={5} wrap="nowrap">
                    <Box
                      aria-hidden
                      w={9}
                      h={9}
                      style={{ borderRadius: 9, background: `var(--mantine-color-${farbe}-6)` }}
                    />
                    <Text size="sm">
                      <b>{anzahl}</b> {label}
                    </Text>
                  </Group>
                );
              })}
              {eigene.length === 0 && (
                <Text size="sm" c="dimmed">
                  Nichts zu prüfen
                </Text>
              )}
            </Group>
          </Box>
        );
      })}
    </SimpleGrid>
    <Text size="sm" c="dimmed" mt="sm">
      Drei Stufen, angelehnt an DIN 77230. Die Übersicht ersetzt keine Beratung.
    </Text>
  </Paper>
);
