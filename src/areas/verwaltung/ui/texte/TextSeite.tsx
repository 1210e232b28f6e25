import { Badge, Group, Stack, Tabs, Text as Absatz } from '@mantine/core';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { vorlagenschluessel } from '#berichte/vorlagen/vorlage.ts';
import type { Textfassung } from '#berichte/vorlagen/vorlage.ts';
import { formatTag } from '#domain/datum.ts';
import { useAbfrage } from '#ui/client/abfrage.ts';
import { Leerzustand, Geladen } from '#ui/seite/Zustaende.tsx';
import { useSitzung } from '#ui/sitzung.ts';
import { verwaltungContract } from '../../contract.ts';
import type { Text } from '../../texte.contract.ts';
import { Verwaltungsseite } from '../Verwaltungsseite.tsx';
import { Fassungen } from './Fassungen.tsx';
import { Fassungsanzeige } from './Fassungsanzeige.tsx';
import { standText } from './Texte.tsx';
import { TextFormular } from './TextFormular.tsx';

const inhaltVon = ({ muster, fassungen }: Text, nr: number | null | undefined): Textfassung =>
  fassungen.find((eine) => eine.nr === nr)?.inhalt ?? muster;

const Bearbeiten = ({ text, start }: { readonly text: Text; readonly start: Textfassung }) => {
  const { istInhaber } = useSitzung();
  return istInhaber ? (
    <TextFormular schluessel={text.schluessel} start={start} />
  ) : (
    <Leerzustand
      titel="Texte ändert die Inhaberin oder der Inhaber."
      text="Sie können jede Fassung ansehen."
    />
  );
};

const Inhalt = ({ text }: { readonly text: Text }) => {
  const [reiter, setReiter] = useState<string | null>('gilt');
  const [start, setStart] = useState<Textfassung>();
  const neueste = text.fassungen[0]?.inhalt ?? text.muster;
  const bearbeite = (fassung: Textfassung) => {
    setStart(fassung);
    setReiter('bearbeiten');
  };
  return (
    <Stack gap="md">
      <Group gap="xs">
        <Badge color={text.wirksam?.nr ? 'green' : 'yellow'}>{standText(text)}</Badge>
        <Absatz size="sm" c="dimmed">
          {text.rechtsgrundlage} · Muster vom {formatTag(text.musterfassung)}
        </Absatz>
      </Group>
      <Tabs value={reiter} onChange={setReiter} keepMounted={false}>
        <Tabs.List mb="md" aria-label="Ansichten des Textes">
          <Tabs.Tab value="gilt">Geltender Text</Tabs.Tab>
          <Tabs.Tab value="bearbeiten">Bearbeiten</Tabs.Tab>
          <Tabs.Tab value="fassungen">Fassungen ({text.fassungen.length + 1})</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="gilt">
          <Fassungsanzeige inhalt={inhaltVon(text, text.wirksam?.nr)} />
        </Tabs.Panel>
        <Tabs.Panel value="bearbeiten">
          <Bearbeiten
            key={`${text.fassungen.length}/${JSON.stringify(start)}`}
            text={text}
            start={start ?? neueste}
          />
        </Tabs.Panel>
        <Tabs.Panel value="fassungen">
          <Fassungen text={text} onGrundlage={bearbeite} />
        </Tabs.Panel>
      </Tabs>
    </Stack>
  );
};

/** One legal text: what counts, an own wording, all versions side by side. */
export const TextSeite = () => {
  const { schluessel = '' } = useParams({ strict: false }) as { schluessel?: string };
  const bekannt = vorlagenschluessel.find((eine) => eine === schluessel);
  const abfrage = useAbfrage(
    verwaltungContract.getText,
    { query: { schluessel: bekannt ?? 'erstinformation' } },
    { aktiv: bekannt !== undefined },
  );
  return (
    <Verwaltungsseite titel={abfrage.data && bekannt ? abfrage.data.muster.titel : 'Text'}>
      {bekannt ? (
        <Geladen abfrage={abfrage} zeilen={10}>
          {(text) => <Inhalt key={text.schluessel} text={text} />}
        </Geladen>
      ) : (
        <Leerzustand titel="Diesen Text gibt es nicht." text="Alle Texte stehen unter Verwaltung, Texte." />
      )}
    </Verwaltungsseite>
  );
};
