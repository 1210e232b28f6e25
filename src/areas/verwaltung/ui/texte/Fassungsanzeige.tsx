import { Paper, Stack, Text, Title } from '@mantine/core';
import type { Textfassung } from '#berichte/vorlagen/vorlage.ts';

/** A text as it is written, with its markup and placeholders. */
export const Fassungsanzeige = ({ inhalt }: { readonly inhalt: Textfassung }) => (
  <Paper component="article" className="mw-flaeche" maw={820}>
    <Title order={2} mb="sm">
      {inhalt.titel}
    </Title>
    <Stack gap="sm">
      {inhalt.abschnitte.map(({ ueberschrift, text, entscheidung }, stelle) => (
        <div key={stelle}>
          {ueberschrift && (
            <Title order={3} mb={4}>
              {ueberschrift}
            </Title>
          )}
          <Text size="sm" style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
            {text}
          </Text>
          {entscheidung && (
            <Text size="sm" c="dimmed" mt={4}>
              Entscheidung: {entscheidung} (Ja / Nein)
            </Text>
          )}
        </div>
      ))}
    </Stack>
  </Paper>
);
