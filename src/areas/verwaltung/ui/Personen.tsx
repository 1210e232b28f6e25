import { ActionIcon, Badge, Group, NativeSelect, Stack, Table, Text } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { formatZeitpunkt } from '#ui/anzeige/zeitpunkt.ts';
import { useAbfrage, useAktion } from '#ui/client/abfrage.ts';
import { meldeErfolg } from '#ui/client/meldung.tsx';
import { useRueckfrage } from '#ui/seite/Rueckfrage.tsx';
import { Abschnitt, Geladen } from '#ui/seite/Zustaende.tsx';
import { useSitzung } from '#ui/sitzung.ts';
import { rolleSchema, verwaltungContract } from '../contract.ts';
import type { ResponseOf } from '#platform/http/route.ts';
import { rollenlabel } from './ich.ts';
import { Einladungen } from './personen/Einladungen.tsx';
import { Verwaltungsseite } from './Verwaltungsseite.tsx';

type Person = ResponseOf<typeof verwaltungContract.listPersonen>[number];

const Rolle = ({ person }: { readonly person: Person }) => {
  const { istInhaber, benutzerId } = useSitzung();
  const aendern = useAktion(verwaltungContract.updatePerson, {
    betrifft: ['personen'],
    onErfolg: () => meldeErfolg('Die Rolle ist geändert.'),
  });
  if (!istInhaber || person.benutzerId === benutzerId) return rollenlabel[person.rolle];
  return (
    <NativeSelect
      size="xs"
      aria-label={`Rolle von ${person.name}`}
      value={person.rolle}
      onChange={(ereignis) =>
        aendern.mutate({
          params: { benutzerId: person.benutzerId },
          body: { rolle: rolleSchema.parse(ereignis.currentTarget.value) },
        })
      }
      data={Object.entries(rollenlabel).map(([value, label]) => ({ value, label }))}
    />
  );
};

const Entfernen = ({ person }: { readonly person: Person }) => {
  const frage = useRueckfrage();
  const entfernen = useAktion(verwaltungContract.removePerson, { betrifft: ['personen', 'kunden'] });
  const onEntfernen = async () => {
    const ja = await frage({
      titel: `${person.name} entfernen?`,
      text: 'Die Person kann danach nicht mehr in diesem Haus arbeiten. Was sie geändert hat, bleibt im Verlauf stehen.',
      ja: 'Entfernen',
      gefahr: true,
    });
    if (ja) entfernen.mutate({ params: { benutzerId: person.benutzerId } });
  };
  return (
    <ActionIcon color="gray" aria-label={`${person.name} entfernen`} onClick={() => void onEntfernen()}>
      <IconTrash size={16} aria-hidden />
    </ActionIcon>
  );
};

/** People of the brokerage, their roles, open invitations. */
export const Personen = () => {
  const { istInhaber, benutzerId } = useSitzung();
  const personen = useAbfrage(verwaltungContract.listPersonen, {});
  return (
    <Verwaltungsseite>
      <Stack gap="md">
        <Abschnitt titel="Personen">
          <Geladen abfrage={personen} zeilen={3}>
            {(liste) => (
              <div className="mw-quer" role="region" aria-label="Personen des Hauses" tabIndex={0}>
                <Table fz="sm" aria-label="Personen des Hauses" verticalSpacing={6}>
                  <Table.Thead>
                    <Table.Tr>
                      <Table.Th scope="col">Name</Table.Th>
                      <Table.Th scope="col">Rolle</Table.Th>
                      <Table.Th scope="col" visibleFrom="sm">
                        Seit
                      </Table.Th>
                      {istInhaber && <Table.Td />}
                    </Table.Tr>
                  </Table.Thead>
                  <Table.Tbody>
                    {liste.map((person) => (
                      <Table.Tr key={person.benutzerId}>
                        <Table.Td>
                          <Group gap={6}>
                            {person.name}
                            {person.benutzerId === benutzerId && <Badge size="sm">Sie</Badge>}
                          </Group>
                          <Text size="xs" c="dimmed">
                            {person.email}
                          </Text>
                        </Table.Td>
                        <Table.Td>
                          <Rolle person={person} />
                        </Table.Td>
                        <Table.Td visibleFrom="sm">{formatZeitpunkt(person.seit)}</Table.Td>
                        {istInhaber && (
                          <Table.Td ta="right">
                            {person.benutzerId !== benutzerId && <Entfernen person={person} />}
                          </Table.Td>
                        )}
                      </Table.Tr>
                    ))}
                  </Table.Tbody>
                </Table>
              </div>
            )}
          </Geladen>
        </Abschnitt>
        {istInhaber && <Einladungen />}
      </Stack>
    </Verwaltungsseite>
  );
};
