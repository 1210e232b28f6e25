import { Badge, Table, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { zeigeWert } from '#ui/anzeige/Aenderungen.tsx';
import { Strich } from '#ui/anzeige/Werte.tsx';
import { beschreibe } from '#ui/beschreibung/feldname.ts';
import { useKataloge } from '#ui/kataloge.ts';
import type { Klaerfall } from '../klaeren/klaeren.contract.ts';
import { stelleGegenueber } from './gegenueberstellung.ts';

type Gegenueber = Klaerfall['kandidaten'][number];

const Kopf = ({
  fall,
  kandidat,
  nr,
}: {
  readonly fall: Klaerfall;
  readonly kandidat: Gegenueber;
  readonly nr: number;
}) => (
  <>
    <Text size="xs" c="dimmed">
      {nr} · im Bestand{kandidat.imPapierkorb ? ', im Papierkorb' : ''}
    </Text>
    <Link
      to={fall.gegenstand === 'kunde' ? `/kunden/${kandidat.id}` : `/vertraege/${kandidat.id}`}
      target="_blank"
      className="mw-link"
    >
      {kandidat.bezeichnung}
    </Link>
    {kandidat.kunde && (
      <Text size="xs" c="dimmed">
        Kunde: {kandidat.kunde}
      </Text>
    )}
    {kandidat.gruende.map((grund) => (
      <Text key={grund} size="xs" c="dimmed" fw={400}>
        {grund}
      </Text>
    ))}
  </>
);

const Wert = ({
  werte,
  zeige,
}: {
  readonly werte: readonly unknown[];
  readonly zeige: (wert: unknown) => ReactNode;
}) => (werte.length === 0 ? <Strich /> : werte.map((wert, i) => <div key={i}>{zeige(wert)}</div>));

/** Left the delivered record, right the stored ones; what differs is marked by colour and word. */
export const Vergleichstafel = ({ fall }: { readonly fall: Klaerfall }) => {
  const { sparten } = useKataloge();
  const details = sparten.flatMap(({ felder }) => felder);
  const zeilen = stelleGegenueber(
    fall.daten,
    fall.kandidaten.map(({ daten }) => daten),
  );
  return (
    <div className="mw-quer" role="region" aria-label="Gegenüberstellung" tabIndex={0}>
      <Table
        fz="sm"
        verticalSpacing={4}
        layout="fixed"
        role="table"
        aria-label="Geliefert und im Bestand"
        className="mw-gegenueber"
        style={{ '--mw-spalten': fall.kandidaten.length + 1 } as never}
      >
        <Table.Thead role="rowgroup">
          <Table.Tr role="row">
            <Table.Th scope="col" role="columnheader">
              Feld
            </Table.Th>
            <Table.Th scope="col" role="columnheader">
              <Text size="xs" c="dimmed">
                geliefert
              </Text>
              {fall.bezeichnung}
              {fall.kunde && (
                <Text size="xs" c="dimmed">
                  Kunde: {fall.kunde.name}
                </Text>
              )}
            </Table.Th>
            {fall.kandidaten.map((kandidat, i) => (
              <Table.Th key={kandidat.id} scope="col" role="columnheader">
                <Kopf fall={fall} kandidat={kandidat} nr={i + 1} />
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody role="rowgroup">
          {zeilen.map(({ feld, werte, anders }) => {
            const beschreibung = beschreibe(fall.gegenstand, feld, details);
            const zeige = (wert: unknown) =>
              zeigeWert(
                beschreibung,
                feld === 'sparte'
                  ? (sparten.find(({ schluessel }) => schluessel === wert)?.label ?? wert)
                  : wert,
              );
            return (
              <Table.Tr key={feld} role="row">
                <Table.Th scope="row" role="rowheader" fw={500} c="dimmed">
                  {beschreibung.label}
                </Table.Th>
                {werte.map((eine, i) => (
                  <Table.Td key={i} role="cell">
                    <Wert werte={eine} zeige={zeige} />
                    {i > 0 && anders[i - 1] && (
                      <Badge size="xs" color="orange">
                        anders
                      </Badge>
                    )}
                  </Table.Td>
                ))}
              </Table.Tr>
            );
          })}
        </Table.Tbody>
      </Table>
    </div>
  );
};
