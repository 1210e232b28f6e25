import { Button, Modal } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { standVon, useAbfrage, useAktion } from '#ui/client/abfrage.ts';
import { meldeErfolg } from '#ui/client/meldung.tsx';
import { useRueckfrage } from '#ui/seite/Rueckfrage.tsx';
import { Leerzustand } from '#ui/seite/Zustaende.tsx';
import { useSitzung } from '#ui/sitzung.ts';
import { Datentabelle } from '#ui/tabelle/Datentabelle.tsx';
import { verwaltungContract } from '../../contract.ts';
import type { Vermittlernummer } from '../../contract.ts';
import { Verwaltungsseite } from '../Verwaltungsseite.tsx';
import { createNummernspalten } from './nummernspalten.tsx';
import { NummerFormular } from './NummerFormular.tsx';

const useLoeschen = () => {
  const frage = useRueckfrage();
  const loeschen = useAktion(verwaltungContract.removeVermittlernummer, {
    betrifft: ['vermittlernummern'],
    onErfolg: () => meldeErfolg('Die Vermittlernummer ist gelöscht.'),
  });
  return async ({ id, gesellschaft, nummer }: Vermittlernummer) => {
    const klar = await frage({
      titel: 'Vermittlernummer löschen?',
      text: `${nummer} bei ${gesellschaft}. Dateien mit dieser Nummer werden danach nicht mehr als Ihre eigenen erkannt.`,
      ja: 'Löschen',
      gefahr: true,
    });
    if (klar) loeschen.mutate({ params: { id } });
  };
};

/** Agency numbers by insurer; everybody reads, the owner changes. */
export const Vermittlernummern = () => {
  const { istInhaber } = useSitzung();
  const nummern = useAbfrage(verwaltungContract.listVermittlernummern, {});
  /** `'neu'`: an empty form. */
  const [offen, setOffen] = useState<Vermittlernummer | 'neu' | null>(null);
  const onLoeschen = useLoeschen();
  const schliesse = () => setOffen(null);
  const neu = istInhaber && (
    <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setOffen('neu')}>
      Neue Vermittlernummer
    </Button>
  );
  return (
    <Verwaltungsseite
      titel="Vermittlernummern"
      unterzeile="Unter diesen Nummern führen die Gesellschaften Ihren Bestand."
      aktionen={neu}
    >
      <Datentabelle
        name="vermittlernummern"
        beschriftung="Vermittlernummern"
        flach
        spalten={createNummernspalten(istInhaber ? { onBearbeiten: setOffen, onLoeschen } : undefined)}
        zeilen={nummern.data ?? []}
        kennung={({ id }) => id}
        stand={standVon(nummern)}
        leer={
          <Leerzustand
            titel="Noch keine Vermittlernummer"
            text="An der Vermittlernummer erkennt Maklerwerk, dass eine Lieferung für Ihr Haus bestimmt ist."
            aktion={neu}
          />
        }
      />
      <Modal
        opened={offen !== null}
        onClose={schliesse}
        title={offen === 'neu' ? 'Neue Vermittlernummer' : 'Vermittlernummer bearbeiten'}
      >
        {offen !== null && <NummerFormular nummer={offen === 'neu' ? null : offen} onFertig={schliesse} />}
      </Modal>
    </Verwaltungsseite>
  );
};
