import { Anchor, Badge, Progress, Text } from '@mantine/core';
import { formatTag } from '#domain/datum.ts';
import { Strich } from '#ui/anzeige/Werte.tsx';
import { formatBytes, formatZahl, formatZeitpunkt } from '#ui/anzeige/zeitpunkt.ts';
import type { Spalte } from '#ui/tabelle/spalte.ts';
import type { Zentraldatei } from '../zentral.contract.ts';
import { zentralWorte } from './worte.ts';

const zeitraum = ({ lieferung: { von, bis } }: Zentraldatei): string =>
  von && bis ? `${formatTag(von)} bis ${formatTag(bis)}` : '';

const zahl = (schluessel: 'verteilt' | 'wartend' | 'haeuser', titel: string): Spalte<Zentraldatei> => ({
  schluessel,
  titel,
  rechts: true,
  text: (datei) => formatZahl(datei[schluessel]),
  zelle: (datei) => (
    <span className="mw-zahl">{datei[schluessel] > 0 ? formatZahl(datei[schluessel]) : '–'}</span>
  ),
});

/** Columns of the operator's inbox. */
export const createZentralspalten = (
  onTeile: (datei: Zentraldatei) => void,
): readonly Spalte<Zentraldatei>[] => [
  {
    schluessel: 'datei',
    titel: 'Datei',
    immer: true,
    handy: 'titel',
    text: ({ name }) => name,
    zelle: (datei) => (
      <>
        <Anchor
          component="button"
          type="button"
          fw={550}
          ta="left"
          style={{ overflowWrap: 'anywhere' }}
          onClick={() => onTeile(datei)}
        >
          {datei.name}
        </Anchor>
        <Text size="xs" c="dimmed">
          {[datei.lieferung.gesellschaft, zeitraum(datei), formatBytes(datei.bytes)]
            .filter(Boolean)
            .join(' · ')}
        </Text>
        {datei.grund && <Text size="xs">{datei.grund}</Text>}
        {datei.erneutAm && (
          <Text size="xs" c="dimmed">
            Schon eingelesen, erneut eingegangen am {formatZeitpunkt(datei.erneutAm)}
          </Text>
        )}
        {datei.maengel.map((mangel) => (
          <Text key={mangel} size="xs" c="red.8">
            {mangel}
          </Text>
        ))}
      </>
    ),
  },
  {
    schluessel: 'status',
    titel: 'Stand',
    handy: 'rechts',
    text: ({ status }) => zentralWorte[status].label,
    zelle: ({ status, fortschritt }) => (
      <>
        <Badge color={zentralWorte[status].farbe}>{zentralWorte[status].label}</Badge>
        {status === 'laeuft' && (
          <Progress value={fortschritt * 100} size="sm" mt={4} aria-label="Fortschritt" />
        )}
      </>
    ),
  },
  zahl('haeuser', 'Häuser'),
  zahl('verteilt', 'Verteilt'),
  zahl('wartend', 'Wartend'),
  {
    schluessel: 'gelesen',
    titel: 'Gelesen',
    rechts: true,
    text: ({ gelesen }) => formatZahl(gelesen),
    zelle: ({ gelesen }) =>
      gelesen > 0 ? <span className="mw-zahl">{formatZahl(gelesen)}</span> : <Strich />,
  },
  {
    schluessel: 'am',
    titel: 'Eingegangen',
    rechts: true,
    handy: 'text',
    text: ({ angelegtAm }) => formatZeitpunkt(angelegtAm),
    zelle: ({ angelegtAm }) => <span className="mw-zahl">{formatZeitpunkt(angelegtAm)}</span>,
  },
];
