import { Anchor, Autocomplete, Button, Group, Stack, Text, UnstyledButton } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { WahlEingabe } from '#ui/eingabe/Eingaben.tsx';
import { Abschnitt } from '#ui/seite/Zustaende.tsx';
import { useSitzung } from '#ui/sitzung.ts';
import type { Bedarf, Fragezeile } from '../contract.ts';
import { AngabeFormular } from './AngabeFormular.tsx';
import { findAngabe, findStichworte, stichworte } from './angaben.ts';
import type { Stichwort } from './angaben.ts';

const nutzen = ({ entscheidet, praezisiert }: Fragezeile): string =>
  entscheidet > 0
    ? `entscheidet ${entscheidet === 1 ? 'einen Punkt' : `${entscheidet} Punkte`}`
    : `nennt ${praezisiert === 1 ? 'einen Betrag' : `${praezisiert} Beträge`}`;

/** Answered here for a customer's fact, on the contract's page for a contract's detail. */
const Frage = ({
  frage,
  offen,
  setOffen,
}: {
  frage: Fragezeile;
  offen: boolean;
  setOffen: (an: boolean) => void;
}) => {
  const { darfSchreiben } = useSitzung();
  const { kundeId, vertragId, pfad } = frage;
  const angabe = kundeId === undefined ? undefined : findAngabe(pfad);
  const text = (
    <>
      <Text size="sm" component="span" display="block">
        {frage.frage}
      </Text>
      <Text size="sm" c="dimmed" component="span" display="block">
        {nutzen(frage)}
      </Text>
    </>
  );
  if (!darfSchreiben) return <div>{text}</div>;
  if (vertragId !== undefined || !angabe || kundeId === undefined)
    return (
      <div>
        {text}
        <Anchor
          component={Link}
          to={
            vertragId === undefined ? `/kunden/${kundeId}/bearbeiten` : `/vertraege/${vertragId}/bearbeiten`
          }
          size="sm"
        >
          {vertragId === undefined ? 'In der Kundenakte ergänzen' : 'Im Vertrag ergänzen'}
        </Anchor>
      </div>
    );
  return (
    <div>
      <UnstyledButton aria-expanded={offen} onClick={() => setOffen(!offen)} w="100%" mb={offen ? 'xs' : 0}>
        {text}
        <Text size="sm" component="span" className="mw-link">
          {offen ? 'Schließen' : 'Beantworten'}
        </Text>
      </UnstyledButton>
      {offen && <AngabeFormular kundeId={kundeId} angabe={angabe} onFertig={() => setOffen(false)} />}
    </div>
  );
};

const zuerst = 4;

/** What to ask next, the most useful first. */
export const Fragen = ({ fragen }: { readonly fragen: Bedarf['fragen'] }) => {
  const [offen, setOffen] = useState<string>();
  const [alle, setAlle] = useState(false);
  if (fragen.length === 0) return null;
  return (
    <Abschnitt titel={`Nächste Fragen (${fragen.length})`}>
      <Stack gap="sm">
        {(alle ? fragen : fragen.slice(0, zuerst)).map((frage) => (
          <Frage
            key={frage.schluessel}
            frage={frage}
            offen={offen === frage.schluessel}
            setOffen={(an) => setOffen(an ? frage.schluessel : undefined)}
          />
        ))}
        {fragen.length > zuerst && (
          <Group>
            <Button size="xs" variant="default" onClick={() => setAlle((alt) => !alt)}>
              {alle ? 'Weniger Fragen' : `Alle ${fragen.length} Fragen`}
            </Button>
          </Group>
        )}
      </Stack>
    </Abschnitt>
  );
};

/** Any fact by a word: `Hund` is enough. */
export const AngabeErgaenzen = ({ mitglieder }: { readonly mitglieder: Bedarf['mitglieder'] }) => {
  const [text, setText] = useState('');
  const [wahl, setWahl] = useState<Stichwort>();
  const [wer, setWer] = useState(mitglieder[0]?.id ?? '');
  const angabe = wahl && findAngabe(wahl.pfad);
  const fertig = () => {
    setWahl(undefined);
    setText('');
  };
  return (
    <Abschnitt titel="Angabe ergänzen">
      <Stack gap="xs">
        {mitglieder.length > 1 && (
          <WahlEingabe
            label="Für wen?"
            leer={false}
            werte={Object.fromEntries(mitglieder.map(({ id, name }) => [id, name]))}
            value={wer}
            onChange={(neu: string | undefined) => setWer(neu ?? '')}
          />
        )}
        <Autocomplete
          label="Was ist neu?"
          placeholder="z. B. Hund, Brutto, Einfamilienhaus"
          value={text}
          onChange={(neu) => {
            setText(neu);
            setWahl(stichworte.find(({ label }) => label === neu));
          }}
          data={stichworte.map(({ label }) => label).filter((label, i, alle) => alle.indexOf(label) === i)}
          filter={({ search }) => findStichworte(search).map(({ label }) => ({ value: label, label }))}
          selectFirstOptionOnChange
          openOnFocus={false}
        />
        {wahl && angabe && (
          <AngabeFormular
            key={`${wer}/${wahl.label}`}
            kundeId={wer}
            angabe={angabe}
            eintrag={wahl.eintrag}
            onFertig={fertig}
          />
        )}
      </Stack>
    </Abschnitt>
  );
};
