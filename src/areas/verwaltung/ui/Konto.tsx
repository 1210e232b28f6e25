import { SimpleGrid } from '@mantine/core';
import { Seite } from '#ui/seite/Seite.tsx';
import { Geladen } from '#ui/seite/Zustaende.tsx';
import { useIch } from './ich.ts';
import { EigenerName } from './konto/EigenerName.tsx';
import { EigenesPasswort } from './konto/EigenesPasswort.tsx';
import { Sitzungen } from './konto/Sitzungen.tsx';
import { Tagesmeldung } from './konto/Tagesmeldung.tsx';
import { ZweiterFaktor } from './konto/ZweiterFaktor.tsx';

/** Own name, password, second factor and sessions. */
export const Konto = () => (
  <Seite titel="Eigenes Konto" breite={1000}>
    <Geladen abfrage={useIch()}>
      {(ich) => (
        <SimpleGrid cols={{ base: 1, md: 2 }}>
          <EigenerName ich={ich} />
          <EigenesPasswort />
          <ZweiterFaktor aktiv={ich.zweiterFaktor} />
          <Sitzungen />
          <Tagesmeldung />
        </SimpleGrid>
      )}
    </Geladen>
  </Seite>
);
