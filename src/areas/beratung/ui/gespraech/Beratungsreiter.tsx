import { Group } from '@mantine/core';
import { Schutzhinweis } from '#ui/seite/Schutzhinweis.tsx';
import { Abschnitt } from '#ui/seite/Zustaende.tsx';
import { useSitzung } from '#ui/sitzung.ts';
import { Vorlagenlink } from '../einwilligungen/Vorlagenlink.tsx';
import { Beratungsliste } from './Beratungsliste.tsx';
import { NeueBeratung } from './NeueBeratung.tsx';

/** Tab "Beratung" of the Kundenakte: records of talks, and a new one; the head of the page leads to the next talk. */
export const Beratungsreiter = ({ kundeId }: { readonly kundeId: string }) => {
  const { darfSchreiben, siehtSchutzbeduerftiges } = useSitzung();
  return (
    <Abschnitt
      titel="Beratungsdokumentation"
      aktion={
        <Group gap="xs">
          <Vorlagenlink kundeId={kundeId} teil="beratungsverzicht" label="Verzicht drucken" />
          {darfSchreiben && siehtSchutzbeduerftiges && <NeueBeratung kundeId={kundeId} />}
        </Group>
      }
    >
      {siehtSchutzbeduerftiges ? <Beratungsliste kundeId={kundeId} /> : <Schutzhinweis />}
    </Abschnitt>
  );
};
