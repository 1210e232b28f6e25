// What lists over the whole book begin with: the customer, as the way to one tab of the Kundenakte, and where.
import { Link } from '@tanstack/react-router';
import { Strich } from '#ui/anzeige/Werte.tsx';
import type { Spalte } from '#ui/tabelle/spalte.ts';

type Zeile = { readonly kundeId: string; readonly name: string; readonly ort: string | null };

export const kundenspalte = (reiter: string): Spalte<Zeile> => ({
  schluessel: 'name',
  titel: 'Kunde',
  immer: true,
  handy: 'titel',
  text: ({ name }) => name,
  zelle: ({ kundeId, name }) => (
    <Link to={`/kunden/${kundeId}?reiter=${reiter}`} className="mw-link" style={{ fontWeight: 550 }}>
      {name}
    </Link>
  ),
});

export const ortsspalte: Spalte<Zeile> = {
  schluessel: 'ort',
  titel: 'Ort',
  text: ({ ort }) => ort ?? '',
  zelle: ({ ort }) => ort ?? <Strich />,
};
