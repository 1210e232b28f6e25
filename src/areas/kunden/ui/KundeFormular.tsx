import { Accordion, Paper, SegmentedControl, SimpleGrid, Stack, Title } from '@mantine/core';
import { useState } from 'react';
import { faktengruppen } from '#ui/beschreibung/fakten.daten.ts';
import { firmenfelder, kundenartWerte, kundenlisten, personfelder } from '#ui/beschreibung/kunde.daten.ts';
import { useAbfrage } from '#ui/client/abfrage.ts';
import { LangtextEingabe, TextEingabe, WahlEingabe, WorteEingabe } from '#ui/eingabe/Eingaben.tsx';
import { Felder, FeldEingabe } from '#ui/eingabe/Felder.tsx';
import { schluessel } from '#ui/eingabe/schluessel.ts';
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

const gruppeFehlt = (
  titel: string,
  felder: readonly { name: string }[],
  fehler: Readonly<Record<string, string>>,
): string[] =>
  felder.some(({ name }) => Object.keys(fehler).some((pfad) => pfad.startsWith(`fakten.${name}`)))
    ? [titel]
    : [];

/** All values of a customer. The first block is enough for a new one; facts open group by group. */
export const KundeFormular = ({ formular }: { readonly formular: Formular }) => {
  const [offen, setOffen] = useState<string[]>([]);
  const art = formular.lies('art') === 'firma' ? 'firma' : 'person';
  const gruppen = faktengruppen.filter(({ fuer }) => fuer === 'beide' || fuer === art);
  const mitFehler = gruppen.flatMap(({ titel, felder }) => gruppeFehlt(titel, felder, formular.fehler));
  const aufgeklappt = [...new Set([...offen, ...mitFehler])];
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
      <Accordion
        multiple
        value={aufgeklappt}
        onChange={setOffen}
        variant="separated"
        chevronPosition="left"
        order={2}
      >
        <Accordion.Item value="weitere">
          <Accordion.Control>Bank, Nummern und weitere Personendaten</Accordion.Control>
          <Accordion.Panel>
            {aufgeklappt.includes('weitere') && (
              <Stack gap="sm">
                {art === 'person' && <Felder felder={weitereFelder} pfad="" formular={formular} />}
                {kundenlisten.slice(3).map((feld) => (
                  <FeldEingabe key={feld.name} feld={feld} pfad={feld.name} formular={formular} />
                ))}
              </Stack>
            )}
          </Accordion.Panel>
        </Accordion.Item>
        {gruppen.map(({ titel, felder }) => (
          <Accordion.Item key={titel} value={schluessel(titel)}>
            <Accordion.Control>{titel}</Accordion.Control>
            <Accordion.Panel>
              {aufgeklappt.includes(schluessel(titel)) && (
                <Felder felder={felder} pfad="fakten." formular={formular} />
              )}
            </Accordion.Panel>
          </Accordion.Item>
        ))}
      </Accordion>
    </>
  );
};
