import { List, Modal, Text } from '@mantine/core';
import { z } from 'zod';
import { useAktion } from '#ui/client/abfrage.ts';
import { meldeErfolg } from '#ui/client/meldung.tsx';
import { EmailEingabe, WahlEingabe } from '#ui/eingabe/Eingaben.tsx';
import { Formularrahmen } from '#ui/eingabe/Formularrahmen.tsx';
import { useFormular } from '#ui/eingabe/useFormular.ts';
import { emailSchema } from '../../anmeldung.contract.ts';
import { rolleSchema, verwaltungContract } from '../../contract.ts';
import { rollenlabel } from '../ich.ts';

const schema = z.object({ email: emailSchema, rolle: rolleSchema });

const Rollenhilfe = () => (
  <Text size="sm" c="dimmed" component="div">
    <List size="sm" spacing={2}>
      <List.Item>{rollenlabel.inhaber}: alles, auch diese Verwaltung</List.Item>
      <List.Item>{rollenlabel.mitarbeiter}: Kunden, Verträge und Dateien bearbeiten</List.Item>
      <List.Item>{rollenlabel.lesend}: ansehen, nichts ändern</List.Item>
    </List>
  </Text>
);

const EinladenFormular = ({ onFertig }: { readonly onFertig: () => void }) => {
  const einladen = useAktion(verwaltungContract.createEinladung, {
    betrifft: ['einladungen'],
    onErfolg: ({ email }) => {
      meldeErfolg(`Die Einladung an ${email} ist unterwegs.`);
      onFertig();
    },
  });
  const form = useFormular({
    anfang: { rolle: 'mitarbeiter' },
    schema,
    speichern: (body) => einladen.mutateAsync({ body }),
  });
  return (
    <Formularrahmen {...form} speichern="Einladung senden" onAbbrechen={onFertig}>
      <EmailEingabe label="E-Mail-Adresse" autoFocus {...form.formular.feld('email')} />
      <WahlEingabe label="Rolle" leer={false} werte={rollenlabel} {...form.formular.feld('rolle')} />
      <Rollenhilfe />
    </Formularrahmen>
  );
};

type Props = { readonly offen: boolean; readonly onSchliessen: () => void };

export const EinladenDialog = ({ offen, onSchliessen }: Props) => (
  <Modal opened={offen} onClose={onSchliessen} title="Person einladen">
    <EinladenFormular onFertig={onSchliessen} />
  </Modal>
);
