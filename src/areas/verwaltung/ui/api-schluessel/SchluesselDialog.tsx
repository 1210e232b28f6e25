import { Alert, Button, Code, CopyButton, Group, Modal, Stack } from '@mantine/core';
import { IconCheck, IconCopy } from '@tabler/icons-react';
import { useState } from 'react';
import { useAktion } from '#ui/client/abfrage.ts';
import { TextEingabe, WahlEingabe } from '#ui/eingabe/Eingaben.tsx';
import { Formularrahmen } from '#ui/eingabe/Formularrahmen.tsx';
import { useFormular } from '#ui/eingabe/useFormular.ts';
import { apiTokenEingabe, verwaltungContract } from '../../contract.ts';
import { rechtLabel } from './schluesselspalten.tsx';

type FormularProps = {
  readonly onToken: (token: string) => void;
  readonly onAbbrechen: () => void;
};

const SchluesselFormular = ({ onToken, onAbbrechen }: FormularProps) => {
  const anlegen = useAktion(verwaltungContract.createApiToken, {
    betrifft: ['api-tokens'],
    onErfolg: ({ token }) => onToken(token),
  });
  const form = useFormular({
    anfang: { recht: 'lesen' },
    schema: apiTokenEingabe,
    speichern: (body) => anlegen.mutateAsync({ body }),
  });
  const { feld } = form.formular;
  return (
    <Formularrahmen {...form} speichern="Anlegen" onAbbrechen={onAbbrechen}>
      <TextEingabe label="Name" placeholder="z. B. Buchhaltung" autoFocus {...feld('name')} />
      <WahlEingabe label="Recht" leer={false} werte={rechtLabel} {...feld('recht')} />
    </Formularrahmen>
  );
};

/** The one time that the key can be read. */
const Einmalanzeige = ({ token, onFertig }: { readonly token: string; readonly onFertig: () => void }) => (
  <Stack gap="sm">
    <Alert
      color="orange"
      title="Der Schlüssel wird nur dieses eine Mal gezeigt."
      styles={{ title: { color: 'var(--mantine-color-text)' } }}
    >
      Kopieren Sie ihn jetzt und bewahren Sie ihn wie ein Passwort auf. Geht er verloren, legen Sie einen
      neuen an.
    </Alert>
    <Code block aria-label="API-Schlüssel" style={{ overflowWrap: 'anywhere', whiteSpace: 'pre-wrap' }}>
      {token}
    </Code>
    <Group justify="flex-end" gap="xs">
      <Button variant="default" onClick={onFertig}>
        Fertig
      </Button>
      <CopyButton value={token} timeout={4000}>
        {({ copied, copy }) => (
          <Button
            data-autofocus
            variant={copied ? 'default' : 'filled'}
            leftSection={copied ? <IconCheck size={16} aria-hidden /> : <IconCopy size={16} aria-hidden />}
            onClick={copy}
          >
            {copied ? 'Kopiert' : 'Kopieren'}
          </Button>
        )}
      </CopyButton>
    </Group>
  </Stack>
);

type Props = { readonly offen: boolean; readonly onSchliessen: () => void };

/** Makes a key and shows it; a click beside the dialog does not lose it. */
export const SchluesselDialog = ({ offen, onSchliessen }: Props) => {
  const [token, setToken] = useState<string>();
  const schliesse = () => {
    setToken(undefined);
    onSchliessen();
  };
  return (
    <Modal
      opened={offen}
      onClose={schliesse}
      title={token ? 'Ihr neuer API-Schlüssel' : 'Neuer API-Schlüssel'}
      closeOnClickOutside={token === undefined}
      closeOnEscape={token === undefined}
    >
      {token ? (
        <Einmalanzeige token={token} onFertig={schliesse} />
      ) : (
        <SchluesselFormular onToken={setToken} onAbbrechen={schliesse} />
      )}
    </Modal>
  );
};
