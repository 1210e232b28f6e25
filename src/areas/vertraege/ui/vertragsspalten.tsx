import { Badge } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { formatTag } from '#domain/datum.ts';
import { formatCents, zahlweiseLabel } from '#domain/geld.ts';
import type { Zahlweise } from '#domain/geld.ts';
import { statusLabel } from '#domain/vertrag.ts';
import { GeldAnzeige, Strich, TagAnzeige } from '#ui/anzeige/Werte.tsx';
import type { Spalte } from '#ui/tabelle/spalte.ts';
import type { Vertragszeile } from '../contract.ts';
import { Statuszeichen } from './Statuszeichen.tsx';

const zahlweise = (wert: string | null): string => (wert ? (zahlweiseLabel[wert as Zahlweise] ?? wert) : '');
const tag = (wert: string | null): string => (wert ? formatTag(wert) : '');
const geld = (wert: number | null): string => (wert === null ? '' : formatCents(wert));

type Namen = (schluessel: string, kurz?: boolean) => string;

/** Columns of contract lists; `mitKunde` false inside a Kundenakte. */
export const vertragsspalten = (spartenname: Namen, mitKunde: boolean): readonly Spalte<Vertragszeile>[] => [
  {
    schluessel: 'sparte',
    titel: 'Sparte',
    immer: true,
    handy: 'titel',
    text: ({ sparte }) => spartenname(sparte),
    zelle: ({ id, sparte, fremdvertrag }) => (
      <>
        <Link to={`/vertraege/${id}`} className="mw-link" style={{ fontWeight: 550 }}>
          {spartenname(sparte)}
        </Link>
        {fremdvertrag && (
          <Badge size="xs" color="gray" ml={6}>
            fremd
          </Badge>
        )}
      </>
    ),
  },
  ...(mitKunde
    ? [
        {
          schluessel: 'kunde',
          titel: 'Kunde',
          sortierung: 'kunde',
          handy: 'text',
          text: ({ kunde }: Vertragszeile) => kunde,
          zelle: ({ kunde, kundeId }: Vertragszeile) => (
            <Link to={`/kunden/${kundeId}`} className="mw-link">
              {kunde}
            </Link>
          ),
        } as const,
      ]
    : []),
  {
    schluessel: 'gesellschaft',
    titel: 'Gesellschaft',
    sortierung: 'gesellschaft',
    handy: 'text',
    text: ({ gesellschaft }) => gesellschaft,
    zelle: ({ gesellschaft }) => gesellschaft,
  },
  {
    schluessel: 'nummer',
    titel: 'Nummer',
    text: ({ nummer }) => nummer ?? '',
    zelle: ({ nummer }) => (nummer ? <span className="mw-zahl">{nummer}</span> : <Strich />),
  },
  {
    schluessel: 'produkt',
    titel: 'Produkt',
    anfangs: !mitKunde,
    text: ({ produkt }) => produkt ?? '',
    zelle: ({ produkt }) => produkt ?? <Strich />,
  },
  {
    schluessel: 'status',
    titel: 'Status',
    handy: 'rechts',
    text: ({ status }) => statusLabel[status],
    zelle: ({ status }) => <Statuszeichen status={status} />,
  },
  {
    schluessel: 'beginn',
    titel: 'Beginn',
    rechts: true,
    anfangs: !mitKunde,
    text: ({ beginn }) => tag(beginn),
    zelle: ({ beginn }) => <TagAnzeige wert={beginn} />,
  },
  {
    schluessel: 'ablauf',
    titel: 'Ablauf',
    rechts: true,
    sortierung: 'ablauf',
    text: ({ ablauf }) => tag(ablauf),
    zelle: ({ ablauf }) => <TagAnzeige wert={ablauf} />,
  },
  {
    schluessel: 'zahlweise',
    titel: 'Zahlweise',
    anfangs: false,
    text: (zeile) => zahlweise(zeile.zahlweise),
    zelle: (zeile) => zahlweise(zeile.zahlweise) || <Strich />,
  },
  {
    schluessel: 'beitrag',
    titel: 'Beitrag',
    rechts: true,
    anfangs: false,
    text: ({ beitragCents }) => geld(beitragCents),
    zelle: ({ beitragCents }) => <GeldAnzeige wert={beitragCents} />,
  },
  {
    schluessel: 'jahresbeitrag',
    titel: 'Jahresbeitrag',
    rechts: true,
    sortierung: 'jahresbeitrag',
    handy: 'rechts',
    text: ({ jahresbeitragCents }) => geld(jahresbeitragCents),
    zelle: ({ jahresbeitragCents }) => <GeldAnzeige wert={jahresbeitragCents} />,
  },
];
