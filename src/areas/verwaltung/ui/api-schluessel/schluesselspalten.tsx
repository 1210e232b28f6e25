import { Button, Code } from '@mantine/core';
import { formatZeitpunkt } from '#ui/anzeige/zeitpunkt.ts';
import type { Spalte } from '#ui/tabelle/spalte.ts';
import type { ApiToken } from '../../contract.ts';

export const rechtLabel = { lesen: 'nur lesen', schreiben: 'lesen und schreiben' } as const;

const zuletzt = ({ zuletztAm }: ApiToken): string => (zuletztAm ? formatZeitpunkt(zuletztAm) : 'noch nie');

export const createSchluesselspalten = (
  onWiderruf: (schluessel: ApiToken) => Promise<void>,
): readonly Spalte<ApiToken>[] => [
  {
    schluessel: 'name',
    titel: 'Name',
    immer: true,
    handy: 'titel',
    text: ({ name }) => name,
    zelle: ({ name }) => name,
  },
  {
    schluessel: 'recht',
    titel: 'Recht',
    handy: 'text',
    text: ({ recht }) => rechtLabel[recht],
    zelle: ({ recht }) => rechtLabel[recht],
  },
  {
    schluessel: 'endung',
    titel: 'Endet auf',
    handy: 'text',
    text: ({ endung }) => endung,
    zelle: ({ endung }) => <Code>…{endung}</Code>,
  },
  {
    schluessel: 'angelegt',
    titel: 'Angelegt',
    rechts: true,
    text: ({ angelegtAm }) => formatZeitpunkt(angelegtAm),
    zelle: ({ angelegtAm }) => <span className="mw-zahl">{formatZeitpunkt(angelegtAm)}</span>,
  },
  {
    schluessel: 'zuletzt',
    titel: 'Zuletzt benutzt',
    rechts: true,
    text: zuletzt,
    zelle: (schluessel) => <span className="mw-zahl">{zuletzt(schluessel)}</span>,
  },
  {
    schluessel: 'aktion',
    titel: 'Beenden',
    rechts: true,
    handy: 'rechts',
    text: ({ name }) => name,
    zelle: (schluessel) => (
      <Button
        size="compact-sm"
        variant="default"
        aria-label={`${schluessel.name} widerrufen`}
        onClick={() => void onWiderruf(schluessel)}
      >
        Widerrufen
      </Button>
    ),
  },
];
