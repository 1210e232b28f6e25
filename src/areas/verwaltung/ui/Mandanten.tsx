import { Badge, Button, Modal, Table } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { z } from 'zod';
import { sichtbar } from '#domain/kunde.ts';
import { formatZeitpunkt } from '#ui/anzeige/zeitpunkt.ts';
import { useAbfrage, useAktion } from '#ui/client/abfrage.ts';
import { meldeErfolg } from '#ui/client/meldung.tsx';
import { EmailEingabe, TextEingabe } from '#ui/eingabe/Eingaben.tsx';
import { Formularrahmen } from '#ui/eingabe/Formularrahmen.tsx';
import { useFormular } from '#ui/eingabe/useFormular.ts';
import { Seite } from '#ui/seite/Seite.tsx';
import { Abschnitt, Geladen, Leerzustand } from '#ui/seite/Zustaende.tsx';
import { verwaltungContract } from '../contract.ts';

const schema = z.object({
  schluessel: z
    .string('Bitte einen Schlüssel eingeben.')
    .regex(/^[a-z0-9][a-z0-9-]{1,59}$/, 'Bitte nur Kleinbuchstaben, Ziffern und Bindestriche verwenden.'),
  name: sichtbar(200),
  inhaberEmail: z.email('Bitte eine gültige E-Mail-Adresse eingeben.').optional(),
});

const NeuerMandant = ({ onFertig }: { readonly onFertig: () => void }) => {
  const anlegen = useAktion(verwaltungContract.createMandant, {
    betrifft: ['betreiber'],
    onErfolg: () => {
      meldeErfolg('Der Mandant ist angelegt.');
      onFertig();
    },
  });
  const form = useFormular({ anfang: {}, schema, speichern: (body) => anlegen.mutateAsync({ body }) });
  return (
    <Formularrahmen {...form} speichern="Mandant anlegen" onAbbrechen={onFertig}>
      <TextEingabe label="Name des Maklerhauses" autoFocus {...form.formular.feld('name')} />
      <TextEingabe
        label="Schlüssel"
        description="Kurzer Name für die Kommandozeile, später nicht mehr zu ändern"
        placeholder="makler-muster"
        {...form.formular.feld('schluessel')}
      />
      <EmailEingabe
        label="E-Mail-Adresse der Inhaberin oder des Inhabers"
        description="Erhält eine Einladung"
        {...form.formular.feld('inhaberEmail')}
      />
    </Formularrahmen>
  );
};

/** The operator's list of brokerages; no access to their data. */
export const Mandanten = () => {
  const [neu, setNeu] = useState(false);
  const mandanten = useAbfrage(verwaltungContract.listMandanten, {});
  return (
    <Seite
      titel="Mandanten"
      breite={1100}
      aktionen={
        <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setNeu(true)}>
          Neuer Mandant
        </Button>
      }
    >
      <Abschnitt titel="Maklerhäuser dieser Installation">
        <Geladen abfrage={mandanten}>
          {(liste) =>
            liste.length === 0 ? (
              <Leerzustand titel="Noch keine Mandanten" />
            ) : (
              <div className="mw-quer" role="region" aria-label="Mandanten" tabIndex={0}>
                <Table fz="sm" aria-label="Mandanten">
                  <Table.Thead>
                    <Table.Tr>
                      <Table.Th scope="col">Name</Table.Th>
                      <Table.Th scope="col">Schlüssel</Table.Th>
                      <Table.Th scope="col">Angelegt</Table.Th>
                    </Table.Tr>
                  </Table.Thead>
                  <Table.Tbody>
                    {liste.map(({ id, name, schluessel, demo, angelegtAm }) => (
                      <Table.Tr key={id}>
                        <Table.Td>
                          {name}{' '}
                          {demo && (
                            <Badge size="sm" color="gray">
                              Demo
                            </Badge>
                          )}
                        </Table.Td>
                        <Table.Td>{schluessel}</Table.Td>
                        <Table.Td className="mw-zahl">{formatZeitpunkt(angelegtAm)}</Table.Td>
                      </Table.Tr>
                    ))}
                  </Table.Tbody>
                </Table>
              </div>
            )
          }
        </Geladen>
      </Abschnitt>
      <Modal opened={neu} onClose={() => setNeu(false)} title="Neuer Mandant">
        {neu && <NeuerMandant onFertig={() => setNeu(false)} />}
      </Modal>
    </Seite>
  );
};
