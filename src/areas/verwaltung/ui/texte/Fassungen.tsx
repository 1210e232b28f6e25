import { Badge, Button, Group, NativeSelect, Paper, Stack, Text as Absatz } from '@mantine/core';
import { useState } from 'react';
import { IconArrowBackUp } from '@tabler/icons-react';
import type { Textfassung } from '#berichte/vorlagen/vorlage.ts';
import { Listenzeile, Zeilenliste } from '#ui/anzeige/Zeilenliste.tsx';
import { formatZeitpunkt } from '#ui/anzeige/zeitpunkt.ts';
import { useAktion } from '#ui/client/abfrage.ts';
import { meldeErfolg } from '#ui/client/meldung.tsx';
import { useRueckfrage } from '#ui/seite/Rueckfrage.tsx';
import { Abschnitt } from '#ui/seite/Zustaende.tsx';
import { useSitzung } from '#ui/sitzung.ts';
import { verwaltungContract } from '../../contract.ts';
import type { Text } from '../../texte.contract.ts';
import { Zeilenvergleich } from './Zeilenvergleich.tsx';

type Zeile = {
  /** Null: our wording. */
  readonly nr: number | null;
  readonly label: string;
  readonly wann: string;
  readonly inhalt: Textfassung;
};

const zeilenVon = ({ fassungen, muster }: Text): readonly Zeile[] => [
  ...fassungen.map(({ nr, inhalt, wer, am }) => ({
    nr,
    inhalt,
    label: `Fassung ${nr}`,
    wann: `${wer}, ${formatZeitpunkt(am)}`,
  })),
  { nr: null, inhalt: muster, label: 'Muster', wann: 'mitgeliefert' },
];

const useSchalter = (text: Text) => {
  const frage = useRueckfrage();
  const schalte = useAktion(verwaltungContract.schalteTextfassung, {
    betrifft: ['texte', 'kunden'],
    onErfolg: ({ wirksam }) =>
      meldeErfolg(wirksam?.nr ? `Fassung ${wirksam.nr} gilt ab jetzt.` : 'Es gilt wieder das Muster.'),
  });
  return async (nr: number | null) => {
    const klar = await frage(
      nr === null
        ? {
            titel: 'Wieder das Muster verwenden?',
            text: 'Der Text trägt dann wieder den Vermerk „Muster, rechtlich prüfen lassen“.',
            ja: 'Muster verwenden',
          }
        : {
            titel: `Fassung ${nr} einschalten?`,
            text: 'Damit bestätigen Sie, dass Ihr Haus diesen Text rechtlich geprüft hat. Der Vermerk „Muster“ entfällt. Ihr Name und der Zeitpunkt werden festgehalten.',
            ja: 'Geprüft, einschalten',
          },
    );
    if (klar) schalte.mutate({ body: { schluessel: text.schluessel, nr } });
  };
};

const Fassungszeile = ({
  zeile,
  gilt,
  schalte,
  onGrundlage,
}: {
  readonly zeile: Zeile;
  readonly gilt: boolean;
  readonly schalte: ((nr: number | null) => Promise<void>) | undefined;
  readonly onGrundlage: (inhalt: Textfassung) => void;
}) => (
  <Listenzeile>
    <Group gap="xs">
      <Absatz size="sm" fw={550}>
        {zeile.label}
      </Absatz>
      {gilt && <Badge color="green">gilt</Badge>}
      <Absatz size="sm" c="dimmed">
        {zeile.wann}
      </Absatz>
    </Group>
    <Group gap={6}>
      {schalte && (
        <Button
          size="xs"
          variant="default"
          leftSection={<IconArrowBackUp size={14} aria-hidden />}
          aria-label={`${zeile.label} als Grundlage nehmen`}
          onClick={() => onGrundlage(zeile.inhalt)}
        >
          Als Grundlage nehmen
        </Button>
      )}
      {schalte && !gilt && (
        <Button size="xs" onClick={() => void schalte(zeile.nr)} aria-label={`${zeile.label} einschalten`}>
          {zeile.nr === null ? 'Muster verwenden' : 'Geprüft, einschalten'}
        </Button>
      )}
    </Group>
  </Listenzeile>
);

const Vergleich = ({ zeilen }: { readonly zeilen: readonly Zeile[] }) => {
  const [alt, setAlt] = useState(zeilen.length - 1);
  const [neu, setNeu] = useState(0);
  const wahl = zeilen.map(({ label }, stelle) => ({ value: String(stelle), label }));
  const [links, rechts] = [zeilen[alt], zeilen[neu]];
  return (
    <Abschnitt titel="Fassungen vergleichen">
      <Group gap="sm" mb="sm">
        <NativeSelect
          label="Bisher"
          data={wahl}
          value={String(alt)}
          onChange={(ereignis) => setAlt(Number(ereignis.currentTarget.value))}
        />
        <NativeSelect
          label="Neu"
          data={wahl}
          value={String(neu)}
          onChange={(ereignis) => setNeu(Number(ereignis.currentTarget.value))}
        />
      </Group>
      {links && rechts && <Zeilenvergleich alt={links.inhalt} neu={rechts.inhalt} />}
    </Abschnitt>
  );
};

type Props = { readonly text: Text; readonly onGrundlage: (inhalt: Textfassung) => void };

/** All versions with the one that counts; switch, restore, compare. */
export const Fassungen = ({ text, onGrundlage }: Props) => {
  const { istInhaber } = useSitzung();
  const schalte = useSchalter(text);
  const zeilen = zeilenVon(text);
  return (
    <Stack gap="md" maw={900}>
      <Paper className="mw-flaeche">
        <Zeilenliste>
          {zeilen.map((zeile) => (
            <Fassungszeile
              key={zeile.label}
              zeile={zeile}
              gilt={(text.wirksam?.nr ?? null) === zeile.nr}
              schalte={istInhaber ? schalte : undefined}
              onGrundlage={onGrundlage}
            />
          ))}
        </Zeilenliste>
      </Paper>
      {zeilen.length > 1 && <Vergleich key={zeilen.length} zeilen={zeilen} />}
    </Stack>
  );
};
