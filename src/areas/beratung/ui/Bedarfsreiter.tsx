import { Box, Grid, SegmentedControl, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { useAbfrage } from '#ui/client/abfrage.ts';
import { useKataloge } from '#ui/kataloge.ts';
import { Schutzhinweis } from '#ui/seite/Schutzhinweis.tsx';
import { Geladen, Leerzustand } from '#ui/seite/Zustaende.tsx';
import { useSitzung } from '#ui/sitzung.ts';
import { beratungContract } from '../contract.ts';
import type { Bedarf, Befundzeile } from '../contract.ts';
import { Bedarfsbild } from './Bedarfsbild.tsx';
import { Befundkarte } from './Befundkarte.tsx';
import { AngabeErgaenzen, Fragen } from './Fragen.tsx';
import { stufen, themen } from './themen.daten.ts';
import { WasWaereWenn } from './WasWaereWenn.tsx';

const wichtig: ReadonlySet<Befundzeile['ergebnis']> = new Set(['luecke', 'teilweise'] as const);
/** What the list shows; `unklar` waits for answers. */
const sichten: Readonly<Record<string, (befund: Befundzeile) => boolean>> = {
  offen: ({ ergebnis, vorschau }) =>
    wichtig.has(ergebnis) || (ergebnis === 'nicht relevant' && vorschau !== null),
  unklar: ({ ergebnis }) => ergebnis === 'unbekannt',
  gedeckt: ({ ergebnis }) => ergebnis === 'gedeckt',
  abgelehnt: ({ ergebnis }) => ergebnis === 'abgelehnt',
  alle: () => true,
};
const sichtlabel: readonly (readonly [string, string])[] = [
  ['offen', 'Offen'],
  ['unklar', 'Unklar'],
  ['gedeckt', 'Gedeckt'],
  ['abgelehnt', 'Abgelehnt'],
  ['alle', 'Alle'],
];

/** Themes in the order of their most important finding. */
const useNachThema = () => {
  const { sparten } = useKataloge();
  return (befunde: readonly Befundzeile[]): [string, Befundzeile[]][] => {
    const gruppen = new Map<string, Befundzeile[]>();
    for (const befund of befunde) {
      const gruppe = sparten.find(({ schluessel }) => schluessel === befund.sparte)?.gruppe ?? 'sonstige';
      const titel = themen[gruppe] ?? gruppe;
      gruppen.set(titel, [...(gruppen.get(titel) ?? []), befund]);
    }
    return [...gruppen];
  };
};

type Props = { readonly kundeId: string; readonly bedarf: Bedarf };

const Karten = ({ kundeId, bedarf, befunde }: Props & { readonly befunde: readonly Befundzeile[] }) => {
  const nachThema = useNachThema();
  return stufen.map(({ stufe, titel }) => {
    const gruppen = nachThema(befunde.filter((befund) => befund.stufe === stufe));
    return gruppen.length === 0 ? null : (
      <Box component="section" key={stufe} aria-label={`Stufe ${stufe}`}>
        <Title order={2} mb="xs">
          Stufe {stufe}: {titel}
        </Title>
        <Stack gap="md">
          {gruppen.map(([thema, karten]) => (
            <Stack gap="xs" key={thema}>
              <Title order={3}>{thema}</Title>
              {karten.map((befund) => (
                <Befundkarte
                  key={`${befund.regel}/${befund.subjekt.kennung}`}
                  kundeId={kundeId}
                  befund={befund}
                  ablehnung={bedarf.abgelehnt.find(
                    ({ regel, subjekt }) => regel === befund.regel && subjekt === befund.subjekt.kennung,
                  )}
                />
              ))}
            </Stack>
          ))}
        </Stack>
      </Box>
    );
  });
};

const Inhalt = ({ kundeId, bedarf }: Props) => {
  const { darfSchreiben } = useSitzung();
  const [sicht, setSicht] = useState('offen');
  const befunde = bedarf.befunde.filter(sichten[sicht] ?? (() => true));
  return (
    <Stack gap="md">
      <Schutzhinweis />
      <Bedarfsbild befunde={bedarf.befunde} />
      <Grid gap="md">
        <Grid.Col span={{ base: 12, md: 5 }} order={{ base: 1, md: 2 }}>
          <Stack gap="md">
            {darfSchreiben && <AngabeErgaenzen mitglieder={bedarf.mitglieder} />}
            <Fragen fragen={bedarf.fragen} />
            <WasWaereWenn kundeId={kundeId} mitglieder={bedarf.mitglieder} />
          </Stack>
        </Grid.Col>
        <Grid.Col span={{ base: 12, md: 7 }} order={{ base: 2, md: 1 }}>
          <Stack gap="md">
            <SegmentedControl
              aria-label="Welche Punkte?"
              fullWidth
              size="xs"
              value={sicht}
              onChange={setSicht}
              data={sichtlabel.map(([value, label]) => ({ value, label }))}
            />
            <Karten kundeId={kundeId} bedarf={bedarf} befunde={befunde} />
            {befunde.length === 0 && (
              <Leerzustand
                titel="Hier ist nichts"
                text={
                  bedarf.fragen.length > 0 ? 'Beantworten Sie die nächsten Fragen, um mehr zu wissen.' : ''
                }
              />
            )}
            {bedarf.mitglieder.length > 1 && (
              <Text size="sm" c="dimmed">
                Berücksichtigt: {bedarf.mitglieder.map(({ name }) => name).join('; ')}
              </Text>
            )}
          </Stack>
        </Grid.Col>
      </Grid>
    </Stack>
  );
};

/** Tab "Bedarf" of the Kundenakte: what the household needs, has, lacks, and what to ask next. */
export const Bedarfsreiter = ({ kundeId }: { readonly kundeId: string }) => {
  const abfrage = useAbfrage(beratungContract.getBedarf, { params: { kundeId } });
  return (
    <Geladen abfrage={abfrage} zeilen={8}>
      {(bedarf) => <Inhalt kundeId={kundeId} bedarf={bedarf} />}
    </Geladen>
  );
};
