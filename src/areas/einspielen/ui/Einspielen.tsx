import { Box } from '@mantine/core';
import { useMemo } from 'react';
import { useSeiten } from '#ui/client/abfrage.ts';
import { Seite } from '#ui/seite/Seite.tsx';
import { Leerzustand } from '#ui/seite/Zustaende.tsx';
import { useSitzung } from '#ui/sitzung.ts';
import { Datentabelle } from '#ui/tabelle/Datentabelle.tsx';
import { einspielenContract } from '../contract.ts';
import { Abwurf } from './Abwurf.tsx';
import { einspielungsspalten } from './einspielungsspalten.tsx';
import { arbeitet } from './stand.ts';

/** Files in, and what became of the earlier ones. */
export const Einspielen = () => {
  const { darfSchreiben } = useSitzung();
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
    <Seite titel="Einspielen">
      {darfSchreiben && (
        <Box mb="md">
          <Abwurf />
        </Box>
      )}
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
