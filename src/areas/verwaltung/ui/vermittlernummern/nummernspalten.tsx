import { ActionIcon, Group } from '@mantine/core';
import { IconPencil, IconTrash } from '@tabler/icons-react';
import { Strich } from '#ui/anzeige/Werte.tsx';
import type { Spalte } from '#ui/tabelle/spalte.ts';
import type { Vermittlernummer } from '../../contract.ts';

export const bezugswegLabel = { direkt: 'direkt', pool: 'über einen Pool', sonstige: 'sonstige' } as const;

type Aktionen = {
  readonly onBearbeiten: (nummer: Vermittlernummer) => void;
  readonly onLoeschen: (nummer: Vermittlernummer) => Promise<void>;
};

const createAktionsspalte = ({ onBearbeiten, onLoeschen }: Aktionen): Spalte<Vermittlernummer> => ({
  schluessel: 'aktion',
  titel: 'Ändern',
  rechts: true,
  handy: 'rechts',
  text: ({ nummer }) => nummer,
  zelle: (nummer) => (
    <Group gap={4} justify="flex-end" wrap="nowrap">
      <ActionIcon
        color="gray"
        aria-label={`${nummer.nummer} bei ${nummer.gesellschaft} bearbeiten`}
        onClick={() => onBearbeiten(nummer)}
      >
        <IconPencil size={16} aria-hidden />
      </ActionIcon>
      <ActionIcon
        color="gray"
        aria-label={`${nummer.nummer} bei ${nummer.gesellschaft} löschen`}
        onClick={() => void onLoeschen(nummer)}
      >
        <IconTrash size={16} aria-hidden />
      </ActionIcon>
    </Group>
  ),
});

/** The columns of the agency numbers; the last one only with `aktionen`. */
export const createNummernspalten = (aktionen?: Aktionen): readonly Spalte<Vermittlernummer>[] => [
  {
    schluessel: 'gesellschaft',
    titel: 'Gesellschaft',
    immer: true,
    handy: 'titel',
    text: ({ gesellschaft }) => gesellschaft,
    zelle: ({ gesellschaft }) => gesellschaft,
  },
  {
    schluessel: 'nummer',
    titel: 'Vermittlernummer',
    handy: 'text',
    text: ({ nummer }) => nummer,
    zelle: ({ nummer }) => <span className="mw-zahl">{nummer}</span>,
  },
  {
    schluessel: 'bezugsweg',
    titel: 'Bezugsweg',
    handy: 'text',
    text: ({ bezugsweg }) => bezugswegLabel[bezugsweg],
    zelle: ({ bezugsweg }) => bezugswegLabel[bezugsweg],
  },
  {
    schluessel: 'bemerkung',
    titel: 'Bemerkung',
    text: ({ bemerkung }) => bemerkung ?? '',
    zelle: ({ bemerkung }) => bemerkung ?? <Strich />,
  },
  ...(aktionen ? [createAktionsspalte(aktionen)] : []),
];
