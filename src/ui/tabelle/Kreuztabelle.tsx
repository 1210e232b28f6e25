import { Table } from '@mantine/core';
import type { ReactNode } from 'react';

type Kopf = { readonly schluessel: string; readonly label: string };

type Props<Z extends Kopf, S extends Kopf> = {
  readonly beschriftung: string;
  readonly zeilen: readonly Z[];
  readonly spalten: readonly S[];
  readonly renderZelle: (zeile: Z, spalte: S) => ReactNode;
};

/** Figures by two headings: kinds across decisions, or the other way round. */
export const Kreuztabelle = <Z extends Kopf, S extends Kopf>({
  beschriftung,
  zeilen,
  spalten,
  renderZelle,
}: Props<Z, S>) => (
  <Table fz="sm" verticalSpacing={4} aria-label={beschriftung} className="mw-kreuz">
    <Table.Thead>
      <Table.Tr>
        <Table.Td />
        {spalten.map(({ schluessel, label }) => (
          <Table.Th key={schluessel} scope="col" ta="right">
            {label}
          </Table.Th>
        ))}
      </Table.Tr>
    </Table.Thead>
    <Table.Tbody>
      {zeilen.map((zeile) => (
        <Table.Tr key={zeile.schluessel}>
          <Table.Th scope="row" fw={400}>
            {zeile.label}
          </Table.Th>
          {spalten.map((spalte) => (
            <Table.Td key={spalte.schluessel} ta="right" className="mw-zahl">
              {renderZelle(zeile, spalte)}
            </Table.Td>
          ))}
        </Table.Tr>
      ))}
    </Table.Tbody>
  </Table>
);
