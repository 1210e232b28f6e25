import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { formatCents } from '#domain/geld.ts';
import { formatZahl } from '#ui/anzeige/zeitpunkt.ts';
import { useSeiten, useZeilen } from '#ui/client/abfrage.ts';
import { Seite } from '#ui/seite/Seite.tsx';
import { Leerzustand } from '#ui/seite/Zustaende.tsx';
import { useSitzung } from '#ui/sitzung.ts';
import { useSuchparameter } from '#ui/suchparameter.ts';
import { Auswahlleiste } from '#ui/tabelle/Auswahlleiste.tsx';
import { Datentabelle } from '#ui/tabelle/Datentabelle.tsx';
import { kundenContract, kundenfilterSchema } from '../contract.ts';
import type { Kundenzeile } from '../contract.ts';
import { Kundenfilter } from './Kundenfilter.tsx';
import { NeuImportiert } from './NeuImportiert.tsx';
import { kundenspalten } from './kundenspalten.tsx';

const kennung = ({ id }: Kundenzeile): string => id;
const keine: ReadonlySet<string> = new Set();

/** All customers: search, filters, order, selection. Every state stands in the address. */
export const Kundenliste = () => {
  const { darfSchreiben } = useSitzung();
  const { werte, setze, roh } = useSuchparameter(kundenfilterSchema);
  const [auswahl, setAuswahl] = useState<ReadonlySet<string>>(keine);
  const sortierung = { feld: werte.sort ?? 'name', richtung: werte.richtung ?? 'auf' } as const;
  const liste = useSeiten(kundenContract.listKunden, {
    query: {
      ...werte,
      geloescht: roh['geloescht'] === 'true' ? 'true' : undefined,
      sort: sortierung.feld,
      richtung: sortierung.richtung,
    },
  });
  const zeilen = useZeilen(liste);
  const gesamt = liste.seiten?.[0]?.gesamt;
  const summen = {
    name: `${formatZahl(zeilen.length)} angezeigt`,
    vertraege: formatZahl(zeilen.reduce((summe, { vertraege }) => summe + vertraege, 0)),
    jahresbeitrag: formatCents(
      zeilen.reduce((summe, { jahresbeitragCents }) => summe + jahresbeitragCents, 0),
    ),
  };
  const gefiltert = Object.entries(roh).some(([name, wert]) => wert && !['sort', 'richtung'].includes(name));
  const neu = darfSchreiben && (
    <Button component={Link} to="/kunden/neu" leftSection={<IconPlus size={16} aria-hidden />}>
      Neuer Kunde
    </Button>
  );
  return (
    <Seite
      titel={roh['geloescht'] === 'true' ? 'Papierkorb der Kunden' : 'Kunden'}
      unterzeile={
        liste.laedt
          ? ' '
          : gesamt === null || gesamt === undefined
            ? 'mehr als 5.000'
            : `${formatZahl(gesamt)} ${gesamt === 1 ? 'Kunde' : 'Kunden'}`
      }
      aktionen={
        <>
          {roh['einspielung'] === undefined && <NeuImportiert />}
          {neu}
        </>
      }
    >
      <Auswahlleiste
        auswahl={auswahl}
        zeilen={zeilen}
        kennung={kennung}
        spalten={kundenspalten}
        dateiname="kunden"
        onAufheben={() => setAuswahl(keine)}
      />
      <Datentabelle
        name="kunden"
        beschriftung="Kunden"
        spalten={kundenspalten}
        zeilen={zeilen}
        kennung={kennung}
        ziel={({ id }) => `/kunden/${id}`}
        sortierung={sortierung}
        onSortierung={({ feld, richtung }) => setze({ sort: feld, richtung })}
        auswahl={auswahl}
        onAuswahl={setAuswahl}
        auswahlName={({ name }) => name}
        summen={summen}
        stand={liste}
        leiste={<Kundenfilter werte={roh} setze={setze} />}
        leer={
          gefiltert ? (
            <Leerzustand
              titel="Kein Kunde gefunden"
              text="Bitte ändern Sie die Suche oder entfernen Sie einen Filter."
            />
          ) : (
            <Leerzustand
              titel="Noch keine Kunden"
              text="Spielen Sie eine Datei ein, oder legen Sie den ersten Kunden von Hand an."
              aktion={neu}
            />
          )
        }
      />
    </Seite>
  );
};
