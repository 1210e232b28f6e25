import { Grid, List, SimpleGrid, Stack, Text } from '@mantine/core';
import { platzhalter } from '#berichte/vorlagen/platzhalter.ts';
import { textfassungSchema } from '#berichte/vorlagen/vorlage.ts';
import type { Textfassung, Vorlagenschluessel } from '#berichte/vorlagen/vorlage.ts';
import type { Feldbeschreibung } from '#ui/beschreibung/feldbeschreibung.ts';
import { useAktion } from '#ui/client/abfrage.ts';
import { meldeErfolg } from '#ui/client/meldung.tsx';
import { TextEingabe } from '#ui/eingabe/Eingaben.tsx';
import { FeldEingabe } from '#ui/eingabe/Felder.tsx';
import { Formularrahmen } from '#ui/eingabe/Formularrahmen.tsx';
import { Klappabschnitte } from '#ui/eingabe/Klappabschnitte.tsx';
import { useFormular } from '#ui/eingabe/useFormular.ts';
import { useUngespeichert } from '#ui/seite/ungespeichert.ts';
import { verwaltungContract } from '../../contract.ts';
import { Fassungsanzeige } from './Fassungsanzeige.tsx';
import klassen from './texte.module.css';

const abschnitte: Feldbeschreibung = {
  name: 'abschnitte',
  label: 'Abschnitt',
  art: 'liste',
  felder: [
    { name: 'ueberschrift', label: 'Überschrift', art: 'text' },
    { name: 'entscheidung', label: 'Ja/Nein-Entscheidung zu', art: 'text' },
    { name: 'text', label: 'Text', art: 'langtext' },
  ],
};

const Platzhalterliste = () => (
  <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="xs">
    {Object.entries(platzhalter).map(([name, { label }]) => (
      <Text key={name} size="sm">
        <code>{`{{${name}}}`}</code> {label}
      </Text>
    ))}
  </SimpleGrid>
);

const Schreibhilfe = () => (
  <Text size="sm" c="dimmed" component="div">
    <List size="sm" spacing={2}>
      <List.Item>
        <code>**fett**</code>, Zeilen mit <code>- </code> werden eine Liste, eine leere Zeile trennt Absätze.
      </List.Item>
      <List.Item>Eine Zeile, deren Platzhalter nicht bekannt ist, entfällt im Druck.</List.Item>
    </List>
  </Text>
);

/** What is typed, as it will be printed; a section that is just begun has no text yet. */
const Vorschau = ({ werte }: { readonly werte: Record<string, unknown> }) => {
  const { titel, abschnitte: zeilen } = werte as Partial<Textfassung>;
  const inhalt = {
    titel: titel ?? '',
    abschnitte: (zeilen ?? []).map((zeile) => ({ ...zeile, text: zeile.text ?? '' })),
  };
  return (
    <section aria-label="Vorschau" className={klassen['vorschau']} tabIndex={0}>
      <Fassungsanzeige inhalt={inhalt} />
    </section>
  );
};

type Props = { readonly schluessel: Vorlagenschluessel; readonly start: Textfassung };

/** Saves a new version; what counts does not change by that. */
export const TextFormular = ({ schluessel, start }: Props) => {
  const speichere = useAktion(verwaltungContract.createTextfassung, {
    betrifft: ['texte'],
    onErfolg: ({ fassungen }) =>
      meldeErfolg(`Fassung ${fassungen[0]?.nr ?? ''} ist gespeichert. Sie gilt, sobald Sie sie einschalten.`),
  });
  const form = useFormular({
    anfang: start,
    schema: textfassungSchema,
    vorsatz: 'inhalt',
    speichern: (inhalt): Promise<void> =>
      speichere.mutateAsync({ body: { schluessel, inhalt } }).then(() => form.gespeichert()),
  });
  useUngespeichert(form.formular.geaendert);
  return (
    <Grid gap="md">
      <Grid.Col span={{ base: 12, md: 7 }}>
        <Formularrahmen {...form} speichern="Neue Fassung speichern">
          <TextEingabe label="Titel" {...form.formular.feld('titel')} />
          <Schreibhilfe />
          <Stack gap="md">
            <FeldEingabe feld={abschnitte} pfad="abschnitte" formular={form.formular} />
          </Stack>
          <Klappabschnitte
            formular={form.formular}
            abschnitte={[{ titel: 'Platzhalter', pfade: [], inhalt: <Platzhalterliste /> }]}
          />
        </Formularrahmen>
      </Grid.Col>
      <Grid.Col span={{ base: 12, md: 5 }}>
        <Vorschau werte={form.formular.werte} />
      </Grid.Col>
    </Grid>
  );
};
