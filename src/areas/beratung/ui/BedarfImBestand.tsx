import { Button, Group, NativeSelect, Text } from '@mantine/core';
import { IconFileSpreadsheet } from '@tabler/icons-react';
import { useState } from 'react';
import { formatZahl } from '#ui/anzeige/zeitpunkt.ts';
import { useAbfrage, useSeiten, useZeilen } from '#ui/client/abfrage.ts';
import { call } from '#ui/client/call.ts';
import { meldeFehler } from '#ui/client/meldung.tsx';
import { Seite } from '#ui/seite/Seite.tsx';
import { Leerzustand } from '#ui/seite/Zustaende.tsx';
import { useSuchparameter } from '#ui/suchparameter.ts';
import { schreibeCsv, speichereDatei } from '#ui/tabelle/csv.ts';
import { Datentabelle } from '#ui/tabelle/Datentabelle.tsx';
import { kundenspalte, textspalte } from '#ui/tabelle/kundenspalten.tsx';
import type { Spalte } from '#ui/tabelle/spalte.ts';
import { beratungContract, bestandsfilterSchema } from '../contract.ts';
import type { Bestandszeile } from '../contract.ts';
import { themen } from './themen.daten.ts';

const nenne = ({ offen }: Bestandszeile): string =>
  offen.map(({ titel, subjekt }) => `${titel} (${subjekt})`).join(', ');

const gezeigt = 3;

/** The first needs, each named once however many people or contracts it concerns. */
const kurzfassung = ({ offen }: Bestandszeile): string => {
  const titel = [...new Set(offen.map((eines) => eines.titel))];
  const weitere = titel.length - gezeigt;
  const worte = titel.slice(0, gezeigt).join(', ');
  return weitere > 0 ? `${worte} und ${weitere} ${weitere === 1 ? 'weiterer' : 'weitere'}` : worte;
};

const spalten: readonly Spalte<Bestandszeile>[] = [
  kundenspalte('bedarf'),
  textspalte('plz', 'PLZ', { anfangs: false }),
  textspalte('ort', 'Ort'),
  {
    schluessel: 'anzahl',
    titel: 'Offen',
    rechts: true,
    handy: 'rechts',
    text: ({ offen }) => String(offen.length),
    zelle: ({ offen }) => formatZahl(offen.length),
    karte: ({ offen }) => `${formatZahl(offen.length)} offen`,
  },
  {
    schluessel: 'bedarf',
    titel: 'Bedarf',
    handy: 'text',
    text: nenne,
    zelle: kurzfassung,
  },
  textspalte('email', 'E-Mail', { anfangs: false }),
  textspalte('telefon', 'Telefon', { anfangs: false }),
];

type Filter = { readonly regel?: string | undefined; readonly thema?: string | undefined };

/** All pages, one after the other. */
const exportiere = async (filter: Filter): Promise<void> => {
  const zeilen: Bestandszeile[] = [];
  let nach: string | undefined;
  do {
    const seite = await call(beratungContract.listBedarf, { query: { ...filter, nach, anzahl: 200 } });
    zeilen.push(...seite.zeilen);
    nach = seite.weiter ?? undefined;
  } while (nach !== undefined);
  speichereDatei(
    'bedarf-im-bestand.csv',
    schreibeCsv(
      spalten.map(({ titel }) => titel),
      zeilen.map((zeile) => spalten.map(({ text }) => text(zeile))),
    ),
  );
};

const Filter = ({ werte, setze }: { werte: Filter; setze: (neu: Filter) => void }) => {
  const { data } = useAbfrage(beratungContract.listRegeln, {});
  const alle = data?.regeln ?? [];
  const vorhanden = Object.entries(themen).filter(([thema]) => alle.some((eine) => eine.thema === thema));
  return (
    <Group gap="xs" align="flex-end">
      <NativeSelect
        label="Thema"
        value={werte.thema ?? ''}
        onChange={({ currentTarget: { value } }) => setze({ thema: value || undefined, regel: undefined })}
        data={[{ value: '', label: 'alle' }, ...vorhanden.map(([value, label]) => ({ value, label }))]}
      />
      <NativeSelect
        label="Bedarf"
        maw={420}
        value={werte.regel ?? ''}
        onChange={({ currentTarget: { value } }) => setze({ regel: value || undefined })}
        data={[
          { value: '', label: 'alle' },
          ...alle
            .filter(({ thema }) => !werte.thema || thema === werte.thema)
            .map(({ id, titel }) => ({ value: id, label: titel })),
        ]}
      />
    </Group>
  );
};

/** "Wer braucht was?": customers with open needs, for a campaign. */
export const BedarfImBestand = () => {
  const { werte, setze } = useSuchparameter(bestandsfilterSchema);
  const [laeuft, setLaeuft] = useState(false);
  const liste = useSeiten(beratungContract.listBedarf, { query: { regel: werte.regel, thema: werte.thema } });
  const zeilen = useZeilen(liste);
  const csv = () => {
    setLaeuft(true);
    exportiere(werte)
      .catch(meldeFehler)
      .finally(() => setLaeuft(false));
  };
  return (
    <Seite
      titel="Bedarf im Bestand"
      unterzeile="Wer braucht was? Aus den gespeicherten Angaben und Verträgen berechnet."
      aktionen={
        <Button
          variant="default"
          leftSection={<IconFileSpreadsheet size={16} aria-hidden />}
          loading={laeuft}
          onClick={csv}
        >
          Alle als CSV-Datei
        </Button>
      }
    >
      <Datentabelle
        name="bedarf"
        beschriftung="Kunden mit offenem Bedarf"
        spalten={spalten}
        zeilen={zeilen}
        kennung={({ kundeId }) => kundeId}
        ziel={({ kundeId }) => `/kunden/${kundeId}?reiter=bedarf`}
        stand={liste}
        leiste={<Filter werte={werte} setze={setze} />}
        leer={
          liste.mehr ? (
            <Text p="md">Bisher kein Treffer; der Bestand ist noch nicht ganz durchgesehen.</Text>
          ) : (
            <Leerzustand titel="Kein offener Bedarf gefunden" text="Wählen Sie ein anderes Thema." />
          )
        }
      />
    </Seite>
  );
};
