import { Badge, Button, Group, List, Modal, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { kundenContract } from '#areas/kunden/contract.ts';
import { uebergabeEingabeSchema } from '#areas/kunden/einwilligung.contract.ts';
import type { Erstinformationsstand } from '#areas/kunden/einwilligung.contract.ts';
import { formatTag } from '#domain/datum.ts';
import { kanaele, uebergabekanaele } from '#domain/einwilligung.ts';
import { heute } from '#ui/anzeige/zeitpunkt.ts';
import { useAbfrage, useAktion } from '#ui/client/abfrage.ts';
import { meldeErfolg } from '#ui/client/meldung.tsx';
import { Formularrahmen } from '#ui/eingabe/Formularrahmen.tsx';
import { useFormular } from '#ui/eingabe/useFormular.ts';
import { Abschnitt, Geladen } from '#ui/seite/Zustaende.tsx';
import { useSitzung } from '#ui/sitzung.ts';
import { Nachweisfelder } from './Nachweisfelder.tsx';
import { Vorlagenlink } from './Vorlagenlink.tsx';

const ampelzeichen = {
  gruen: { farbe: 'green', label: 'übergeben' },
  gelb: { farbe: 'yellow', label: 'ältere Fassung übergeben' },
  rot: { farbe: 'red', label: 'noch nicht übergeben' },
} as const;

type Formularprops = { readonly kundeId: string; readonly onFertig: () => void };

const UebergabeFormular = ({ kundeId, onFertig }: Formularprops) => {
  const festhalten = useAktion(kundenContract.createUebergabe, {
    betrifft: ['kunden'],
    onErfolg: () => {
      meldeErfolg('Die Übergabe der Erstinformation ist festgehalten.');
      onFertig();
    },
  });
  const form = useFormular({
    anfang: { am: heute(), kanal: 'email' },
    schema: uebergabeEingabeSchema,
    speichern: (body) => festhalten.mutateAsync({ params: { kundeId }, body }),
  });
  return (
    <Formularrahmen {...form} speichern="Festhalten" onAbbrechen={onFertig}>
      <Nachweisfelder kundeId={kundeId} formular={form.formular} wege={uebergabekanaele} />
      <Text size="sm" c="dimmed">
        § 16 VersVermV verlangt Papier oder einen dauerhaften Datenträger. Nach einem Telefonat bitte gleich
        nachreichen.
      </Text>
    </Formularrahmen>
  );
};

const Uebergaben = ({ uebergaben, fassung }: Erstinformationsstand) => (
  <>
    <Text size="sm" c="dimmed" mb={uebergaben.length > 0 ? 'xs' : 0}>
      Heute gilt: {fassung}. Übergabe beim ersten Geschäftskontakt, § 15 VersVermV.
    </Text>
    <List size="sm" spacing={2}>
      {uebergaben.map(({ id, am, kanal, fassung: uebergeben, dokument, wer }) => (
        <List.Item key={id}>
          {formatTag(am)} {kanaele[kanal]}, {uebergeben}
          {dokument && `, Nachweis: ${dokument.name}`}{' '}
          <Text span c="dimmed">
            ({wer})
          </Text>
        </List.Item>
      ))}
    </List>
  </>
);

/** Whether, when and how the Erstinformation was handed over. */
export const Erstinformation = ({ kundeId }: { readonly kundeId: string }) => {
  const { darfSchreiben } = useSitzung();
  const [offen, { open, close }] = useDisclosure(false);
  const abfrage = useAbfrage(kundenContract.getErstinformation, { params: { kundeId } });
  return (
    <Abschnitt
      titel="Erstinformation"
      aktion={
        <Group gap="xs">
          <Vorlagenlink kundeId={kundeId} teil="erstinformation" label="Erstinformation als PDF" />
          {darfSchreiben && (
            <Button size="xs" onClick={open}>
              Übergabe festhalten
            </Button>
          )}
        </Group>
      }
    >
      <Geladen abfrage={abfrage} zeilen={2}>
        {(stand) => (
          <>
            <Badge mb="xs" color={ampelzeichen[stand.ampel].farbe}>
              {ampelzeichen[stand.ampel].label}
            </Badge>
            <Uebergaben {...stand} />
          </>
        )}
      </Geladen>
      <Modal opened={offen} onClose={close} title="Übergabe der Erstinformation">
        <UebergabeFormular kundeId={kundeId} onFertig={close} />
      </Modal>
    </Abschnitt>
  );
};
