import { Paper, SimpleGrid, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { formatCents } from '#domain/geld.ts';
import { formatZahl } from '#ui/anzeige/zeitpunkt.ts';

type KachelProps = { readonly wert: string; readonly label: string; readonly ziel?: string };

const Kachel = ({ wert, label, ziel }: KachelProps) => {
  const inhalt = (
    <Paper className="mw-flaeche" p="sm" px="md">
      <Text fz={24} fw={650} className="mw-zahl" lh={1.25}>
        {wert}
      </Text>
      <Text size="sm" c="dimmed">
        {label}
      </Text>
    </Paper>
  );
  return ziel ? (
    <Link to={ziel} style={{ color: 'inherit', textDecoration: 'none' }}>
      {inhalt}
    </Link>
  ) : (
    inhalt
  );
};

type Props = {
  readonly zahlen: {
    readonly kunden: number;
    readonly vertraege: number;
    readonly jahresbeitragCents: number;
    readonly faelligeAufgaben: number;
  };
};

/** The brokerage in four figures. */
export const Kennzahlen = ({ zahlen }: Props) => (
  <SimpleGrid cols={{ base: 2, md: 4 }} spacing="md">
    <Kachel
      wert={formatZahl(zahlen.kunden)}
      label={zahlen.kunden === 1 ? 'Kunde' : 'Kunden'}
      ziel="/kunden"
    />
    <Kachel
      wert={formatZahl(zahlen.vertraege)}
      label={zahlen.vertraege === 1 ? 'Vertrag' : 'Verträge'}
      ziel="/vertraege"
    />
    <Kachel wert={formatCents(zahlen.jahresbeitragCents)} label="Beitrag pro Jahr, eigene Verträge" />
    <Kachel
      wert={formatZahl(zahlen.faelligeAufgaben)}
      label={zahlen.faelligeAufgaben === 1 ? 'fällige Aufgabe' : 'fällige Aufgaben'}
    />
  </SimpleGrid>
);
