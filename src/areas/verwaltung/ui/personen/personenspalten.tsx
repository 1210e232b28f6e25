import { ActionIcon, Badge, NativeSelect, Switch, Text } from '@mantine/core';
import { IconUserMinus } from '@tabler/icons-react';
import { schutzrecht } from '#domain/schutz.ts';
import { EmailAnzeige } from '#ui/anzeige/Werte.tsx';
import { formatTagVon } from '#ui/anzeige/zeitpunkt.ts';
import type { Spalte } from '#ui/tabelle/spalte.ts';
import { rolleSchema } from '../../contract.ts';
import type { Person, Rolle } from '../../contract.ts';
import { rollenlabel, rollenwahl } from '../ich.ts';

export type Personenaktionen = {
  readonly onRolle: (person: Person, rolle: Rolle) => Promise<void>;
  readonly onSchutzrecht: (person: Person, sieht: boolean) => void;
  readonly onEntfernen: (person: Person) => Promise<void>;
};

type Wahl = { readonly ich: string; readonly aktionen?: Personenaktionen };

const Rollenwahl = ({
  person,
  aktionen,
}: {
  readonly person: Person;
  readonly aktionen: Personenaktionen;
}) => (
  <NativeSelect
    size="xs"
    aria-label={`Rolle von ${person.name}`}
    data={rollenwahl}
    value={person.rolle}
    onChange={(ereignis) => void aktionen.onRolle(person, rolleSchema.parse(ereignis.currentTarget.value))}
  />
);

const Schutzrecht = ({
  person,
  aktionen,
}: {
  readonly person: Person;
  readonly aktionen: Personenaktionen;
}) => (
  <Switch
    size="sm"
    label={
      <Text span size="xs" hiddenFrom="sm">
        {schutzrecht}
      </Text>
    }
    aria-label={`${person.name} darf ${schutzrecht}`}
    checked={person.siehtSchutzbeduerftiges}
    onChange={(ereignis) => aktionen.onSchutzrecht(person, ereignis.currentTarget.checked)}
  />
);

/** The columns of the people; with `aktionen` roles can be changed and people removed. */
export const createPersonenspalten = ({ ich, aktionen }: Wahl): readonly Spalte<Person>[] => {
  const aktionsspalte: Spalte<Person> = {
    schluessel: 'aktion',
    titel: 'Entfernen',
    rechts: true,
    handy: 'rechts',
    text: ({ name }) => name,
    zelle: (person) =>
      person.benutzerId === ich ? null : (
        <ActionIcon
          color="gray"
          aria-label={`${person.name} entfernen`}
          onClick={() => void aktionen?.onEntfernen(person)}
        >
          <IconUserMinus size={16} aria-hidden />
        </ActionIcon>
      ),
  };
  return [
    {
      schluessel: 'name',
      titel: 'Name',
      immer: true,
      handy: 'titel',
      text: ({ name }) => name,
      zelle: ({ name, benutzerId }) => (
        <>
          {name}
          {benutzerId === ich && (
            <Badge ml={6} size="sm">
              Sie
            </Badge>
          )}
        </>
      ),
    },
    {
      schluessel: 'email',
      titel: 'E-Mail',
      handy: 'text',
      text: ({ email }) => email,
      zelle: ({ email }) => <EmailAnzeige wert={email} />,
    },
    {
      schluessel: 'rolle',
      titel: 'Rolle',
      handy: 'rechts',
      text: ({ rolle }) => rollenlabel[rolle],
      zelle: (person) =>
        aktionen ? <Rollenwahl person={person} aktionen={aktionen} /> : rollenlabel[person.rolle],
    },
    {
      schluessel: 'schutzrecht',
      titel: schutzrecht,
      handy: 'zeile',
      text: ({ siehtSchutzbeduerftiges }) => (siehtSchutzbeduerftiges ? 'ja' : 'nein'),
      zelle: (person) =>
        aktionen ? (
          <Schutzrecht person={person} aktionen={aktionen} />
        ) : person.siehtSchutzbeduerftiges ? (
          'ja'
        ) : (
          'nein'
        ),
    },
    {
      schluessel: 'seit',
      titel: 'Dabei seit',
      rechts: true,
      text: ({ seit }) => formatTagVon(seit),
      zelle: ({ seit }) => <span className="mw-zahl">{formatTagVon(seit)}</span>,
    },
    ...(aktionen ? [aktionsspalte] : []),
  ];
};
