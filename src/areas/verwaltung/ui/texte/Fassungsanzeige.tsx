import { Paper, Title } from '@mantine/core';
import { setzeAbschnitte } from '#berichte/vorlagen/fuelle.ts';
import { isPlatzhalter, platzhalter } from '#berichte/vorlagen/platzhalter.ts';
import type { Textfassung } from '#berichte/vorlagen/vorlage.ts';
import { Textbloecke } from './Textbloecke.tsx';

/** What will be filled in, by its name; one that does not exist stands as it was typed. */
const zeigePlatzhalter = (name: string) => ({
  text: isPlatzhalter(name) ? platzhalter[name].label : `{{${name}}}`,
  fehlt: true as const,
});

/** A text as it will be printed, with the names of what is filled in for each customer. */
export const Fassungsanzeige = ({ inhalt }: { readonly inhalt: Textfassung }) => (
  <Paper component="article" className="mw-flaeche" maw={820}>
    <Title order={2} mb="sm">
      {inhalt.titel}
    </Title>
    <Textbloecke bloecke={setzeAbschnitte(inhalt.abschnitte, zeigePlatzhalter)} />
  </Paper>
);
