import { Stack } from '@mantine/core';
import { FelderAnzeige } from '#ui/anzeige/FelderAnzeige.tsx';
import { useAbfrage, useAktion } from '#ui/client/abfrage.ts';
import { meldeErfolg } from '#ui/client/meldung.tsx';
import { Felder } from '#ui/eingabe/Felder.tsx';
import { Formularrahmen } from '#ui/eingabe/Formularrahmen.tsx';
import { useFormular } from '#ui/eingabe/useFormular.ts';
import { useUngespeichert } from '#ui/seite/ungespeichert.ts';
import { Abschnitt, Geladen } from '#ui/seite/Zustaende.tsx';
import { useSitzung } from '#ui/sitzung.ts';
import { profilSchema, verwaltungContract } from '../contract.ts';
import type { Profil } from '../contract.ts';
import { Logo } from './haus/Logo.tsx';
import { profilgruppen } from './haus/profilfelder.daten.ts';
import { Verwaltungsseite } from './Verwaltungsseite.tsx';

const Profilformular = ({ profil }: { readonly profil: Profil }) => {
  const aendern = useAktion(verwaltungContract.updateMandant, {
    betrifft: ['mandant', 'ich'],
    onErfolg: () => meldeErfolg('Die Angaben sind gespeichert.'),
  });
  const form = useFormular({
    anfang: profil,
    schema: profilSchema,
    speichern: async (body) => {
      await aendern.mutateAsync({ body });
      form.gespeichert();
    },
  });
  useUngespeichert(form.formular.geaendert);
  return (
    <Formularrahmen {...form}>
      {profilgruppen.map(({ titel, felder }) => (
        <Abschnitt key={titel} titel={titel}>
          <Felder felder={felder} pfad="" formular={form.formular} />
        </Abschnitt>
      ))}
    </Formularrahmen>
  );
};

/** Data of the brokerage; the owner edits, the others read. */
export const Haus = () => {
  const { istInhaber } = useSitzung();
  const mandant = useAbfrage(verwaltungContract.getMandant, {});
  return (
    <Verwaltungsseite>
      <Geladen abfrage={mandant}>
        {({ profil, logo }) => (
          <Stack gap="md">
            {istInhaber ? (
              <Profilformular profil={profil} />
            ) : (
              profilgruppen.map(({ titel, felder }) => (
                <Abschnitt key={titel} titel={titel}>
                  <FelderAnzeige felder={felder} satz={profil} />
                </Abschnitt>
              ))
            )}
            {(istInhaber || logo) && <Logo vorhanden={logo} />}
          </Stack>
        )}
      </Geladen>
    </Verwaltungsseite>
  );
};
