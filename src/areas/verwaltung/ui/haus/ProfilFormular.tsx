import { Stack } from '@mantine/core';
import { useAktion } from '#ui/client/abfrage.ts';
import { meldeErfolg } from '#ui/client/meldung.tsx';
import { Felder, gruppiere } from '#ui/eingabe/Felder.tsx';
import { Formularrahmen } from '#ui/eingabe/Formularrahmen.tsx';
import { useFormular } from '#ui/eingabe/useFormular.ts';
import type { Formular } from '#ui/eingabe/useFormular.ts';
import { useUngespeichert } from '#ui/seite/ungespeichert.ts';
import { Abschnitt } from '#ui/seite/Zustaende.tsx';
import { profilSchema, verwaltungContract } from '../../contract.ts';
import type { Profil } from '../../contract.ts';
import { Fehlend } from './Fehlend.tsx';
import { profilfelder, ueblicheAngaben } from './profil.daten.ts';

/** Where nothing stands yet. */
const setzeUebliche = ({ lies, setze }: Formular): void => {
  for (const [name, wert] of Object.entries(ueblicheAngaben)) if (!lies(name)) setze(name, wert);
};

export const ProfilFormular = ({ profil }: { readonly profil: Profil }) => {
  const aendern = useAktion(verwaltungContract.updateMandant, {
    betrifft: ['mandant', 'ich'],
    onErfolg: () => meldeErfolg('Die Angaben zum Haus sind gespeichert.'),
  });
  const form = useFormular({
    anfang: profil,
    schema: profilSchema,
    speichern: (body): Promise<void> => aendern.mutateAsync({ body }).then(() => form.gespeichert()),
  });
  useUngespeichert(form.formular.geaendert);
  return (
    <Formularrahmen {...form}>
      <Fehlend profil={form.formular.werte} onUeblich={() => setzeUebliche(form.formular)} />
      <Stack gap="md">
        {gruppiere(profilfelder, '').map(([titel, felder]) => (
          <Abschnitt key={titel} titel={titel}>
            <Felder felder={felder} pfad="" formular={form.formular} />
          </Abschnitt>
        ))}
      </Stack>
    </Formularrahmen>
  );
};
