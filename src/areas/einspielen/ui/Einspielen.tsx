import { Box, Button, Text } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import { vertraegeContract } from '#areas/vertraege/contract.ts';
import { useSeiten } from '#ui/client/abfrage.ts';
import { adresse } from '#ui/client/call.ts';
import { Seite } from '#ui/seite/Seite.tsx';
import { Leerzustand } from '#ui/seite/Zustaende.tsx';
import { useSitzung } from '#ui/sitzung.ts';
import { Datentabelle } from '#ui/tabelle/Datentabelle.tsx';
import { einspielenContract } from '../contract.ts';
import { Abwurf } from './Abwurf.tsx';
import { Einwilligungshinweis } from './Einwilligungshinweis.tsx';
import { einspielungsspalten } from './einspielungsspalten.tsx';
import { arbeitet } from './stand.ts';

/** Files in, and what became of the earlier ones. */
export const Einspielen = () => {
  const { darfSchreiben, istInhaber } = useSitzung();
  const liste = useSeiten(
    einspielenContract.listEinspielungen,
    { query: {} },
    {
      solange: (seiten) =>
        seiten.some(({ zeilen }) => zeilen.some(({ status }) => arbeitet(status))) ? 1500 : false,
    },
  );
  const zeilen = useMemo(() => liste.seiten?.flatMap((seite) => seite.zeilen) ?? [], [liste.seiten]);
  return (
    <Seite
      titel="Einspielen"
      aktionen={
        istInhaber && (
          <Button
            component="a"
            href={adresse(vertraegeContract.export.path)}
            download
            variant="default"
            leftSection={<IconDownload size={16} aria-hidden />}
          >
            Bestand ausgeben (NDJSON)
          </Button>
        )
      }
    >
      {darfSchreiben && (
        <Box mb="md">
          <Abwurf />
        </Box>
      )}
      <Einwilligungshinweis />
      <Text size="sm" mb="md">
        Kein Export zur Hand?{' '}
        <Link to="/einspielen/vorlage" className="mw-link mw-textlink">
          Vorlage und Spalten
        </Link>
        {' · '}
        <Link to="/einspielen/gelernt" className="mw-link mw-textlink">
          Gemerkte Zuordnungen
        </Link>
      </Text>
      <Datentabelle
        name="einspielungen"
        beschriftung="Bisherige Einspielungen"
        spalten={einspielungsspalten}
        zeilen={zeilen}
        kennung={({ id }) => id}
        ziel={({ id }) => `/einspielen/${id}`}
        laedt={liste.laedt}
        fehler={liste.fehler}
        onNochmal={liste.neu}
        mehr={liste.mehr}
        laedtMehr={liste.laedtMehr}
        flach
        leer={
          <Leerzustand
            titel="Noch nichts eingespielt"
            text="Hier stehen alle Dateien, die Sie einspielen, mit ihrem Ergebnis."
          />
        }
      />
    </Seite>
  );
};
