import { Anchor, Button, Group, Stack } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { ApiFehler, call } from '#ui/client/call.ts';
import { EmailEingabe, TextEingabe } from '#ui/eingabe/Eingaben.tsx';
import { useFormular } from '#ui/eingabe/useFormular.ts';
import { z } from 'zod';
import { verwaltungContract } from '../contract.ts';
import { Anmelderahmen } from './Anmelderahmen.tsx';
import { Passwortfeld } from './Passwortfeld.tsx';

const anmeldung = z.object({
  email: z.email('Bitte Ihre E-Mail-Adresse eingeben.'),
  passwort: z.string('Bitte das Passwort eingeben.').min(1, 'Bitte das Passwort eingeben.'),
});
const faktor = z.object({
  code: z.string('Bitte den Code eingeben.').trim().min(6, 'Bitte den Code vollständig eingeben.'),
});

/** Only our own pages: `//host` would leave the house. */
const sicher = (ziel: unknown): string =>
  typeof ziel === 'string' && /^\/(?![/\\])/.test(ziel) && !ziel.startsWith('/anmeldung') ? ziel : '/';

const useFertig = () => {
  const abfragen = useQueryClient();
  const navigate = useNavigate();
  const suche = useSearch({ strict: false }) as { weiter?: string };
  return async () => {
    abfragen.clear();
    await navigate({ to: sicher(suche.weiter) });
  };
};

const grund = (fehler: unknown): string | undefined =>
  fehler instanceof ApiFehler && fehler.felder.length > 0
    ? undefined
    : fehler instanceof ApiFehler
      ? fehler.detail
      : 'Das hat nicht geklappt.';

const ZweiterFaktor = ({ onZurueck }: { readonly onZurueck: () => void }) => {
  const [wiederherstellung, setWiederherstellung] = useState(false);
  const [fehler, setFehler] = useState<string>();
  const fertig = useFertig();
  const { formular, element, absenden, sendet } = useFormular({
    anfang: {},
    schema: faktor,
    speichern: ({ code }) =>
      call(verwaltungContract.zweitenFaktorPruefen, {
        body: { code, art: wiederherstellung ? 'wiederherstellung' : 'totp' },
      })
        .then(fertig)
        .catch((problem: unknown) => {
          setFehler(grund(problem));
          throw problem;
        }),
  });
  return (
    <Anmelderahmen
      titel="Zweiter Faktor"
      text={
        wiederherstellung
          ? 'Bitte geben Sie einen Ihrer Wiederherstellungscodes ein.'
          : 'Bitte geben Sie den Code aus Ihrer Authentifizierungs-App ein.'
      }
      fehler={fehler}
    >
      <form ref={element} onSubmit={(ereignis) => void absenden(ereignis)} noValidate>
        <Stack gap="sm">
          <TextEingabe
            label={wiederherstellung ? 'Wiederherstellungscode' : 'Code'}
            autoComplete="one-time-code"
            autoFocus
            {...formular.feld('code')}
          />
          <Button type="submit" loading={sendet} fullWidth mt="xs">
            Bestätigen
          </Button>
          <Group justify="space-between">
            <Anchor
              component="button"
              type="button"
              size="sm"
              onClick={() => setWiederherstellung((alt) => !alt)}
            >
              {wiederherstellung ? 'Code aus der App verwenden' : 'Wiederherstellungscode verwenden'}
            </Anchor>
            <Anchor component="button" type="button" size="sm" onClick={onZurueck}>
              Zurück
            </Anchor>
          </Group>
        </Stack>
      </form>
    </Anmelderahmen>
  );
};

export const Anmeldung = () => {
  const [schritt, setSchritt] = useState<'passwort' | 'faktor'>('passwort');
  const [fehler, setFehler] = useState<string>();
  const fertig = useFertig();
  const { formular, element, absenden, sendet } = useFormular({
    anfang: {},
    schema: anmeldung,
    speichern: (body) =>
      call(verwaltungContract.anmelden, { body })
        .then(({ zweiterFaktor }) => (zweiterFaktor ? setSchritt('faktor') : fertig()))
        .catch((problem: unknown) => {
          setFehler(grund(problem));
          throw problem;
        }),
  });
  if (schritt === 'faktor') return <ZweiterFaktor onZurueck={() => setSchritt('passwort')} />;
  return (
    <Anmelderahmen titel="Anmelden" fehler={fehler}>
      <form ref={element} onSubmit={(ereignis) => void absenden(ereignis)} noValidate>
        <Stack gap="sm">
          <EmailEingabe label="E-Mail-Adresse" autoFocus {...formular.feld('email')} />
          <Passwortfeld label="Passwort" {...formular.feld('passwort')} />
          <Button type="submit" loading={sendet} fullWidth mt="xs">
            Anmelden
          </Button>
          <Anchor component={Link} to="/passwort/vergessen" size="sm">
            Passwort vergessen?
          </Anchor>
        </Stack>
      </form>
    </Anmelderahmen>
  );
};
