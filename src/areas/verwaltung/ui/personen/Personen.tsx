import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconUserPlus } from '@tabler/icons-react';
import { standVon, useAbfrage, useAktion } from '#ui/client/abfrage.ts';
import { meldeErfolg } from '#ui/client/meldung.tsx';
import { useRueckfrage } from '#ui/seite/Rueckfrage.tsx';
import { Abschnitt } from '#ui/seite/Zustaende.tsx';
import { useSitzung } from '#ui/sitzung.ts';
import { Datentabelle } from '#ui/tabelle/Datentabelle.tsx';
import { verwaltungContract } from '../../contract.ts';
import type { Person, Rolle } from '../../contract.ts';
import { rollenlabel } from '../ich.ts';
import { Verwaltungsseite } from '../Verwaltungsseite.tsx';
import { EinladenDialog } from './EinladenDialog.tsx';
import { OffeneEinladungen } from './OffeneEinladungen.tsx';
import { createPersonenspalten } from './personenspalten.tsx';

const betrifft = ['personen', 'ich', 'kunden'] as const;

/** Changing a role and removing; both ask first where rights get lost. */
const usePersonenaktionen = () => {
  const frage = useRueckfrage();
  const { benutzerId: ich } = useSitzung();
  const aendern = useAktion(verwaltungContract.updatePerson, {
    betrifft,
    onErfolg: ({ name, rolle }) => meldeErfolg(`${name} ist jetzt ${rollenlabel[rolle]}.`),
  });
  const entfernen = useAktion(verwaltungContract.removePerson, {
    betrifft,
    onErfolg: () => meldeErfolg('Die Person gehört nicht mehr zu Ihrem Haus.'),
  });
  const onRolle = async ({ benutzerId }: Person, rolle: Rolle) => {
    const klar =
      benutzerId !== ich ||
      (await frage({
        titel: 'Eigene Rolle ändern',
        text: `Sie geben damit Ihre Rechte als ${rollenlabel.inhaber} ab und können das nicht selbst zurücknehmen.`,
        ja: `${rollenlabel[rolle]} werden`,
        gefahr: true,
      }));
    if (klar) aendern.mutate({ params: { benutzerId }, body: { rolle } });
  };
  const onEntfernen = async ({ benutzerId, name }: Person) => {
    const klar = await frage({
      titel: `${name} entfernen?`,
      text: 'Die Person kann danach nicht mehr auf Ihr Haus zugreifen. Was sie eingetragen hat, bleibt mit ihrem Namen erhalten.',
      ja: 'Entfernen',
      gefahr: true,
    });
    if (klar) entfernen.mutate({ params: { benutzerId } });
  };
  const schutz = useAktion(verwaltungContract.updatePerson, {
    betrifft,
    onErfolg: ({ name, siehtSchutzbeduerftiges }) =>
      meldeErfolg(
        siehtSchutzbeduerftiges
          ? `${name} sieht jetzt Gesundheit und Einkommen.`
          : `${name} sieht Gesundheit und Einkommen nicht mehr.`,
      ),
  });
  const onSchutzrecht = ({ benutzerId }: Person, siehtSchutzbeduerftiges: boolean) =>
    schutz.mutate({ params: { benutzerId }, body: { siehtSchutzbeduerftiges } });
  return { onRolle, onSchutzrecht, onEntfernen };
};

/** Who works in this brokerage, and who is invited. */
export const Personen = () => {
  const { istInhaber, benutzerId } = useSitzung();
  const [offen, { open, close }] = useDisclosure(false);
  const personen = useAbfrage(verwaltungContract.listPersonen, {});
  const aktionen = usePersonenaktionen();
  const spalten = createPersonenspalten({ ich: benutzerId, ...(istInhaber ? { aktionen } : {}) });
  return (
    <Verwaltungsseite
      titel="Personen"
      aktionen={
        istInhaber && (
          <Button leftSection={<IconUserPlus size={16} aria-hidden />} onClick={open}>
            Person einladen
          </Button>
        )
      }
    >
      <Abschnitt titel="Im Haus">
        <Datentabelle
          name="personen"
          beschriftung="Personen des Hauses"
          flach
          spalten={spalten}
          zeilen={personen.data ?? []}
          kennung={({ benutzerId: id }) => id}
          stand={standVon(personen)}
          leer={null}
        />
      </Abschnitt>
      {istInhaber && <OffeneEinladungen />}
      <EinladenDialog offen={offen} onSchliessen={close} />
    </Verwaltungsseite>
  );
};
