import { Button, Group, List, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { z } from 'zod';
import { faktenSchema } from '#domain/fakten.ts';
import { useAktion } from '#ui/client/abfrage.ts';
import { WahlEingabe } from '#ui/eingabe/Eingaben.tsx';
import { FeldEingabe } from '#ui/eingabe/Felder.tsx';
import { Formularrahmen } from '#ui/eingabe/Formularrahmen.tsx';
import { useFormular } from '#ui/eingabe/useFormular.ts';
import { Abschnitt } from '#ui/seite/Zustaende.tsx';
import { beratungContract } from '../contract.ts';
import type { Bedarf, Befundzeile, Unterschied } from '../contract.ts';
import { findAngabe } from './angaben.ts';
import { ergebnisse } from './themen.daten.ts';

/** The occasions of life that change most. */
const gefragt = [
  'kinder',
  'tiere',
  'gebaeude',
  'fahrzeuge',
  'familienstand',
  'berufsstatus',
  'bruttoeinkommenJahrCents',
  'wohnstatus',
];

const wort = (ergebnis: Befundzeile['ergebnis']): string =>
  ergebnisse.find(({ wert }) => wert === ergebnis)?.label ?? ergebnis;

const nenne = ({ titel, subjekt }: Befundzeile): string => `${titel} (${subjekt.bezeichnung})`;
const schluessel = ({ regel, subjekt }: Befundzeile): string => `${regel}/${subjekt.kennung}`;

const Liste = ({ titel, zeilen }: { titel: string; zeilen: readonly { key: string; text: string }[] }) =>
  zeilen.length === 0 ? null : (
    <div>
      <Text size="sm" fw={600}>
        {titel}
      </Text>
      <List size="sm">
        {zeilen.map(({ key, text }) => (
          <List.Item key={key}>{text}</List.Item>
        ))}
      </List>
    </div>
  );

/** Appears, goes, changes. */
const Folgen = ({ folgen: { neu, weg, geaendert } }: { readonly folgen: Unterschied }) => (
  <Stack gap="xs" role="status">
    {neu.length + weg.length + geaendert.length === 0 && <Text size="sm">Dadurch ändert sich nichts.</Text>}
    <Liste
      titel="Kommt hinzu"
      zeilen={neu.map((befund) => ({
        key: schluessel(befund),
        text: `${nenne(befund)}: ${wort(befund.ergebnis)}`,
      }))}
    />
    <Liste
      titel="Fällt weg"
      zeilen={weg.map((befund) => ({ key: schluessel(befund), text: nenne(befund) }))}
    />
    <Liste
      titel="Ändert sich"
      zeilen={geaendert.map(({ vorher, nachher }) => ({
        key: schluessel(nachher),
        text:
          vorher.ergebnis === nachher.ergebnis
            ? `${nenne(nachher)}: anderer Betrag`
            : `${nenne(nachher)}: ${wort(vorher.ergebnis)} → ${wort(nachher.ergebnis)}`,
      }))}
    />
  </Stack>
);

type Props = { readonly kundeId: string; readonly mitglieder: Bedarf['mitglieder'] };

const Probe = ({ kundeId, mitglieder, onEnde }: Props & { readonly onEnde: () => void }) => {
  const [wer, setWer] = useState(mitglieder[0]?.id ?? '');
  const probe = useAktion(beratungContract.probeBedarf);
  const form = useFormular({
    anfang: { fakten: {} },
    schema: z.object({ fakten: faktenSchema.optional() }),
    speichern: ({ fakten = {} }) =>
      probe.mutateAsync({ params: { kundeId }, body: { aenderungen: [{ kundeId: wer, fakten }] } }),
  });
  return (
    <Formularrahmen {...form} speichern="Zeigen, was sich ändert" onAbbrechen={onEnde}>
      <Stack gap="xs">
        <Text size="sm" c="dimmed">
          Nur zum Durchspielen: Nichts wird gespeichert.
        </Text>
        {mitglieder.length > 1 && (
          <WahlEingabe
            label="Bei wem?"
            leer={false}
            werte={Object.fromEntries(mitglieder.map(({ id, name }) => [id, name]))}
            value={wer}
            onChange={(neu: string | undefined) => setWer(neu ?? '')}
          />
        )}
        {gefragt.flatMap((name) => {
          const angabe = findAngabe(`fakten.${name}`);
          return angabe ? [<FeldEingabe key={name} {...angabe} formular={form.formular} />] : [];
        })}
        {probe.data && <Folgen folgen={probe.data} />}
      </Stack>
    </Formularrahmen>
  );
};

/** Facts on trial: child, animal, house, job, salary. */
export const WasWaereWenn = (props: Props) => {
  const [offen, setOffen] = useState(false);
  return (
    <Abschnitt titel="Was wäre wenn?">
      {offen ? (
        <Probe {...props} onEnde={() => setOffen(false)} />
      ) : (
        <Group>
          <Button size="xs" variant="default" onClick={() => setOffen(true)}>
            Änderung durchspielen
          </Button>
        </Group>
      )}
    </Abschnitt>
  );
};
