import { Paper, SegmentedControl, SimpleGrid, Stack, Title } from '@mantine/core';
import { faktengruppen } from '#ui/beschreibung/fakten.daten.ts';
import { firmenfelder, kundenartWerte, kundenlisten, personfelder } from '#ui/beschreibung/kunde.daten.ts';
import { useAbfrage } from '#ui/client/abfrage.ts';
import { LangtextEingabe, TextEingabe, WahlEingabe, WorteEingabe } from '#ui/eingabe/Eingaben.tsx';
import { Felder, FeldEingabe } from '#ui/eingabe/Felder.tsx';
import { Klappabschnitte } from '#ui/eingabe/Klappabschnitte.tsx';
import type { Klappabschnitt } from '#ui/eingabe/Klappabschnitte.tsx';
import type { Formular } from '#ui/eingabe/useFormular.ts';
import { kundenContract } from '../contract.ts';

const [hauptfelder, weitereFelder] = [personfelder.slice(0, 5), personfelder.slice(5)];

const Kopf = ({ formular }: { readonly formular: Formular }) => {
  const firma = formular.lies('art') === 'firma';
  return (
    <Stack gap="sm">
      <SegmentedControl
        aria-label="Art des Kunden"
        data={Object.entries(kundenartWerte).map(([value, label]) => ({ value, label }))}
        value={firma ? 'firma' : 'person'}
        onChange={(art) => formular.setze('art', art)}
        style={{ alignSelf: 'flex-start' }}
      />
      {firma ? (
        <Felder felder={firmenfelder} pfad="" formular={formular} />
      ) : (
        <Felder felder={hauptfelder} pfad="" formular={formular} />
      )}
    </Stack>
  );
};

const Zuordnung = ({ formular }: { readonly formular: Formular }) => {
  const { data } = useAbfrage(kundenContract.getFilterwerte, {});
  return (
    <SimpleGrid cols={{ base: 1, xs: 2, md: 3 }} spacing="sm" verticalSpacing="xs">
      <TextEingabe label="Kundennummer" {...formular.feld('kundennummer')} />
      <WahlEingabe
        label="Betreuer"
        werte={Object.fromEntries((data?.betreuer ?? []).map(({ id, name }) => [id, name]))}
        {...formular.feld('betreuer')}
      />
      <WorteEingabe label="Schlagworte" vorschlaege={data?.tags ?? []} {...formular.feld('tags')} />
    </SimpleGrid>
  );
};

/** All values of a customer. The first block is enough for a new one; facts open group by group. */
export const KundeFormular = ({ formular }: { readonly formular: Formular }) => {
  const art = formular.lies('art') === 'firma' ? 'firma' : 'person';
  const abschnitte: readonly Klappabschnitt[] = [
    {
      titel: 'Bank, Nummern und weitere Personendaten',
      pfade: [...weitereFelder, ...kundenlisten.slice(3)].map(({ name }) => name),
      inhalt: (
        <Stack gap="sm">
          {art === 'person' && <Felder felder={weitereFelder} pfad="" formular={formular} />}
          {kundenlisten.slice(3).map((feld) => (
            <FeldEingabe key={feld.name} feld={feld} pfad={feld.name} formular={formular} />
          ))}
        </Stack>
      ),
    },
    ...faktengruppen
      .filter(({ fuer }) => fuer === 'beide' || fuer === art)
      .map(({ titel, felder }) => ({
        titel,
        pfade: felder.map(({ name }) => `fakten.${name}`),
        inhalt: <Felder felder={felder} pfad="fakten." formular={formular} />,
      })),
  ];
  return (
    <>
      <Paper component="section" aria-label="Kunde" className="mw-flaeche">
        <Kopf formular={formular} />
      </Paper>
      <Paper component="section" aria-label="Anschrift und Kontakt" className="mw-flaeche">
        <Title order={2} mb="sm">
          Anschrift und Kontakt
        </Title>
        <Stack gap="sm">
          {kundenlisten.slice(0, 3).map((feld) => (
            <FeldEingabe key={feld.name} feld={feld} pfad={feld.name} formular={formular} />
          ))}
        </Stack>
      </Paper>
      <Paper component="section" aria-label="Zuordnung" className="mw-flaeche">
        <Title order={2} mb="sm">
          Zuordnung
        </Title>
        <Stack gap="sm">
          <Zuordnung formular={formular} />
          <LangtextEingabe label="Bemerkung" zeilen={2} {...formular.feld('bemerkung')} />
        </Stack>
      </Paper>
      <Klappabschnitte formular={formular} abschnitte={abschnitte} />
    </>
  );
};
