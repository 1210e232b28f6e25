import { ActionIcon, Button, Group, Modal, Stack, Table, Text } from '@mantine/core';
import { IconPencil, IconPlus, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { z } from 'zod';
import { sichtbar } from '#domain/kunde.ts';
import type { ResponseOf } from '#platform/http/route.ts';
import { Strich } from '#ui/anzeige/Werte.tsx';
import { bezugswegWerte } from '#ui/beschreibung/vertrag.daten.ts';
import { useAbfrage, useAktion } from '#ui/client/abfrage.ts';
import { meldeErfolg } from '#ui/client/meldung.tsx';
import { TextEingabe, WahlEingabe } from '#ui/eingabe/Eingaben.tsx';
import { Formularrahmen } from '#ui/eingabe/Formularrahmen.tsx';
import { VersichererEingabe } from '#ui/eingabe/GalerieEingaben.tsx';
import { useFormular } from '#ui/eingabe/useFormular.ts';
import { useRueckfrage } from '#ui/seite/Rueckfrage.tsx';
import { Abschnitt, Geladen, Leerzustand } from '#ui/seite/Zustaende.tsx';
import { useSitzung } from '#ui/sitzung.ts';
import { verwaltungContract } from '../contract.ts';
import { Verwaltungsseite } from './Verwaltungsseite.tsx';

type Nummer = ResponseOf<typeof verwaltungContract.listVermittlernummern>[number];

const schema = z.object({
  gesellschaft: sichtbar(200),
  nummer: sichtbar(60),
  bezugsweg: z.enum(['direkt', 'pool', 'sonstige']),
  bemerkung: sichtbar(500).optional(),
});

type FormProps = { readonly nummer: Nummer | undefined; readonly onFertig: () => void };

const Nummernformular = ({ nummer, onFertig }: FormProps) => {
  const fertig = () => {
    meldeErfolg('Die Vermittlernummer ist gespeichert.');
    onFertig();
  };
  const wahl = { betrifft: ['vermittlernummern'], onErfolg: fertig } as const;
  const anlegen = useAktion(verwaltungContract.createVermittlernummer, wahl);
  const aendern = useAktion(verwaltungContract.updateVermittlernummer, wahl);
  const form = useFormular({
    anfang: nummer ?? { bezugsweg: 'direkt' },
    schema,
    speichern: (body) =>
      nummer ? aendern.mutateAsync({ params: { id: nummer.id }, body }) : anlegen.mutateAsync({ body }),
  });
  return (
    <Formularrahmen {...form} onAbbrechen={onFertig}>
      <VersichererEingabe label="Gesellschaft" autoFocus {...form.formular.feld('gesellschaft')} />
      <TextEingabe label="Vermittlernummer" {...form.formular.feld('nummer')} />
      <WahlEingabe
        label="Bezugsweg"
        leer={false}
        werte={bezugswegWerte}
        {...form.formular.feld('bezugsweg')}
      />
      <TextEingabe label="Bemerkung" {...form.formular.feld('bemerkung')} />
    </Formularrahmen>
  );
};

const Zeile = ({ nummer, onBearbeiten }: { readonly nummer: Nummer; readonly onBearbeiten: () => void }) => {
  const { istInhaber } = useSitzung();
  const frage = useRueckfrage();
  const loeschen = useAktion(verwaltungContract.removeVermittlernummer, { betrifft: ['vermittlernummern'] });
  const onLoeschen = async () => {
    const ja = await frage({
      titel: 'Vermittlernummer löschen?',
      text: `${nummer.nummer} bei ${nummer.gesellschaft} wird gelöscht. Verträge bleiben unverändert.`,
      ja: 'Löschen',
      gefahr: true,
    });
    if (ja) loeschen.mutate({ params: { id: nummer.id } });
  };
  return (
    <Table.Tr>
      <Table.Td>{nummer.gesellschaft}</Table.Td>
      <Table.Td className="mw-zahl">{nummer.nummer}</Table.Td>
      <Table.Td>{bezugswegWerte[nummer.bezugsweg]}</Table.Td>
      <Table.Td>{nummer.bemerkung ?? <Strich />}</Table.Td>
      {istInhaber && (
        <Table.Td>
          <Group gap={2} justify="flex-end" wrap="nowrap">
            <ActionIcon color="gray" aria-label={`${nummer.nummer} bearbeiten`} onClick={onBearbeiten}>
              <IconPencil size={16} aria-hidden />
            </ActionIcon>
            <ActionIcon
              color="gray"
              aria-label={`${nummer.nummer} löschen`}
              onClick={() => void onLoeschen()}
            >
              <IconTrash size={16} aria-hidden />
            </ActionIcon>
          </Group>
        </Table.Td>
      )}
    </Table.Tr>
  );
};

/** Agency numbers at insurers: deliveries are recognised by them. */
export const Vermittlernummern = () => {
  const { istInhaber } = useSitzung();
  const nummern = useAbfrage(verwaltungContract.listVermittlernummern, {});
  const [offen, setOffen] = useState<Nummer | 'neu' | null>(null);
  return (
    <Verwaltungsseite
      aktionen={
        istInhaber && (
          <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setOffen('neu')}>
            Neue Vermittlernummer
          </Button>
        )
      }
    >
      <Abschnitt titel="Vermittlernummern">
        <Stack gap="xs">
          <Text size="sm" c="dimmed">
            An diesen Nummern erkennt Maklerwerk, zu wem eine Lieferung gehört.
          </Text>
          <Geladen abfrage={nummern} zeilen={3}>
            {(liste) =>
              liste.length === 0 ? (
                <Leerzustand titel="Noch keine Vermittlernummern" />
              ) : (
                <div className="mw-quer" role="region" aria-label="Vermittlernummern" tabIndex={0}>
                  <Table fz="sm" aria-label="Vermittlernummern">
                    <Table.Thead>
                      <Table.Tr>
                        <Table.Th scope="col">Gesellschaft</Table.Th>
                        <Table.Th scope="col">Nummer</Table.Th>
                        <Table.Th scope="col">Bezugsweg</Table.Th>
                        <Table.Th scope="col">Bemerkung</Table.Th>
                        {istInhaber && <Table.Td />}
                      </Table.Tr>
                    </Table.Thead>
                    <Table.Tbody>
                      {liste.map((nummer) => (
                        <Zeile key={nummer.id} nummer={nummer} onBearbeiten={() => setOffen(nummer)} />
                      ))}
                    </Table.Tbody>
                  </Table>
                </div>
              )
            }
          </Geladen>
        </Stack>
      </Abschnitt>
      <Modal
        opened={offen !== null}
        onClose={() => setOffen(null)}
        title={offen === 'neu' ? 'Neue Vermittlernummer' : 'Vermittlernummer bearbeiten'}
      >
        {offen !== null && (
          <Nummernformular nummer={offen === 'neu' ? undefined : offen} onFertig={() => setOffen(null)} />
        )}
      </Modal>
    </Verwaltungsseite>
  );
};
