import { Button, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { kundenContract } from '#areas/kunden/contract.ts';
import type { Aufgabe } from '#areas/kunden/contract.ts';
import { useAktion, useSeiten } from '#ui/client/abfrage.ts';
import { Abschnitt, Fehlerzustand, Ladezustand } from '#ui/seite/Zustaende.tsx';
import { useSitzung } from '#ui/sitzung.ts';
import { Aufgabenzeile } from './Aufgabenzeile.tsx';
import { NeueAufgabe } from './NeueAufgabe.tsx';

/** Ticked ones stay in sight until the page is left, so that a slip can be taken back. */
const useErledigen = () => {
  const [erledigte, setErledigte] = useState<readonly Aufgabe[]>([]);
  const aendern = useAktion(kundenContract.updateAufgabe, { betrifft: ['aufgaben', 'start', 'kunden'] });
  const setzeErledigt = (aufgabe: Aufgabe, erledigt: boolean) =>
    aendern.mutate(
      { params: { id: aufgabe.id }, body: { erledigt } },
      {
        onSuccess: () =>
          setErledigte((alt) => [
            ...alt.filter(({ id }) => id !== aufgabe.id),
            ...(erledigt ? [aufgabe] : []),
          ]),
      },
    );
  return { erledigte, setzeErledigt };
};

/** Open tasks, those due first, with tick-off and quick add. */
export const FaelligeAufgaben = () => {
  const { darfSchreiben } = useSitzung();
  const liste = useSeiten(kundenContract.listAufgaben, { query: { anzahl: 12 } });
  const { erledigte, setzeErledigt } = useErledigen();
  const offen = (liste.seiten?.flatMap(({ zeilen }) => zeilen) ?? []).filter(
    ({ id }) => !erledigte.some((aufgabe) => aufgabe.id === id),
  );
  const zeile = (aufgabe: Aufgabe, erledigt: boolean) => (
    <Aufgabenzeile
      key={aufgabe.id}
      aufgabe={aufgabe}
      erledigt={erledigt}
      onErledigt={(neu) => setzeErledigt(aufgabe, neu)}
    />
  );
  return (
    <Abschnitt titel="Aufgaben">
      <Stack gap="md">
        {darfSchreiben && <NeueAufgabe />}
        {liste.laedt && <Ladezustand zeilen={3} />}
        {liste.fehler && <Fehlerzustand fehler={liste.fehler} onNochmal={liste.neu} />}
        {!liste.laedt && !liste.fehler && offen.length === 0 && (
          <Text size="sm" c="dimmed">
            Keine offenen Aufgaben.
          </Text>
        )}
        {offen.length + erledigte.length > 0 && (
          <Stack component="ul" aria-label="Aufgaben" gap="xs" m={0} p={0} style={{ listStyle: 'none' }}>
            {offen.map((aufgabe) => zeile(aufgabe, false))}
            {erledigte.map((aufgabe) => zeile(aufgabe, true))}
          </Stack>
        )}
        {liste.mehr && (
          <div>
            <Button variant="subtle" size="xs" onClick={liste.mehr} loading={liste.laedtMehr}>
              Weitere Aufgaben
            </Button>
          </div>
        )}
      </Stack>
    </Abschnitt>
  );
};
