import { Badge, Button, Collapse, Group, Paper, Stack, Text, UnstyledButton } from '@mantine/core';
import { IconChevronDown, IconFileSearch, IconListCheck, IconX } from '@tabler/icons-react';
import { useId, useState } from 'react';
import { z } from 'zod';
import { kundenContract } from '#areas/kunden/contract.ts';
import { formatTag } from '#domain/datum.ts';
import { sichtbar } from '#domain/kunde.ts';
import { useAktion } from '#ui/client/abfrage.ts';
import { meldeErfolg } from '#ui/client/meldung.tsx';
import { LangtextEingabe } from '#ui/eingabe/Eingaben.tsx';
import { Formularrahmen } from '#ui/eingabe/Formularrahmen.tsx';
import { useFormular } from '#ui/eingabe/useFormular.ts';
import { useSitzung } from '#ui/sitzung.ts';
import { beratungContract } from '../contract.ts';
import type { Bedarf, Befundzeile } from '../contract.ts';
import { formatBetrag } from './betrag.ts';
import { Ergebniszeichen } from './Ergebniszeichen.tsx';
import { ergebnisse } from './themen.daten.ts';

type Props = {
  readonly kundeId: string;
  readonly befund: Befundzeile;
  readonly ablehnung: Bedarf['abgelehnt'][number] | undefined;
};

const Ablehnen = ({ kundeId, befund, onFertig }: Omit<Props, 'ablehnung'> & { onFertig: () => void }) => {
  const ablehnen = useAktion(beratungContract.ablehneBedarf, { betrifft: ['kunden', 'bedarf'] });
  const form = useFormular({
    anfang: {},
    schema: z.object({ grund: sichtbar(2000) }),
    speichern: ({ grund }) =>
      ablehnen
        .mutateAsync({
          params: { kundeId },
          body: { regel: befund.regel, subjekt: befund.subjekt.kennung, grund },
        })
        .then(onFertig),
  });
  return (
    <Formularrahmen {...form} speichern="Ablehnung festhalten" onAbbrechen={onFertig}>
      <LangtextEingabe
        label="Warum lehnt der Kunde ab?"
        description="Steht mit Datum und Ihrem Namen in der Beratungsdokumentation."
        autoFocus
        zeilen={2}
        {...form.formular.feld('grund')}
      />
    </Formularrahmen>
  );
};

const Aktionen = ({ kundeId, befund, ablehnung }: Props) => {
  const [lehntAb, setLehntAb] = useState(false);
  const aufgabe = useAktion(kundenContract.createAufgabe, {
    betrifft: ['aufgaben', 'start'],
    onErfolg: () => meldeErfolg('Die Aufgabe ist angelegt. Sie steht in der Übersicht des Kunden.'),
  });
  const zurueck = useAktion(beratungContract.nimmAblehnungZurueck, { betrifft: ['kunden', 'bedarf'] });
  const { regel, titel, subjekt, ergebnis } = befund;
  if (lehntAb) return <Ablehnen kundeId={kundeId} befund={befund} onFertig={() => setLehntAb(false)} />;
  const aufgabentitel = subjekt.art === 'haushalt' ? titel : `${titel} (${subjekt.bezeichnung})`;
  // Everybody reads tasks: no amount, it would tell the income.
  const lege = (text: string) => aufgabe.mutate({ body: { titel: text.slice(0, 300), kundeId } });
  return (
    <Group gap="xs" className="mw-nicht-drucken">
      <Button
        size="xs"
        variant="default"
        leftSection={<IconListCheck size={15} aria-hidden />}
        loading={aufgabe.isPending}
        onClick={() => lege(`Bedarf: ${aufgabentitel}`)}
      >
        Aufgabe anlegen
      </Button>
      {!ablehnung && ['luecke', 'teilweise'].includes(ergebnis) && (
        <Button
          size="xs"
          variant="default"
          leftSection={<IconFileSearch size={15} aria-hidden />}
          loading={aufgabe.isPending}
          onClick={() => lege(`Angebot anfordern: ${aufgabentitel}`)}
        >
          Angebot anfordern
        </Button>
      )}
      {ablehnung && (
        <Button
          size="xs"
          variant="default"
          loading={zurueck.isPending}
          onClick={() => zurueck.mutate({ params: { kundeId }, query: { regel, subjekt: subjekt.kennung } })}
        >
          Ablehnung zurücknehmen
        </Button>
      )}
      {!ablehnung && ['luecke', 'teilweise', 'unbekannt'].includes(ergebnis) && (
        <Button
          size="xs"
          variant="default"
          leftSection={<IconX size={15} aria-hidden />}
          onClick={() => setLehntAb(true)}
        >
          Abgelehnt
        </Button>
      )}
    </Group>
  );
};

