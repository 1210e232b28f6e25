import { Button, Group } from '@mantine/core';
import { IconCalendarEvent } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { Schutzhinweis } from '#ui/seite/Schutzhinweis.tsx';
import { Abschnitt } from '#ui/seite/Zustaende.tsx';
import { useSitzung } from '#ui/sitzung.ts';
import { Vorlagenlink } from '../einwilligungen/Vorlagenlink.tsx';
import { Beratungsliste } from './Beratungsliste.tsx';
import { NeueBeratung } from './NeueBeratung.tsx';

/** Tab "Beratung" of the Kundenakte: records of talks, and the way to the next one. */
export const Beratungsreiter = ({ kundeId }: { readonly kundeId: string }) => {
  const { darfSchreiben, siehtSchutzbeduerftiges } = useSitzung();
  return (
    <Abschnitt
      titel="Beratungsdokumentation"
      aktion={
        <Group gap="xs">
          <Vorlagenlink kundeId={kundeId} teil="beratungsverzicht" label="Verzicht drucken" />
          {darfSchreiben && siehtSchutzbeduerftiges && <NeueBeratung kundeId={kundeId} />}
          <Button
            component={Link}
            to={`/kunden/${kundeId}/termin`}
            size="xs"
            leftSection={<IconCalendarEvent size={14} aria-hidden />}
          >
            Termin vorbereiten
          </Button>
        </Group>
      }
    >
      {siehtSchutzbeduerftiges ? <Beratungsliste kundeId={kundeId} /> : <Schutzhinweis />}
    </Abschnitt>
  );
};
