import { useMemo, useState } from 'react';
import { Leerzustand } from '#ui/seite/Zustaende.tsx';
import { useSitzung } from '#ui/sitzung.ts';
import { useSuchparameter } from '#ui/suchparameter.ts';
import { useZeilen } from '#ui/client/abfrage.ts';
import { Datentabelle } from '#ui/tabelle/Datentabelle.tsx';
import { dokumentfilterSchema } from '../contract.ts';
import type { Dokument } from '../contract.ts';
import { DokumentBearbeiten } from './DokumentBearbeiten.tsx';
import { Dokumentfilter } from './Dokumentfilter.tsx';
import { dokumentspalten } from './dokumentspalten.tsx';
import type { Dokumentseiten } from './liste.ts';
import { Vorschau } from './Vorschau.tsx';

type Props = {
  readonly liste: Dokumentseiten;
  readonly ablage: 'kunde' | 'vertrag' | null;
  readonly flach: boolean;
};

/** A list of documents with search, filters, order, preview and what can be done; its state stands in the address. */
export const Dokumentenliste = ({ liste, ablage, flach }: Props) => {
  const { darfSchreiben } = useSitzung();
  const { werte, setze, roh } = useSuchparameter(dokumentfilterSchema);
  const [gezeigt, setGezeigt] = useState<Dokument | null>(null);
  const [bearbeitet, setBearbeitet] = useState<Dokument | null>(null);
  const zeilen = useZeilen(liste);
  const spalten = useMemo(
    () =>
      dokumentspalten({
        ablage,
        onZeigen: setGezeigt,
        onBearbeiten: setBearbeitet,
      }),
    [ablage],
  );
  const gefiltert = Boolean(roh['suche'] ?? roh['kategorie'] ?? roh['geloescht']);
  return (
    <>
      <Datentabelle
        name={`dokumente-${ablage ?? 'vertrag'}`}
        beschriftung="Dokumente"
        spalten={spalten}
        zeilen={zeilen}
        kennung={({ id }) => id}
        sortierung={{ feld: werte.sort ?? 'hochgeladen', richtung: werte.richtung ?? 'ab' }}
        onSortierung={({ feld, richtung }) => setze({ sort: feld, richtung })}
        stand={liste}
        flach={flach}
        leiste={<Dokumentfilter werte={roh} setze={setze} />}
        leer={
          gefiltert ? (
            <Leerzustand
              titel="Kein Dokument gefunden"
              text="Bitte ändern Sie die Suche oder entfernen Sie einen Filter."
            />
          ) : (
            <Leerzustand
              titel="Noch keine Dokumente"
              text={
                darfSchreiben && ablage !== 'kunde'
                  ? 'Ziehen Sie die ersten Dateien in das Feld oben.'
                  : 'Dokumente liegen bei den Kunden und Verträgen, im Reiter „Dokumente“.'
              }
            />
          )
        }
      />
      <Vorschau dokument={gezeigt} onSchliessen={() => setGezeigt(null)} />
      <DokumentBearbeiten dokument={bearbeitet} onFertig={() => setBearbeitet(null)} />
    </>
  );
};
