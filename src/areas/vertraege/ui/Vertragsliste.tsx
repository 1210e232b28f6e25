import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { formatCents } from '#domain/geld.ts';
import { formatZahl } from '#ui/anzeige/zeitpunkt.ts';
import { useSeiten, useZeilen } from '#ui/client/abfrage.ts';
import { useSpartenname } from '#ui/kataloge.ts';
import { Seite } from '#ui/seite/Seite.tsx';
import { Leerzustand } from '#ui/seite/Zustaende.tsx';
import { useSitzung } from '#ui/sitzung.ts';
import { useSuchparameter } from '#ui/suchparameter.ts';
import { Auswahlleiste } from '#ui/tabelle/Auswahlleiste.tsx';
import { Datentabelle } from '#ui/tabelle/Datentabelle.tsx';
import { vertraegeContract, vertragsfilterSchema } from '../contract.ts';
import type { Vertragszeile } from '../contract.ts';
import { Vertragsfilter } from './Vertragsfilter.tsx';
import { vertragsspalten } from './vertragsspalten.tsx';

const kennung = ({ id }: Vertragszeile): string => id;
const keine: ReadonlySet<string> = new Set();

/** All contracts of the brokerage. */
export const Vertragsliste = () => {
  const { darfSchreiben } = useSitzung();
  const spartenname = useSpartenname();
  const spalten = useMemo(() => vertragsspalten(spartenname, true), [spartenname]);
  const { werte, setze, roh } = useSuchparameter(vertragsfilterSchema);
  const [auswahl, setAuswahl] = useState<ReadonlySet<string>>(keine);
  const sortierung = { feld: werte.sort ?? 'geaendert', richtung: werte.richtung ?? 'ab' } as const;
  const { fremdvertrag: _, ...filter } = werte;
  const liste = useSeiten(vertraegeContract.listVertraege, {
    query: {
      ...filter,
      fremdvertrag: roh['fremdvertrag'],
      sort: sortierung.feld,
      richtung: sortierung.richtung,
    },
  });
  const zeilen = useZeilen(liste);
  const gesamt = liste.seiten?.[0]?.gesamt;
  const summe = zeilen.reduce((bisher, { jahresbeitragCents }) => bisher + (jahresbeitragCents ?? 0), 0);
  const gefiltert = Object.entries(roh).some(([name, wert]) => wert && !['sort', 'richtung'].includes(name));
  return (
    <Seite
      titel="Verträge"
      unterzeile={
        liste.laedt
          ? ' '
          : gesamt === null || gesamt === undefined
            ? 'mehr als 5.000'
            : `${formatZahl(gesamt)} ${gesamt === 1 ? 'Vertrag' : 'Verträge'}`
      }
      aktionen={
        darfSchreiben && (
          <Button component={Link} to="/vertraege/neu" leftSection={<IconPlus size={16} aria-hidden />}>
            Neuer Vertrag
          </Button>
        )
      }
    >
      <Auswahlleiste
        auswahl={auswahl}
        zeilen={zeilen}
        kennung={kennung}
        spalten={spalten}
        dateiname="vertraege"
        onAufheben={() => setAuswahl(keine)}
      />
      <Datentabelle
        name="vertraege"
        beschriftung="Verträge"
        spalten={spalten}
        zeilen={zeilen}
        kennung={kennung}
        ziel={({ id }) => `/vertraege/${id}`}
        sortierung={sortierung}
        onSortierung={({ feld, richtung }) => setze({ sort: feld, richtung })}
        auswahl={auswahl}
        onAuswahl={setAuswahl}
        auswahlName={({ sparte, kunde }) => `${spartenname(sparte)} von ${kunde}`}
        summen={{ sparte: `${formatZahl(zeilen.length)} angezeigt`, jahresbeitrag: formatCents(summe) }}
        stand={liste}
        leiste={<Vertragsfilter werte={roh} setze={setze} />}
        leer={
          gefiltert ? (
            <Leerzustand
              titel="Kein Vertrag gefunden"
              text="Bitte ändern Sie die Suche oder entfernen Sie einen Filter."
            />
          ) : (
            <Leerzustand
              titel="Noch keine Verträge"
              text="Verträge kommen durch eine Einspielung oder von Hand."
            />
          )
        }
      />
    </Seite>
  );
};
