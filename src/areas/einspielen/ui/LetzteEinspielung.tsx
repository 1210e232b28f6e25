import { Button, Group, Stack, Table, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { formatZahl, formatZeitpunkt } from '#ui/anzeige/zeitpunkt.ts';
import { Leerzustand } from '#ui/seite/Zustaende.tsx';
import { useSitzung } from '#ui/sitzung.ts';
import { entscheidungSchema } from '../contract.ts';
import type { Einspielung } from '../contract.ts';
import { entscheidungWorte } from './stand.ts';
import { Statuszeichen } from './Statuszeichen.tsx';

const zeilen = [
  { gegenstand: 'kunde', feld: 'kunden', label: 'Kunden' },
  { gegenstand: 'vertrag', feld: 'vertraege', label: 'Verträge' },
] as const;
const entscheidungen = entscheidungSchema.options;

/** All counts; each figure opens those entries of the plan. */
const Zahlentafel = ({ einspielung }: { readonly einspielung: Einspielung }) => (
  <div className="mw-quer" role="region" aria-label="Zahlen der Einspielung" tabIndex={0}>
    <Table fz="sm" verticalSpacing={4} aria-label="Zahlen der Einspielung" style={{ minWidth: 420 }}>
      <Table.Thead>
        <Table.Tr>
          <Table.Td />
          {entscheidungen.map((entscheidung) => (
            <Table.Th key={entscheidung} scope="col" ta="right">
              {entscheidungWorte[entscheidung].label}
            </Table.Th>
          ))}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {zeilen.map(({ gegenstand, feld, label }) => (
          <Table.Tr key={feld}>
            <Table.Th scope="row">{label}</Table.Th>
            {entscheidungen.map((entscheidung) => {
              const zahl = einspielung[feld][entscheidung];
              const wort = entscheidungWorte[entscheidung].label;
              return (
                <Table.Td key={entscheidung} ta="right" className="mw-zahl">
                  {zahl === 0 ? (
                    <Text span c="dimmed" inherit>
                      0
                    </Text>
                  ) : (
                    <Link
                      to={`/einspielen/${einspielung.id}?gegenstand=${gegenstand}&entscheidung=${entscheidung}`}
                      className="mw-link"
                      aria-label={`${formatZahl(zahl)} ${label} ${wort}`}
                    >
                      {formatZahl(zahl)}
                    </Link>
                  )}
                </Table.Td>
              );
            })}
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  </div>
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
  const { id, dateiname, status, lieferung, uebernommenAm, angelegtAm, von } = einspielung;
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
          {status !== 'uebernommen' && <Statuszeichen status={status} />}
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
