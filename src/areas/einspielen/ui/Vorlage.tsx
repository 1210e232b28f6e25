// "Vorlage und Spalten": the template to download, and every column that is understood, from the same table.
import { Button, Group, SegmentedControl, Stack, Text, TextInput } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useState } from 'react';
import { falteKurz } from '#domain/faltung.ts';
import { useAbfrage } from '#ui/client/abfrage.ts';
import { adresse } from '#ui/client/call.ts';
import { Seite } from '#ui/seite/Seite.tsx';
import { Abschnitt, Geladen, Leerzustand } from '#ui/seite/Zustaende.tsx';
import { einspielenContract } from '../contract.ts';
import type { Spaltenfeld } from '../contract.ts';
import stil from './zuordnung.module.css';

const gruppen: readonly Spaltenfeld['gruppe'][] = ['Kunde', 'Vertrag', 'Partner'];

const Knopf = ({ form, label }: { readonly form: 'xlsx' | 'csv'; readonly label: string }) => (
  <Button
    component="a"
    href={`${adresse(einspielenContract.downloadVorlage.path)}?form=${form}`}
    download
    variant={form === 'xlsx' ? 'filled' : 'default'}
    leftSection={<IconDownload size={16} aria-hidden />}
  >
    {label}
  </Button>
);

const Zeile = ({ feld }: { readonly feld: Spaltenfeld }) => (
  <li className={`${stil['spalte']} ${stil['erklaerung']}`}>
    <Text size="sm" fw={600}>
      {feld.kopf}
    </Text>
    <div>
      <Text size="sm">{feld.bedeutung}</Text>
      {feld.auch.length > 0 && (
        <Text size="xs" c="dimmed">
          Auch erkannt: {feld.auch.join(', ')}
        </Text>
      )}
    </div>
    <Text size="sm">{feld.formen}</Text>
    <Text size="sm" c="dimmed">
      {feld.beispiel && `z. B. ${feld.beispiel}`}
    </Text>
  </li>
);

const Felder = ({ felder }: { readonly felder: readonly Spaltenfeld[] }) => (
  <>
    <div className={`${stil['kopf']} ${stil['erklaerung']}`} aria-hidden>
      <span>Spalte</span>
      <span>Was sie bedeutet</span>
      <span>Was verstanden wird</span>
      <span>Beispiel</span>
    </div>
    <ul className={stil['spalten']}>
      {felder.map((feld) => (
        <Zeile key={feld.schluessel} feld={feld} />
      ))}
    </ul>
  </>
);

const passt = (gesucht: string) => (feld: Spaltenfeld) =>
  [feld.kopf, feld.label, feld.bedeutung, ...feld.auch].some((text) => falteKurz(text).includes(gesucht));

const Liste = ({ felder }: { readonly felder: readonly Spaltenfeld[] }) => {
  const [suche, setSuche] = useState('');
  const [umfang, setUmfang] = useState('vorlage');
  const gesucht = falteKurz(suche);
  const treffer = felder.filter(
    (feld) => (umfang === 'alle' || gesucht !== '' || feld.inVorlage) && passt(gesucht)(feld),
  );
  return (
    <>
      <Group align="flex-end" gap="md">
        <TextInput
          label="Spalte suchen"
          placeholder="z. B. Policennummer"
          value={suche}
          onChange={(ereignis) => setSuche(ereignis.currentTarget.value)}
          w={280}
        />
        <SegmentedControl
          aria-label="Umfang der Liste"
          value={gesucht === '' ? umfang : 'alle'}
          onChange={setUmfang}
          data={[
            { value: 'vorlage', label: 'Spalten der Vorlage' },
            { value: 'alle', label: `Alle ${felder.length} Spalten` },
          ]}
        />
      </Group>
      {gruppen
        .map((gruppe) => ({ gruppe, eigene: treffer.filter((feld) => feld.gruppe === gruppe) }))
        .filter(({ eigene }) => eigene.length > 0)
        .map(({ gruppe, eigene }) => (
          <Abschnitt key={gruppe} titel={gruppe}>
            <Felder felder={eigene} />
          </Abschnitt>
        ))}
      {treffer.length === 0 && (
        <Leerzustand
          titel="Keine Spalte gefunden"
          text="Spalten ohne eigenes Feld gehen nicht verloren: Ihre Werte stehen unter „weitere Angaben“."
        />
      )}
    </>
  );
};

export const Vorlage = () => {
  const felder = useAbfrage(einspielenContract.listSpaltenfelder, {});
  return (
    <Seite titel="Vorlage und Spalten" pfad={[{ label: 'Einspielen', pfad: '/einspielen' }]}>
      <Stack gap="md">
        <Abschnitt titel="Vorlage">
          <Text size="sm" mb="sm" maw={760}>
            Die Vorlage nimmt Kunden und Verträge in einer Liste auf: eine Zeile je Vertrag. Ein Kunde mit
            drei Verträgen steht in drei Zeilen, ein Kunde ohne Vertrag in einer. Spalten dürfen fehlen oder
            anders geordnet sein. Die beiden Beispielzeilen werden nicht eingelesen.
          </Text>
          <Group gap="xs">
            <Knopf form="xlsx" label="Vorlage für Excel" />
            <Knopf form="csv" label="Vorlage als CSV" />
          </Group>
          <Text size="sm" mt="sm" c="dimmed" maw={760}>
            Sie brauchen die Vorlage nicht, wenn Sie schon eine Liste haben: Auch fremde Überschriften werden
            erkannt, und jede Spalte lässt sich vor dem Übernehmen ändern. Vorname, Nachname und Geburtsdatum
            schützen vor Dubletten, bei Firmen Name und Ort.
          </Text>
        </Abschnitt>
        <Geladen abfrage={felder} zeilen={12}>
          {(daten) => <Liste felder={daten.felder} />}
        </Geladen>
      </Stack>
    </Seite>
  );
};
