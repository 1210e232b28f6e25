import { Button, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconPlus } from '@tabler/icons-react';
import { standVon, useAbfrage, useAktion } from '#ui/client/abfrage.ts';
import { meldeErfolg } from '#ui/client/meldung.tsx';
import { useRueckfrage } from '#ui/seite/Rueckfrage.tsx';
import { Leerzustand } from '#ui/seite/Zustaende.tsx';
import { useSitzung } from '#ui/sitzung.ts';
import { Datentabelle } from '#ui/tabelle/Datentabelle.tsx';
import { verwaltungContract } from '../../contract.ts';
import type { ApiToken } from '../../contract.ts';
import { Verwaltungsseite } from '../Verwaltungsseite.tsx';
import { createSchluesselspalten } from './schluesselspalten.tsx';
import { SchluesselDialog } from './SchluesselDialog.tsx';

const useWiderruf = () => {
  const frage = useRueckfrage();
  const widerrufen = useAktion(verwaltungContract.revokeApiToken, {
    betrifft: ['api-tokens'],
    onErfolg: () => meldeErfolg('Der API-Schlüssel ist widerrufen.'),
  });
  return async ({ id, name }: ApiToken) => {
    const klar = await frage({
      titel: `„${name}“ widerrufen?`,
      text: 'Programme, die diesen Schlüssel benutzen, haben sofort keinen Zugang mehr. Das lässt sich nicht zurücknehmen.',
      ja: 'Widerrufen',
      gefahr: true,
    });
    if (klar) widerrufen.mutate({ params: { id } });
  };
};

/** Keys for scripts and other programs; the owner's page. */
export const ApiSchluessel = () => {
  const { istInhaber } = useSitzung();
  const [offen, { open, close }] = useDisclosure(false);
  const schluessel = useAbfrage(verwaltungContract.listApiTokens, {}, { aktiv: istInhaber });
  const onWiderruf = useWiderruf();
  const neu = (
    <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={open}>
      Neuer API-Schlüssel
    </Button>
  );
  return (
    <Verwaltungsseite
      titel="API-Schlüssel"
      unterzeile="Damit greifen Ihre eigenen Programme auf die Daten Ihres Hauses zu."
      aktionen={neu}
      nurInhaber
    >
      <Datentabelle
        name="api-schluessel"
        beschriftung="API-Schlüssel"
        flach
        spalten={createSchluesselspalten(onWiderruf)}
        zeilen={schluessel.data ?? []}
        kennung={({ id }) => id}
        stand={standVon(schluessel)}
        leer={
          <Leerzustand
            titel="Noch kein API-Schlüssel"
            text="Legen Sie für jedes Programm einen eigenen an: So können Sie ihn einzeln widerrufen."
            aktion={neu}
          />
        }
      />
      <Text size="sm" c="dimmed" mt="sm">
        Beschreibung der Schnittstelle:{' '}
        <a href="/api/openapi.json" className="mw-link mw-textlink">
          openapi.json
        </a>
      </Text>
      <SchluesselDialog offen={offen} onSchliessen={close} />
    </Verwaltungsseite>
  );
};
