import { Badge } from '@mantine/core';
import { IconBuilding } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { formatTag } from '#domain/datum.ts';
import { formatCents } from '#domain/geld.ts';
import { GeldAnzeige, Strich, TagAnzeige } from '#ui/anzeige/Werte.tsx';
import { formatZahl, formatZeitpunkt } from '#ui/anzeige/zeitpunkt.ts';
import type { Spalte } from '#ui/tabelle/spalte.ts';
import type { Kundenzeile } from '../contract.ts';

const oder = (text: string | null) => text ?? <Strich />;

/** The columns of the customer list. */
export const kundenspalten: readonly Spalte<Kundenzeile>[] = [
  {
    schluessel: 'name',
    titel: 'Name',
    immer: true,
    sortierung: 'name',
    handy: 'titel',
    text: ({ name }) => name,
    zelle: ({ id, name, art }) => (
      <Link to={`/kunden/${id}`} className="mw-link" style={{ fontWeight: 550 }}>
        {name}
        {art === 'firma' && (
          <IconBuilding
            size={14}
            stroke={1.6}
            style={{ marginLeft: 5, verticalAlign: -2 }}
            role="img"
            aria-label="Firma"
          />
        )}
      </Link>
    ),
  },
  {
    schluessel: 'geburtsdatum',
    titel: 'Geboren',
    rechts: true,
    sortierung: 'geburtsdatum',
    handy: 'text',
    text: ({ geburtsdatum }) => (geburtsdatum ? formatTag(geburtsdatum) : ''),
    zelle: ({ geburtsdatum }) => <TagAnzeige wert={geburtsdatum} />,
  },
  { schluessel: 'plz', titel: 'PLZ', text: ({ plz }) => plz ?? '', zelle: ({ plz }) => oder(plz) },
  {
    schluessel: 'ort',
    titel: 'Ort',
    sortierung: 'ort',
    handy: 'text',
    text: ({ ort }) => ort ?? '',
    zelle: ({ ort }) => oder(ort),
  },
  {
    schluessel: 'kundennummer',
    titel: 'Kundennr.',
    anfangs: false,
    text: ({ kundennummer }) => kundennummer ?? '',
    zelle: ({ kundennummer }) => oder(kundennummer),
  },
  {
    schluessel: 'betreuer',
    titel: 'Betreuer',
    text: ({ betreuer }) => betreuer ?? '',
    zelle: ({ betreuer }) => oder(betreuer),
  },
  {
    schluessel: 'tags',
    titel: 'Schlagworte',
    text: ({ tags }) => tags.join(', '),
    zelle: ({ tags }) =>
      tags.map((wort) => (
        <Badge key={wort} size="sm" color="gray" mr={4}>
          {wort}
        </Badge>
      )),
  },
  {
    schluessel: 'vertraege',
    titel: 'Verträge',
    rechts: true,
    handy: 'rechts',
    text: ({ vertraege }) => String(vertraege),
    zelle: ({ vertraege }) => formatZahl(vertraege),
    karte: ({ vertraege }) => `${formatZahl(vertraege)} ${vertraege === 1 ? 'Vertrag' : 'Verträge'}`,
  },
  {
    schluessel: 'jahresbeitrag',
    titel: 'Jahresbeitrag',
    rechts: true,
    handy: 'rechts',
    text: ({ jahresbeitragCents }) => formatCents(jahresbeitragCents),
    zelle: ({ jahresbeitragCents }) => <GeldAnzeige wert={jahresbeitragCents} />,
  },
  {
    schluessel: 'geaendert',
    titel: 'Geändert',
    rechts: true,
    anfangs: false,
    sortierung: 'geaendert',
    text: ({ geaendertAm }) => formatZeitpunkt(geaendertAm),
    zelle: ({ geaendertAm }) => <span className="mw-zahl">{formatZeitpunkt(geaendertAm)}</span>,
  },
];
