import { z } from 'zod';
import { useAktion } from '#ui/client/abfrage.ts';
import { meldeErfolg } from '#ui/client/meldung.tsx';
import { Formularrahmen } from '#ui/eingabe/Formularrahmen.tsx';
import { useFormular } from '#ui/eingabe/useFormular.ts';
import { Abschnitt } from '#ui/seite/Zustaende.tsx';
import { verwaltungContract } from '../../contract.ts';
import { Passwortfeld } from '../Passwortfeld.tsx';
import { passwortpaar } from '../passwortpaar.ts';

const schema = z
  .object({ bisher: z.string('Bitte Ihr bisheriges Passwort eingeben.').min(1), ...passwortpaar })
  .refine((werte) => werte.passwort === werte.wiederholung, {
    path: ['wiederholung'],
    message: 'Die beiden Passwörter sind verschieden.',
  });

export const EigenesPasswort = () => {
  const aendern = useAktion(verwaltungContract.passwortAendern, { betrifft: ['ich'] });
  const form = useFormular({
    anfang: {},
    schema,
    speichern: async ({ bisher, passwort }) => {
      await aendern.mutateAsync({ body: { bisher, neu: passwort } });
      meldeErfolg('Ihr Passwort ist geändert.');
      form.zuruecksetzen();
    },
  });
  return (
    <Abschnitt titel="Passwort">
      <Formularrahmen {...form} speichern="Passwort ändern">
        <Passwortfeld label="Bisheriges Passwort" {...form.formular.feld('bisher')} />
        <Passwortfeld
          label="Neues Passwort"
          neu
          description="Mindestens 12 Zeichen"
          {...form.formular.feld('passwort')}
        />
        <Passwortfeld label="Neues Passwort wiederholen" neu {...form.formular.feld('wiederholung')} />
      </Formularrahmen>
    </Abschnitt>
  );
};
