import { Anchor, Button, Stack, Text } from '@mantine/core';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { z } from 'zod';
import { useAbfrage } from '#ui/client/abfrage.ts';
import { ApiFehler, call } from '#ui/client/call.ts';
import { meldeErfolg } from '#ui/client/meldung.tsx';
import { TextEingabe } from '#ui/eingabe/Eingaben.tsx';
import { useFormular } from '#ui/eingabe/useFormular.ts';
import { Ladezustand } from '#ui/seite/Zustaende.tsx';
import { verwaltungContract } from '../contract.ts';
import { Anmelderahmen } from './Anmelderahmen.tsx';
import { rollenlabel } from './ich.ts';
import { Passwortfeld } from './Passwortfeld.tsx';
import { passwortpaarSchema } from './passwortpaar.ts';

const neu = passwortpaarSchema.and(
  z.object({ name: z.string('Bitte Ihren Namen eingeben.').trim().min(1, 'Bitte Ihren Namen eingeben.') }),
);
const vorhanden = z.object({});

type Props = { readonly token: string; readonly kontoVorhanden: boolean };

const Annahme = ({ token, kontoVorhanden }: Props) => {
  const navigate = useNavigate();
  const [fehler, setFehler] = useState<string>();
  const { formular, element, absenden, sendet } = useFormular({
    anfang: {},
    schema: kontoVorhanden ? vorhanden : neu,
    speichern: (eingabe) => {
      const { name, passwort } = eingabe as { name?: string; passwort?: string };
      return call(verwaltungContract.acceptEinladung, {
        body: { token, ...(name ? { name } : {}), ...(passwort ? { passwort } : {}) },
      })
        .then(() => {
          meldeErfolg('Willkommen! Bitte melden Sie sich an.');
          return navigate({ to: '/anmeldung' });
        })
        .catch((problem: unknown) => {
          setFehler(problem instanceof ApiFehler ? problem.detail : 'Das hat nicht geklappt.');
          throw problem;
        });
    },
  });
  return (
    <form ref={element} onSubmit={(ereignis) => void absenden(ereignis)} noValidate>
      <Stack gap="sm">
        {fehler && (
          <Text size="sm" c="var(--mantine-color-error)" role="alert">
            {fehler}
          </Text>
        )}
        {!kontoVorhanden && (
          <>
            <TextEingabe label="Ihr Name" autoComplete="name" autoFocus {...formular.feld('name')} />
            <Passwortfeld
              label="Passwort"
              neu
              description="Mindestens 12 Zeichen"
              {...formular.feld('passwort')}
            />
            <Passwortfeld label="Passwort wiederholen" neu {...formular.feld('wiederholung')} />
          </>
        )}
        <Button type="submit" loading={sendet} fullWidth mt="xs">
          Einladung annehmen
        </Button>
      </Stack>
    </form>
  );
};

/** Opened by the link of the mail: `/einladung?token=…`. */
export const Einladung = () => {
  const { token = '' } = useSearch({ strict: false }) as { token?: string };
  const einladung = useAbfrage(verwaltungContract.getEinladung, { query: { token } });
  if (einladung.error)
    return (
      <Anmelderahmen titel="Einladung" fehler={einladung.error.detail}>
        <Anchor component={Link} to="/anmeldung" size="sm">
          Zur Anmeldung
        </Anchor>
      </Anmelderahmen>
    );
  if (!einladung.data)
    return (
      <Anmelderahmen titel="Einladung">
        <Ladezustand zeilen={3} />
      </Anmelderahmen>
    );
  const { mandant, rolle, email, kontoVorhanden } = einladung.data;
  return (
    <Anmelderahmen
      titel={`Einladung zu ${mandant}`}
      text={`Sie arbeiten dort als ${rollenlabel[rolle]} mit der Adresse ${email}.`}
    >
      <Annahme token={token} kontoVorhanden={kontoVorhanden} />
    </Anmelderahmen>
  );
};
