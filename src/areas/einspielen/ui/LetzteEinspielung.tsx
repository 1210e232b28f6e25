import { Button, Group, Stack, Table, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { formatZahl, formatZeitpunkt } from '#ui/anzeige/zeitpunkt.ts';
import { Leerzustand } from '#ui/seite/Zustaende.tsx';
import { useSitzung } from '#ui/sitzung.ts';
import { entscheidungSchema } from '../contract.ts';
import type { Einspielung } from '../contract.ts';
import { entscheidungWorte } from './stand.ts';
import { Statuszeichen } from './Statuszeichen.tsx';

const spalten = [
  { gegenstand: 'kunde', feld: 'kunden', label: 'Kunden' },
  { gegenstand: 'vertrag', feld: 'vertraege', label: 'Verträge' },
] as const;

/** All counts; each figure opens those entries of the plan. */
const Zahlentafel = ({ einspielung }: { readonly einspielung: Einspielung }) => (
  <Table fz="sm" verticalSpacing={3} aria-label="Zahlen der Einspielung">
    <Table.Thead>
      <Table.Tr>
        <Table.Td />
        {spalten.map(({ feld, label }) => (
          <Table.Th key={feld} scope="col" ta="right">
            {label}
          </Table.Th>
        ))}
      </Table.Tr>
    </Table.Thead>
    <Table.Tbody>
      {entscheidungSchema.options.map((entscheidung) => (
        <Table.Tr key={entscheidung}>
          <Table.Th scope="row" fw={400}>
            {entscheidungWorte[entscheidung].label}
          </Table.Th>
          {spalten.map(({ gegenstand, feld, label }) => (
            <Table.Td key={feld} ta="right" className="mw-zahl">
              {einspielung[feld][entscheidung] === 0 ? (
                <Text span c="dimmed" inherit>
                  0
                </Text>
              ) : (
                <Link
                  to={`/einspielen/${einspielung.id}?entscheidung=${entscheidung}${entscheidung === 'abgewiesen' ? '' : `&gegenstand=${gegenstand}`}`}
                  className="mw-link"
                  aria-label={`${formatZahl(einspielung[feld][entscheidung])} ${label} ${entscheidungWorte[entscheidung].label}`}
                >
                  {formatZahl(einspielung[feld][entscheidung])}
                </Link>
              )}
            </Table.Td>
          ))}
        </Table.Tr>
      ))}
    </Table.Tbody>
  </Table>
);

const NochNichts = () => {
  const { darfSchreiben } = useSitzung();
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
};

type Props = { readonly einspielung: Einspielung | null; readonly neueKunden: number };

/** What the last delivery brought, and the way to exactly the new customers. */
export const LetzteEinspielung = ({ einspielung, neueKunden }: Props) => {
  if (!einspielung) return <NochNichts />;
  const { id, dateiname, status, offen, lieferung, uebernommenAm, angelegtAm, von } = einspielung;
  return (
    <Stack gap="sm">
      <div>
        <Group gap="xs">
          <Link
            to={`/einspielen/${id}`}
            className="mw-link"
            style={{ fontWeight: 600, overflowWrap: 'anywhere' }}
          >
            {dateiname}
          </Link>
          {(status !== 'uebernommen' || offen > 0) && <Statuszeichen einspielung={einspielung} />}
        </Group>
        <Text size="sm" c="dimmed">
          {[lieferung.gesellschaft, formatZeitpunkt(uebernommenAm ?? angelegtAm), von]
            .filter(Boolean)
            .join(' · ')}
        </Text>
      </div>
      <Zahlentafel einspielung={einspielung} />
      {neueKunden > 0 && (
        <Group>
          <Button component={Link} to={`/kunden?einspielung=${id}`}>
            {formatZahl(neueKunden)} neu importierte{neueKunden === 1 ? 'r Kunde' : ' Kunden'}
          </Button>
        </Group>
      )}
    </Stack>
  );
};
