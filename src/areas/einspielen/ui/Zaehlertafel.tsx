import { Text, UnstyledButton } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { formatZahl } from '#ui/anzeige/zeitpunkt.ts';
import { Kreuztabelle } from '#ui/tabelle/Kreuztabelle.tsx';
import { entscheidungSchema } from '../contract.ts';
import type { Einspielung, Planeintrag } from '../contract.ts';
import { entscheidungWorte } from './stand.ts';
import type { Planfilter } from './stand.ts';

type Entscheidung = Planeintrag['entscheidung'];
const arten = [
  { schluessel: 'kunde', feld: 'kunden', label: 'Kunden' },
  { schluessel: 'vertrag', feld: 'vertraege', label: 'Verträge' },
  { schluessel: 'buchung', feld: 'buchungen', label: 'Buchungen' },
  { schluessel: 'schaden', feld: 'schaeden', label: 'Schäden' },
] as const;
type Art = (typeof arten)[number];
const zahlen = [
  { schluessel: 'gelesen', label: 'gelesen' } as const,
  ...entscheidungSchema.options.map((schluessel) => ({
    schluessel,
    label: entscheidungWorte[schluessel].label,
  })),
];

const gelesen = (einspielung: Einspielung, { feld }: Art): number =>
  entscheidungSchema.options.reduce((summe, entscheidung) => summe + einspielung[feld][entscheidung], 0);

type Props = {
  readonly einspielung: Einspielung;
  readonly filter: Planfilter;
  readonly onFilter: (neu: Planfilter) => void;
};

type ZahlProps = Props & { readonly art: Art; readonly entscheidung: Entscheidung };

const Zahl = ({ einspielung, filter, onFilter, art, entscheidung }: ZahlProps) => {
  const wert = einspielung[art.feld][entscheidung];
  if (wert === 0)
    return (
      <Text span c="dimmed" inherit>
        0
      </Text>
    );
  // Rejected records have no kind of their own.
  const gegenstand = entscheidung === 'abgewiesen' ? undefined : art.schluessel;
  const gewaehlt =
    filter.gegenstand === gegenstand && filter.entscheidung === entscheidung && filter.merkmal === undefined;
  return (
    <UnstyledButton
      aria-pressed={gewaehlt}
      aria-label={`${formatZahl(wert)} ${art.label} ${entscheidungWorte[entscheidung].label}`}
      onClick={() => onFilter(gewaehlt ? {} : { gegenstand, entscheidung })}
      className="mw-link mw-zahl"
      fw={600}
      px={8}
      mx={-8}
      bg={gewaehlt ? 'var(--mw-gewaehlt)' : 'transparent'}
      style={{ borderRadius: 4 }}
    >
      {formatZahl(wert)}
    </UnstyledButton>
  );
};

/** The counts as a small table that adds up; each figure filters the plan below. On a phone the kinds stand across. */
export const Zaehlertafel = (props: Props) => {
  const handy = useMediaQuery('(max-width: 48em)', false, { getInitialValueInEffect: false });
  const vorhanden = arten.filter((art, i) => i < 2 || gelesen(props.einspielung, art) > 0);
  const zelle = (art: Art, { schluessel }: (typeof zahlen)[number]) =>
    schluessel === 'gelesen' ? (
      formatZahl(gelesen(props.einspielung, art))
    ) : (
      <Zahl {...props} art={art} entscheidung={schluessel} />
    );
  const beschriftung = 'Zahlen zum Plan';
  return handy ? (
    <Kreuztabelle
      beschriftung={beschriftung}
      zeilen={zahlen}
      spalten={vorhanden}
      renderZelle={(zahl, art) => zelle(art, zahl)}
    />
  ) : (
    <Kreuztabelle beschriftung={beschriftung} zeilen={vorhanden} spalten={zahlen} renderZelle={zelle} />
  );
};
