// Old and new side by side, as Verlauf and plan show them.
import { Table, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { beschreibe } from '../beschreibung/feldname.ts';
import type { Feldbeschreibung } from '../beschreibung/feldbeschreibung.ts';
import { useKataloge } from '../kataloge.ts';
import { usePersonenname } from '../sitzung.ts';
import { zeigeFeld } from './FelderAnzeige.tsx';

export type Aenderungszeile = {
  readonly feld: string;
  readonly alt?: unknown;
  readonly neu?: unknown;
  readonly zeile?: number | undefined;
  readonly quelle?: string | undefined;
  /** Why the new value is not taken. */
  readonly bemerkung?: string;
};

type Satz = Readonly<Record<string, unknown>>;
const isSatz = (wert: unknown): wert is Satz =>
  typeof wert === 'object' && wert !== null && !Array.isArray(wert);

/** A value, or a whole list element as its parts in a row. */
export const zeigeWert = (feld: Feldbeschreibung, wert: unknown): ReactNode => {
  if (!isSatz(wert)) return zeigeFeld(feld.art === 'liste' ? { ...feld, art: 'text' } : feld, wert);
  const teile = (
    feld.felder ?? Object.keys(wert).map((name): Feldbeschreibung => ({ name, label: name, art: 'text' }))
  ).filter(({ name }) => wert[name] !== undefined && !(name === 'land' && wert[name] === 'DE'));
  return teile.map((teil, i) => (
    <span key={teil.name}>
      {i > 0 && ' · '}
      {zeigeFeld(teil, wert[teil.name])}
    </span>
  ));
};

/** Their values are ids of people. */
const personenfelder = new Set(['betreuer', 'zustaendig']);

type Props = {
  readonly gegenstand: string;
  readonly aenderungen: readonly Aenderungszeile[];
  readonly label: string;
  /** Only new values: a record that comes in for the first time. */
  readonly nurNeu?: boolean;
};

export const Aenderungen = ({ gegenstand, aenderungen, label, nurNeu = false }: Props) => {
  const { sparten } = useKataloge();
  const details = sparten.flatMap(({ felder }) => felder);
  const sparte = (wert: unknown) => sparten.find(({ schluessel }) => schluessel === wert)?.label ?? wert;
  const person = usePersonenname();
  const zeige = (feld: Feldbeschreibung, wert: unknown) => {
    if (feld.name === 'sparte') return zeigeWert(feld, sparte(wert));
    return zeigeWert(feld, personenfelder.has(feld.name) && typeof wert === 'string' ? person(wert) : wert);
  };
  const mitOrt = aenderungen.some(({ zeile }) => zeile !== undefined);
  return (
    <Table fz="sm" verticalSpacing={2} aria-label={label} layout="fixed">
      <Table.Thead>
        <Table.Tr>
          <Table.Th scope="col" w={{ base: '42%', sm: '28%' }}>
            Feld
          </Table.Th>
          {!nurNeu && <Table.Th scope="col">bisher</Table.Th>}
          <Table.Th scope="col">{nurNeu ? 'Wert' : 'neu'}</Table.Th>
          {mitOrt && (
            <Table.Th scope="col" w={150} visibleFrom="sm">
              Fundstelle
            </Table.Th>
          )}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {aenderungen.map(({ feld: pfad, alt, neu, zeile, quelle, bemerkung }) => {
          const feld = beschreibe(gegenstand, pfad, details);
          return (
            <Table.Tr key={pfad}>
              <Table.Td>{feld.label}</Table.Td>
              {!nurNeu && (
                <Table.Td style={{ overflowWrap: 'anywhere' }}>
                  <Text
                    span
                    inherit
                    c={bemerkung ? undefined : 'var(--mw-alt)'}
                    td={alt === null || alt === undefined || bemerkung ? undefined : 'line-through'}
                  >
                    {zeige(feld, alt)}
                  </Text>
                </Table.Td>
              )}
              <Table.Td style={{ overflowWrap: 'anywhere' }}>
                <Text span inherit c={nurNeu || bemerkung ? undefined : 'var(--mw-neu)'}>
                  {zeige(feld, neu)}
                </Text>
                {bemerkung && (
                  <Text size="xs" c="dimmed">
                    {bemerkung}
                  </Text>
                )}
              </Table.Td>
              {mitOrt && (
                <Table.Td visibleFrom="sm">
                  <Text size="xs" c="dimmed">
                    {[zeile === undefined ? '' : `Zeile ${zeile}`, quelle].filter(Boolean).join(', ')}
                  </Text>
                </Table.Td>
              )}
            </Table.Tr>
          );
        })}
      </Table.Tbody>
    </Table>
  );
};
