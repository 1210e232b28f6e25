import { Button, Stack, Title } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { z } from 'zod';
import { vertraegeContract } from '#areas/vertraege/contract.ts';
import { useSeiten, useZeilen } from '#ui/client/abfrage.ts';
import { adresse } from '#ui/client/call.ts';
import { Seite } from '#ui/seite/Seite.tsx';
import { Leerzustand } from '#ui/seite/Zustaende.tsx';
import { useSitzung } from '#ui/sitzung.ts';
import { useSuchparameter } from '#ui/suchparameter.ts';
import { Datentabelle } from '#ui/tabelle/Datentabelle.tsx';
import { einspielenContract } from '../contract.ts';
import { verlaufFelder } from '../verlauf/verlauf.contract.ts';
import { Abwurf } from './Abwurf.tsx';
import { Einwilligungshinweis } from './Einwilligungshinweis.tsx';
import { einspielungsspalten } from './einspielungsspalten.tsx';
import { Neuigkeiten } from './Neuigkeiten.tsx';
import { arbeitet } from './stand.ts';
import { Verlaufsfilter } from './Verlaufsfilter.tsx';

const verlaufSchema = z.object(verlaufFelder);

/** Files in, and what became of the earlier ones. */
export const Einspielen = () => {
  const { darfSchreiben, istInhaber } = useSitzung();
  const { werte, setze, roh } = useSuchparameter(verlaufSchema);
  const liste = useSeiten(
    einspielenContract.listEinspielungen,
    { query: werte },
    {
      solange: (seiten) =>
        seiten.some(({ zeilen }) => zeilen.some(({ status }) => arbeitet(status))) ? 1500 : false,
    },
  );
  const zeilen = useZeilen(liste);
  return (
    <Seite
      titel="Einspielen"
      unterzeile={
        <>
          Kein Export zur Hand?{' '}
          <Link to="/einspielen/vorlage" className="mw-link mw-textlink">
            Vorlage und Spalten
          </Link>
          {' · '}
          <Link to="/einspielen/gelernt" className="mw-link mw-textlink">
            Gemerkte Zuordnungen
          </Link>
        </>
      }
      aktionen={
        istInhaber && (
          <Button
            component="a"
            href={adresse(vertraegeContract.export.path)}
            download
            variant="default"
            leftSection={<IconDownload size={16} aria-hidden />}
          >
            Bestand ausgeben
          </Button>
        )
      }
    >
      <Stack gap="md" mb="lg">
        {darfSchreiben && <Abwurf />}
        <Neuigkeiten />
        <Einwilligungshinweis />
      </Stack>
      <Title order={2} mb="xs">
        Bisherige Einspielungen
      </Title>
      <Datentabelle
        name="einspielungen"
        beschriftung="Bisherige Einspielungen"
        spalten={einspielungsspalten}
        zeilen={zeilen}
        kennung={({ id }) => id}
        ziel={({ id }) => `/einspielen/${id}`}
        stand={liste}
        leiste={<Verlaufsfilter werte={roh} setze={setze} />}
        flach
        leer={
          werte.suche || werte.status ? (
            <Leerzustand titel="Keine Einspielung passt zu diesem Filter" />
          ) : (
            <Leerzustand
              titel="Noch nichts eingespielt"
              text="Hier stehen alle Dateien, die Sie einspielen, mit ihrem Ergebnis."
            />
          )
        }
      />
    </Seite>
  );
};
