import { Anchor, Button, Stack, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { z } from 'zod';
import { call } from '#ui/client/call.ts';
import { meldeFehler } from '#ui/client/meldung.tsx';
import { EmailEingabe } from '#ui/eingabe/Eingaben.tsx';
import { useFormular } from '#ui/eingabe/useFormular.ts';
import { verwaltungContract } from '../contract.ts';
import { Anmelderahmen } from './Anmelderahmen.tsx';
import { Postausgangshinweis } from './Postausgangshinweis.tsx';

const schema = z.object({ email: z.email('Bitte Ihre E-Mail-Adresse eingeben.') });

/** The answer is the same whether the address is known or not. */
export const PasswortVergessen = () => {
  const [gesendet, setGesendet] = useState(false);
  const { formular, element, absenden, sendet } = useFormular({
    anfang: {},
    schema,
    speichern: (body) =>
      call(verwaltungContract.passwortVergessen, { body })
        .then(() => setGesendet(true))
        .catch(meldeFehler),
  });
  const zurueck = (
    <Anchor component={Link} to="/anmeldung" size="sm">
      Zurück zur Anmeldung
    </Anchor>
  );
  if (gesendet)
    return (
      <Anmelderahmen titel="Bitte sehen Sie in Ihr Postfach">
        <Text size="sm">
          Wenn es zu dieser Adresse ein Konto gibt, haben wir Ihnen einen Link geschickt. Er gilt eine Stunde.
        </Text>
        <Postausgangshinweis />
        {zurueck}
      </Anmelderahmen>
    );
  return (
    <Anmelderahmen
      titel="Passwort vergessen"
      text="Sie erhalten einen Link, mit dem Sie ein neues Passwort setzen."
    >
      <form ref={element} onSubmit={(ereignis) => void absenden(ereignis)} noValidate>
        <Stack gap="sm">
          <EmailEingabe label="E-Mail-Adresse" autoFocus {...formular.feld('email')} />
          <Button type="submit" loading={sendet} fullWidth mt="xs">
            Link anfordern
          </Button>
          {zurueck}
        </Stack>
      </form>
    </Anmelderahmen>
  );
};
