import { SegmentedControl, Stack } from '@mantine/core';
import { z } from 'zod';
import { useAbfrage } from '#ui/client/abfrage.ts';
import { Seite } from '#ui/seite/Seite.tsx';
import { Geladen, Leerzustand } from '#ui/seite/Zustaende.tsx';
import { useSuchparameter } from '#ui/suchparameter.ts';
import { dublettenContract } from '../contract.ts';
import type { Gegenstand, Suche } from '../contract.ts';
import { EinPaar, Paarablage } from './Paarablage.tsx';
import { inBewegung, Suchknopf, Suchstand, useSuchstand } from './Suchstand.tsx';
import { Zusammenfuehrungen } from './Zusammenfuehrungen.tsx';

const schema = z.object({
  was: z.enum(['kunde', 'vertrag', 'zusammengefuehrt']),
  ids: z.string().regex(/^\d{1,19}(,\d{1,19}){1,4}$/),
});

const leertext = (suche: Suche | undefined): { titel: string; text: string } => {
  if (suche && inBewegung(suche))
    return { titel: 'Die Suche läuft', text: 'Gefundene Paare erscheinen hier, sobald sie fertig ist.' };
  return suche?.fertigAm
    ? {
        titel: 'Keine Dubletten',
        text: 'Im Bestand ist kein offenes Paar, das derselbe Datensatz sein könnte.',
      }
    : {
        titel: 'Noch nicht durchsucht',
        text: 'Starten Sie oben die Suche im Bestand. Sie läuft im Hintergrund; Sie können inzwischen weiterarbeiten.',
      };
};

const Paare = ({
  gegenstand,
  suche,
}: {
  readonly gegenstand: Gegenstand;
  readonly suche: Suche | undefined;
}) => {
  const liste = useAbfrage(dublettenContract.listDubletten, { query: { gegenstand, anzahl: 100 } });
  return (
    <Geladen abfrage={liste}>
      {({ paare, offen }) => (
        <Paarablage
          key={gegenstand}
          gegenstand={gegenstand}
          paare={paare}
          offen={offen.gleich + offen.unklar}
          leer={<Leerzustand {...leertext(suche)} />}
        />
      )}
    </Geladen>
  );
};

const pfad = [{ label: 'Dubletten', pfad: '/dubletten' }];

/** Duplicates of the book: search, merge pair by pair, take back. */
export const Dubletten = () => {
  const { werte, setze } = useSuchparameter(schema);
  const suche = useSuchstand();
  const anzahl = useAbfrage(dublettenContract.countDubletten, {});
  const was = werte.was ?? 'kunde';
  if (werte.ids !== undefined && was !== 'zusammengefuehrt')
    return (
      <Seite titel="Dublette prüfen" pfad={pfad}>
        <EinPaar key={werte.ids} gegenstand={was} ids={werte.ids.split(',')} />
      </Seite>
    );
  const mit = (wort: string, zahl: number | undefined) => (zahl ? `${wort} (${zahl})` : wort);
  return (
    <Seite
      titel="Dubletten"
      unterzeile={suche && <Suchstand suche={suche} />}
      aktionen={<Suchknopf suche={suche} />}
    >
      <Stack gap="sm">
        <SegmentedControl
          aria-label="Was gezeigt wird"
          value={was}
          onChange={(neu) => setze({ was: neu === 'kunde' ? undefined : neu })}
          data={[
            { value: 'kunde', label: mit('Kunden', anzahl.data?.kunde) },
            { value: 'vertrag', label: mit('Verträge', anzahl.data?.vertrag) },
            { value: 'zusammengefuehrt', label: 'Zusammengeführt' },
          ]}
          style={{ alignSelf: 'flex-start' }}
        />
        {was === 'zusammengefuehrt' ? <Zusammenfuehrungen /> : <Paare gegenstand={was} suche={suche} />}
      </Stack>
    </Seite>
  );
};
