import { Button, Group, Stack, Text, ThemeIcon } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { verwaltungContract } from '#areas/verwaltung/contract.ts';
import { useAbfrage } from '#ui/client/abfrage.ts';
import { Abschnitt } from '#ui/seite/Zustaende.tsx';
import { useSitzung } from '#ui/sitzung.ts';

type Schritt = {
  readonly titel: string;
  readonly text: string;
  readonly ziel: string;
  readonly knopf: string;
  readonly getan: boolean;
};

const Zeile = ({ schritt, nummer }: { readonly schritt: Schritt; readonly nummer: number }) => (
  <Group component="li" wrap="nowrap" align="flex-start" gap="md">
    <ThemeIcon radius="xl" size={30} variant={schritt.getan ? 'light' : 'filled'} aria-hidden>
      {schritt.getan ? <IconCheck size={17} /> : nummer}
    </ThemeIcon>
    <Group justify="space-between" gap="xs" flex={1} align="flex-start">
      <div>
        <Text fw={600}>
          {schritt.titel}
          {schritt.getan && (
            <Text span c="dimmed" size="sm" fw={400}>
              {' '}
              (erledigt)
            </Text>
          )}
        </Text>
        <Text size="sm" c="dimmed" maw={560}>
          {schritt.text}
        </Text>
      </div>
      <Button component={Link} to={schritt.ziel} variant={nummer === 1 ? 'filled' : 'default'}>
        {schritt.knopf}
      </Button>
    </Group>
  </Group>
);

/** What an empty brokerage does first; done steps keep their tick. */
export const ErsteSchritte = () => {
  const { istInhaber } = useSitzung();
  const mandant = useAbfrage(verwaltungContract.getMandant, {}, { aktiv: istInhaber });
  const personen = useAbfrage(verwaltungContract.listPersonen, {}, { aktiv: istInhaber });
  const einspielen: Schritt = {
    titel: 'Bestand einspielen',
    text: 'Ziehen Sie eine GDV-, CSV- oder Excel-Datei Ihrer Gesellschaften auf die Seite „Einspielen“. Sie sehen vorher, was sich ändern würde.',
    ziel: '/einspielen',
    knopf: 'Datei einspielen',
    getan: false,
  };
  const leitung: readonly Schritt[] = [
    {
      titel: 'Angaben zum Haus ergänzen',
      text: 'Anschrift, Registernummer und Logo stehen in Ihren Schreiben und in der Erstinformation.',
      ziel: '/verwaltung',
      knopf: 'Angaben ergänzen',
      getan: mandant.data?.profil.registernummer !== undefined,
    },
    {
      titel: 'Kolleginnen und Kollegen einladen',
      text: 'Jede Person erhält eine eigene Anmeldung und die Rechte, die sie braucht.',
      ziel: '/verwaltung/personen',
      knopf: 'Person einladen',
      getan: (personen.data?.length ?? 0) > 1,
    },
  ];
  return (
    <Abschnitt titel="Ihre ersten Schritte">
      <Stack component="ol" gap="lg" m={0} p={0} mt="xs" style={{ listStyle: 'none' }}>
        {[einspielen, ...(istInhaber ? leitung : [])].map((schritt, i) => (
          <Zeile key={schritt.ziel} schritt={schritt} nummer={i + 1} />
        ))}
      </Stack>
    </Abschnitt>
  );
};
