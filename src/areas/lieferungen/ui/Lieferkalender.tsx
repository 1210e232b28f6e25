import { Badge, Button, SegmentedControl, Stack, Text } from '@mantine/core';
import { IconFileImport } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useAbfrage } from '#ui/client/abfrage.ts';
import { Seite } from '#ui/seite/Seite.tsx';
import { Abschnitt, Geladen, Leerzustand } from '#ui/seite/Zustaende.tsx';
import { lieferungenContract } from '../contract.ts';
import type { Liefergesellschaft } from '../contract.ts';
import { Automatik } from './Automatik.tsx';
import { Bestellweg } from './Bestellweg.tsx';
import { Reihe } from './Reihe.tsx';

const offen = new Set(['faellig', 'ueberfaellig']);

const Gesellschaft = ({ eintrag }: { readonly eintrag: Liefergesellschaft }) => (
  <Abschnitt titel={eintrag.name} aktion={eintrag.istPool && <Badge color="blue">Maklerpool</Badge>}>
    {eintrag.reihen.map((reihe) => (
      <Reihe key={reihe.nummer} gesellschaft={eintrag.gesellschaft} reihe={reihe} />
    ))}
    <Stack gap={4} mt="sm" align="flex-start">
      <Bestellweg eintrag={eintrag} />
    </Stack>
  </Abschnitt>
);

const leer = (
  <Leerzustand
    titel="Noch keine Lieferungen"
    text="Sobald Sie Dateien einspielen oder Ihre Vermittlernummern eintragen, steht hier je Gesellschaft, was wann kam und was fällig ist."
    aktion={
      <Button component={Link} to="/einspielen" leftSection={<IconFileImport size={16} aria-hidden />}>
        Datei teilen
      </Button>
    }
  />
);

const unterzeile = (ueberfaellig: number): string => {
  if (ueberfaellig === 0) return 'Keine Lieferung ist überfällig.';
  return ueberfaellig === 1
    ? 'Eine Lieferung ist überfällig.'
    : `${ueberfaellig} Lieferungen sind überfällig.`;
};

/** What came when from whom, what is due, what is missing, and how to order it. */
export const Lieferkalender = () => {
  const [nur, setNur] = useState<'alle' | 'offen'>('alle');
  const kalender = useAbfrage(lieferungenContract.getLieferkalender, {});
  return (
    <Seite
      titel="Lieferkalender"
      unterzeile={kalender.data ? unterzeile(kalender.data.ueberfaellig) : ' '}
      aktionen={
        <SegmentedControl
          aria-label="Welche Lieferungen"
          value={nur}
          onChange={(wert) => setNur(wert as typeof nur)}
          data={[
            { value: 'alle', label: 'Alle' },
            { value: 'offen', label: 'Fällige' },
          ]}
        />
      }
      breite={1180}
    >
      <Geladen abfrage={kalender} zeilen={8}>
        {({ gesellschaften }) => {
          const gezeigt = gesellschaften.filter(
            ({ reihen }) => nur === 'alle' || reihen.some(({ stand }) => offen.has(stand)),
          );
          return (
            <Stack gap="md">
              {gesellschaften.length === 0 && leer}
              {gesellschaften.length > 0 && gezeigt.length === 0 && (
                <Text c="dimmed">Zurzeit ist nichts fällig.</Text>
              )}
              {gezeigt.map((eintrag) => (
                <Gesellschaft key={eintrag.gesellschaft} eintrag={eintrag} />
              ))}
              <Automatik />
            </Stack>
          );
        }}
      </Geladen>
    </Seite>
  );
};
