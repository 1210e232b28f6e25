import { Alert, Button, Group, Text } from '@mantine/core';
import { IconAlertTriangle, IconPlus } from '@tabler/icons-react';
import { verwaltungContract } from '#areas/verwaltung/contract.ts';
import { useAbfrage, useAktion } from '#ui/client/abfrage.ts';
import { meldeErfolg } from '#ui/client/meldung.tsx';
import { useSitzung } from '#ui/sitzung.ts';
import { pruefeNummern } from '#versicherer/vermittlernummer.ts';
import type { Nummernbefund } from '#versicherer/vermittlernummer.ts';
import type { Einspielung } from '../contract.ts';

const gezeigt = 3;

const text = ({ art, gesellschaft, nummern }: Nummernbefund): string => {
  const welche = `${nummern.length === 1 ? 'Die Vermittlernummer' : 'Die Vermittlernummern'} ${nummern.slice(0, gezeigt).join(', ')}${nummern.length > gezeigt ? ' und weitere' : ''}`;
  const verb = nummern.length === 1 ? 'ist' : 'sind';
  return art === 'fremd'
    ? `${welche} bei ${gesellschaft} ${verb} nicht Ihre. Gehört die Datei einem anderen Haus? Bitte prüfen Sie das, bevor Sie den Plan übernehmen.`
    : `${welche} bei ${gesellschaft} ${verb} noch nicht eingetragen.`;
};

/** Numbers of a file that the house has not entered: a warning where it has others, and one click to enter them. */
export const Nummernpruefung = ({ einspielung }: { readonly einspielung: Einspielung }) => {
  const { istInhaber } = useSitzung();
  const eigene = useAbfrage(verwaltungContract.listVermittlernummern, {});
  const anlegen = useAktion(verwaltungContract.createVermittlernummer, {
    betrifft: ['vermittlernummern', 'lieferungen'],
    onErfolg: ({ nummer, gesellschaft }) => meldeErfolg(`${nummer} bei ${gesellschaft} ist eingetragen.`),
  });
  const befund = eigene.data && pruefeNummern(einspielung.lieferung, eigene.data);
  if (!befund) return null;
  const { art, gesellschaft, nummern } = befund;
  const bezugsweg = einspielung.lieferung.ueber === undefined ? ('direkt' as const) : ('pool' as const);
  return (
    <Alert
      color={art === 'fremd' ? 'red' : 'yellow'}
      icon={<IconAlertTriangle size={18} aria-hidden />}
      py={6}
      px="sm"
      mt={4}
      styles={{ body: { minWidth: 0 }, message: { textOverflow: 'clip', overflow: 'visible' } }}
    >
      <Text size="sm">{text(befund)}</Text>
      {istInhaber ? (
        <Group gap="xs" mt={6}>
          {nummern.slice(0, gezeigt).map((nummer) => (
            <Button
              key={nummer}
              size="compact-sm"
              variant="default"
              h="auto"
              mih={26}
              maw="100%"
              styles={{ label: { whiteSpace: 'normal' } }}
              leftSection={<IconPlus size={14} aria-hidden />}
              loading={anlegen.isPending}
              onClick={() => anlegen.mutate({ body: { gesellschaft, nummer, bezugsweg } })}
            >
              {nummer} als eigene eintragen
            </Button>
          ))}
        </Group>
      ) : (
        <Text size="xs" c="dimmed">
          Eintragen kann sie die Inhaberin oder der Inhaber unter Verwaltung, Vermittlernummern.
        </Text>
      )}
    </Alert>
  );
};
