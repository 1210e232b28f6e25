import { Button, Group, Paper, SimpleGrid, Stack, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { formatCents } from '#domain/geld.ts';
import { formatZahl, formatZeitpunkt } from '#ui/anzeige/zeitpunkt.ts';
import { useAbfrage } from '#ui/client/abfrage.ts';
import { Seite } from '#ui/seite/Seite.tsx';
import { Abschnitt, Geladen, Leerzustand } from '#ui/seite/Zustaende.tsx';
import { useSitzung } from '#ui/sitzung.ts';
import { einspielenContract } from '../contract.ts';
import type { Einspielung } from '../contract.ts';
import { FaelligeAufgaben } from './FaelligeAufgaben.tsx';
import { OffenePlaene } from './OffenePlaene.tsx';
import { kurzfassung } from './stand.ts';

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

type LetzteProps = { readonly einspielung: Einspielung | null; readonly neueKunden: number };

const LetzteEinspielung = ({ einspielung, neueKunden }: LetzteProps): ReactNode => {
  const { darfSchreiben } = useSitzung();
  if (!einspielung)
    return (
      <Leerzustand
        titel="Noch nichts eingespielt"
        text="Ziehen Sie eine GDV-, CSV- oder Excel-Datei Ihrer Gesellschaft auf die Seite „Einspielen“."
        aktion={
          darfSchreiben && (
            <Button component={Link} to="/einspielen">
              Zum Einspielen
            </Button>
          )
        }
      />
    );
  return (
    <Stack gap="sm">
      <div>
        <Link
          to={`/einspielen/${einspielung.id}`}
          className="mw-link"
          style={{ fontWeight: 600, overflowWrap: 'anywhere' }}
        >
          {einspielung.dateiname}
        </Link>
        <Text size="sm" c="dimmed">
          {[
            einspielung.lieferung.gesellschaft,
            formatZeitpunkt(einspielung.uebernommenAm ?? einspielung.angelegtAm),
            einspielung.von,
          ]
            .filter(Boolean)
            .join(' · ')}
        </Text>
      </div>
      <Text size="sm">
        Kunden: {kurzfassung(einspielung.kunden)}
        <br />
        Verträge: {kurzfassung(einspielung.vertraege)}
      </Text>
      {neueKunden > 0 && (
        <Group>
          <Button component={Link} to={`/kunden?einspielung=${einspielung.id}`}>
            {formatZahl(neueKunden)} neu importierte{neueKunden === 1 ? 'r Kunde' : ' Kunden'}
          </Button>
        </Group>
      )}
    </Stack>
  );
};

/** The morning page: sums, the last delivery, what waits. */
export const Start = () => {
  const { name } = useSitzung();
  const start = useAbfrage(einspielenContract.getStart, {});
  return (
    <Seite titel="Start" unterzeile={`Guten Tag, ${name}`}>
      <Geladen abfrage={start} zeilen={8}>
        {(daten) => (
          <Stack gap="md">
            <SimpleGrid cols={{ base: 2, md: 4 }} spacing="md">
              <Kachel wert={formatZahl(daten.kunden)} label="Kunden" ziel="/kunden" />
              <Kachel wert={formatZahl(daten.vertraege)} label="laufende Verträge" ziel="/vertraege" />
              <Kachel wert={formatCents(daten.jahresbeitragCents)} label="Jahresbeitrag" />
              <Kachel wert={formatZahl(daten.faelligeAufgaben)} label="fällige Aufgaben" />
            </SimpleGrid>
            <SimpleGrid cols={{ base: 1, md: 2 }} spacing="md">
              <Abschnitt titel="Letzte Einspielung">
                <LetzteEinspielung einspielung={daten.letzteEinspielung} neueKunden={daten.neueKunden} />
              </Abschnitt>
              <Stack gap="md">
                {daten.offenePlaene > 0 && <OffenePlaene anzahl={daten.offenePlaene} />}
                <FaelligeAufgaben />
              </Stack>
            </SimpleGrid>
          </Stack>
        )}
      </Geladen>
    </Seite>
  );
};
