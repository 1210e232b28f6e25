import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { dokumenteContract } from '#areas/dokumente/contract.ts';
import { entscheidungen, verzichtLabel } from '#domain/beratung.ts';
import type { Beratung } from '#domain/beratung.ts';
import { formatTag } from '#domain/datum.ts';
import { Angabe, Angaben, Strich } from '#ui/anzeige/Werte.tsx';
import { adresse } from '#ui/client/call.ts';
import { Abschnitt } from '#ui/seite/Zustaende.tsx';
import { useSitzung } from '#ui/sitzung.ts';
import type { Beratungsakt } from '../../beratung.contract.ts';
import { raete as ratfeld, textfelder, weitereFelder } from './beratungsfelder.daten.ts';
import { NeueBeratung } from './NeueBeratung.tsx';

const lies = (inhalt: Beratung, name: string): string | undefined => {
  if (name === 'verzicht') return inhalt.verzicht && verzichtLabel[inhalt.verzicht];
  const wert = inhalt[name as keyof Beratung];
  return typeof wert === 'string' ? wert : undefined;
};

const Mehrzeilig = ({ text }: { readonly text: string | undefined }) =>
  text === undefined ? (
    <Strich />
  ) : (
    <Text size="sm" style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
      {text}
    </Text>
  );

const Rat = ({ rat }: { readonly rat: Beratung['raete'][number] }) => (
  <div>
    <Title order={3} mb={4}>
      {rat.thema}
    </Title>
    <Angaben>
      {(ratfeld.felder ?? [])
        .filter(({ name }) => name !== 'thema')
        .map(({ name, label }) => (
          <Angabe key={name} label={label}>
            {name === 'entscheidung' ? (
              rat.entscheidung && entscheidungen[rat.entscheidung]
            ) : (
              <Mehrzeilig text={rat[name as 'rat' | 'gruende' | 'abweichung']} />
            )}
          </Angabe>
        ))}
    </Angaben>
  </div>
);

/** A closed record: read, taken along, corrected by a new one. */
export const BeratungAnzeige = ({ akt }: { readonly akt: Beratungsakt }) => {
  const { darfSchreiben } = useSitzung();
  const { inhalt, dokument } = akt;
  return (
    <Stack gap="md">
      <Group gap="xs">
        {dokument && (
          <Button
            component="a"
            download
            href={adresse(dokumenteContract.downloadDokument.path, { dokumentId: dokument.id })}
            leftSection={<IconDownload size={16} aria-hidden />}
          >
            PDF herunterladen
          </Button>
        )}
        {darfSchreiben && akt.stand === 'abgeschlossen' && (
          <NeueBeratung kundeId={akt.kundeId} korrigiertId={akt.id} />
        )}
      </Group>
      <Abschnitt titel="Gespräch">
        <Angaben>
          <Angabe label="Datum">{formatTag(inhalt.am)}</Angabe>
          <Angabe label="Anlass">{inhalt.anlass ?? <Strich />}</Angabe>
          <Angabe label="Ort oder Kanal">{inhalt.ort ?? <Strich />}</Angabe>
          {textfelder.map(({ name, label }) => (
            <Angabe key={name} label={label}>
              <Mehrzeilig text={lies(inhalt, name)} />
            </Angabe>
          ))}
        </Angaben>
      </Abschnitt>
      <Abschnitt titel="Rat und Entscheidung">
        <Stack gap="md">
          {inhalt.raete.map((rat, stelle) => (
            <Rat key={stelle} rat={rat} />
          ))}
        </Stack>
      </Abschnitt>
      <Abschnitt titel="Weiteres">
        <Angaben>
          {weitereFelder.map(({ name, label }) => (
            <Angabe key={name} label={label}>
              <Mehrzeilig text={lies(inhalt, name)} />
            </Angabe>
          ))}
        </Angaben>
      </Abschnitt>
    </Stack>
  );
};
