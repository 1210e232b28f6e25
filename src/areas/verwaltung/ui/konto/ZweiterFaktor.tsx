import { Alert, Badge, Button, Code, CopyButton, Group, Modal, SimpleGrid, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useState } from 'react';
import { z } from 'zod';
import type { ResponseOf } from '#platform/http/route.ts';
import { useAktion } from '#ui/client/abfrage.ts';
import { meldeErfolg } from '#ui/client/meldung.tsx';
import { TextEingabe } from '#ui/eingabe/Eingaben.tsx';
import { Formularrahmen } from '#ui/eingabe/Formularrahmen.tsx';
import { useFormular } from '#ui/eingabe/useFormular.ts';
import { Abschnitt } from '#ui/seite/Zustaende.tsx';
import { verwaltungContract } from '../../contract.ts';
import { Passwortfeld } from '../Passwortfeld.tsx';

const mitPasswort = z.object({
  passwort: z.string('Bitte Ihr Passwort eingeben.').min(1, 'Bitte Ihr Passwort eingeben.'),
});
const mitCode = z.object({
  code: z.string('Bitte den Code eingeben.').trim().min(6, 'Bitte den Code vollständig eingeben.'),
});
type Einrichtung = ResponseOf<typeof verwaltungContract.zweitenFaktorEinrichten>;

type PasswortProps = {
  readonly knopf: string;
  readonly speichern: (passwort: string) => Promise<unknown>;
  readonly onAbbrechen: () => void;
};

const PasswortAbfrage = ({ knopf, speichern, onAbbrechen }: PasswortProps) => {
  const form = useFormular({
    anfang: {},
    schema: mitPasswort,
    speichern: ({ passwort }) => speichern(passwort),
  });
  return (
    <Formularrahmen {...form} speichern={knopf} onAbbrechen={onAbbrechen}>
      <Passwortfeld label="Ihr Passwort" autoFocus {...form.formular.feld('passwort')} />
    </Formularrahmen>
  );
};

const Bestaetigung = ({
  einrichtung,
  onFertig,
}: {
  readonly einrichtung: Einrichtung;
  readonly onFertig: () => void;
}) => {
  const bestaetigen = useAktion(verwaltungContract.zweitenFaktorBestaetigen, {
    betrifft: ['ich'],
    onErfolg: () => {
      meldeErfolg('Der zweite Faktor ist eingeschaltet.');
      onFertig();
    },
  });
  const form = useFormular({
    anfang: {},
    schema: mitCode,
    speichern: (body) => bestaetigen.mutateAsync({ body }),
  });
  const codes = einrichtung.wiederherstellungscodes;
  return (
    <Stack gap="sm">
      <Text size="sm">1. Bitte lesen Sie dieses Bild mit Ihrer Authentifizierungs-App.</Text>
      <div
        role="img"
        aria-label="QR-Code für die Authentifizierungs-App"
        style={{ width: 190, background: '#fff', padding: 8, margin: '0 auto' }}
        dangerouslySetInnerHTML={{ __html: einrichtung.qrSvg }}
      />
      <Text size="xs" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
        Ohne Kamera: {new URL(einrichtung.totpUri).searchParams.get('secret')}
      </Text>
      <Text size="sm">
        2. Bitte bewahren Sie diese Wiederherstellungscodes sicher auf. Jeder gilt einmal.
      </Text>
      <SimpleGrid cols={2} spacing={4}>
        {codes.map((code) => (
          <Code key={code}>{code}</Code>
        ))}
      </SimpleGrid>
      <CopyButton value={codes.join('\n')}>
        {({ copied, copy }) => (
          <Button variant="default" size="xs" onClick={copy}>
            {copied ? 'Kopiert' : 'Codes kopieren'}
          </Button>
        )}
      </CopyButton>
      <Formularrahmen {...form} speichern="Einschalten">
        <TextEingabe
          label="3. Code aus der App"
          autoComplete="one-time-code"
          {...form.formular.feld('code')}
        />
      </Formularrahmen>
    </Stack>
  );
};

/** Switching the second factor on (QR code, recovery codes, first code) and off. */
export const ZweiterFaktor = ({ aktiv }: { readonly aktiv: boolean }) => {
  const [offen, { open, close }] = useDisclosure(false);
  const [einrichtung, setEinrichtung] = useState<Einrichtung | null>(null);
  const einrichten = useAktion(verwaltungContract.zweitenFaktorEinrichten, { onErfolg: setEinrichtung });
  const abschalten = useAktion(verwaltungContract.zweitenFaktorAbschalten, {
    betrifft: ['ich'],
    onErfolg: () => {
      meldeErfolg('Der zweite Faktor ist abgeschaltet.');
      close();
    },
  });
  const schliesse = () => {
    setEinrichtung(null);
    close();
  };
  return (
    <Abschnitt titel="Zweiter Faktor">
      <Stack gap="sm" align="flex-start">
        <Group gap="xs">
          <Badge color={aktiv ? 'teal' : 'gray'}>{aktiv ? 'eingeschaltet' : 'ausgeschaltet'}</Badge>
        </Group>
        <Text size="sm" c="dimmed">
          Beim Anmelden fragen wir zusätzlich nach einem Code aus einer App auf Ihrem Telefon.
        </Text>
        <Button variant={aktiv ? 'default' : 'filled'} onClick={open}>
          {aktiv ? 'Abschalten' : 'Einrichten'}
        </Button>
      </Stack>
      <Modal
        opened={offen}
        onClose={schliesse}
        title={aktiv && !einrichtung ? 'Zweiten Faktor abschalten' : 'Zweiten Faktor einrichten'}
      >
        {einrichtung ? (
          <Bestaetigung einrichtung={einrichtung} onFertig={schliesse} />
        ) : aktiv ? (
          <Stack gap="sm">
            <Alert color="orange">Ihr Konto ist danach nur noch durch das Passwort geschützt.</Alert>
            <PasswortAbfrage
              knopf="Abschalten"
              speichern={(passwort) => abschalten.mutateAsync({ body: { passwort } })}
              onAbbrechen={schliesse}
            />
          </Stack>
        ) : (
          <PasswortAbfrage
            knopf="Weiter"
            speichern={(passwort) => einrichten.mutateAsync({ body: { passwort } })}
            onAbbrechen={schliesse}
          />
        )}
      </Modal>
    </Abschnitt>
  );
};
