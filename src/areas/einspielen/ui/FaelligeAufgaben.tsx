import { Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { kundenContract } from '#areas/kunden/contract.ts';
import type { Aufgabe } from '#areas/kunden/contract.ts';
import { useAktion, useSeiten } from '#ui/client/abfrage.ts';
import { Abschnitt, Fehlerzustand, Ladezustand } from '#ui/seite/Zustaende.tsx';
import { useSitzung } from '#ui/sitzung.ts';
import { WeitereLaden } from '#ui/tabelle/WeitereLaden.tsx';
import { Aufgabenzeile } from './Aufgabenzeile.tsx';
import { NeueAufgabe } from './NeueAufgabe.tsx';

type Gemerkt = { readonly aufgabe: Aufgabe; readonly erledigt: boolean };
const faelligZuerst = (a: Aufgabe, b: Aufgabe): number =>
  (a.faellig ?? '9').localeCompare(b.faellig ?? '9') || Number(a.id) - Number(b.id);

/** Ticked ones stay in their place until the page is left, so that a slip can be taken back. */
const useErledigen = (offene: readonly Aufgabe[]) => {
  const [gemerkte, setGemerkte] = useState<ReadonlyMap<string, Gemerkt>>(new Map());
  const aendern = useAktion(kundenContract.updateAufgabe, { betrifft: ['aufgaben', 'start', 'kunden'] });
  const merke = (aufgabe: Aufgabe, erledigt: boolean) =>
    setGemerkte((alt) => new Map(alt).set(aufgabe.id, { aufgabe, erledigt }));
  const setzeErledigt = (aufgabe: Aufgabe, erledigt: boolean) => {
    merke(aufgabe, erledigt);
    aendern.mutate(
      { params: { id: aufgabe.id }, body: { erledigt } },
      { onError: () => merke(aufgabe, !erledigt) },
    );
  };
  const zeilen = [
    ...offene.filter(({ id }) => !gemerkte.has(id)).map((aufgabe) => ({ aufgabe, erledigt: false })),
    ...gemerkte.values(),
  ].toSorted((a, b) => faelligZuerst(a.aufgabe, b.aufgabe));
  return { zeilen, setzeErledigt };
};

/** Open tasks, those due first, with tick-off and quick add. */
export const FaelligeAufgaben = () => {
  const { darfSchreiben } = useSitzung();
  const liste = useSeiten(kundenContract.listAufgaben, { query: { anzahl: 12 } });
  const { zeilen, setzeErledigt } = useErledigen(liste.seiten?.flatMap((seite) => seite.zeilen) ?? []);
  return (
    <Abschnitt titel="Aufgaben">
      <Stack gap="md">
        {darfSchreiben && <NeueAufgabe />}
        {liste.laedt && <Ladezustand zeilen={3} />}
        {liste.fehler && <Fehlerzustand fehler={liste.fehler} onNochmal={liste.neu} />}
        {!liste.laedt && !liste.fehler && zeilen.length === 0 && (
          <Text size="sm" c="dimmed">
            Keine offenen Aufgaben.
          </Text>
        )}
        {zeilen.length > 0 && (
          <Stack component="ul" aria-label="Aufgaben" gap="xs" m={0} p={0} style={{ listStyle: 'none' }}>
            {zeilen.map(({ aufgabe, erledigt }) => (
              <Aufgabenzeile
                key={aufgabe.id}
                aufgabe={aufgabe}
                erledigt={erledigt}
                onErledigt={(neu) => setzeErledigt(aufgabe, neu)}
              />
            ))}
          </Stack>
        )}
        <WeitereLaden {...liste} wort="Weitere Aufgaben laden" />
      </Stack>
    </Abschnitt>
  );
};
