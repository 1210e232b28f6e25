import { Text } from '@mantine/core';
import { Navigate, Outlet, useLocation } from '@tanstack/react-router';
import { useMemo } from 'react';
import { GlobaleSuche } from '#areas/vertraege/ui/GlobaleSuche.tsx';
import { Benutzermenue } from '#areas/verwaltung/ui/Benutzermenue.tsx';
import { Mandantwahl } from '#areas/verwaltung/ui/Mandantwahl.tsx';
import { useIch } from '#areas/verwaltung/ui/ich.ts';
import { verwaltungContract } from '#areas/verwaltung/contract.ts';
import type { Ich } from '#areas/verwaltung/contract.ts';
import { useAbfrage } from '#ui/client/abfrage.ts';
import { ApiFehler } from '#ui/client/call.ts';
import { Rahmen } from '#ui/rahmen/Rahmen.tsx';
import { Tastaturhilfe } from '#ui/rahmen/Tastaturhilfe.tsx';
import { Fehlerzustand } from '#ui/seite/Zustaende.tsx';
import { KundenreiterKontext, VertragsreiterKontext } from '#ui/seitenliste.ts';
import type { Bereich } from '#ui/seitenliste.ts';
import { PersonenKontext, SitzungKontext } from '#ui/sitzung.ts';
import type { Sitzung } from '#ui/sitzung.ts';

type Props = { readonly bereiche: readonly Bereich[]; readonly reihenfolge: readonly string[] };

const sitzungAus = (ich: Ich): Sitzung => ({
  benutzerId: ich.id,
  name: ich.name,
  rolle: ich.mandant?.rolle ?? null,
  siehtSchutzbeduerftiges: ich.mandant?.siehtSchutzbeduerftiges ?? false,
  betreiber: ich.betreiber,
  demo: ich.mandant?.demo ?? false,
});

const Demohinweis = () => (
  <Text size="xs" ta="center" h={28} lh="28px" px="xs" truncate bg="petrol.8" c="white" component="p" m={0}>
    Demo mit erfundenen Daten. Alle Personen und Verträge sind frei ausgedacht.
  </Text>
);

/** Signed-in pages: asks who works here, then draws the frame. */
export const BrowserRahmen = ({ bereiche, reihenfolge }: Props) => {
  const ort = useLocation();
  const ich = useIch();
  const personen = useAbfrage(verwaltungContract.listPersonen, {}, { aktiv: Boolean(ich.data?.mandant) });
  const namen = useMemo(
    () => new Map(personen.data?.map(({ benutzerId, name }) => [benutzerId, name])),
    [personen.data],
  );
  const reiter = useMemo(() => bereiche.flatMap(({ kundenreiter }) => kundenreiter ?? []), [bereiche]);
  const vertragsreiter = useMemo(
    () => bereiche.flatMap((bereich) => bereich.vertragsreiter ?? []),
    [bereiche],
  );
  const sitzung = useMemo(() => (ich.data ? sitzungAus(ich.data) : undefined), [ich.data]);
  if (ich.error instanceof ApiFehler && ich.error.status === 401)
    // While the sign-in page loads, this frame still stands and must not send it on again.
    return ort.pathname === '/anmeldung' ? null : (
      <Navigate
        to="/anmeldung"
        search={(ort.pathname === '/' ? {} : { weiter: ort.href }) as never}
        replace
      />
    );
  if (ich.error) return <Fehlerzustand fehler={ich.error} onNochmal={() => void ich.refetch()} />;
  if (!ich.data || !sitzung) return null;
  const erlaubt = (zugang: 'mandant' | 'betreiber' | undefined) =>
    zugang === undefined || (zugang === 'mandant' ? sitzung.rolle !== null : sitzung.betreiber);
  const navigation = bereiche
    .flatMap((bereich) => bereich.navigation ?? [])
    .filter(({ zugang }) => erlaubt(zugang))
    .sort((a, b) => reihenfolge.indexOf(a.pfad) - reihenfolge.indexOf(b.pfad));
  return (
    <SitzungKontext value={sitzung}>
      <PersonenKontext value={namen}>
        <KundenreiterKontext value={reiter}>
          <Rahmen
            navigation={navigation}
            suche={sitzung.rolle ? <GlobaleSuche /> : null}
            rechts={
              <>
                <Mandantwahl ich={ich.data} />
                <Benutzermenue ich={ich.data} />
              </>
            }
            banner={sitzung.demo ? <Demohinweis /> : null}
          >
            <VertragsreiterKontext value={vertragsreiter}>
              <Outlet />
            </VertragsreiterKontext>
          </Rahmen>
          <Tastaturhilfe />
        </KundenreiterKontext>
      </PersonenKontext>
    </SitzungKontext>
  );
};
