import { Anchor, Button, Group, Stack, Text, ThemeIcon } from '@mantine/core';
import { IconAlertTriangle, IconCheck, IconX } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { formatTag } from '#domain/datum.ts';
import { useAbfrage } from '#ui/client/abfrage.ts';
import { adresse } from '#ui/client/call.ts';
import { Abschnitt, Geladen } from '#ui/seite/Zustaende.tsx';
import { kundenContract } from '../contract.ts';
import type { Einwilligungen, Erstinformationsstand } from '../einwilligung.contract.ts';

type Ampel = 'gruen' | 'gelb' | 'rot';

const zeichen = {
  gruen: { farbe: 'green.8', Symbol: IconCheck },
  gelb: { farbe: 'yellow.8', Symbol: IconAlertTriangle },
  rot: { farbe: 'red.8', Symbol: IconX },
} as const;

const Zeile = ({ ampel, text }: { readonly ampel: Ampel; readonly text: string }) => {
  const { farbe, Symbol } = zeichen[ampel];
  return (
    <Group gap="xs" wrap="nowrap">
      <ThemeIcon size={20} radius="xl" color={farbe} aria-hidden>
        <Symbol size={13} />
      </ThemeIcon>
      <Text size="sm">{text}</Text>
    </Group>
  );
};

const erstinformationText = ({ ampel, uebergaben: [letzte] }: Erstinformationsstand): string => {
  if (!letzte) return 'Erstinformation noch nicht übergeben';
  const am = formatTag(letzte.am);
  return ampel === 'gruen'
    ? `Erstinformation übergeben am ${am}`
    : `Erstinformation vom ${am} ist eine ältere Fassung`;
};

const gesundheitsstand = ({ zwecke, gesundheitsdaten }: Einwilligungen): readonly [Ampel, string] => {
  const gesundheit = zwecke.find(({ zweck }) => zweck === 'gesundheit');
  if (gesundheit?.stand === 'erteilt')
    return ['gruen', `Einwilligung zu Gesundheitsdaten seit ${formatTag(gesundheit.seit ?? '')}`];
  if (gesundheitsdaten) return ['rot', 'Gesundheitsdaten ohne Einwilligung'];
  return ['gelb', 'Keine Einwilligung zu Gesundheitsdaten (noch keine gespeichert)'];
};

/** The PDF, filled for this customer; handing it over is written down behind "Ansehen und festhalten". */
const ErstinformationErstellen = ({ kundeId }: { readonly kundeId: string }) => (
  <Button
    component="a"
    size="compact-sm"
    variant="light"
    download
    ml={28}
    style={{ alignSelf: 'flex-start' }}
    href={`${adresse('/kunden/:kundeId/finanzreport/vorschau', { kundeId })}?teile=erstinformation`}
  >
    Erstinformation jetzt erstellen
  </Button>
);

/** The traffic lights of the Kundenakte: Erstinformation and consent, with the way to put them right. */
export const Nachweise = ({ kundeId }: { readonly kundeId: string }) => {
  const erstinformation = useAbfrage(kundenContract.getErstinformation, { params: { kundeId } });
  const einwilligungen = useAbfrage(kundenContract.listEinwilligungen, { params: { kundeId } });
  return (
    <Abschnitt
      titel="Nachweise"
      aktion={
        <Anchor component={Link} to={`/kunden/${kundeId}?reiter=einwilligungen`} size="sm">
          Ansehen und festhalten
        </Anchor>
      }
    >
      <Stack gap={6}>
        <Geladen abfrage={erstinformation} zeilen={1}>
          {(stand) => (
            <>
              <Zeile ampel={stand.ampel} text={erstinformationText(stand)} />
              {stand.ampel !== 'gruen' && <ErstinformationErstellen kundeId={kundeId} />}
            </>
          )}
        </Geladen>
        <Geladen abfrage={einwilligungen} zeilen={1}>
          {(stand) => {
            const [ampel, text] = gesundheitsstand(stand);
            return <Zeile ampel={ampel} text={text} />;
          }}
        </Geladen>
      </Stack>
    </Abschnitt>
  );
};
