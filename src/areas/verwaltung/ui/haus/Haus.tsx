import { Grid, Stack } from '@mantine/core';
import { Angabe, Angaben, Strich } from '#ui/anzeige/Werte.tsx';
import { useAbfrage } from '#ui/client/abfrage.ts';
import { gruppiere } from '#ui/eingabe/Felder.tsx';
import { Abschnitt, Geladen } from '#ui/seite/Zustaende.tsx';
import { useSitzung } from '#ui/sitzung.ts';
import { verwaltungContract } from '../../contract.ts';
import type { Profil } from '../../contract.ts';
import { Verwaltungsseite } from '../Verwaltungsseite.tsx';
import { Logo } from './Logo.tsx';
import { profilfelder } from './profil.daten.ts';
import { ProfilFormular } from './ProfilFormular.tsx';

const ProfilAnzeige = ({ profil }: { readonly profil: Profil }) => (
  <Stack gap="md">
    {gruppiere(profilfelder, '').map(([titel, felder]) => (
      <Abschnitt key={titel} titel={titel}>
        <Angaben>
          {felder.map(({ name, label }) => (
            <Angabe key={name} label={label.replace(/ \(.*\)$/, '')}>
              {profil[name] ?? <Strich />}
            </Angabe>
          ))}
        </Angaben>
      </Abschnitt>
    ))}
  </Stack>
);

/** The brokerage's own data and its logo; everybody reads, the owner changes. */
export const Haus = () => {
  const { istInhaber } = useSitzung();
  const mandant = useAbfrage(verwaltungContract.getMandant, {}, { frisch: istInhaber });
  return (
    <Verwaltungsseite
      titel="Haus"
      unterzeile="Diese Angaben stehen in Ihren Schreiben und in der Erstinformation."
    >
      <Geladen abfrage={mandant} zeilen={10}>
        {({ profil, logo }) => (
          <Grid gap="md">
            <Grid.Col span={{ base: 12, md: 8 }}>
              {istInhaber ? <ProfilFormular profil={profil} /> : <ProfilAnzeige profil={profil} />}
            </Grid.Col>
            <Grid.Col span={{ base: 12, md: 4 }}>
              <Logo vorhanden={logo} />
            </Grid.Col>
          </Grid>
        )}
      </Geladen>
    </Verwaltungsseite>
  );
};
