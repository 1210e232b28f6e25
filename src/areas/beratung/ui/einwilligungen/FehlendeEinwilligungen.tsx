import { kundenContract } from '#areas/kunden/contract.ts';
import { fehlendeFilterSchema } from '#areas/kunden/einwilligung.contract.ts';
import { formatTag } from '#domain/datum.ts';
import { formatZahl } from '#ui/anzeige/zeitpunkt.ts';
import { useSeiten, useZeilen } from '#ui/client/abfrage.ts';
import { Seite } from '#ui/seite/Seite.tsx';
import { Leerzustand } from '#ui/seite/Zustaende.tsx';
import { useSuchparameter } from '#ui/suchparameter.ts';
import { Datentabelle } from '#ui/tabelle/Datentabelle.tsx';
import { kundenspalte, textspalte } from '#ui/tabelle/kundenspalten.tsx';
import type { Spalte } from '#ui/tabelle/spalte.ts';
import type { ResponseOf } from '#platform/http/route.ts';

type Zeile = ResponseOf<typeof kundenContract.listFehlendeEinwilligungen>['zeilen'][number];

const standLabel = { offen: 'nicht gefragt', abgelehnt: 'abgelehnt', widerrufen: 'widerrufen' } as const;
const standText = ({ stand, seit }: Zeile): string =>
  seit ? `${standLabel[stand]} am ${formatTag(seit)}` : standLabel[stand];

const spalten: readonly Spalte<Zeile>[] = [
  { ...kundenspalte('einwilligungen'), sortierung: 'name' },
  { ...textspalte('ort', 'Ort', { handy: 'text' }), sortierung: 'ort' },
  {
    schluessel: 'stand',
    titel: 'Einwilligung',
    sortierung: 'stand',
    handy: 'rechts',
    text: standText,
    zelle: standText,
  },
];

/** Customers with health data whose consent is missing, each with the way to its register. */
export const FehlendeEinwilligungen = () => {
  const { werte, setze } = useSuchparameter(fehlendeFilterSchema);
  const sortierung = { feld: werte.sort ?? 'name', richtung: werte.richtung ?? 'auf' } as const;
  const liste = useSeiten(kundenContract.listFehlendeEinwilligungen, {
    query: { sort: sortierung.feld, richtung: sortierung.richtung },
  });
  const zeilen = useZeilen(liste);
  const gesamt = liste.seiten?.[0]?.gesamt;
  return (
    <Seite
      titel="Fehlende Einwilligungen"
      unterzeile={
        gesamt
          ? `Zu ${formatZahl(gesamt)} Kunden sind Gesundheitsdaten gespeichert, ohne dass eine Einwilligung festgehalten ist.`
          : 'Kunden mit Gesundheitsdaten ohne Einwilligung.'
      }
      pfad={[{ label: 'Kunden', pfad: '/kunden' }]}
    >
      <Datentabelle
        name="einwilligungen"
        beschriftung="Kunden ohne Einwilligung"
        spalten={spalten}
        zeilen={zeilen}
        kennung={({ kundeId }) => kundeId}
        ziel={({ kundeId }) => `/kunden/${kundeId}?reiter=einwilligungen`}
        sortierung={sortierung}
        onSortierung={({ feld, richtung }) => setze({ sort: feld, richtung })}
        stand={liste}
        flach
        leer={<Leerzustand titel="Alles da" text="Kein Kunde mit Gesundheitsdaten ist ohne Einwilligung." />}
      />
    </Seite>
  );
};