const Zahlen = ({ befund }: { readonly befund: Befundzeile }) => {
  const zeilen = [
    ['Bedarf', formatBetrag(befund.ziel, befund.einheit)],
    ['Vorhanden', formatBetrag(befund.vorhanden, befund.einheit)],
    ['Lücke', formatBetrag(befund.luecke, befund.einheit)],
    ['Rechtsgrundlage', befund.rechtsgrundlage],
    ['Rechengrößen', String(befund.parameterjahr)],
  ].filter(([, wert]) => wert !== undefined);
  return (
    <dl className="mw-angaben">
      {zeilen.map(([name, wert]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{wert}</dd>
        </div>
      ))}
    </dl>
  );
};

const Inhalt = (props: Props) => {
  const { befund, ablehnung } = props;
  const { darfSchreiben } = useSitzung();
  const { vorschau, grund, hinweis, frage } = befund;
  const entwurf = vorschau && ergebnisse.find(({ wert }) => wert === vorschau.ergebnis);
  const ziel = vorschau && formatBetrag(vorschau.ziel, befund.einheit);
  return (
    <Stack gap="xs" pt="xs">
      <Text size="sm">{grund}</Text>
      {ablehnung && (
        <Text size="sm">
          Abgelehnt am {formatTag(ablehnung.am)}, festgehalten von {ablehnung.wer}.
        </Text>
      )}
      {frage && (
        <Text size="sm">
          <b>Offene Frage:</b> {frage}
        </Text>
      )}
      <Zahlen befund={befund} />
      {hinweis && (
        <Text size="sm" c="dimmed">
          Hinweis für Sie: {hinweis}
        </Text>
      )}
      {vorschau && (
        <Text size="sm">
          <Badge color="gray" mr={6}>
            Entwurf {vorschau.jahr}
          </Badge>
          Vorschau, nicht verbindlich: {entwurf?.label ?? vorschau.ergebnis}
          {ziel ? `, Bedarf ${ziel}` : ''}
        </Text>
      )}
      {darfSchreiben && <Aktionen {...props} />}
    </Stack>
  );
};

/** One finding: result and title; opens with why, how much, what to do, by which law. */
export const Befundkarte = (props: Props) => {
  const { befund } = props;
  const [offen, setOffen] = useState(false);
  const id = useId();
  const luecke = befund.ergebnis === 'gedeckt' ? undefined : formatBetrag(befund.luecke, befund.einheit);
  return (
    <Paper
      component="article"
      aria-label={`${befund.titel}: ${befund.subjekt.bezeichnung}`}
      p="sm"
      className="mw-flaeche"
    >
      <UnstyledButton
        w="100%"
        aria-expanded={offen}
        aria-controls={id}
        onClick={() => setOffen((alt) => !alt)}
      >
        <Group justify="space-between" wrap="nowrap" gap="xs" align="flex-start">
          <div style={{ minWidth: 0, overflowWrap: 'anywhere' }}>
            <Text fw={600} component="span" display="block">
              {befund.titel}
            </Text>
            <Text size="sm" c="dimmed" component="span" display="block">
              {befund.subjekt.bezeichnung}
              {luecke ? ` · es fehlen ${luecke}` : ''}
            </Text>
            {befund.vorschau && (
              <Badge color="gray" mt={4}>
                Vorschau {befund.vorschau.jahr}
              </Badge>
            )}
          </div>
          <Group gap={6} wrap="nowrap" style={{ flexShrink: 0 }}>
            {befund.ergebnis !== 'nicht relevant' && <Ergebniszeichen ergebnis={befund.ergebnis} />}
            <IconChevronDown
              size={16}
              aria-hidden
              style={{ transform: offen ? 'rotate(180deg)' : undefined, flexShrink: 0 }}
            />
          </Group>
        </Group>
      </UnstyledButton>
      <Collapse expanded={offen} id={id}>
        {offen && <Inhalt {...props} />}
      </Collapse>
    </Paper>
  );
};
