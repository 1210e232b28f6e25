import { SimpleGrid, Stack } from '@mantine/core';
import { formatTagLang, heute } from '#ui/anzeige/zeitpunkt.ts';
import { useAbfrage } from '#ui/client/abfrage.ts';
import { Seite } from '#ui/seite/Seite.tsx';
import { Abschnitt, Geladen } from '#ui/seite/Zustaende.tsx';
import { useSitzung } from '#ui/sitzung.ts';
import { einspielenContract } from '../contract.ts';
import { ErsteSchritte } from './ErsteSchritte.tsx';
import { FaelligeAufgaben } from './FaelligeAufgaben.tsx';
import { FaelligeLieferungen } from './FaelligeLieferungen.tsx';
import { Kennzahlen } from './Kennzahlen.tsx';
import { LetzteEinspielung } from './LetzteEinspielung.tsx';
import { OffenePlaene } from './OffenePlaene.tsx';

/** The morning page: sums, the last delivery, what waits. */
export const Start = () => {
  const { name, darfSchreiben } = useSitzung();
  const start = useAbfrage(einspielenContract.getStart, {});
  return (
    <Seite titel="Start" unterzeile={`Guten Tag, ${name}. Heute ist ${formatTagLang(heute())}.`}>
      <Geladen abfrage={start} zeilen={8}>
        {({ letzteEinspielung, neueKunden, offenePlaene, ...zahlen }) => {
          const ersteSchritte = darfSchreiben && zahlen.kunden === 0 && zahlen.vertraege === 0;
          return (
            <Stack gap="md">
              {ersteSchritte ? <ErsteSchritte /> : <Kennzahlen zahlen={zahlen} />}
              {offenePlaene > 0 && <OffenePlaene anzahl={offenePlaene} />}
              <FaelligeLieferungen />
              <SimpleGrid cols={{ base: 1, md: 2 }} spacing="md">
                {!(ersteSchritte && letzteEinspielung === null) && (
                  <Abschnitt titel="Letzte Einspielung">
                    <LetzteEinspielung einspielung={letzteEinspielung} neueKunden={neueKunden} />
                  </Abschnitt>
                )}
                <FaelligeAufgaben />
              </SimpleGrid>
            </Stack>
          );
        }}
      </Geladen>
    </Seite>
  );
};
