import { Alert, Anchor, Button, Code, CopyButton, Group, Modal, Stack, Table, Text } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { z } from 'zod';
import { sichtbar } from '#domain/kunde.ts';
import { formatZeitpunkt } from '#ui/anzeige/zeitpunkt.ts';
import { useAbfrage, useAktion } from '#ui/client/abfrage.ts';
import { TextEingabe, WahlEingabe } from '#ui/eingabe/Eingaben.tsx';
import { Formularrahmen } from '#ui/eingabe/Formularrahmen.tsx';
import { useFormular } from '#ui/eingabe/useFormular.ts';
import { useRueckfrage } from '#ui/seite/Rueckfrage.tsx';
import { Abschnitt, Geladen, Leerzustand } from '#ui/seite/Zustaende.tsx';
import { verwaltungContract } from '../contract.ts';
import { Verwaltungsseite } from './Verwaltungsseite.tsx';

const schema = z.object({ name: sichtbar(100), recht: z.enum(['lesen', 'schreiben']) });
const rechte = { lesen: 'nur lesen', schreiben: 'lesen und schreiben' };

const NeuerSchluessel = ({ onFertig }: { readonly onFertig: () => void }) => {
  const [token, setToken] = useState<string | null>(null);
  const anlegen = useAktion(verwaltungContract.createApiToken, {
    betrifft: ['api-tokens'],
    onErfolg: (antwort) => setToken(antwort.token),
  });
  const form = useFormular({
    anfang: { recht: 'lesen' },
    schema,
    speichern: (body) => anlegen.mutateAsync({ body }),
  });
  if (token)
    return (
      <Stack gap="sm">
        <Alert color="orange" title="Bitte jetzt kopieren">
          Der Schlüssel wird nur dieses eine Mal gezeigt.
        </Alert>
        <Code block style={{ overflowWrap: 'anywhere', whiteSpace: 'pre-wrap' }}>
          {token}
        </Code>
        <Group justify="flex-end" gap="xs">
          <CopyButton value={token}>
            {({ copied, copy }) => <Button onClick={copy}>{copied ? 'Kopiert' : 'Kopieren'}</Button>}
          </CopyButton>
          <Button variant="default" onClick={onFertig}>
            Fertig
          </Button>
        </Group>
      </Stack>
    );
  return (
    <Formularrahmen {...form} speichern="Schlüssel anlegen" onAbbrechen={onFertig}>
      <TextEingabe
        label="Wofür ist der Schlüssel?"
        autoFocus
        placeholder="z. B. Buchhaltung"
        {...form.formular.feld('name')}
      />
      <WahlEingabe label="Recht" leer={false} werte={rechte} {...form.formular.feld('recht')} />
    </Formularrahmen>
  );
};

/** Keys for scripts: made, shown once, revoked. */
export const ApiSchluessel = () => {
  const [neu, setNeu] = useState(false);
  const schluessel = useAbfrage(verwaltungContract.listApiTokens, {});
  const frage = useRueckfrage();
  const widerrufen = useAktion(verwaltungContract.revokeApiToken, { betrifft: ['api-tokens'] });
  const onWiderrufen = async (id: string, name: string) => {
    const ja = await frage({
      titel: 'Schlüssel widerrufen?',
      text: `Programme mit dem Schlüssel „${name}“ kommen danach nicht mehr an Ihre Daten.`,
      ja: 'Widerrufen',
      gefahr: true,
    });
    if (ja) widerrufen.mutate({ params: { id } });
  };
  return (
    <Verwaltungsseite
      aktionen={
        <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setNeu(true)}>
          Neuer API-Schlüssel
        </Button>
      }
    >
      <Abschnitt titel="API-Schlüssel">
        <Text size="sm" c="dimmed" mb="xs">
          Mit einem Schlüssel greifen Ihre Programme auf die Daten des Hauses zu. Die Schnittstelle beschreibt{' '}
          <Anchor href="/api/openapi.json" underline="always" inherit>
            openapi.json
          </Anchor>
          .
        </Text>
        <Geladen abfrage={schluessel} zeilen={3}>
          {(liste) =>
            liste.length === 0 ? (
              <Leerzustand titel="Noch keine API-Schlüssel" />
            ) : (
              <div className="mw-quer" role="region" aria-label="API-Schlüssel" tabIndex={0}>
                <Table fz="sm" aria-label="API-Schlüssel">
                  <Table.Thead>
                    <Table.Tr>
                      <Table.Th scope="col">Name</Table.Th>
                      <Table.Th scope="col">Recht</Table.Th>
                      <Table.Th scope="col">Endet auf</Table.Th>
                      <Table.Th scope="col">Angelegt</Table.Th>
                      <Table.Th scope="col">Zuletzt benutzt</Table.Th>
                      <Table.Td />
                    </Table.Tr>
                  </Table.Thead>
                  <Table.Tbody>
                    {liste.map(({ id, name, recht, endung, angelegtAm, zuletztAm }) => (
                      <Table.Tr key={id}>
                        <Table.Td>{name}</Table.Td>
                        <Table.Td>{rechte[recht]}</Table.Td>
                        <Table.Td>
                          <Code>…{endung}</Code>
                        </Table.Td>
                        <Table.Td className="mw-zahl">{formatZeitpunkt(angelegtAm)}</Table.Td>
                        <Table.Td className="mw-zahl">
                          {zuletztAm ? formatZeitpunkt(zuletztAm) : 'noch nie'}
                        </Table.Td>
                        <Table.Td ta="right">
                          <Button
                            size="xs"
                            variant="default"
                            aria-label={`Widerrufen: ${name}`}
                            onClick={() => void onWiderrufen(id, name)}
                          >
                            Widerrufen
                          </Button>
                        </Table.Td>
                      </Table.Tr>
                    ))}
                  </Table.Tbody>
                </Table>
              </div>
            )
          }
        </Geladen>
      </Abschnitt>
      <Modal opened={neu} onClose={() => setNeu(false)} title="Neuer API-Schlüssel">
        {neu && <NeuerSchluessel onFertig={() => setNeu(false)} />}
      </Modal>
    </Verwaltungsseite>
  );
};
