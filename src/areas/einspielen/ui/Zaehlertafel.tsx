import { Table, UnstyledButton } from '@mantine/core';
import { formatZahl } from '#ui/anzeige/zeitpunkt.ts';
import type { Einspielung, Planeintrag } from '../contract.ts';
import { entscheidungWorte } from './stand.ts';
import type { Planfilter } from './stand.ts';

type Entscheidung = Planeintrag['entscheidung'];
const entscheidungen: readonly Entscheidung[] = ['neu', 'geaendert', 'unveraendert', 'unklar', 'abgewiesen'];
const zeilen = [
  { gegenstand: 'kunde', label: 'Kunden' },
  { gegenstand: 'vertrag', label: 'Verträge' },
] as const;

type Props = {
  readonly einspielung: Einspielung;
  readonly filter: Planfilter;
  readonly onFilter: (neu: Planfilter) => void;
};

/** The counts as a small table; each figure filters the plan below. */
export const Zaehlertafel = ({ einspielung, filter, onFilter }: Props) => {
  const zahl = (gegenstand: 'kunde' | 'vertrag', entscheidung: Entscheidung) => {
    const wert = (gegenstand === 'kunde' ? einspielung.kunden : einspielung.vertraege)[entscheidung];
    const gewaehlt = filter.gegenstand === gegenstand && filter.entscheidung === entscheidung;
    if (wert === 0) return <span className="mw-zahl">0</span>;
    return (
      <UnstyledButton
        aria-pressed={gewaehlt}
        aria-label={`${formatZahl(wert)} ${gegenstand === 'kunde' ? 'Kunden' : 'Verträge'} ${entscheidungWorte[entscheidung].label}`}
        onClick={() => onFilter(gewaehlt ? {} : { gegenstand, entscheidung })}
        className="mw-link mw-zahl"
        fw={600}
        px={8}
        bg={gewaehlt ? 'var(--mw-gewaehlt)' : 'transparent'}
        style={{ borderRadius: 4 }}
      >
        {formatZahl(wert)}
      </UnstyledButton>
    );
  };
  return (
    <div className="mw-quer" role="region" aria-label="Zahlen zum Plan" tabIndex={0}>
      <Table fz="sm" verticalSpacing={4} aria-label="Zahlen zum Plan" style={{ minWidth: 460 }}>
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
          {zeilen.map(({ gegenstand, label }) => (
            <Table.Tr key={gegenstand}>
              <Table.Th scope="row">{label}</Table.Th>
              {entscheidungen.map((entscheidung) => (
                <Table.Td key={entscheidung} ta="right">
                  {zahl(gegenstand, entscheidung)}
                </Table.Td>
              ))}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </div>
  );
};
