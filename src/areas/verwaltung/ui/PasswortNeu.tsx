import { Anchor, Button, Stack } from '@mantine/core';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { ApiFehler, call } from '#ui/client/call.ts';
import { meldeErfolg } from '#ui/client/meldung.tsx';
import { useFormular } from '#ui/eingabe/useFormular.ts';
import { verwaltungContract } from '../contract.ts';
import { Anmelderahmen } from './Anmelderahmen.tsx';
import { Passwortfeld } from './Passwortfeld.tsx';
import { passwortpaarSchema } from './passwortpaar.ts';

/** Opened by the link of the mail: `/passwort/neu?token=…`. */
export const PasswortNeu = () => {
  const { token = '' } = useSearch({ strict: false }) as { token?: string };
  const navigate = useNavigate();
  const [fehler, setFehler] = useState<string>();
  const { formular, element, absenden, sendet } = useFormular({
    anfang: {},
    schema: passwortpaarSchema,
    speichern: ({ passwort }) =>
      call(verwaltungContract.passwortZuruecksetzen, { body: { token, passwort } })
        .then(() => {
          meldeErfolg('Ihr neues Passwort gilt ab sofort.');
          return navigate({ to: '/anmeldung' });
        })
        .catch((problem: unknown) => {
          setFehler(problem instanceof ApiFehler ? problem.detail : 'Das hat nicht geklappt.');
          throw problem;
        }),
  });
  return (
    <Anmelderahmen
      titel="Neues Passwort"
      text="Bitte wählen Sie ein Passwort mit mindestens 12 Zeichen."
      fehler={fehler}
    >
      <form ref={element} onSubmit={(ereignis) => void absenden(ereignis)} noValidate>
        <Stack gap="sm">
          <Passwortfeld label="Neues Passwort" neu autoFocus {...formular.feld('passwort')} />
          <Passwortfeld label="Passwort wiederholen" neu {...formular.feld('wiederholung')} />
          <Button type="submit" loading={sendet} fullWidth mt="xs">
            Passwort speichern
          </Button>
          <Anchor component={Link} to="/anmeldung" size="sm">
            Zurück zur Anmeldung
          </Anchor>
        </Stack>
      </form>
    </Anmelderahmen>
  );
};
