import { Table, UnstyledButton } from '@mantine/core';
import { formatZahl } from '#ui/anzeige/zeitpunkt.ts';
import type { Einspielung, Planeintrag } from '../contract.ts';
import { entscheidungWorte } from './stand.ts';
import type { Planfilter } from './stand.ts';

type Entscheidung = Planeintrag['entscheidung'];
const entscheidungen: readonly Entscheidung[] = ['neu', 'geaendert', 'unveraendert', 'unklar', 'abgewiesen'];
const zeilen = [
  { gegenstand: 'kunde', feld: 'kunden', label: 'Kunden' },
  { gegenstand: 'vertrag', feld: 'vertraege', label: 'Verträge' },
  { gegenstand: 'buchung', feld: 'buchungen', label: 'Buchungen' },
  { gegenstand: 'schaden', feld: 'schaeden', label: 'Schäden' },
] as const;
type Zeile = (typeof zeilen)[number];

const gelesen = (einspielung: Einspielung, { feld }: Zeile): number =>
  entscheidungen.reduce((summe, entscheidung) => summe + einspielung[feld][entscheidung], 0);

type Props = {
  readonly einspielung: Einspielung;
  readonly filter: Planfilter;
  readonly onFilter: (neu: Planfilter) => void;
};

type ZahlProps = Props & { readonly zeile: Zeile; readonly entscheidung: Entscheidung };

const Zahl = ({ einspielung, filter, onFilter, zeile, entscheidung }: ZahlProps) => {
  const wert = einspielung[zeile.feld][entscheidung];
  if (wert === 0) return <span className="mw-zahl">0</span>;
  // Rejected records have no kind of their own.
  const gegenstand = entscheidung === 'abgewiesen' ? undefined : zeile.gegenstand;
  const gewaehlt =
    filter.gegenstand === gegenstand && filter.entscheidung === entscheidung && filter.merkmal === undefined;
  return (
    <UnstyledButton
      aria-pressed={gewaehlt}
      aria-label={`${formatZahl(wert)} ${zeile.label} ${entscheidungWorte[entscheidung].label}`}
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

/** The counts as a small table whose rows add up; each figure filters the plan below. */
export const Zaehlertafel = (props: Props) => (
  <div className="mw-quer" role="region" aria-label="Zahlen zum Plan" tabIndex={0}>
    <Table fz="sm" verticalSpacing={4} aria-label="Zahlen zum Plan" style={{ minWidth: 520 }}>
      <Table.Thead>
        <Table.Tr>
          <Table.Td />
          <Table.Th scope="col" ta="right">
            gelesen
          </Table.Th>
          {entscheidungen.map((entscheidung) => (
            <Table.Th key={entscheidung} scope="col" ta="right">
              {entscheidungWorte[entscheidung].label}
            </Table.Th>
          ))}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {zeilen
          .filter((zeile, i) => i < 2 || gelesen(props.einspielung, zeile) > 0)
          .map((zeile) => (
            <Table.Tr key={zeile.gegenstand}>
              <Table.Th scope="row">{zeile.label}</Table.Th>
              <Table.Td ta="right" className="mw-zahl">
                {formatZahl(gelesen(props.einspielung, zeile))}
              </Table.Td>
              {entscheidungen.map((entscheidung) => (
                <Table.Td key={entscheidung} ta="right">
                  <Zahl {...props} zeile={zeile} entscheidung={entscheidung} />
                </Table.Td>
              ))}
            </Table.Tr>
          ))}
      </Table.Tbody>
    </Table>
  </div>
);
