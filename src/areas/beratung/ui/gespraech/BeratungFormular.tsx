import { Alert, Button, SimpleGrid, Stack } from '@mantine/core';
import { IconLock, IconTrash } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { beratungSchema } from '#domain/beratung.ts';
import { useAktion } from '#ui/client/abfrage.ts';
import { meldeErfolg } from '#ui/client/meldung.tsx';
import { LangtextEingabe } from '#ui/eingabe/Eingaben.tsx';
import { Felder, FeldEingabe } from '#ui/eingabe/Felder.tsx';
import { Formularrahmen } from '#ui/eingabe/Formularrahmen.tsx';
import { useFormular } from '#ui/eingabe/useFormular.ts';
import { useRueckfrage } from '#ui/seite/Rueckfrage.tsx';
import { useUngespeichert } from '#ui/seite/ungespeichert.ts';
import { Abschnitt } from '#ui/seite/Zustaende.tsx';
import { beratungsaktContract } from '../../beratung.contract.ts';
import type { Beratungsakt } from '../../beratung.contract.ts';
import { gespraechsfelder, raete, textfelder, weitereFelder } from './beratungsfelder.daten.ts';

const betrifft = ['beratungen', 'kunden', 'dokumente'] as const;

const useAbschluss = ({ id }: Beratungsakt) => {
  const frage = useRueckfrage();
  const abschliessen = useAktion(beratungsaktContract.closeBeratung, {
    betrifft,
    onErfolg: ({ dokument }) =>
      meldeErfolg(`Abgeschlossen. „${dokument?.name ?? ''}“ liegt unter Dokumente.`),
  });
  const schliesse = async (version: number) => {
    const klar = await frage({
      titel: 'Beratung abschließen?',
      text: 'Danach ist die Dokumentation unveränderlich und liegt als PDF unter Dokumente. Berichtigungen sind als Korrektur möglich.',
      ja: 'Abschließen',
    });
    if (klar) abschliessen.mutate({ params: { beratungId: id }, body: { version } });
  };
  return { schliesse, laeuft: abschliessen.isPending };
};

const Verwerfen = ({ akt, frei }: { readonly akt: Beratungsakt; readonly frei: () => void }) => {
  const frage = useRueckfrage();
  const navigate = useNavigate();
  const verwerfen = useAktion(beratungsaktContract.removeBeratung, {
    betrifft: ['kunden'],
    onErfolg: () => {
      frei();
      void navigate({ to: `/kunden/${akt.kundeId}?reiter=beratung` });
    },
  });
  const onVerwerfen = async () => {
    const klar = await frage({
      titel: 'Entwurf verwerfen?',
      text: 'Der Entwurf wird gelöscht.',
      ja: 'Verwerfen',
      gefahr: true,
    });
    if (klar) verwerfen.mutate({ params: { beratungId: akt.id } });
  };
  return (
    <Button
      variant="default"
      leftSection={<IconTrash size={16} aria-hidden />}
      onClick={() => void onVerwerfen()}
    >
      Entwurf verwerfen
    </Button>
  );
};

const Luecken = ({ fehlt }: Pick<Beratungsakt, 'fehlt'>) =>
  fehlt.length === 0 ? null : (
    <Alert
      color="orange"
      title="Vor dem Abschluss fehlt noch:"
      styles={{ title: { color: 'var(--mantine-color-text)' } }}
    >
      {fehlt.map(({ label }) => label).join(', ')}
    </Alert>
  );

/** A draft: saved as often as needed, closed once. */
export const BeratungFormular = ({ akt }: { readonly akt: Beratungsakt }) => {
  const sichern = useAktion(beratungsaktContract.updateBeratung, {
    betrifft,
    onErfolg: () => meldeErfolg('Der Entwurf ist gespeichert.'),
  });
  const { schliesse, laeuft } = useAbschluss(akt);
  const form = useFormular({
    anfang: akt.inhalt,
    schema: beratungSchema,
    vorsatz: 'inhalt',
    speichern: (inhalt): Promise<void> =>
      sichern
        .mutateAsync({ params: { beratungId: akt.id }, body: { version: akt.version, inhalt } })
        .then(() => form.gespeichert()),
  });
  const { frei } = useUngespeichert(form.formular.geaendert);
  const { formular } = form;
  return (
    <Formularrahmen
      {...form}
      speichern="Entwurf speichern"
      links={<Verwerfen akt={akt} frei={frei} />}
      daneben={
        <Button
          variant="default"
          leftSection={<IconLock size={16} aria-hidden />}
          disabled={formular.geaendert || akt.fehlt.length > 0}
          loading={laeuft}
          onClick={() => void schliesse(akt.version)}
        >
          Abschließen und als PDF ablegen
        </Button>
      }
    >
      <Luecken fehlt={akt.fehlt} />
      <Abschnitt titel="Gespräch">
        <Stack gap="xs">
          <Felder felder={gespraechsfelder} pfad="" formular={formular} />
          {textfelder.map(({ name, label, hilfe }) => (
            <LangtextEingabe
              key={name}
              label={label}
              description={hilfe}
              zeilen={2}
              {...formular.feld(name)}
            />
          ))}
        </Stack>
      </Abschnitt>
      <Abschnitt titel="Rat und Entscheidung">
        <FeldEingabe feld={raete} pfad="raete" formular={formular} />
      </Abschnitt>
      <Abschnitt titel="Weiteres">
        <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="sm" verticalSpacing="xs">
          {weitereFelder.map((feld) => (
            <FeldEingabe key={feld.name} feld={feld} pfad={feld.name} formular={formular} />
          ))}
        </SimpleGrid>
      </Abschnitt>
    </Formularrahmen>
  );
};
